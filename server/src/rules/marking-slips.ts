// Ranks of markings; brackets that stand in the place of one and are none, and the markings that may be meant (5 FAH-1 H-246).

import type { Span } from '../cable/text.ts';
import type { Level } from '../cable/vocabulary.ts';
import { nearness } from './near.ts';

/** Letters of a marking and their rank: 0 unclassified, 1 confidential or restricted, 2 secret, 3 top secret. */
export const ranks: ReadonlyMap<string, number> = new Map([
  ['U', 0],
  ['SBU', 0],
  ['LOU', 0],
  ['FOUO', 0],
  ['CUI', 0],
  ['R', 1],
  ['C', 1],
  ['S', 2],
  ['TS', 3],
]);

/** The rank of markings that the classification of a whole cable allows. */
export const rankOfLevel: Readonly<Record<Level, number>> = { UNCLASSIFIED: 0, RESTRICTED: 1, CONFIDENTIAL: 1, SECRET: 2, 'TOP SECRET': 3 };

/** Rank of `(C)`, brackets included; 0 for what is no marking. */
export function rankOfMark(mark: string): number {
  return ranks.get(mark.slice(1, -1)) ?? 0;
}

/** `C` of `(C)` and of `(C/NF)`; empty where nothing can be read, as in `(S B U)`, which is SBU and not secret. */
export function lettersOfMarking(marking: string): string {
  return /^\((?!(?:[A-Z] ){1,3}[A-Z]\))([A-Z]{1,5})/.exec(marking)?.[1] ?? '';
}

/**
 * A closed bracket of a few letters that markings are written with (`(SUB)`, `(CNF)`; not `(NATO)`, `(UN)`),
 * or the letters of a marking that lack one of their two signs.
 */
const strange =
  /[.)]?[ \t]{0,3}(\((?!U[NS])[CSUBTNFOL\d]{1,5}\)|\((?:SBU|TS|[CSU])(?:\/{1,2}[A-Z]{2,6})?(?= [A-Z])|[[{(](?:SBU|sbu|TS|[CSUcsu])[\])}]|(?:SBU|TS|[CSU])\)(?= ))/y;

/** The bracket behind a paragraph number that stands in the marking's place; null where words begin. */
export function bracketBehind(text: string, from: number): Span | null {
  strange.lastIndex = from;
  const match = strange.exec(text);
  const bracket = match?.[1];
  return match && bracket ? { start: from + match[0].length - bracket.length, end: from + match[0].length } : null;
}

const offered = ['U', 'SBU', 'C', 'S', 'TS'] as const;

/** The markings nearest to a bracket, none above the classification, the lowest first. */
export function slipsOf(bracket: string, overall: number): readonly string[] {
  const written = bracket.toUpperCase().replace(/[^A-Z\d]/g, '');
  if (written === 'LOU') return ['(SBU)'];
  const near = offered
    .filter((letters) => (ranks.get(letters) ?? 0) <= overall)
    .map((letters) => ({ mark: `(${letters})`, edits: nearness(written, letters) }));
  const least = Math.min(...near.map(({ edits }) => edits));
  return near.filter(({ edits }) => edits === least).map(({ mark }) => mark);
}
