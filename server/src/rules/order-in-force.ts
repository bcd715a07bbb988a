// The order of the E.O. line against the date of the cable: in force, and for how long it lets classify (executive-orders.tsv; format-rules 4).

import { textOf } from '../cable/text.ts';
import { amendedOrder, amendments, lookUpOrder, type OrderEntry, ordersInForce } from '../codes/executive-orders.ts';
import { day, dayOfWrittenDate, type Instant, isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { commonOrder, dateWords } from './executive-order.ts';
import { type Finding, finding, mendable, says, shown } from './finding.ts';
import { replacing } from './fix.ts';

/** Posts took up an order when it was signed and kept the old one for months (12958 runs on to 2011): both ends are taken loosely. */
const slack = { before: 200 * day, after: 400 * day };

/** An order is in force on the day of the cable. */
export function* orderInForce(reading: Reading): Iterable<Finding> {
  const order = firstOf(reading.cable, 'executiveOrder')?.order;
  const group = firstOf(reading.cable, 'dateTimeGroup')?.group;
  if (!order || !group || reading.sent === null) return;
  const { sent } = reading;
  if (isOfItsTime(textOf(reading.text, order), sent)) return;
  const rows = isOfArchivist(reading) ? [] : lookUpOrder(baseOrder(textOf(reading.text, order)));
  if (rows.length === 0 || rows.some((row) => holdsLoosely(row, sent))) return;
  const inForce = [...new Set(ordersInForce(isoDay(sent)).flatMap(({ orders }) => orders))];
  const args = { found: shown(reading, order), sent: isoDay(sent), expected: inForce.join(', ') || 'N/A' };
  const note = says(reading, 'FL5', group);
  yield mendable(finding('eo-not-in-force', order, args, note), () => inForce.map((number) => replacing(order, number, 'likely')));
}

/** `DECL: DECLASSIFIED BY NARA`: written above an old cable when it was opened. */
function isOfArchivist({ text, cable }: Reading): boolean {
  const words = firstOf(cable, 'executiveOrder')?.instruction;
  return words != null && /\bDECLASSIFIED BY\b/.test(text.slice(words.start, Math.min(words.end, words.start + 60)));
}

/** Nine cables of ten cite 12958 in its years: they need no table. */
function isOfItsTime(order: string, sent: Instant): boolean {
  return order === commonOrder && sent >= Date.UTC(1996, 0, 1) && sent < Date.UTC(2010, 0, 1);
}

function baseOrder(digits: string): string {
  return amendments.get(digits) ?? digits;
}

function holdsLoosely({ from, to }: OrderEntry, sent: Instant): boolean {
  const [first, last] = [from && Date.parse(from), to && Date.parse(to)];
  return (!first || sent >= first - slack.before) && (!last || sent <= last + slack.after);
}

/** Longest periods in years; 12958 had ten before its amendment of 25 March 2003. */
const periods: Readonly<Record<string, number>> = { '12958': 25, '13292': 25, '13526': 25, '11652': 30, '12065': 30 };
const scheduleYears = 6;
const tolerated = 31 * day;
/** Automatic declassification falls on the last day of its year (E.O. 12958 as amended, 3.3a). */
const automatic = 25;

/** A cable is declassified within the period of its order. */
export function* declassificationPeriod(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'executiveOrder');
  const group = firstOf(reading.cable, 'dateTimeGroup')?.group;
  if (!line?.date || !line.order || !group || reading.sent === null) return;
  const until = dayOfWrittenDate(dateWords(textOf(reading.text, line.date)));
  const years = longestPeriod(reading, textOf(reading.text, line.order), reading.sent);
  if (until === null || years === null || until <= endOfPeriod(reading.sent, years)) return;
  const args = { found: shown(reading, line.date), sent: isoDay(reading.sent), years };
  yield finding('declassification-period', line.date, args, says(reading, 'FL5', group));
}

/** X1 to X8 ended with the amendment of 12958, OADR with 12356; posts took their time. */
const ended: readonly { readonly words: RegExp; readonly last: Instant }[] = [
  { words: /^DECL[\s:]{0,3}X[1-8]$/, last: Date.UTC(2004, 8, 22) },
  { words: /^DECL[\s:]{0,3}OADR$/, last: Date.UTC(1996, 9, 14) },
];

/** An instruction that the order of the line no longer has. */
export function* instructionOfTime(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'executiveOrder');
  const { sent } = reading;
  if (!line?.instruction || !line.order || sent === null || !/^(?:12958|13292|13526)$/.test(textOf(reading.text, line.order))) return;
  const words = shown(reading, line.instruction);
  if (!ended.some((one) => sent > one.last && one.words.test(words))) return;
  yield finding('eo-instruction-era', line.instruction, { found: words, sent: isoDay(sent) });
}

function longestPeriod(reading: Reading, order: string, sent: Instant): number | null {
  const instruction = firstOf(reading.cable, 'executiveOrder')?.instruction;
  const words = instruction
    ? textOf(reading.text, { start: instruction.start, end: Math.min(instruction.end, instruction.start + 40) })
    : '';
  // Exempted from the period, or opened by an archivist: then the date is none of the drafter's.
  if (/\b(?:1\.[56])?X\d|\bBY\b/.test(words)) return null;
  if (order === '12958' && sent < amendedOrder) return 10;
  if (order === '12065' && /^GDS\b/.test(words)) return scheduleYears;
  return periods[order] ?? null;
}

function endOfPeriod(sent: Instant, years: number): Instant {
  const date = new Date(sent);
  const year = date.getUTCFullYear() + years;
  const exact = Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) + tolerated;
  return years === automatic ? Math.max(exact, Date.UTC(year, 11, 31)) : exact;
}
