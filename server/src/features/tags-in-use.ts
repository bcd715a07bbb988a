// Which meaning of a TAGS code holds in the year of a cable, and whether the code was in use then (5 FAH-3; format-rules 3.3).

import { lookUpTag, type Tag } from '../codes/tags.ts';

/** How a code stands in a year: in use, on record but of another time, or on no list. */
export type TagStanding = 'known' | 'retired' | 'unknown';

/** The systems of geographic codes passed into each other over years. */
const yearsOfChange = 5;

/**
 * Whether the code had this meaning in that year. Geographic codes changed their system, so both ends count.
 * Of the others only those that a list calls historic ended: a list's own year says when it was made, no more.
 */
export function isInUse(tag: Tag, year: number): boolean {
  const { from, to } = tag.years;
  const isEnded = to !== null && year > to + yearsOfChange;
  if (tag.kind === 'geographic') return !isEnded && (from === null || year >= from - yearsOfChange);
  return !(isEnded && tag.status === 'historic');
}

/** How the code stands; without a year every code on record is known. */
export function standingOf(code: string, year: number | null): TagStanding {
  const meanings = lookUpTag(code);
  if (meanings.length === 0) return 'unknown';
  return year === null || meanings.some((tag) => isInUse(tag, year)) ? 'known' : 'retired';
}

/** Years between this one and those in which a list or cable shows the tag; 0 within them. */
export function yearsOff({ years: { from, to } }: Tag, year: number): number {
  return Math.max(0, (from ?? year) - year, year - (to ?? year));
}
