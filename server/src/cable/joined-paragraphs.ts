// Paragraphs that a copy has put on one line (format-rules 7): the next number behind the end of a sentence.

import { trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** Lines of cables are shorter. */
export const longestLine = 80;

/** Group 1 is the number, group 2 its marking. */
const joint =
  /[.!?)"'=_*/-](?=\s{1,4}\d)(?<!\b(?:[Nn]os?|[Aa]rt|[Pp]aras?|[Ss]ec|[Pp]p?).)\s{1,4}(?=(\d{1,3})\.(?: {0,3}(\((?:U|SBU|C|S|TS|LOU|FOUO)(?:[/, ][A-Z/, ]{1,30})?\))| {1,3}["(]?[A-Z]))/g;
const own = /^(?:[-*•] )?(?:¶ ?|PARA )?(\d{1,3})\.(?: *(\([A-Z]))?/;

/** The paragraphs of a line; `last` is the number of the one before it. Without markings one number may be a figure of the text: two in a row are not. */
export function joinedParagraphs(text: string, line: Span, last: number): readonly Span[] {
  if (line.end - line.start <= longestLine) return [line];
  const written = textOf(text, line);
  const first = own.exec(written.slice(0, 20));
  if (!written.includes(`${(first ? Number(first[1]) : last) + 1}.`, 1)) return [line];
  // A list in the paragraph counts from 1 too.
  const isPlain = first !== null && !first[2] && !/\S\s{1,4}1\. /.test(written);
  let number = first ? Number(first[1]) : last;
  let isSure = false;
  const starts = [0];
  for (const { 0: before, 1: digits, 2: marking, index } of written.matchAll(joint)) {
    if (Number(digits) !== number + 1 || !(marking || isPlain)) continue;
    isSure ||= marking !== undefined || starts.length > 1;
    starts.push(index + before.length);
    number++;
  }
  if (!isSure) return [line];
  return starts.flatMap(
    (from, at) => trimmed(text, { start: line.start + from, end: line.start + (starts[at + 1] ?? written.length) }) ?? [],
  );
}
