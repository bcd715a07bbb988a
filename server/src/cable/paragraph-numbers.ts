// The numbers of paragraphs at the heads of lines, and what looks like them: figures of a sentence, the items of a list (format-rules 3.5).

import { numeral } from './reference-numbers.ts';
import { isBlankCode, isDigit, matchAt } from './scanner.ts';
import { paragraphStart } from './shapes.ts';
import type { Span } from './text.ts';

/** What of a text that is read tells its numbers. */
export interface Numbering {
  readonly text: string;
  readonly doubleSpaced: boolean;
  readonly paragraph: {
    readonly start: number;
    readonly number: Span | null;
    readonly marking: Span | null;
    readonly parts: readonly Span[];
  } | null;
  /** Lines between the paragraph and the number. */
  readonly waiting: object | null;
  readonly lastNumber: number;
  readonly hasNumbers: boolean;
  readonly blankBefore: boolean;
  readonly afterFurniture: boolean;
  readonly sawBlank: boolean;
  /** Number of the last item of the list that is open; 0 for no list. */
  listItem: number;
  /** Number of the line above that was refused as that of a paragraph, in order from 1; 0 for none. */
  itemBefore: number;
}

/** The number of a paragraph, and where it ends. */
export interface ParagraphNumber {
  readonly digits: Span;
  readonly value: number;
  readonly end: number;
}

/** The portion mark behind a number; group 1 is the mark with its brackets. */
const marking = /[ \t]*(\((?:U|SBU|C|S|TS|R|LOU|FOUO|CUI|[A-Z])(?:[/ -]{1,3}(?:Rel )?[A-Z][A-Z\d/,& -]{0,40}\.?)?\))/y;

const levelOfText = 'C(?:ONFIDENTIAL| O N F I D E N T I A L)?|S(?:ECRET| E C R E T)?|LOU|SBU|LIMITED OFFICIAL USE|UNCLASSIFIED';
/** The mark of a whole text, `CONFIDENTIAL - ENTIRE TEXT`, `ENTIRE TEXT CONFIDENTIAL`. */
const ofEntireText = `(?:${levelOfText})(?: ?-{1,2} ?| )ENTIRE TEXT|ENTIRE TEXT(?: ?-{1,2} ?| )(?:${levelOfText})`;

/** The same with blanks or a comma for the slash, `(C, NF)`, `( C )`; with a word for its letter, `(CONFIDENTIAL)`; in small letters, `(c)`. */
const looseMarking = new RegExp(
  String.raw`[ \t]*(\((?: ?(?:U|SBU|C|S|TS|LOU)(?: ?, ?(?:NF|NOFORN|SBU|FOUO|LOU|REL [A-Z, ]{2,30}))? ?|` +
    String.raw`UNCLASSIFIED|CONFIDENTIAL|SECRET|(?:sbu|[ucs])(?:\/nf)?|(?:${ofEntireText})\.?)\))`,
  'y',
);

const markOfEntireText = new RegExp(`(?:${ofEntireText})\\.?(?=\\s*(?:$|[\\r\\n]))`, 'y');

/** The portion mark at the offset, blanks before it: group 1 is the mark with its brackets; null for none. */
export function markingIn(text: string, start: number): RegExpExecArray | null {
  return matchAt(marking, text, start) ?? matchAt(looseMarking, text, start);
}

/** The mark of a whole text that stands in no brackets and alone on its line; null for other words. */
export function entireTextAt(text: string, start: number): Span | null {
  if (!'CSLUE'.includes(text.charAt(start))) return null;
  const mark = matchAt(markOfEntireText, text, start);
  return mark && { start, end: start + mark[0].length };
}

/** What `paragraphStart` begins with, and letters that a machine reads for digits. */
const startsOfNumber = '0123456789-*•¶P#lIO';
/** `l. (C) `, `lO. (SBU) `. */
const misread = /([lIO\d]{1,3})\.(?= {0,3}\((?:U|SBU|C|S)[/)])/y;

