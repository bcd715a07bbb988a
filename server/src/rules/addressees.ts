// FL6 to FL9: originator and addressees, each line malformed in itself (ACP 127 annex B; format-rules 2.6).

import type { Addressee } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { stationsByIndicator } from '../codes/routing-indicators.ts';
import type { Reading } from '../reading/reading.ts';
import { addressForms } from './address-forms.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, related, rewritable, shown } from './finding.ts';
import { replacing } from './fix.ts';
import { malformedIndicator } from './indicators.ts';

/** FM names an originator. */
export function* originators(reading: Reading): Iterable<Finding> {
  for (const { label, address } of elementsOf(reading.cable, 'from')) {
    if (address === null) yield finding('fm-empty', label, {});
    else if (label.end === address.start && label.end - label.start === 2) {
      const found = /^\S{2,20}/.exec(reading.text.slice(label.start, label.start + 20))?.[0] ?? 'FM';
      const span = { start: label.start, end: label.start + found.length };
      const expected = `FM ${found.slice(2)}`;
      yield mendable(finding('label-spelling', span, { found, expected }), () => [replacing(span, expected, 'sure')]);
    }
  }
}

/** Every addressee has an address, and an indicator that is one. */
export function* addressees(reading: Reading): Iterable<Finding> {
  for (const addressee of elementsOf(reading.cable, 'addressee')) {
    const { indicator, address } = addressee;
    if (address === null && indicator === null) yield* emptyLine(reading, addressee);
    else if (address === null && indicator) yield quoting(reading, 'addressee-no-address', indicator, {});
    else if (address) yield* addressForm(reading, addressee, address);
    if (indicator && textOf(reading.text, indicator) !== 'ZEN') yield* malformedIndicator(reading, indicator);
  }
  yield* addressForms(reading);
}

function* emptyLine(reading: Reading, { label, role }: Addressee): Iterable<Finding> {
  if (label && role === 'action') yield finding('to-empty', label, {});
  else if (label) yield quoting(reading, 'info-empty', label, {});
}

function* addressForm(reading: Reading, { indicator, precedence }: Addressee, address: Span): Iterable<Finding> {
  if (indicator === null) yield* damagedPair(reading, address);
  // Double slashes open and close, `//NSC//`. A chain may share them, `//J-1//J-3//`.
  yield* countBeforePrecedence(reading, address, precedence);
  const pairs = textOf(reading.text, address).match(/\/\//g)?.length ?? 0;
  if (pairs === 1) yield quoting(reading, 'office-symbols', address, {});
}

/** `WASHDC 3602 PRIORITY`: the count stands last. */
function* countBeforePrecedence({ text }: Reading, address: Span, precedence: Span | null): Iterable<Finding> {
  const count =
    precedence &&
    precedence.start > address.end &&
    / (\d{4})$/.exec(text.slice(Math.max(address.start, address.end - 6), address.end))?.[1];
  if (!count) return;
  const span = { start: address.end - 4, end: precedence.end };
  const expected = `${textOf(text, precedence)} ${count}`;
  yield rewritable(finding('addressee-count', span, { found: `${count} ${textOf(text, precedence)}`, expected }), span, expected);
}

/** An indicator that a slash should part from the address: damaged, lost, or without the slash. */
function* damagedPair(reading: Reading, address: Span): Iterable<Finding> {
  const words = textOf(reading.text, { start: address.start, end: Math.min(address.end, address.start + 40) });
  const damaged = /^(?:[Rr]\w{0,8}|[A-Z]*\d\w*)? ?\/(?!\/)/.exec(words)?.[0];
  if (damaged !== undefined) {
    const span = { start: address.start, end: address.start + Math.max(1, damaged.length - 1) };
    yield quoting(reading, 'indicator-form', span, {});
    return;
  }
  const first = /^R[A-Z]{3,7}(?=[ \\|:;.,-][A-Z])/.exec(words)?.[0];
  if (first === undefined || stationsByIndicator(first).length === 0) return;
  const span = { start: address.start, end: address.start + first.length };
  yield rewritable(finding('addressee-no-slash', span, { found: first }), { start: span.start, end: span.end + 1 }, `${first}/`);
}

/** The first addressee has TO or INFO before it, where FM shows that the list is not cut from above. */
export function* labelOfFirstAddressee({ cable }: Reading): Iterable<Finding> {
  const first = firstOf(cable, 'addressee');
  const from = firstOf(cable, 'from');
  if (!first || first.label || !from || from.start > first.start) return;
  yield finding('addressee-no-label', first.indicator ?? first.address ?? first, {});
}

/** TO stands before INFO. A head that the copy repeats is told once, as a doubled FM. */
export function* actionBeforeInformation(reading: Reading): Iterable<Finding> {
  if (elementsOf(reading.cable, 'from').length > 1) return;
  const all = elementsOf(reading.cable, 'addressee');
  const information = all.find(({ role }) => role === 'information');
  const action = all.find(({ role, label, start }) => role === 'action' && label && information && start > information.start);
  if (!information || !action?.label) return;
  const place = action.address ?? action.label;
  const note = related('neighbour', information.label ?? information, { line: 'INFO' });
  yield finding('addressee-order', action.label, { found: shown(reading, place) }, note);
}
