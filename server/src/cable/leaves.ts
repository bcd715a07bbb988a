// Leaves: every character of a cable exactly once, made from the spans of its elements (ARCHITECTURE.md, invariant 1).

import type { Cable, Element, Leaf, LeafKind } from './model.ts';
import { isBlankCode } from './scanner.ts';
import type { Span } from './text.ts';

/** What becomes leaves of one kind. */
type Piece = Pick<Element, 'start' | 'end' | 'parts'> & { readonly kind: LeafKind };

/** Every character of the cable's span once, in order. Made when asked: few who read a cable want them. */
export function leavesOf(text: string, cable: Cable): Leaf[] {
  const inner = cable.within.map(({ start, end }): Piece => ({ kind: 'within', start, end, parts: [{ start, end }] }));
  const pieces: Piece[] = [...cable.head, ...cable.body, ...cable.tail, ...inner];
  pieces.sort((one, other) => one.start - other.start);
  return cover(text, cable, pieces, cable.furniture);
}

function cover(text: string, span: Span, elements: readonly Piece[], furniture: readonly Span[]): Leaf[] {
  const leaves: Leaf[] = [];
  let at = span.start;
  let nextFurniture = 0;
  const push = (kind: LeafKind, start: number, end: number, gap: LeafKind): void => {
    if (end <= at) return;
    fillGap(text, leaves, { start: at, end: start }, gap);
    leaves.push({ kind, start: Math.max(start, at), end });
    at = end;
  };
  const furnitureUpTo = (offset: number): void => {
    for (let mark = furniture[nextFurniture]; mark && mark.start < offset; mark = furniture[nextFurniture]) {
      push('furniture', mark.start, mark.end, 'unknown');
      nextFurniture++;
    }
  };
  for (const element of elements) {
    furnitureUpTo(element.start);
    push(element.kind, element.start, element.parts[0]?.end ?? element.end, 'unknown');
    for (const part of element.parts) {
      furnitureUpTo(part.start);
      push(element.kind, part.start, part.end, element.kind);
    }
    fillGap(text, leaves, { start: at, end: element.end }, element.kind);
    at = Math.max(at, element.end);
  }
  furnitureUpTo(span.end);
  fillGap(text, leaves, { start: at, end: span.end }, 'unknown');
  return leaves;
}

/** What lies between two pieces: blank, and words of `kind`: the element's own inside one, of no element between two. */
function fillGap(text: string, leaves: Leaf[], { start, end }: Span, kind: LeafKind): void {
  if (start >= end) return;
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  if (at > start) leaves.push({ kind: 'blank', start, end: at });
  if (at === end) return;
  let to = end;
  while (to > at && isBlankCode(text.charCodeAt(to - 1))) to--;
  leaves.push({ kind, start: at, end: to });
  if (to < end) leaves.push({ kind: 'blank', start: to, end });
}
