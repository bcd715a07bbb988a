// Where one cable of a file ends and the next begins (several cables in a file, headers repeated by a copy).

import { isDistribution, pageMarkShape, pageOf } from './archive-lines.ts';
import { readLevel } from './classification.ts';
import type { HeadState } from './head.ts';
import { isJanapHead } from './janap128-head.ts';
import { labelOf } from './labels.ts';
import { isPrecedenceWord } from './message-lines.ts';
import { isPrintSign } from './print-fields.ts';
import { isCapital, isDigit, type Line, type LineReader, matchesAt, nextWords } from './scanner.ts';
import { transportShape } from './shapes.ts';
import { textOf } from './text.ts';

/** What is known of the cable that is being read. */
export interface Progress {
  readonly head: HeadState;
  /** FL12 or the text has begun. */
  readonly inBody: boolean;
  /** Whether a mark of a first page may be the cable's own, as that of a further section is. */
  readonly pages: 'its own' | 'of another';
}

const looksAhead = 30;

/** FL1, FL5 or the first line of FL12 as the last, quoted field of a line of comma-separated values; group 1 is what stands before it. */
export const quotedStart =
  /^("?\d[^"]{0,80}(?:"[^"]{0,120}){0,14}")(?:V?ZCZC[A-Z]{3}\d{2,4}|(?:[ZOPR] ){1,2}\d{6}Z [A-Z]{3} \d\d|(?:UNCLAS|CONFIDENTIAL|C O N F|S ?E ?C ?R ?E ?T)\b[A-Z\d /]{3,70} 0\d{5})$/;

/** What the first line of a cable begins with: FL1, FL2, FL5, the first line of FL12, a JANAP 128 head, a precedence in words. */
const opening =
  /V?ZCZC|MRN[ \t]{0,40}:|PAGE |(?:INFO|ACTION|ORIGIN) {1,6}[A-Z]{1,5}-\d|[A-Z]{1,2} |UNCLAS|SECRET|CONFIDENTIAL|LIMITED OFF|[A-Z]{8} [A-Z\d]|ROUTINE|PRIORITY|IMMEDIATE|FLASH/y;

const startOfMessage = /V?ZCZC/y;
const quotationMark = 34;

/** Whether a line that begins here may be one of `quotedStart`: few lines of a cable begin so. */
export function mayBeQuoted(text: string, start: number): boolean {
  return isDigit(text, start) || text.charCodeAt(start) === quotationMark;
}

/** Whether a line that begins here may be one of `opening`: sentences have a small letter behind their first. */
function mayOpen(text: string, start: number): boolean {
  return isCapital(text, start) && (isCapital(text, start + 1) || text.charAt(start + 1) === ' ') && matchesAt(opening, text, start);
}

/** Whether a line of the text may open another cable or telegram: asked first, it spares most lines what tells them apart. */
export function mayStart(text: string, { from, to }: Line): boolean {
  return mayBeQuoted(text, from) ? isDigit(text, to - 1) : mayOpen(text, from);
}

/** The same for a line of the head, where FL1 alone does. */
export function mayStartAgain(text: string, { from, to }: Line): boolean {
  return mayBeQuoted(text, from) ? isDigit(text, to - 1) : 'VZ'.includes(text.charAt(from));
}

/** Whether the line opens another cable. */
export function startsCable(text: string, reader: LineReader, line: Line, progress: Progress): boolean {
  if (mayBeQuoted(text, line.from)) return endsQuoted(text, line);
  if (!isCapital(text, line.from) || line.to - line.from > 400) return false;
  if (matchesAt(startOfMessage, text, line.from)) return progress.inBody || progress.head.kinds.has('transmissionId');
  if (!progress.inBody || !mayOpen(text, line.from)) return false;
  const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
  if (isPrintSign(written)) return true;
  if (progress.pages === 'of another' && (opensArchived(text, reader, written) || opensDistributed(text, reader, written))) return true;
  return opensMessage(text, reader, written) || opensTransport(text, reader, written) || opensText(text, reader, written, progress.head);
}

/** Whether FL1 is the last, quoted field of a line that begins with a digit, as paragraphs do: few of those end in one. */
function endsQuoted(text: string, line: Line): boolean {
  return isDigit(text, line.to - 1) && line.to - line.from < 300 && quotedStart.test(textOf(text, { start: line.from, end: line.to }));
}

