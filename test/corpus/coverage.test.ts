// Codes in the heads of real cables have a card that says what they mean; what is missing, `npm run corpus` lists.

import { describe, expect, it } from 'vitest';
import { corpusFiles, hasCorpus } from '../support/corpus.ts';
import { coverageOf, findingsOf } from './counts.ts';

const texts = ['acp127', 'aad', 'smart', 'naval'].flatMap(corpusFiles).map(({ text }) => text);

describe(hasCorpus ? 'cards of real codes' : 'cards of real codes (no corpus on this machine: CABLE_CORPUS names none)', () => {
  it('explain at least 99 % of them', () => {
    const families = coverageOf(texts, Date.UTC(2026, 10, 22));
    const codes = families.reduce((sum, family) => sum + family.codes, 0);
    const explained = families.reduce((sum, family) => sum + family.explained, 0);
    expect(explained).toBeGreaterThanOrEqual(0.99 * codes);
  });
});

describe('counts over cables', () => {
  const sound =
    'R 061115Z FEB 08\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 000077\n\nE.O. 12958: N/A\nTAGS: PREL NO\nSUBJECT: A BELL\n';

  it('tell codes with a card from those without', () => {
    const tags = coverageOf([sound.replace('PREL', 'PREL QQQQ')], 0).find(({ family }) => family === 'TAGS');
    expect([tags?.codes, tags?.explained, [...(tags?.misses ?? [])]]).toEqual([3, 2, [['QQQQ', 1]]]);
  });

  it('tell how often a rule found something, and in how many cables', () => {
    const { cables, rules, cablesWithErrors } = findingsOf([sound, sound.replace('FEB', 'FEX')]);
    expect(cables).toBe(2);
    expect(cablesWithErrors).toBe(1);
    expect(rules.every((rule) => rule.findings >= rule.cables && rule.cables <= 2)).toBe(true);
  });
});
