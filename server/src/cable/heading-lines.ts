// Which line an underline confirms as a heading, and headings that a copy has put on the line of other words (format-rules 3.5).

import { isHeadingLike } from './headings.ts';
import type { BodyElement, Heading } from './model.ts';
import { isCapital, matchAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

const inCapitals = /[a-z\d][.!?"')\]]{1,2}[ \t]{2,8}([A-Z][A-Z ,&'/-]{3,60})$/;
const ruled = /[.!?"')\]]\s{1,4}([-=]{4,100}[ \t]{0,4}[A-Z][^=\r\n]{2,90})$/;

/** A copy has glued the heading of the next paragraph to the last words of this one: a sentence in small letters, blanks, capitals to the end; or with its rules. */
export function gluedHeading(text: string, { start, end }: Span): Span | null {
  const shape = isCapital(text, end - 1) ? inCapitals : '-='.includes(text.charAt(end - 1)) ? ruled : null;
  const found = shape?.exec(textOf(text, { start: Math.max(start, end - 300), end }))?.[1];
  return found === undefined ? null : { start: end - found.length, end };
}

/** Where no blank line parts anything, the last line above a number is its heading when it reads like one and stands behind the end of a sentence. */
export function headingAtEnd(text: string, last: Span): Span | null {
  const words = lastLineOf(text, last);
  return words.start > last.start &&
    isHeadingLike(text, words) &&
    /[.!?"')\]]\s*$/.test(text.slice(Math.max(0, words.start - 60), words.start))
    ? words
    : null;
}

/** The words of a paragraph that is still read, as far as an underline asks for them. */
export interface WordsAbove {
  readonly number: Span | null;
  readonly parts: readonly Span[];
}

/** The heading that an underline confirms: `title` behind the paragraph's number, `whole` paragraph, or the `last` line of its words. */
export interface Confirmed {
  readonly place: 'title' | 'whole' | 'last';
  readonly words: Span;
}

/** The line directly above an underline where it is a heading; null where the underline announces the next line or stands below a sentence. */
export function headingOver(text: string, { number, parts }: WordsAbove, underline: Span): Confirmed | null {
  const last = parts[parts.length - 1];
  if (!last) return null;
  const words = lastLineOf(text, last);
  const isOnly = parts.length === 1 && words.start === last.start;
  const isLike = isHeadingLike(text, { start: behindMarking(text, words), end: words.end });
  if (!isLike && !(words.start === last.start && isMeasured(text, words, underline))) return null;
  if (isOnly && !number) return { place: 'whole', words };
  if (!isAsLong(words, underline) || announces(text, underline.end)) return null;
  if (isOnly) return { place: 'title', words };
  const before = words.start > last.start ? words.start : (parts[parts.length - 2]?.end ?? words.start);
  return endsSentence(text, before) || isMeasured(text, words, underline) ? { place: 'last', words } : null;
}

function behindMarking(text: string, { start, end }: Span): number {
  return Math.min(end, start + (matchAt(/\((?:U|SBU|C|S)(?:\/[A-Z]{2,6})?\)[ \t]{1,4}/y, text, start)?.[0].length ?? 0));
}

function lastLineOf(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - 100);
  const written = textOf(text, { start: from, end });
  const at = Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1;
  return trimmed(text, { start: from + at, end }) ?? { start: end, end };
}

/** One run of hyphens that fits the words: the rule of a table has gaps or is longer. */
function isAsLong(words: Span, underline: Span): boolean {
  const [one, other] = [words.end - words.start, underline.end - underline.start];
  return other * 2 >= one && other <= one * 2 + 4;
}

/** An underline of the same length makes a heading of a line in small letters too, where no table is announced. */
function isMeasured(text: string, { start, end }: Span, underline: Span): boolean {
  const isEven = Math.abs(end - start - (underline.end - underline.start)) <= 3 && end - start <= 80;
  return (
    isEven &&
    /^(?:["'(]?[A-Za-z]|\d{1,4} [A-Z])(?:\S| (?! ))*[^.,;:\s]$/.test(textOf(text, { start, end })) &&
    !/:\s*$/.test(text.slice(Math.max(0, start - 60), start))
  );
}

/** Another underline follows a line further on: this one stands above a heading. */
export function announces(text: string, offset: number): boolean {
  return matchAt(/\s{1,20}[^\s\d-][^\r\n]{0,100}(?<![.;,][ \t]?)[\r\n][ \t\r\n]{0,20}[-=_]{3}/y, text, offset) !== null;
}

function endsSentence(text: string, start: number): boolean {
  return /[.!?:"')\]]\s*$/.test(text.slice(Math.max(0, start - 60), start));
}

/** A long heading may have each of its lines underlined: no blank line parts them. */
export function headingAbove(text: string, last: BodyElement | undefined, start: number): Heading | null {
  if (last?.kind !== 'heading' || last.parts.length > 2 || start - last.end > 12) return null;
  return /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(last.end, start)) ? last : null;
}

/** Some headings have a portion mark, which a machine reads as `(SB` in prints: what stands behind it. */
export function behindMark(text: string, { start, end }: Span): Span {
  if (text.charAt(start) !== '(') return { start, end };
  const mark = /^\((?:U|C|S[A-Za-z\d]{0,4})\)? (?=[A-Z])/.exec(textOf(text, { start, end: Math.min(end, start + 10) }));
  return { start: start + (mark?.[0].length ?? 0), end };
}

const longestRuled = 240;
const betweenRules = /^([-=*])\1{1,99}[ \t]{0,4}([^\s*=-][^\r\n]{0,90}?)[ \t]{0,4}\1{2,100}$/;

/** The words between two rules on one line; null where they are no heading, but the mark of an end. */
export function betweenHyphens(text: string, { start, end }: Span): Span | null {
  if (!'-=*'.includes(text.charAt(start)) || text.charAt(start) !== text.charAt(end - 1) || end - start > longestRuled) return null;
  const written = textOf(text, { start, end });
  const words = betweenRules.exec(written)?.[2];
  if (words === undefined || /\bends?\b/i.test(words)) return null;
  const from = start + written.indexOf(words);
  const span = { start: from, end: from + words.length };
  return isHeadingLike(text, span) ? span : null;
}

/** Some copies put the underline on the heading's own line, and the rule above it too. */
export function withoutHyphens(text: string, { start, end }: Span): Span {
  if (!'-=*'.includes(text.charAt(end - 1))) return { start, end };
  const words = betweenHyphens(text, { start, end });
  if (words) return words;
  let to = end;
  while (to > start && '-= '.includes(text.charAt(to - 1))) to--;
  if (end - to < 4 || to === start) return { start, end };
  return { start, end: to };
}

const mostOfList = 8;

/** Lines above a number that no underline confirms, and that are no heading: a name and an office, two days, QUOTE, the last of a list. */
export function isNoHeading(text: string, lines: readonly Span[], above: WordsAbove | null): boolean {
  const first = lines[0];
  if (first && /^QUOTE\b/.test(textOf(text, first))) return true;
  if (lines.length > 1 && first && first.end - first.start < 36 && /[a-z]/.test(textOf(text, first))) return true;
  const parts = above?.parts.slice(-mostOfList) ?? [];
  const announced = parts.findLastIndex(({ end }) => text.charAt(end - 1) === ':');
  return announced >= 0 && announced < parts.length - 1 && parts.slice(announced + 1).every((part) => isHeadingLike(text, part));
}
