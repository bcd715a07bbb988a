// The teletype dialect (format-rules sections 2, 3 and 7): one cable from its first line to the next cable's.
// Each line is told by its shape and by where it stands; the head ends where the text begins.

import { pageMarkIn } from './archive-lines.ts';
import { addBlank, addFurniture, type BodyState, finishBody, interruptBody, newBody } from './body.ts';
import { alone, type CableState, type Standing, type Ways } from './cable-state.ts';
import { isSoundClassification, isSpacedSmall, readLevel } from './classification.ts';
import { goesOnBelow, partsElement, repeatsCaption } from './doubled-captions.ts';
import { linesUntil } from './furniture.ts';
import { captionOf, isKnownCaption } from './handling.ts';
import { closeElement, continueElement, extendUnknown, nameUnknownLines, newHead, openElement } from './head.ts';
import { endInterruption, interrupt, isFurtherSection, isHeadOfFurtherSection } from './interruption.ts';
import { partTransport } from './joined-head.ts';
import { partJoined, partQuotedFields } from './joined-lines.ts';
import type { FoundLabel } from './labels.ts';
import type { Cable } from './model.ts';
import { goesOverPage } from './open-lines.ts';
import { isBanner, pageHeaderOn } from './page-headers.ts';
import { addTextLine } from './page-lines.ts';
import { addHandling } from './passing-lines.ts';
import { beginsPlainly, takePlainLine } from './plain-words.ts';
import { isAnnounced, isUnquote, quotationEnd } from './quotations.ts';
import { isNextItem } from './reference-lines.ts';
import { behindBlanks, inOrder, type Line, type LineReader, nextWords } from './scanner.ts';
import { endMark, isProse } from './shapes.ts';
import { isDoubleSpaced, spacingOf } from './spacing.ts';
import { mayBeQuoted, mayStart, mayStartAgain, opensTelegram, quotedStart, standsOverOriginator, startsCable } from './starts.ts';
import { type Span, textOf } from './text.ts';
import { beginsText, isStrayRest, isSureLabel, labelIn, mayContinue } from './text-begins.ts';
import { takeSoundTransport, takeTransport } from './transport-head.ts';
import { handlingCaptions } from './vocabulary.ts';

const teletype: Ways = { dialect: 'acp127', inCapitals: false, takeHead: () => false, takeBody: () => false, beginsNext: () => false };

/** Reads the cable that begins at the reader's next line; takes at least one line. */
export function parseTeletypeCable(text: string, reader: LineReader): Cable {
  return parseTelegram(text, reader, teletype, alone);
}

/** The same for a telegram inside another. */
export function teletypeTelegram(text: string, reader: LineReader, standing: Standing): Cable {
  return parseTelegram(text, reader, teletype, standing);
}

/** The same in the ways of a dialect. */
export function parseTelegram(text: string, reader: LineReader, ways: Ways, standing: Standing): Cable {
  const state = newState(text, reader, ways, standing);
  const { start } = state;
  let end = start;
  for (let line = reader.peek(0); line; line = reader.peek(0)) {
    if (takePlain(state, line)) {
      reader.take();
      end = line.end;
      continue;
    }
    const inText = state.inText || state.body !== null;
    const opens = inText ? mayStart(text, line) : mayStartAgain(text, line);
    const taken = opens ? takeInner(state, line) : null;
    if (taken === null && end > start && (ways.beginsNext(state, line) || (opens && beginsNext(state, line)))) break;
    if (taken === null) {
      reader.take();
      takeWhole(state, line);
    }
    end = taken ?? line.end;
  }
  return finish(state, { start, end });
}

/** A blank line, and one of the text that is nothing but words: neither opens anything. */
function takePlain(state: CableState, line: Line): boolean {
  const { body } = state;
  if (line.from === line.to) {
    if (line.furniture) return false;
    state.blankBefore = true;
    if (body) addBlank(body);
    return true;
  }
  if (!body || state.ways.inCapitals || !takePlainLine(body, line)) return false;
  state.blankBefore = false;
  return true;
}

