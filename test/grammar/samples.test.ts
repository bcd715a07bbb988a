// The samples under the grammar, and heads of real cables where CABLE_CORPUS has them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, type ScopedText, tokenize } from './support.ts';

const root = new URL('../../', import.meta.url);
const samples = new URL('samples/', root);
const corpus = process.env.CABLE_CORPUS ?? fileURLToPath(new URL('../shared/corpus', root));
const grammar = await loadGrammar('source.cable');
const read = (path: string | URL): readonly string[] => readFileSync(path, 'utf8').split('\n');

/** Lines of the head, up to the first paragraph, that bear no scope but the grammar's own. */
function bareHeadLines(lines: readonly string[]): readonly string[] {
  const subject = lines.findIndex((line) => /^\s*SUBJ(ECT)?\s*:/i.test(line));
  // Copies of archives put their own record between a first head and its repetition: the last head before the subject counts.
  const first = lines.slice(0, subject + 1).findLastIndex((line) => /^\s*(DE R|[ZOPR] \d{6}Z)/.test(line));
  if (first < 0 || subject < 0) return [];
  return tokenize(grammar, lines)
    .slice(first, subject + 1)
    .flatMap((tokens, row) => (tokens.every((token) => token.scopes.length === 1) ? [lines[first + row] ?? ''] : []))
    .filter((line) => line.trim() !== '');
}

/** Lines that another grammar colours in another way. */
function differences(other: IGrammar, lines: readonly string[]): readonly string[] {
  const scopes = (line: readonly ScopedText[] | undefined): string =>
    (line ?? []).flatMap(({ text, scopes }) => [...text].map((letter) => `${letter} ${scopes.join(' ')}`)).join('\n');
  const theirs = tokenize(other, lines);
  return tokenize(grammar, lines).flatMap((line, row) => (scopes(line) === scopes(theirs[row]) ? [] : [lines[row] ?? '']));
}

test.each(readdirSync(samples).filter((name) => name.endsWith('.cable')))('%s: every line of the head has a scope', (name) => {
  expect(bareHeadLines(read(new URL(name, samples)))).toEqual([]);
});

test('the patterns that take a whole line leave the colours as they are', async ({ annotate }) => {
  const slow = await loadGrammar('source.cable', ['#prose', '#numbered-prose']);
  const folders = ['acp127', 'aad', 'naval', 'smart'].map((name) => new URL(`${pathToFileURL(corpus)}/${name}/`));
  const found = [samples, new URL('../fixtures/grammar/', import.meta.url), ...folders].filter((folder) => existsSync(folder));
  if (found.length === 2) await annotate(`no real cables at ${corpus}: samples and fixtures alone were checked`);
  const differing = found.flatMap((folder) => readdirSync(folder).flatMap((name) => differences(slow, read(new URL(name, folder)))));
  expect(differing).toEqual([]);
});

test('the scopes of a sample', () => {
  const lines = tokenize(grammar, read(new URL('07REYKJAVIK412.cable', samples))).map((tokens) =>
    tokens
      .filter((token) => token.text.trim() !== '')
      .map((token) => `${token.text.trim()} = ${token.scopes.at(-1)}`)
      .join('\n'),
  );
  expect(lines.join('\n\n')).toMatchSnapshot();
});

test('no line in the head of a real cable is without a scope', ({ annotate }) => {
  const folder = `${corpus}/acp127`;
  if (!existsSync(folder)) return annotate(`no real cables at ${corpus}: nothing was checked`).then(() => undefined);
  const bare = readdirSync(folder).flatMap((name) => bareHeadLines(read(`${folder}/${name}`)).map(() => name));
  expect(bare).toEqual([]);
  return undefined;
});
