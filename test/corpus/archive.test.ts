// Archived telegrams and prints: nothing is lost, every one is read in its dialect, and its fields are where a careful reader finds them.

import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../server/src/cable/leaves.ts';
import type { Cable, Dialect } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { addCoverage, coverageOf, noCoverage, percentKnown } from '../../server/src/reading/coverage.ts';
import { readCable } from '../../server/src/reading/reading.ts';
import { type CableRecord, recordOf } from '../../server/src/reading/record.ts';
import { checkCable } from '../../server/src/rules/check.ts';
import { severityIn } from '../../server/src/rules/severity.ts';
import { type CorpusFile, corpusFiles, hasCorpus } from '../support/corpus.ts';

const archived = corpusFiles('aad');
const prints = corpusFiles('smart');

describe(hasCorpus ? 'archived telegrams and prints' : 'archived telegrams and prints (no corpus on this machine)', () => {
  it('are one cable a file, in its dialect, and its leaves are its text', () => {
    for (const [files, dialect] of [
      [archived, 'aad'],
      [prints, 'smart'],
    ] as const)
      for (const file of files) isWhole(file, dialect);
  });

  it('have names, dates, senders, addressees and levels', () => {
    for (const file of [...archived, ...prints]) {
      const record = recordFor(file);
      const missing = (['id', 'dtg', 'from', 'classification'] as const).filter((field) => record[field] === null);
      expect(missing, file.name).toEqual([]);
      expect(record.to.length, file.name).toBeGreaterThan(0);
    }
  });

  it('have the id that the file of a print is named by, in both layers', () => {
    for (const file of prints) {
      const record = recordFor(file);
      const ids = [record, ...record.within].map(({ id }) => id);
      expect(new Set(ids), file.name).toEqual(new Set([file.name.replace('.txt', '')]));
    }
  });

  it('hold the telegram of every print that has one', () => {
    const kinds = prints.map((file) =>
      recordFor(file)
        .within.map(({ dialect }) => dialect)
        .join(),
    );
    expect(kinds.filter((kind) => kind !== '').length).toBe(prints.length === 0 ? 0 : prints.length - 1);
  });

  it('are understood to 95 % of the bytes of their heads', () => {
    for (const files of [archived, prints]) {
      const all = files.flatMap(({ text }) => parseCables(text).map((cable) => coverageOf(text, cable)));
      expect(percentKnown(all.reduce(addCoverage, noCoverage).header) ?? 100).toBeGreaterThanOrEqual(95);
    }
  });

  it('are blamed for nothing that is more than information', () => {
    const blamed = [...archived, ...prints].filter(({ text }) =>
      parseCables(text).some((cable) =>
        checkCable(readCable(text, cable, null)).some(({ rule }) => !['information', 'hint'].includes(severityIn(cable.dialect, rule))),
      ),
    );
    expect(blamed.map(({ name }) => name)).toEqual([]);
  });
});

function isWhole({ name, text }: CorpusFile, dialect: Dialect): void {
  const cables = parseCables(text);
  expect(
    cables.map((cable) => cable.dialect),
    name,
  ).toEqual([dialect]);
  for (const cable of cables) coversItself(name, text, cable);
}

function coversItself(name: string, text: string, cable: Cable): void {
  const words = leavesOf(text, cable)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
  expect(words === text.slice(cable.start, cable.end), name).toBe(true);
  for (const inner of cable.within) coversItself(name, text, inner);
}

function recordFor({ text }: CorpusFile): CableRecord {
  const [cable] = parseCables(text);
  if (!cable) throw new Error('an empty file');
  return recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' });
}
