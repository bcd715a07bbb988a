// Tables of the user's own: no file whatever makes reading or looking up fail.

import fc from 'fast-check';
import { it } from 'vitest';
import { lookUpCaption } from '../../server/src/codes/captions.ts';
import { withOwnCodes } from '../../server/src/codes/own/in-force.ts';
import { ownCodes, readOwnTable } from '../../server/src/codes/own/read.ts';
import { lookUpIndicator } from '../../server/src/codes/routing-indicators.ts';
import { allTags } from '../../server/src/codes/tags.ts';
import { cases } from '../support/cases.ts';

it('no table whatever makes a look-up fail', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('code\tmeaning\tkind', '__proto__\tx\tprogram', 'constructor\tx\tcaption'),
  );
  fc.assert(
    fc.property(fc.string(), fc.array(line), (name, lines) => {
      const codes = ownCodes([readOwnTable(name, lines.join('\n')), readOwnTable(name, `code\tmeaning\tkind\n${lines.join('\n')}`)]);
      withOwnCodes(codes, () => [allTags(), lookUpCaption('constructor'), lookUpIndicator('__proto__')]);
    }),
    cases(100),
  );
});
