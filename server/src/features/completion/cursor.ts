// Where the cursor stands: in which cable, on which line, in which element of the head; and whether codes belong there at all.

import type { HeadElement } from '../../cable/model.ts';
import { lineAt, type Span, textOf } from '../../cable/text.ts';
import type { Instant } from '../../reading/dates.ts';
import type { Reading } from '../../reading/reading.ts';
import { readingAt } from '../at.ts';
import { offsetAt, type ReadDocument } from '../document.ts';

/** A place in the head of a cable. */
export interface Cursor {
  readonly document: ReadDocument;
  readonly offset: number;
  /** The cable; null in a document without one. */
  readonly reading: Reading | null;
  /** The line without its break. */
  readonly line: Span;
  /** What stands on the line before the cursor. */
  readonly before: string;
  /** What stands behind it. */
  readonly after: string;
  /** The element of the head that this line belongs to, the last one before the cursor where a copy has joined several; null for none. */
  readonly element: HeadElement | null;
  /** Time of the cable, or now where it has none that could be told. */
  readonly time: Instant;
}

/** No head has lines as long as this; damaged texts may have. */
const longestLine = 2000;

/** The cursor in the head of a cable or in a document with no cable yet; null in the text of a cable, where words are plain words. */
export function cursorAt(document: ReadDocument, offset: number, today: Instant): Cursor | null {
  const { text, lines } = document;
  const number = lineAt(lines, offset);
  const line = { start: lines[number] ?? 0, end: offsetAt(document, { line: number, character: text.length }) };
  if (line.end - line.start > longestLine) return null;
  const reading = readingAt(document, offset);
  if (reading && isInText(reading, line, offset)) return null;
  return {
    document,
    offset,
    reading,
    line,
    before: text.slice(line.start, offset),
    after: text.slice(offset, line.end),
    element: reading && elementOnLine(reading.cable.head, line, offset),
    time: reading?.sent ?? today,
  };
}

/** A first word typed under the head is not yet a text: it may become `REF:` or `Classified By:`. */
function isInText({ text, cable }: Reading, line: Span, offset: number): boolean {
  const first = cable.body[0];
  if (!first || offset < first.start) return false;
  return first.start < line.start || first.kind === 'separator' || /\s/.test(textOf(text, line).trim());
}

function elementOnLine(head: readonly HeadElement[], line: Span, offset: number): HeadElement | null {
  return head.findLast((element) => element.start <= offset && element.end >= line.start && element.start <= line.end) ?? null;
}

/** Letters right before the cursor. */
export function lastWord({ before }: Cursor): string {
  return /[A-Za-z]*$/.exec(before)?.[0] ?? '';
}

/** The stretch from `length` characters before the cursor to the cursor. */
export function typedSpan(cursor: Cursor, length: number): Span {
  return { start: cursor.offset - length, end: cursor.offset };
}

/** Elements of the head on the lines before this one. */
export function elementsBefore({ reading, line }: Cursor): readonly HeadElement[] {
  return reading?.cable.head.filter((element) => element.start < line.start) ?? [];
}

/** Elements of the head on the lines behind this one. */
export function elementsBehind({ reading, line }: Cursor): readonly HeadElement[] {
  return reading?.cable.head.filter((element) => element.start > line.end) ?? [];
}

/** Words of a field of the cable; null where it is not there. */
export function wordsOfField({ document }: Cursor, span: Span | null | undefined): string | null {
  return span ? textOf(document.text, { start: span.start, end: Math.min(span.end, span.start + 200) }) : null;
}
