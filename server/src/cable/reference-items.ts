// Items of a REF block as people write them (format-rules 3.3): letters in any style or none, lists that carry the place on, ranges.

import type { Reference } from './model.ts';
import { cableAlone, cableNameAt, soundNameAt } from './reference-names.ts';
import { type CableName, digitsAt, yearAlone } from './reference-numbers.ts';
import { message, names, opens, opensMessage, otherSource, sourceDirect, twoNames } from './reference-sources.ts';
import { behindBlanks, behindMatch, isBlankCode, isDigit, matchAt, matchesAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { monthPattern } from './vocabulary.ts';

/**
 * A letter that opens an item: `A. `, `(A) `, `[A] `, `A) `, `A)STATE`, `A: `, `(A): `, `A - `, `a. `; it may be doubled, `A. (A) `, `B. B) `.
 * Before a cable the mark may be any: `A, STATE 12`, `A-STATE 12`, `A/ STATE 12`, `A STATE 12`, `(A. STATE 12`. Some copies put a digit 1 for a paragraph sign before it.
 */
const letterMark =
  /(?:^|[\s,;:*]|(?<=[\d)])(?=\([A-Z]\)|[B-Z][.)] ?[A-Z\d]{2}))(?:¶ ?|1(?=[A-Z][.)]))?(?:[([{<] ?([A-Za-z])\.? ?[)\]}>][.:]?(?: ?-(?= ))?|([A-Za-z])[).:>]{1,2}-?(?!\w\.)|([A-Z]) -\s|\(?([A-Z])(?:[.,;/=-] ?|(?<=(?:(?:^|[\n\r])\s{0,12}|[\d),;] {1,12}|\()[A-Z]) )(?=(?:\d\d ?)?[A-Z]{2}[A-Z ]{1,20} \d{1,7}\b))(?=\s*[A-Za-z0-9(["'¶])(?:\s*(?:\([A-Z]\)|[A-Z][.):](?!\w\.))\s*(?=[A-Z0-9"'])|\s*)/g;
/** The marking of an item may stand before its letter, `(U) A. STATE 12`. */
const portionMark = /^\W*\([UCS]\)\s*(?=[A-Z][.):]|\([ABD-RT]\))\(?/;
/** Mark of a page that a copy has joined to the block: it names the cable itself. */
const joinedPageMark = /[A-Z][A-Z ]{1,12} \d{8}\s{1,8}\d{3}(?:\.\d{1,2})? OF \d{3}/g;

/** The words behind the label, item by item; `offset` is where they stand in the text. */
export function itemsOf(words: string, offset: number): Reference[] {
  const whole = { start: 0, end: words.length };
  const alone = cableAlone(words, whole);
  if (alone) return [itemOf(offset, whole, null, null, alone)];
  return letteredItems(words, offset) ?? markedItems(words, offset);
}

const firstLetter = 65;

/** Items in their usual form, `A. OSLO 12`, `B. 06 STATE 34`: letters in order from A, and one cable alone behind each; null where anything else stands. */
function letteredItems(words: string, offset: number): Reference[] | null {
  const items: Reference[] = [];
  let at = 0;
  while (at < words.length) {
    const letter = { start: at, end: at + 1 };
    const start = words.charCodeAt(at) === firstLetter + items.length ? behindStop(words, at + 1) : -1;
    const cable = start < 0 ? null : soundNameAt(words, start);
    if (!cable) return null;
    const { end } = cable.number;
    at = behindBlanks(words, end, words.length);
    if (at === end && at < words.length) return null;
    items.push(itemOf(offset, { start, end }, letter, letter, cable));
  }
  return items;
}

/** Where the words behind the stop or the bracket of a letter begin; -1 where the letter has neither. */
export function behindStop(words: string, at: number): number {
  const stop = words.charAt(at);
  return stop === '.' || stop === ')' ? behindBlanks(words, at + 1, words.length) : -1;
}

/** Items of any form, each behind its letter or number. */
function markedItems(words: string, offset: number): Reference[] {
  const text = masked(words);
  const numbers = numbersOf(text);
  const marks = numbers.length > 0 ? numbers : lettersOf(text);
  const items: Reference[] = [];
  const reader: ItemReader = { text, offset, items, carried: null };
  readItems(reader, { start: 0, end: marks[0]?.index ?? text.length }, null);
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as LetterMark;
    const letter = mark.at === null ? null : { start: mark.at, end: mark.at + 1 };
    readItems(reader, { start: mark.end, end: marks[at + 1]?.index ?? text.length }, letter);
  }
  return items;
}

/** The word REF before a letter, `REF A: OSLO 12; REF B: STATE 34`, or once more behind the label. */
const repeatedLabel = /(?<=^|[\s,;])REF(?:TEL|ERENCE)?S?:? {0,3}(?=\(?[A-Z](?:[.:)]| -| (?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d))/gi;

/** Joined page marks and repeated labels as blanks, so that offsets stay. */
function masked(written: string): string {
  const hasMark = written.includes(' OF ') && /\d OF \d{3}/.test(written);
  const unmarked = hasMark ? written.replace(joinedPageMark, blanksFor) : written;
  return unmarked.includes('REF') ? unmarked.replace(repeatedLabel, blanksFor) : unmarked;
}

function blanksFor(mark: string): string {
  return ' '.repeat(mark.length);
}

interface LetterMark {
  /** Offset of the mark, of the letter in it (null in a number), and behind it. */
  readonly index: number;
  readonly at: number | null;
  readonly end: number;
}

/** Numbers for letters, `1. OSLO 12`, `(1) OSLO 12 (2) STATE 1234`. */
const numberMark = /(?:^|[\s,;])\(?(\d{1,2})[.):](?!\d)[.:]?\s*(?=[A-Za-z0-9("'])/g;

/** Whether a line that could begin a paragraph goes on with what stands of the block: the rest of a date, or the next number before a cable or another source. */
export function continuesNumbers(block: string, written: string): boolean {
  const [mark = '', digits] = /^(\d{1,2})[.,] */.exec(written) ?? [];
  if (endsBeforeDay.test(block.slice(-12))) return mark !== '' && digits !== '1';
  const isNext = digits === '1' ? /^REF[A-Z()]{0,8} ?:?$/i.test(block) : new RegExp(`\\b${Number(digits) - 1}[.)]`).test(block);
  if (!isNext) return false;
  const words = written.slice(mark.length);
  const named = cableNameAt(words, 0, words.length);
  return named ? words.length - named.end < 40 : words.length < 70 && (matchesAt(otherSource, words, 0) || matchesAt(names, words, 0));
}

const endsBeforeDay = new RegExp(`\\b(?:${monthPattern})[A-Z]{0,6}\\.?$`, 'i');

/** Numbers in order from 1, which opens the block; none where it does not. */
function numbersOf(written: string): LetterMark[] {
  const marks: LetterMark[] = [];
  if (!/^\(?1[.):](?!\d)/.test(written)) return marks;
  for (const mark of written.matchAll(numberMark)) {
    if (Number(mark[1]) === marks.length + 1 && !isInBrackets(written.slice(Math.max(0, mark.index - 80), mark.index)))
      marks.push({ index: mark.index, at: null, end: mark.index + mark[0].length });
  }
  return marks;
}

/** Letters in order: the first opens the block (or follows a semicolon), each further one is the next or nearly so, or stands before a cable. */
function lettersOf(written: string): LetterMark[] {
  const opens = behindBlanks(written, 0, written.length) + 3;
  const marks: LetterMark[] = [];
  let last = 0;
  for (let found = matchAt(letterMark, written, 0); found; found = matchAt(letterMark, written, found.index + found[0].length)) {
    const mark = markOf(found);
    const code = written.charCodeAt(mark.at) & ~32;
    const before = marks[marks.length - 1];
    const isFirst = !before && mark.index <= opens;
    const isNext =
      isFirst ||
      (before !== undefined && code === last + 1 && !endsInsideName.test(written.slice(Math.max(0, mark.index - 8), mark.index)));
    if (found[4] !== undefined && !cableFollows(written, mark.end)) continue;
    if (!isNext && !opensItem(written, mark.index, mark.end, !before || (code > last && code < last + 4))) continue;
    if (
      isInBrackets(written.slice(Math.max(before?.end ?? 0, mark.index - 80), mark.index)) &&
      !(/^[\n\r]/.test(found[0]) && cableFollows(written, mark.end))
    )
      continue;
    last = code;
    marks.push(isFirst ? { index: 0, at: mark.at, end: mark.end } : mark);
  }
  return marks;
}

/** The mark, and the letter in it. */
function markOf({ 0: whole, index }: RegExpExecArray): LetterMark & { readonly at: number } {
  const marked = whole.includes('(') ? portionMark.exec(whole) : null;
  return { index, at: index + (marked?.[0].length ?? whole.search(/[A-Za-z]/)), end: index + whole.length - behindFirst(whole) };
}

/** Behind these a letter is that of a name, `FROM B. SMITH`. */
const endsInsideName = /\b(?:FROM|TO|BY|WITH|OF|(?:[DM]RS?|MS|SEN|REP|GEN|COL|AMB)\.)$/i;

/** `A. J. LARSEN`: of two letters that differ the second is that of a name. */
function behindFirst(mark: string): number {
  if (mark.length < 5 || mark.includes('(')) return 0;
  const [rest = '', second] = /([A-Z])[.:]\s*$/.exec(mark) ?? [];
  const first = /[A-Za-z]/.exec(mark)?.[0] ?? '';
  return rest.length < mark.trimStart().length && second !== first.toUpperCase() ? rest.length : 0;
}

/** A letter out of order opens an item all the same behind a separator, a number or a line's end, where a cable follows it or where it is not far from the one before. */
function opensItem(written: string, index: number, end: number, isNear: boolean): boolean {
  const before = written.slice(Math.max(0, index - 20), index + 1);
  if (isNear && /[\n\r;,]\s*$/.test(before)) return true;
  return /[\n\r;,\d)]\s*$/.test(before) && (cableFollows(written, end) || (isNear && matchesAt(twoNames, written, end)));
}

function cableFollows(written: string, at: number): boolean {
  return cableNameAt(written, at, Math.min(written.length, at + 60)) !== null;
}

/** Whether the last bracket is still open: `(A) STATE 1 (SEE B. SMITH)` has one letter. Behind `STATE 2 (NOTAL` the other was forgotten. */
function isInBrackets(before: string): boolean {
  const open = before.lastIndexOf('(');
  return open > before.lastIndexOf(')') && !/^\((?:NOTAL|EXDIS|NODIS)/.test(before.slice(open));
}

interface ItemReader {
  /** The words behind the label, and where they stand in the text. */
  readonly text: string;
  readonly offset: number;
  readonly items: Reference[];
  /** The cable named last, whose place a bare number takes over; null where something else stood between. */
  carried: CableName | null;
}

/** The items under one letter, or under none. */
function readItems(reader: ItemReader, span: Span, letter: Span | null): void {
  const { text } = reader;
  const words = trimmed(text, span);
  const alone = words && cableAlone(text, words);
  if (alone) {
    reader.carried = alone;
    reader.items.push(itemOf(reader.offset, words, letter, letter, alone));
    return;
  }
  let at = skipBetween(text, span.start, span.end);
  let isFirst = true;
  while (at < span.end) {
    const found = cableAt(reader, at, span.end, isFirst);
    const nameEnd = found?.end ?? at + 1;
    const end = endOfItem(reader, nameEnd, span.end, found !== null);
    const content = trimmed(text, { start: at, end: withoutStops(text, at, end) });
    // A year is carried on within a list, the place beyond it too.
    reader.carried = found?.name ?? null;
    if (content) reader.items.push(itemOf(reader.offset, content, isFirst ? letter : null, letter, found?.name ?? null));
    at = skipBetween(text, end, span.end);
    isFirst = false;
  }
}

function itemOf(offset: number, content: Span, marked: Span | null, letter: Span | null, name: CableName | null): Reference {
  const start = offset + (marked ? Math.min(marked.start, content.start) : content.start);
  const part = moved(content, offset);
  return {
    start,
    end: part.end,
    parts: [part],
    letter: letter && moved(letter, offset),
    cable: name && nameMoved(name, offset),
    source: null,
  };
}

function nameMoved({ year, place, number, through }: CableName, by: number): CableName {
  return {
    year: year && moved(year, by),
    place: place && moved(place, by),
    number: moved(number, by),
    through: through && moved(through, by),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** What may stand behind a number that has no place of its own; anything else makes a sentence of it. */
const behindNumber = /^\s*(?:$|[,;&/(\n\r]|AND\b|NOTAL\b|PREVIOUS\b|¶|--?\s|\d{3,7}(?![\dA-Z/]))/i;
const previousFirst = /(?:AND\s+)?PREVIOUS\b/iy;

/** A cable's name at the offset, or a number that takes over place (and, within a list, year) of the one before. */
function cableAt(
  { text, carried }: ItemReader,
  at: number,
  end: number,
  isFirst: boolean,
): { readonly name: CableName; readonly end: number } | null {
  const named = cableNameAt(text, at, end);
  if (named) return named;
  const number = /[#OIl\d]/.test(text[at] ?? '') ? digitsAt(text, text[at] === '#' ? at + 1 : at, end) : null;
  if (!number || number.name.number.end - number.name.number.start < 2) return null;
  if (carried && !behindNumber.test(text.slice(number.end, Math.min(end, number.end + 20)))) return null;
  const isOfList = carried !== null && !isFirst;
  if (!isOfList && yearAlone.test(textOf(text, number.name.number)) && isYearAlone(text, number.end, end, carried)) return null;
  if (carried) {
    const year = number.name.year ?? (isFirst ? null : carried.year);
    return { ...number, name: { ...number.name, place: carried.place, year } };
  }
  // A number alone is one of the post's own.
  return isFirst && number.name.number.end - number.name.number.start >= 3 && isAtEnd(text, number.end, end) ? number : null;
}

/** `2007 AND PREVIOUS` is all that a year brought, and a year alone is a year; with a place taken over, `2007` is a number. */
function isYearAlone(text: string, at: number, end: number, carried: CableName | null): boolean {
  return carried === null || matchesAt(previousFirst, text, skipBetween(text, at, end));
}

const furtherNumbers = /^\d{3,6}(?:(?:, ?| AND | & )\d{3,6}){0,9}\s*$/i;

/** Nothing follows, or further numbers alone. */
function isAtEnd(text: string, at: number, end: number): boolean {
  const next = skipBetween(text, at, end);
  return next >= end || matchesAt(previousFirst, text, next) || furtherNumbers.test(text.slice(next, Math.min(end, next + 100)));
}

const between = ',;&/¶+|.*-';

/** Separators, bullets and AND between two items. */
function skipBetween(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code) || between.includes(text.charAt(at))) at++;
    else {
      const join = joinAt(text, at);
      if (join === 0) break;
      at += join;
    }
  }
  return Math.min(at, end);
}

const join = /(?:AND|PLUS|OR)\s/iy;

/** Length of a word that joins two items; 0 for none. */
function joinAt(text: string, at: number): number {
  return 'AaPpOo'.includes(text[at] ?? ' ') ? behindMatch(join, text, at) - at : 0;
}

/** Where the words of an item end: at a semicolon, or where another cable follows a comma, a slash, AND or the line's end. */
function endOfItem(reader: ItemReader, start: number, end: number, isCable: boolean): number {
  const { text } = reader;
  const direct = isCable ? directEnd(text, start, end) : null;
  if (direct !== null) return direct;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? '';
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark === ';') return at;
    else if (depth > 0 && mark === '\n' && /^\s*\n/.test(text.slice(at + 1, at + 40))) depth = 0;
    if (depth > 0 || !parts(text, at)) continue;
    const next = skipBetween(text, at, end);
    if (next >= end) return at;
    if (next === at) continue;
    if (isCable ? cableNameAt(text, next, end) : isNamedBehind(text, next, end, mark)) return at;
    if (isCable ? followsCable(text, start, at, next, end) : opensMessage(text, start, at, next)) return at;
    // Nothing but separators stands up to there: each is looked at once.
    at = next - 1;
  }
  return end;
}

/** Nothing but a blank or a stop stands between two cables, `STATE 1234 OSLO 56`, or between the numbers of a list; a year ends a title, `SUMMIT 2007`. */
const blankBefore =
  /( \(?(?:NOTAL|EXDIS|NODIS)\)?)?(?:\.| ?\||[ \t]{1,4}-{1,2}(?= {1,4}(?:\d\d )?[A-Z ]{3,24} \d{2,7} *(?:$|[-,;(\n\r])))?[ \t]{1,40}(?:(?=[([]?(?:\d\d[)\]]? ?)?[A-Z]{3,}(?:['’]S|[A-Z ]{0,20})\s(?!(?:19|20)\d\d(?!\d))\d{2,7}(?![\dA-Z/]))|(?=\d{3,7}(?: \d{3,7}){0,9}[ \t]*(?:$|[,;\n\r]))|(?=\d\d[A-Z]{3,20}\d))/y;

/** Where an item ends that another cable follows so; null where none does. */
function directEnd(text: string, start: number, end: number): number | null {
  const blank = matchAt(blankBefore, text, start);
  if (!blank) return null;
  const next = start + blank[0].length;
  return next < end && ((isDigit(text, next) && !blank[0].includes('-')) || cableNameAt(text, next, end))
    ? start + (blank[1]?.length ?? 0)
    : null;
}

/** Whether a cable is named behind words. Behind the slash of `SMITH/JONES 5/12` stands a day, behind the title of a book its place and year. */
function isNamedBehind(text: string, at: number, end: number, mark: string): boolean {
  const number = cableNameAt(text, at, end)?.name.number;
  if (!number) return false;
  return mark === '/' ? number.end - number.start >= 3 : mark !== ',' || !yearAlone.test(textOf(text, number));
}

/** Whether an item may end here. */
function parts(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (mark === ',' || mark === '&' || mark === '+' || mark === '/' || mark === '\n' || mark === '\r') return true;
  return isBlankCode(text.charCodeAt(at - 1)) && joinAt(text, at) > 0;
}

const nothingElse = /^(?:[\s)]|NOTAL|AND PREVIOUS|\([^()]{0,80}\))*$/i;

/** Whether a number that goes on with the list, or another source, stands behind a cable: with nothing but NOTAL or PREVIOUS between, or where it is sure. */
function followsCable(text: string, nameEnd: number, at: number, next: number, end: number): boolean {
  const isDirect = nothingElse.test(text.slice(nameEnd, Math.min(at, nameEnd + 120)));
  if (isDirect && (bareFollows(text, at, next, end) || opens(sourceDirect, text, next, end))) return true;
  return opens(text[at] === '\n' ? otherSource : twoNames, text, next, end) || opens(message, text, next, end);
}

function bareFollows(text: string, at: number, next: number, end: number): boolean {
  const number = text[next] === '#' ? next + 1 : next;
  const found = digitsAt(text, number, end);
  if (!found || !behindNumber.test(text.slice(found.end, Math.min(end, found.end + 20)))) return false;
  return found.name.number.end - number >= (text[at] === '/' ? 3 : 2);
}

const behind = ',;¶-';

/** Stops and bullets behind an item are none of its words. */
function withoutStops(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && (isBlankCode(text.charCodeAt(to - 1)) || behind.includes(text.charAt(to - 1)))) to--;
  return to;
}
