// The E.O. line and Classified By: which order, until when, for which reasons (format-rules 3.3).

import type { ClassifiedBy, ExecutiveOrderLine } from '../../cable/model.ts';
import { type Span, textOf } from '../../cable/text.ts';
import { allOrderNumbers, holdsOn, lookUpInstruction, lookUpOrder, lookUpReason, type OrderEntry } from '../../codes/executive-orders.ts';
import { nearest } from '../../codes/nearest.ts';
import { reasonsIn } from '../../reading/classifier.ts';
import { day, dayOfWrittenDate, isoDay } from '../../reading/dates.ts';
import { holds } from '../at.ts';
import { oneLine } from '../words.ts';
import type { Card } from './card.ts';
import { countOf, dayInWords, factOf, mayMean, type Place, sourceOf, wordsAt } from './place.ts';

/** Order, instruction, date. */
export function executiveOrderCard(place: Place, element: ExecutiveOrderLine): Card | null {
  const { label, order, instruction, date } = element;
  if (holds(label, place.offset) || holds(order, place.offset))
    return orderCard(place, order ? { start: label.start, end: order.end } : label, order);
  if (holds(date, place.offset)) return dateCard(place, date);
  return holds(instruction, place.offset) ? instructionCard(place, instruction, order) : null;
}

function orderCard(place: Place, span: Span, order: Span | null): Card {
  const number = order ? wordsAt(place, order) : '';
  const entries = lookUpOrder(number);
  const entry = entryAtTime(place, entries) ?? entries[0];
  if (!entry) {
    const title = number === '' ? 'E.O.: executive order' : `E.O. ${number}: not an order on classification`;
    return {
      span,
      title,
      facts: [
        mayMean(nearest(number, allOrderNumbers())),
        'The order that the cable is classified by; 12356, 12958 and 13526 are those of 1982, 1995 and 2009',
      ],
      source: '',
    };
  }
  // An amended order has a row for each of its texts.
  const until = entries.at(-1)?.to;
  const inForce = `In force from ${entries[0]?.from ?? 'an unknown day'} to ${until ?? 'this day'}`;
  return {
    span,
    title: `E.O. ${number}: executive order on classification`,
    facts: [inForce, factOf(entry.meaning)],
    source: sourceOf(entry),
  };
}

/** Of several rows on one order or instruction the one that held when the cable was sent. */
function entryAtTime(place: Place, entries: readonly OrderEntry[]): OrderEntry | undefined {
  const { sent } = place.reading;
  return sent === null ? undefined : entries.find((entry) => holdsOn(entry, isoDay(sent)));
}

function dateCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const until = dayOfWrittenDate(written);
  if (until === null)
    return { span, title: `${written}: not a date`, facts: ['The usual form is month, day, year: 09/03/2017'], source: '' };
  const { sent } = place.reading;
  const years = sent === null ? null : yearsBetween(sent, until);
  const facts = [
    until <= place.today
      ? 'This day has passed; whether the cable was reviewed and released is another matter'
      : 'This day is still to come',
    years === null || years < 0 ? '' : years === 0 ? 'Less than a year after the cable' : `${countOf(years, 'year')} after the cable`,
  ];
  return { span, title: `${written}: to be declassified on ${dayInWords(until)}`, facts, source: '' };
}

/** Whole years from one time to another; a day short of the anniversary counts as the full year, as drafters count. */
function yearsBetween(from: number, to: number): number {
  return Math.floor((to - from) / (365.2425 * day) + 2 / 365);
}

function instructionCard(place: Place, span: Span, order: Span | null): Card {
  const written = wordsAt(place, span);
  const orderNumber = order ? wordsAt(place, order) : null;
  const entries = [...lookUpInstruction(written, orderNumber), ...lookUpInstruction(written, null)];
  const entry = entryAtTime(place, entries) ?? entries[0];
  const title = `${written}: declassification instruction`;
  if (!entry)
    return {
      span,
      title,
      facts: [withoutEntry(written)],
      source: /^XGDS/i.test(written) ? 'E.O. 11652 sec. 5(B)' : '',
    };
  return {
    span,
    title,
    facts: [factOf(entry.meaning), entry.maxYears === null ? '' : `At most ${countOf(entry.maxYears, 'year')}`],
    source: sourceOf(entry),
  };
}

function withoutEntry(written: string): string {
  if (/^XGDS/i.test(written)) return 'Exempt from the general declassification schedule (GDS); of its four categories none is named';
  return /^DECL/i.test(written) ? 'Declassified when what it names has come about' : 'Not on record';
}

/** Who classified, and why. */
export function classifiedByCard(place: Place, element: ClassifiedBy): Card | null {
  const { label, authority, reasons } = element;
  if (holds(label, place.offset))
    return {
      span: label,
      title: 'Classified By',
      facts: ['Name, title and reasons of the officer who classified the cable'],
      source: '5 FAH-1 H-240',
    };
  if (holds(authority, place.offset))
    return { span: authority, title: 'Classifying officer', facts: [wordsAt(place, authority)], source: '5 FAH-1 H-240' };
  return holds(reasons, place.offset) ? reasonsCard(place, reasons) : null;
}

/** Every reason of the list; the one under the pointer comes first. */
function reasonsCard(place: Place, span: Span): Card {
  const written = textOf(place.reading.text, span);
  const reasons = reasonsIn(written).slice(0, 8);
  const upTo = reasonsIn(written.slice(0, place.offset - span.start + 2)).at(-1);
  const under = upTo !== undefined && reasons.includes(upTo) ? upTo : reasons[0];
  const ordered = [...reasons.filter((reason) => reason === under), ...reasons.filter((reason) => reason !== under)];
  const known = ordered.map((reason) => ({ reason, entry: lookUpReason(reason)[0] }));
  const source = known.find(({ entry }) => entry)?.entry;
  return {
    span,
    title: `Reasons for classification: ${reasons.join(', ') || oneLine(written)}`,
    facts: known.map(({ reason, entry }) => `${reason}: ${entry?.meaning ?? 'no such reason'}`),
    source: source ? sourceOf(source) : '',
  };
}
