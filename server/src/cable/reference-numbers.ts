// The number in the name of a cable, with the year or the end of a range behind it: `80908`, `00789/08`, `388-390`, `12345 (12 MAY 06)`.

import type { Reference } from './model.ts';
import { areDigits, behindBlanks, matchAt, matchesAt } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { monthPattern } from './vocabulary.ts';

/** The name of a cable as a reference writes it. */
export type CableName = NonNullable<Reference['cable']>;

/** A name with the offset behind everything that belongs to it. */
export interface FoundName {
  readonly name: CableName;
  readonly end: number;
}

/** A year of the telegrams that there are; a place before it would make it a number. */
export const yearAlone = /^(?:19[6-9]|20[0-2])\d$/;
/** Years that there are telegrams of, in two digits. */
const yearOfTelegram = /^(?:[01]\d|2[0-6]|6[6-9]|[7-9]\d)$/;

/** A letter with a stop is that of the next item, `STATE 1234B. OSLO 12`. Letters that are slips for digits stand among digits. `15 1200Z` and `5/12/07` are days; `12,958` is one number, `123,124` are two of a list. */
const digits =
  /\d{1,2},\d{3}(?![\dA-Za-z]|,\d)|(?=.?\d)[OIl\d][OIl\d]{0,7}(?!\d|[A-Za-z](?![.)])|\/\d{1,2}\/|[.?*_]\d| \d{4}[Zz]|\/(?:\d\d)?\d{4}[Zz]| [Zz]\b)/y;
/** Of the Department they are one number. */
const digitsOfState = new RegExp(digits.source.replace('1,2', '1,3'), 'y');
const yearBehind =
  /\/((?:19|20)?\d{2})(?!\d)|-(\d{2})(?!\d)|\s{1,24}\(((?:19|20)?\d{2})\)|[ ]{1,2}'?(\d{2})(?=[ \t]*(?:$|[,;¶\n\r]))|(?<=\d{5}),\s((?:19|20)\d\d|0\d)(?=\s*(?:$|[;\n\r]))/y;
