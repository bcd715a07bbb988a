import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';

/** Order, instruction and day of a head that begins with this line. */
function orderOf(line: string): string | null {
  const text = `${line}\nTAGS: PREL, NO\nSUBJECT: ICE\n\n1. The boats wait.\n`;
  const [cable] = parseCables(text);
  const record = cable && recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' });
  const found = record?.executiveOrder;
  return found ? [found.order, found.instruction, found.declassifyOn].join(' | ') : null;
}

describe('E.O.', () => {
  it.each([
    ['E.O. 12958: DECL: 06/15/2019', '12958 | DECL: 06/15/2019 | 2019-06-15'],
    ['E.O. 12958: DECL: 06/15/2O19', '12958 | DECL: 06/15/2O19 | 2019-06-15'],
    ['E.O. 12958: DECL: 06/15/20019', '12958 | DECL: 06/15/20019 | '],
    ['E.O. 1 1652: GDS', '11652 | GDS | '],
    ['E.O. l2,958: N/A;', '12958 | N/A | '],
    ['E.O. 12958 - N/A', '12958 | N/A | '],
    ['E,O, 12958: N/A', '12958 | N/A | '],
    ['E0 12958: N/A', '12958 | N/A | '],
    ['e.o. 12958: n/a', '12958 | n/a | '],
    ['EO 12958 DECL 06/15/2019', '12958 | DECL 06/15/2019 | 2019-06-15'],
    ['Executive Order 12958: N/A', '12958 | N/A | '],
    ['Executive Order 13224 names three boats.', null],
    ['E.O.', ' |  | '],
  ])('%s', (line, read) => expect(orderOf(line)).toBe(read));
});
