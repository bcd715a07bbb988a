// Every fixture of test/fixtures/grammar is a test: drop a cable with assertions there.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failedAssertions, loadGrammar } from './support.ts';

const folder = new URL('../fixtures/grammar/', import.meta.url);
const cable = await loadGrammar('source.cable');
const markdown = await loadGrammar('text.html.markdown');

test.each(readdirSync(folder))('%s is coloured as its assertions say', (name) => {
  const fixture = readFileSync(new URL(name, folder), 'utf8');
  expect(failedAssertions(name.endsWith('.md') ? markdown : cable, fixture)).toEqual([]);
});

test.each(readdirSync(folder))('%s is coloured the same with CRLF, trailing blanks and backslashes', (name) => {
  const fixture = readFileSync(new URL(name, folder), 'utf8');
  if (name.endsWith('.md')) return;
  for (const ending of ['\r', '  ', ' \\']) {
    const damaged = fixture
      .split('\n')
      .map((line) => (line.startsWith('>>') || line === '' ? line : line + ending))
      .join('\n');
    expect(failedAssertions(cable, damaged)).toEqual([]);
  }
});

test('an assertion that does not hold is reported', () => {
  expect(failedAssertions(cable, 'BT\n>> string: BT')).toHaveLength(1);
  expect(failedAssertions(cable, 'BT\n>> !keyword: BT')).toHaveLength(1);
  expect(failedAssertions(cable, 'BT\n>> keyword: XX')).toHaveLength(1);
});
