// Telegrams in several sections repeat their head before each (format-rules 5): the text goes on behind it.

import type { BodyState } from './body.ts';
import type { CableState } from './cable-state.ts';
import { closeElement, newHead } from './head.ts';
import type { Element } from './model.ts';
import type { Span } from './text.ts';

/** The head of a further section begins: what was read waits. */
export function interrupt(state: CableState, body: BodyState): void {
  state.interrupted = { head: state.head, body };
  state.head = newHead(state.text);
  state.body = null;
  state.inText = false;
  state.sawSubject = false;
}

/** The repeated head is over: its lines are furniture, and the text goes on. */
export function endInterruption(state: CableState): BodyState | null {
  const { interrupted } = state;
  if (!interrupted) return null;
  closeElement(state.head);
  for (const piece of state.head.done.flatMap(piecesOf)) state.furniture.push(piece);
  state.head = interrupted.head;
  state.body = interrupted.body;
  state.body.afterFurniture = true;
  state.interrupted = null;
  state.inText = true;
  state.sawSubject = true;
  return state.body;
}

/** The element from its label to its end, without what stands between its pieces. */
function piecesOf({ start, end, parts }: Element): Span[] {
  if (parts.length === 0) return [{ start, end }];
  return parts.map((part, at) => ({ start: at === 0 ? start : part.start, end: at === parts.length - 1 ? end : part.end }));
}
