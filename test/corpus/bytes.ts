// What share of the bytes of real cables lies in a known field rather than in an unknown line, for `npm run corpus`.

import { parseCables } from '../../server/src/cable/parse.ts';
import { addCoverage, type Coverage, coverageOf, noCoverage } from '../../server/src/reading/coverage.ts';

/** Coverage of the texts by dialect, those with more bytes first, and of all together. */
export function byteCoverageOf(texts: readonly string[]): readonly (readonly [string, Coverage])[] {
  const sums = new Map<string, Coverage>();
  let all = noCoverage;
  for (const text of texts) {
    for (const cable of parseCables(text)) {
      const one = coverageOf(text, cable);
      sums.set(cable.dialect, addCoverage(sums.get(cable.dialect) ?? noCoverage, one));
      all = addCoverage(all, one);
    }
  }
  return [...[...sums].sort(([, one], [, other]) => other.all.known - one.all.known), ['all', all]];
}