const month = `(?:${monthPattern})[A-Z]{0,6}\\.?`;
const day = `(?:\\d{1,2}|\\d{6}Z)\\s{0,24}${month},?\\s|${month}\\s\\d{1,2},?\\s|\\d{1,2}/\\d{1,2}/`;
/** The date of the cable, `DATED MAY 12, 2006`, `(121200Z MAY 06)`, `OF 2006`; more words than these make a title of it. */
const dated = new RegExp(
  `,?\\s{1,3}\\(?(?:(?:(?:DATED|DTD|OF|DTG)\\s{1,2})?(?:${day})'?((?:19|20)?\\d\\d)|(?:(?:DATED|DTD|OF)\\s{1,2}(?:${month},?\\s)?|${month},?\\s)((?:19|20)\\d\\d))` +
    '(?=\\s*(?:[),;&(]|$|[\\n\\r]|AND\\b|NOTAL\\b|[A-Z][.)]))',
  'iy',
);
/** How it begins: asked first, it spares most cables the making of the long expression. */
const mayBeDated = /,?\s{1,3}\(?(?:\d|DA|DT|OF|JA|FE|MA|AP|JU|AU|SE|OC|NOV|DE)/iy;
/** `BERG-SMITH 12 MAY E-MAIL`: a day. */
const monthBehind = new RegExp(`\\s{0,24}${month}\\b`, 'iy');
const lastOfRange = /\s?([-–]|(?:TO|THRU|THROUGH)\b)(?:\s?|[ \t]{0,3}\r?\n\s{0,12})(\d{1,8})(?![\dA-Za-z/])/iy;
/** The rest of a number that a line's end has cut. */
const restOfNumber = / ?\r?\n(\d{1,5})(?=[ \t]*(?:$|[,;&(\n\r]|AND\b|NOTAL\b|[A-Z][.)]))/y;
/** What the rest of a number, the last of a range, a year and a date begin with, behind blanks. */
const furtherWord = /[-–/]|\(?'?\d|TO|THR|\(?(?:DA|DT|OF|JA|FE|MA|AP|JU|AU|SE|OC|NOV|DE)/iy;
const mostDigits = 6;

/** The digits that are meant: `1O4` and `l234` hold slips, `12,958` parts its thousands, and a line's end may part any. */
export function digitsMeant(written: string): string {
  if (areDigits(written)) return written;
  return written.replace(/[\s,]/g, '').replaceAll('O', '0').replace(/[Il]/g, '1');
}

/** The number that they make. */
export function numeral(written: string): number {
  return Number(digitsMeant(written));
}

/** A number with its year behind it, or the last number of a range. */
export function digitsAt(text: string, start: number, end: number): FoundName | null {
  return numberAt(text, start, end, digits);
}

/** The same of a cable of the Department, which counts higher. */
export function digitsOfStateAt(text: string, start: number, end: number): FoundName | null {
  return numberAt(text, start, end, digitsOfState);
}

function numberAt(text: string, start: number, end: number, pattern: RegExp): FoundName | null {
  const match = matchAt(pattern, text, start);
  if (!match || start + match[0].length > end || (match[0].length < 3 && matchesAt(monthBehind, text, start + match[0].length)))
    return null;
  const first = { start, end: start + match[0].length };
  // Most numbers stand alone.
  if (!mayGoOn(text, first.end, end)) return { name: { year: null, place: null, number: first, through: null }, end: first.end };
  const number = { start, end: first.end + cutLength(text, match[0], start, end) };
  const through = lastAt(text, number, end);
  const year = through ? null : yearAt(text, number, end);
  return { name: { year: year?.span ?? null, place: null, number, through }, end: through?.end ?? year?.end ?? number.end };
}

/** Whether more than the next item may follow a number. */
function mayGoOn(text: string, at: number, end: number): boolean {
  return matchesAt(furtherWord, text, behindBlanks(text, text.charAt(at) === ',' ? at + 1 : at, end));
}

/** How far a number goes on behind the line's end; a further number of a list is as long as the first. */
function cutLength(text: string, first: string, start: number, end: number): number {
  const rest = matchAt(restOfNumber, text, start + first.length);
  const length = rest?.[1]?.length ?? 0;
  if (!rest || start + first.length + rest[0].length > end || first.length + length > mostDigits) return 0;
  return length < first.length || (first.length < 3 && length > 1) ? rest[0].length : 0;
}

function yearAt(text: string, number: Span, end: number): { readonly span: Span; readonly end: number } | null {
  const match =
    matchAt(yearBehind, text, number.end) ?? (matchesAt(mayBeDated, text, number.end) ? matchAt(dated, text, number.end) : null);
  const written = match?.slice(1).find((group) => group !== undefined);
  if (!match || !written || number.end + match[0].length > end) return null;
  // What is no year of a telegram, `STATE 1234/35`, is the end of a range.
  if (written.length === 2 && !yearOfTelegram.test(written)) return null;
  const yearEnd = number.end + match[0].lastIndexOf(written) + written.length;
  return { span: { start: yearEnd - 2, end: yearEnd }, end: number.end + match[0].length };
}

/** The last number of a range; of what it shares with the first the drafter may leave out, `STATE 1234-36`. */
function lastAt(text: string, number: Span, end: number): Span | null {
  const range = matchAt(lastOfRange, text, number.end);
  const last = range?.[2];
  if (!range || !last || number.end + range[0].length > end) return null;
  if (last.length === 1 && range[0] !== `-${last}`) return null;
  if (last.length === 2 && range[1] === '-' && yearOfTelegram.test(last) && number.end - number.start > 2) return null;
  const first = numeral(textOf(text, number));
  if (Number(String(first).slice(0, -last.length) + last) <= first) return null;
  const stop = number.end + range[0].length;
  return { start: stop - last.length, end: stop };
}
