// The E.O. line: order in force on the day of the cable, and instructions with their dates computed (format-rules 3.3).

import type { ExecutiveOrderLine } from '../../cable/model.ts';
import { allOrderEntries, holdsOn, lookUpOrder, ordersInForce } from '../../codes/executive-orders.ts';
import { isoDay } from '../../reading/dates.ts';
import { type Cursor, typedSpan, wordsOfField } from './cursor.ts';
import { dateAfter, levelOf } from './facts.ts';
import { matching, type Offer, type Proposal } from './proposal.ts';

/** An order where none stands before the cursor, else an instruction. */
export function executiveOrderOffer(cursor: Cursor, line: ExecutiveOrderLine | null): Offer | null {
  const order = line?.order && line.order.end < cursor.offset ? wordsOfField(cursor, line.order) : null;
  if (order === null) {
    const typed = /\d*$/.exec(cursor.before)?.[0] ?? '';
    return /^\s*E\.? ?[O0]\.? *\d*$/.test(cursor.before) ? matching(typedSpan(cursor, typed.length), typed, orderProposals(cursor)) : null;
  }
  const typed = /\d{4,5}[\s:.]*(.*)$/.exec(cursor.before)?.[1] ?? '';
  return matching(typedSpan(cursor, typed.length), typed, instructionProposals(cursor, order));
}

/** The order that holds on the day; where two overlap, the newer first. */
export function orderOf(cursor: Cursor): string {
  return ordersInForce(isoDay(cursor.time)).at(-1)?.orders[0] ?? '13526';
}

function orderProposals(cursor: Cursor): readonly Proposal[] {
  const inForce = ordersInForce(isoDay(cursor.time)).flatMap(({ orders }) => orders);
  const all = [
    ...new Set(allOrderEntries().flatMap(({ kind, orders, from }) => (kind === 'order' && (from ?? '') >= '1972' ? orders : []))),
  ];
  return all.map((order): Proposal => {
    const [entry] = lookUpOrder(order);
    const isNow = inForce.includes(order);
    const name = `${isNow ? 'in force on the day of the cable' : 'of another time'}, ${entry?.from?.slice(0, 4)} to ${lookUpOrder(order).at(-1)?.to?.slice(0, 4) ?? 'now'}`;
    return { label: order, insert: `${order}: `, name, sort: `${isNow ? 0 : 1}${order}`, family: 'order' };
  });
}

/** Instructions that the order knows and that hold on the day; that for the cable's level first. */
export function instructionProposals(cursor: Cursor, order: string): readonly Proposal[] {
  const day = isoDay(cursor.time);
  const dated = datedInstructions(cursor, order);
  const forms = allOrderEntries().filter(
    (entry) => entry.kind === 'form' && entry.orders.includes(order) && holdsOn(entry, day) && /^(?:DECL: )?[A-Z0-9/-]+$/.test(entry.form),
  );
  const level = levelOf(cursor);
  const isUnclassified = level === 'UNCLASSIFIED';
  const fixed = forms.map(({ form, meaning }, index): Proposal => {
    const isNone = form === 'N/A';
    const sort = `${isNone ? (isUnclassified ? '0' : '8') : isUnclassified ? '6' : '5'}${String(index).padStart(2, '0')}`;
    return { label: form, name: meaning, sort, family: 'instruction' };
  });
  return [...dated.map((proposal, index) => ({ ...proposal, sort: `${isUnclassified ? '4' : '2'}${index}` })), ...fixed].sort(
    (one, other) => (one.sort < other.sort ? -1 : 1),
  );
}

/** Years to declassification that an order's own forms have, from the day of the cable. */
function datedInstructions(cursor: Cursor, order: string): readonly Omit<Proposal, 'sort'>[] {
  const { time } = cursor;
  const proposal = (label: string, name: string): Omit<Proposal, 'sort'> => ({
    label,
    name,
    family: 'instruction',
  });
  if (order === '11652') return [];
  if (order === '12065') {
    const date = shortYear(dateAfter(time, 6));
    const label = `GDS ${date} (SURNAME, GIVEN M.)`;
    return [{ ...proposal(label, 'six years, with the name of the classifier'), snippet: `GDS ${date} (\${1:SURNAME, GIVEN M.})` }];
  }
  if (order === '12356') return [proposal(`DECL: ${shortYear(dateAfter(time, 10))}`, 'ten years after the cable; the order sets no limit')];
  const tenYears = proposal(`DECL: ${dateAfter(time, 10)}`, 'ten years after the cable, the default');
  const hasLonger = isoDay(time) >= '2003-03-25';
  return hasLonger ? [tenYears, proposal(`DECL: ${dateAfter(time, 25)}`, '25 years after the cable, the limit')] : [tenYears];
}

function shortYear(date: string): string {
  return `${date.slice(0, 6)}${date.slice(8)}`;
}
