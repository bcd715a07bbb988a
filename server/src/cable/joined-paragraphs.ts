// Paragraphs that a copy has put on one line (format-rules 7): the next number behind the end of a sentence.

import { isBlankCode, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** Lines of cables are shorter. */
export const longestLine = 80;
const longestParagraph = 20_000;

/** A marking behind the number is sure. */
const marked = /^\d{1,3}\. {0,3}\((?:U|SBU|C|S|TS|LOU|FOUO)(?:[/, ][A-Z/, ]{1,30})?\)/;
const plain = /^\d{1,3}\. {1,3}["(]?[A-Z]/;
const own = /^(?:[-*•] )?(?:¶ ?|PARA )?(\d{1,3})\./;

/** The paragraphs of a long line; `last` is the number of the one before it. Most long lines are one. */
export function joinedParagraphs(text: string, line: Span, last: number): readonly Span[] {
  const written = textOf(text, line);
  const first = own.exec(written.slice(0, 10))?.[1];
  let number = first === undefined ? last : Number(first);
  let inRow = first === undefined ? 0 : 1;
  const parts: Span[] = [];
  let from = 0;
  for (let at = nextIn(written, number, inRow); at >= 0; at = nextIn(written.slice(from), ++number, ++inRow)) {
    parts.push({ start: line.start + from, end: line.start + from + at });
    from += at;
  }
  parts.push({ start: line.start + from, end: line.end });
  return parts.flatMap((part) => trimmed(text, part) ?? []);
}

/** Where the next paragraph begins. Without markings one number may be a figure of the text: three in a row are not. */
function nextIn(whole: string, number: number, inRow: number): number {
  const written = whole.slice(0, longestParagraph);
  const at = numberIn(written, 0, number + 1, marked);
  if (at >= 0 || inRow === 0 || marked.test(written.slice(0, 40))) return at;
  const next = numberIn(written, 0, number + 1, plain);
  const isSure = next >= 0 && (inRow > 1 || numberIn(written, next, number + 2, plain) >= 0);
  return isSure ? next : -1;
}

/** Where the number stands behind the end of a sentence, with what must follow it. */
function numberIn(written: string, from: number, value: number, shape: RegExp): number {
  const digits = `${value}.`;
  for (let at = written.indexOf(digits, from + 1); at >= 0; at = written.indexOf(digits, at + 1))
    if (endsSentence(written, at) && shape.test(written.slice(at, at + 40))) return at;
  return -1;
}

function endsSentence(written: string, offset: number): boolean {
  if (!isBlankCode(written.charCodeAt(offset - 1))) return false;
  let at = offset - 1;
  while (at > 0 && offset - at < 6 && isBlankCode(written.charCodeAt(at))) at--;
  return (
    '.!?)"\'-=_*/'.includes(written.charAt(at)) &&
    !/\b(?:nos?|art|paras?|sect?|vol|fig|pp?)\.$/i.test(written.slice(Math.max(0, at - 5), at + 1))
  );
}