/** The paragraph number that opens a line; null where digits and stop are words of a sentence. */
export function numberOn(body: Numbering, line: Span): ParagraphNumber | null {
  const { text } = body;
  if (!startsOfNumber.includes(text.charAt(line.start)) || isRule(text, line.start)) return null;
  const match = matchAt(paragraphStart, text, line.start) ?? matchAt(misread, text, line.start);
  const digits = match?.[1];
  if (!match || !digits) return null;
  const value = numeral(digits);
  if (value === 0 || (isSignForDigit(text, line.start) && !(body.blankBefore && value === body.lastNumber + 1))) return null;
  const start = line.start + match[0].indexOf(digits);
  const once = line.start + match[0].length;
  // A copy has numbered the paragraphs once more.
  const end = text.startsWith(` ${digits}. `, once) ? once + digits.length + 2 : once;
  if (end < line.end && !/[\s("'A-Z]/.test(text[end] ?? '')) return null;
  // Without stop or bracket only the next number is one.
  if (!/[.)]$/.test(match[0]) && value !== body.lastNumber + 1) return null;
  const found = { digits: { start, end: start + digits.length }, value, end };
  if (!body.hasNumbers || markingIn(text, end)) return found;
  const isItem = followsItem(body, value) || !isPlausible(body, line.start, value);
  body.itemBefore = isItem && (value === 1 || value === body.itemBefore + 1) ? value : 0;
  return isItem || takeListItem(body, line.start, value) ? null : found;
}

/** `P1.`, `#1.`: in the midst of words `P5.` is another thing. */
function isSignForDigit(text: string, start: number): boolean {
  return 'P#'.includes(text.charAt(start)) && isDigit(text, start + 1);
}

/** Behind a first and a second item, directly below the words of a paragraph, comes the third, even where the next paragraph would have its number. */
function followsItem({ itemBefore, blankBefore, afterFurniture, paragraph }: Numbering, value: number): boolean {
  return itemBefore > 0 && value === itemBefore + 1 && !blankBefore && !afterFurniture && paragraph !== null;
}

/** `---`, or a word behind a hyphen: no blank parts a mark from a number. */
function isRule(text: string, start: number): boolean {
  return '-*•'.includes(text.charAt(start)) && text.charAt(start + 1) !== ' ';
}

const quoted = /\bQUOTE[:.]?\s*$/i;

/** Whether an unmarked number goes on with those before it. */
function isPlausible(body: Numbering, start: number, value: number): boolean {
  if (value === body.lastNumber + 1) return !isInSentence(body);
  if (value === 1 && (!body.sawBlank || quoted.test(body.text.slice(Math.max(0, start - 12), start)))) return true;
  const parted = body.blankBefore && !body.afterFurniture;
  return parted && (!body.doubleSpaced || value === 1 || (value > body.lastNumber && value <= body.lastNumber + 5));
}

/** Blank lines or markings tell the paragraphs, none stands here, and the words above lead on: `as told in paragraph / 2. We ...`. */
function isInSentence({ text, paragraph, blankBefore, afterFurniture, sawBlank }: Numbering): boolean {
  if (blankBefore || afterFurniture || !(sawBlank || paragraph?.marking)) return false;
  const end = paragraph?.parts[paragraph.parts.length - 1]?.end ?? 0;
  return /\b(?:the|and|of|in|on|to|by|for|no|paras?|paragraphs?|articles?)$/i.test(text.slice(Math.max(0, end - 12), end));
}

/** What is quoted has paragraphs of its own. */
const quotes = /\b(?:texts?|quotes?|translation|points|resolution|letter|note|report|follows|cable|telegram)\b/i;

/** Takes an unmarked number for the item of a list that a colon has announced, in a paragraph that is marked, or set in by blanks; whether it is one. */
function takeListItem(numbering: Numbering, start: number, value: number): boolean {
  const { paragraph, listItem } = numbering;
  const follows = listItem > 0 ? value === listItem + 1 : value === 1 && announcesList(numbering);
  const isItem =
    follows && paragraph !== null && (paragraph.marking !== null || indent(numbering, start) > indent(numbering, paragraph.start) + 1);
  numbering.listItem = isItem ? value : 0;
  return isItem;
}

function announcesList({ text, paragraph, waiting }: Numbering): boolean {
  if (waiting) return false;
  const end = paragraph?.number ? (paragraph.parts[paragraph.parts.length - 1]?.end ?? 0) : 0;
  return text.charAt(end - 1) === ':' && !quotes.test(text.slice(Math.max(0, end - 60), end));
}

function indent({ text }: Numbering, offset: number): number {
  let at = offset;
  while (at > 0 && isBlankCode(text.charCodeAt(at - 1)) && !'\r\n'.includes(text.charAt(at - 1))) at--;
  return offset - at;
}
