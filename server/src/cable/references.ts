// The REF block (format-rules 3.3): items with or without letters, one a line or several on one.

import type { Reference, ReferenceBlock } from './model.ts';
import { itemsOf } from './reference-items.ts';
import { behindBlanks, isBlankCode, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** The block whose label ends at `labelEnd`. */
export function parseReferences(text: string, lines: readonly Span[], labelEnd: number): ReferenceBlock {
  const base = spanned(lines);
  const label = { start: base.start, end: labelEnd };
  const body = trimmed(text, { start: behindStops(text, labelEnd, base.end), end: base.end });
  const items = body ? (isWhole(text, lines) ? itemsOf(textOf(text, body), body.start) : itemsBetweenFurniture(text, lines, body)) : [];
  return { kind: 'references', start: base.start, end: base.end, parts: lines, label, items };
}

/** Some copies double the colon, `REF: : STATE 12`. */
function behindStops(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isBlankCode(text.charCodeAt(at)) || ':.;'.includes(text.charAt(at)))) at++;
  return at;
}

/** Whether nothing but blanks stands between the lines. */
function isWhole(text: string, lines: readonly Span[]): boolean {
  for (let at = 1; at < lines.length; at++) {
    const start = lines[at]?.start ?? 0;
    if (behindBlanks(text, lines[at - 1]?.end ?? start, start) < start) return false;
  }
  return true;
}

/** A mark of a page or a stamp cuts the block: items are read as if the line ended there, and are made of what stands on the lines. */
function itemsBetweenFurniture(text: string, lines: readonly Span[], body: Span): Reference[] {
  let masked = '';
  for (const line of lines) {
    const start = Math.max(line.start, body.start);
    const gap = start - body.start - masked.length;
    if (start < line.end) masked += (gap > 0 ? `${' '.repeat(gap - 1)}\n` : '') + text.slice(start, line.end);
  }
  return itemsOf(masked, body.start).map((item) => onLines(item, lines));
}

/** The item with what of its words stands on the lines. */
function onLines(item: Reference, lines: readonly Span[]): Reference {
  const content = item.parts[0] ?? item;
  const parts = lines
    .map((line) => ({ start: Math.max(line.start, content.start), end: Math.min(line.end, content.end) }))
    .filter((part) => part.start < part.end);
  const { start, end, letter, cable, source } = item;
  return { start, end, letter, cable, source, parts };
}