function newState(text: string, reader: LineReader, ways: Ways, standing: Standing): CableState {
  return {
    text,
    reader,
    ways,
    standing,
    start: reader.peek(0)?.start ?? text.length,
    doubleSpaced: isDoubleSpaced(reader),
    furniture: [],
    pageHeaders: [],
    tail: [],
    inAttributes: false,
    attribute: null,
    within: [],
    head: newHead(text),
    body: null,
    interrupted: null,
    inText: false,
    sawSubject: false,
    blankBefore: true,
  };
}

function takeWhole(state: CableState, line: Line): void {
  if (line.furniture) {
    takeMarked(state, line.furniture);
    return;
  }
  if (state.blankBefore && !state.body && goesOverPage(state, line)) state.blankBefore = false;
  if (state.body) takeBodyLine(state, state.body, line);
  else takeHeadLine(state, { start: line.from, end: line.to }, line);
  state.blankBefore = false;
}

/** Furniture that the reader has marked: what stood before it goes on behind it. */
function takeMarked(state: CableState, words: Span): void {
  if (words.start < words.end) {
    // Pages are those of the print: a telegram inside has none of its own.
    const mark = state.ways.dialect === 'aad' ? pageMarkIn(state.text, words) : null;
    if (mark) state.pageHeaders.push(mark);
    else state.furniture.push(words);
  }
  if (state.body) state.body.afterFurniture = true;
}

function finish(state: CableState, span: Span): Cable {
  const { doubleSpaced, tail, within } = state;
  endInterruption(state);
  closeElement(state.head);
  if (state.body) finishBody(state.body);
  const head = nameUnknownLines(state.head);
  const body = state.body?.done ?? [];
  const pageHeaders = inOrder(state.body ? state.pageHeaders.concat(state.body.furniture) : state.pageHeaders);
  const furniture = inOrder(state.furniture.concat(pageHeaders));
  const { start, end } = span;
  return { dialect: state.ways.dialect, start, end, head, body, tail, pageHeaders, furniture, doubleSpaced, within };
}

/** How deep telegrams may stand in each other; what is deeper is text. */
const deepest = 3;

/** A telegram that this one quotes or repeats, where an announcement and a sure head stand together; answers its end, null for none. */
function takeInner(state: CableState, line: Line): number | null {
  if (!state.inText || line.from === line.to || state.standing.depth >= deepest) return null;
  const { text, reader, within } = state;
  if (!opensTelegram(text, reader, line)) return null;
  const since = Math.max(state.start, within[within.length - 1]?.end ?? 0);
  if (!isAnnounced(text, { start: since, end: line.start })) return null;
  if (!state.body) closeElement(state.head);
  state.body ??= newBody(text, spacingOf(state));
  interruptBody(state.body);
  const ways = { ...teletype, inCapitals: state.ways.inCapitals };
  const inner = parseTelegram(text, linesUntil(reader, quotationEnd(text)), ways, { ...state.standing, depth: state.standing.depth + 1 });
  within.push(inner);
  return inner.end;
}

function beginsNext(state: CableState, line: Line): boolean {
  if (line.from === line.to || (!state.body && !state.inText && state.head.done.length === 0)) return false;
  const starts = startsCable(state.text, state.reader, line, {
    head: state.head,
    inBody: state.body !== null || state.inText,
    pages: state.ways.dialect === 'aad' ? 'its own' : 'of another',
  });
  if (!starts || !state.body || !isHeadOfFurtherSection(state)) return starts;
  interrupt(state, state.body);
  return false;
}

/** A line behind the head: furniture, the end of the message, or words. */
function takeBodyLine(state: CableState, body: BodyState, line: Line): void {
  if (state.ways.takeBody(state, body, line)) return;
  if (beginsPlainly(state.text, line.from)) addTextLine(state, body, line);
  else takeOtherBodyLine(state, body, line);
}

