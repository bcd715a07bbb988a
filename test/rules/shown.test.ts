// The words of a cable in a message.

import { expect, it } from 'vitest';
import type { Reading } from '../../server/src/reading/reading.ts';
import { shown } from '../../server/src/rules/finding.ts';

const wordsOf = (text: string): string => shown({ text } as Reading, { start: 0, end: text.length });

it('leaves controls out and joins lines with one blank', () => {
  expect(wordsOf('\u0007FM\u001b[31m \u009b\tAMEMBASSY\r\nOS\0LO\u0085 ')).toBe('FM[31m AMEMBASSY OSLO');
});

it('cuts what is too long for a message', () => {
  expect(wordsOf('X'.repeat(61))).toBe(`${'X'.repeat(60)}…`);
});
