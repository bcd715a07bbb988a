// A folder without cables: the extension may look at the text that is open, but neither client nor server starts.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { cable, open, test } from '../support.ts';

test('plain text stays plain text and no language server starts', async () => {
  const document = await open('notes.txt');
  // What starts by itself has started by then; nothing signals that nothing happens.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  assert.equal(document.languageId, 'plaintext');
  assert.deepEqual(commandLines(cable().extensionPath), []);
});

/** The command lines of all running processes that name the folder. */
function commandLines(folder: string): readonly string[] {
  const processes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(commandLine).filter((line) => line.includes(folder));
}

function commandLine(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it ended meanwhile
  }
}
