// The REF block (format-rules 3.3): items with or without letters, one a line or several on one.

import type { Reference, ReferenceBlock } from './model.ts';
import { itemsOf, movedBy } from './reference-items.ts';
import { trimmed } from './scanner.ts';
import type { Span } from './text.ts';
import { spanned } from './transport-lines.ts';

/** The block whose label ends at `labelEnd`. */
export function parseReferences(text: string, lines: readonly Span[], labelEnd: number): ReferenceBlock {
  const base = spanned(lines);
  const label = { start: base.start, end: labelEnd };
  const body = trimmed(text, { start: behindStops(text, labelEnd, base.end), end: base.end });
  const items = body ? (isWhole(text, lines) ? itemsOf(text, body) : itemsBetweenFurniture(text, lines, body)) : [];
  return { kind: 'references', start: base.start, end: base.end, parts: lines, label, items };
}

/** Some copies double the colon, `REF: : STATE 12`. */
function behindStops(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[\s:.;]/.test(text[at] ?? '')) at++;
  return at;
}

/** Whether nothing but blanks stands between the lines. */
function isWhole(text: string, lines: readonly Span[]): boolean {
  return lines.every((line, at) => at === 0 || trimmed(text, { start: lines[at - 1]?.end ?? line.start, end: line.start }) === null);
}

/** A mark of a page or a stamp cuts the block: items are read as if the line ended there, and are made of what stands on the lines. */
function itemsBetweenFurniture(text: string, lines: readonly Span[], body: Span): Reference[] {
  let masked = '';
  for (const line of lines) {
    const start = Math.max(line.start, body.start);
    const gap = start - body.start - masked.length;
    if (start < line.end) masked += (gap > 0 ? `${' '.repeat(gap - 1)}\n` : '') + text.slice(start, line.end);
  }
  return itemsOf(masked, { start: 0, end: masked.length }).map((item) => onLines(movedBy(item, body.start), lines));
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
