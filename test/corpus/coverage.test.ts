// Codes in the heads of real cables have a card that says what they mean; what is missing, `npm run corpus` lists.

import { describe, expect, it } from 'vitest';
import { corpusFiles, hasCorpus } from '../support/corpus.ts';
import { coverageOf } from './coverage.ts';

const texts = ['acp127', 'aad', 'smart', 'naval'].flatMap(corpusFiles).map(({ text }) => text);

describe(hasCorpus ? 'cards of real codes' : 'cards of real codes (no corpus on this machine: CABLE_CORPUS names none)', () => {
  it('explain at least 99 % of them', () => {
    const families = coverageOf(texts, Date.UTC(2026, 10, 22));
    const codes = families.reduce((sum, family) => sum + family.codes, 0);
    const explained = families.reduce((sum, family) => sum + family.explained, 0);
    expect(explained).toBeGreaterThanOrEqual(0.99 * codes);
  }, 60_000);
});
