// Leaves: every character of a cable exactly once, made from the spans of its elements (ARCHITECTURE.md, invariant 1).

import type { Cable, Element, Leaf, LeafKind } from './model.ts';
import { isBlankCode } from './scanner.ts';
import type { Span } from './text.ts';

/** Elements and telegrams inside, in order; furniture may stand within elements. */
export function leavesOf(
  text: string,
  span: Span,
  elements: readonly Element[],
  furniture: readonly Span[],
  within: readonly Cable[] = [],
): Leaf[] {
  if (within.length === 0) return cover(text, span, elements, furniture);
  const inner = within.map(({ start, end }): Piece => ({ kind: 'within', start, end, parts: [{ start, end }] }));
  return cover(
    text,
    span,
    [...elements, ...inner].sort((one, other) => one.start - other.start),
    furniture,
  );
}

/** What becomes leaves of one kind. */
type Piece = Pick<Element, 'start' | 'end' | 'parts'> & { readonly kind: LeafKind };

function cover(text: string, span: Span, elements: readonly Piece[], furniture: readonly Span[]): Leaf[] {
  const leaves: Leaf[] = [];
  let at = span.start;
  let nextFurniture = 0;
  const push = (kind: LeafKind, start: number, end: number): void => {
    if (end <= at) return;
    fillGap(text, leaves, at, start);
    leaves.push({ kind, start: Math.max(start, at), end });
    at = end;
  };
  const furnitureUpTo = (offset: number): void => {
    for (let mark = furniture[nextFurniture]; mark && mark.start < offset; mark = furniture[nextFurniture]) {
      push('furniture', mark.start, mark.end);
      nextFurniture++;
    }
  };
  for (const element of elements) {
    furnitureUpTo(element.start);
    let from = element.start;
    for (const part of element.parts) {
      furnitureUpTo(part.start);
      push(element.kind, Math.max(Math.min(from, part.start), at), part.end);
      from = part.end;
    }
    if (from < element.end) push(element.kind, from, element.end);
  }
  furnitureUpTo(span.end);
  fillGap(text, leaves, at, span.end);
  return leaves;
}

/** What lies between two pieces: blank, or words that belong to no element. */
function fillGap(text: string, leaves: Leaf[], start: number, end: number): void {
  if (start >= end) return;
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  if (at === end) {
    leaves.push({ kind: 'blank', start, end });
    return;
  }
  if (at > start) leaves.push({ kind: 'blank', start, end: at });
  let to = end;
  while (to > at && isBlankCode(text.charCodeAt(to - 1))) to--;
  leaves.push({ kind: 'unknown', start: at, end: to });
  if (to < end) leaves.push({ kind: 'blank', start: to, end });
}
