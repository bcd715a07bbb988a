// References as ids: the year that a reference leaves out comes from the date-time group (format-rules 3.3).

import type { Reference, ReferenceBlock } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { type CableName, numeral, yearAlone } from '../cable/reference-numbers.ts';
import { areCapitals } from '../cable/scanner.ts';
import { type Span, textOf } from '../cable/text.ts';
import { seriesPattern } from '../cable/vocabulary.ts';
import { isPlaceOfPost, isPlaceOnRecord } from '../codes/posts.ts';
import { dayOfYear, fullYear } from './dates.ts';
import { formatId } from './identity.ts';
import { kindOfSource, namedMessages } from './message.ts';
import { joinParts } from './paragraphs.ts';
import type { Reading } from './reading.ts';

/** What is referred to; `other` for what its words do not tell. */
export type ReferenceKind = 'cable' | 'message' | 'email' | 'call' | 'memorandum' | 'document' | 'other';

/** One reference. */
export interface ReferenceRecord {
  readonly letter: string | null;
  readonly kind: ReferenceKind;
  /** Of a cable, `07BAGHDAD2906`, or of a message that a series names; null for all else, and where no year can be told. */
  readonly id: string | null;
  /** As written, without its letter. */
  readonly text: string;
}

/** All references of a cable in order; a range gives one for each of its numbers. */
export function referencesOf(reading: Reading): readonly ReferenceRecord[] {
  const { text, cable } = reading;
  const named = cable.dialect === 'genadmin' ? namedMessages(text, cable) : null;
  const records: ReferenceRecord[] = [];
  const lines = headElements(cable, 'references');
  for (let at = 0; at < lines.length; at++) addItems(reading, (lines[at] as ReferenceBlock).items, named, records);
  return records;
}

type NamedMessages = ReadonlyMap<string, string> | null;

function addItems(reading: Reading, items: readonly Reference[], named: NamedMessages, records: ReferenceRecord[]): void {
  for (let at = 0; at < items.length; at++) addRecords(reading, items[at] as Reference, named, records);
}

function addRecords(reading: Reading, item: Reference, named: NamedMessages, records: ReferenceRecord[]): void {
  const { text } = reading;
  const words = joinParts(text, item.parts);
  if (nothing.test(words)) return;
  const letter = item.letter && textOf(text, item.letter).toUpperCase();
  const namedHere = letter === null ? null : (named?.get(letter) ?? null);
  const place = placeOf(reading, item);
  if (!item.cable || isTitle(reading, item.cable, place)) {
    records.push({ letter, kind: kindOfOther(text, item, words), id: namedHere, text: words });
    return;
  }
  const ids = idsOf(reading, item.cable, place);
  for (let at = 0; at < ids.length; at++) records.push({ letter, kind: 'cable', id: ids[at] ?? namedHere, text: words });
}

/** What drafters write where there is nothing to refer to. */
const nothing = /^\(?(?:NONE|NIL|N\/?A|PREVIOUS|OTHERS|NO REF(?:ERENCE|TEL)?S?)\)?\.?(?: \([^()]*\))?$/i;

