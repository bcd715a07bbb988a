// A file read in shares gives the cables that it gives as a whole, wherever the shares end and whatever was guessed.

import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Cable } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { withPlainBlanks } from '../../server/src/cable/text.ts';
import { decode } from '../../server/src/cli/decode.ts';
import { Unreadable } from '../../server/src/cli/failure.ts';
import { movedBy } from '../../server/src/cli/record-span.ts';
import { guessed, type ReadShare, readShare } from '../../server/src/cli/share-pieces.ts';
import { cut, type Share, sharesOf, startOf } from '../../server/src/cli/shares.ts';
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
  readonly round?: number;
  readonly below?: number;
  readonly cable?: number;
}

/** The shares of a file with these bytes; what is done to its name afterwards is nothing to them. */
function cutFile(bytes: Buffer, each: number): readonly Share[] {
  const file = path.join(folder, 'one.txt');
  writeFileSync(file, bytes);
  return cut({ file, descriptor: openSync(file, 'r'), size: bytes.length, mark: 0 }, each);
}

/** What shares give where each is guessed before the one above is read; the first is none to guess. */
function readGuessing(shares: readonly Share[], { round = 2000, below = 1000, cable = 64_000_000 }: Omit<Sizes, 'each'>): ReadShare[] {
  const sizes = { round, below, cable };
  const guesses = shares.map((share) => (share.place === 0 ? null : guessed(share, sizes)));
  return shares.map((share, at) => readShare(share, sizes, guesses[at] ?? null));
}

/** What the shares of a file with these bytes give, one after the other. */
const readIn = (bytes: Buffer, sizes: Sizes): ReadShare[] => readGuessing(cutFile(bytes, sizes.each), sizes);

function recordsOf(text: string, cables: readonly Cable[], first: number, offset: number): unknown[] {
  return cables.map((cable, at) =>
    movedBy(recordOf(text, cable, { file: null, encoding: 'utf-8', index: first + at, texts: 'with' }), offset),
  );
}

const recordsIn = (shares: readonly ReadShare[]): unknown[] =>
  shares.flatMap(({ pieces }) => pieces.flatMap(({ text, cables, index, offset }) => recordsOf(text, cables, index, offset)));

const whole = (text: string): unknown[] => recordsOf(text, parseCables(text), 0, 0);

const fortyCables = Array.from({ length: 40 }, (_, at) => cableNumbered(at + 1)).join('');

const linesBefore = (text: string, end: number): number => text.slice(0, end).split(/\r\n|\r|\n/).length - 1;

