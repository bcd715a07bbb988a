// Text and tail of a GENADMIN message (format-rules 6a): numbered paragraphs with whatever stands in them, BT, serial, NNNN.
// Lists and tables are set with blanks and capitals, so no line of the text is taken for a heading.

import { joinedParagraphs } from './joined-paragraphs.ts';
import type { BodyElement } from './model.ts';
import type { MessageSet } from './model-genadmin.ts';
import { matchAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** Paragraph that is being read. */
interface OpenParagraph {
  readonly start: number;
  readonly number: Span | null;
  readonly marking: Span | null;
  readonly parts: { start: number; end: number }[];
  /** Behind the slashes that close the set. */
  end: number;
}

/** What has been read of a text so far. */
export interface MessageText {
  readonly text: string;
  readonly done: BodyElement[];
  paragraph: OpenParagraph | null;
  /** Number of the paragraph before; 0 at the beginning of a text set. */
  lastNumber: number;
  /** Number of the last item of a list in the paragraph. */
  listItem: number;
  /** The set that holds the text has ended with `//`. */
  closed: boolean;
  blankBefore: boolean;
  /** `NNNN` has been read. */
  ended: boolean;
}

/** An empty text. */
export function newText(text: string): MessageText {
  return { text, done: [], paragraph: null, lastNumber: 0, listItem: 0, closed: false, blankBefore: true, ended: false };
}

/** A further text set: its paragraphs may begin at 1 again. */
export function addTextSet(body: MessageText, set: MessageSet): void {
  closeText(body);
  body.done.push(set);
  body.lastNumber = 0;
  body.listItem = 0;
  body.closed = false;
  body.blankBefore = true;
}

/** End marks; some stand behind the last words of the text. */
const endMark = /^(?:BT|#\d{1,4}|N{4}[A-Z]{0,10}|<< END OF DOCUMENT >>)$/;
const gluedEnd = /\/\/\s{1,8}(?=BT$)/;

/** A line of the text or of the tail. */
export function addTextLine(body: MessageText, line: Span): void {
  const { text } = body;
  const tail = textOf(text, { start: Math.max(line.start, line.end - 24), end: line.end });
  const glued = gluedEnd.exec(tail);
  if (glued) {
    addTextLine(body, { start: line.start, end: line.end - tail.length + glued.index + 2 });
    addTextLine(body, { start: line.end - 2, end: line.end });
  } else if (line.end - line.start <= 24 && endMark.test(tail)) addEndMark(body, line);
  else for (const part of joinedParagraphs(text, line, body.lastNumber)) addWords(body, part);
  body.blankBefore = false;
}

function addEndMark(body: MessageText, line: Span): void {
  closeText(body);
  const written = textOf(body.text, line);
  body.done.push({ kind: written === 'BT' ? 'separator' : 'endOfMessage', ...line, parts: [line] });
  body.ended = body.ended || written.startsWith('NNNN');
}

/** Puts the open paragraph with the others. */
export function closeText(body: MessageText): void {
  const open = body.paragraph;
  if (!open) return;
  body.paragraph = null;
  body.done.push({ kind: 'paragraph', start: open.start, end: open.end, number: open.number, marking: open.marking, parts: open.parts });
}

const numbered = /(\d{1,3})\.(?=\s|[A-Z("]|$)/y;
const marked = /\s*(\((?:U|C|S|TS|CUI|FOUO)(?:\/{1,2}[A-Z/, ]{1,30})?\))/y;

function addWords(body: MessageText, line: Span): void {
  const number = numberOn(body, line);
  if (number) {
    closeText(body);
    const marking = markingAt(body.text, number.end + 1, line.end);
    body.paragraph = { start: line.start, number, marking, parts: [], end: marking?.end ?? number.end + 1 };
    addPart(body, body.paragraph, { start: marking?.end ?? number.end + 1, end: line.end });
    return;
  }
  const open = body.paragraph ?? { start: line.start, number: null, marking: null, parts: [], end: line.start };
  body.paragraph = open;
  addPart(body, open, line);
}

/** The number that opens the line: the one after the last, or a little more behind a blank line or the end of a sentence. */
function numberOn(body: MessageText, { start }: Span): Span | null {
  const digits = matchAt(numbered, body.text, start)?.[1];
  if (digits === undefined) return null;
  const value = Number(digits);
  if (isItem(body, start, value)) {
    body.listItem = value;
    return null;
  }
  const far = value - body.lastNumber;
  if (far !== 1 && !(far > 1 && far <= 3 && (body.blankBefore || body.lastNumber === 0 || skips(body, start)))) return null;
  body.lastNumber = value;
  body.listItem = 0;
  return { start, end: start + digits.length };
}

/** A list in a paragraph counts from 1 again, set in by blanks. */
function isItem({ text, lastNumber, listItem }: MessageText, start: number, value: number): boolean {
  return lastNumber > 0 && value === listItem + 1 && text.startsWith('  ', start - 2);
}

/** Behind a sentence, where the number between does not follow: it would make this one an item of a list. */
function skips({ text, paragraph, lastNumber }: MessageText, start: number): boolean {
  const last = paragraph?.parts.at(-1);
  if (!last || !/[.!?]/.test(text.charAt(last.end - 1))) return false;
  return !text.slice(start, start + 8000).includes(`\n${lastNumber + 1}.`);
}

function markingAt(text: string, offset: number, lineEnd: number): Span | null {
  const match = matchAt(marked, text, offset);
  const end = offset + (match?.[0].length ?? 0);
  return match?.[1] && end <= lineEnd ? { start: end - match[1].length, end } : null;
}

/** Words of the paragraph; slashes at the end of the line close the set and are no words. */
function addPart(body: MessageText, open: OpenParagraph, line: Span): void {
  const { text } = body;
  const closes = line.end - line.start >= 2 && text.endsWith('//', line.end) && text[line.end - 3] !== ':';
  const words = trimmed(text, { start: line.start, end: closes ? line.end - 2 : line.end });
  const last = open.parts.at(-1);
  if (words && last && !body.blankBefore && !body.closed) last.end = words.end;
  else if (words) open.parts.push(words);
  body.closed = closes;
  open.end = line.end;
}
