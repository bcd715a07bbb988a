// The lines that most of a text is made of: words directly below words of a paragraph, which nothing but its next line begins like,
// and the first line of the next paragraph. Asked first, a look at some letters spares them all that other lines are asked.

import { type BodyState, beginParagraph } from './body.ts';
import { isDigit, type Line } from './scanner.ts';

/** Longer lines may hold page headers and further paragraphs. */
const longest = 80;
/** `Page 2 of 3`, `Para 4.`, `Case No`, `Doc No`, `End Cable Text`, and letters that a machine reads for digits: `Il. (C) `. */
const beginsMore = 'Pa Ca Do En Il Ol';

/** Gives the line to the open paragraph, or begins the next one with it, where it can be nothing else; false for a line that has to be asked more. */
export function takePlainLine(body: BodyState, line: Line): boolean {
  if (body.waiting || line.to - line.from > longest) return false;
  return body.blankBefore ? takeNextNumber(body, line) : takePlainWords(body, line);
}

function takePlainWords({ text, paragraph, afterFurniture }: BodyState, { from, to }: Line): boolean {
  if (afterFurniture || !paragraph || !(beginsPlainly(text, from) || text.charCodeAt(from) === openingBracket)) return false;
  const last = paragraph.parts[paragraph.parts.length - 1];
  if (!last) return false;
  last.end = to;
  return true;
}

const blank = 32;
const openingBracket = 40;
const stop = 46;
/** Shorter lines may be captions. */
const shortest = 12;
const highest = 999;

/** `2. (C) Words`, behind a blank line: the number that comes next, and no list is open. */
function takeNextNumber(body: BodyState, { from, to }: Line): boolean {
  const { text, lastNumber } = body;
  if (!isDigit(text, from) || to - from <= shortest || lastNumber >= highest || body.listItem > 0) return false;
  const digits = String(lastNumber + 1);
  const end = from + digits.length;
  if (!text.startsWith(digits, from) || text.charCodeAt(end) !== stop || text.charCodeAt(end + 1) !== blank) return false;
  // A copy has numbered the paragraphs once more.
  if (isDigit(text, end + 2)) return false;
  beginParagraph(body, { start: from, end: to }, { digits: { start: from, end }, value: lastNumber + 1, end: end + 1 });
  body.blankBefore = false;
  body.afterFurniture = false;
  return true;
}

/** A small letter, or a capital before one: transmissions, stamps and headings go on in capitals. */
export function beginsPlainly(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  if (isSmall(first)) return first !== smallL || (isSmall(second) && second !== smallL);
  return isSmall(first | 32) && isSmall(second) && !beginsMore.includes(text.slice(from, from + 2));
}

const smallL = 108;

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
