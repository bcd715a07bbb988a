// Tells the lines of the transport head and of FL12 apart by their shape alone (format-rules 2 and 3), sound or not.

import { looseGroup, soundGroup } from './date-time-group.ts';
import { matchesAt } from './scanner.ts';
import { indicatorLike, monthPattern, months } from './vocabulary.ts';

const filingDigits = /^\d{6,8}Z?$|^\d{2}\/\d{4}Z?$/;

/** Lines that carry the transmission, FL1 to FL11 and FL16. */
export type TransportShape =
  | 'transmissionId'
  | 'routingLine'
  | 'originLine'
  | 'securityLine'
  | 'dateTimeGroup'
  | 'from'
  | 'to'
  | 'info'
  | 'exempt'
  | 'accounting'
  | 'separator'
  | 'distribution'
  | 'dashLine';

/** The transport line that these words look like; null for none. `written` is the head of the line, 200 characters are enough. */
export function transportShape(written: string): TransportShape | null {
  return soundShape(written) ?? damagedShape(written);
}

/** The same for lines without the word that the format gives them, or in a form that is not the usual one. */
export function damagedShape(written: string): TransportShape | null {
  return archiveShape(written) ?? looseShape(written);
}

const distribution = /^(?:ACTION|ORIGIN) +[A-Z]{1,4}-\d\d|^(?:[A-Z]{1,4}-\d\d +){2}|\/\d{3} ?[RW]$/;
const dashLine = /^-{10,}\s*[0-9A-F]{6}\b/;

/** Lines of the Department's own distribution. */
function archiveShape(written: string): TransportShape | null {
  if (written.endsWith(' GRNC')) return 'accounting';
  if (distribution.test(written)) return 'distribution';
  return dashLine.test(written) ? 'dashLine' : null;
}

const soundRoutingLine = /^([ZOPR])\1(?: R[A-Z]{3,8})+$/;

/** Lines that begin with the word that the format gives them, FL2 and FL5 in their usual form. The first letter settles most lines. */
export function soundShape(written: string): TransportShape | null {
  switch (written.charAt(0)) {
    case 'V':
      return written.startsWith('VZCZC') ? 'transmissionId' : null;
    case 'Z':
      if (written.startsWith('ZCZC')) return 'transmissionId';
      return /^Z(?:NR|NY)\b/.test(written) ? 'securityLine' : precedenceShape(written);
    case 'O':
    case 'P':
    case 'R':
      return precedenceShape(written);
    case 'D':
      return /^DE\s+[A-Z]/.test(written) && /\d/.test(written) ? 'originLine' : null;
    case 'F':
      return /^FM[:.]?(?:\s|$)/.test(written) ? 'from' : null;
    case 'T':
      if (written === 'TB') return 'separator';
      return /^TO[:.]?(?:\s|$)/.test(written) ? 'to' : null;
    case 'I':
      if (/^INFO\s+[A-Z]{1,4}-\d\d/.test(written)) return 'distribution';
      return /^INFO[:.]?(?:\s|$)/.test(written) ? 'info' : null;
    case 'X':
      return /^XMT[:.]?(?:\s|$)/.test(written) ? 'exempt' : null;
    case 'B':
      return written === 'BT' ? 'separator' : null;
    case 'A':
    case 'G':
      return /^(?:ACCT\b|GR ?\d|GRNC)/.test(written) ? 'accounting' : null;
    default:
      return null;
  }
}

/** FL2 and FL5 begin with letters of precedence. */
function precedenceShape(written: string): TransportShape | null {
  if (soundRoutingLine.test(written)) return 'routingLine';
  return matchesAt(soundGroup, written, 0) ? 'dateTimeGroup' : null;
}

/** Lines whose key word is damaged, told by what follows it. */
function looseShape(written: string): TransportShape | null {
  if (isIndicatorPair(written)) return null;
  const words = written.split(/\s+/);
  // Times and serials have digits, addressees without indicator and count have none.
  if (/\d/.test(written)) {
    if (isDateTimeGroup(words) || (mayBeGroup.test(written) && looseGroup.test(written))) return 'dateTimeGroup';
    if (isOrigin(words)) return 'originLine';
  }
  if (isRouting(words)) return 'routingLine';
  if (isSecurity(words)) return 'securityLine';
  return null;
}

