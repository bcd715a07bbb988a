import { expect, it } from 'vitest';
import { firstWords, oneLine } from '../../server/src/features/words.ts';

const first = (text: string, limit: number): string => firstWords(text, [{ start: 0, end: text.length }], limit);

it('cuts at a word and says that something is left out', () => {
  expect(first('one two three four', 100)).toBe('one two three four');
  expect(first('one two three four', 14)).toBe('one two three …');
  expect(first('one two three four', 12)).toBe('one two …');
});

it('cuts in a word that is too long, and never in a pair of surrogates', () => {
  expect(first('abcdefghijkl', 5)).toBe('abcde …');
  expect(first('abcd😀fgh', 5)).toBe('abcd …');
});

it('joins pieces, and leaves out line breaks and control characters', () => {
  expect(
    firstWords(
      'one\r\n\u0000two\n\nthree',
      [
        { start: 0, end: 9 },
        { start: 11, end: 16 },
      ],
      50,
    ),
  ).toBe('one two three');
  expect(oneLine(' a\tb\u2028c\u0085 ')).toBe('a b c');
});

it('reads no more than it shows', () => {
  expect(first('word '.repeat(1_000_000), 20)).toBe('word word word word …');
  expect(first(' '.repeat(1_000_000), 20)).toBe('');
});
