// How near two words are, and which known word a written one is a slip of.

import { distance } from 'fastest-levenshtein';

/** Edits between two words, two letters that changed places counted as one. Long words are far from everything. */
export function nearness(one: string, other: string): number {
  if (one.length > 80 || other.length > 80) return Number.POSITIVE_INFINITY;
  if (one === other) return 0;
  return isSwap(one, other) ? 1 : distance(one, other);
}

/** The known word that the written one differs from by at most `edits`; null where it is known itself, or none is near. */
export function slipOf(written: string, known: Iterable<string>, edits: number): string | null {
  let best: string | null = null;
  let least = edits + 1;
  for (const word of known) {
    // At least so many letters are one too many.
    if (Math.abs(word.length - written.length) > edits) continue;
    const far = nearness(written, word);
    if (far === 0) return null;
    if (far < least) {
      best = word;
      least = far;
    }
  }
  return best;
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
