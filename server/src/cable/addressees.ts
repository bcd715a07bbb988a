// FL6 to FL9: originator, action, information and exempted addressees (format-rules 2.6).

import type { Addressee, AddresseeRole, OriginatorLine } from './model.ts';
import { isBlankCode, isDigit, matchesAt, trimmed, wordsOf } from './scanner.ts';
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

/** One addressee line of FL7 to FL9; `label` is null on lines that follow the first of their role. */
export function parseAddressee(text: string, line: Span, role: AddresseeRole, label: Span | null): Addressee {
  const { start, end } = line;
  const rest = trimmed(text, { start: label ? label.end : start, end });
  const indicator = rest && indicatorOf(text, rest);
  const { address, precedence, serial } = splitAddress(text, rest && { start: indicator ? indicator.behind : rest.start, end: rest.end });
  return { kind: 'addressee', start, end, parts: [line], role, label, indicator: indicator?.span ?? null, address, precedence, serial };
}

/** The word before the slash, and the offset behind the slash. */
function indicatorOf(text: string, { start, end }: Span): { readonly span: Span; readonly behind: number } | null {
  if (!matchesAt(indicatorAndSlash, text, start) || indicatorAndSlash.lastIndex > end) return null;
  const behind = indicatorAndSlash.lastIndex;
  return { span: { start, end: text.charAt(behind - 2) === ' ' ? behind - 2 : behind - 1 }, behind };
}

/** From the end: count of messages, precedence word; what is left is the plain language address. */
function splitAddress(text: string, span: Span | null): { address: Span | null; precedence: Span | null; serial: Span | null } {
  const address = span && trimmed(text, span);
  if (!address) return { address: null, precedence: null, serial: null };
  const serial = countOf(text, address);
  const uncounted = serial ? trimmed(text, { start: address.start, end: serial.start }) : address;
  const precedence = uncounted && precedenceOf(text, uncounted);
  if (!precedence) return { address: uncounted, precedence: null, serial };
  return { address: trimmed(text, { start: uncounted.start, end: precedence.start }), precedence, serial };
}

/** The word of precedence at the end, parted from the address by a blank or a slash. */
function precedenceOf(text: string, { start, end }: Span): Span | null {
  if (!endOfPrecedence.includes(text.charAt(end - 1))) return null;
  const tailStart = Math.max(start, end - 20);
  const word = precedenceWord.exec(textOf(text, { start: tailStart, end }));
  const at = word ? tailStart + word.index : end;
  return word && (at === start || /[\s/]/.test(text.charAt(at - 1))) ? { start: at, end } : null;
}

/** Up to five digits at the end, behind a blank. */
function countOf(text: string, { start, end }: Span): Span | null {
  let at = end;
  while (at > start && isDigit(text, at - 1)) at--;
  const isCount = at < end && end - at <= longestCount && (at === start || isBlankCode(text.charCodeAt(at - 1)));
  return isCount ? { start: at, end } : null;
}
