// GENADMIN messages, naval and joint (format-rules 6a): head of JANAP 128 or plain words, lines of ACP 127, sets, text, tail.
// Several things may stand on one line, so a line is taken piece by piece.

import { readLevel } from './classification.ts';
import { addTextLine, addTextSet, closeText, type MessageText, newText } from './genadmin-text.ts';
import { isKnownCaption, readHandling } from './handling.ts';
import { addAddressee, closeElement, continueElement, type HeadState, newHead, openElement } from './head.ts';
import { isJanapHead, parseJanapHead } from './janap128-head.ts';
import { classificationOf, isPrecedenceWord, seriesOn, subjectCodeAt } from './message-lines.ts';
import { contentLines, endOfSet, isTextSet, type OpenSet, parseSet, plainSet, setAt, textSetOf } from './message-sets.ts';
import type { AddresseeRole, Cable, HeadElement } from './model.ts';
import { pageHeaderOn } from './page-headers.ts';
import { isBlankCode, type Line, type LineReader } from './scanner.ts';
import { transportShape } from './shapes.ts';
import { opensMessage, startsCable } from './starts.ts';
import { type Span, textOf } from './text.ts';
import { seriesPattern } from './vocabulary.ts';

/** Where the reader of a message is. */
interface MessageState {
  readonly text: string;
  readonly reader: LineReader;
  readonly head: HeadState;
  readonly furniture: Span[];
  set: { readonly open: OpenSet; readonly start: number } | null;
  body: MessageText | null;
  /** A set has begun: any name before a slash may begin another. */
  sawSet: boolean;
  sawSeries: boolean;
}

const seriesLine = new RegExp(`^(?:${seriesPattern}) \\d{1,4}/\\d\\d$`);

/** Whether the line can only stand in a GENADMIN message. */
export function isMessageSign(written: string): boolean {
  return isJanapHead(written) || /^(?:\(U\) ?)?MSGID\/[A-Z]/.test(written) || seriesLine.test(written);
}

/** Reads the message that begins at the reader's next line; takes at least one line. */
export function parseGenadmin(text: string, reader: LineReader): Cable {
  const start = reader.peek(0)?.start ?? text.length;
  const state: MessageState = {
    text,
    reader,
    head: newHead(text),
    furniture: [],
    set: null,
    body: null,
    sawSet: false,
    sawSeries: false,
  };
  let end = start;
  for (let line = reader.peek(0); line; line = reader.peek(0)) {
    if (end > start && line.to > line.from && beginsNext(state, line)) break;
    reader.take();
    end = line.end;
    if (line.to > line.from) takeLine(state, line);
    else if (state.body) state.body.blankBefore = true;
  }
  return finish(state, { start, end });
}

function finish(state: MessageState, span: Span): Cable {
  const { text } = state;
  closeSet(state, null);
  closeElement(state.head);
  if (state.body) closeText(state.body);
  const head = settled(text, state.head.done);
  const body = state.body?.done ?? [];
  const furniture = [...state.furniture].sort((one, other) => one.start - other.start);
  return { dialect: 'genadmin', ...span, head, body, pageHeaders: [], furniture, tail: [], doubleSpaced: false, within: [] };
}

/** What stands before the first line of the message is preamble; of two subjects the set is the one, the other a remark. */
function settled(text: string, head: readonly HeadElement[]): HeadElement[] {
  const first = head.findIndex(({ kind }) => kind !== 'unknown');
  const hasSet = head.some((element) => element.kind === 'subject' && text[element.label.end - 1] === '/');
  return head.map((element, at): HeadElement => {
    const { start, end, parts } = element;
    if (at < first) return { kind: 'preamble', start, end, parts };
    const isSpare = hasSet && element.kind === 'subject' && text[element.label.end - 1] !== '/';
    return isSpare ? { kind: 'remark', start, end, parts: [{ start, end }] } : element;
  });
}

/** Whether the line belongs to the next cable of the file. */
function beginsNext(state: MessageState, line: Line): boolean {
  const { body, reader, text } = state;
  if (!body) return false;
  if (!body.ended) return startsCable(text, reader, line, { head: state.head, inBody: true, pages: 'of another' });
  const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
  const level = readLevel(written)?.level;
  if (level) return opensMessage(text, reader, written);
  const shape = transportShape(written);
  return (
    (shape !== null && shape !== 'separator') ||
    isJanapHead(written) ||
    isPrecedenceWord(written) ||
    /^(?:MRN:|PAGE \d\d |PASS TO )/.test(written)
  );
}

