// A numbered list inside a paragraph: its numbers are none of paragraphs (format-rules 3.5).

import { isBlankCode } from './scanner.ts';
import type { Span } from './text.ts';

/** What of a text that is read tells a list. */
export interface Numbering {
  readonly text: string;
  readonly paragraph: {
    readonly start: number;
    readonly number: Span | null;
    readonly marking: Span | null;
    readonly parts: readonly Span[];
  } | null;
  /** Lines between the paragraph and the number. */
  readonly waiting: object | null;
  /** Number of the last item of the list that is open; 0 for no list. */
  listItem: number;
}

/** What is quoted has paragraphs of its own. */
const quotes = /\b(?:texts?|quotes?|translation|points|resolution|letter|note|report|follows|cable|telegram)\b/i;

/** Whether an unmarked number is of a list that a colon has announced: in a paragraph that is marked, or set in by blanks. */
export function isListItem(numbering: Numbering, start: number, value: number): boolean {
  const { paragraph, listItem } = numbering;
  const follows = listItem > 0 ? value === listItem + 1 : value === 1 && isAnnounced(numbering);
  const isItem =
    follows && paragraph !== null && (paragraph.marking !== null || indent(numbering, start) > indent(numbering, paragraph.start) + 1);
  numbering.listItem = isItem ? value : 0;
  return isItem;
}

function isAnnounced({ text, paragraph, waiting }: Numbering): boolean {
  if (waiting) return false;
  const end = paragraph?.number ? (paragraph.parts[paragraph.parts.length - 1]?.end ?? 0) : 0;
  return text.charAt(end - 1) === ':' && !quotes.test(text.slice(end - 60, end));
}

function indent({ text }: Numbering, offset: number): number {
  let at = offset;
  while (at > 0 && isBlankCode(text.charCodeAt(at - 1)) && !'\r\n'.includes(text.charAt(at - 1))) at--;
  return offset - at;
}
