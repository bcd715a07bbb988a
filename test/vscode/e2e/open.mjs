// A cable is opened: what a person sees at once.
import assert from 'node:assert/strict';

export const tests = [
  [
    'the status bar says Cable',
    async ({ page, openFile }) => {
      await openFile('07REYKJAVIK412.cable');
      await page.locator('#status\\.editor\\.mode', { hasText: 'Cable' }).waitFor();
    },
  ],
  [
    'no dialog stands in the way',
    async ({ page }) => {
      assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
    },
  ],
  [
    'the grammar colours the precedence otherwise than the text',
    async ({ styleOf, until }) => {
      await until('two colours', async () => (await styleOf('PREL')).colour !== (await styleOf('WARNINGS')).colour);
    },
  ],
  [
    'the outline shows the paragraphs',
    async ({ outline }) => {
      await outline((rows) => rows.length > 3);
    },
  ],
  [
    'a hover on a TAGS code tells what it means',
    async ({ hover }) => {
      await hover('PREL', /External Political Relations/i);
    },
  ],
  [
    'the Problems panel names what is malformed, with a squiggle in the text',
    async ({ page, openFile, problems }) => {
      await openFile('broken-date.cable');
      await page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning').first().waitFor();
      await problems((rows) => rows.some((row) => row.includes('dtg-')));
    },
  ],
];
