// What blank lines mean in a cable: some copies have one behind every line (format-rules 7).

import type { Spacing } from './body.ts';
import type { CableState } from './cable-state.ts';
import type { LineReader } from './scanner.ts';

const looksAhead = 48;
/** Of this many parted lines one may touch the next. */
const partedForOne = 8;

/** Whether a blank line stands behind nearly every line of the head. */
export function isDoubleSpaced(reader: LineReader): boolean {
  let parted = 0;
  let touching = 0;
  let wordsBefore = false;
  for (let at = 0; at < looksAhead; at++) {
    const line = reader.peek(at);
    if (!line) break;
    // So many are not made good by all that follow.
    if (touching * partedForOne > looksAhead) return false;
    const words = line.to > line.from;
    if (words && wordsBefore) touching++;
    if (words && !wordsBefore) parted++;
    wordsBefore = words;
  }
  return parted >= 4 && touching * partedForOne <= parted;
}

/** How the blank lines of the text are to be read. */
export function spacingOf({ doubleSpaced, standing }: CableState): Spacing {
  if (standing.spacing === 'loose') return 'loose';
  return doubleSpaced ? 'double' : 'single';
}
