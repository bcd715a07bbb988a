// Page headers as archives have left them: what is one, and what is a line of the text.

import { expect, test } from 'vitest';
import { pageHeaderOn } from '../../server/src/cable/page-headers.ts';
import { readLines } from '../../server/src/cable/scanner.ts';

function read(written: string): readonly (string | null)[] | null {
  const line = readLines(written).peek(0);
  const header = line && pageHeaderOn(written, line);
  return header && [header.place, header.number, header.section, header.total].map((span) => span && written.slice(span.start, span.end));
}

test.each([
  ['OSLO 00000077  002 OF 003', ['OSLO', '00000077', '002', '003']],
  ['USUN NEW Y 00000555  001.2 OF 003', ['USUN NEW Y', '00000555', '001', '003']],
  ['UNCLASSIFIED   OSLO   00000077  002 OF 003', ['OSLO', '00000077', '002', '003']],
  ['OSLO 00000077  002 003', ['OSLO', '00000077', '002', '003']],
  ['OSLO 00000077  00O OF 003', ['OSLO', '00000077', null, '003']],
  ['OSLO 00000077  002 0F 003', ['OSLO', '00000077', '002', '003']],
  ['Page 02        OSLO 00077     01 OF 02  020943Z', [null, null, null, null]],
  ['CONFIDENTIAL  PAGE 02  ROME  03067  211833Z', [null, null, null, null]],
])('%s', (written, fields) => {
  expect(read(written)).toEqual(fields);
});

test.each(['OSLO 00000077', 'TOTAL 12345678  100 200', 'Page 2 of the report shows it', 'DROGHEDA 1955 12 OF 30 BOATS'])(
  '%s is text',
  (written) => {
    expect(read(written)).toBeNull();
  },
);
