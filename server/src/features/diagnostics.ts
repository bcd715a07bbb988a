// Findings as diagnostics, as the settings want them: which profile, and each rule at its own level.

import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Instant } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import type { Severity } from '../rules/catalogue/entry.ts';
import { catalogue, type RuleId } from '../rules/catalogue.ts';
import { checkCable } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { messageOf, noteOf } from '../rules/messages.ts';
import { alone, type Neighbours } from '../rules/neighbours.ts';
import { rangeOf, readingOf, readingsOf } from './at.ts';
import type { ReadDocument } from './document.ts';

/** Which findings are reported, and how. */
export interface DiagnosticOptions {
  /** `reading` leaves customs out, `drafting` reports them, `auto` decides by the age of each cable. */
  readonly profile: 'auto' | 'reading' | 'drafting';
  /** Level by rule id; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Now, for the age of a cable. */
  readonly today: Instant;
  /** Other cables, for rules that ask for them; absent until there is an index. */
  readonly neighbours?: Neighbours;
}

/** VS Code shows no more than this many of a file; a list that long tells that the text is damaged, and not where. */
const most = 1000;

const week = 7 * 86_400_000;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is wrong in the cables of a document, in the order of the text; cables inside others included. */
export function diagnostics(document: ReadDocument, options: DiagnosticOptions): Diagnostic[] {
  return reportedIn(document, options).map((one) => diagnosticOf(document, one));
}

/** The findings that are reported, at the level that the settings give them. */
export function reportedIn(document: ReadDocument, options: DiagnosticOptions): readonly Reported[] {
  const found: Reported[] = [];
  for (const reading of withInner(document, readingsOf(document))) {
    for (const one of reported(reading, options)) found.push(one);
  }
  return weightiest(found);
}

/** Readings, each followed by those of the cables inside it. */
function* withInner(document: ReadDocument, readings: readonly Reading[]): Generator<Reading> {
  for (const reading of readings) {
    yield reading;
    yield* withInner(
      document,
      reading.cable.within.map((cable) => readingOf(document, cable)),
    );
  }
}

/** A finding that is reported. */
export interface Reported {
  readonly finding: Finding;
  readonly severity: DiagnosticSeverity;
}

function reported(reading: Reading, { profile, rules, today, neighbours }: DiagnosticOptions): Reported[] {
  const withCustoms = profile === 'drafting' || (profile === 'auto' && !isOld(reading, today));
  return checkCable(reading, { today, neighbours: neighbours ?? alone.neighbours }).flatMap((finding) => {
    const level = levelOf(finding.rule, rules);
    if (level === 'off' || (catalogue[finding.rule].profile === 'custom' && !withCustoms)) return [];
    return [{ finding, severity: severities[level] }];
  });
}

/** A cable of more than a week ago is read; one without a date is still being written. */
function isOld({ sent }: Reading, today: Instant): boolean {
  return sent !== null && sent < today - week;
}

function levelOf(rule: RuleId, rules: DiagnosticOptions['rules']): Severity | 'off' {
  return (Object.hasOwn(rules, rule) ? rules[rule] : undefined) ?? catalogue[rule].severity;
}

/** As many as are shown, errors before warnings, in the order of the text. */
function weightiest(found: readonly Reported[]): readonly Reported[] {
  if (found.length <= most) return found;
  const kept = new Set([...found].sort((a, b) => a.severity - b.severity).slice(0, most));
  return found.filter((one) => kept.has(one));
}

/** Where a rule is explained: a heading of docs/diagnostics.md. */
export const documentation = 'https://github.com/cable-tools/vscode-cable/blob/main/docs/diagnostics.md';

/** The diagnostic of a finding. */
export function diagnosticOf(document: ReadDocument, { finding, severity }: Reported): Diagnostic {
  const relatedInformation = finding.related?.map(
    (related): DiagnosticRelatedInformation => ({
      location: { uri: document.uri, range: rangeOf(document, related.span) },
      message: noteOf(related),
    }),
  );
  return {
    range: rangeOf(document, finding.span),
    severity,
    code: finding.rule,
    codeDescription: { href: `${documentation}#${finding.rule}` },
    source: 'cable',
    message: messageOf(finding),
    ...(relatedInformation && { relatedInformation }),
  };
}
