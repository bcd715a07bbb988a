// What a REF block names that is no cable: calls, mails, letters, messages by their date-time group, and how the next of them begins.

import { matchesAt } from './scanner.ts';

const talks = 'E-?MAIL|TELE?CON|(?:PH|F)ONECON|MEMCON';
const sources = `(?:${talks}|MEMO|MEMORANDUM|LETTER|CALL)S?\\b`;
/** A call, a mail, a memorandum or a letter, anywhere on the line. */
export const otherSource = new RegExp(`(?!\\()[^\\n;]{0,60}\\b${sources}`, 'iy');

/** On the same line directly behind a cable, whose title may name a letter or a memorandum; what belongs to that cable is no source of its own. */
export const sourceDirect = new RegExp(
  `(?!RELATED|SUBSEQUENT|FOLLOW|PREVIOUS|OTHER|EARLIER|ATTACH)[^\\n,;()"]{0,40}\\b(?:${talks})S?\\b`,
  'iy',
);

/** A message of its own; by its date-time group alone it is the item's own. */
export const message = /(?!(?:DTG|DATED|DTD)\b)(?:[A-Z]{2,12} ){1,4}\d{6}Z\b/iy;
const messageAlone = /(?:[A-Z]{2,12} ){0,4}\d{6}Z\b/iy;

/** On the same line two names are surely a new item. */
export const names = /[A-Z.]{2,20}[-/][A-Z.]{2,20}/iy;
export const twoNames = new RegExp(`${names.source} ${sources}|\\d{1,2} FA[MH]\\b|TD[A-Z]{0,6}-\\d{3}|IIR \\d`, 'iy');

/** Whether what stands at the offset, and not beyond the end, is of the pattern. */
export function opens(pattern: RegExp, text: string, at: number, end: number): boolean {
  return matchesAt(pattern, text, at) && pattern.lastIndex <= end;
}

/** A list of messages, each by its date-time group, or of sources, each by two names. */
export function opensMessage(text: string, start: number, at: number, next: number): boolean {
  const before = text.slice(Math.max(start - 1, at - 80), at);
  if (matchesAt(messageAlone, text, next)) return /\d{6}Z\b/i.test(before);
  return matchesAt(twoNames, text, next) && matchesAt(twoNames, before, 0);
}
