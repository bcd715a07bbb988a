// `Classified By:` (format-rules 3.3): who classified, and for which reasons of which section.

import type { ClassifiedBy } from './model.ts';
import { trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** The label in its usual wordings; a portion mark may stand before it. */
export const classifiedByLabel =
  /(?:\([A-Z/]{1,6}\) *)?(?:CLASSIFIED BY *[:;.-]?|CLASS(?:\.|IFICATION)? BY *[:;.-]?|CL[A-Z]{5,9} BY *[:;])/iy;

/** Section and letters, `1.4 (b) and (d)`, `1.5 B,D`, `1.5.D`; a line's end may cut any of it. */
const reasonList =
  /\b1 ?[.,]\s{0,3}[2-6](?: ?\.(?= ?[A-H]\b))?\s*(?:(?:A\s?N\s?D\b|\(?\s{0,2}[A-H](?![A-Z])\s{0,2}\)?|[,/;&+.\s]){1,60})?/i;
/** Words between a name and its reasons, from the end: each is taken off until none is left. */
const connecting = [
  /[\s,;:.(?*-]+$/,
  /\b(?:f\s{0,3}[o0]?\s{0,3}r|under|per|pursuant|based|due|up[o0]n|[o0]n|t[o0]|of|and|s\s{0,3}e\s{0,3}cti[o0]ns?|se\s?c\.?|para(?:graph)?s?|e\.?\s?[o0]\.?|12958|13526|12356)$/i,
  /\br\s{0,4}e?\s{0,4}a?\s{0,4}s?\s{0,4}[o0]?\s{0,4}n?\s{0,4}\(?s?\)?$/i,
  /\((?:[A-H])\)$/i,
];
const longestConnection = 14;

/** The lines from the label to the last line of reasons. */
export function parseClassifiedBy(text: string, lines: readonly Span[]): ClassifiedBy {
  const { start, end, parts } = spanned(lines);
  classifiedByLabel.lastIndex = start;
  const labelEnd = start + (classifiedByLabel.exec(text)?.[0].length ?? 0);
  const written = textOf(text, { start: labelEnd, end: Math.min(end, labelEnd + 600) });
  const match = reasonList.exec(written);
  const listed = match ? match[0].replace(/(?:[,/;&+.\s]|\bAND\b)+$/i, '').length : 0;
  const reasons = match ? trimmed(text, { start: labelEnd + match.index, end: labelEnd + match.index + listed }) : null;
  const authority = trimmed(text, { start: labelEnd, end: labelEnd + nameEnd(written.slice(0, match?.index)) });
  return { kind: 'classifiedBy', start, end, parts, label: { start, end: labelEnd }, authority, reasons };
}

/** Length of the words without those that lead over to the reasons. */
function nameEnd(written: string): number {
  let cut = written;
  for (let round = 0; round < longestConnection; round++) {
    const shorter = connecting.reduce(takeOff, cut);
    if (shorter === cut) break;
    cut = shorter;
  }
  // A stop belongs to `Jr.`.
  return /\b[JS]r$/i.test(cut) && written[cut.length] === '.' ? cut.length + 1 : cut.length;
}

function takeOff(written: string, word: RegExp): string {
  const tail = written.slice(-40);
  const match = word.exec(tail);
  if (!match) return written;
  // `Ron` is a name: the word reason has more letters, however it is misspelt.
  if (/^r/i.test(match[0]) && match[0].replace(/\s/g, '').length < 4) return written;
  return written.slice(0, written.length - tail.length + match.index);
}
