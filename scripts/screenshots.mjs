// Takes the pictures of docs/images/ in the real editor: node scripts/screenshots.mjs, after `npm run package`.
import fs from 'node:fs';
import path from 'node:path';
import { newest } from '../test/vscode/places.mjs';
import { setup } from '../test/vscode/setup.mjs';
import { root } from './install.mjs';
import { vsix } from './package.mjs';

setup(console.log);
const { openWorkbench } = await import('../test/vscode/workbench.mjs');
const pictures = path.join(root, 'docs/images');
fs.mkdirSync(pictures, { recursive: true });

const workbench = await openWorkbench({
  build: newest,
  vsix,
  folder: path.join(root, 'samples'),
  pictures,
  window: { width: 960, height: 620, scale: 1.2 },
  settings: { 'breadcrumbs.enabled': false, 'window.commandCenter': false, 'workbench.activityBar.location': 'hidden' },
});
const { command, hover, openFile, outline, page, problems, screenshot } = workbench;

await openFile('07REYKJAVIK412.cable');
// The cables' own section makes room for the outline.
await page.locator('.pane-header', { hasText: 'samples' }).click();
await outline();
await shoot('outline');
await command('View: Close Primary Side Bar');
await hover('PREL');
await shoot('hover');
await openFile('broken-header.cable');
await page.locator('.editor-instance .squiggly-error').first().waitFor();
await problems();
await page.mouse.move(500, 5);
await shoot('problems');
await workbench.close();

/** Waits until the window is still, then saves its editor without the empty title. */
async function shoot(name) {
  await page.waitForTimeout(500);
  await screenshot(name);
  const { size } = fs.statSync(path.join(pictures, `${name}.png`));
  console.log(`docs/images/${name}.png: ${(size / 1024).toFixed(0)} KB`);
}
