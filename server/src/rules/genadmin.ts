// Sets of GENADMIN messages (format-rules 6a): letters of REF without gap, AMPN behind its REF, names and closing slashes.

import type { HeadElement } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { slipsOfSetNames } from '../cable/vocabulary.ts';
import { joinParts } from '../reading/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, quoting, type Rule } from './finding.ts';
import { lineHead } from './lines.ts';

/** The rules of messages. */
export const messageRules: readonly Rule[] = [setNames, amplifications, unclosedSets, linesOfMessage];

/** REF letters run A, B, C ... without gap. */
export function* setLetters({ text, cable }: Reading): Generator<Finding> {
  let previous: string | null = null;
  for (const { letter } of referencesOf(cable.head)) {
    if (!letter) continue;
    const found = textOf(text, letter);
    const expected: string = previous === null ? 'A' : next(previous);
    if (found !== expected && previous !== null) yield finding('ref-letters', letter, { found, expected });
    previous = found;
  }
}

function referencesOf(head: readonly HeadElement[]) {
  return head.flatMap((element) => (element.kind === 'references' ? element.items : []));
}

/** Z is followed by AA. */
function next(letter: string): string {
  if (letter.endsWith('Z')) return `${letter.length > 1 ? next(letter.slice(0, -1)) : 'A'}A`;
  return letter.slice(0, -1) + String.fromCharCode(letter.charCodeAt(letter.length - 1) + 1);
}

/** `AMPN/REF B IS ...` stands behind the set of reference B. */
function* amplifications({ text, cable }: Reading): Generator<Finding> {
  let previous: string | null = null;
  for (const element of cable.head) {
    const letter = element.kind === 'references' ? element.items[0]?.letter : null;
    if (letter) previous = textOf(text, letter);
    if (element.kind !== 'set' || previous === null || textOf(text, element.name) !== 'AMPN') continue;
    const found = /^REF ([A-Z]) IS\b/.exec(joinParts(text, element.parts.slice(0, 2)))?.[1];
    // One set may speak of all the references above it.
    if (found && found !== previous && !text.slice(element.start, element.end).includes(`REF ${previous}`))
      yield finding('set-amplification', element.name, { found, previous });
  }
}

/** Names that are seen for others, and the second slash of `SUBJ//`. */
function* setNames(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  for (const element of cable.head) {
    const label = labelOfSet(element);
    if (!label) continue;
    const found = textOf(text, label);
    const name = /^[A-Z]+/.exec(found)?.[0] ?? '';
    const expected = element.kind === 'set' ? (slipsOfSetNames[name] ?? found) : `${slipsOfSetNames[name] ?? name}/`;
    if (found !== expected && !isPlain(text, element, found)) yield quoting(reading, 'set-name', label, { expected });
  }
}

/** A set ends with `//`; one that runs into the next set is read all the same. */
function* unclosedSets({ text, cable }: Reading): Generator<Finding> {
  for (const element of cable.head) {
    const name = labelOfSet(element);
    if (!name || isTextSet(element)) continue;
    const written = textOf(text, name);
    if (!text.endsWith('//', element.end) && !isPlain(text, element, written))
      yield finding('set-unclosed', name, { found: /^[A-Z]*/.exec(written)?.[0] ?? '' });
  }
}

function labelOfSet(element: HeadElement): Span | null {
  if (element.kind === 'set') return element.name;
  return element.kind === 'subject' || element.kind === 'references' ? element.label : null;
}

/** `SUBJ:  HOLIDAY SAFETY`: messages without sets (ALCOAST) have plain labels. */
function isPlain(text: string, { end }: HeadElement, label: string): boolean {
  return label.endsWith(':') && !text.endsWith('//', end);
}

/** GENTEXT and RMKS end with the text, which the element does not hold. */
function isTextSet(element: HeadElement): boolean {
  return element.kind === 'set' && element.closed && element.parts.length === 1 && element.end === element.parts[0]?.end;
}

/** FM and SUBJ, where the lines round them stand. */
function* linesOfMessage({ text, cable }: Reading): Generator<Finding> {
  const addressee = firstOf(cable, 'addressee');
  if (firstOf(cable, 'dateTimeGroup') && addressee?.label && !firstOf(cable, 'from'))
    yield finding('missing-from', lineHead(addressee), {});
  const subject = firstOf(cable, 'subject');
  const id = elementsOf(cable, 'set').find(({ name }) => textOf(text, name) === 'MSGID');
  if (!subject && id) yield finding('missing-subject', id.name, {});
  if (subject && /^\/*$/.test(joinParts(text, subject.parts))) yield finding('subject-empty', subject.label, {});
}
