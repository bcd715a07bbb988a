// FL6 to FL9: originator and addressees, each line malformed in itself (ACP 127 annex B; format-rules 2.6).

import { type Addressee, headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, related, shown } from './finding.ts';
import { indicatorForm } from './indicators.ts';

/** FM names an originator. */
export function* originators(reading: Reading): Iterable<Finding> {
  for (const line of headElements(reading.cable, 'from')) if (line.address === null) yield finding('fm-empty', line.label, {});
}

/** Every addressee has an address, and an indicator that is one. */
export function* addressees(reading: Reading): Iterable<Finding> {
  for (const addressee of headElements(reading.cable, 'addressee')) {
    const { indicator, address } = addressee;
    if (address === null && indicator === null) yield* emptyLine(reading, addressee);
    else if (address === null && indicator) yield finding('addressee-no-address', indicator, { found: shown(reading, indicator) });
    else if (address) yield* officeSymbols(reading, addressee);
    if (indicator && textOf(reading.text, indicator) !== 'ZEN') yield* indicatorForm(reading, indicator);
  }
}

function* emptyLine(reading: Reading, { label, role }: Addressee): Iterable<Finding> {
  if (label && role === 'action') yield finding('to-empty', label, {});
  else if (label) yield finding('info-empty', label, { found: shown(reading, label) });
}

/** `//NSC//`: double slashes open and close. A chain may share them, `//J-1//J-3//`. */
function* officeSymbols(reading: Reading, { address }: Addressee): Iterable<Finding> {
  if (!address) return;
  const pairs = textOf(reading.text, address).match(/\/\//g)?.length ?? 0;
  if (pairs === 1) yield finding('office-symbols', address, { found: shown(reading, address) });
}

/** TO stands before INFO. A head that the copy repeats is told once, as a doubled FM. */
export function* actionBeforeInformation(reading: Reading): Iterable<Finding> {
  if (headElements(reading.cable, 'from').length > 1) return;
  const all = headElements(reading.cable, 'addressee');
  const information = all.find(({ role }) => role === 'information');
  const action = all.find(({ role, label, start }) => role === 'action' && label && information && start > information.start);
  if (!information || !action?.label) return;
  const place = action.address ?? action.label;
  const note = related('neighbour', information.label ?? information, { line: 'INFO' });
  yield finding('addressee-order', action.label, { found: shown(reading, place) }, note);
}
