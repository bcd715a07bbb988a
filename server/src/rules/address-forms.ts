// FL6 to FL9: words of one addressee that ran together or were parted in the wrong place (format-rules 2.6).

import type { Addressee } from '../cable/model.ts';
import { type Span, singleSpaced, textOf } from '../cable/text.ts';
import { precedencePattern } from '../cable/vocabulary.ts';
import { postByAddress, postsByIndicator } from '../codes/posts.ts';
import { indicatorsOf } from '../codes/routing-indicators.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, quoting, rewritable } from './finding.ts';
import { nearness, slipOf } from './near.ts';

/** A place with what is expected there. */
interface Slip {
  readonly span: Span;
  readonly expected: string;
}

/** One finding an addressee: the end of the address, then its beginning, then the pair. */
export function* addressForms(reading: Reading): Iterable<Finding> {
  for (const addressee of elementsOf(reading.cable, 'addressee')) {
    const slip = slipOfLabel(reading, addressee) ?? slipOfAddress(reading, addressee);
    if (!slip) continue;
    const { span, expected } = slip;
    yield rewritable(quoting(reading, 'addressee-form', span, { expected }), span, expected);
  }
}

/** `INFORUEHCP/`: the label has lost the blank behind it. */
function slipOfLabel({ text }: Reading, { label, indicator, address }: Addressee): Slip | null {
  const first = indicator ?? address;
  if (!label || !first || first.start !== label.end || !/^(?:TO|INFO|XMT)$/.test(textOf(text, label))) return null;
  const end = indicator?.end ?? label.end + (/^\S{0,40}/.exec(text.slice(label.end, label.end + 40))?.[0].length ?? 0);
  return { span: { start: label.start, end }, expected: `${textOf(text, label)} ${text.slice(first.start, end)}` };
}

function slipOfAddress(reading: Reading, { indicator, address, precedence, serial }: Addressee): Slip | null {
  if (!address || address.end - address.start > 80) return null;
  const words = textOf(reading.text, address);
  const tail = precedence ? null : (slipOfPrecedence(words) ?? (serial ? null : slipOfCount(words)));
  const head = tail ?? slipOfOffice(words) ?? (indicator ? null : (slipBeforeSlash(words) ?? slipOfFirstWord(words)));
  if (head) return { span: { start: address.start + head.at, end: address.start + head.at + head.length }, expected: head.expected };
  return slipOfPair(reading, indicator, address, singleSpaced(words));
}

interface Piece {
  readonly at: number;
  readonly length: number;
  readonly expected: string;
}

const gluedPrecedence = new RegExp(`([A-Z]{2,20})?(${precedencePattern})$`);
const gluedCount = new RegExp(`(?:^| )(${precedencePattern}|[A-Z]{4,20})(\\d{4})$`);

/** `WASHDCPRIORITY`. */
function slipOfPrecedence(words: string): Piece | null {
  const precedence = gluedPrecedence.exec(words);
  return precedence?.[1] ? { at: precedence.index, length: precedence[0].length, expected: `${precedence[1]} ${precedence[2]}` } : null;
}

/** `PRIORITY3602`, `COPENHAGEN0418`, `COPENHAGE N0418`, where no count has been found. */
function slipOfCount(words: string): Piece | null {
  const parted = /([A-Z]{3,20}) ([A-Z])(\d{4})$/.exec(words);
  if (parted) return { at: parted.index, length: parted[0].length, expected: `${parted[1]}${parted[2]} ${parted[3]}` };
  const count = gluedCount.exec(words);
  if (!count) return null;
  const length = (count[1] ?? '').length + (count[2] ?? '').length;
  return { at: words.length - length, length, expected: `${count[1]} ${count[2]}` };
}

const offices = ['AMEMBASSY', 'AMCONSUL', 'USMISSION', 'SECSTATE'];
const gluedOffice = new RegExp(`^(${offices.join('|')})([A-Z]{4,20})`);

/** `AMEMBASSYCOPENHAGEN`; and `AMEMBASY`, `AMEMBASS`, by which posts are found all the same. */
function slipOfOffice(words: string): Piece | null {
  const glued = gluedOffice.exec(words);
  if (glued) return { at: 0, length: glued[0].length, expected: `${glued[1]} ${glued[2]}` };
  return isMisspeltEmbassy(words) ? { at: 0, length: words.indexOf(' '), expected: 'AMEMBASSY' } : null;
}

/** `AEMMBASSY OSLO`, `NIFO AMEMBASSY OSLO`, where no indicator tells the post. */
function slipOfFirstWord(words: string): Piece | null {
  const length = words.indexOf(' ');
  const expected = length > 6 && length < 11 ? slipOf(words.slice(0, length), offices, 1) : null;
  if (expected) return { at: 0, length, expected };
  return /^[A-Z]{3,5} AM[EC]/.test(words) && nearness(words.slice(0, length), 'INFO') === 1 ? { at: 0, length, expected: 'INFO' } : null;
}

/** `AMEMBASY`, `AMEMBASS`: posts are found by it all the same. */
export function isMisspeltEmbassy(address: string): boolean {
  return /^AMEMBAS{1,9}Y? /.test(address) && !address.startsWith('AMEMBASSY ');
}

/** `INF ORUEHCP/AMEMBASSY COPENHAGEN`: the words before the slash end with the letters of the address, and are a label in front of them. */
function slipBeforeSlash(words: string): Piece | null {
  const [before = '', address = ''] = words.split('/', 2);
  if (!/^[A-Z]{2,6} ?[A-Z]{3,9}$/.test(before) || !/^[A-Z]/.test(address)) return null;
  const letters = before.replace(' ', '');
  const called = indicatorsOf(address).find((indicator) => letters.endsWith(indicator));
  const label = called && ['INFO', 'TO'].find((known) => nearness(letters.slice(0, -called.length), known) <= 1);
  return label ? { at: 0, length: before.length, expected: `${label} ${called}` } : null;
}

/** `RUEHCSECSTATE WASHDC`, `RUEHCS/ECSTATE WASHDC`: where the slash belongs, known letters part from the address that they call. */
function slipOfPair({ text }: Reading, indicator: Span | null, address: Span, words: string): Slip | null {
  const letters = indicator ? textOf(text, indicator) : '';
  if (!/^R[A-Z]{3}/.test(`${letters}${words}`) || postByAddress(words)) return null;
  const whole = `${letters}${words}`;
  const span = { start: indicator?.start ?? address.start, end: address.end };
  for (let at = 4; at <= 8; at += 1) {
    const called = whole.slice(0, at);
    // A letter may stand in the place of the slash.
    const plain = [whole.slice(at), /[A-Z\d]/.test(whole.charAt(at)) ? whole.slice(at + 1) : ''].find(
      (rest) => /^[A-Z]/.test(rest) && postByAddress(rest),
    );
    if (called !== letters && plain && indicatorsOf(plain).includes(called)) return { span, expected: `${called}/${plain}` };
  }
  const post = indicator && /^(?:AMEMBASSY|AMCONSUL|USMISSION|[A-Z]{4,15})$/.test(words) ? postsByIndicator(letters)[0] : undefined;
  const isCut = post && (post.address.startsWith(`${words} `) || (post.address.startsWith('AM') && post.address.endsWith(` ${words}`)));
  return isCut ? { span: address, expected: post.address } : null;
}
