// Page headers and other furniture that a transmission puts between lines of the text (format-rules 3.6).

import type { PageHeader } from './model.ts';
import { isCapital, isDigit, type Line, matchAt } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** `BAGHDAD 00002958  002 OF 002`, with pages `001.2 OF 036`. */
const since2005 = /^([A-Z][A-Z .'-]{0,20}?) {1,4}(\d{5,8}) {1,4}(\d{1,3})(?:\.\d{1,3})? {1,3}OF {1,3}(\d{1,3})$/;
/** `CONFIDENTIAL  PAGE 02  ROME  03067  211833Z`, `PAGE 02 OF 03`, `PAGE 02 RUEHXX 1234 C O N F I D E N T I A L`. */
const before2005 =
  /^(?:[A-Z][A-Z ]{0,30} {1,3})?PAGE {1,3}\d{1,3}(?: {1,3}OF {1,3}\d{1,3}| {1,10}[A-Z][A-Z .]{1,14} {1,6}\d{3,6}(?: {1,6}.{0,40})?)$/;
const sectionOnly = /^\d{2} OF \d{2} {1,3}\d{6}Z$/;
/** Two characters settle most lines of a text. */
const opening = /[A-Z][A-Z .'-]|\d\d OF/y;
const longest = 110;

/** The header on this line; null when the line is none. */
export function pageHeaderOn(text: string, line: Line): PageHeader | null {
  if (line.to - line.from > longest || line.to - line.from < 10) return null;
  if (!(isCapital(text, line.from) || isDigit(text, line.from)) || !matchAt(opening, text, line.from)) return null;
  const written = textOf(text, { start: line.from, end: line.to });
  if (!/OF|PAGE/.test(written)) return null;
  const match = since2005.exec(written);
  if (match) return { start: line.from, end: line.to, ...fields(written, line.from, match) };
  if (before2005.test(written) || sectionOnly.test(written))
    return { start: line.from, end: line.to, place: null, number: null, section: null, total: null };
  return null;
}

function fields(written: string, from: number, match: RegExpExecArray): Pick<PageHeader, 'place' | 'number' | 'section' | 'total'> {
  const [, place = '', number = '', section = '', total = ''] = match;
  const numberAt = written.indexOf(number, place.length);
  const sectionAt = written.indexOf(section, numberAt + number.length);
  const at = (start: number, words: string): Span => ({ start: from + start, end: from + start + words.length });
  return {
    place: at(0, place),
    number: at(numberAt, number),
    section: at(sectionAt, section),
    total: at(written.length - total.length, total),
  };
}

const banner = /^(?:UNCLASSIFIED|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|LIMITED OFFICIAL USE)(?:\/\/?[A-Z]{2,8})?$/;

/** A classification alone on a line of the text: banner of a page, not a word of the drafter. */
export function isBanner(text: string, line: Line): boolean {
  return line.to - line.from <= 40 && isBannerText(textOf(text, { start: line.from, end: line.to }));
}

/** The same, asked of the words of a line. */
export function isBannerText(written: string): boolean {
  return banner.test(written);
}
