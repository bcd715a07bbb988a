// A file read in pieces gives the cables that it gives as a whole, wherever the pieces end.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cable } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { Unreadable } from '../../server/src/cli/failure.ts';
import { type Piece, piecesOf, type TextSource } from '../../server/src/cli/pieces.ts';
import { movedBy } from '../../server/src/cli/record-span.ts';
import { recordOf } from '../../server/src/reading/record.ts';
import { cases } from '../support/cases.ts';
import { corpusFiles } from '../support/corpus.ts';
import { cableNumbered } from './support.ts';

const samples = new URL('../../samples/', import.meta.url);
const fixtures = new URL('../fixtures/record/', import.meta.url);
const texts = [samples, fixtures].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.cable'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

/** Portions of whole lines, as files give them. */
function sourceOf(text: string, lines: number): TextSource {
  const all = text.split(/(?<=\n|\r(?!\n))/);
  let at = 0;
  return {
    next() {
      if (at >= all.length) return null;
      at += lines;
      return all.slice(at - lines, at).join('');
    },
    encodingOf: () => 'utf-8',
  };
}

function recordsOf(text: string, cables: readonly Cable[], first: number, offset: number): unknown[] {
  return cables.map((cable, at) =>
    movedBy(recordOf(text, cable, { file: null, encoding: 'utf-8', index: first + at, texts: 'with' }), offset),
  );
}

function inPieces(text: string, lines: number, piece: number): { records: unknown[]; pieces: Piece[] } {
  const pieces = [...piecesOf(sourceOf(text, lines), { piece, cable: 64_000_000 })];
  return { records: pieces.flatMap((one) => recordsOf(one.text, one.cables, one.index, one.offset)), pieces };
}

function linesBefore(text: string, end: number): number {
  return text.slice(0, end).split(/\r\n|\r|\n/).length - 1;
}

describe('piecesOf', () => {
  it('gives the records of the whole file, wherever pieces end', () => {
    const files = fc
      .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...texts) }, fc.constantFrom('', '\n'.repeat(300), 'words of nothing\n')), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9000 }), (text, lines, piece) => {
        const { records, pieces } = inPieces(text, lines, piece);
        expect(records).toEqual(recordsOf(text, parseCables(text), 0, 0));
        for (const one of pieces) expect(one.line).toBe(linesBefore(text, one.offset));
      }),
      cases(150),
    );
  });

  it.each(['acp127', 'aad', 'smart', 'naval'])('gives the records of the whole file: real cables (%s) behind each other', (dialect) => {
    const text = corpusFiles(dialect)
      .map((file) => `${file.text}\n\n`)
      .join('');
    const whole = recordsOf(text, parseCables(text), 0, 0);
    for (const piece of [2000, 20_000]) expect(inPieces(text, 25, piece).records).toEqual(whole);
  });

  it('holds few cables at a time', () => {
    const text = Array.from({ length: 400 }, (_, at) => cableNumbered(at + 1)).join('\n');
    const { records, pieces } = inPieces(text, 10, 10_000);
    expect(records.length).toBe(400);
    expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThan(40_000);
  });

  it('names the line of a cable that is too long, and gives those before it', () => {
    const text = cableNumbered(1) + cableNumbered(2) + cableNumbered(3, 900);
    const found: Cable[] = [];
    const read = (): void => {
      for (const { cables } of piecesOf(sourceOf(text, 20), { piece: 4000, cable: 20_000 })) found.push(...cables);
    };
    expect(read).toThrow(Unreadable);
    expect(read).toThrow(/longer than 0\.02 MB/);
    expect(found.length).toBe(4);
    const line = (() => {
      try {
        read();
        return null;
      } catch (error) {
        return (error as Unreadable).line;
      }
    })();
    expect(line).toBe(linesBefore(text, (cableNumbered(1) + cableNumbered(2)).length) + 1);
  });

  it('gives all cables above the one that reading ends in, wherever pieces end', () => {
    const text = cableNumbered(1) + cableNumbered(2) + cableNumbered(3);
    for (const piece of [1000, 1_000_000]) {
      const source = sourceOf(text, 7);
      const ending: TextSource = {
        ...source,
        next() {
          const portion = source.next();
          if (portion === null) throw new Unreadable('no more', null);
          return portion;
        },
      };
      const found: Cable[] = [];
      expect(() => {
        for (const { cables } of piecesOf(ending, { piece, cable: 20_000 })) found.push(...cables);
      }).toThrow('no more');
      expect(found.length).toBe(2);
    }
  });
});