const pageMark = /^PAGE +\d{1,3} +(?:OF +\d{1,3}\b|R[A-Z]{3,7}\d{4}\b)/;

function takeLine(state: MessageState, line: Line): void {
  const { text, body } = state;
  const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
  const isMark = pageMark.test(written) || pageHeaderOn(text, line) !== null;
  if (isMark || (body?.ended && readLevel(written.replace(/^CLASSIFICATION: ?/, ''))?.level)) {
    state.furniture.push({ start: line.from, end: line.to });
    return;
  }
  let at = line.from;
  while (at < line.to) {
    at = takePiece(state, { start: at, end: line.to }, at === line.from ? 'line head' : 'in line');
    while (at < line.to && isBlankCode(text.charCodeAt(at))) at++;
  }
}

/** Where the rest of a line begins. */
type Place = 'line head' | 'in line';

/** Takes what stands at the beginning of the piece; offset behind it. */
function takePiece(state: MessageState, piece: Span, place: Place): number {
  const { text } = state;
  const written = textOf(text, { start: piece.start, end: Math.min(piece.end, piece.start + 200) });
  if (state.set) {
    if (place === 'in line' || !endsOpenSet(state, piece.start, written)) return goOnWithSet(state, state.set.open, piece);
    closeSet(state, null);
  }
  if (state.body) return takeBodyPiece(state, state.body, piece, place);
  const behindSet = beginSet(state, piece, place);
  if (behindSet !== null) return behindSet;
  return place === 'line head' ? takeHeadLine(state, piece, written) : takeInLine(state, piece, written);
}

/** A set that was not closed ends where another one, the series line or the tail begins. */
function endsOpenSet(state: MessageState, start: number, written: string): boolean {
  return setAt(state.text, start, 'known') !== null || /^BT$|^NNNN/.test(written) || (!state.sawSeries && seriesOn(written) !== null);
}

function goOnWithSet(state: MessageState, open: OpenSet, piece: Span): number {
  const slashes = endOfSet(state.text, { start: Math.max(piece.start, open.from), end: piece.end });
  open.lines.push({ start: piece.start, end: slashes < 0 ? piece.end : slashes });
  if (slashes < 0) return piece.end;
  closeSet(state, slashes + 2);
  return slashes + 2;
}

/** Puts the open set with the others; `end` lies behind its slashes, null where it has none. */
function closeSet(state: MessageState, end: number | null): void {
  if (!state.set) return;
  const { open, start } = state.set;
  state.set = null;
  const place = { start, end: end ?? open.lines.at(-1)?.end ?? open.from, closed: end !== null };
  const name = textOf(state.text, open.name);
  if (state.body) state.body.done.push(plainSet(state.text, open, contentLines(state.text, open), place));
  else if (name === 'TO' || name === 'INFO' || name === 'FM') addAddressSet(state, open, place);
  else state.head.done.push(parseSet(state.text, open, place));
}

/** `INFO/CNO WASHINGTON DC//N1//`: an address line that is written as a set. */
function addAddressSet({ text, head }: MessageState, open: OpenSet, { start, end }: Span): void {
  const name = textOf(text, open.name);
  const label = { start, end: open.name.end };
  const lines = contentLines(text, open);
  const last = lines.at(-1)?.end ?? open.from;
  // The slashes behind an office symbol belong to the address.
  const address = { start: lines[0]?.start ?? open.from, end: text.slice(open.from, last).includes('//') ? end : last };
  const parts = [{ start, end }];
  if (name === 'FM') head.done.push({ kind: 'from', start, end, parts, label, address });
  else {
    const role = name === 'TO' ? 'action' : 'information';
    head.done.push({ kind: 'addressee', start, end, parts, role, label, indicator: null, address, precedence: null, serial: null });
  }
}

/** Begins the set that stands at the piece's start; offset behind what was taken, null where there is none. */
function beginSet(state: MessageState, piece: Span, place: Place): number | null {
  const { text } = state;
  const isAny = state.sawSet && (place === 'line head' || text.endsWith('//', trimmedBack(text, piece.start)));
  const open = setAt(text, piece.start, isAny ? 'any' : 'known');
  if (!open || open.from > piece.end) return null;
  closeElement(state.head);
  state.head.role = null;
  state.sawSet = true;
  if (isTextSet(text, open)) {
    const set = textSetOf(text, piece.start, open);
    if (state.body) addTextSet(state.body, set);
    else state.head.done.push(set);
    state.body ??= newText(text);
    return Math.min(set.end, piece.end);
  }
  state.set = { open, start: piece.start };
  return open.from >= piece.end ? piece.end : goOnWithSet(state, open, { start: open.from, end: piece.end });
}

function trimmedBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Behind the end of the text sets may follow; all else is text or tail. */
function takeBodyPiece(state: MessageState, body: MessageText, piece: Span, place: Place): number {
  if (place === 'line head' && body.closed && !body.ended && setAt(state.text, piece.start, 'known')) {
    closeText(body);
    const behind = beginSet(state, piece, place);
    if (behind !== null) return behind;
  }
  addTextLine(body, piece);
  return piece.end;
}

const roles: Readonly<Record<string, AddresseeRole>> = { to: 'action', info: 'information', exempt: 'exempted' };

/** A line that begins no set. */
function takeHeadLine(state: MessageState, piece: Span, written: string): number {
  const { text, head } = state;
  if (isJanapHead(written)) return push(state, parseJanapHead(text, piece));
  const series = state.sawSeries ? null : seriesOn(written);
  if (series) {
    state.sawSeries = true;
    return push(state, series(piece));
  }
  if (isPrecedenceWord(written)) return push(state, { kind: 'precedence', ...piece, parts: [piece] });
  if (/^PASS TO (?:ALL )?OFFICE CODES?\b|^PASS TO:/.test(written)) return push(state, { kind: 'passing', ...piece, parts: [piece] });
  if (state.sawSet && /^1\. /.test(written)) {
    closeElement(head);
    state.body = newText(text);
    return piece.start;
  }
  return takeTransport(state, piece, written) ?? takeInLine(state, piece, written);
}

function push(state: MessageState, element: HeadElement): number {
  closeElement(state.head);
  state.head.role = null;
  state.head.done.push(element);
  return element.end;
}

/** Lines that a message shares with teletype cables. */
function takeTransport(state: MessageState, piece: Span, written: string): number | null {
  const { head } = state;
  const shape = transportShape(written);
  const role = shape && roles[shape];
  const line = { start: piece.start, end: piece.start + beforeSeparator(written, piece) };
  if (role) {
    head.role = role;
    addAddressee(head, line, { start: line.start, end: line.start + (/^[A-Z]+[:.]?/.exec(written)?.[0].length ?? 0) });
    return line.end;
  }
  if (head.open?.kind === 'securityLine' && /^(?:ZUI |R[A-Z]{3,7}\d{4} \d{7})/.test(written)) {
    continueElement(head, piece);
    return piece.end;
  }
  if (shape === 'separator') return push(state, { kind: 'separator', ...piece, parts: [piece] });
  if (shape === 'from' || shape === 'securityLine' || shape === 'dateTimeGroup' || shape === 'transmissionId' || shape === 'accounting') {
    openElement(head, shape, line, 0);
    return line.end;
  }
  if ((shape === 'routingLine' && /^([ZOPR])\1 /.test(written)) || (shape === 'originLine' && written.startsWith('DE '))) {
    openElement(head, shape, piece, 0);
    return piece.end;
  }
  const follows = head.role !== null && !/^\(|[a-z]{3}/.test(written) && readLevel(written) === null && written.length <= 120;
  if (!follows) return null;
  addAddressee(head, line, null);
  return line.end;
}

/** Copies without line breaks put `BT UNCLAS` behind the last addressee. */
function beforeSeparator(written: string, piece: Span): number {
  const at = written.search(/\sBT(?:\s|$)/);
  return at < 0 ? piece.end - piece.start : at;
}

/** What may stand anywhere on a line: BT, classification, subject code; else a remark. */
function takeInLine(state: MessageState, piece: Span, written: string): number {
  const { text } = state;
  if (/^BT\s/.test(written) || written === 'BT') {
    const span = { start: piece.start, end: piece.start + 2 };
    return push(state, { kind: 'separator', ...span, parts: [span] });
  }
  const code = subjectCodeAt(text, piece.start);
  if (code) return push(state, code);
  const classification = classificationOf(text, piece);
  if (classification) return push(state, classification);
  return addRemark(state, piece, written);
}

function addRemark(state: MessageState, piece: Span, written: string): number {
  const { text, head } = state;
  closeElement(head);
  const isFirst = head.done.every(({ kind }) => kind === 'unknown');
  if (isFirst) head.done.push({ kind: 'unknown', ...piece, parts: [piece] });
  else if (isKnownCaption(written)) head.done.push(...readHandling(text, piece));
  else head.done.push({ kind: 'remark', ...piece, parts: [piece] });
  return piece.end;
}