/** The same where it begins with a sign, or in capitals as what a transmission adds does. */
function takeOtherBodyLine(state: CableState, body: BodyState, line: Line): void {
  const header = pageHeaderOn(state.text, line);
  if (header) {
    addFurniture(body, header);
    return;
  }
  const endsInner = state.within.length > 0 && !body.paragraph && isUnquote(state.text, line);
  const isBetween = endsInner || isBanner(state.text, line);
  if (isBetween || repeatsCaption(state, body, line)) {
    state.furniture.push({ start: line.from, end: line.to });
    body.afterFurniture ||= isBetween || goesOnBelow(state.reader);
    return;
  }
  if (takeTail(state, body, line)) return;
  if (isFurtherSection(state, line)) {
    interrupt(state, body);
    takeHeadLine(state, { start: line.from, end: line.to }, line);
    return;
  }
  addTextLine(state, body, line);
}

/** What end marks begin with; most short lines of a text begin otherwise. */
function mayEnd(text: string, start: number): boolean {
  return 'BNTE#<'.includes(text.charAt(start));
}

/** End marks; the signature is the last line before the first of them. */
function takeTail(state: CableState, body: BodyState, line: Line): boolean {
  if (line.to - line.from > 24 || !mayEnd(state.text, line.from)) return false;
  const written = textOf(state.text, { start: line.from, end: line.to });
  // Letters that changed places, where nothing follows.
  const isSwapped = written === 'TB' && nextWords(state.reader, 0) === null;
  if (!isSwapped && !endMark.test(written)) return false;
  const span = { start: line.from, end: line.to };
  finishBody(body);
  body.done.push({ kind: isSwapped || written === 'BT' ? 'separator' : 'endOfMessage', ...span, parts: [span] });
  return true;
}

/** One line of the head. What a copy has joined to it is taken piece by piece, and may be of the text already. */
function takeHeadLine(state: CableState, whole: Span, line: Line): void {
  const later = [whole];
  for (let piece = later.pop(); piece; piece = later.pop()) {
    if (state.body) takeBodyLine(state, state.body, lineOf(line, piece));
    else takeHeadPiece(state, piece, line, later);
  }
}

/** A piece of a line as a line. */
function lineOf({ start, end }: Line, piece: Span): Line {
  return { start, end, from: piece.start, to: piece.end };
}

/** Takes a piece, or its first part; `later` gets what is still to be taken, the last of it first. */
function takeHeadPiece(state: CableState, piece: Span, line: Line, later: Span[]): void {
  const written = textOf(state.text, { start: piece.start, end: Math.min(piece.end, piece.start + 400) });
  if (partJoined(state.text, state.head, piece, written, later) || state.ways.takeHead(state, piece, written)) return;
  if (written.includes('"') && (takeQuotedStart(state, piece, written, later) || partQuotedFields(piece, written, later))) return;
  if (!state.inText && partTransport(state.text, piece, later)) {
    state.blankBefore = false;
    return;
  }
  if (!state.inText && takeSoundTransport(state, piece, written)) return;
  if (state.inText && takeSoundLine(state, piece, written)) return;
  if (takeLabelled(state, piece, written)) return;
  if ((!state.inText || state.head.number === null) && takeClassification(state, piece, written, later)) return;
  if (!state.inText && takeTransport(state, piece, written)) return;
  if (takeFurniture(state, line)) return;
  if (isStrayRest(state, written)) openElement(state.head, 'unknown', piece, 0);
  else if (beginsText(state, piece, written)) startBody(state, piece, line);
  else takeOther(state, piece, written);
}

/** Lines of FL12 that nothing else can be: a caption alone, the next reference in its usual form. */
function takeSoundLine(state: CableState, piece: Span, written: string): boolean {
  const { head } = state;
  if (head.open === null && handlingCaptions.has(written)) head.done.push(captionOf(piece, piece));
  else if (isNextItem(state, written)) continueElement(head, piece);
  else return false;
  return true;
}

/** A table of cables prints each as the last field of a line: what stands before it is no line of the cable. */
function takeQuotedStart(state: CableState, piece: Span, written: string, later: Span[]): boolean {
  const before = mayBeQuoted(state.text, piece.start) && piece.end - piece.start < 300 ? quotedStart.exec(written)?.[1] : undefined;
  if (before === undefined) return false;
  openElement(state.head, 'preamble', { start: piece.start, end: piece.start + before.length }, 0);
  closeElement(state.head);
  later.push({ start: piece.start + before.length, end: piece.end });
  return true;
}

