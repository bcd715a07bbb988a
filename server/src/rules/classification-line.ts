// First line of FL12: classification, section label, place and message number (ACP 127 par. 208, 209; format-rules 3.1).

import type { ClassificationLine, SectionLabel } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { postByAddress } from '../codes/posts.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, rewritable, says, shown } from './finding.ts';
import { inserting, replacing } from './fix.ts';
import { nearness, slipOf } from './near.ts';

/** Every field of the line is there and can be read. */
export function* classificationLines(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'classification')) {
    if (line.level === null || isHalfSpaced(textOf(reading.text, line.words))) {
      const found = quoting(reading, 'classification-words', line.words, {});
      yield mendable(found, () => likelyWords(reading, line));
    }
    yield* lostBlanks(reading, line);
    yield* sectionLabel(reading, line);
    if (!isAlone(reading, line) && line.section?.number !== null && line.section?.total !== null) yield* placeAndNumber(reading, line);
  }
}

/** `C O N FIDENTIAL`: some letters are spaced and some are not; those of UNCLAS never are. */
function isHalfSpaced(words: string): boolean {
  return (/^(?:[A-Z] ){2}/.test(words) && /[A-Z]{2}/.test(words)) || /^U(?=.* )[NCLAS ]+$/.test(words);
}

/** `UNCLASSTATE 012345`, `UNCLAS STATE012345`. */
function* lostBlanks(reading: Reading, { words, place, number }: ClassificationLine): Iterable<Finding> {
  if (!place || !number) return;
  const blank = (offset: number) => () => [inserting(offset, ' ', 'sure')];
  const whole = { start: words.start, end: place.end };
  if (words.end === place.start) yield mendable(quoting(reading, 'classification-words', whole, {}), blank(place.start));
  const glued = { start: place.start, end: number.end };
  if (place.end === number.start) yield mendable(quoting(reading, 'classification-number', glued, {}), blank(number.start));
}

const spaced: Readonly<Record<string, string>> = {
  UNCLAS: 'UNCLAS',
  CONFIDENTIAL: 'C O N F I D E N T I A L',
  SECRET: 'S E C R E T',
  TOPSECRET: 'T O P  S E C R E T',
};

function likelyWords({ text }: Reading, { words }: ClassificationLine) {
  const written = textOf(text, words).replace(/\s+/g, '').toUpperCase();
  const level = written === '' ? null : slipOf(written, Object.keys(spaced), 3);
  const expected = level && spaced[level];
  return expected ? [replacing(words, expected, 'likely')] : [];
}

/** A classification alone above the message head: the first line of a draft, or a banner of a print (5 FAH-2 H-220). */
function isAlone({ cable }: Reading, { start, place, number }: ClassificationLine): boolean {
  const head = firstOf(cable, 'dateTimeGroup') ?? firstOf(cable, 'from');
  return place === null && number === null && (!head || start < head.start);
}

/** Numbers have six digits since about 2002, and five before. */
const sixDigits = Date.UTC(2003, 0, 1);

/** Whether a number should have six digits and has not. */
export function isOfOtherWidth({ sent }: Reading, digits: string): boolean {
  return digits.length !== 6 && sent !== null && sent >= sixDigits;
}

function* sectionLabel(reading: Reading, { section, words }: ClassificationLine): Iterable<Finding> {
  if (!section) return;
  // Where the whole line is in small letters its level is told, not each word.
  const label = /^[A-Z] [a-z]/.test(textOf(reading.text, words))
    ? textOf(reading.text, section).toUpperCase()
    : textOf(reading.text, section);
  if (!isSoundSection(section) || !/^(?:FINAL\s+)?SECTION\b.*(?<=\s)OF\s/.test(label))
    yield mendable(quoting(reading, 'section-label', section, {}), () => likelyLabel(reading, section));
}

