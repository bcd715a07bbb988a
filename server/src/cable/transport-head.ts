// Takes the lines of the transport head, FL1 to FL9 and what archives and the Department put between them (format-rules 2 and 5.1):
// sound ones by their first word, damaged ones by what follows it, addressees by their indicator or by standing below another.

import type { CableState } from './cable-state.ts';
import { addAddressee, continueElement, type HeadState, openElement, takeRestOfAddressee } from './head.ts';
import type { AddresseeRole } from './model.ts';
import { behindMatch } from './scanner.ts';
import { damagedShape, isAddressStart, isIndicatorPair, isUnderline, soundShape, type TransportShape } from './shapes.ts';
import type { Span } from './text.ts';
import { isCutOriginator } from './text-begins.ts';

const roleWord = /[A-Z]+[:.]?/y;
const roles: ReadonlyMap<TransportShape, AddresseeRole> = new Map([
  ['to', 'action'],
  ['info', 'information'],
  ['exempt', 'exempted'],
]);

/** FL2 goes on; no label begins so. */
const furtherIndicators = /^R[HU][A-Z]{2,6}(?: R[HU][A-Z]{2,6})*$/;

/** Half the lines of a head are addressees, and nothing else begins like one, nor like a sound line of the transport. */
export function takeSoundTransport(state: CableState, piece: Span, written: string): boolean {
  const { head } = state;
  if (isIndicatorPair(written)) return takeListed(head, piece);
  if (head.open?.kind === 'routingLine' && furtherIndicators.test(written)) {
    continueElement(head, piece);
    return true;
  }
  const shape = soundShape(written);
  return shape !== null && takeShape(head, piece, written, shape);
}

export function takeTransport(state: CableState, piece: Span, written: string): boolean {
  const shape = damagedShape(written.slice(0, 200));
  return shape === null ? takeAddressee(state, piece, written) : takeShape(state.head, piece, written, shape);
}

function takeShape(head: HeadState, piece: Span, written: string, shape: TransportShape): boolean {
  const role = roles.get(shape);
  if (role) {
    head.role = role;
    addAddressee(head, piece, { start: piece.start, end: behindMatch(roleWord, head.text, piece.start) });
    return true;
  }
  if (shape === 'routingLine' && head.open?.kind === 'routingLine' && /^R[A-Z]{3}/.test(written)) continueElement(head, piece);
  else if (shape === 'distribution' && head.open?.kind === 'distribution') continueElement(head, piece);
  else if (shape !== 'to' && shape !== 'info' && shape !== 'exempt') openElement(head, shape, piece, 0);
  return true;
}

/** A label before the indicator: misspelt, or without its blank. */
const addresseeLabel = /^(?:([A-Z0-9]{1,5}) +(?:R[A-Z]{3,8}|ZEN) ?\/[A-Z]|(INFO|TO)R[AEHU][A-Z]{2,6} ?\/[A-Z])/;

/** Addressee lines without TO or INFO; a misspelt label before the indicator is taken as one. */
function takeAddressee(state: CableState, piece: Span, written: string): boolean {
  const { head } = state;
  const found = addresseeLabel.exec(written);
  const label = found?.[1] ?? found?.[2];
  if (label) {
    head.role = /^I|^.NFO/.test(label) ? 'information' : 'action';
    addAddressee(head, piece, { start: piece.start, end: piece.start + label.length });
    return true;
  }
  const follows = head.role !== null && head.open === null && piece.end - piece.start <= 120;
  const direct = follows && (!state.blankBefore || state.doubleSpaced) && !/[a-z]{3}/.test(written) && !isUnderline(written);
  if (direct && takeRestOfAddressee(head, piece, written)) return true;
  const afterOriginator = head.role === null && head.open?.kind === 'from' && !isCutOriginator(state);
  return (direct || ((follows || afterOriginator) && isAddressStart(written))) && takeListed(head, piece);
}

/** An addressee without TO or INFO. */
function takeListed(head: HeadState, piece: Span): boolean {
  head.role ??= 'action';
  addAddressee(head, piece, null);
  return true;
}
