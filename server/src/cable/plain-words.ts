// The lines that most of a text is made of: words directly below words of a paragraph, which nothing but its next line begins like.
// Asked first, a look at two letters spares them all that other lines are asked.

import type { BodyState } from './body.ts';
import type { Line } from './scanner.ts';

/** Longer lines may hold page headers and further paragraphs. */
const longest = 80;
/** `Page 2 of 3`, `Para 4.`, `Case No`, `Doc No`, `End Cable Text`, and letters that a machine reads for digits: `l. (C) `. */
const beginsMore = 'PCDElIO';

/** Gives the line to the open paragraph where it can be nothing else; false for a line that has to be asked more. */
export function takePlainWords({ text, paragraph, waiting, blankBefore, afterFurniture }: BodyState, { from, to }: Line): boolean {
  if (blankBefore || afterFurniture || waiting || !paragraph) return false;
  if (from === to || to - from > longest || !beginsPlainly(text, from)) return false;
  const last = paragraph.parts[paragraph.parts.length - 1];
  if (!last) return false;
  last.end = to;
  return true;
}

/** A small letter, or a capital before one: transmissions, stamps and headings go on in capitals. */
function beginsPlainly(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  return (isSmall(first) || (isLetter(first) && isSmall(text.charCodeAt(from + 1)))) && !beginsMore.includes(text.charAt(from));
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isLetter(code: number): boolean {
  return isSmall(code | 32);
}
