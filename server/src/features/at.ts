// Where an offset stands: in which cable, in which element. Every feature asks here, so a cable is read once a version.

import type { Position, Range } from 'vscode-languageserver-types';
import type { Cable, Element, Paragraph } from '../cable/model.ts';
import { isBlankCode } from '../cable/scanner.ts';
import { positionAt, type Span } from '../cable/text.ts';
import { type NumberedParagraph, readParagraphs } from '../reading/paragraphs.ts';
import { type Reading, readCable } from '../reading/reading.ts';
import type { ReadDocument } from './document.ts';

const readings = new WeakMap<Cable, Reading>();

/** Readings of the cables of a document in order, without those inside other cables. */
export function readingsOf(document: ReadDocument): readonly Reading[] {
  return document.cables.map((cable) => readingOf(document, cable));
}

/** Reading of one cable of the document, or of one inside another; made once a document version. */
export function readingOf(document: ReadDocument, cable: Cable): Reading {
  const known = readings.get(cable);
  if (known) return known;
  const reading = readCable(document.text, cable, fileNameFor(document, cable));
  readings.set(cable, reading);
  return reading;
}

/** A file's name tells the id of its one cable, and nothing where the file holds several. */
function fileNameFor(document: ReadDocument, cable: Cable): string | null {
  return document.cables.length === 1 && document.cables[0] === cable ? document.uri : null;
}

/** What is known of one paragraph element; undefined for an element of another cable. */
export function numberedParagraph(reading: Reading, element: Paragraph): NumberedParagraph | undefined {
  const { paragraphs } = readParagraphs(reading.text, reading.cable);
  const index = lastStartingBy(paragraphs.length, (at) => (paragraphs[at] as NumberedParagraph).element.start, element.start);
  return paragraphs[index];
}

/** The innermost cable that holds the offset; the end of the text belongs to the last one. Null for a document without cables. */
export function readingAt(document: ReadDocument, offset: number): Reading | null {
  let cable = spanAt(document.cables, offset) ?? document.cables.at(-1);
  if (!cable) return null;
  for (let inner = spanAt(cable.within, offset); inner; inner = spanAt(cable.within, offset)) cable = inner;
  return readingOf(document, cable);
}

/** The element of head, body or tail that holds the offset; null in blank lines, furniture and unknown lines. */
export function elementAt(cable: Cable, offset: number): Element | null {
  return spanAt(cable.head, offset) ?? spanAt(cable.body, offset) ?? spanAt(cable.tail, offset);
}

/** The one of several spans in order, none overlapping another, that holds the offset. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | null {
  const span = spans[lastStartingBy(spans.length, (index) => (spans[index] as S).start, offset)];
  return span && holds(span, offset) ? span : null;
}

/** Whether the offset stands in the span; false for no span. */
export function holds(span: Span | null, offset: number): span is Span {
  return span !== null && span.start <= offset && offset < span.end;
}

/** Whether two spans share or touch a place. */
export function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Index of the last of `count` ascending starts that is not behind the offset; -1 when all are. */
function lastStartingBy(count: number, startOf: (index: number) => number, offset: number): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (startOf(middle) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Span as the protocol writes it. */
export function rangeOf(document: ReadDocument, span: Span): Range {
  return { start: place(document, span.start), end: place(document, span.end) };
}

function place(document: ReadDocument, offset: number): Position {
  return positionAt(document.lines, offset);
}

/** The span without blanks and line breaks at its end; a blank span becomes empty. */
export function withoutTrailingBlanks(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && isBlankCode(text.charCodeAt(end - 1))) end -= 1;
  return { start: span.start, end };
}
