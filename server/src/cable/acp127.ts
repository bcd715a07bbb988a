// The teletype dialect (format-rules sections 2, 3 and 7): one cable from its first line to the next cable's.
// Each line is told by its shape and by where it stands; the head ends where the text begins.

import { addBlank, addFurniture, addLine, type BodyState, finishBody, newBody } from './body.ts';
import { readLevel } from './classification.ts';
import { isKnownCaption, readHandling } from './handling.ts';
import { addAddressee, closeElement, continueElement, type HeadState, nameUnknownLines, newHead, openElement } from './head.ts';
import { joinedLabelAt, labelOf } from './labels.ts';
import { leavesOf } from './leaves.ts';
import type { AddresseeRole, Cable } from './model.ts';
import { isBanner, pageHeaderOn } from './page-headers.ts';
import { isBlankCode, type Line, type LineReader, nextWords } from './scanner.ts';
import {
  isAddressStart,
  isIndicatorPair,
  isPassingForSure,
  isProse,
  isTextOpening,
  isUnderline,
  paragraphStart,
  type TransportShape,
  transportShape,
} from './shapes.ts';
import { quotedStart, startsCable } from './starts.ts';
import { type Span, textOf } from './text.ts';

/** Where the reader of a cable is. */
interface CableState {
  readonly text: string;
  readonly reader: LineReader;
  readonly head: HeadState;
  readonly doubleSpaced: boolean;
  readonly furniture: Span[];
  body: BodyState | null;
  /** The lines of FL12 have begun: no transport line can follow. */
  inText: boolean;
  sawSubject: boolean;
  blankBefore: boolean;
}

const fieldBorder = '","';

/** Reads the cable that begins at the reader's next line; takes at least one line. */
export function parseTeletypeCable(text: string, reader: LineReader): Cable {
  const start = reader.peek(0)?.start ?? text.length;
  const state: CableState = {
    text,
    reader,
    head: newHead(text),
    doubleSpaced: isDoubleSpaced(reader),
    furniture: [],
    body: null,
    inText: false,
    sawSubject: false,
    blankBefore: true,
  };
  let end = start;
  for (let line = reader.peek(0); line; line = reader.peek(0)) {
    if (end > start && beginsNext(state, line)) break;
    reader.take();
    end = line.end;
    if (line.from === line.to) takeBlank(state);
    else takeLine(state, line);
  }
  return finish(state, { start, end });
}

function finish(state: CableState, span: Span): Cable {
  const { text, body } = state;
  closeElement(state.head);
  if (body) finishBody(body);
  const head = nameUnknownLines(text, state.head.done);
  const bodyElements = body?.done ?? [];
  const pageHeaders = body?.furniture ?? [];
  const furniture = [...state.furniture, ...pageHeaders].sort((one, other) => one.start - other.start);
  const leaves = leavesOf(text, span, [...head, ...bodyElements], furniture);
  return { dialect: 'acp127', ...span, head, body: bodyElements, pageHeaders, leaves, doubleSpaced: state.doubleSpaced, within: [] };
}

/** Whether a blank line stands behind nearly every line of the head. */
function isDoubleSpaced(reader: LineReader): boolean {
  let parted = 0;
  let touching = 0;
  let wordsBefore = false;
  for (let at = 0; at < 48; at++) {
    const line = reader.peek(at);
    if (!line) break;
    const words = line.to > line.from;
    if (words && wordsBefore) touching++;
    if (words && !wordsBefore) parted++;
    wordsBefore = words;
  }
  return parted >= 4 && touching * 8 <= parted;
}

function beginsNext(state: CableState, line: Line): boolean {
  if (line.from === line.to || (!state.body && !state.inText && state.head.done.length === 0)) return false;
  return startsCable(state.text, state.reader, line, { head: state.head.done, inBody: state.body !== null || state.inText });
}

function takeBlank(state: CableState): void {
  state.blankBefore = true;
  if (state.body) addBlank(state.body);
}

function takeLine(state: CableState, line: Line): void {
  if (state.body) takeBodyLine(state, state.body, line);
  else takeHeadLine(state, { start: line.from, end: line.to }, line);
  state.blankBefore = false;
}

/** A line behind the head: furniture, the end of the message, or words. */
function takeBodyLine(state: CableState, body: BodyState, line: Line): void {
  const header = pageHeaderOn(state.text, line);
  if (header) {
    addFurniture(body, header);
    return;
  }
  if (isBanner(state.text, line) || repeatsCaption(state.text, body, line)) {
    state.furniture.push({ start: line.from, end: line.to });
    body.afterFurniture = true;
    return;
  }
  if (takeTail(state, body, line)) return;
  addLine(body, line, body.blankBefore ? nextWords(state.reader, 0) : null);
}