describe('readShare', () => {
  it('gives the records of the whole file, wherever shares end', () => {
    const parts = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...texts) },
      fc.constantFrom('', '\n'.repeat(300), 'words of nothing\n', 'Zürich — naïve\r\n'),
    );
    const files = fc.array(parts, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(files, fc.integer({ min: 50, max: 9000 }), fc.integer({ min: 1, max: 3000 }), (text, each, round) => {
        const shares = readIn(Buffer.from(text), { each, round, below: round });
        expect(recordsIn(shares)).toEqual(whole(text));
        expect(shares.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(Buffer.byteLength(text));
        expect(shares.filter(({ isEnd }) => isEnd).length).toBe(text === '' ? 0 : 1);
        for (const { pieces } of shares) for (const { line, offset } of pieces) expect(line).toBe(linesBefore(text, offset));
      }),
      cases(100),
    );
  });

  it.each(['acp127', 'aad', 'smart', 'naval'])('gives the records of the whole file: real cables (%s) behind each other', (dialect) => {
    const text = corpusFiles(dialect)
      .map((file) => `${file.text}\n\n`)
      .join('');
    for (const each of [9000, 50_000]) expect(recordsIn(readIn(Buffer.from(text), { each, round: 8000 }))).toEqual(whole(text));
  });

  it.each([
    ['a row begins near a share', 2000],
    ['none does', 200],
  ])('reads a table of cables: %s', (_, round) => {
    // Unsigned: the quotation mark at the end would be one of the text.
    const textOfRow = (at: number): string => cableNumbered(at + 1, 8).replace(/\nHANSEN[\s\S]*$/, '');
    const rows = Array.from({ length: 30 }, (_one, at) => `"${at + 1}","07OSLO${at + 1}","${textOfRow(at)}"\n`);
    const text = rows.join('');
    const cables = parseCables(text);
    expect(cables.length).toBe(30);
    for (const each of [1500, 4000]) expect(recordsIn(readIn(Buffer.from(text), { each, round }))).toEqual(whole(text));
  });

  it('counts every guess where sound cables follow each other', () => {
    for (const bytes of [Buffer.from(fortyCables), Buffer.from(fortyCables.replaceAll('harbour master', 'café'))]) {
      const shares = readIn(bytes, { each: 3000 });
      expect(shares.map(({ isGuess }) => isGuess)).toEqual(shares.map(({ pieces }, place) => place > 0 && pieces.length > 0));
      expect(recordsIn(shares)).toEqual(whole(bytes.toString()));
    }
  });

  it('throws a guess away that the share above does not end at', () => {
    const shares = cutFile(Buffer.from(fortyCables), 3000);
    const sizes = { round: 2000, below: 1000, cable: 5000 };
    const ofNext = shares.map((_, at) => (shares[at + 1] ? guessed(shares[at + 1] as Share, sizes) : null));
    const read = shares.map((share, at) => readShare(share, sizes, ofNext[at] ?? null));
    expect(read.map(({ isGuess }) => isGuess)).toEqual(shares.map(() => false));
    expect(recordsIn(read)).toEqual(whole(fortyCables));
  });

  it('leaves what is added to a file while it is read', () => {
    const text = cableNumbered(1) + cableNumbered(2) + cableNumbered(3);
    const shares = cutFile(Buffer.from(text), 500);
    writeFileSync(path.join(folder, 'one.txt'), text + cableNumbered(4));
    const read = readGuessing(shares, { round: 300, below: 300 });
    expect(recordsIn(read)).toEqual(whole(text));
    expect(read.filter(({ isEnd }) => isEnd).length).toBe(1);
  });

  it('reads a file to its end whose name is given to another one meanwhile', () => {
    const text = Array.from({ length: 9 }, (_, at) => cableNumbered(at + 1)).join('');
    const shares = cutFile(Buffer.from(text), 2000);
    rmSync(path.join(folder, 'one.txt'));
    writeFileSync(path.join(folder, 'one.txt'), cableNumbered(10).repeat(20));
    expect(recordsIn(readGuessing(shares, {}))).toEqual(whole(text));
  });

  it('says once that a file became shorter, and gives what stands above', () => {
    const text = Array.from({ length: 9 }, (_, at) => cableNumbered(at + 1)).join('');
    const shares = cutFile(Buffer.from(text), 2000);
    truncateSync(path.join(folder, 'one.txt'), text.indexOf(cableNumbered(5)) + 300);
    const read = readGuessing(shares, {});
    expect(recordsIn(read)).toEqual(whole(text).slice(0, 4));
    expect(read.flatMap(({ failure }) => failure?.thrown ?? [])).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^it became shorter/) }),
    ]);
  });

  it('ends at a line that is too long, with all cables above the one that it stands in', () => {
    const text = `${cableNumbered(1)}${cableNumbered(2)}${cableNumbered(3)}${'x'.repeat(9000)}\n${cableNumbered(4)}`;
    const read = readIn(Buffer.from(text), { each: 1000, below: 100, cable: 3000 });
    expect(recordsIn(read)).toEqual(whole(text).slice(0, 2));
    expect(read.flatMap(({ failure }) => failure?.thrown ?? [])).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^a line in it is longer than/) }),
    ]);
  });

  it('names the encoding of each cable, and its place, where some lines are Windows-1252', () => {
    const one = Buffer.from(cableNumbered(1).replace('SUBJECT:', 'SUBJECT: é'));
    const other = Buffer.from(cableNumbered(2).replace('SUBJECT:', 'SUBJECT: é'), 'latin1');
    const bytes = Buffer.concat([one, other, one, other]);
    const { text } = decode(bytes, 'utf-8');
    const shares = readIn(bytes, { each: one.length, below: 40 });
    const found = shares.flatMap(({ pieces, encodingOf }) =>
      pieces.flatMap(({ cables, offset }) => cables.map(({ start, end }) => encodingOf(start + offset, end + offset))),
    );
    expect(found).toEqual(['utf-8', 'windows-1252', 'utf-8', 'windows-1252']);
    expect(recordsIn(shares)).toEqual(whole(text));
  });

  it('ends at a cable that is too long, with all before it', () => {
    const long = cableNumbered(3).replace('SUBJECT:', `SUBJECT:${' WORDS'.repeat(4)}\n`.repeat(1)) + 'WORDS OF A LONG TEXT\n'.repeat(400);
    const text = cableNumbered(1) + cableNumbered(2) + long + cableNumbered(4);
    const shares = readIn(Buffer.from(text), { each: 1000, cable: 5000 });
    expect(recordsIn(shares)).toEqual(whole(text).slice(0, 2));
    const failures = shares.flatMap(({ failure }) => (failure?.thrown instanceof Unreadable ? failure.thrown : []));
    expect(failures.map(({ line }) => line)).toEqual([linesBefore(text, text.indexOf(long)) + 1]);
  });

  it('tells the system’s word once, in the first of its shares', () => {
    const descriptor = openSync(folder, 'r');
    const [first, ...others] = cut({ file: folder, descriptor, size: 5000, mark: 0 }, 1000);
    const sizes = { round: 100, below: 100, cable: 5000 };
    const code = (share: Share): unknown => (readShare(share, sizes, guessed(share, sizes)).failure?.thrown as { code?: string })?.code;
    expect(first && code(first)).toBe('EISDIR');
    expect(others.map(code)).toEqual(others.map(() => undefined));
    expect(others.map(startOf)).toEqual(others.map(() => null));
  });
});

describe('sharesOf', () => {
  it('cuts no file that cannot be opened: whoever reads all of it says why', () => {
    expect(sharesOf(path.join(folder, 'none.txt'), 1 << 24)).toEqual([]);
  });
});
