// A finding: which rule a place of the cable breaks, with the words that its message needs, and how it may be mended.

import { type Span, singleSpaced, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import type { Argument, NoteArguments, NoteId, RuleArguments, RuleId } from './catalogue.ts';
import { type Fix, replacing } from './fix.ts';
import type { Surroundings } from './neighbours.ts';

/** Another place that a finding has to do with. */
export interface Related {
  readonly span: Span;
  readonly note: NoteId;
  readonly args: Readonly<Record<string, Argument>>;
}

/** One place that breaks one rule. */
export interface Finding {
  readonly rule: RuleId;
  readonly span: Span;
  readonly args: Readonly<Record<string, Argument>>;
  /** The line that contradicts it, the first of two; absent where the place alone is wrong. */
  readonly related?: readonly Related[];
  /** Ways to mend it, the likeliest first; made when asked for. Absent where no machine can tell. */
  readonly fixes?: () => readonly Fix[];
}

/** A check: looks at one reading, and asks what stands round it where it must. */
export type Rule = (reading: Reading, around: Surroundings) => Iterable<Finding>;

/** A finding whose arguments are those that its message names. */
export function finding<Id extends RuleId>(rule: Id, span: Span, args: RuleArguments<Id>, ...related: readonly Related[]): Finding {
  const base = { rule, span: { start: span.start, end: span.end }, args };
  return related.length === 0 ? base : { ...base, related };
}

/** A finding that quotes the words of its place, beside the other arguments of its message. */
export function quoting<Id extends RuleId>(
  reading: Reading,
  rule: Id,
  span: Span,
  others: { readonly [Name in Exclude<keyof RuleArguments<Id>, 'found'>]: Argument },
  ...related: readonly Related[]
): Finding {
  return finding(rule, span, { found: shown(reading, span), ...others } as RuleArguments<Id>, ...related);
}

/** The finding with ways to mend it. */
export function mendable(found: Finding, fixes: () => readonly Fix[]): Finding {
  return { ...found, fixes };
}

/** The finding with the words that are likely meant in a place. */
export function rewritable(found: Finding, span: Span, expected: string): Finding {
  return mendable(found, () => [replacing(span, expected, 'likely')]);
}

/** Another place, with what is to be said of it. */
export function related<Id extends NoteId>(note: Id, span: Span, args: NoteArguments<Id>): Related {
  return { span: { start: span.start, end: span.end }, note, args };
}

/** The line that contradicts a finding, with its words there. */
export function says(reading: Reading, line: string, span: Span): Related {
  return related('other', span, { line, found: shown(reading, span) });
}

const shownLength = 60;

/** Controls other than blanks and line breaks. */
const controls = /[^\P{Cc}\s]/gu;

/** Words of a span as a message shows them: one line without controls, cut where a damaged line would flood the list. */
export function shown(reading: Reading, span: Span): string {
  const cut = span.end - span.start > shownLength;
  const words = textOf(reading.text, cut ? { start: span.start, end: span.start + shownLength } : span);
  const line = singleSpaced(words.replace(controls, '').trim());
  return cut ? `${line}…` : line;
}