/** A GENADMIN message begins: JANAP 128 head, or classification and precedence in words before a date-time group (format-rules 6a). */
export function opensMessage(text: string, reader: LineReader, written: string): boolean {
  if (isJanapHead(written)) return true;
  const isLevel = /^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)(?:\/\/|$)/.test(written);
  if (!isLevel && !isPrecedenceWord(written)) return false;
  const [next = '', afterNext = ''] = following(text, reader, 2);
  const opens = (line: string): boolean => isJanapHead(line) || /^[ZOPR] (?:[ZOPR] )?\d{6}Z [A-Z]{3} \d{2}/.test(line);
  return opens(next) || (isLevel && isPrecedenceWord(next) && opens(afterNext));
}

/** The mark of a first page with its distribution below: an archived telegram begins (format-rules 5.1). */
export function opensArchived(text: string, reader: LineReader, written: string): boolean {
  if (pageMarkShape(written) !== 'whole' || pageOf(written) !== 1) return false;
  return following(text, reader, 6).some((next) => /^(?:ACTION|ORIGIN)\b/.test(next) && isDistribution(next));
}

const mostDistribution = 14;

/** The Department's distribution stands above the head in its own copies: its rows, the line of hyphens, FL5, in cables of 2009 (format-rules 6). */
function opensDistributed(text: string, reader: LineReader, written: string): boolean {
  if (!isDistribution(written)) return false;
  return following(text, reader, mostDistribution).some((next) => soundDateTimeGroup.test(next));
}

/** Whether the reader's next line opens a telegram inside another: a transport head, or a first line with labels below it. */
export function opensTelegram(text: string, reader: LineReader, line: Line): boolean {
  if (!mayOpen(text, line.from)) return false;
  const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
  if (/^V?ZCZC[A-Z]{3}\d/.test(written)) return true;
  if (opensTransport(text, reader, written)) return true;
  if (!/[A-Z] \d{3,6}$/.test(written) || !readLevel(written)) return false;
  return following(text, reader, 12).some((next) => labelOf(next)?.kind === 'subject' || labelOf(next)?.kind === 'tags');
}

/** Whether FM stands behind the line that was taken: a message that was typed before it was sent begins with its level (format-rules 2.8). */
export function standsOverOriginator(text: string, reader: LineReader): boolean {
  const next = nextWords(reader, 0);
  return next !== null && transportShape(textOf(text, { start: next.from, end: Math.min(next.to, next.from + 100) })) === 'from';
}

const soundRoutingLine = /^([ZOPRY])\1 R/;
const soundDateTimeGroup = /^[ZOPRY] (?:[ZOPRY] )?\d{6}Z [A-Z]{3} \d{2}/;

/** FL2 before FL3, or FL5 before FM, or all of them on one line. */
function opensTransport(text: string, reader: LineReader, written: string): boolean {
  const shape = soundRoutingLine.test(written) ? 'routingLine' : soundDateTimeGroup.test(written) ? 'dateTimeGroup' : null;
  if (shape === null || transportShape(written) !== shape) return false;
  if (/ FM [A-Z]/.test(written)) return true;
  return following(text, reader, 4).some((next) => (shape === 'routingLine' ? /^DE R[A-Z]+ #/.test(next) : /^FM [A-Z]/.test(next)));
}

/** A classification line with another number, followed by the labels of FL12. */
function opensText(text: string, reader: LineReader, written: string, head: HeadState): boolean {
  if (!/[A-Z] 0\d{5}\s*$/.test(written) || !readLevel(written)) return false;
  const number = /\d+\s*$/.exec(written)?.[0].trim();
  if (head.number ? textOf(text, head.number) === number : !head.kinds.has('subject')) return false;
  return following(text, reader, 12).some((next) => labelOf(next)?.kind === 'subject' || labelOf(next)?.kind === 'tags');
}

/** The next lines of words, the first 200 characters of each. */
function following(text: string, reader: LineReader, count: number): string[] {
  const lines: string[] = [];
  for (let ahead = 1; ahead < looksAhead && lines.length < count; ahead++) {
    const line = reader.peek(ahead);
    if (!line) break;
    if (line.to > line.from) lines.push(textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) }));
  }
  return lines;
}
