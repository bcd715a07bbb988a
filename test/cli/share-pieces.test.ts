// A file read in shares gives the cables that it gives as a whole, wherever the shares end and whatever was guessed.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Cable } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { withPlainBlanks } from '../../server/src/cable/text.ts';
import { decode } from '../../server/src/cli/decode.ts';
import { movedBy } from '../../server/src/cli/record-span.ts';
import { type ReadShare, readShare } from '../../server/src/cli/share-pieces.ts';
import { cut, startOf } from '../../server/src/cli/shares.ts';
import { recordOf } from '../../server/src/reading/record.ts';
import { cases } from '../support/cases.ts';
import { corpusFiles } from '../support/corpus.ts';
import { cableNumbered } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cable-shares-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixtures = new URL('../fixtures/record/', import.meta.url);
const texts = readdirSync(fixtures)
  .filter((name) => name.endsWith('.cable'))
  .map((name) => readFileSync(new URL(name, fixtures), 'utf8'))
  // Damage at the head of a text is mended there alone: such a cable reads otherwise behind another.
  .filter((text) => withPlainBlanks(`-\n${text}`).slice(2) === withPlainBlanks(text));

interface Sizes {
  readonly each: number;
  readonly above?: number;
  readonly below?: number;
  readonly cable?: number;
}

/** What the shares of a file with these bytes give, one after the other. */
function sharesOf(bytes: Buffer, { each, above = 2000, below = 1000, cable = 64_000_000 }: Sizes): ReadShare[] {
  const file = path.join(folder, 'one.txt');
  writeFileSync(file, bytes);
  return cut(file, bytes.length, 0, each).map((share) => readShare(share, { above, below, cable }));
}

function recordsOf(text: string, cables: readonly Cable[], first: number, offset: number): unknown[] {
  return cables.map((cable, at) =>
    movedBy(recordOf(text, cable, { file: null, encoding: 'utf-8', index: first + at, texts: 'with' }), offset),
  );
}

const recordsIn = (shares: readonly ReadShare[]): unknown[] =>
  shares.flatMap(({ piece }) => (piece ? recordsOf(piece.text, piece.cables, piece.index, piece.offset) : []));

const whole = (text: string): unknown[] => recordsOf(text, parseCables(text), 0, 0);

const linesBefore = (text: string, end: number): number => text.slice(0, end).split(/\r\n|\r|\n/).length - 1;

describe('readShare', () => {
  it('gives the records of the whole file, wherever shares end', () => {
    const parts = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...texts) },
      fc.constantFrom('', '\n'.repeat(300), 'words of nothing\n', 'Zürich — naïve\r\n'),
    );
    const files = fc.array(parts, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(files, fc.integer({ min: 50, max: 9000 }), fc.integer({ min: 0, max: 3000 }), (text, each, above) => {
        const shares = sharesOf(Buffer.from(text), { each, above, below: above });
        expect(recordsIn(shares)).toEqual(whole(text));
        expect(shares.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(Buffer.byteLength(text));
        expect(shares.filter(({ isEnd }) => isEnd).length).toBe(text === '' ? 0 : 1);
        for (const { piece } of shares) if (piece) expect(piece.line).toBe(linesBefore(text, piece.offset));
      }),
      cases(100),
    );
  });

  it.each(['acp127', 'aad', 'smart', 'naval'])('gives the records of the whole file: real cables (%s) behind each other', (dialect) => {
    const text = corpusFiles(dialect)
      .map((file) => `${file.text}\n\n`)
      .join('');
    for (const each of [9000, 50_000]) expect(recordsIn(sharesOf(Buffer.from(text), { each, above: 8000 }))).toEqual(whole(text));
  });

  it.each([
    ['rows begin above a share', 2000],
    ['none does, and a guess reads the text of a row as no table', 200],
  ])('reads a table of cables: %s', (_, above) => {
    // Unsigned: the quotation mark at the end would be one of the text.
    const textOfRow = (at: number): string => cableNumbered(at + 1, 8).replace(/\nHANSEN[\s\S]*$/, '');
    const rows = Array.from({ length: 30 }, (_one, at) => `"${at + 1}","07OSLO${at + 1}","${textOfRow(at)}"\n`);
    const text = rows.join('');
    const cables = parseCables(text);
    expect(cables.length).toBe(30);
    for (const each of [1500, 4000]) expect(recordsIn(sharesOf(Buffer.from(text), { each, above }))).toEqual(whole(text));
  });

  it('leaves what is added to a file while it is read', () => {
    const text = cableNumbered(1) + cableNumbered(2) + cableNumbered(3);
    const file = path.join(folder, 'grown.txt');
    const shares = cut(file, text.length, 0, 500);
    writeFileSync(file, text + cableNumbered(4));
    const read = shares.map((share) => readShare(share, { above: 300, below: 300, cable: 5000 }));
    expect(recordsIn(read)).toEqual(whole(text));
    expect(read.filter(({ isEnd }) => isEnd).length).toBe(1);
  });

  it('names the encoding of each cable, and its place, where some lines are Windows-1252', () => {
    const one = Buffer.from(cableNumbered(1).replace('SUBJECT:', 'SUBJECT: é'));
    const other = Buffer.from(cableNumbered(2).replace('SUBJECT:', 'SUBJECT: é'), 'latin1');
    const bytes = Buffer.concat([one, other, one, other]);
    const { text } = decode(bytes, 'utf-8');
    const shares = sharesOf(bytes, { each: one.length, below: 40 });
    const found = shares.flatMap(({ piece, encodingOf }) =>
      (piece?.cables ?? []).map(({ start, end }) => encodingOf(start + (piece?.offset ?? 0), end + (piece?.offset ?? 0))),
    );
    expect(found).toEqual(['utf-8', 'windows-1252', 'utf-8', 'windows-1252']);
    expect(recordsIn(shares)).toEqual(whole(text));
  });

  it('ends at a cable that is too long, with all before it', () => {
    const long = cableNumbered(3).replace('SUBJECT:', `SUBJECT:${' WORDS'.repeat(4)}\n`.repeat(1)) + 'WORDS OF A LONG TEXT\n'.repeat(400);
    const text = cableNumbered(1) + cableNumbered(2) + long + cableNumbered(4);
    const shares = sharesOf(Buffer.from(text), { each: 1000, cable: 5000 });
    expect(recordsIn(shares)).toEqual(whole(text).slice(0, 2));
    const failures = shares.flatMap(({ failure }) => failure ?? []);
    expect(failures.map(({ line }) => line)).toEqual([linesBefore(text, text.indexOf(long)) + 1]);
  });

  it('throws once for a file that is gone, in the first of its shares', () => {
    const shares = cut(path.join(folder, 'none.txt'), 5000, 0, 1000);
    const sizes = { above: 100, below: 100, cable: 5000 };
    const [first, ...others] = shares;
    expect(() => first && readShare(first, sizes)).toThrow('ENOENT');
    expect(others.map((share) => readShare(share, sizes).piece)).toEqual(others.map(() => null));
    expect(others.map(startOf)).toEqual(others.map(() => null));
  });
});
