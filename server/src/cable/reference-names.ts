// How references name a cable (format-rules 3.3): `BAGHDAD 2906`, `06 STATE 80908`, `PANAMA 00789/08`, `09CAIRO2172`, `377 KATHMANDU`.

import { type CableName, digitsAt, digitsOfStateAt, type FoundName, numeral, yearAlone } from './reference-numbers.ts';
import { behindMatch, isCapital, isDigit, matchAt, matchesAt } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { months, seriesPattern } from './vocabulary.ts';

/** What may stand before the place: the word REF once more, the classification of the cable, its portion marking, the letters of a list, `A-D)`. */
const before =
  /(?:REF(?:ERENCE)?S?:? {1,3}|(?:UNCLASS?(?:IFIED)?|CONFIDENTIAL|SECRET) +|(?:SEE(?: ALSO)?|BOTH|PER|CF\.?|PREVIOUS) {1,2}(?=[A-Z\d])|(?:PARA(?:GRAPH)?S?|ITEMS?) \d{1,2}(?:(?:-|, ?| AND )\d{1,2})?(?: OF|,) {1,2}(?=[A-Z\d])|(?:CABLE|TELEGRAM|ALDAC|MRN):? {1,2}(?=(?:\d\d ?)?[A-Z]{3})|\((?:U|C|S|SBU|[CS]\/NF)\) {0,2}|["([](?=[A-Z][A-Z ]{2,20} \d{2,7}[")\],])|\(?[A-Z]\)?(?:[-,&] ?| (?:AND|&|THRU|THROUGH|TO) )\(?[A-Z][).:]{1,2} {1,2}(?=[A-Z\d]))?/iy;
