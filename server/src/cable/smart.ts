// The SMART print (format-rules section 6): labelled head, the telegram within it or the text, labelled tail, and furniture on every page.

import { archivedTelegram } from './aad.ts';
import { teletypeTelegram } from './acp127.ts';
import { isDistribution, pageMarkShape } from './archive-lines.ts';
import { addBlank, addLine, type BodyState, finishBody, interruptBody, newBody } from './body.ts';
import { parseClassification, readLevel } from './classification.ts';
import { linesUntil, markFurniture } from './furniture.ts';
import type { BodyElement, Cable, HeadElement } from './model.ts';
import { type FoundField, fieldOf, isPrintSign, type PrintField, parseField } from './print-fields.ts';
import { isPrintBanner, levelOfMisread, printFurniture } from './print-furniture.ts';
import { inOrder, type Line, type LineReader, nextWords } from './scanner.ts';
import { transportShape } from './shapes.ts';
import { isLoneSurname } from './signature.ts';
import { opensArchived, opensMessage, opensTelegram } from './starts.ts';
import { type Span, textOf } from './text.ts';

/** Field that waits for further lines. */
interface OpenField {
  readonly field: PrintField;
  readonly lines: Span[];
  readonly labelEnd: number;
}

/** Where the reader of a print is. */
interface PrintState {
  readonly text: string;
  readonly reader: LineReader;
  readonly head: HeadElement[];
  readonly tail: HeadElement[];
  readonly within: Cable[];
  readonly furniture: Span[];
  /** Signature of the tail; stands behind the text. */
  readonly signatures: BodyElement[];
  body: BodyState | null;
  open: OpenField | null;
  /** The marking above the print's head. */
  banner: Span | null;
  sawMrn: boolean;
  place: 'head' | 'text' | 'tail';
  blankBefore: boolean;
}

/** How the telegram of a print stands in it. */
const inPrint = { depth: 1, spacing: 'loose' } as const;

/** Reads the print that begins at the reader's next line; takes at least one line. */
export function parsePrint(text: string, base: LineReader): Cable {
  const reader = markFurniture(base, printFurniture(text));
  const start = reader.peek(0)?.start ?? text.length;
  const state = newState(text, reader);
  let end = start;
  for (let line = reader.peek(0); line; line = reader.peek(0)) {
    if (end > start && state.sawMrn && (beginsNextPrint(text, reader, line, 0) || beginsOther(state, line))) break;
    end = takeTelegram(state, line) ?? takeLine(state, line);
  }
  return finish(state, { start, end });
}

function newState(text: string, reader: LineReader): PrintState {
  return {
    text,
    reader,
    head: [],
    tail: [],
    within: [],
    furniture: [],
    signatures: [],
    body: null,
    open: null,
    banner: null,
    sawMrn: false,
    place: 'head',
    blankBefore: true,
  };
}

function finish(state: PrintState, span: Span): Cable {
  const { within, furniture } = state;
  closeField(state);
  if (state.banner) furniture.push(state.banner);
  if (state.body) finishBody(state.body);
  const head = inOrder(state.head);
  const tail = inOrder(state.tail);
  const body = inOrder([...(state.body?.done ?? []), ...state.signatures]);
  return {
    dialect: 'smart',
    ...span,
    head,
    body,
    tail,
    pageHeaders: [],
    furniture: inOrder([...furniture, ...(state.body?.furniture ?? [])]),
    doubleSpaced: false,
    within,
  };
}

/** The name of the next print, or the marks of a page above it. */
function beginsNextPrint(text: string, reader: LineReader, line: Line, ahead: number): boolean {
  if (line.from < line.to) return isPrintSign(wordsOn(text, line));
  if (!line.furniture || line.furniture.start === line.furniture.end) return false;
  const next = nextWords(reader, ahead + 1);
  return next !== null && isPrintSign(wordsOn(text, next));
}

/** Behind the text and the tail a cable of another dialect may begin. */
function beginsOther({ text, reader, place }: PrintState, line: Line): boolean {
  if (place === 'head' || line.from === line.to) return false;
  const written = wordsOn(text, line);
  if (/^V?ZCZC[A-Z]{3}\d{3}/.test(written) || opensArchived(text, reader, written)) return true;
  return place === 'tail' && (opensMessage(text, reader, written) || opensTelegram(text, reader, line));
}

function wordsOn(text: string, line: Line): string {
  return textOf(text, { start: line.from, end: Math.min(line.to, line.from + 300) });
}

/** The telegram that the print holds, behind the subject: its end; null where none begins. */
function takeTelegram(state: PrintState, line: Line): number | null {
  if (state.place === 'tail' || !state.sawMrn || !state.open || state.within.length > 0 || state.body) return null;
  const first = line.from < line.to ? line : line.furniture ? nextWords(state.reader, 1) : null;
  if (!first || (line.from < line.to && !state.blankBefore && !pageMarkShape(wordsOn(state.text, first)))) return null;
  const written = wordsOn(state.text, first);
  const isArchived = pageMarkShape(written) !== null || (/^(?:ACTION|ORIGIN)\b/.test(written) && isDistribution(written));
  if (!isArchived && !opensTeletype(written)) return null;
  closeField(state);
  const { text, reader } = state;
  const lines = linesUntil(reader, (one, ahead) => endsTelegram(text, reader, one, ahead));
  const telegram = isArchived ? archivedTelegram(text, lines, inPrint) : teletypeTelegram(text, lines, inPrint);
  state.within.push(telegram);
  state.place = 'text';
  return telegram.end;
}

