// From text to physical lines and words, by offsets. Everything above works on these and never on copies.

import type { Span } from './text.ts';

/** A physical line. `start` to `end` holds its break; `from` to `to` holds its words without blanks around them. */
export interface Line extends Span {
  readonly from: number;
  /** Equal to `from` on a blank line. */
  readonly to: number;
  /** Words on a line that is furniture and counts as blank; empty for a blank line beside furniture. */
  readonly furniture?: Span;
}

const lineFeed = 10;
const carriageReturn = 13;

/** Blank, tab, line breaks, other controls, no-break space, byte order mark. */
export function isBlankCode(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}

/** A letter from A to Z. All that a transmission adds begins with one: asked first, it spares most lines of a text an expression. */
export function isCapital(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 65 && code <= 90;
}

/** A digit from 0 to 9. */
export function isDigit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 48 && code <= 57;
}

/** Whether words are capitals from A to Z and nothing else; asked first of names, it spares most of them what mends others. */
export function areCapitals(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (!isCapital(words, at)) return false;
  return words !== '';
}

/** Whether words are digits from 0 to 9 and nothing else. */
export function areDigits(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (!isDigit(words, at)) return false;
  return words !== '';
}

/** The line that starts at `start`; blank lines that follow each other are one line, so that long runs cost little. */
function lineFrom(text: string, start: number, endOfLine: EndOfLine): Line {
  let from = start;
  if (isBlankCode(text.charCodeAt(start))) {
    const run = endOfBlankLines(text, start);
    if (run > start) return { start, end: run, from: start, to: start };
    while (isBlankCode(text.charCodeAt(from))) from++;
  }
  const end = endOfLine(text, start);
  let to = end;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return { start, end, from, to };
}

/** Offset of the first line that is not blank, from a line's start on; `start` itself when that line has words. */
function endOfBlankLines(text: string, start: number): number {
  let lineStart = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isBlankCode(code)) return lineStart;
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) lineStart = at + 1;
  }
  return text.length;
}

/** Where the line that begins at an offset ends, its break included; asked in ascending order. */
type EndOfLine = (text: string, start: number) => number;

function behindLineFeed(text: string, start: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 ? text.length : found + 1;
}

/** The same where CR stands in the text; remembers the next CR and LF so that a text without one of them is searched once. */
function behindAnyBreak(): EndOfLine {
  let cr = -2;
  let lf = -2;
  return (text, start) => {
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start);
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start);
    if (cr < 0 && lf < 0) return text.length;
    if (cr < 0 || (lf >= 0 && lf <= cr + 1)) return lf + 1;
    return cr + 1;
  };
}

/** Words of a stretch, parted by blanks. */
export function wordsOf(text: string, { start, end }: Span): Span[] {
  const words: Span[] = [];
  let wordStart = -1;
  for (let offset = start; offset < end; offset++) {
    const blank = isBlankCode(text.charCodeAt(offset));
    if (!blank && wordStart < 0) wordStart = offset;
    if (blank && wordStart >= 0) {
      words.push({ start: wordStart, end: offset });
      wordStart = -1;
    }
  }
  if (wordStart >= 0) words.push({ start: wordStart, end });
  return words;
}

/** From the first of some spans to the last; null for none. */
export function across(spans: readonly Span[]): Span | null {
  const first = spans[0];
  const last = spans[spans.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Elements in the order of the text; the same list where they stand so, as most do. */
export function inOrder<S extends Span>(spans: readonly S[]): readonly S[] {
  return areInOrder(spans) ? spans : [...spans].sort((one, other) => one.start - other.start);
}

function areInOrder(spans: readonly Span[]): boolean {
  let before = 0;
  for (const { start } of spans) {
    if (start < before) return false;
    before = start;
  }
  return true;
}

/** The first offset from `start` on that holds no blank; `end` when all do. */
export function behindBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character that is no blank; `start` when all are. */
export function endOfWords(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The stretch without blanks at its ends; null when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const from = behindBlanks(text, start, end);
  const to = endOfWords(text, from, end);
  return from < to ? { start: from, end: to } : null;
}

/** Whether a sticky expression matches at the offset; sets nothing that outlives the call. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Whether a sticky expression matches at the offset, for those who do not ask for what it finds: V8 makes no match then. */
export function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/** The offset behind what a sticky expression matches at an offset; that offset itself where it matches nothing. */
export function behindMatch(pattern: RegExp, text: string, offset: number): number {
  return matchesAt(pattern, text, offset) ? pattern.lastIndex : offset;
}

/** Lines in order with a look ahead. */
export interface LineReader {
  /** The line `ahead` lines on (0 is the next); null past the end of the text. */
  peek(ahead: number): Line | null;
  /** Goes on behind the next line; asked only where there is one. */
  take(): void;
}

/** So many lines that were looked at before their turn are dropped at once: to drop each by itself moves all behind it. */
const mostTaken = 64;

/** Reads the lines of a text from its start. */
export function readLines(text: string): LineReader {
  const endOfLine = text.includes('\r') ? behindAnyBreak() : behindLineFeed;
  let at = 0;
  const read = (): Line | null => {
    if (at === text.length) return null;
    const line = lineFrom(text, at, endOfLine);
    at = line.end;
    return line;
  };
  // Most lines are looked at in their turn alone. Those that were looked at before it wait in a list.
  let next = read();
  const waiting: Line[] = [];
  let taken = 0;
  const readAhead = (place: number): void => {
    for (let line = read(); line; line = waiting.length <= place ? read() : null) waiting.push(line);
  };
  return {
    peek(ahead) {
      if (ahead === 0) return next;
      const place = taken + ahead - 1;
      if (place >= waiting.length) readAhead(place);
      return waiting[place] ?? null;
    },
    take() {
      next = taken < waiting.length ? (waiting[taken++] ?? null) : read();
      if (taken < mostTaken) return;
      waiting.splice(0, taken);
      taken = 0;
    },
  };
}

/** How many lines ahead a decision may look; bounds the work on long runs of blank lines. */
const farthestLook = 12;

/** The first line ahead that is not blank, from `ahead` on; null when none is near. */
export function nextWords(reader: LineReader, ahead: number): Line | null {
  for (let at = ahead; at < ahead + farthestLook; at++) {
    const line = reader.peek(at);
    if (!line) return null;
    if (line.to > line.from) return line;
  }
  return null;
}
