// FL6 to FL9: originator, action, information and exempted addressees (format-rules 2.6).

import type { Addressee, AddresseeRole, OriginatorLine } from './model.ts';
import { behindBlanks, endOfWords, isBlankCode, isDigit, matchesAt, trimmed, wordsOf } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';
import { precedencePattern } from './vocabulary.ts';

const post = /^(?:FM)?(?=AM(?:EMB|CON)|USMISSION|USINT|USLO|SECSTATE)/;

/** FL6. The first word is the label, but for a post whose label is lost or has lost its blank. */
export function parseOriginator(text: string, lines: readonly Span[]): OriginatorLine {
  const { start, end, parts } = spanned(lines);
  const first = wordsOf(text, { start, end })[0] ?? { start, end };
  const lost = post.exec(textOf(text, first));
  const label = lost ? { start, end: start + lost[0].length } : first;
  return { kind: 'from', start, end, parts, label, address: trimmed(text, { start: label.end, end }) };
}

/** An indicator or ZEN; other words before a slash are one only where an address follows, else `TREASURY/IET` would be. */
const indicatorAndSlash = /(?:R[A-Z]{3,8}|ZEN|[A-Z0-9]{3,8}(?= ?\/(?:AM(?:EMBASSY|CONSUL)|USMISSION|SECSTATE|SECDEF)\b)) ?\/(?!\/)/y;
/** Prints write them with capitals as they come. */
const precedenceWord = new RegExp(`(?:${precedencePattern}|NIACT)$`, 'i');
/** What they end in settles most addresses. */
const endOfPrecedence = 'EYHTeyht';
const longestCount = 5;

/**
 * One addressee line of FL7 to FL9; `label` is null on lines that follow the first of their role. Behind the indicator it is read
 * from the end: count of messages, precedence word; what is left is the plain language address.
 */
export function parseAddressee(text: string, line: Span, role: AddresseeRole, label: Span | null): Addressee {
  const { start, end } = line;
  const first = behindBlanks(text, label ? label.end : start, end);
  const indicator = indicatorOf(text, first, end);
  const from = indicator ? behindBlanks(text, text.indexOf('/', indicator.end) + 1, end) : first;
  const to = endOfWords(text, from, end);
  const serial = countOf(text, from, to);
  const uncounted = serial ? endOfWords(text, from, serial.start) : to;
  const precedence = precedenceOf(text, from, uncounted);
  const addressEnd = precedence ? endOfWords(text, from, precedence.start) : uncounted;
  const address = from < addressEnd ? { start: from, end: addressEnd } : null;
  return { kind: 'addressee', start, end, parts: [line], role, label, indicator, address, precedence, serial };
}

/** The word before the slash. */
function indicatorOf(text: string, start: number, end: number): Span | null {
  if (!matchesAt(indicatorAndSlash, text, start) || indicatorAndSlash.lastIndex > end) return null;
  const slash = indicatorAndSlash.lastIndex - 1;
  return { start, end: text.charAt(slash - 1) === ' ' ? slash - 1 : slash };
}

/** The word of precedence at the end, parted from the address by a blank or a slash. */
function precedenceOf(text: string, start: number, end: number): Span | null {
  if (start === end || !endOfPrecedence.includes(text.charAt(end - 1))) return null;
  const tailStart = Math.max(start, end - 20);
  const word = precedenceWord.exec(text.slice(tailStart, end));
  const at = word ? tailStart + word.index : end;
  return word && (at === start || /[\s/]/.test(text.charAt(at - 1))) ? { start: at, end } : null;
}

/** Up to five digits at the end, behind a blank. */
function countOf(text: string, start: number, end: number): Span | null {
  let at = end;
  while (at > start && isDigit(text, at - 1)) at--;
  const isCount = at < end && end - at <= longestCount && (at === start || isBlankCode(text.charCodeAt(at - 1)));
  return isCount ? { start: at, end } : null;
}
