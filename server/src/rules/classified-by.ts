// Classified By: who, and for which reasons of the order in force (5 FAH-1 H-240; format-rules 3.3, 4).

import type { ClassifiedBy } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { amendedOrder } from '../codes/executive-orders.ts';
import { isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, rewritable, says } from './finding.ts';
import { replacing } from './fix.ts';
import { nearness } from './near.ts';
import { outvotedLevel } from './outvoted-level.ts';
import { startOfText } from './text-of-cable.ts';

/** The line names a classifier and a reason. Wording varies: where something like a reason stands, nothing is said. */
export function* classifiers(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'classifiedBy')) {
    const words = wordsOf(reading, line);
    if (line.authority === null) yield* nobodyNamed(reading, line);
    else if (line.reasons === null && !/\d ?[.,] ?\d|\bDERIVED|\bMULTIPLE/i.test(words) && !reasonBehind(reading, line))
      yield finding('classified-by-no-reasons', line.authority, {});
    else if (/\b1[.,] ?[4-6]\W{0,4}$/.test(words)) yield finding('classified-by-no-reasons', line.reasons ?? line.label, {});
    yield* reasons(reading, line, words);
  }
}

/** A label written twice is told as such. */
function* nobodyNamed(reading: Reading, line: ClassifiedBy): Iterable<Finding> {
  const { cable } = reading;
  const next = elementsOf(cable, 'classifiedBy').find(({ start }) => start >= line.end);
  if ((!next || next.start - line.end > 3) && !reasonBehind(reading, line)) yield finding('classified-by-no-authority', line.label, {});
}

/** A page header or a blank line of the copy has cut the reasons off. */
function reasonBehind({ text }: Reading, { end }: ClassifiedBy): boolean {
  return /\b1 ?[.,] ?[4-8] ?\(? ?[a-h]\b/i.test(text.slice(end, end + 200));
}

function wordsOf({ text }: Reading, { start, end }: ClassifiedBy): string {
  return textOf(text, { start, end: Math.min(end, start + 1200) });
}

/** A section of the order, and the letters in brackets behind it. */
const reason = /\b1 ?[.,] ?(\d)(?!\d)|(\b(?:[2-9][.,][4-6]|14)(?= ?\())|\( ?([a-z]) ?\)/gi;

/** Sections of reasons: 1.5 of E.O. 12958 until its amendment, then 1.4. Both are heard of from March to September 2003. */
const marksChanged = Date.UTC(2003, 8, 22);
const firstReasons = Date.UTC(1995, 9, 14);

function* reasons(reading: Reading, line: ClassifiedBy, words: string): Iterable<Finding> {
  const { sent } = reading;
  if (sent !== null && sent < firstReasons) return;
  const told = new Set<string>();
  let section = '';
  for (const match of words.matchAll(reason)) {
    const span = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    if (match[1]) {
      section = match[1];
      if (told.has(section)) continue;
      told.add(section);
      yield* sectionOfReason(reading, section, span);
    } else if (match[2]) yield finding('reason-unknown', span, { found: match[2], expected: expectedSection(reading.sent) });
    else if (match[3] && section) yield* letterOfReason(section, match[3].toLowerCase(), span);
  }
}

function* sectionOfReason(reading: Reading, section: string, span: Span): Iterable<Finding> {
  const { sent } = reading;
  const expected = expectedSection(sent);
  const fixes = () => [replacing(span, expected, 'likely')];
  // 1.6 and 1.8 are cited for exemptions.
  if (/[012379]/.test(section)) yield mendable(quoting(reading, 'reason-unknown', span, { expected }), fixes);
  if (sent === null || !/[45]/.test(section) || isOfEra(section, sent)) return;
  const group = firstOf(reading.cable, 'dateTimeGroup')?.group;
  const notes = group ? [says(reading, 'FL5', group)] : [];
  yield mendable(quoting(reading, 'reason-era', span, { sent: isoDay(sent), expected }, ...notes), fixes);
}

function isOfEra(section: string, sent: number): boolean {
  return section === '4' ? sent >= amendedOrder : sent < marksChanged;
}

function expectedSection(sent: number | null): string {
  return sent !== null && sent < amendedOrder ? '1.5' : '1.4';
}

function* letterOfReason(section: string, letter: string, span: Span): Iterable<Finding> {
  const last = section === '4' ? 'h' : section === '5' ? 'g' : null;
  if (last === null || letter <= last) return;
  yield finding('reason-unknown', span, { found: `1.${section} (${letter})`, expected: `1.${section} (a)-(${last})` });
}

/** Words by which a text names its classifier without the label. */
const elsewhere = /\bCLASS(?:IFIED|IFICATION|\.)?\b.{0,30}\bBY\b|\bREASONS?\b.{0,20}\b1[.,]\d|\bDERIVED FROM\b/is;

/** `Classified Yb:`, `lassified By:`: a label that is no longer known for one. */
function slipOfLabel(reading: Reading, from: number, to: number): Finding | null {
  for (const match of reading.text.slice(from, Math.min(to + 200, from + 4000)).matchAll(/^[ \t]*([A-Za-z]{8,11}) ([A-Za-z]{1,3}):/gm)) {
    const [, one = '', other = ''] = match;
    // The label itself stands below other words.
    if (
      nearness(one.toUpperCase(), 'CLASSIFIED') > 2 ||
      nearness(other.toUpperCase(), 'BY') > 1 ||
      /^Classified By$/i.test(`${one} ${other}`)
    )
      continue;
    const end = from + match.index + match[0].length - 1;
    const span = { start: end - one.length - other.length - 1, end };
    const expected = 'Classified By';
    return rewritable(quoting(reading, 'label-spelling', span, { expected }), span, expected);
  }
  return null;
}

/** Sent under E.O. 12958 or a later order; a draft, or a cable that has lost its head, tells so by the order that it cites. */
function isOfReasons({ cable, sent, text }: Reading): boolean {
  if (sent !== null) return sent >= firstReasons;
  const line = firstOf(cable, 'executiveOrder');
  return line?.order != null && /^(?:12958|13292|13526)$/.test(textOf(text, line.order)) && !firstOf(cable, 'dateTimeGroup');
}

/**
 * Every classified cable since E.O. 12958 names its classifier; its text begins with it where the label is lost or odd.
 * A cable without text is cut short.
 */
export function* missingClassifier(reading: Reading): Iterable<Finding> {
  const { cable, text } = reading;
  const line = firstOf(cable, 'classification');
  if (!line?.level || line.level === 'UNCLASSIFIED' || line.level === 'RESTRICTED' || !isOfReasons(reading)) return;
  if (firstOf(cable, 'classifiedBy') || cable.body.length === 0 || !firstOf(cable, 'subject') || outvotedLevel(reading)) return;
  // The first section has named the classifier of a cable that was sent in parts.
  if ((line.section?.number ?? 1) > 1) return;
  const start = startOfText(cable);
  const slip = slipOfLabel(reading, line.end, start);
  if (slip) {
    yield slip;
    return;
  }
  if (elsewhere.test(text.slice(line.end, Math.min(cable.end, start + 3000)))) return;
  const place = cable.body[0];
  if (!place) return;
  const first = 'number' in place && place.number ? place.number : (place.parts[0] ?? place);
  const note = says(reading, 'FL12', line.words);
  yield finding('missing-classified-by', { start: first.start, end: Math.min(first.end, first.start + 60) }, { level: line.level }, note);
}
