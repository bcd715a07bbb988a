// Words of a cable on a card: escaped Markdown shows exactly them.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../server/src/features/words.ts';
import { cases } from '../support/cases.ts';
import { rendered } from '../support/markdown.ts';

it('escaped Markdown shows exactly the words, whatever they are', () => {
  const marks = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '|',
    '~',
    '#',
    '-',
    '+',
    '=',
    '.',
    ':',
    '/',
    '&',
    ';',
    '\\',
    '$',
    '@',
    ' ',
    '\n',
    'a',
    '1',
    'www.',
    'http',
    'command:',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
      const words = pieces.join('');
      expect(rendered(words).text).toBe(oneLine(words));
    }),
    cases(2000),
  );
});
