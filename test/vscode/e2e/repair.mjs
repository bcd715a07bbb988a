// Cable: Repair Copied Cable: seen as a diff, written by a button, taken back by one undo.
import assert from 'node:assert/strict';

const copy = '08OSLO77-copied-from-the-web.cable';

export const tests = [
  [
    'the repair of a copy is shown first, written when it is applied, and undone at once',
    async ({ command, goTo, onDisk, openFile, page, seen }) => {
      await openFile(copy);
      await goTo('VZCZC');
      const before = onDisk(copy);
      await command('Cable: Repair Copied Cable');
      await page.locator('.tab.active', { hasText: 'as copied ↔ repaired' }).waitFor();
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await page.locator('.editor-actions').getByRole('button', { name: 'Apply Repair' }).click();
      await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
      await page.locator('.tab.active.dirty', { hasText: copy }).waitFor();
      await seen('NSC/EUR&RUS');
      assert.equal(onDisk(copy), before);
      // Into the editor, which may not have the keyboard yet.
      await goTo('NSC/EUR&RUS');
      await page.keyboard.press('Control+z');
      await seen('NSC/EUR&amp;RUS');
      await page.locator('.tab.active:not(.dirty)', { hasText: copy }).waitFor();
    },
  ],
];
