// Captions and passing lines: doubled, excluding each other, misspelt (5 FAH-2 H-250, H-440; format-rules 3.2, 3.4, 4).

import type { HeadElement } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { handlingCaptions } from '../cable/vocabulary.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, finding, mendable, related, rewritable, shown } from './finding.ts';
import { removingElement, replacing } from './fix.ts';
import { slipOf } from './near.ts';

/** A caption stands once. Twice SIPDIS is a fault of the system of 2006 to 2008. */
export function* repeatedCaptions(reading: Reading): Iterable<Finding> {
  const seen = new Map<string, Span>();
  for (const caption of elementsOf(reading.cable, 'caption')) {
    const written = normal(reading, words(caption.parts, caption));
    const first = seen.get(written);
    if (first) {
      const found = finding(
        'caption-twice',
        words(caption.parts, caption),
        { found: shown(reading, caption) },
        related('first', first, {}),
      );
      yield mendable(found, () => [removingElement(reading.text, caption, 'likely')]);
    } else seen.set(written, words(caption.parts, caption));
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
    const written = normal(reading, words(caption.parts, caption));
    if (!standing.has(written)) standing.set(written, words(caption.parts, caption));
  }
  for (const [stricter, other] of conflicts) {
    const [first, second] = [standing.get(stricter), standing.get(other)];
    if (!first || !second) continue;
    const isEarlier = first.start < second.start;
    const [earlier, later] = isEarlier ? [first, second] : [second, first];
    const [found, opposite] = isEarlier ? [other, stricter] : [stricter, other];
    const note = related('other', earlier, { line: 'FL12', found: opposite });
    yield mendable(finding('caption-conflict', later, { found, other: opposite }, note), () =>
      [later, earlier].map((one) => removingElement(reading.text, one, 'likely')),
    );
  }
}

/** A line of one word that is a slip of a caption. Offices and names are told by their slashes and blanks. */
export function* misspeltCaptions(reading: Reading): Iterable<Finding> {
  for (const element of freeLines(reading)) {
    const written = textOf(reading.text, words(element.parts, element)).trim();
    // `SIP DIS` has a blank too many.
    const word = / /.test(written) && handlingCaptions.has(written.replace(' ', '')) ? written.replace(' ', '').toLowerCase() : written;
    if (!/^[A-Za-z0-9]{5,10}$/.test(word) || handlingCaptions.has(word)) continue;
    const upper = word.toUpperCase();
    const expected = handlingCaptions.has(upper) ? upper : slipOf(upper, handlingCaptions, word.length > 5 ? 2 : 1);
    if (!expected) continue;
    const span = words(element.parts, element);
    yield mendable(finding('caption-spelling', span, { found: written, expected }), () => [replacing(span, expected, 'sure')]);
  }
}

/** `STATE PAS NOAA`: the office comes first, so the word between is PASS or FOR. */
export function* misspeltPassing(reading: Reading): Iterable<Finding> {
  for (const element of freeLines(reading)) {
    const line = words(element.parts, element);
    const [addressed = ''] = /^[A-Z]{4,10}(?= (?:FOR|PASS) [A-Z])/.exec(textOf(reading.text, line)) ?? [];
    const meant = addressed === '' ? null : slipOf(addressed, addressedOffices, 1);
    if (meant) {
      const span = { start: line.start, end: line.start + addressed.length };
      yield rewritable(finding('passing-word', span, { found: addressed, expected: meant }), span, meant);
    }
    const [, office = '', word = ''] = /^((?:DEPT|DEPARTMENT|STATE) )([A-Z]{2,5}) [A-Z]/.exec(textOf(reading.text, line)) ?? [];
    const expected = word === '' ? null : slipOf(word, passingWords, 1);
    if (!expected) continue;
    const span = { start: line.start + office.length, end: line.start + office.length + word.length };
    yield rewritable(finding('passing-word', span, { found: word, expected }), span, expected);
  }
}

const passingWords = ['PASS', 'FOR'];
const addressedOffices = ['DEPT', 'DEPARTMENT', 'STATE'];

/** Captions, passing lines, and what may be one of them with a slip in it. */
function freeLines({ cable }: Reading): readonly HeadElement[] {
  return cable.head.filter(({ kind }) => kind === 'caption' || kind === 'passing' || kind === 'remark' || kind === 'unknown');
}

function words(parts: readonly Span[], whole: Span): Span {
  return parts[0] ?? whole;
}

function normal(reading: Reading, span: Span): string {
  return textOf(reading.text, span).trim().replace(/\s+/g, ' ').toUpperCase();
}
