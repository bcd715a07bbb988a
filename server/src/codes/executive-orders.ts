// Executive orders on classification: when each was in force, its declassification instructions, its reason codes (format-rules 3.3).

import { executiveOrders } from './generated/executive-orders.ts';
import type { Provenance } from './provenance.ts';
import { provenance, textOrNull } from './provenance.ts';
import { codeTable, fusedKey, indexBy, lazy, normalKey } from './table.ts';

/** What a row is: the order itself, an instruction, a value of the AAD attribute, a reason, a rule, an oddity of real lines. */
export type OrderRowKind = 'order' | 'form' | 'attribute' | 'reason' | 'rule' | 'oddity';

/** One row on an order. */
export interface OrderEntry extends Provenance {
  readonly kind: OrderRowKind;
  /** Numbers of the orders that it holds for, `['12958', '13526']`. */
  readonly orders: readonly string[];
  /** True where it holds for E.O. 12958 only as amended in 2003. */
  readonly asAmended: boolean;
  /** How the line or code is written: `DECL: X1`, `GDS mm/dd/yy (SURNAME, GIVEN M.)`, `1.4(b)`. */
  readonly form: string;
  readonly meaning: string;
  /** First day, `1995-10-14`, or year alone, `2008`; null where the table has none. */
  readonly from: string | null;
  /** Last day or year; null where it still holds. */
  readonly to: string | null;
  /** Longest time to declassification in years; null where there is none, or where `limit` tells several. */
  readonly maxYears: number | null;
  /** The same in the table's words, `TS 10; S 8; C 6`; null where there is none. */
  readonly limit: string | null;
  readonly status: string;
}

const kinds: ReadonlySet<string> = new Set<OrderRowKind>(['order', 'form', 'attribute', 'reason', 'rule', 'oddity']);

const table = codeTable(executiveOrders, (cells): OrderEntry => {
  const kind = cells('kind');
  return {
    kind: isOrderRowKind(kind) ? kind : 'oddity',
    orders: numbersIn(cells('eo')),
    asAmended: cells('eo').startsWith('12958 as amended'),
    form: cells('form'),
    meaning: cells('meaning'),
    from: textOrNull(cells('from')),
    to: textOrNull(cells('to')),
    maxYears: /^\d+$/.test(cells('max_years')) ? Number(cells('max_years')) : null,
    limit: textOrNull(cells('max_years')),
    status: cells('status'),
    ...provenance(cells('source'), cells('basis')),
  };
});
const byOrder = indexBy(table, (cells) => (cells('kind') === 'order' ? numbersIn(cells('eo')) : []));
const byInstruction = indexBy(
  table,
  (cells) => (cells('kind') === 'form' || cells('kind') === 'attribute' ? instructionsIn(cells('form')) : []),
  normalInstruction,
);
const byReason = indexBy(table, (cells) => (cells('kind') === 'reason' ? [cells('form')] : []), normalReason);

/** The day on which E.O. 13292 amended 12958: reasons moved from 1.5 to 1.4, and ten years became twenty-five. */
export const amendedOrder = Date.UTC(2003, 2, 25);

/** Orders that amend another and are cited in its place; the table has the one that they amend. */
export const amendments: ReadonlyMap<string, string> = new Map([['13292', '12958']]);

/** Rows of an order by its number, earlier first: E.O. 12958 has two, before and after its amendment of 2003. */
export function lookUpOrder(order: string): readonly OrderEntry[] {
  return byOrder.find(order);
}

/** Numbers of all orders on classification. */
export const allOrderNumbers: () => readonly string[] = lazy(() => byOrder.keys());

/** Orders in force on a day, `2007-09-04`; none before 1953, two where they overlap. */
export function ordersInForce(day: string): readonly OrderEntry[] {
  return table.all().filter((entry) => entry.kind === 'order' && holdsOn(entry, day));
}

/** Whether the row holds on a day; a year alone stands for the whole of it, and an end not given does not shut it out. */
export function holdsOn(entry: OrderEntry, day: string): boolean {
  const after = entry.from === null || entry.from <= day.slice(0, entry.from.length);
  return after && (entry.to === null || day.slice(0, entry.to.length) <= entry.to);
}

/**
 * Meanings of an instruction, with or without `DECL:`: `OADR`, `X1`, `XGDS-2`, `GDS`, `25X1`, `N/A`, `09/03/2017`.
 * With an order number only what holds for it; null asks for all. A date answers the rows on dates.
 */
export function lookUpInstruction(instruction: string, order: string | null): readonly OrderEntry[] {
  if (instruction.length > 200) return [];
  const found = byInstruction.find(instruction);
  return order === null ? found : found.filter((entry) => entry.orders.includes(order.trim()));
}

/** Meanings of a reason code, `1.4(b)`, `1.4 (B)` or `1.4b`; `1.5(h)` has one that says there is none. */
export function lookUpReason(reason: string): readonly OrderEntry[] {
  return byReason.find(reason);
}

/** The whole table. */
export function allOrderEntries(): readonly OrderEntry[] {
  return table.all();
}

function isOrderRowKind(kind: string): kind is OrderRowKind {
  return kinds.has(kind);
}

function numbersIn(cell: string): readonly string[] {
  return cell.match(/\d{5}/g) ?? [];
}

/** The key words of a form: `ADS (ADVANCED) date or event` has ADS and ADVANCED; a form that is nothing but a date has DATE. */
function instructionsIn(form: string): readonly string[] {
  if (form.includes('<')) return ['EVENT'];
  const advanced = /^ADS \((ADVANCED)\)/.exec(form)?.[1];
  return [normalInstruction(form), ...(advanced === undefined ? [] : [advanced])];
}

/** `DECL: 1.6X1` and `X1`, `XGDS 2` and `XGDS-2`, and every date as DATE. What follows the first word is left out. */
function normalInstruction(instruction: string): string {
  const words = normalKey(instruction).replace(/^DECL\s*:\s*/, '');
  const schedule = /^(XGDS|RDS)[ -]?(\d)/.exec(words);
  if (schedule) return `${schedule[1]}-${schedule[2]}`;
  const exemption = /^1\.6 ?(?:\(D\) ?)?(X\d)/.exec(words);
  if (exemption) return exemption[1] ?? '';
  if (/^(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b|MM\/DD|YYYY\/MM)/.test(words)) return 'DATE';
  return words.split(/[ ,(]/)[0] ?? '';
}

function normalReason(reason: string): string {
  const parts = /^(1\.\d)\(?([A-Z])\)?$/.exec(fusedKey(reason));
  return parts ? `${parts[1]}(${parts[2]})` : '';
}
