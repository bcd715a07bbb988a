// Changes make the text that the editor has, however they are ordered.

import { describe, expect, it } from 'vitest';
import { lineTable } from '../../server/src/cable/text.ts';
import { changedText, openDocuments } from '../../server/src/lsp/documents.ts';

const change = (from: readonly [number, number], to: readonly [number, number], text: string) => ({
  range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
  text,
});

const text = 'FM AMEMBASSY LAGOS\r\nTO SECSTATE\nBT\n';

const cases = [
  ['one word', [change([0, 13], [0, 18], 'QUITO')], 'FM AMEMBASSY QUITO\r\nTO SECSTATE\nBT\n'],
  [
    'a line break put in and a line taken out',
    [change([1, 2], [1, 2], '\n'), change([3, 0], [4, 0], '')],
    'FM AMEMBASSY LAGOS\r\nTO\n SECSTATE\n',
  ],
  [
    'many cursors, last to first',
    [change([2, 0], [2, 0], '-'), change([1, 0], [1, 0], '-'), change([0, 0], [0, 0], '-')],
    '-FM AMEMBASSY LAGOS\r\n-TO SECSTATE\n-BT\n',
  ],
  [
    'first to last, each after the other',
    [change([0, 0], [0, 0], 'A\n'), change([1, 0], [1, 2], 'XX')],
    'A\nXX AMEMBASSY LAGOS\r\nTO SECSTATE\nBT\n',
  ],
  ['twice in the same place', [change([2, 0], [2, 2], 'NNNN'), change([2, 0], [2, 4], 'BT')], text],
  ['touching, last to first', [change([2, 1], [2, 2], 'Y'), change([2, 0], [2, 1], 'X')], 'FM AMEMBASSY LAGOS\r\nTO SECSTATE\nXY\n'],
  ['two insertions in one place', [change([2, 0], [2, 0], 'B'), change([2, 0], [2, 0], 'A')], 'FM AMEMBASSY LAGOS\r\nTO SECSTATE\nABBT\n'],
  ['the whole text, then a word of it', [{ text: 'BT' }, change([0, 0], [0, 1], 'N')], 'NT'],
  ['a word, then the whole text', [change([0, 0], [0, 1], 'N'), { text: 'BT' }], 'BT'],
  [
    'behind the end of a line and of the text',
    [change([99, 0], [99, 5], '!'), change([0, 99], [0, 99], '.')],
    'FM AMEMBASSY LAGOS.\r\nTO SECSTATE\nBT\n!',
  ],
  ['a range turned round', [change([2, 2], [2, 0], 'NN')], 'FM AMEMBASSY LAGOS\r\nTO SECSTATE\nNN\n'],
  ['nothing', [], text],
] as const;

describe('changedText', () => {
  it.each(cases)('changes %s', (_, changes, expected) =>
    expect(changedText({ text, lines: lineTable(text) }, [...changes])).toBe(expected),
  );

  it('takes a hundred thousand cursors in 10 MB as one copy', () => {
    const line = `${'X'.repeat(99)}\n`;
    const long = line.repeat(100_000);
    const changes = Array.from({ length: 100_000 }, (_, index) => change([99_999 - index, 0], [99_999 - index, 1], 'Y'));
    expect(changedText({ text: long, lines: lineTable(long) }, changes)).toBe(line.replace('X', 'Y').repeat(100_000));
  });
});

describe('openDocuments', () => {
  it('never gives two texts the same revision, over closing and opening again too', () => {
    const documents = openDocuments();
    const revisions = [documents.open('a', 1, 'x').revision, documents.change('a', 2, [{ text: 'y' }])?.revision];
    documents.close('a');
    revisions.push(documents.open('a', 1, 'z').revision);
    expect(new Set(revisions).size).toBe(3);
  });

  it('has nothing to change in a document that is not open', () => {
    expect(openDocuments().change('a', 2, [{ text: 'y' }])).toBeUndefined();
  });

  it('reads lines and cables once a version', () => {
    const { document } = openDocuments().open('a', 1, text);
    expect(document.cables).toBe(document.cables);
    expect(document.lines).toBe(document.lines);
  });
});
