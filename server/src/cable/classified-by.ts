// `Classified By:` (format-rules 3.3): who classified, and for which reasons of which section.

import type { ClassifiedBy } from './model.ts';
import { behindMatch, matchAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** A section with a letter behind it: `1.4 million` is none. */
const reasonsFollow = String.raw`1 ?[.,] ?[2-6]\W{0,4}[A-H]{1,4}\b`;

/** The label in its usual wordings and slips; a portion mark may stand before it. Reasons without a name, or a source instead of one, have labels of their own. */
export const classifiedByLabel = new RegExp(
  String.raw`(?:\([A-Z0-9/]{1,6}\) *|\()?(?:(?:THIS (?:CABLE|MESSAGE|TELEGRAM) (?:IS|WAS) )?CLA?S{1,2}I?F[A-Z]{0,5} {0,3}BY\b *[:;.-]?|` +
    String.raw`CLASS(?:\.|IFICATION)? BY(?: *[:;]|\b(?=.{3,80}\b${reasonsFollow}))|CL(?!EAR|ARI|OSE)[A-Z]{5,9} BY *[:;]|` +
    String.raw`CLA[A-Z1]{4,8} [B8]Y\b(?=.{3,80}\b${reasonsFollow})|C[A-Z1]{1,4}S{1,3}[I1]?F[A-Z]{0,5} ?B[YV] *[:;]|` +
    String.raw`CLASSIFIED *: *(?:BY\b *)?(?=.{3,80}\b${reasonsFollow})|` +
    String.raw`DERIVED FROM(?: *:|\b(?= (?:DSCG|MULTIPLE|.{0,30}\b(?:GUIDE|SOURCES?)\b)))|REASONS?\b *:?(?= *(?:${reasonsFollow}|1[.,][2-6]\W*$)))`,
  'iy',
);

/** Section and letters, `1.4 (b) and (d)`, `1.5 B,D`, `1.5.D`, `1.4(b) and 1.4(d)`; a line's end may cut any of it, and a sentence may follow. */
const section = String.raw`(?:\b[1Il] ?[.,]\s{0,3}|(?<=REASONS?:? {0,2})1[-./]?)[2-6](?!\d)`;
const noReason = String.raw`(?<!\bE(?=\.? ?O\b))(?<!\sA(?=\s{1,3}(?!AND\b|OR\b|THR)[A-Z]{2}))`;
const reasonLetter = String.raw`(?:[([{90]\s{0,2}){0,2}(?:[A-H]|BD|(?<=[([{])[A-H]{2,4}(?=[)\]}]))(?![A-Z])(?<!(?<!(?:AND|[,/&])\s{0,3}\(\s?)C(?=\)\s{1,3}(?:SUMMARY|COMMENT|BEGIN|INTRODUCTION|ACTION|TH(?:IS|E)|[IO]N|AS)\b))${noReason}(?:\s{0,2}[)\]}|]|0\b){0,2}`;
const stopWithin = String.raw`\.(?:(?!\s)|(?=\s{1,3}(?:AND\b|\([A-H]\)\s{0,6}(?:[.,;]|AND\b|$))))`;
const reasonList = new RegExp(
  String.raw`${section}(?:\s?\.(?=\s?[A-H]\b))?(?:A\s{0,8}[NM]\s{0,8}[DO0]\b|A(?:N|DN)(?=\s?\()|OR\b|&AMP;|(?:TO|THRU|THROUGH)\b(?=\s{0,2}[([]?[B-H]\b)|PARA(?:GRAPH)?S?\b|${reasonLetter}|${section}|${stopWithin}|[,/;:&+)\s–-]){0,120}`,
  'i',
);
/** The list in its usual form, with all that stands before it, up to the end: no figure stands in a name. */
const soundReasons = /(\D*)(\b1\.[45] ?\([a-h]\)(?:(?:,| and|, and) \([a-h]\)){0,7})\.?$/iy;

/** Between a name and its reasons most have these words. */
const usualConnection = /[,;.]?\s{1,2}(?:for )?reasons?:? {0,2}$/i;
/** Words between a name and its reasons, from the end: each is taken off until none is left. */
const connecting = [
  /[\s,;:.(?*/=[-]+$/,
  /\b(?:f\s{0,3}[o0]?\s{0,3}r|under|per|pursuant|based|due|up[o0]n|[o0]n|t[o0]|of|and|se\s?c\.?|para(?:graph)?s?|e\.?\s?[o0]\.?|executive\s{1,3}order|as\s{1,3}amended|classification|12958|13526|12356)$/i,
  /\br\s{0,4}e?\s{0,4}a?\s{0,4}s?\s{0,4}[o0]?\s{0,4}n?\s{0,4}\(?s?\)?$/i,
  /\((?:[A-H])\)$/i,
];
/** Any of them: behind most names stands none once the usual ones are off. */
const someConnection = new RegExp(connecting.map(({ source }) => source).join('|'), 'i');
/** A section directly before the number is one of the order, elsewhere one of a mission. */
const orderSection = /\bs\s?e\s?c\s?t\s?i\s?[o0]\s?n\s?s?\W*$/i;
const longestConnection = 14;
/** Where they stand, from the end. */
const tailLength = 40;

/** The lines from the label to the last line of reasons. */
export function parseClassifiedBy(text: string, lines: readonly Span[]): ClassifiedBy {
  const { start, end, parts } = spanned(lines);
  const labelEnd = behindMatch(classifiedByLabel, text, start);
  const written = withoutFurniture(text, lines, { start: labelEnd, end: Math.min(end, labelEnd + 600) });
  const listed = reasonsIn(written);
  const reasons = listed && trimmed(text, { start: labelEnd + listed.start, end: labelEnd + listed.end });
  const authority = trimmed(text, { start: labelEnd, end: labelEnd + nameEnd(listed ? written.slice(0, listed.start) : written) });
  return { kind: 'classifiedBy', start, end, parts, label: { start, end: labelEnd }, authority, reasons };
}

/** Where the reasons stand, without what only parts them from the sentence behind; null where none are given. */
function reasonsIn(written: string): Span | null {
  const sound = matchAt(soundReasons, written, 0);
  if (sound) {
    const { 1: before = '', 2: list = '' } = sound;
    return { start: before.length, end: before.length + list.length };
  }
  const match = reasonList.exec(written);
  return match && { start: match.index, end: match.index + match[0].replace(/(?:[,/;:&+.\s-]|\b(?:AND|OR)\b)+$/i, '').length };
}

/** The words with blanks for what stands between the lines, a mark of a page for instance: offsets stay. */
function withoutFurniture(text: string, lines: readonly Span[], { start, end }: Span): string {
  if (lines.length === 1) return textOf(text, { start, end });
  let written = '';
  for (const line of lines) {
    const from = Math.max(line.start, start);
    if (from < Math.min(line.end, end)) written = written.padEnd(from - start) + text.slice(from, Math.min(line.end, end));
  }
  return written;
}

/** Length of the words without those that lead over to the reasons. */
function nameEnd(written: string): number {
  const name = takeOff(written, usualConnection);
  let cut = name === written ? takeOff(written, orderSection) : name;
  for (let round = 0; round < longestConnection && someConnection.test(cut.slice(-tailLength)); round++) {
    const shorter = connecting.reduce(takeOff, cut);
    if (shorter === cut) break;
    cut = shorter;
  }
  // A stop belongs to `Jr.` and `a.i.`.
  return written[cut.length] === '.' && /\b(?:[JS]r|a\.i)$/i.test(cut) ? cut.length + 1 : cut.length;
}

function takeOff(written: string, word: RegExp): string {
  const tail = written.slice(-tailLength);
  const match = word.exec(tail);
  if (!match) return written;
  // `Ron` is a name: the word reason has more letters, however it is misspelt.
  if (/^r/i.test(match[0]) && match[0].replace(/\s/g, '').length < 4) return written;
  return written.slice(0, written.length - tail.length + match.index);
}
