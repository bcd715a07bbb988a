// Lines and positions of a text. Line ends are CR LF, LF and lone CR, as in the language server protocol.

import { withSoundLines } from './every-line.ts';
import { withoutMarks } from './web-markup.ts';

/** A stretch of the text, in UTF-16 code units: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and character, as the language server protocol counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offset of the first character of each line; the first is always 0. */
export type LineTable = Uint32Array;

/** One pass over the text; a text that ends with a line break has an empty last line. */
export function lineTable(text: string): LineTable {
  let starts = new Uint32Array(64);
  let count = 1;
  let nextCr = text.indexOf('\r');
  let nextLf = text.indexOf('\n');
  while (nextCr >= 0 || nextLf >= 0) {
    const end = breakEnd(nextCr, nextLf);
    if (count === starts.length) {
      const grown = new Uint32Array(count * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = end;
    if (nextCr >= 0 && nextCr < end) nextCr = text.indexOf('\r', end);
    if (nextLf >= 0 && nextLf < end) nextLf = text.indexOf('\n', end);
  }
  return starts.slice(0, count);
}

/** Offset behind the earlier of two line breaks; CR directly before LF is one break. -1 stands for none. */
function breakEnd(cr: number, lf: number): number {
  if (cr < 0) return lf + 1;
  if (lf < 0 || cr < lf - 1) return cr + 1;
  return lf + 1;
}

/** The line that holds the offset; offsets past the end belong to the last line. */
export function lineAt(lines: LineTable, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Where the offset stands, by line and character. */
export function positionAt(lines: LineTable, offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: Math.max(0, offset - (lines[line] ?? 0)) };
}

/** The words of a span, as written. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** What has to change for a run of blanks to be one blank; a single blank between words, by far the most frequent, is left as it is. */
const blanks = /\s{2,}|[^\S ]/g;

/** Words of which each letter is looked at sooner than each kind of blank is looked for. */
const fewWords = 60;

/** Words on one line: runs of blanks and line breaks become one blank. */
export function singleSpaced(words: string): string {
  if (words.length < fewWords) return isSingleSpaced(words) ? words : words.replace(blanks, ' ');
  return hasOtherBlanks(words) ? words.replace(blanks, ' ') : withoutRuns(joinedLines(words));
}

/** Whether plain blanks, no two together, part the words; false too for what only print has. */
function isSingleSpaced(words: string): boolean {
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > 126 || (code <= blank && (code < blank || before === blank))) return false;
    before = code;
  }
  return true;
}

const blank = 32;

/** The words of a span on one line, without blanks round them. */
export function lineOf(text: string, span: Span): string {
  return singleSpaced(textOf(text, span).trim());
}

/** Blanks of print; a text of single bytes is not even looked at for them. */
const blanksOfPrint = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Whether there are blanks but the plain one and the line feed. */
function hasOtherBlanks(words: string): boolean {
  const ofTypewriters = words.includes('\t') || words.includes('\r') || words.includes('\f') || words.includes('\v');
  return ofTypewriters || words.includes(noBreakSpace) || blanksOfPrint.test(words);
}

/** Lines with a blank for each break; most have one before it. */
function joinedLines(words: string): string {
  let joined = '';
  let start = 0;
  for (let end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
    const line = words.slice(start, end);
    joined += words[end - 1] === ' ' ? line : `${line} `;
    start = end + 1;
  }
  return joined + words.slice(start);
}

function withoutRuns(words: string): string {
  let even = '';
  let start = 0;
  for (let run = words.indexOf('  '); run >= 0; run = words.indexOf('  ', start)) {
    even += words.slice(start, run + 1);
    start = run + 2;
    while (words[start] === ' ') start++;
  }
  return even + words.slice(start);
}

const noBreakSpace = '\u00a0';
/** The text asked last: all cables of a file ask for the same. */
let last = { written: '', plain: '' };

/** The same text with blanks where copies put no-break spaces, tags, marks and line numbers, and capitals where they lost them; no offset moves. */
export function withPlainBlanks(written: string): string {
  if (written === last.written) return last.plain;
  const plain = withSoundLines(withoutMarks(written));
  last = { written, plain: plain.includes(noBreakSpace) ? plain.replaceAll(noBreakSpace, ' ') : plain };
  return last.plain;
}
