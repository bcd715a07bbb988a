// The E.O. line: order, instruction and date, each missing or malformed in itself (format-rules 3.3; executive-orders.tsv).

import type { ExecutiveOrderLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { amendments, lookUpOrder, ordersInForce } from '../codes/executive-orders.ts';
import { dayOfWrittenDate, isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, mendable, quoting } from './finding.ts';
import { replacing } from './fix.ts';
import { slipOf } from './near.ts';

/** An order on classification, and an instruction that can be read. */
export function* executiveOrders(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'executiveOrder')) {
    yield* orderNumber(reading, line);
    yield* instruction(reading, line);
  }
}

/** Whoever classifies may name the order: `E.O. 12958 REASON: 1.4 (B)`. */
export function isOfClassifier(text: string, { instruction }: ExecutiveOrderLine): boolean {
  return instruction !== null && /^REASON|^\W?1\.[4-6]/i.test(textOf(text, instruction));
}

function* orderNumber(reading: Reading, { label, order }: ExecutiveOrderLine): Iterable<Finding> {
  if (order === null) {
    yield quoting(reading, 'eo-no-order', label, {});
    return;
  }
  const digits = textOf(reading.text, order);
  if (digits === commonOrder || amendments.has(digits) || lookUpOrder(digits).length > 0) return;
  const expected = expectedOrder(reading);
  yield mendable(quoting(reading, 'eo-order', order, { expected }), () =>
    expected.split(', ').map((number) => replacing(order, number, 'likely')),
  );
}

/** The order of nearly all cables from 1995 to 2010: to know it costs no look into the table. */
export const commonOrder = '12958';

/** The order in force when the cable was sent; the two of recent decades where that is not known. */
function expectedOrder({ sent }: Reading): string {
  const inForce = sent === null ? [] : ordersInForce(isoDay(sent)).flatMap((entry) => entry.orders);
  return [...new Set(inForce.length > 0 ? inForce : ['12958', '13526'])].join(', ');
}

function* instruction(reading: Reading, line: ExecutiveOrderLine): Iterable<Finding> {
  const before = line.order ?? line.label;
  if (line.instruction === null) {
    if (line.order !== null) yield quoting(reading, 'eo-no-instruction', before, {});
    return;
  }
  const words = textOf(reading.text, line.instruction);
  if (/^DECL[\s:.;-]*$/i.test(words)) {
    yield quoting(reading, 'eo-no-instruction', line.instruction, {});
    return;
  }
  yield* instructionWord(reading, line.instruction);
  if (line.date) {
    const isCut = /\d/.test(reading.text.charAt(line.date.end));
    if (isCut || dayOfWrittenDate(dateWords(textOf(reading.text, line.date))) === null) yield quoting(reading, 'eo-date', line.date, {});
    return;
  }
  const digits = /^(?:DECL[\s:.;]*)?(\d[\d./-]{3,12})$/i.exec(words)?.[1];
  if (digits === undefined) return;
  const span = { start: line.instruction.end - digits.length, end: line.instruction.end };
  yield quoting(reading, 'eo-date', span, {});
}

/** `DELC: 04/02/2017`: the word before a date or OADR, and an N/A with a slip in it. */
function* instructionWord(reading: Reading, { start, end }: Span): Iterable<Finding> {
  const words = textOf(reading.text, { start, end: Math.min(end, start + 60) });
  const before = /^([A-Za-z]{3,5})(?=[\s:.;-]*(?:\d{1,2}[/-]\d|OADR\b|X[1-8]\b))/.exec(words)?.[1];
  const isAlmostNone = /^(?:[A-Z0-9][/\\.][A-Z0-9]|N[/.]|[/.]A|NA[/.])$/.test(words) && !/^N[/.]A$/.test(words);
  const expected = before ? slipOf(before, instructionWords, 2) : isAlmostNone ? 'N/A' : null;
  if (!expected) return;
  const span = { start, end: start + (before ?? words).length };
  yield mendable(quoting(reading, 'eo-word', span, { expected }), () => [replacing(span, expected, 'sure')]);
}

/** Words that stand before a date, DECL first: it is the one meant when a word is as near to another. */
const instructionWords = ['DECL', 'GDS', 'ADS', 'XGDS', 'RDS', 'DECLAS'];

/** A date as `dayOfWrittenDate` takes it: one blank between its words. */
export function dateWords(written: string): string {
  return written.trim().replace(/\s+/g, ' ');
}