/** Digits behind a precedence, or behind DTG; the long expression is made for few cables. */
const mayBeGroup = /^(?:[FINOPRZ]|DTG|\d)[^\d#]{0,40}\d/i;

/** All blanks of the group lost, `121432ZOCT07`, or those before the month. */
const gluedGroup = new RegExp(`^\\d{6}[A-Z]?(?:${monthPattern})(?:\\d{2}|\\d{4})?$`, 'i');

/** Up to three short words, then digits with a zone letter or before a month. */
function isDateTimeGroup(words: readonly string[]): boolean {
  const at = words.findIndex((word) => /^(?:[ZOPR]{1,2}(?=\d{6}))?\d/.test(word) && word !== '0');
  if (at < 0 || at > 3 || words.slice(0, at).some((word) => word.length > 2)) return false;
  const group = (words[at] ?? '').replace(/^[ZOPR]+/, '');
  if (gluedGroup.test(group)) return true;
  if (!/^\d[\dOIl]{3,7}[A-Z]{0,2}$/.test(group)) return false;
  const rest = words.slice(at + 1);
  if (rest[0]?.length === 1) rest.shift();
  const hasMonth = months.includes((rest[0] ?? '').toUpperCase().replace(/(?<=^[A-Z]{3})\d{2,4}$/, ''));
  if (hasMonth) return rest.length > 1 || at > 0;
  return (
    /^\d{5,7}Z$/.test(group) &&
    (rest.length === 0 || /^[A-Z]{2,9}$/.test(rest[0] ?? '') || /^\d{2,4}$/.test(rest[0] ?? '')) &&
    (at > 0 || rest.length > 1)
  );
}

function isOrigin(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 6) return false;
  const hasSerial = words.some((word) => /^#\d{1,6}(?:\/\d{1,3})?$/.test(word));
  const hasTime = words.some((word, at) => at > 0 && filingDigits.test(word));
  return (
    (hasSerial && (hasTime || words.some((word) => indicatorLike.test(word)))) ||
    (hasTime && words.length >= 3 && indicatorLike.test(words[1] ?? '') && (words[0] ?? '').length <= 3)
  );
}

/** A short word and indicators, or indicators alone. */
function isRouting(written: readonly string[]): boolean {
  const first = written[0] ?? '';
  const words = isDoubled(first) && written.some((word) => word.includes('/')) ? written.flatMap((word) => word.split('/')) : written;
  const called = indicatorLike.test(first) ? words : words.slice(1);
  if (called.length === 0 || (called.length === words.length ? false : !/^[A-Z0-9]{1,3}$/.test(first))) return false;
  const sound = called.filter((word) => indicatorLike.test(word)).length;
  return sound * 2 > called.length && called.every((word) => /^[A-Z0-9]{2,9}$/.test(word));
}

/** `PP`, behind which some copies part the indicators by slashes. */
function isDoubled(word: string): boolean {
  return word.length === 2 && word[0] === word[1];
}

/** Any three-letter signal before five letters of one kind. */
function isSecurity(words: readonly string[]): boolean {
  return words.length <= 6 && /^[A-Z]{2,4}$/.test(words[0] ?? '') && /^([UECSTR])\1{3,5}$/.test(words[1] ?? '');
}

/** Addressee with its indicator, `RUEHC/SECSTATE WASHDC`, or `ZEN/...`. */
export function isIndicatorPair(written: string): boolean {
  const first = written.charAt(0);
  return (first === 'R' || first === 'Z') && /^(?:ZEN|R[A-Z]{3,8}) ?\/[A-Z0-9]/.test(written);
}

/** What addressees without indicator begin with. */
export function isAddressStart(written: string): boolean {
  return /^(?:AM(?:EMB|EMBASSY|CONSUL|CONGEN)|USMISSION|USINT|USLO|SECSTATE|SECDEF|DEPT OF|CIA |DIA |JOINT STAFF|WHITE HOUSE|NSC |CDR|HQ )\b/.test(
    written,
  );
}

/** `1. `, `14.(SBU)`, `- 12. (C)`, `1.- `, a paragraph sign before it or what stands for one (`P1.`, `#1.`), `3 (C) ` and `3, (C) ` with the stop lost or mistyped; group 1 holds the digits. */
export const paragraphStart =
  /(?:[-*•] )?(?:¶ ?|#(?=\d{1,2}\.)|P(?:ARA(?:GRAPH)? |ara(?:graph)? |(?=\d{1,2}\.)))?(\d{1,3}) ?(?:\.\.?(?!\d)(?:-(?= ))?|\)(?= ?\()|[,:]?(?= ?\((?:U|SBU|C|S)\) ))/y;

/** What ends a message: FL13, FL16, and the end marks of archives. */
export const endMark = /^(?:BT|N{3,4}|NNNN[A-Z]{0,10}|#\d{3,5}|<< END OF DOCUMENT >>|End Cable Text)$/;

/** Hyphens or equal signs alone: the underline of a heading. */
export function isUnderline(written: string): boolean {
  return '-=_*'.includes(written.charAt(0)) && /^(?:-{3}|={3}|_{3}|\*{3}|(?:- ){3})[-=_* ]*$/.test(written);
}

/** Mostly lower-case letters, long enough to be a sentence. */
export function isProse(written: string): boolean {
  if (written.length < 40) return false;
  let lower = 0;
  let upper = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
  }
  return lower > 2 * upper && lower > 20;
}

/** Opening words of a text that has no number: SUMMARY, COMMENT, BACKGROUND ... */
export function isTextOpening(written: string): boolean {
  return /^(?:\((?:U|SBU|C|S)(?:\/[A-Z]{2,6})?\) *)?(?:BEGIN )?(?:SUMMARY|INTRODUCTION|BACKGROUND|ACTION REQUEST(?:ED)?|COMMENT|KEY POINTS|BEGIN TEXT)\b/i.test(
    written,
  );
}

/** Kinds of line that have no label and stand between classification and E.O. line (format-rules 3.2 and 3.4). */
export type HandlingShape = 'caption' | 'passing' | 'remark';

/** What a line without label says about handling. */
export function handlingShape(written: string): HandlingShape {
  if (/^[("]|C ?O ?R ?R ?E ?C ?T ?E ?D\b|\bUNCLASSIFIED\b/.test(written)) return 'remark';
  if (/\b(?:FOR|PASS|FROM|ATTN|ALSO|PLEASE)\b|[/,:;]/i.test(written)) return 'passing';
  return /^[A-Z][A-Z0-9-]{1,15}(?: [A-Z0-9-]{1,15}){0,2}$/.test(written) ? 'caption' : 'remark';
}

/** An office that is told to pass the cable, or the person it is for: no heading of a text reads so. */
export function isPassingOrder(written: string): boolean {
  const order =
    /^(?:[A-Z/]{3,10} (?:PLEASE |PLS |ALSO )?PASS|FOR (?:THE )?(?:ACTING |UNDER |ASSISTANT )?(?:SECRETARY|AMBASSADOR|CHARGE))\b/;
  return order.test(written) && isPassingForSure(written);
}

/** Names, a verb of passing, offices, all in capitals: sure enough to be taken behind the subject too. */
export function isPassingForSure(written: string): boolean {
  return (
    written.length <= 100 &&
    !/[a-z]{3}/.test(written.replace(/\bFOR\b.*/, '')) &&
    /^(?:[A-Z/ .,&]{2,40}? (?:PLEASE |ALSO )?(?:PASS|FOR)|FOR (?:THE )?(?:ACTING |UNDER |ASSISTANT )?(?:SECRETARY|AMBASSADOR|CHARGE))\b/.test(
      written,
    ) &&
    !/[.!?]$/.test(written)
  );
}
