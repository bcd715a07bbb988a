// First line of FL12: level, controls, section label, place and number (format-rules 3.1).

import { distance } from 'fastest-levenshtein';
import type { ClassificationLine, SectionLabel } from './model.ts';
import { isBlankCode, isDigit, matchAt, matchesAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import type { Level } from './vocabulary.ts';

interface Opening {
  readonly pattern: RegExp;
  readonly level: Level;
}

/** Words that open the line, by their first letter; letters may be spaced. */
const openings: Readonly<Record<string, readonly Opening[]>> = {
  U: [{ pattern: /^(?:UNCLASSIFIED\b|UNCLASS?(?:\b|(?=SECTION))|U ?N ?C ?L ?A ?S\b)/, level: 'UNCLASSIFIED' }],
  L: [{ pattern: /^LIMITED OFFICIAL USE\b/, level: 'UNCLASSIFIED' }],
  S: [
    { pattern: /^S ?E ?C ?R ?E ?T(?:\b|(?=SECTION))/, level: 'SECRET' },
    { pattern: /^(?:SENSITIVE BUT UNCLASSIFIED|SBU)\b/, level: 'UNCLASSIFIED' },
  ],
  T: [{ pattern: /^T ?O ?P {0,3}S ?E ?C ?R ?E ?T\b/, level: 'TOP SECRET' }],
  C: [{ pattern: /^C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L(?:\b|(?=SECTION))/, level: 'CONFIDENTIAL' }],
  R: [{ pattern: /^R ?E ?S ?T ?R ?I ?C ?T ?E ?D\b/, level: 'RESTRICTED' }],
};
const garbledNames: readonly (readonly [string, Level])[] = [
  ['UNCLAS', 'UNCLASSIFIED'],
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['SECRET', 'SECRET'],
  ['TOPSECRET', 'TOP SECRET'],
];

const controls =
  /(?:\/{0,2} ?)(?:E F T O|EFTO|FOR OFFICIAL USE ONLY|FOUO|NOFORN|SENSITIVE|SBU|STADIS|REL [A-Z, ]{2,40}|NF|NODIS|EXDIS|SIPDIS)(?=$|[\s/])/y;
/** `SECTION 01 OF 02`, `FINAL SECTION OF 2`, and the same with a slip in a word or a number lost. */
const sectionLabel =
  /(?:(FINAL) +)?(SEC[A-Z]{2,5}|S[A-Z]{1,3}TION|ECTION) *(?:(\d{1,3}(?=[O0]F(?:\b|\d))|[\dA-Z]{1,5}(?= +[O0]F\b)|\d[\dA-Z]{0,3}) *)?(?:(?:[O0]F|FO)(?:\b|(?=\d))\s*([\dA-Z]{1,3}(?=\s|$)|\d\d(?=[A-Z]{3})|(?:THREE|FOUR|FIVE|SEVEN|EIGHT|NINE)(?=\s|$))?)?/y;
const sectionAlone = /^(?:FINAL +)?SECTION +(?:\d{1,3} +)?OF +\d/;
/** Words that a machine could not read, before a sound rest: `CORTE Ett F tert SECTION 01 OF 02 MOSCOW 013169`. */
const unreadWords = /^[A-Z]\S{0,14}(?: \S{1,14}){0,12}(?= SECTION \d{1,2} OF \d{1,2} [A-Z][A-Z .'-]{2,25} \d{5,6}$)/;
/** The blank behind the words is lost: `CONFIDENTIALOSLO 000123`. */
const gluedToPlace =
  /^(?:(UNCLAS(?:SIFIED)?)|(C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L)|S ?E ?C ?R ?E ?T(?!AR))(?=[A-Z]{3}[A-Z .'-]{0,25} \d{4,6}$)/;
/** A blank or a comma may stand in the six digits of the number, and the blank before them be lost. */
const placeAndNumber =
  /^([A-Z][A-Z\s.,'/-]{0,30}?)(?:\s+|(?<=[A-Z]{3})(?=\d{5,6}\s*$))((?:\d{5} \d|\d{4} \d\d|\d{3} \d{3}|\d\d \d{4}|\d \d{5})(?=\s*$)|\d(?:[\dA-Z]|,(?=\d)){0,8})(?=$|\s|(?:SIPDIS|NOFORN|NODIS|EXDIS)\b)/;

/** The line as the format has it: level, section, a place that begins like no control or section, six digits. */
const soundLine =
  /(UNCLAS|C O N F I D E N T I A L|CONFIDENTIAL|S E C R E T|SECRET) (?:SECTION (\d\d) OF (\d\d) )?(?!EFTO|FO|NO|SE|SBU|STAD|REL|EXD|SIP|FINAL|S[A-Z]{1,3}TION|ECTION)([A-Z]{3,10}(?: [A-Z]{3,9}){0,2}) \d{6}$/y;

const digitsOfNumber = 6;

/** Whether nothing has to be asked of the line. */
export function isSoundClassification(written: string): boolean {
  return matchesAt(soundLine, written, 0);
}

/** The line as `soundLine` reads it; null where it cannot. */
function parseSound(text: string, { start, end }: Span): ClassificationLine | null {
  const match = matchAt(soundLine, textOf(text, { start, end }), 0);
  if (!match) return null;
  const { 1: words = '', 2: section, 3: total, 4: place = '' } = match;
  const behindWords = start + words.length;
  const number = { start: end - digitsOfNumber, end };
  const label = { start: behindWords + 1, end: behindWords + 1 + 'SECTION 01 OF 02'.length };
  return {
    kind: 'classification',
    start,
    end,
    parts: [{ start, end }],
    words: { start, end: behindWords },
    level: words.startsWith('U') ? 'UNCLASSIFIED' : words.startsWith('C') ? 'CONFIDENTIAL' : 'SECRET',
    controls: [],
    section: section ? { start: label.start, end: label.end, number: Number(section), total: Number(total) } : null,
    place: { start: number.start - 1 - place.length, end: number.start - 1 },
    number,
  };
}

/** `C o n f i d e n t i a l section 01 of 04 oslo 000348`: parted letters are a level though the capitals are lost. */
const spacedSmall = /^[A-Z](?: [a-z]){5,12} /;

/** Whether the line opens with a level whose letters are parted and small. */
export function isSpacedSmall(written: string): boolean {
  return written.charAt(1) === ' ' && spacedSmall.test(written);
}

/** Level that a line opens with and the length of its words; level null for words garbled or lost, null for no classification at all. */
export function readLevel(written: string): { level: Level | null; length: number } | null {
  if (isSpacedSmall(written)) return readLevel(written.toUpperCase());
  for (const { pattern, level } of openings[written.charAt(0)] ?? []) {
    const match = pattern.exec(written);
    if (match) return { level, length: match[0].length };
  }
  // A section or a number shows what words that have suffered were; most lines have neither.
  if (!isDigit(written, written.length - 1) && !written.includes('SECTION')) return null;
  if (sectionAlone.test(written)) return { level: null, length: 0 };
  const unread = unreadWords.exec(written)?.[0].length;
  if (unread !== undefined) return { level: null, length: unread };
  const glued = gluedToPlace.exec(written);
  if (glued) return { level: glued[1] ? 'UNCLASSIFIED' : glued[2] ? 'CONFIDENTIAL' : 'SECRET', length: glued[0].length };
  const spaced = /^(?:[A-Z]{1,2} {1,3}){4,16}[A-Z](?= |$)/.exec(written)?.[0];
  const word = spaced ?? /^[A-Z][A-Z\d.,']{4,14}(?= |$)/.exec(written)?.[0];
  if (!word || !/\bSECTION\b|\d{3,8}$/.test(written.slice(0, 120))) return null;
  return levelNear(word) ? { level: null, length: word.length } : null;
}

/** The level that garbled words stand for, parted letters or not; null where no name is near. */
export function levelNear(words: string): Level | null {
  const squeezed = words.replace(/[^A-Z]/g, '');
  const slips = words.includes(' ') ? 3 : 2;
  return garbledNames.find(([name]) => distance(squeezed, name) <= slips)?.[1] ?? null;
}

/**
 * The classification line. `end` of the element lies behind the last field read, so that a copy's
 * joined line can go on with captions; the caller looks at what is left.
 */
export function parseClassification(text: string, line: Span): ClassificationLine {
  return parseSound(text, line) ?? parseByFields(text, line);
}

/** The same with controls, and with words that have suffered. */
function parseByFields(text: string, line: Span): ClassificationLine {
  const words = textOf(text, line);
  const written = isSpacedSmall(words) ? words.toUpperCase() : words;
  const opening = readLevel(written) ?? { level: null, length: written.length };
  let at = opening.length;
  const controlSpans: Span[] = [];
  let section: SectionLabel | null = null;
  for (;;) {
    while (at < written.length && (isBlankCode(written.charCodeAt(at)) || written.charAt(at) === ',')) at++;
    const control = matchAt(controls, written, at);
    const label: RegExpExecArray | null = control || section ? null : matchAt(sectionLabel, written, at);
    const found = control ?? label;
    if (!found) break;
    const span: Span = { start: line.start + at, end: line.start + at + found[0].trimEnd().length };
    if (control) controlSpans.push(span);
    else if (label) section = { start: span.start, end: span.end, ...sectionNumbers(label) };
    at += found[0].length;
  }
  const origin = placeAndNumber.exec(written.slice(at, at + 80));
  const place = origin ? { start: line.start + at, end: line.start + at + (origin[1] ?? '').length } : null;
  const number = origin
    ? { start: line.start + at + origin[0].length - (origin[2] ?? '').length, end: line.start + at + origin[0].length }
    : null;
  const end = number ? number.end : line.end;
  const alone = !number && written.length - at <= 40 ? trimmed(text, { start: line.start + at, end: line.end }) : null;
  return {
    kind: 'classification',
    start: line.start,
    end,
    parts: [{ start: line.start, end }],
    words: { start: line.start, end: line.start + opening.length },
    level: opening.level,
    controls: controlSpans,
    section,
    ...(place && number ? { place, number } : placeOrNumber(text, alone)),
  };
}

/** A line that has lost one of the two keeps the other. */
function placeOrNumber(text: string, rest: Span | null): { place: Span | null; number: Span | null } {
  if (!rest) return { place: null, number: null };
  return /^\d/.test(textOf(text, rest)) ? { place: null, number: rest } : { place: rest, number: null };
}

function sectionNumbers(match: RegExpExecArray): { number: number | null; total: number | null } {
  const total = wholeNumber(match[4]);
  return { number: match[1] ? total : wholeNumber(match[3]), total };
}

/** `SECTION ONE OF TWO`. */
const numberWords = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN'];

function wholeNumber(digits: string | undefined): number | null {
  const word = digits === undefined ? -1 : numberWords.indexOf(digits);
  if (word >= 0) return word + 1;
  return digits !== undefined && /^\d{1,3}$/.test(digits) ? Number(digits) : null;
}
