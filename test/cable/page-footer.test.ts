// What a web page prints below a cable is of the page, but not without end.

import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';

const cable = 'UNCLAS OSLO 000077\n\nTAGS: PREL NO\nSUBJECT: THE ICE ROAD\n\n1. The road is open.\n\nROE\n';

test('links below the signer are of the page', () => {
  const [read] = parseCables(`${cable}\nHome\n\nBack to top\n`);
  expect(read?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'signature']);
});

test('links without end are looked at a few times: each would be taken from all that stand above', () => {
  const [read] = parseCables(cable + '\nHome\n'.repeat(1000));
  expect(read?.furniture.length).toBeLessThan(20);
});
