// Captions: doubled, or excluding each other (5 FAH-2 H-250, H-440; format-rules 3.2, 4).

import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, finding, related, shown } from './finding.ts';

/** A caption stands once. Twice SIPDIS is a fault of the system of 2006 to 2008. */
export function* repeatedCaptions(reading: Reading): Iterable<Finding> {
  const seen = new Map<string, Span>();
  for (const caption of elementsOf(reading.cable, 'caption')) {
    const written = normal(reading, caption);
    const first = seen.get(written);
    if (first)
      yield finding('caption-twice', words(caption.parts, caption), { found: shown(reading, caption) }, related('first', first, {}));
    else seen.set(written, words(caption.parts, caption));
  }
}

/** Pairs that exclude each other, the more restrictive first. */
const conflicts: readonly (readonly [string, string])[] = [
  ['NODIS', 'EXDIS'],
  ['NODIS', 'LIMDIS'],
  ['NODIS', 'SIPDIS'],
  ['EXDIS', 'SIPDIS'],
];

/** NODIS, EXDIS and SIPDIS exclude each other. */
export function* conflictingCaptions(reading: Reading): Iterable<Finding> {
  const standing = new Map<string, Span>();
  for (const caption of elementsOf(reading.cable, 'caption')) {
    const written = normal(reading, caption);
    if (!standing.has(written)) standing.set(written, words(caption.parts, caption));
  }
  for (const [stricter, other] of conflicts) {
    const [first, second] = [standing.get(stricter), standing.get(other)];
    if (!first || !second) continue;
    const isEarlier = first.start < second.start;
    const [earlier, later] = isEarlier ? [first, second] : [second, first];
    const [found, opposite] = isEarlier ? [other, stricter] : [stricter, other];
    yield finding('caption-conflict', later, { found, other: opposite }, related('other', earlier, { line: 'FL12', found: opposite }));
  }
}

function words(parts: readonly Span[], whole: Span): Span {
  return parts[0] ?? whole;
}

function normal(reading: Reading, span: Span): string {
  return textOf(reading.text, span).trim().replace(/\s+/g, ' ').toUpperCase();
}
