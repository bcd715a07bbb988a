import { describe } from 'vitest';
import { foldingRanges } from '../../server/src/features/folding-ranges.ts';
import { checkFixtures } from '../support/fixtures.ts';
import { showFolds } from '../support/show-symbols.ts';

describe('folding ranges', () => {
  checkFixtures('folding', (document) => showFolds(document, foldingRanges(document)));
});
