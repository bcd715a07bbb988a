// A draft is written and mended: proposals, findings, quick fixes, and what saving does.
import assert from 'node:assert/strict';

const copy = '08OSLO77-copied-from-the-web.cable';

export const tests = [
  [
    'a place typed in the TAGS line becomes its code',
    async ({ goToEndOf, line, openFile, page, suggestions }) => {
      await openFile('09NAIROBI1203.cable');
      await goToEndOf('EAID');
      await page.keyboard.type(' iceland');
      await suggestions(([first]) => /^IC\s+Iceland/.test(first ?? ''));
      await page.keyboard.press('Enter');
      await line(/^TAGS: EAID .* UG IC$/);
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
    },
  ],
  [
    'a quick fix mends what it was offered for, and the finding goes',
    async ({ chooseFix, fixes, line, openFile, page, problems, seen }) => {
      await openFile('broken-header.cable');
      await problems();
      const finding = page.locator('.markers-panel .monaco-list-row', { hasText: 'serial-contradiction' });
      await finding.waitFor();
      // The hint moves what stands behind it.
      await line(/^DE RUEHTL\s*Tallinn\s*#1207/);
      assert.deepEqual(await fixes('#1207'), ['Write #0270']);
      await chooseFix('#1207', 'Write #0270');
      await seen('#0270');
      await finding.waitFor({ state: 'detached' });
    },
  ],
  [
    'saving mends a draft where that is wanted, and leaves a copy of record alone',
    async ({ goToEndOf, onDisk, openFile, page, until, write }) => {
      write('draft.cable', onDisk('07REYKJAVIK412.cable').replace('121432Z OCT', '121432Z oct'));
      write('.vscode/settings.json', JSON.stringify({ '[cable]': { 'editor.codeActionsOnSave': { 'source.fixAll.cable': 'always' } } }));
      await openFile('draft.cable');
      await until('the month mended on disk', async () => {
        await page.keyboard.press('Control+s');
        return onDisk('draft.cable').includes('121432Z OCT 07');
      });
      const before = onDisk(copy);
      assert.match(before, /&amp;/);
      await openFile(copy);
      await goToEndOf('AMEMBASSY OSLO');
      await page.keyboard.type(' ');
      await page.locator('.tab.active.dirty').waitFor();
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      assert.equal(onDisk(copy), before.replace('FM AMEMBASSY OSLO', '$& '));
    },
  ],
  // The last file of all: what went before has left none.
  [
    'the window has had no uncaught exception',
    async ({ errors }) => {
      assert.deepEqual(errors, []);
    },
  ],
];
