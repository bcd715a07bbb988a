// What every feature gets: a text with its lines and its cables, read once however many features ask.

import type { Cable } from '../cable/model.ts';
import { parseCables } from '../cable/parse.ts';
import { type LineTable, lineTable, type Position } from '../cable/text.ts';

/** One version of a document. Readonly: the next version is another value. */
export interface ReadDocument {
  /** Where the document lives; its last part may name the cable (`…/07BAGHDAD2958.txt`). */
  readonly uri: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly cables: readonly Cable[];
}

/** A document whose lines and cables are found when first asked for, and then kept. */
export function readDocument(uri: string, text: string): ReadDocument {
  let lines: LineTable | undefined;
  let cables: readonly Cable[] | undefined;
  return {
    uri,
    text,
    get lines() {
      lines ??= lineTable(text);
      return lines;
    },
    get cables() {
      cables ??= parseCables(text);
      return cables;
    },
  };
}

/**
 * Offset of a position, as the protocol wants it: behind the end of a line is its end
 * (before the line break), behind the last line is the end of the text, before the first is 0.
 */
export function offsetAt(document: Pick<ReadDocument, 'text' | 'lines'>, position: Position): number {
  const { text, lines } = document;
  if (position.line < 0) return 0;
  const start = lines[position.line];
  if (start === undefined) return text.length;
  const end = endOfLine(text, lines[position.line + 1]);
  return Math.min(start + Math.max(0, position.character), end);
}

/** End of a line without its break; `next` is where the following line starts, undefined on the last line. */
function endOfLine(text: string, next: number | undefined): number {
  if (next === undefined) return text.length;
  const isCrLf = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13;
  return next - (isCrLf ? 2 : 1);
}