/** At the head of a page some copies print the caption again. */
function repeatsCaption(text: string, body: BodyState, line: Line): boolean {
  return body.afterFurniture && line.to - line.from <= 12 && isKnownCaption(textOf(text, { start: line.from, end: line.to }));
}

const endMark = /^(?:BT|NNNN[A-Z]{0,10}|#\d{4}|<< END OF DOCUMENT >>)$/;

/** End marks; the signature is the last line before the first of them. */
function takeTail(state: CableState, body: BodyState, line: Line): boolean {
  if (line.to - line.from > 24) return false;
  const written = textOf(state.text, { start: line.from, end: line.to });
  if (!endMark.test(written)) return false;
  const span = { start: line.from, end: line.to };
  finishBody(body);
  body.done.push({ kind: written === 'BT' ? 'separator' : 'endOfMessage', ...span, parts: [span] });
  return true;
}

/** One line of the head, or what a copy has left of a joined one. */
function takeHeadLine(state: CableState, piece: Span, line: Line): void {
  const written = textOf(state.text, { start: piece.start, end: Math.min(piece.end, piece.start + 400) });
  const joined =
    piece.end - piece.start > 12
      ? joinedLabelAt(textOf(state.text, { start: piece.start, end: Math.min(piece.end, piece.start + 2000) }))
      : -1;
  if (joined > 0 && isJoinable(written)) {
    takeHeadLine(state, trimEnd(state.text, { start: piece.start, end: piece.start + joined }), line);
    takeFurther(state, { start: piece.start + joined, end: piece.end }, line);
    return;
  }
  if (takeQuotedStart(state, piece, written, line) || takeQuotedFields(state, piece, written, line) || takeLabelled(state, piece, written))
    return;
  if (takeClassification(state, piece, written, line)) return;
  if (!state.inText && takeTransport(state, piece, written)) return;
  if (takeFurniture(state, line)) return;
  if (beginsText(state, piece, written)) startBody(state, piece, line);
  else takeOther(state, piece, written);
}

/** A table of cables prints each as the last field of a line: what stands before it is no line of the cable. */
function takeQuotedStart(state: CableState, piece: Span, written: string, line: Line): boolean {
  const before = piece.end - piece.start < 300 ? quotedStart.exec(written)?.[1] : undefined;
  if (before === undefined) return false;
  openElement(state.head, 'preamble', { start: piece.start, end: piece.start + before.length }, 0);
  closeElement(state.head);
  takeHeadLine(state, { start: piece.start + before.length, end: piece.end }, line);
  return true;
}

/** In a table of cables the head is one quoted field and the text the next: `WASHINGTON DC","UNCLAS ...`. */
function takeQuotedFields(state: CableState, piece: Span, written: string, line: Line): boolean {
  const border = written.indexOf(fieldBorder);
  if (border < 0 || !readLevel(written.slice(border + fieldBorder.length))) return false;
  if (border > 0) takeHeadLine(state, { start: piece.start, end: piece.start + border }, line);
  takeFurther(state, { start: piece.start + border + fieldBorder.length, end: piece.end }, line);
  return true;
}

/** Lines that a copy may have joined with the next: those of FL12. */
function isJoinable(written: string): boolean {
  return labelOf(written) !== null || readLevel(written) !== null || isKnownCaption(written) || !/[a-z]/.test(written.slice(0, 40));
}

function trimEnd(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && isBlankCode(text.charCodeAt(to - 1))) to--;
  return { start, end: to };
}

function takeLabelled(state: CableState, piece: Span, written: string): boolean {
  const label = labelOf(written);
  if (!label || (!state.inText && state.head.open === null && state.head.done.length === 0 && !/[:.]/.test(written.slice(0, 14))))
    return false;
  if (label.kind === 'subject') state.sawSubject = true;
  state.inText = true;
  openElement(state.head, label.kind, piece, label.length);
  return true;
}

