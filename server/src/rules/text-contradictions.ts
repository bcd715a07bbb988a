// Lines of FL12 against each other: classification, E.O., Classified By, date of sending (format-rules 3.3, 4).

import { textOf } from '../cable/text.ts';
import { dayOfWrittenDate, isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { dateWords } from './executive-order.ts';
import { type Finding, finding, quoting, rewritable, says, shown } from './finding.ts';
import { outvotedLevel } from './outvoted-level.ts';

/** A cable is declassified after the day it was sent. */
export function* declassificationDate(reading: Reading): Iterable<Finding> {
  const date = firstOf(reading.cable, 'executiveOrder')?.date;
  const group = firstOf(reading.cable, 'dateTimeGroup')?.group;
  if (!date || !group || reading.sent === null) return;
  const until = dayOfWrittenDate(dateWords(textOf(reading.text, date)));
  if (until === null || until > reading.sent) return;
  const note = says(reading, 'FL5', group);
  yield quoting(reading, 'declassification-before-sending', date, { sent: isoDay(reading.sent) }, note);
}

const notApplicable = /^(?:DECL[\s:.]*)?(?:N ?[/.] ?A|NA|NOT APPLICABLE|NONE)\b/i;
const applicable = /^(?:DECL[\s:.]*\S|OADR\b|X?GDS\b|RDS\b)/i;

/** N/A belongs to unclassified cables, and an instruction to classified ones. */
export function* instructionAgainstLevel(reading: Reading): Iterable<Finding> {
  const span = firstOf(reading.cable, 'executiveOrder')?.instruction;
  const line = firstOf(reading.cable, 'classification');
  if (!span || !line || line.level === null || outvotedLevel(reading)) return;
  const words = textOf(reading.text, { start: span.start, end: Math.min(span.end, span.start + 100) });
  const isUnclassified = line.level === 'UNCLASSIFIED';
  const isContrary = isUnclassified
    ? applicable.test(words) && !notApplicable.test(words) && !/\bDECLASSIFIED BY\b/.test(words)
    : notApplicable.test(words);
  if (!isContrary) return;
  const found = shown(reading, span);
  const note = says(reading, 'FL12', line.words);
  if (isUnclassified) yield rewritable(finding('eo-applicable', span, { found }, note), span, 'N/A');
  else yield finding('eo-not-applicable', span, { found, level: line.level }, note);
}

/** Only classified cables have a classifier. */
export function* classifierOfUnclassified(reading: Reading): Iterable<Finding> {
  const classifiedBy = firstOf(reading.cable, 'classifiedBy');
  const line = firstOf(reading.cable, 'classification');
  if (!classifiedBy || line?.level !== 'UNCLASSIFIED' || outvotedLevel(reading)) return;
  const note = says(reading, 'FL12', line.words);
  yield finding('classified-by-unclassified', classifiedBy.label, {}, note);
}
