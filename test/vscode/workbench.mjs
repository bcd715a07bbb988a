// What a person does in VS Code and sees there, for the tests of test/vscode/e2e and for the pictures of the documentation.
import fs from 'node:fs';
import path from 'node:path';
import { patience, startBrowser, startServer } from './vscode.mjs';

/** What did not come in this time is asked for again, in milliseconds. */
const turn = 5_000;
const nothingFits = /No matching (?:results|commands)/;
const isThere = (rows) => rows.length > 0;

/**
 * Opens `folder` in a VS Code that has the extension `vsix` installed. The answer's functions wait until what they
 * speak of is on the screen, and throw when it does not come. `picture` names the file for `screenshot`.
 */
export async function openWorkbench({ build, vsix, folder, settings = {}, pictures, window = {} }) {
  const server = await startServer({ build, vsix: [vsix], settings });
  const { browser, page } = await startBrowser(window);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url(folder), { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  return {
    page,
    /** Uncaught exceptions of the workbench's window. */
    errors,
    ...deeds(page),
    ...sights(page),
    /** Writes a file of the folder, as another program would. */
    write: (name, text) => write(path.join(folder, name), text),
    /** A file of the folder as it is on the disk. */
    onDisk: (name) => fs.readFileSync(path.join(folder, name), 'utf8'),
    screenshot: (name, options = {}) => page.screenshot({ path: path.join(pictures, `${name}.png`), ...options }),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** What a person does. */
function deeds(page) {
  return {
    command: (label) => command(page, label),
    openFile: (name) => openFile(page, name),
    goTo: (text) => goTo(page, text),
    goToEndOf: (text) => goToEndOf(page, text),
    fixes: (text) => fixes(page, text),
    chooseFix: (text, title) => chooseFix(page, text, title),
    until: (what, ask) => until(page, what, ask),
    /** Whether what the locator names is to be seen soon. */
    comes,
  };
}

/** What a person sees. */
function sights(page) {
  return {
    language: () => page.locator('#status\\.editor\\.mode').innerText(),
    hover: (text, pattern) => hover(page, text, pattern),
    /** Where the first `text` stands in the editor. */
    seen: (text) => placeOf(page, text),
    line: (pattern) => line(page, pattern),
    styleOf: (text) => styleOf(page, text),
    outline: (isWhole) => outline(page, isWhole),
    problems: (isWhole) => problems(page, isWhole),
    suggestions: (isWhole) => suggestions(page, isWhole),
  };
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Asks until the answer is neither undefined nor false: for what no locator can wait for. `what` may be a function, asked at the end. */
async function until(page, what, ask) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${typeof what === 'function' ? what() : what}`);
    await page.waitForTimeout(50);
  }
}

/** Runs a command by its label in the palette: the surest way. */
function command(page, label) {
  return until(page, `the command ${label}`, async () => {
    await page.keyboard.press('F1');
    return quickPick(page, `>${label}`, label);
  });
}

/** Opens a file of the folder by its name and waits for its text. */
async function openFile(page, name) {
  await until(page, `${name} in the list of files`, async () => {
    await page.keyboard.press('Control+p');
    return quickPick(page, name, name);
  });
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-lines .view-line span span').first().waitFor();
}

/** False where nothing fits: a list of files is as old as its opening, and does not show one that was written since. */
async function quickPick(page, typed, row) {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ state: 'visible' });
  await input.fill(typed);
  // The focused row: one of an older list may show the text and not be what Enter takes.
  const focused = page.locator('.quick-input-list .monaco-list-row.focused');
  const found = focused.filter({ hasText: row });
  await found.or(focused.filter({ hasText: nothingFits })).waitFor();
  const fits = (await found.count()) > 0;
  await page.keyboard.press(fits ? 'Enter' : 'Escape');
  await input.waitFor({ state: 'hidden' });
  return fits;
}

/** Puts the cursor into the first `text` on the screen. */
async function goTo(page, text) {
  const { x, y, width, height } = await placeOf(page, text);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Puts the cursor at the end of the line of the first `text` on the screen. */
async function goToEndOf(page, text) {
  await goTo(page, text);
  await page.keyboard.press('End');
}

/** Points at the first place on the screen where `text` stands until the hover says what fits the pattern, and resolves to it. */
async function hover(page, text, pattern = /\S/) {
  let said = '';
  await until(
    page,
    () => `a hover on ${text} like ${pattern}; it says: ${said}`,
    async () => {
      said = await hoverNow(page, text);
      return pattern.test(said);
    },
  );
  return said;
}

// A hover grows as its parts come, and a line moves under the pointer as its hints come: what it says now may not be all.
async function hoverNow(page, text) {
  await page.mouse.move(2, 2);
  // A hover that is still there hides text, and answers for what is under it.
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  const { x, y, width, height } = await placeOf(page, text);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  const shown = page.locator('.monaco-hover:not(.hidden)', { has: page.locator('.hover-contents'), hasNotText: 'Loading...' }).first();
  if (!(await comes(shown))) return '';
  const parts = await shown.locator('.hover-contents').allInnerTexts();
  return parts.join('\n');
}

/** Whether it is to be seen within one turn. */
function comes(locator) {
  return locator.waitFor({ timeout: turn }).then(
    () => true,
    () => false,
  );
}

/** Colour and decoration of the first `text` on the screen; a text may be a part of a token, and not go over its end. */
async function styleOf(page, text) {
  const style = await page.waitForFunction((wanted) => {
    const plain = (span) => span.textContent.replaceAll('\u00a0', ' ');
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    const found = spans.find((span) => plain(span).includes(wanted));
    if (!found) return null;
    const { color, textDecorationLine } = getComputedStyle(found);
    return { colour: color, decoration: textDecorationLine };
  }, text);
  return style.jsonValue();
}

/** The first line on the screen that fits the pattern, with the hints in it. */
function line(page, pattern) {
  return until(page, `a line like ${pattern}`, async () => {
    const lines = await page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.map((text) => text.replaceAll('\u00a0', ' ')).find((text) => pattern.test(text));
  });
}

async function placeOf(page, text) {
  const place = await page.waitForFunction(find, text);
  return place.jsonValue();
}

// Runs in the window. Monaco draws a blank as U+00A0 and a token as a span; a text may be a part of one.
function find(wanted) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().toJSON();
    }
  }
  return null;
}

/** The list of proposals under the cursor; it changes with every letter typed, so `isWhole` tells whether the rows are those waited for. */
async function suggestions(page, isWhole = isThere) {
  const list = page.locator('.suggest-widget.visible');
  await until(page, 'a list of proposals', async () => {
    if (await comes(list.locator('.monaco-list-row.focused'))) return true;
    await page.keyboard.press('Control+Space');
    return false;
  });
  return rowsOf(page, list.locator('.monaco-list-row'), isWhole);
}

/** The texts of the rows, once there are all that are waited for. */
async function rowsOf(page, rows, isWhole) {
  let texts = [];
  await until(
    page,
    () => `other rows than these:\n${texts.join('\n')}`,
    async () => {
      texts = await rows.allInnerTexts();
      return isWhole(texts);
    },
  );
  return texts;
}

/** Opens the menu of quick fixes in the first `text` on the screen; resolves to their titles. */
async function fixes(page, text) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  let titles = [];
  // The menu goes again when the editor is laid out anew behind it.
  await until(page, `fixes of ${text}`, async () => {
    await goTo(page, text);
    await page.keyboard.press('Control+.');
    if (await comes(rows.first())) titles = await rows.allInnerTexts();
    return titles.length > 0;
  });
  return titles;
}

/** Takes a fix of the first `text` on the screen by its title. */
async function chooseFix(page, text, title) {
  const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title });
  await until(page, `the fix ${title}`, async () => {
    if (!(await row.isVisible())) await fixes(page, text);
    return row.click({ timeout: turn }).then(
      () => true,
      () => false,
    );
  });
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
}

/** The rows of the Outline view, once they are whole. */
async function outline(page, isWhole = isThere) {
  await command(page, 'Explorer: Focus on Outline View');
  return rowsOf(page, page.locator('.outline-tree .monaco-list-row, .outline-pane .monaco-list-row'), isWhole);
}

/** The rows of the Problems panel, files and findings, once they are whole. */
async function problems(page, isWhole = isThere) {
  await command(page, 'View: Focus Problems');
  return rowsOf(page, page.locator('.markers-panel .monaco-list-row'), isWhole);
}
