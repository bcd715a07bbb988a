// Whether a line of the text reads like a heading: short, and nearly all its words begin with a capital (format-rules 3.5).
// Asked of every line of a double-spaced copy, so it goes through the characters once and makes nothing.

import { isBlankCode } from './scanner.ts';
import { type Span, textOf } from './text.ts';

const longestHeading = 110;
const mostWords = 18;

/** Words that a heading may write small. */
const smallWords: ReadonlySet<string> = new Set('a an the of and in on for to with by at from but or as not is are its vs vs.'.split(' '));
const longestSmallWord = 4;

/** Whether the words of a line may be a heading; what stands round it decides. */
export function isHeadingLike(text: string, line: Span): boolean {
  const length = line.end - line.start;
  if (length > longestHeading || length === 0) return false;
  if (
    ('.,;'.includes(text.charAt(line.end - 1)) && !text.startsWith('&quot;', line.end - 6)) ||
    '-*•(0123456789'.includes(text.charAt(line.start))
  )
    return false;
  if (isClosing(text, line) || endsClosing(text, line)) return false;
  // An enclosure of a list is dated, a heading never.
  return hasCapitals(text, line) && !/\bdated \d/i.test(textOf(text, line));
}

const enclosureEdge = /^\(?(?:BEGIN|END)(?: OF)?(?: [A-Z-]{1,20}){0,3} (?:TEXT|QUOTE|TRANSLATION)[.:]?\)?[.:]?$/i;

/** Whether a line opens or closes an enclosed text, however it is written: `BEGIN TEXT:`, `End text.`, `(Begin unofficial translation)`. */
export function isEnclosureEdge(text: string, { start, end }: Span): boolean {
  return end - start <= 60 && '(BbEe'.includes(text.charAt(start)) && enclosureEdge.test(textOf(text, { start, end }));
}

const closing = /^\(?END (?:OF )?(?:[A-Z]{1,10} )?(?:SUMMARY|COMMENT|NOTE)\b.{0,30}$/i;

/** Whether a line closes a summary or a comment: it belongs to what it closes. */
export function isClosing(text: string, { start, end }: Span): boolean {
  return end - start <= 60 && '(Ee'.includes(text.charAt(start)) && closing.test(textOf(text, { start, end }));
}

const closed = /[.!?"')] {1,3}END (?:OF )?(?:SUMMARY|COMMENT|NOTE)$/i;

/** Whether the last words of a line close a summary or a comment. */
function endsClosing(text: string, { start, end }: Span): boolean {
  return 'YyTtEe'.includes(text.charAt(end - 1)) && closed.test(text.slice(Math.max(start, end - 24), end));
}

/** Two words of three begin with a capital, small words apart; no columns, at most one number. */
function hasCapitals(text: string, { start, end }: Span): boolean {
  let words = 0;
  let capitals = 0;
  let numbers = 0;
  for (let at = start; at < end; ) {
    const wordEnd = endOfWord(text, at, end);
    const first = firstLetter(text, at, wordEnd);
    if (first < wordEnd) {
      const isCapitalized = isUpper(text.charCodeAt(first));
      if (isCapitalized) capitals++;
      if (isCapitalized || !isSmallWord(text, at, wordEnd)) words++;
    } else if (isNumber(text, at, wordEnd)) numbers++;
    at = wordEnd;
    while (at < end && isBlankCode(text.charCodeAt(at))) at++;
    if (at - wordEnd > 2 || text.charCodeAt(wordEnd) === tab || words > mostWords || numbers > 1) return false;
  }
  return capitals > 0 && capitals * 3 >= words * 2;
}

const tab = 9;

function endOfWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

const ampersand = 38;

/** A web page writes a quotation mark as an entity. */
function behindEntity(text: string, start: number, end: number): number {
  const at = text.indexOf(';', start);
  return at > 0 && at < Math.min(end, start + 8) ? at + 1 : start;
}

/** Offset of the first letter from A to Z, small or not; the end where there is none. */
function firstLetter(text: string, start: number, end: number): number {
  let at = text.charCodeAt(start) === ampersand ? behindEntity(text, start, end) : start;
  while (at < end && !isUpper(text.charCodeAt(at) & ~32)) at++;
  return at;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSmallWord(text: string, start: number, end: number): boolean {
  return end - start <= longestSmallWord && smallWords.has(text.slice(start, end));
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!'0123456789.,%$'.includes(text.charAt(at))) return false;
  return true;
}
