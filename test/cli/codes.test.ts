// `--codes`: tables of the user's own on the command line, what is told of their rows, and the files that stop a run.

import { expect, it } from 'vitest';
import { cableNumbered, rows, workbench } from './support.ts';

const { write, cable } = workbench();

const tsv = (...lines: readonly string[]): string => `${lines.map((line) => line.replaceAll('|', '\t')).join('\n')}\n`;

write('codes/own.tsv', tsv('code|meaning|kind', 'KQXW|Working group on quays|program'));
for (let number = 1; number <= 70; number++) write(`many/${number}.cable`, cableNumbered(number).replace('EWWT NO', 'EWWT KQXW NO'));
write('glued.cable', cableNumbered(71).replace('EWWT NO', 'EWWTKQXW NO'));

const unknownTags = (...args: readonly string[]): number =>
  rows(cable(['check', '-q', '-f', 'ndjson', ...args]).out).filter((found) => (found as { rule: string }).rule === 'tags-unknown-program')
    .length;

it('are known to every rule, in one thread and in several', () => {
  expect(unknownTags('many')).toBe(70);
  expect(unknownTags('--codes', 'codes/own.tsv', '-j', '1', 'many')).toBe(0);
  expect(unknownTags('--codes', 'codes/own.tsv', '-j', '2', 'many')).toBe(0);
});

it('part fused TAGS in records', () => {
  const tags = (...args: readonly string[]): unknown => rows(cable(['parse', ...args, 'glued.cable']).out)[0];
  expect(tags()).toMatchObject({ tags: ['EWWTKQXW', 'NO'] });
  expect(tags('--codes', 'codes/own.tsv')).toMatchObject({ tags: ['EWWT', 'KQXW', 'NO'] });
});

it('tell rows with a fault by file and line, and use the others', () => {
  write('codes/faulty.tsv', tsv('code|meaning|kind', '|nothing|program', 'KQXW|Quays|program', 'KABC|Abc|herring'));
  const { code, err } = cable(['check', '-q', '--fail-on', 'never', '--codes', 'codes/faulty.tsv', 'many/1.cable']);
  expect(err).toMatch(
    /^cable: codes\/faulty\.tsv:2: found nothing for code, .+\ncable: codes\/faulty\.tsv:4: found the kind “herring”, .+\n$/,
  );
  expect(code).toBe(0);
  expect(unknownTags('--codes', 'codes/faulty.tsv', 'many/1.cable')).toBe(0);
});

it('stop the run where a file of theirs cannot be read', () => {
  write('codes/large.tsv', 'x'.repeat(1_000_001));
  const refused = (...args: readonly string[]): string => {
    const { code, out, err } = cable(['check', ...args, 'many/1.cable']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };
  expect(refused('--codes', 'codes/none.tsv')).toMatch(/^cable: codes\/none\.tsv: cannot be read: there is no such file\. .+\n$/);
  expect(refused('--codes', 'codes/large.tsv')).toContain('it has 1000001 bytes, and a table of codes has at most 1000000');
  expect(refused('--codes', 'codes')).toContain('it is a folder');
  expect(refused('--codes', '-')).toContain('--codes is "-"; the name of a file is expected.');
  expect(refused(...Array.from({ length: 21 }, () => ['--codes', 'codes/own.tsv']).flat())).toContain('20 files at most');
});
