// Page headers and other furniture that a transmission puts between lines of the text (format-rules 3.6).

import { isReleaseStamp } from './archive-furniture.ts';
import type { PageHeader } from './model.ts';
import { isCapital, isDigit, type Line, matchesAt } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** `BAGHDAD 00002958  002 OF 002`, with pages `001.2 OF 036`; a level before it, letters for zeros, the word OF lost. */
const since2005 =
  /^(?:(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET)[ \t]{1,6})?([A-Z][A-Z .'-]{0,20}?)[ \t]{1,4}([\dO]{5,8})[ \t]{1,4}([\dO]{1,3})(?:\.\d{1,3})?(?:[ \t]{0,3}[O0]F[ \t]{0,3}|(?<=0\d{7}[ \t]{1,4}0..)[ \t]{1,3}(?=0))([\dO]{1,3})$/;
/** `CONFIDENTIAL  PAGE 02  ROME  03067  211833Z`, `PAGE 02 OF 03`, `PAGE 02 RUEHXX 1234 C O N F I D E N T I A L`. */
const before2005 =
  /^(?:[A-Z][A-Z ]{0,30}[ \t]{1,8})?P(?:AGE|age)[ \t]{1,3}\d{1,3}(?:[ \t]{1,3}(?:OF|of)[ \t]{1,3}\d{1,3}|[ \t]{1,10}[A-Z][A-Z .]{1,14}[ \t]{1,6}\d{3,6}(?:[ \t]{1,6}.{0,40})?)$/;
const sectionOnly = /^\d{2} OF \d{2} {1,3}\d{6}Z$/;
/** Two characters settle most lines of a text. */
const opening = /[A-Z][A-Z .'-]|Page[ \t]|\d\d OF/y;
const anySign = /OF|PAGE|Page|0F|0\d{7}/;
const longest = 110;

/** The header on this line; null when the line is none. */
export function pageHeaderOn(text: string, line: Line): PageHeader | null {
  if (line.to - line.from > longest || line.to - line.from < 10) return null;
  if (!(isCapital(text, line.from) || isDigit(text, line.from)) || !matchesAt(opening, text, line.from)) return null;
  const written = textOf(text, { start: line.from, end: line.to });
  if (!anySign.test(written)) return null;
  const match = since2005.exec(written);
  if (match) return { start: line.from, end: line.to, ...fields(written, line.from, match) };
  if (before2005.test(written) || sectionOnly.test(written))
    return { start: line.from, end: line.to, place: null, number: null, section: null, total: null };
  return null;
}

function fields(written: string, from: number, match: RegExpExecArray): Pick<PageHeader, 'place' | 'number' | 'section' | 'total'> {
  const [, place = '', number = '', section = '', total = ''] = match;
  const numberAt = /[\dO]{5}/.exec(written)?.index ?? 0;
  const sectionAt = written.indexOf(section, numberAt + number.length);
  const at = (start: number, words: string): Span => ({ start: from + start, end: from + start + words.length });
  return {
    place: at(written.lastIndexOf(place, numberAt - 1), place),
    number: at(numberAt, number),
    section: section.includes('O') ? null : at(sectionAt, section),
    total: total.includes('O') ? null : at(written.length - total.length, total),
  };
}

const banner = /^(?:UNCLASSIFIED|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|LIMITED OFFICIAL USE)(?:\/\/?[A-Z]{2,8})?$/;

/** What banners and stamps begin with: the first letter settles most lines, some letters more most others. */
const bannerLetters = 'UCSLRDB1';
const bannerOpening = /UN[CI]|C ?O ?N|S ?E ?C|LIM|RE[LV]|DATE\/|C(?:ASE|ase) N|D(?:OC|oc) N|U\.?S|B[1-7]\b|1\.[45] ?\(/y;

/** A classification or a stamp of release alone on a line of the text: of the page, not words of the drafter. */
export function isBanner(text: string, line: Line): boolean {
  // A table of cables closes the field of each with a quotation mark.
  if (line.to - line.from === 1) return text.charAt(line.from) === '"';
  if (line.to - line.from > longest || !bannerLetters.includes(text.charAt(line.from)) || !matchesAt(bannerOpening, text, line.from))
    return false;
  const written = textOf(text, { start: line.from, end: line.to });
  return isBannerText(written) || isReleaseStamp(written);
}

/** The same, asked of the words of a line. */
export function isBannerText(written: string): boolean {
  return banner.test(written);
}
