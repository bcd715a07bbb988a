// The summary of a record: what opens it, what closes it.

import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';

function summaryOf(body: string): string | null | undefined {
  const text = `UNCLAS OSLO 000077\nE.O. 12958: N/A\nTAGS: ECON NO\nSUBJECT: HERRING\n\n${body}\n\n2. They left.\n\nROE\n`;
  const [cable] = parseCables(text);
  return cable && recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'with' }).summary;
}

test.each([
  ['1. (U) Summary: The herring came. End Summary.', 'The herring came.'],
  ['1. SUMMARY. THE HERRING CAME. END SUMMARY.', 'THE HERRING CAME.'],
  ['Summary\n-------\n\n1. (U) The herring came. End Summary.', 'The herring came.'],
  [
    '-------\nSUMMARY\n-------\n1. The herring came, as a summary of the year says. END SUMMARY.',
    'The herring came, as a summary of the year says.',
  ],
  ['1. SUMMARY AND COMMENT\n----------------------\nThe herring came.\n(END SUMMARY AND COMMENT.)', 'The herring came.'],
  ['1. (C) SUMMARY: The herring came.\n\nEND SUMMARY', 'The herring came.'],
  ['1. (C) Executive Summary: The herring came. -- End Executive Summary --', 'The herring came.'],
  ['1. SUMMARY AND BACKGROUND: (C) The herring came. END SUMMARY AND BACKGROUND.', 'The herring came.'],
  ['1. Summary/Comment: The herring came. End Summary/Comment.', 'The herring came.'],
  ['Introduction and Summary\n------------------------\n\n1. The herring came. End summary.', 'The herring came.'],
  ['1. (C) The mayor gave a summary of the talks. He will end summary justice.', null],
  ['Herring\n-------\n\n1. (U) The herring came. End Summary.', null],
  ['Summary\n-------\n\n1. (U) The herring came.', null],
])('%s', (body, summary) => {
  expect(summaryOf(body)).toBe(summary);
});