const yearBefore = /[([]?(?:'|(?:19|20))?(\d{2})[)\]]?(?:\s{1,80}(?=[A-Za-z])|[-/](?=[A-Za-z])|(?=[A-Z]{3}))/y;
/** A digit 0 within a word is a slip for the letter. */
const word = "[A-Za-z](?:[A-Za-z'’.]|-(?=[A-Za-z])|0(?=[A-Za-z]|\\s\\d)){0,24}";
const aside =
  /(?:\s{0,2}\((\d{2}|\d{4})\)|\s{1,2}'?(0\d|[6-9]\d|19[6-9]\d|20[0-2]\d)[ /-](?=\d{4,6}(?![\d/-]))|\s{0,2}\((?:[A-Z]{1,3}|NOTAL)\)|(?:,?\s{1,2}(?:CABLES?|TELEGRAMS?|(?:REF)?TELS?|TELNO|MRN|MSG|MESSAGE|NO|NR|NUMBER)\.?(?=\s)){1,2})?/iy;
const gap = /(?:[\s=_-]{1,80}|,\s|\/(?=\d{3,6}(?![\d/]))|:\s{0,2}(?=\d\d))?#?/y;
const gluedId = /(\d{2})([A-Z]{3,})(\d{1,6})(?![\dA-Za-z])/y;
const numberFirst = /(\d{3,6}) ([A-Z][A-Za-z.]{2,20}(?: [A-Z][A-Za-z.]{2,20})?)(?=\s*(?:$|[,;(¶]|[A-Z][.)]))/y;

/** Words that a number may follow and that are no place, without their plurals, and months: `PARA 4`, `E-MAIL 05/11`, `FAX 4/28`, `JULY 15`. */
const notPlaces = new Set(
  (
    'CERP ATTACHMENT PARA PARAGRAPH ANNEX APPENDIX LETTER SECTION UNSCR UNSC RESOLUTION EMAIL E-MAIL MAIL MEMO PHASE ROUND VOLUME ISSUE STAGE ' +
    'OPTION PHONE TELCON TELECON PHONECON MEMCON CALL DVC VTC SVTC FAX FAXE TELEFAX TELEPHONE BOOK ART DIPNOTE MESSAGE MSG ALDAC MRN FY CY ' +
    'MEMORANDUM PAGE PART ITEM EXHIBIT FORM TAB POC IIR DTG DTD FAM FAH OSC FBIS TD TDX TDFIRDB ARTICLE CHAPTER DATED OF ON DAILY POINT REPORT NOTE ' +
    'DOC DOCUMENT VERSION TELEGRAM CABLE NO NUMBER AND FROM CIRCULAR CODEL MTCR C-M EO E.O NSPD NSDD PDD PPD PL P.L LAW ACT CFR U.S.C USC INA CASE LICENSE GRANT THRU THROUGH WITH PLUS OR ALSO SEE PREVIOUS OMB FOR ' +
    'SEPT JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'
  )
    .split(' ')
    .concat(months, seriesPattern.split('|')),
);

function isPlace(word: string): boolean {
  const name = (word.endsWith('.') ? word.slice(0, -1) : word).toUpperCase();
  return !notPlaces.has(name) && !(name.endsWith('S') && notPlaces.has(name.slice(0, -1)));
}

/** A place in one word or two, neither of which is read as something else, with its number, and a year before it. */
const soundName =
  /(?:(\d\d) )?(?!(?:[IVX]{3,4}|REF(?:ERENCE)?S?|UNCLASS?(?:IFIED)?|CONFIDENTIAL|SECRET|BOTH|PER) )([A-Za-z]{3,})(?: (?!(?:REF)?TEL)([A-Za-z]{3,}))? (\d{3,6})/iy;

/** The name of a cable that is all that stands in the stretch, as in most items of a block; null for anything else. */
export function cableAlone(text: string, { start, end }: Span): CableName | null {
  const name = soundNameAt(text, start);
  return name && name.number.end === end ? name : null;
}

/** The name as `soundName` reads it; what stands behind its digits may make it another one. */
export function soundNameAt(text: string, start: number): CableName | null {
  const match = matchAt(soundName, text, start);
  if (!match) return null;
  const { 1: year, 2: place = '', 3: further, 4: digits = '' } = match;
  if (!isPlace(place) || (further && !isPlace(further))) return null;
  const end = soundName.lastIndex;
  const numberAt = end - digits.length;
  const placeAt = year ? start + 3 : start;
  return {
    year: year ? { start, end: start + 2 } : null,
    place: { start: placeAt, end: numberAt - 1 },
    number: { start: numberAt, end },
    through: null,
  };
}

/** The cable named at the offset; null where its words name none. Looks no further than `end`. */
export function cableNameAt(text: string, offset: number, end: number): FoundName | null {
  const start = behindMatch(before, text, offset);
  const isNumbered = isDigit(text, start);
  const found =
    (isNumbered ? gluedNameAt(text, start) : null) ?? nameAt(text, start, end) ?? (isNumbered ? numberFirstAt(text, start, end) : null);
  return found && found.end <= end ? found : null;
}

function nameAt(text: string, start: number, end: number): FoundName | null {
  const year = isCapital(text, start) ? null : matchAt(yearBefore, text, start);
  const from = start + (year?.[0].length ?? 0);
  // The fewest words that a number follows: the expression stops at the first, so one more is asked for until four.
  let at = from;
  for (let words = 1; words <= 4; words++) {
    const match = matchAt(oneWord, text, at);
    if (!match || isMark(match[1] ?? '', words)) return null;
    at += match[0].length;
    if (at > end || !(isPlace(match[1] ?? '') || joinedNames.test(text.slice(from, at)))) return null;
    const numbered = numberAt(text, { start: from, end: at }, end);
    if (numbered) return toSamePlace(text, year ? withYear(numbered, start + year[0].search(/\d{2}(?!\d)/)) : numbered, end);
  }
  return null;
}

/** A letter alone or twice is the mark of an item, and so is II; behind another word a letter with its stop is. */
function isMark(word: string, words: number): boolean {
  return word.length <= 5 && (words === 1 ? /^(?:([A-Za-z])\1?|[IVX]{2,4})\.?$/ : /^[A-Za-z]\.$/).test(word);
}

/** Names of places that hold a word which is none elsewhere. */
const joinedNames = /^(?:RIO\s+DE\s+JAN|PORT\s+OF|DEP(?:T\.?|ARTMENT)\s+OF)$/i;

const oneWord = new RegExp(`\\s{0,80}(${word})`, 'y');

const toPlace = /\s?(?:-|(?:TO|THRU|THROUGH)\b)\s?(?:\d\d\s)?(?=[A-Z])/iy;

/** A range may name its place twice, `OSLO 777 THROUGH OSLO 779`. */
function toSamePlace(text: string, found: FoundName, end: number): FoundName {
  const { place, number, through } = found.name;
  if (!place || through || !matchesAt(toPlace, text, found.end)) return found;
  const at = toPlace.lastIndex;
  if (!text.startsWith(textOf(text, place), at)) return found;
  const last = digitsAt(text, at + place.end - place.start + 1, end);
  if (!last || numeral(textOf(text, last.name.number)) <= numeral(textOf(text, number))) return found;
  return { name: { ...found.name, through: last.name.number }, end: last.end };
}

function withYear(found: FoundName, yearAt: number): FoundName {
  return { ...found, name: { ...found.name, year: found.name.year ?? { start: yearAt, end: yearAt + 2 } } };
}

/** The number behind a place, with what may stand between. */
function numberAt(text: string, place: Span, end: number): FoundName | null {
  const between = matchAt(aside, text, place.end);
  const behind = place.end + (between?.[0].length ?? 0);
  const digits = behindMatch(gap, text, behind);
  const blank = text.slice(behind, digits);
  if (blank !== ' ' && !mayJoin(text, place, blank, behind)) return null;
  const isOfState = state.test(text.slice(Math.max(place.start, place.end - 5), place.end));
  const found = (isOfState ? digitsOfStateAt : digitsAt)(text, digits, end);
  if (!found || (blank.startsWith(',') && yearAlone.test(textOf(text, found.name.number)))) return null;
  const aroundYear = between?.[1] ?? between?.[2];
  const yearAt = aroundYear ? place.end + (between?.[0].indexOf(aroundYear) ?? 0) : -1;
  const year = aroundYear ? { start: yearAt + aroundYear.length - 2, end: yearAt + aroundYear.length } : found.name.year;
  return { name: { year, place, number: found.name.number, through: found.name.through }, end: found.end };
}

const state = /STATE$/i;

/** Whether what stands between a place and its number may join them: nothing, or a mark. */
function mayJoin(text: string, place: Span, blank: string, behind: number): boolean {
  const lastWord = /[A-Za-z0'’.]+$/.exec(text.slice(place.start, place.end))?.[0] ?? '';
  // A hyphen behind two letters belongs to another kind of number: CA-3400, TD-314. Glued digits follow capitals alone.
  if (blank.startsWith('-')) return lastWord.length > 2 && /^\d{3}/.test(text.slice(behind + 1, behind + 4));
  if (blank === '' && behind === place.end) return /^[A-Z]{2,}$/.test(lastWord) && place.end - place.start <= 12;
  return !/^[,/:]/.test(blank) || /^[A-Z]{4,}$/.test(lastWord);
}

function gluedNameAt(text: string, start: number): FoundName | null {
  const match = matchAt(gluedId, text, start);
  if (!match) return null;
  const [whole, year = '', place = ''] = match;
  const placeAt = start + year.length;
  const end = start + whole.length;
  const numberAt = placeAt + place.length;
  const name = {
    year: { start, end: placeAt },
    place: { start: placeAt, end: numberAt },
    number: { start: numberAt, end },
    through: null,
  };
  return { name, end };
}

/** `377 KATHMANDU`: three digits at least, since two are a year. */
function numberFirstAt(text: string, start: number, end: number): FoundName | null {
  const match = matchAt(numberFirst, text, start);
  const place = match?.[2];
  if (!match || !place || start + match[0].length > end || !place.split(' ').every(isPlace)) return null;
  const numberEnd = start + (match[1] ?? '').length;
  const stop = start + match[0].length;
  const name = { year: null, place: { start: stop - place.length, end: stop }, number: { start, end: numberEnd }, through: null };
  return { name, end: stop };
}
