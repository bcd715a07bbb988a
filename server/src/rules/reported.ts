// Which findings of a cable are reported, and how much each weighs: the profile and the severities that somebody chose.

import { day, type Instant } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import type { Severity } from './catalogue/entry.ts';
import { catalogue, type RuleId } from './catalogue.ts';
import { checkCable } from './check.ts';
import type { Finding } from './finding.ts';
import { alone, type Neighbours } from './neighbours.ts';
import { severityIn } from './severity.ts';

/** Which findings are reported, and how. */
export interface ReportOptions {
  /** `reading` leaves customs out, `drafting` reports them, `auto` decides by the age of each cable. */
  readonly profile: 'auto' | 'reading' | 'drafting';
  /** Severity by rule id; a rule that is not named keeps that of its dialect. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Now, for the age of a cable. */
  readonly today: Instant;
  /** Other cables, for rules that ask for them; absent where there is no index. */
  readonly neighbours?: Neighbours;
}

/** A finding with the severity that it is reported with. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
}

const week = 7 * day;

/** Whether a cable is one of the file, or a telegram that another one holds. */
export type Nesting = 'by itself' | 'within another';

/**
 * The findings of one cable that are to be reported, in the order of the text; cables inside it are not looked at.
 * Who quotes a telegram leaves lines out: what the quoting cable has is what counts.
 */
export function reportedFindings(
  reading: Reading,
  { profile, rules, today, neighbours = alone.neighbours }: ReportOptions,
  nesting: Nesting = 'by itself',
): ReportedFinding[] {
  const withCustoms = profile === 'drafting' || (profile === 'auto' && !isOld(reading, today));
  return checkCable(reading, { today, neighbours, customs: withCustoms ? 'with' : 'without' }).flatMap((finding) => {
    const severity = severityOf(reading, finding.rule, rules);
    if (nesting === 'within another' && finding.rule.startsWith('missing-')) return [];
    if (severity === 'off' || (catalogue[finding.rule].profile === 'custom' && !withCustoms)) return [];
    return [{ finding, severity }];
  });
}

/** A cable of more than a week ago is read; one without a date is still being written. */
function isOld({ sent }: Reading, today: Instant): boolean {
  return sent !== null && sent < today - week;
}

function severityOf({ cable }: Reading, rule: RuleId, rules: ReportOptions['rules']): Severity | 'off' {
  return (Object.hasOwn(rules, rule) ? rules[rule] : undefined) ?? severityIn(cable.dialect, rule);
}
