// REF and references in the text: letters in order, other cables than this one and none later (format-rules 3.3, 4).

import type { Reference, ReferenceBlock } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { fusedKey } from '../codes/table.ts';
import { formatId } from '../reading/identity.ts';
import { joinParts } from '../reading/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { idOfReference, numberOf, resolvedYear } from '../reading/references.ts';
import { elementsOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, type Rule, related, rewritable, says, shown } from './finding.ts';
import { removingElement } from './fix.ts';
import type { Surroundings } from './neighbours.ts';
import { misspeltPlace } from './post-of-origin.ts';
import { startOfText } from './text-of-cable.ts';

const mostItems = 500;

/** REF names at least one cable or document, and its letters follow each other. */
export function* references(reading: Reading, around: Surroundings): Iterable<Finding> {
  for (const block of elementsOf(reading.cable, 'references')) {
    if (block.items.length === 0)
      yield mendable(finding('ref-empty', block.label, {}), () => [removingElement(reading.text, block, 'likely')]);
    yield* letters(reading, block);
    for (const item of block.items.slice(0, mostItems)) yield* reference(reading, block, item, around);
  }
}

function* letters({ text }: Reading, { items }: ReferenceBlock): Iterable<Finding> {
  const spans = items.slice(0, mostItems).flatMap(({ letter }) => (letter && /^[A-Z]$/.test(textOf(text, letter)) ? [letter] : []));
  let before = '';
  for (const [index, letter] of spans.entries()) {
    if (letter.start === spans[index - 1]?.start) continue;
    const written = textOf(text, letter);
    const expected = following(before);
    if (written === expected || (before === 'Z' && written === 'A')) {
      before = written;
      continue;
    }
    const earlier = spans[index - 1];
    const notes = earlier ? [related('same', earlier, { found: textOf(text, earlier) })] : [];
    const found = finding('ref-letters', letter, { found: written, expected }, ...notes);
    yield rewritable(found, letter, expected);
    // Where the next letter goes on as if nothing had been, only this one slipped.
    const next = spans[index + 1];
    before = next && textOf(text, next) === following(expected) ? expected : written;
  }
}

function following(letter: string): string {
  return letter === '' ? 'A' : String.fromCharCode(letter.charCodeAt(0) + 1);
}

function* reference(reading: Reading, block: ReferenceBlock, item: Reference, around: Surroundings): Iterable<Finding> {
  const words = item.parts[0];
  if (!words) return;
  if (!item.cable) {
    yield* placeAlone(reading, item);
    return;
  }
  if (!item.cable.place && !block.items.some((other) => other.cable?.place && other.start < item.start)) {
    yield quoting(reading, 'ref-form', item.cable.number, {});
    return;
  }
  if (/[OIl]/.test(textOf(reading.text, item.cable.number))) yield quoting(reading, 'ref-form', words, {});
  if (item.cable.place) yield* misspeltPlace(reading, item.cable.place);
  const id = idOfReference(reading, item);
  if (id === null || !reading.id) return;
  const place = {
    start: item.cable.year
      ? Math.min(item.cable.year.start, item.cable.place?.start ?? words.start)
      : (item.cable.place?.start ?? words.start),
    end: item.cable.number.end,
  };
  const found = shown(reading, place);
  if (id === formatId(reading.id)) {
    const self = finding('ref-self', place, { found });
    yield block.items.length === 1 ? mendable(self, () => [removingElement(reading.text, block, 'likely')]) : self;
  } else if (isLater(reading, item)) yield finding('ref-later', place, { found }, ...ownNumber(reading));
  else if (around.neighbours.has(id) === false) yield finding('ref-target-missing', place, { found: id });
}

/** A later year, or a higher number of the same place in the same year, which stands there: else the year before is meant. */
function isLater(reading: Reading, item: Reference): boolean {
  const { id } = reading;
  const year = resolvedYear(reading, item);
  if (!id || year === null || !item.cable?.place) return false;
  if (year !== id.year) return year > id.year;
  const place = fusedKey(textOf(reading.text, item.cable.place));
  return place === id.place.replaceAll(' ', '') && numberOf(reading, item.cable.number) > id.number;
}

function ownNumber(reading: Reading) {
  const number = elementsOf(reading.cable, 'classification')[0]?.number;
  return number ? [says(reading, 'FL12', number)] : [];
}

/** `SAN SALVADOR` where `SAN SALVADOR 123` is meant. Documents, letters and persons have small letters, digits or more words. */
function* placeAlone(reading: Reading, item: Reference): Iterable<Finding> {
  const span = item.parts[0];
  const words = joinParts(reading.text, item.parts);
  if (
    !span ||
    item.parts.length > 1 ||
    !/^[A-Z]{3,12}(?: [A-Z]{3,12})?$/.test(words) ||
    /NOTAL|NONE|EMAIL|MEMO|LETTER|REPORT|TELCON/.test(words)
  )
    return;
  yield quoting(reading, 'ref-form', span, {});
}

/** `REF A`, `ref (b)`, `reftel`; a letter alone is a capital. */
const mention = /\b[Rr](?:EF|ef)(?:[Ss]|TELS?|tels?)? ?(?:\(([A-Za-z])\)|([A-Z])(?![\w'’-]))|\b[Rr](?:EFTELS?|eftels?)\b/g;

/** Nothing but cables, and no letter that was not read as one. */
function isPlainList({ text }: Reading, { items, start, end }: ReferenceBlock): boolean {
  const words = text.slice(start, Math.min(end, start + 2000));
  return (
    items.length > 0 &&
    items.every(({ cable }) => cable !== null) &&
    !/[\s(:][A-Z] ?[.):]|\bAND\b|[;&]/i.test(words.replace(/^REF\w* ?:/i, ''))
  );
}

/** A letter that the text names stands in the REF block, and there is one. One finding a letter. */
function* referencesInText(reading: Reading): Iterable<Finding> {
  const { text, cable } = reading;
  const blocks = elementsOf(cable, 'references');
  const items = blocks.flatMap((block) => block.items);
  const written = items.flatMap(({ letter }) => (letter ? [textOf(text, letter)] : []));
  // Of a list without letters the text may name the first by A, and so on.
  const known = new Set(written.length > 0 ? written : items.map((_, index) => String.fromCharCode(65 + index)));
  if (written.length === 0 && !blocks.every((block) => isPlainList(reading, block))) return;
  const start = startOfText(cable);
  const told = new Set<string>();
  for (const match of text.slice(start, cable.end).matchAll(mention)) {
    const letter = (match[1] ?? match[2] ?? '').toUpperCase();
    if (told.has(letter) || known.has(letter) || (letter === '' && blocks.length > 0)) continue;
    told.add(letter);
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const found = shown(reading, span);
    if (blocks.length === 0) {
      yield finding('ref-no-line', span, { found });
      return;
    }
    const first = blocks[0];
    if (first) yield finding('ref-unknown-letter', span, { found }, related('neighbour', first.label, { line: 'REF' }));
  }
}

/** The rule of a list of references, and with it the letters that the text names. A letter that the list has skipped is told there. */
export function withLettersInText(list: Rule): Rule {
  return function* (reading, around) {
    const skipped = new Set<unknown>();
    for (const found of list(reading, around)) {
      if (found.rule === 'ref-letters') skipped.add(found.args.expected);
      yield found;
    }
    for (const found of referencesInText(reading)) {
      const letter = /[A-Z](?=\W*$)/i.exec(textOf(reading.text, found.span))?.[0].toUpperCase();
      if (letter === undefined || !skipped.has(letter)) yield found;
    }
  };
}
