import { describe, expect, it } from 'vitest';
import { lineAt, lineTable, positionAt, singleSpaced } from '../../server/src/cable/text.ts';

describe('line table', () => {
  const cases: readonly (readonly [name: string, text: string, starts: readonly number[]])[] = [
    ['an empty text has one line', '', [0]],
    ['LF', 'a\nb', [0, 2]],
    ['CR LF is one break', 'a\r\nb', [0, 3]],
    ['lone CR', 'a\rb', [0, 2]],
    ['CR before CR LF', 'a\r\r\nb', [0, 2, 4]],
    ['LF before CR', 'a\n\rb', [0, 2, 3]],
    ['a break at the end opens an empty line', 'a\n', [0, 2]],
    ['all of them', '\r\n\n\r', [0, 2, 3, 4]],
  ];
  for (const [name, text, starts] of cases) it(name, () => expect([...lineTable(text)]).toEqual(starts));

  it('grows past its first size', () => expect(lineTable('\n'.repeat(1000))).toHaveLength(1001));

  it('gives line and character of an offset, past the end too', () => {
    const lines = lineTable('ab\ncd');
    expect([0, 2, 3, 5, 99].map((offset) => lineAt(lines, offset))).toEqual([0, 0, 1, 1, 1]);
    expect(positionAt(lines, 4)).toEqual({ line: 1, character: 1 });
  });
});

describe('words on one line', () => {
  const blanks = ['\n', ' \n', ' \n \n ', '\r\n', '  ', '   ', '\t', ' \t', '\f', '\v\n', '\u00a0', '\u2003 ', '\ufeff\n'];
  const words = 'Embassy has chosen the following women, weighing factors that include the breadth of their appeal.';
  for (const blank of blanks)
    it(`has one blank for ${JSON.stringify(blank)}, in a few words as in many`, () => {
      expect(singleSpaced(`a${blank}b`)).toBe('a b');
      expect(singleSpaced(`${blank}${words.replaceAll(' ', blank)}${blank}`)).toBe(` ${words} `);
      expect(singleSpaced(`${words}${blank}${words}`)).toBe(`${words} ${words}`);
    });
});
