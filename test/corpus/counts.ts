// What `npm run corpus` counts over real cables.

import { parseCables } from '../../server/src/cable/parse.ts';
import { readCable } from '../../server/src/reading/reading.ts';
import type { Severity } from '../../server/src/rules/catalogue/entry.ts';
import { catalogue, type RuleId } from '../../server/src/rules/catalogue.ts';
import { checkCable } from '../../server/src/rules/check.ts';

export { byteCoverageOf } from './bytes.ts';
export { coverageOf } from './coverage.ts';

/** How often a rule found something. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: number;
  readonly cables: number;
}

/** Findings of all rules, customs included. */
export interface FindingCounts {
  readonly cables: number;
  readonly rules: readonly RuleCount[];
  readonly cablesWithErrors: number;
  /** Errors and warnings a cable. */
  readonly median: number;
}

/** What the rules find in the texts, most frequent rule first. */
export function findingsOf(texts: readonly string[]): FindingCounts {
  const counts = new Map<RuleId, { findings: number; cables: number }>();
  const weights: number[] = [];
  let cablesWithErrors = 0;
  for (const text of texts) {
    for (const cable of parseCables(text)) {
      const rules = checkCable(readCable(text, cable, null)).map(({ rule }) => rule);
      for (const rule of new Set(rules)) {
        const before = counts.get(rule) ?? { findings: 0, cables: 0 };
        counts.set(rule, { findings: before.findings + rules.filter((one) => one === rule).length, cables: before.cables + 1 });
      }
      if (rules.some((rule) => catalogue[rule].severity === 'error')) cablesWithErrors += 1;
      weights.push(rules.filter((rule) => ['error', 'warning'].includes(catalogue[rule].severity)).length);
    }
  }
  return { cables: weights.length, rules: ranked(counts), cablesWithErrors, median: median(weights) };
}

function ranked(counts: ReadonlyMap<RuleId, { readonly findings: number; readonly cables: number }>): readonly RuleCount[] {
  return [...counts]
    .map(([rule, count]) => ({ rule, severity: catalogue[rule].severity, ...count }))
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
