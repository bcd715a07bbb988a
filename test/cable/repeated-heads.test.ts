// Heads that a copy prints more than once: they belong to the one cable, but not without end.

import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';

const head = `VZCZCXRO7315
PP RUEHAG
DE RUEHNY #0077 2471039
ZNR UUUUU ZZH
P 041039Z SEP 07
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC 6241
BT
`;
const rest = `UNCLAS OSLO 000077

SIPDIS

TAGS: PREL NO
SUBJECT: THE ICE ROAD

1. The road is open.
`;

test('a head that is printed twice is of one cable', () => {
  const cables = parseCables(head + head + rest);
  expect(cables.map((cable) => cable.head[0]?.kind)).toEqual(['preamble']);
});

test('a line of the page may stand above the first', () => {
  const cables = parseCables(`1,"9/4/2007 10:39","07OSLO77","Embassy Oslo","UNCLASSIFIED","","${head}${head}${rest}`);
  expect(cables.map((cable) => cable.head[0]?.kind)).toEqual(['preamble']);
});

test('heads without end are not joined: each would be read again for all that follow', () => {
  expect(parseCables('VZCZCXRO7315\n'.repeat(1000)).length).toBeGreaterThan(9);
});