function takeLabelled(state: CableState, piece: Span, written: string): boolean {
  const label = labelIn(state, written);
  if (!label || (!state.inText && !mayOpenText(state, label, written))) return false;
  if (label.kind === 'subject') state.sawSubject = true;
  state.inText = true;
  openElement(state.head, label.kind, piece, label.length);
  return true;
}

/** Above everything else a label must be sure; among lines that are none of a cable, `Tags:` is of the page that lists it. */
function mayOpenText({ head: { open, done, kinds } }: CableState, label: FoundLabel, written: string): boolean {
  if (open === null && done.length === 0) return isSureLabel(label, written);
  return open?.kind !== 'unknown' || kinds.has('from') || !/^(?:Tags|Subject)\b/.test(written);
}

function takeClassification(state: CableState, piece: Span, written: string, later: Span[]): boolean {
  const broken = isRestOfLevel(state, written);
  if (!isSoundClassification(written) && !(broken ? isNoSentence(written) : opensWithLevel(state, written))) return false;
  const opensTyped = state.head.done.length === 0 && state.head.open === null && standsOverOriginator(state.text, state.reader);
  openElement(state.head, 'classification', { start: broken ? (state.head.done.pop() ?? piece).start : piece.start, end: piece.end }, 0);
  closeElement(state.head);
  const parsed = state.head.done[state.head.done.length - 1];
  state.inText = !(opensTyped && parsed?.kind === 'classification' && parsed.number === null);
  // Words may stand behind the number of the classification line.
  const rest = behindBlanks(state.text, parsed?.end ?? piece.end, piece.end);
  if (rest < piece.end) later.push({ start: rest, end: piece.end });
  return true;
}

/** The same for other forms; with the number behind a subject, which may begin so. */
function opensWithLevel({ sawSubject }: CableState, written: string): boolean {
  return readLevel(written) !== null && (!sawSubject || /\d{3,8}\s*$/.test(written)) && isNoSentence(written);
}

function isNoSentence(written: string): boolean {
  return !isProse(written) || isSpacedSmall(written);
}

const restOfLevel = /^(?:\d\d )?(?:(?!.*\b(?:FOR|PASS|FROM)\b)[A-Z][A-Z .'-]{1,25} )?\d{3,6}$/;

/** `S E C R E T`, and `SECTION 01 OF 02 OSLO 000077` on the next line, are one line that was broken, before its number too. */
function isRestOfLevel({ head, blankBefore, doubleSpaced }: CableState, written: string): boolean {
  const last = head.done[head.done.length - 1];
  if (head.open || last?.kind !== 'classification' || last.number) return false;
  if (!last.section && /^(?:FINAL )?SECTION /.test(written)) return true;
  return (!blankBefore || doubleSpaced) && restOfLevel.test(written);
}

function takeFurniture(state: CableState, line: Line): boolean {
  const header = pageHeaderOn(state.text, line);
  if (!header && !partsElement(state, line)) return false;
  state.furniture.push(header ?? { start: line.from, end: line.to });
  return true;
}

function startBody(state: CableState, piece: Span, line: Line): void {
  closeElement(state.head);
  const body = endInterruption(state) ?? newBody(state.text, spacingOf(state));
  state.body = body;
  takeBodyLine(state, body, lineOf(line, piece));
}

/** A line of the head without label: goes on with the open element, handles the cable, or is unknown. */
function takeOther(state: CableState, piece: Span, written: string): void {
  const { head } = state;
  const open = head.open;
  if (open && mayContinue(state, open.kind, written)) {
    continueElement(head, piece);
  } else if (state.inText || ((open?.kind === 'separator' || head.role !== null) && isKnownCaption(written))) {
    closeElement(head);
    addHandling(state, piece, written);
  } else if (!extendUnknown(head, piece)) {
    openElement(head, 'unknown', piece, 0);
  }
}
