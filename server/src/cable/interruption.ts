// Telegrams in several sections repeat their head before each (format-rules 5): the text goes on behind it.

import type { BodyState } from './body.ts';
import type { CableState } from './cable-state.ts';
import { parseClassification } from './classification.ts';
import { closeElement, newHead } from './head.ts';
import type { Element } from './model.ts';
import { isCapital, type Line, matchesAt } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** What the first line of a section begins with. */
const levelOpening = /(?:UNCLAS|C ?O ?N|S ?E ?C|T ?O ?P|LIM)/y;
const originOfSection = /^DE R[A-Z]{3,7} #(\d{1,4})\/0?([2-9]|[1-9]\d)\b/;
const longestLine = 110;
/** So many lines has the transport head of a section, addressees included. */
const longestHead = 60;

/** Whether the line is the first line of a further section of this cable: `UNCLAS SECTION 02 OF 03 OSLO 000077`. */
export function isFurtherSection({ text, head }: CableState, { from, to }: Pick<Line, 'from' | 'to'>): boolean {
  if (!head.number || !isCapital(text, from) || to - from > longestLine || !matchesAt(levelOpening, text, from)) return false;
  const line = { start: from, end: to };
  if (!textOf(text, line).includes('SECTION')) return false;
  const { section, number } = parseClassification(text, line);
  return (section?.number ?? 0) > 1 && number !== null && Number(textOf(text, number)) === Number(textOf(text, head.number));
}

/** Whether a transport head that begins here is that of a further section: the text below it has the same number, or its origin the same serial. */
export function isHeadOfFurtherSection(state: CableState): boolean {
  const { text, reader, head } = state;
  const origin = head.done.find((element) => element.kind === 'originLine');
  const serial = origin?.kind === 'originLine' && origin.serial ? textOf(text, origin.serial).replace('#', '') : null;
  for (let ahead = 0; ahead < longestHead; ahead++) {
    const line = reader.peek(ahead);
    if (!line) return false;
    if (line.to - line.from > longestLine) continue;
    if (isFurtherSection(state, line)) return true;
    const match = originOfSection.exec(textOf(text, { start: line.from, end: line.to }));
    if (match) return serial !== null && match[1] === serial;
    if (matchesAt(levelOpening, text, line.from)) return false;
  }
  return false;
}

/** What the end of a section has closed goes on in the next one: its end marks are furniture. */
function reopen(state: CableState, { done, paragraph }: BodyState): BodyState['paragraph'] {
  if (paragraph) return paragraph;
  const end = done.findLastIndex(({ kind }) => kind !== 'separator' && kind !== 'endOfMessage');
  const last = done[end];
  if (last?.kind !== 'paragraph' || end === done.length - 1) return null;
  state.furniture.push(...done.splice(end).slice(1));
  return { ...last, parts: last.parts.map((part) => ({ ...part })) };
}

/** The head of a further section begins: what was read waits. */
export function interrupt(state: CableState, body: BodyState): void {
  body.paragraph = reopen(state, body);
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
