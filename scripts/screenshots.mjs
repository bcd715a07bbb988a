// Takes the pictures of docs/images/ in the real editor: node scripts/screenshots.mjs [name …], after `npm run package`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newest } from '../test/vscode/places.mjs';
import { setup } from '../test/vscode/setup.mjs';
import { root } from './install.mjs';
import { vsix } from './package.mjs';

const largest = 200 * 1024;
const width = 960;
const titleBar = 30;

/** Half a cable, to be written on. */
const draft = `VZCZCXYZ0008
PP RUEHRK
DE RUEHNY #0412 2851432
ZNR UUUUU ZZH
P 121432Z OCT 07
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC PRIORITY 3602
INFO RUEHRK/AMEMBASSY REYKJAVIK 0418

UNCLAS OSLO 000412

E.O. 12958: N/A
TAGS: PREL NO
SUBJECT: WHO WATCHES THE VOLCANO

1. (U) Norway and Iceland do.
`;

setup(console.log);
const { openWorkbench } = await import('../test/vscode/workbench.mjs');
const pictures = path.join(root, 'docs/images');
fs.mkdirSync(pictures, { recursive: true });
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cable-pictures-')), 'samples');
fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });
fs.writeFileSync(path.join(folder, 'draft.cable'), draft);

const workbench = await openWorkbench({
  build: newest,
  vsix,
  folder,
  pictures,
  window: { width, height: 650, scale: 1.2 },
  settings: {
    'breadcrumbs.enabled': false,
    'diffEditor.renderSideBySide': false,
    'diffEditor.wordWrap': 'on',
    'editor.cursorBlinking': 'solid',
    'editor.occurrencesHighlight': 'off',
    'editor.stickyScroll.enabled': false,
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.editor.limit.enabled': true,
    'workbench.editor.limit.value': 1,
  },
});
const { command, fixes, goTo, goToEndOf, hover, line, openFile, outline, page, problems, screenshot, suggestions } = workbench;
const chosen = process.argv.slice(2);

try {
  await readingPictures();
  await writingPictures();
  await repairPicture();
} finally {
  await workbench.close();
  fs.rmSync(path.dirname(folder), { recursive: true });
}

async function readingPictures() {
  await openFile('07REYKJAVIK412.cable');
  // The cables' own section makes room for the outline, and its head for the text.
  await page.locator('.pane-header', { hasText: 'samples' }).click();
  await outline();
  for (const row of ['Transmission', 'To', 'Info']) await fold(row);
  await goTo('VZCZC');
  await page.keyboard.press('Home');
  await shoot('outline', 560);
  await command('View: Close Primary Side Bar');
  await line(/14:32 in Reykjavik/);
  await shoot('inlay-hints', 260);
  await hover('PREL');
  await shoot('hover');
  await openFile('09NAIROBI1203.cable');
  await hover('RUEHDS');
  await shoot('routing-indicator', 330);
  await hover('211330');
  await shoot('date-time-group', 330);
}

async function writingPictures() {
  await openFile('draft.cable');
  await goToEndOf('PREL');
  await page.keyboard.type(' scien');
  await suggestions();
  await shoot('completion', 546);
  await page.keyboard.press('Escape');
  await command('File: Revert File');
  await openFile('broken-header.cable');
  await page.locator('.editor-instance .squiggly-error').first().waitFor();
  await fixes('#1207');
  await shoot('quick-fix', 420);
  await page.keyboard.press('Escape');
  await problems();
  await shoot('problems');
  await command('View: Hide Panel');
}

async function repairPicture() {
  await openFile('08OSLO77-copied-from-the-web.cable');
  await goTo('VZCZC');
  await command('Cable: Repair Copied Cable');
  const diff = page.locator('.monaco-diff-editor');
  await diff.locator('.line-insert').first().waitFor();
  await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: 'Apply Repair' }).hover();
  await page.locator('.monaco-hover:visible', { hasText: 'Apply Repair' }).waitFor();
  await shoot('repair', 600);
}

/** Folds a row of the outline. */
async function fold(label) {
  const row = page.locator('.outline-tree .monaco-list-row, .outline-pane .monaco-list-row').filter({ hasText: new RegExp(`^${label}`) });
  await row.first().locator('.monaco-tl-twistie').click();
}

/** Waits until the window is still, then saves it down to `height`, without the empty title. */
async function shoot(name, height = 650) {
  if (chosen.length > 0 && !chosen.includes(name)) return;
  // Cards fade in, and nothing tells of the end.
  await page.waitForTimeout(600);
  await screenshot(name, { clip: { x: 0, y: titleBar, width, height: height - titleBar } });
  const { size } = fs.statSync(path.join(pictures, `${name}.png`));
  console.log(`docs/images/${name}.png: ${(size / 1024).toFixed(0)} KB`);
  if (size > largest) process.exitCode = 1;
}