function takeClassification(state: CableState, piece: Span, written: string, line: Line): boolean {
  if (!readLevel(written) || (state.sawSubject && !/\d{3,8}\s*$/.test(written)) || isProse(written)) return false;
  if (state.inText && state.head.done.some((element) => element.kind === 'classification' && element.number !== null)) return false;
  openElement(state.head, 'classification', piece, 0);
  closeElement(state.head);
  state.inText = true;
  const parsed = state.head.done[state.head.done.length - 1];
  if (parsed && parsed.end < piece.end) takeRest(state, parsed.end, piece, line);
  return true;
}

/** Words behind the number of the classification line. */
function takeRest(state: CableState, from: number, piece: Span, line: Line): void {
  let start = from;
  while (start < piece.end && isBlankCode(state.text.charCodeAt(start))) start++;
  if (start < piece.end) takeFurther(state, { start, end: piece.end }, line);
}

const roles: Readonly<Partial<Record<TransportShape, AddresseeRole>>> = { to: 'action', info: 'information', exempt: 'exempted' };

function takeTransport(state: CableState, piece: Span, written: string): boolean {
  const { head } = state;
  const shape = transportShape(written.slice(0, 200));
  if (shape === null) return takeAddressee(state, piece, written);
  const role = roles[shape];
  if (role) {
    head.role = role;
    addAddressee(head, piece, { start: piece.start, end: piece.start + (/^[A-Z]+[:.]?/.exec(written)?.[0].length ?? 0) });
    return true;
  }
  if (shape === 'routingLine' && head.open?.kind === 'routingLine' && /^R[A-Z]{3}/.test(written)) continueElement(head, piece);
  else if (shape === 'distribution' && head.open?.kind === 'distribution') continueElement(head, piece);
  else if (shape !== 'to' && shape !== 'info' && shape !== 'exempt') openElement(head, shape, piece, 0);
  return true;
}

/** Addressee lines without TO or INFO; a misspelt label before the indicator is taken as one. */
function takeAddressee(state: CableState, piece: Span, written: string): boolean {
  const { head } = state;
  const label = /^([A-Z0-9]{1,5}) +(?:R[A-Z]{3,8}|ZEN) ?\/[A-Z]/.exec(written)?.[1];
  if (label) {
    head.role = /^I|^.NFO/.test(label) ? 'information' : 'action';
    addAddressee(head, piece, { start: piece.start, end: piece.start + label.length });
    return true;
  }
  const follows = head.role !== null && head.open === null && piece.end - piece.start <= 120;
  const direct = follows && (!state.blankBefore || state.doubleSpaced) && !/[a-z]{3}/.test(written) && !isUnderline(written);
  const afterOriginator = head.role === null && head.open?.kind === 'from';
  if (!isIndicatorPair(written) && !direct && !((follows || afterOriginator) && isAddressStart(written))) return false;
  if (head.role === null) head.role = 'action';
  addAddressee(head, piece, null);
  return true;
}

function takeFurniture(state: CableState, line: Line): boolean {
  const header = pageHeaderOn(state.text, line);
  if (!header) return false;
  state.furniture.push(header);
  return true;
}

/** Whether the text of the cable begins with this line. */
function beginsText(state: CableState, piece: Span, written: string): boolean {
  if (!state.inText || isKnownCaption(written) || /^SENSITIVE BUT UNCLASSIFIED/.test(written)) return false;
  const open = state.head.open;
  const continues = open !== null && (!state.blankBefore || state.doubleSpaced);
  paragraphStart.lastIndex = 0;
  if (paragraphStart.test(written) && (open?.kind !== 'classifiedBy' || !/^1\.[3-6]/.test(written))) return true;
  if (isUnderline(written) || endMark.test(written)) return true;
  if (isTextOpening(written) && (state.sawSubject || isProse(written)))
    return !(open?.kind === 'subject' && continues && !state.doubleSpaced);
  if (open?.kind === 'classifiedBy') return !continuesClassifiedBy(state, written);
  if (open?.kind === 'references') return !continuesReferences(state, piece, written, continues);
  if (open?.kind === 'subject' && continues)
    return (
      isProse(written) &&
      !isProse(textOf(state.text, open.lines[0] ?? piece)) &&
      (state.doubleSpaced || !/[a-z]/.test(textOf(state.text, open.lines[0] ?? piece).replace(/^\S+/, '')))
    );
  if (!state.sawSubject) return isProse(written) && !continues;
  return !isPassingForSure(written);
}

function continuesClassifiedBy(state: CableState, written: string): boolean {
  if (/^(?:REASONS?|DERIVED FROM|DECLASSIFY ON|E\.?O\.?)\b/i.test(written)) return true;
  return !state.blankBefore || (state.doubleSpaced && !/1 ?\.[3-6].*\.$/.test(lastOpenLine(state)));
}

