// What a person does in VS Code and sees there, for the tests of test/vscode/e2e and for the pictures of the documentation.
import path from 'node:path';
import { startBrowser, startServer } from './vscode.mjs';

const patience = 20_000;

/**
 * Opens `folder` in a VS Code that has the extension `vsix` installed. The answer's functions wait until what they
 * speak of is on the screen, and throw when it does not come. `picture` names the file for `screenshot`.
 */
export async function openWorkbench({ build, vsix, folder, settings = {}, pictures, window = {} }) {
  const server = await startServer({ build, vsix: [vsix], settings });
  const { browser, page } = await startBrowser(window);
  page.setDefaultTimeout(patience);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url(folder), { waitUntil: 'domcontentloaded' });
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  return {
    page,
    /** Uncaught exceptions of the workbench's window. */
    errors,
    command: (label) => command(page, label),
    openFile: (name) => openFile(page, name),
    language: () => page.locator('#status\\.editor\\.mode').innerText(),
    hover: (text) => hover(page, text),
    colourOf: (text) => colourOf(page, text),
    outline: () => outline(page),
    problems: () => problems(page),
    screenshot: (name, options = {}) => page.screenshot({ path: path.join(pictures, `${name}.png`), ...options }),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Runs a command by its label in the palette: the surest way. */
async function command(page, label) {
  await page.keyboard.press('F1');
  await quickPick(page, `>${label}`, label);
}

/** Opens a file of the folder by its name and waits for its text. */
async function openFile(page, name) {
  await page.keyboard.press('Control+p');
  await quickPick(page, name, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-lines .view-line span span').first().waitFor();
}

async function quickPick(page, typed, row) {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ state: 'visible' });
  await input.fill(typed);
  // The focused row: one of an older list may show the text and not be what Enter takes.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Points at the first place on the screen where `text` stands and resolves to what the hover says. */
async function hover(page, text) {
  await page.mouse.move(2, 2);
  const { x, y, width, height } = await placeOf(page, text);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents:not(:has-text("Loading..."))').first();
  await shown.waitFor();
  return shown.innerText();
}

/** The computed colour of the first `text` on the screen. */
async function colourOf(page, text) {
  await placeOf(page, text);
  return page.evaluate((wanted) => {
    const plain = (span) => span.textContent.replaceAll('\u00a0', ' ');
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    return getComputedStyle(spans.find((span) => plain(span).includes(wanted))).color;
  }, text);
}

// Monaco draws a blank as U+00A0 and a token as a span; a text may be a part of one.
async function placeOf(page, text) {
  const place = await page.waitForFunction((wanted) => {
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
  }, text);
  return place.jsonValue();
}

/** The rows of the Outline view. */
async function outline(page) {
  await command(page, 'Explorer: Focus on Outline View');
  const rows = page.locator('.outline-tree .monaco-list-row, .outline-pane .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

/** The rows of the Problems panel: files and findings. */
async function problems(page) {
  await command(page, 'View: Focus Problems');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}
