// What must hold for any text, however damaged: no feature throws, every range is valid, trees are nested.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { lineTable, positionAt } from '../../server/src/cable/text.ts';
import { completion } from '../../server/src/features/completion.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { offsetAt, type ReadDocument, readDocument } from '../../server/src/features/document.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/features/folding-ranges.ts';
import { hover } from '../../server/src/features/hover.ts';
import { tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { cases } from '../support/cases.ts';
import { plainClient } from '../support/check-completion.ts';
import { today } from '../support/check-hover.ts';
import { cablesOf, readFixture } from '../support/fixtures.ts';

const cables = ['hover', 'symbols'].flatMap((feature) => cablesOf(feature).map((name) => readFixture(feature, name).text));

const scrap = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '//',
    '(',
    ')',
    'TO ',
    'REF: ',
    'TAGS: ',
    'NNNN\n',
    'BT\n',
    'VZCZC',
    '1. ',
    '\u0000',
    '\ud800',
    '😀',
    '\u2028',
    '\ufeff',
    '<u>',
    '`',
  ),
  fc.string({ maxLength: 12 }),
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(60), scrap });

/** A cable after some edits. */
const damaged = fc.tuple(fc.constantFrom(...cables), fc.array(edit, { maxLength: 8 })).map(([cable, edits]) =>
  edits.reduce((text, { at, length, scrap: put }) => {
    const offset = Math.floor(at * text.length);
    return text.slice(0, offset) + put + text.slice(offset + length);
  }, cable),
);

const isAtOrBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character <= other.character);
const isWithin = (inner: Range, outer: Range): boolean => isAtOrBefore(outer.start, inner.start) && isAtOrBefore(inner.end, outer.end);

function wholeOf(document: ReadDocument): Range {
  return { start: { line: 0, character: 0 }, end: positionAt(document.lines, document.text.length) };
}

function checkSymbol(symbol: DocumentSymbol, parent: Range): void {
  expect(symbol.name.trim()).not.toBe('');
  expect(`${symbol.name}${symbol.detail ?? ''}`).not.toMatch(/[\p{Cc}\u2028]/u);
  expect(isAtOrBefore(symbol.range.start, symbol.range.end)).toBe(true);
  expect(isAtOrBefore(symbol.selectionRange.start, symbol.selectionRange.end)).toBe(true);
  expect(isWithin(symbol.selectionRange, symbol.range)).toBe(true);
  expect(isWithin(symbol.range, parent)).toBe(true);
  for (const child of symbol.children ?? []) checkSymbol(child, symbol.range);
}

describe('any text', () => {
  it('has an outline with names, valid ranges and nested entries', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const document = readDocument('file:///damaged.cable', text);
        for (const symbol of documentSymbols(document)) checkSymbol(symbol, wholeOf(document));
      }),
      cases(200),
    );
  });

  it('has folds that hide at least a line, each beginning on a line of its own', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const document = readDocument('file:///damaged.cable', text);
        const folds = foldingRanges(document);
        for (const { startLine, endLine } of folds) {
          expect(startLine).toBeLessThan(endLine);
          expect(endLine).toBeLessThan(document.lines.length);
        }
        expect(new Set(folds.map(({ startLine }) => startLine)).size).toBe(folds.length);
      }),
      cases(200),
    );
  });

  it('has a card or none at every position, on the code under the pointer', () => {
    fc.assert(
      fc.property(damaged, fc.integer({ min: -1, max: 120 }), fc.integer({ min: -1, max: 200 }), (text, line, character) => {
        const document = readDocument('file:///damaged.cable', text);
        const answer = hover(document, { line, character }, { markup: 'markdown', today });
        if (!answer?.range) return;
        expect(isWithin(answer.range, wholeOf(document))).toBe(true);
        expect(isAtOrBefore(answer.range.start, answer.range.end)).toBe(true);
        expect((answer.contents as { value: string }).value).toMatch(/^\*\*.*\S\*\*(?:\n|$)/);
      }),
      cases(1000),
    );
  });

  it('has findings with messages and valid ranges', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const document = readDocument('file:///damaged.cable', text);
        for (const { range, message } of diagnostics(document, { profile: 'drafting', rules: {}, today })) {
          expect(isWithin(range, wholeOf(document))).toBe(true);
          expect(isAtOrBefore(range.start, range.end)).toBe(true);
          expect(message).not.toBe('');
        }
      }),
      cases(200),
    );
  });

  it('has semantic tokens in order, apart, each on one line', () => {
    const { text } = readFixture('semantic-tokens', 'every-code.cable');
    const edit = fc.record({
      at: fc.nat(text.length),
      length: fc.nat(40),
      put: fc.constantFrom('\n', '\r', '\r\n', ' ', '(S)', 'TAGS: ', '/', '\u2028', '😀'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const damaged = edits.reduce((whole, { at, length, put }) => whole.slice(0, at) + put + whole.slice(at + length), text);
        let last = 0;
        for (const { start, end } of tokensOf(readDocument('file:///cable', damaged), null)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(damaged.slice(start, end)).not.toMatch(/[\r\n]/);
          last = end;
        }
      }),
      cases(200),
    );
  });

  it('has proposals at every place, which replace what stands around the cursor on its line', () => {
    const cables = cablesOf('hover').map((name) => readFixture('hover', name).text);
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(60), put: fc.string({ maxLength: 8 }) });
    fc.assert(
      fc.property(fc.constantFrom(...cables), edit, (cable, { at, length, put }) => {
        const cursor = Math.floor(at * cable.length);
        const text = cable.slice(0, cursor) + put + cable.slice(cursor + length);
        const offset = cursor + put.length;
        const document = readDocument('file:///damaged', text);
        const list = completion(document, positionAt(lineTable(text), offset), plainClient);
        expect(list?.items).not.toEqual([]);
        for (const { textEdit } of list?.items ?? []) {
          if (!textEdit || !('range' in textEdit)) continue;
          const { start, end } = textEdit.range;
          expect(start.line).toBe(end.line);
          expect(offsetAt(document, start)).toBeLessThanOrEqual(offset);
          expect(offsetAt(document, end)).toBeGreaterThanOrEqual(Math.min(offset, offsetAt(document, positionAt(document.lines, offset))));
        }
      }),
      cases(300),
    );
  });
});
