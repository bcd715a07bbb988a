// Known codes that differ little from a word: "did you mean".

import { distance } from 'fastest-levenshtein';
import { normalKey } from './table.ts';

/** Of two letters, one edit leaves too little: half of all country codes would be near. */
const shortestWord = 3;

/** Longer words are no misspelt code or address. */
const longestWord = 64;

/**
 * The candidates nearest to a word by edit distance, at most `most` of them; the word itself is not one, nor is what is farther than the nearest.
 * Up to four letters one edit is allowed, up to nine two, beyond that three: more would make any code out of any other.
 * Among equally near ones those with the same first letter come first, for it tells the category.
 */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  const key = normalKey(word);
  if (key.length < shortestWord || key.length > longestWord) return [];
  const bound = key.length <= 4 ? 1 : key.length <= 9 ? 2 : 3;
  const near = candidates
    .filter((candidate) => candidate !== key && Math.abs(candidate.length - key.length) <= bound)
    .map((candidate) => ({ candidate, edits: editsBetween(key, candidate) }))
    .filter(({ edits }) => edits <= bound);
  const fewest = Math.min(...near.map(({ edits }) => edits));
  return near
    .filter(({ edits }) => edits === fewest)
    .sort((a, b) => startsAlike(key, b.candidate) - startsAlike(key, a.candidate) || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Edits, where two neighbours in the wrong order (`PGVO`) count as one. */
function editsBetween(word: string, candidate: string): number {
  return isSwap(word, candidate) ? 1 : distance(word, candidate);
}

function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  return word[at] === candidate[at + 1] && word[at + 1] === candidate[at] && word.slice(at + 2) === candidate.slice(at + 2);
}

function startsAlike(word: string, candidate: string): number {
  return word.charAt(0) === candidate.charAt(0) ? 1 : 0;
}