/** Words that tell what is referred to, the surest first. */
const kinds: readonly { readonly kind: ReferenceKind; readonly pattern: RegExp }[] = [
  { kind: 'email', pattern: /\bE[- ]?MAIL(?:S|ED)?\b/i },
  { kind: 'memorandum', pattern: /\b(?:(?:INFO|ACTION)?MEMOS?|MEMORAND(?:UM|A)|MEM ?CONS?)\b/i },
  {
    kind: 'call',
    pattern: /\b(?:TELE?[- ]?CON(?:S|FERENCE)?|(?:PH|F)ONE ?CONS?|TELEPHONE|PHONE|(?:PHONE)?CALLS?|CONVERSATIONS?|CONVO|DVC|VTC|SVTC)\b/i,
  },
  {
    kind: 'message',
    pattern: new RegExp(`\\b\\d\\d[ /]?\\d{4} ?Z|\\b(?:DTG|MSG|MESSAGES?|IIR|SEPTELS?|TELEGRAMS?|CABLES?|${seriesPattern})\\b`, 'i'),
  },
  {
    kind: 'document',
    pattern:
      /\b(?:F(?:AM|AH)|[A-Z]{3,8}INST|CFR|U\.?S\.?C\.?|REPORTS?|(?:HAND)?BOOKS?|MANUAL|GUIDE(?:BOOK|LINES)?|ATTACHMENT|LETTERS?|FAX|PAPERS?|(?:DIP)?NOTES?|NOTICE|DOCUMENTS?|DOC|RESOLUTIONS?|UNSCR|TREATY|AGREEMENT|ARTICLE|ANNEX|APPENDIX|DIRECTIVE|INSTRUCTION|OSC|FBIS|TD[A-Z]{0,6}[- ]?\d+|NON-?PAPER|WEBSITE|WWW|HTTPS?|POINTS|BULLETIN|AIRGRAM|SPEECH|CONVENTION|RELEASE|AIDE[- ]MEMOIRE|ACT|DETERMINATION|AMENDMENT|REGULATIONS?|INFCIRC|GOV\/\d{4}|C-M\(|DECISION|PROTOCOL|INCSR|NSPD|SEC|ORDER|PUBLIC LAW)\b|\bC?A-\d|\bP\.?L\.? ?\d|\bE\.?O\.? ?1\d{4}\b|^["“]/i,
  },
];

/** What is referred to where it is no cable. */
function kindOfOther(text: string, item: Reference, words: string): ReferenceKind {
  const source = kindOfSource(text, item);
  if (source) return source;
  const short = words.slice(0, 400);
  const uncut = withoutBreaks(text, item);
  for (const { kind, pattern } of kinds) if (pattern.test(short) || (uncut !== null && pattern.test(uncut))) return kind;
  return 'other';
}

/** The words of several lines as if their ends had cut a word; null for one line. */
function withoutBreaks(text: string, { parts }: Reference): string | null {
  let uncut = '';
  for (const part of parts) uncut += textOf(text, part).slice(0, 400);
  return parts.length > 1 || uncut.includes('\n') ? uncut.replace(/[ \t]*\r?\n\s*/g, '') : null;
}

/** `WORKSHOP 2006`, `DIRECTIVE 95`: a year, or the number of a document, behind what is no `place`. */
function isTitle(reading: Reading, cable: CableName, place: string | null): boolean {
  if (!cable.place || place === null || place === reading.id?.place || isPlaceOfPost(place)) return false;
  const written = textOf(reading.text, cable.place);
  const isYear = (!cable.year || restOfRange(reading, cable)) && yearAlone.test(textOf(reading.text, cable.number));
  return (isYear || kinds.some(({ pattern }) => pattern.test(written))) && !isPlaceOnRecord(place);
}

/** Numbers that a range may span; more is no list of cables. */
const longestRange = 30;

/** Of a range, `STATE 1234-1236`, the ids of all its cables; of one whose place or year cannot be told null. */
function idsOf(reading: Reading, cable: CableName, place: string | null): readonly (string | null)[] {
  const year = yearOfCable(reading, cable, place);
  if (place === null || year === null) return [null];
  const number = numberOf(reading, cable.number);
  const through = cable.through ?? restOfRange(reading, cable);
  const last = through ? lastOfRange(reading, number, through) : number;
  const ids = [formatId({ year, place, number })];
  if (last - number <= longestRange) for (let next = number + 1; next <= last; next++) ids.push(formatId({ year, place, number: next }));
  return ids;
}

/** `388-90` leaves out the digits that both share. */
function lastOfRange({ text }: Reading, first: number, through: Span): number {
  const written = textOf(text, through);
  return Number(String(first).slice(0, -written.length) + written);
}

/** Years back that a reference goes. */
const yearsBack = 5;

/** `OSLO 388-90` of 2007 names no cable of 1990: two digits that are too early or too late for a year, and just above the number, are the end of a range. */
function restOfRange(reading: Reading, { year: rest, number }: CableName): Span | null {
  const own = reading.year;
  if (!rest || own === null || rest.start !== number.end + 1 || reading.text[number.end] !== '-') return null;
  const year = fullYear(textOf(reading.text, rest));
  if (year <= own && year >= own - yearsBack) return null;
  const first = numberOf(reading, number);
  const last = lastOfRange(reading, first, rest);
  return last > first && last - first <= longestRange ? rest : null;
}

/** The number that the digits of a reference stand for. */
export function numberOf({ text }: Reading, span: Span): number {
  return numeral(textOf(text, span));
}

/** Names that drafters give to places in references, and the names that their cables bear. */
const names: Readonly<Record<string, string>> = {
  SECSTATE: 'STATE',
  DEPT: 'STATE',
  DEPTEL: 'STATE',
  DEPTELS: 'STATE',
  DEPARTMENT: 'STATE',
  'DEPT OF STATE': 'STATE',
  'DEPARTMENT OF STATE': 'STATE',
  'SECSTATE WASHINGTON': 'STATE',
  HK: 'HONG KONG',
  'HO CHI MINH': 'HO CHI MINH CITY',
  HCMC: 'HO CHI MINH CITY',
  RIO: 'RIO DE JANEIRO',
  'RIO DE JAN': 'RIO DE JANEIRO',
  'SECSTATE WASHDC': 'STATE',
  'PANAMA CITY': 'PANAMA',
  'MEXICO CITY': 'MEXICO',
  'GUATEMALA CITY': 'GUATEMALA',
  'KUWAIT CITY': 'KUWAIT',
  ADDIS: 'ADDIS ABABA',
  DAR: 'DAR ES SALAAM',
  KL: 'KUALA LUMPUR',
  POS: 'PORT OF SPAIN',
  USUN: 'USUN NEW YORK',
  'USUN NY': 'USUN NEW YORK',
  'USNATO BRUSSELS': 'USNATO',
  AIT: 'AIT TAIPEI',
  'USUN ROME': 'UN ROME',
  USEU: 'USEU BRUSSELS',
  UNVIE: 'UNVIE VIENNA',
};
const places: ReadonlyMap<string, string> = new Map(Object.entries(names));

/** The kind of post, which no id has. */
const mission = /^(?:(?:AM)?(?:EMBASSY|EMB|CONSUL|CONGEN|CONSULATE)|US(?: ?MISSION|INT))\s(?=[A-Z]{2,3} ?[A-Z])/;

/** What older telegrams call their own and those of the other side. */
const own = new Set('OUR MY EMBASSY CONGEN POST EMBTEL EMBTELS CONTEL CONTELS CONGENTEL CONGENTELS OURTEL OURTELS MYTEL MYTELS'.split(' '));
const yours = new Set('UR URTEL URTELS YOUR YOURTEL YOURTELS'.split(' '));

/** Place as its own cables write it; of a number alone that of the cable itself. Null where neither is known. */
function placeOf(reading: Reading, { cable }: Reference): string | null {
  if (!cable) return null;
  const written = cable.place ? soundPlace(textOf(reading.text, cable.place).toUpperCase()) : 'OUR';
  if (own.has(written)) return reading.id?.place ?? null;
  return yours.has(written) ? null : (places.get(written) ?? written);
}

/** Without possessives and marks, and one blank between words; most places are a single word. */
function soundPlace(written: string): string {
  if (areCapitals(written)) return written;
  return written
    .replace(/['’]S$/, '')
    .replace(/['’.]/g, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/0/g, 'O')
    .replace(mission, '')
    .replace(/^SAINT /, 'ST ');
}

/** `07BAGHDAD2906`; null when the item is no cable, or its place or year cannot be told. */
export function idOfReference(reading: Reading, item: Reference): string | null {
  const place = placeOf(reading, item);
  if (!item.cable || place === null || isTitle(reading, item.cable, place)) return null;
  const year = yearOfCable(reading, item.cable, place);
  return year === null ? null : formatId({ year, place, number: numberOf(reading, item.cable.number) });
}

/** The year written with the reference, else that of the cable itself; null when the cable has no date. */
export function yearOfReference(reading: Reading, { cable }: Reference): number | null {
  return (cable && yearWritten(reading, cable)) ?? ownYear(reading);
}

function yearWritten(reading: Reading, cable: CableName): number | null {
  return cable.year && !restOfRange(reading, cable) ? fullYear(textOf(reading.text, cable.year)) : null;
}

function ownYear({ year, id }: Reading): number | null {
  return year ?? id?.year ?? null;
}

/**
 * The year that the reference is of: where none is written and the cable's own would make it later than the cable, the year before.
 * Null where the place cannot have reached such a number then either: the number is damaged, or another's.
 */
export function resolvedYear(reading: Reading, item: Reference): number | null {
  return item.cable ? yearOfCable(reading, item.cable, placeOf(reading, item)) : ownYear(reading);
}

function yearOfCable(reading: Reading, cable: CableName, place: string | null): number | null {
  const written = yearWritten(reading, cable);
  if (written !== null) return written;
  const year = ownYear(reading);
  if (year === null || !isToCome(reading, cable.number, place)) return year;
  return isOutOfReach(reading, cable.number, place) ? null : year - 1;
}

/** Cables that any post may send in a year; and how many times its own pace a post may have been faster the year before. */
const outOfDoubt = 10_000;
const timesPace = 3;

/** A number of the cable's own place that is far above what the place sends in a year, as its own number of today tells; of another, above what any sends. */
function isOutOfReach({ id, sent, text }: Reading, span: Span, place: string | null): boolean {
  const number = numeral(textOf(text, span));
  if (!id || place !== id.place || place === 'STATE' || sent === null) return number > 366 * dailyOf(place);
  return number > Math.max(outOfDoubt, ((id.number * 366) / dayOfYear(sent)) * timesPace);
}

/** More cables than a post, and than the Department, sends in a day: numbers begin anew each January. */
const dailyOf = (place: string | null): number => (place === 'STATE' ? 1100 : 200);

/** A higher number of the cable's own place, or one that its place cannot have reached by then; after January a place that is known to send cables. */
function isToCome({ id, sent, text }: Reading, span: Span, place: string | null): boolean {
  const number = numeral(textOf(text, span));
  if (id && place === id.place) return number > id.number;
  if (sent === null || place === null || number <= dailyOf(place)) return false;
  const today = dayOfYear(sent);
  // The first day of the year stands for an unknown one in copies.
  return today > 1 && number > today * dailyOf(place) && (today < 32 || isPlaceOnRecord(place));
}
