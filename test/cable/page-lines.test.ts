// Page headers that a copy without line breaks has left in the middle of its lines.

import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';

const head = 'UNCLAS SECTION 01 OF 03 USUN NEW YORK 000555\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: WELLS\n\n';

function textsOf(body: string): readonly (string | undefined)[] {
  const text = `${head}${body}\nROE\n`;
  const [cable] = parseCables(text);
  return cable ? recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'with' }).paragraphs.map((one) => one.text) : [];
}

test.each([
  [
    '1. The Council debated wells in the north and in the south, USUN NEW Y 00000555  002 OF 003  and in the east USUN NEW Y 00000555 003 OF 003 too.',
    'The Council debated wells in the north and in the south, and in the east too.',
  ],
  [
    '1. THE COUNCIL DEBATED WELLS IN THE NORTH AND WELLS IN THE SOUTH AS WE SAID IN USUN NEW Y 00000556  002 OF 003 TODAY.',
    'THE COUNCIL DEBATED WELLS IN THE NORTH AND WELLS IN THE SOUTH AS WE SAID IN USUN NEW Y 00000556 002 OF 003 TODAY.',
  ],
])('%s', (body, words) => {
  expect(textsOf(body)).toEqual([words]);
});
