// Records of fixtures, of real cables and of damaged ones are valid against the published schema.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';
import { cases } from '../support/cases.ts';
import { corpusFiles } from '../support/corpus.ts';
import { faultsOfRecord } from './record-schema.ts';

const texts = ['../../samples/', '../fixtures/record/', '../fixtures/hover/'].flatMap((name) => {
  const folder = new URL(name, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cable'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
});

function faultsOf(text: string, file: string | null = null): readonly string[] {
  return parseCables(text).flatMap((cable, index) =>
    faultsOfRecord(recordOf(text, cable, { file, encoding: 'utf-8', index, texts: 'with' })),
  );
}

describe('the schema of a record', () => {
  it('holds for every fixture', () => expect(texts.flatMap((text) => faultsOf(text))).toEqual([]));

  it('holds for real cables of every dialect', () => {
    const files = ['acp127', 'aad', 'smart', 'naval'].flatMap(corpusFiles);
    expect(files.flatMap(({ name, text }) => faultsOf(text, name))).toEqual([]);
  });

  it('holds for damaged cables', () => {
    const damage = fc.record({ text: fc.constantFrom(...texts), from: fc.nat(3000), length: fc.nat(900), to: fc.nat(3000) });
    fc.assert(
      fc.property(damage, ({ text, from, length, to }) => {
        const cut = text.slice(0, from) + text.slice(from + length);
        expect(faultsOf(cut.slice(0, to) + text.slice(from, from + length) + cut.slice(to))).toEqual([]);
      }),
      cases(300),
    );
  });

  it('refuses what is no record', () => {
    const [cable] = parseCables(texts[0] ?? '');
    const record = cable && recordOf(texts[0] ?? '', cable, { file: null, encoding: 'utf-8', index: 0, texts: 'with' });
    expect(faultsOfRecord({ ...record, dtg: 'yesterday' })).not.toEqual([]);
    expect(faultsOfRecord({ ...record, more: 1 })).not.toEqual([]);
  });
});
