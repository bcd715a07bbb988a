// Lines of the head without label that say how the cable is handled, and those that go on over the line's end (format-rules 3.2 and 3.4).

import type { CableState } from './cable-state.ts';
import { isKnownCaption, readHandling } from './handling.ts';
import type { PassingLine } from './model.ts';
import { standsDirectlyBelow } from './open-lines.ts';
import { type Span, textOf } from './text.ts';

/** A passing line goes on over the line's end; else captions, passing lines and remarks as they come. */
export function addHandling(state: CableState, piece: Span, written: string): void {
  const { done } = state.head;
  const last = done[done.length - 1];
  if (last?.kind === 'passing' && mayWrap(state, last, written) && isCut(state.text, last, written))
    done[done.length - 1] = { ...last, end: piece.end, parts: [...last.parts, piece] };
  else done.push(...readHandling(state.text, piece));
}

/** Lines of a passing line; what goes on for longer is damage. */
const longest = 50;

function mayWrap(state: CableState, { parts }: PassingLine, written: string): boolean {
  return parts.length < longest && standsDirectlyBelow(state) && !isKnownCaption(written) && !/\b(?:FOR|PASS|FROM)\b/.test(written);
}

const fullLine = 55;

/** Whether the line's end has cut a passing line. */
function isCut(text: string, { start, end }: PassingLine, written: string): boolean {
  if (end - start >= fullLine || /^(?:AND\b|\()/.test(written)) return true;
  return /(?:,|;|:| AND| FOR| TO| PASS)$/.test(textOf(text, { start: end - 5, end }));
}