function continuesReferences(state: CableState, piece: Span, written: string, direct: boolean): boolean {
  const marked = /^\((?:U|C|S)\) /.test(written) && isProse(written);
  if (!marked && /^\(?[A-Z][.)]\)?\s*(?:\([A-Z]\) ?)?[A-Z0-9("']/.test(written)) return true;
  if (!direct) return false;
  if (!isProse(written)) return !state.doubleSpaced || /^[A-Z0-9(]/.test(written);
  const before = lastOpenLine(state);
  return before.length >= 55 && piece.end - piece.start < 90 && !state.doubleSpaced;
}

function lastOpenLine(state: CableState): string {
  const lines = state.head.open?.lines;
  const last = lines?.[lines.length - 1];
  return last ? textOf(state.text, { start: Math.max(last.start, last.end - 300), end: last.end }) : '';
}

function startBody(state: CableState, piece: Span, line: Line): void {
  closeElement(state.head);
  const body = newBody(state.text, state.doubleSpaced);
  state.body = body;
  takeBodyLine(state, body, { ...line, from: piece.start, to: piece.end });
}

/** What follows on a joined line: of the head, or of the text when that has begun. */
function takeFurther(state: CableState, piece: Span, line: Line): void {
  if (state.body) takeBodyLine(state, state.body, { ...line, from: piece.start, to: piece.end });
  else takeHeadLine(state, piece, line);
}

/** A line of the head without label: goes on with the open element, handles the cable, or is unknown. */
function takeOther(state: CableState, piece: Span, written: string): void {
  const { head } = state;
  const open = head.open;
  if (open && mayContinue(state, open.kind, written)) {
    continueElement(head, piece);
  } else if (state.inText) {
    closeElement(head);
    addHandling(state, piece, written);
  } else if (open?.kind === 'unknown' && touches(state.text, open.lines, piece)) {
    extend(open.lines, piece);
  } else {
    openElement(head, 'unknown', piece, 0);
  }
}

/** Whether a line without label belongs to the element above it. */
function mayContinue(state: CableState, kind: string, written: string): boolean {
  const direct = !state.blankBefore || state.doubleSpaced;
  if (direct && goesOn(state, kind, written)) return true;
  return (kind === 'references' || kind === 'classifiedBy') && !isKnownCaption(written) && !/^SENSITIVE BUT/.test(written);
}

/** A passing line goes on over the line's end; else captions, passing lines and remarks as they come. */
function addHandling(state: CableState, piece: Span, written: string): void {
  const { done } = state.head;
  const last = done[done.length - 1];
  const wraps = last?.kind === 'passing' && !state.blankBefore && !isKnownCaption(written) && !/\b(?:FOR|PASS|FROM)\b/.test(written);
  const cut =
    last !== undefined &&
    (/(?:,|;|:| AND| FOR| TO| PASS)$/.test(textOf(state.text, last)) || /^(?:AND\b|\()/.test(written) || last.end - last.start >= 55);
  if (wraps && cut) done[done.length - 1] = { ...last, end: piece.end, parts: [...last.parts, piece] };
  else done.push(...readHandling(state.text, piece));
}

/** Unknown lines that follow each other are one element, so that a text that is no cable stays small. */
function touches(text: string, lines: readonly Span[], piece: Span): boolean {
  const last = lines[lines.length - 1];
  return last !== undefined && piece.start - last.end <= 4 && text.slice(last.end, piece.start).trim() === '';
}

function extend(lines: Span[], piece: Span): void {
  const last = lines.pop();
  lines.push({ start: last?.start ?? piece.start, end: piece.end });
}

/** Codes alone, names of persons in brackets and markup between them. */
function isTagsContinuation(written: string): boolean {
  const codes = written.replace(/\([^)]{0,80}\)?|<[^>]{0,20}>/g, ' ').split(/[\s,;.]+/);
  return codes.every((word) => /^(?:[A-Z0-9]{2,6})?$/.test(word));
}

function goesOn(state: CableState, kind: string, written: string): boolean {
  if (isKnownCaption(written)) return false;
  if (kind === 'subject') return true;
  if (kind === 'tags') return isTagsContinuation(written);
  if (kind === 'executiveOrder') return !state.blankBefore && !isPassingForSure(written);
  if (kind === 'passing') return !state.blankBefore && !/\b(?:FOR|PASS)\b/.test(written);
  return false;
}
