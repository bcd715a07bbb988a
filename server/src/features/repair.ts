// A copied cable repaired: what archives and web pages did to it, taken back as far as that is sure (format-rules 7).
// For the command that a person calls and sees as a diff; nothing here runs on save.

import { parseCables } from '../cable/parse.ts';
import { readCable } from '../reading/reading.ts';
import { checkCable } from '../rules/check.ts';
import { applied } from '../rules/fix.ts';
import { repairEdits } from './code-actions.ts';

/** A repaired text. */
export interface Repaired {
  readonly text: string;
  /** How many places were mended. */
  readonly count: number;
}

/** One repair can uncover another: TAGS that got a line of their own show their markup. */
const mostRounds = 5;

/** The text repaired until nothing is left to mend; null where nothing shows the marks of a copy. Repairing twice changes nothing more. */
export function repaired(text: string): Repaired | null {
  let current = text;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = parseCables(current).flatMap((cable) => repairEdits(checkCable(readCable(current, cable, null))));
    if (edits.length === 0) break;
    current = applied(current, edits);
    count += edits.length;
  }
  return count === 0 ? null : { text: current, count };
}
