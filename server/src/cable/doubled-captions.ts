// Captions that stand a second time (format-rules 3.2): at the head of a page, and SIPDIS behind each line with the word secret in it, in the middle of a sentence.

import type { BodyState } from './body.ts';
import type { CableState } from './cable-state.ts';
import { isKnownCaption } from './handling.ts';
import type { Line, LineReader } from './scanner.ts';
import { textOf } from './text.ts';

const inserted = 'SIPDIS';
const longest = 12;

/** Whether the line repeats a caption within the text. Where it parts what may be a heading from the next paragraph, nobody can tell. */
export function repeatsCaption({ text, reader }: CableState, body: BodyState, { from, to }: Line): boolean {
  if (to - from > longest) return false;
  const written = textOf(text, { start: from, end: to });
  if (body.afterFurniture && isKnownCaption(written)) return true;
  return written === inserted && (!body.waiting || body.doubleSpaced || goesOnBelow(reader));
}

/** Whether words stand directly below the line that was taken: they go on with those above it. */
export function goesOnBelow(reader: LineReader): boolean {
  const next = reader.peek(0);
  return next !== null && next.to > next.from;
}

/** Whether the line stands within a subject, references or a classifier, which may go on below it. */
export function partsElement({ text, head: { open, done } }: CableState, { from, to }: Line): boolean {
  if (to - from !== inserted.length || !open || textOf(text, { start: from, end: to }) !== inserted) return false;
  const above = open.lines[open.lines.length - 1];
  return above !== undefined && /secret/i.test(textOf(text, above)) && done.some(({ kind }) => kind === 'caption');
}
