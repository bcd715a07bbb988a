// Lines of the transport head that a copy has put on one line (format-rules 7): each goes back to a line of its own.

import { isCapital, matchesAt, trimmed } from './scanner.ts';
import type { Span } from './text.ts';
import { lineWidth } from './vocabulary.ts';

/** No two lines fit into less; two addressees without their labels take more. */
const shortest = 22;
const shortestAddresses = 46;
/** A line of the transport head may begin so; the first letter settles most lines. */
const opening =
  /V?ZCZC|([ZOPR])\1 R|DE R|ZN[RY] |[ZOPR] (?:[ZOPR] )?\d{6}|FM |TO |INFO |XMT |R[A-Z]{3,7}\/|AM(?:EMB|CON)|SECSTATE|US[A-Z]+ |BT /y;
const address =
  'R[A-Z]{3,8} ?/|ZEN/|AM(?:EMBASSY|CONSUL)\\b|USMISSION|USINT|USLO|SECSTATE|SECDEF|WHITE HOUSE|DEPT OF|DEPARTMENT OF|JOINT STAFF|HQ US|COMUS|USDOC|(?:CIA|NSC|DIA) WASH';
/** Behind what ends an addressee: a collective, Washington, a precedence, a count; but a precedence belongs to the address before it. */
const behindAddress =
  '(?<=\\b(?:COLLECTIVE|WASHDC|WASHINGTON DC|IMMEDIATE|PRIORITY|ROUTINE|(?<![#A-Z\\d])\\d{4})\\s)(?!NIACT|FLASH|IMMEDIATE|PRIORITY|ROUTINE|BT\\b)[A-Z]{2}';
/** Before each line of the transport head, and before the first line of the text. An address with its label stays with it. */
const joint = new RegExp(
  `\\s(?=([ZOPR])\\1 R[A-Z]{3}|DE R[A-Z]{3,7} #|ZN[RY] [A-Z]{4}|(?<!\\s[ZOPR]\\s)[ZOPR] (?:[ZOPR] )?\\d{6}Z|FM [A-Z]|(?:TO|INFO|XMT) [A-Z]{2}|(?<!\\b(?:TO|INFO|XMT|FM|ZZ|OO|PP|RR)\\s)(?:${address})|${behindAddress}|BT(?!\\S)|UNCLAS\\b|C O N F I D|S E C R E T |T O P {1,2}S E C)`,
  'g',
);

/** A whole head on a line is joined anywhere; of two or three lines it takes the words that nothing else begins with, and no `DUE TO SERVICES`. */
const fewest = 3;
const sure =
  /\s(?:([ZOPR])\1 |DE |ZN|[ZOPR] [\dZOPR]|FM |(?:TO|INFO|XMT) (?:R[A-Z]{3,8} ?\/|ZEN\/|AM|SECSTATE|USMISSION)|R[A-Z]{3,8} ?\/|BT|UNCLAS|C O|S E|T O)/g;
/** No line is shorter. */
const firstJoint = 9;

/** Parts the lines of a transport head that a copy has put on one line; `later` gets them, the last of them first. */
export function partTransport(text: string, { start, end }: Span, later: Span[]): boolean {
  const hasLabel = text.charAt(start) !== 'A' && !(text.charAt(start) === 'R' && isCapital(text, start + 2));
  if (end - start < (hasLabel ? shortest : shortestAddresses)) return false;
  if (!matchesAt(opening, text, start)) return false;
  const written = text.slice(start, Math.min(end, start + 2000));
  // What is longer than a line was joined.
  if (end - start <= lineWidth && nextSure(written, firstJoint) < 0) return false;
  const found = [...written.matchAll(joint)].filter(({ index }) => index > 3);
  const joints = found.length < fewest ? found.filter(({ index }) => nextSure(written, index) === index) : found;
  if (joints.length === 0) return false;
  let to = end;
  for (const { index } of joints.reverse()) {
    later.push({ start: start + index + 1, end: to });
    to = start + index;
  }
  later.push(trimmed(text, { start, end: to }) ?? { start, end: to });
  return true;
}

function nextSure(written: string, from: number): number {
  sure.lastIndex = from;
  return sure.exec(written)?.index ?? -1;
}