function opensTeletype(written: string): boolean {
  const shape = transportShape(written);
  if (shape === 'transmissionId' || shape === 'dateTimeGroup' || shape === 'routingLine' || shape === 'from') return true;
  return readLevel(written) !== null && /[A-Z] \d{3,6}$/.test(written);
}

function endsTelegram(text: string, reader: LineReader, line: Line, ahead: number): boolean {
  if (beginsNextPrint(text, reader, line, ahead)) return true;
  return line.from < line.to && fieldOf(wordsOn(text, line), 'tail') !== null;
}

/** One line of the print; answers its end. */
function takeLine(state: PrintState, line: Line): number {
  state.reader.take();
  if (line.furniture) takeFurniture(state, line.furniture);
  else if (line.from === line.to) takeBlank(state);
  else {
    takeWords(state, line);
    state.blankBefore = false;
  }
  return line.end;
}

/** The last marking above the head is the print's own; those above it were put there on release. */
function takeFurniture(state: PrintState, words: Span): void {
  if (state.body) state.body.afterFurniture = true;
  if (words.start === words.end) return;
  if (state.sawMrn || !isPrintBanner(textOf(state.text, words))) {
    state.furniture.push(words);
    return;
  }
  if (state.banner) state.furniture.push(state.banner);
  state.banner = words;
}

function takeBlank(state: PrintState): void {
  state.blankBefore = true;
  if (state.body) addBlank(state.body);
}

function takeWords(state: PrintState, line: Line): void {
  const written = wordsOn(state.text, line);
  const span = { start: line.from, end: line.to };
  const found = state.place === 'head' ? fieldOf(written, 'head') : null;
  const last = found ?? (state.sawMrn ? fieldOf(written, 'tail') : null);
  if (last) openField(state, last, span);
  else if (state.open && continuesField(state, written)) state.open.lines.push(span);
  else if (state.place === 'tail' || !state.sawMrn) addUnknown(state, span);
  else takeText(state, line);
}

function openField(state: PrintState, found: FoundField, span: Span): void {
  closeField(state);
  if (found.field === 'mrn') {
    leaveMailHead(state.head);
    nameLevel(state);
  }
  if (!isHeadField(found.field)) {
    state.place = 'tail';
    if (state.body) interruptBody(state.body);
  }
  state.open = { field: found.field, lines: [span], labelEnd: span.start + found.length };
}

const tailFields: ReadonlySet<PrintField> = new Set(['signature', 'drafting', 'info', 'exempted', 'attribute']);

function isHeadField(field: PrintField): boolean {
  return !tailFields.has(field);
}

/** The name is the first line of a print: labels above it are those of a mail that it came with. */
function leaveMailHead(head: HeadElement[]): void {
  for (const [at, { kind, start, end, parts }] of head.entries())
    if (kind === 'from' || kind === 'subject') head[at] = { kind: 'preamble', start, end, parts };
}

/** The marking above the name says the level of the print. */
function nameLevel(state: PrintState): void {
  state.sawMrn = true;
  if (!state.banner) return;
  const line = parseClassification(state.text, state.banner);
  state.head.push({ ...line, level: line.level ?? levelOfMisread(textOf(state.text, state.banner)) });
  state.banner = null;
}

function closeField(state: PrintState): void {
  const { open, text } = state;
  state.open = null;
  if (!open) return;
  for (const element of parseField(text, open.field, open.lines, open.labelEnd)) {
    if (element.kind === 'signature') state.signatures.push(element);
    else if (state.place === 'tail' && !isHeadField(open.field)) state.tail.push(element);
    else state.head.push(element);
  }
}

/** A subject ends with a blank line, but for one below the label alone; what comes before it, and the fields of the tail, with the next label. */
function continuesField(state: PrintState, written: string): boolean {
  const { open, blankBefore } = state;
  const opensParagraph = /^\d{1,2}\. |^\((?:U|SBU|C|S)\) /.test(written);
  const opensText = blankBefore || opensParagraph;
  const isAlone = open?.lines.length === 1 && open.lines[0]?.end === open.labelEnd;
  if (open?.field === 'subject') return isAlone ? !/^\d{1,2}\. /.test(written) : !opensText;
  if (open?.field === 'classifier')
    return /^(?:REASONS?|DECLASSIFY ON|E\.O\.)\b/i.test(written) || !(opensText || hasReasons(state.text, open.lines));
  if (open?.field === 'signature' && isAlone) return isLoneSurname(written);
  if (open?.field === 'signature' || open?.field === 'attribute') return !blankBefore;
  // Below the subject a blank line and a paragraph begin the text, whatever field stands last.
  return !(blankBefore && opensParagraph && state.head.some(({ kind }) => kind === 'subject'));
}

/** Whether the last of the lines has the reasons of who classified, whole. */
function hasReasons(text: string, lines: readonly Span[]): boolean {
  const last = lines[lines.length - 1];
  const words = last ? textOf(text, { start: Math.max(last.start, last.end - 60), end: last.end }) : '';
  return /\b1\.[2-6]\W{0,4}[a-h]\b/i.test(words) && !/(?:\band|[,(&])$/i.test(words);
}

function addUnknown(state: PrintState, span: Span): void {
  closeField(state);
  const unknown = { kind: 'unknown', ...span, parts: [span] } as const;
  if (state.place === 'tail') state.tail.push(unknown);
  else state.head.push({ ...unknown, kind: 'preamble' });
}

/** The text of a print without a telegram stands directly below its head. */
function takeText(state: PrintState, line: Line): void {
  closeField(state);
  state.place = 'text';
  state.body ??= newBody(state.text, 'loose');
  addLine(state.body, line, state.blankBefore ? nextWords(state.reader, 0) : null);
}
