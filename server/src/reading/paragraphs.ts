// Paragraphs as a reader counts them: own number, copied number, marking and heading (format-rules 3.5 and 7).

import type { BodyElement, Cable, Heading, Paragraph } from '../cable/model.ts';
import { numeral } from '../cable/reference-numbers.ts';
import { lineOf, type Span, textOf } from '../cable/text.ts';

/** One paragraph with what belongs to it. */
export interface NumberedParagraph {
  readonly element: Paragraph;
  /** The number that the drafter gave; null for an unnumbered paragraph. */
  readonly number: number | null;
  readonly heading: Heading | null;
  /** The words of that heading on one line. */
  readonly headingWords: string | null;
}

/** Paragraphs of a cable and whether their numbers carry a copy's extra digit. */
export interface ParagraphList {
  readonly paragraphs: readonly NumberedParagraph[];
  /** The paragraph signs were copied as the digit 1: `11.` stands for `1.` (format-rules 7). */
  readonly copiedSigns: boolean;
}

const lists = new WeakMap<Cable, ParagraphList>();

/** Paragraphs in order, each with its number as drafted and the heading above it; read once a cable, however many ask. */
export function readParagraphs(text: string, cable: Cable): ParagraphList {
  const known = lists.get(cable);
  if (known) return known;
  const list = paragraphList(text, cable);
  lists.set(cable, list);
  return list;
}

/** What closes a quoted text is above no paragraph. */
const closing = /^\(?(?:END (?:OF )?(?:[A-Z-]{1,20} ){0,3}(?:TEXT|QUOTE|TRANSLATION|SUMMARY|COMMENT|NOTE)|UN ?QUOTE|UNQTE)\b/i;

/** The same for who asks once: to remember a list takes longer than to make it. */
export function paragraphList(text: string, cable: Cable): ParagraphList {
  const paragraphs: NumberedParagraph[] = [];
  const copiedSigns = hasCopiedSigns(text, cable);
  let heading: Heading | null = null;
  let headingWords: string | null = null;
  for (let at = 0; at < cable.body.length; at++) {
    const element = cable.body[at] as BodyElement;
    const above = headingIn(element);
    if (above) {
      const words = joinParts(text, above.parts);
      const closes = above === element && closing.test(words);
      heading = closes ? null : above;
      headingWords = closes ? null : words;
    }
    if (element.kind !== 'paragraph') continue;
    const digits = element.number ? textOf(text, element.number) : null;
    const number = digits === null ? null : numeral(copiedSigns ? digits.slice(1) : digits);
    paragraphs.push({ element, number, heading, headingWords });
  }
  return { paragraphs, copiedSigns };
}

/** The heading that an element is, or that a paragraph has on the line of its number. */
function headingIn(element: BodyElement): Heading | undefined {
  if (element.kind === 'heading') return element;
  return element.kind === 'paragraph' ? element.title : undefined;
}

/** All numbers begin with an extra 1 and are 1, 2, 3 ... without it. One number alone, `11`, counts too: no text begins with paragraph 11. */
function hasCopiedSigns(text: string, { body }: Cable): boolean {
  let count = 0;
  for (let at = 0; at < body.length; at++) {
    const element = body[at] as BodyElement;
    if (element.kind !== 'paragraph' || !element.number) continue;
    count++;
    if (textOf(text, element.number) !== `1${count}`) return false;
  }
  return count > 0;
}

/** Words of several pieces as one line: runs of blanks and line breaks become one blank. */
export function joinParts(text: string, parts: readonly Span[]): string {
  let joined = '';
  for (let at = 0; at < parts.length; at++) {
    const words = lineOf(text, parts[at] as Span);
    if (words !== '') joined = joined === '' ? words : `${joined} ${words}`;
  }
  return joined;
}