/** `SECTON 01 OF 02`: the numbers are sound, and only the word slipped. */
function likelyLabel({ text }: Reading, section: SectionLabel) {
  const word = /^S[A-Z]{2,8}(?= \d)/.exec(textOf(text, section))?.[0];
  if (!word || word === 'SECTION' || !isSoundSection(section)) return [];
  return [replacing({ start: section.start, end: section.start + word.length }, 'SECTION', 'likely')];
}

/** Counted from 1, and not beyond the last. */
export function isSoundSection({ number, total }: SectionLabel): boolean {
  return number !== null && total !== null && number >= 1 && number <= total;
}

/** `SECTON 01` or `SECTION 01 OSLO`: a section label too garbled to be known as one stands in the place of place and number. */
export function isGarbledSection({ text }: Reading, { place, number, section }: ClassificationLine): boolean {
  if (!place || section) return false;
  const words = textOf(text, place);
  return /^SE[A-Z]{2,7}$/.test(words) && /[CT]/.test(words.slice(2)) && (number === null || number.end - number.start < 4);
}

function* placeAndNumber(reading: Reading, line: ClassificationLine): Iterable<Finding> {
  const { place, number, section, words } = line;
  if (place && isGarbledSection(reading, line)) {
    const span = { start: place.start, end: number?.end ?? place.end };
    yield quoting(reading, 'section-label', span, {});
    return;
  }
  if (number === null) {
    const garbled = place && / (\S*\d\S*)$/.exec(textOf(reading.text, place))?.[1];
    const last = place && garbled ? { start: place.end - garbled.length, end: place.end } : null;
    const before = place ?? section ?? words;
    if (place && last && /^\d{5,6}$/.test(textOf(reading.text, last)))
      yield* placeWithSigns(reading, { start: place.start, end: last.start - 1 });
    else if (last) yield quoting(reading, 'classification-number', last, {});
    else yield quoting(reading, 'classification-no-number', before, {});
    return;
  }
  const digits = textOf(reading.text, number);
  const [, early, late] = /^(\d+) ([A-Z][A-Z .']+)$/.exec(digits) ?? [];
  if (place === null && early && late) {
    yield finding('line-too-early', { start: number.start, end: number.start + early.length }, { line: early, other: late });
    return;
  }
  if (place === null) yield finding('classification-no-place', number, {});
  if (!/^\d+$/.test(digits)) yield quoting(reading, 'classification-number', number, {});
  else if (isOfOtherWidth(reading, digits)) yield* widthOf(reading, number, digits);
}

/** `REYKJAV1K 000412`: the number is sound, and signs in the place keep it from being read. The FM line tells the name. */
function* placeWithSigns(reading: Reading, place: Span): Iterable<Finding> {
  const address = firstOf(reading.cable, 'from')?.address;
  const post = address ? postByAddress(textOf(reading.text, address)) : null;
  const found = shown(reading, place);
  if (!address || !post?.place || nearness(found, post.place) > 3) {
    yield finding('classification-no-place', place, {});
    return;
  }
  const expected = post.place;
  const note = says(reading, 'FM', address);
  const contradiction = finding('place-contradiction', place, { found, post: shown(reading, address), expected }, note);
  yield rewritable(contradiction, place, expected);
}

/** Six digits; FL3 tells which where one of them is lost. */
function* widthOf(reading: Reading, number: Span, digits: string): Iterable<Finding> {
  const serial = serialDigits(reading);
  const agrees = serial === null || Number(serial) === Number(digits) % 10_000;
  // In longer ones another number, as the year, stands before the six digits.
  const expected = agrees ? digits.replace(/^0+/, '').padStart(6, '0').slice(-6) : serial.padStart(6, '0');
  yield mendable(quoting(reading, 'classification-number-width', number, { expected }), () =>
    expected.length === 6 ? [replacing(number, expected, 'likely')] : [],
  );
}

function serialDigits(reading: Reading): string | null {
  const serial = firstOf(reading.cable, 'originLine')?.serial;
  const written = serial ? textOf(reading.text, serial) : '';
  return /^#\d{4}$/.test(written) ? written.slice(1) : null;
}
