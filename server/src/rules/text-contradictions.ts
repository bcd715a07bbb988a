// Lines of FL12 against each other: classification, E.O., Classified By, date of sending (format-rules 3.3, 4).

import { headElement } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { dayOfWrittenDate, isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { dateWords } from './executive-order.ts';
import { type Finding, finding, related, shown } from './finding.ts';

/** A cable is declassified after the day it was sent. */
export function* declassificationDate(reading: Reading): Iterable<Finding> {
  const date = headElement(reading.cable, 'executiveOrder')?.date;
  const group = headElement(reading.cable, 'dateTimeGroup')?.group;
  if (!date || !group || reading.sent === null) return;
  const day = dayOfWrittenDate(dateWords(textOf(reading.text, date)));
  if (day === null || day + dayLength > reading.sent) return;
  const note = related('other', group, { line: 'FL5', found: shown(reading, group) });
  yield finding('declassification-before-sending', date, { found: shown(reading, date), sent: isoDay(reading.sent) }, note);
}

const dayLength = 24 * 60 * 60_000;
const notApplicable = /^(?:DECL[\s:.]*)?(?:N ?[/.] ?A|NA|NOT APPLICABLE|NONE)\b/i;
const applicable = /^(?:DECL[\s:.]*\S|OADR\b|X?GDS\b|RDS\b)/i;

/** N/A belongs to unclassified cables, and an instruction to classified ones. */
export function* instructionAgainstLevel(reading: Reading): Iterable<Finding> {
  const span = headElement(reading.cable, 'executiveOrder')?.instruction;
  const line = headElement(reading.cable, 'classification');
  if (!span || !line || line.level === null) return;
  const words = textOf(reading.text, { start: span.start, end: Math.min(span.end, span.start + 100) });
  const found = shown(reading, span);
  const note = related('other', line.words, { line: 'FL12', found: shown(reading, line.words) });
  if (notApplicable.test(words)) {
    if (line.level !== 'UNCLASSIFIED') yield finding('eo-not-applicable', span, { found, level: line.level }, note);
  } else if (line.level === 'UNCLASSIFIED' && applicable.test(words)) yield finding('eo-applicable', span, { found }, note);
}

/** Only classified cables have a classifier. */
export function* classifierOfUnclassified(reading: Reading): Iterable<Finding> {
  const classifiedBy = headElement(reading.cable, 'classifiedBy');
  const line = headElement(reading.cable, 'classification');
  if (!classifiedBy || line?.level !== 'UNCLASSIFIED') return;
  const note = related('other', line.words, { line: 'FL12', found: shown(reading, line.words) });
  yield finding('classified-by-unclassified', classifiedBy.label, {}, note);
}
