// The E.O. line (format-rules 3.3): order number and declassification instruction, stops and colons as they come.

import type { ExecutiveOrderLine } from './model.ts';
import { behindMatch, matchesAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** `E.O.`, `E. O.`, `EO`, `E.0.`, `E,O.` at the head of a line. */
export const executiveOrderLabel =
  /(?:\((?:U|SBU|C|S)\) ?(?=E\.O))?(?:EXECUTIVE ORDER(?= 1\d{4}\b)|Executive Order(?= 1\d{4} ?:)|[Ee] ?[.,] ?(?:[O0o] ?[.,](?=[\s:\d]|$)|[Oo](?=[\s:\d])|0(?=[\s:]|1\d{4}\b))|EO(?=[ :.]|\d)|E ?[O0](?= 1\d{4}\b))/y;

const datePattern =
  /\d{1,2}[/.-]\s{0,2}\d{1,2}[/.-]\s{0,2}\d{2,4}(?![\dA-Z])|\d{1,2}[A-Z]{3}\d{2,4}(?!\d)|\d{4}[/-]\d{1,2}[/-]\d{1,2}(?!\d)|(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d(?![\dA-Z])|\d{1,2}[ -][A-Z]{3,9}\.?,?[ -]\d{2,4}|[A-Z]{3,9}\.? \d{1,2},? \d{4}|\d{1,4}[/-][\dA-Z]{1,4}[/-][\dA-Z]{1,8}/i;

/** What stands between the order and its instruction. */
const parting = /[\s:;.,-]{0,200}/y;

/** The line from its label; further lines belong to the instruction. */
export function parseExecutiveOrder(text: string, lines: readonly Span[]): ExecutiveOrderLine {
  const base = spanned(lines);
  const labelEnd = matchesAt(executiveOrderLabel, text, base.start) ? executiveOrderLabel.lastIndex : base.start + firstWord(text, base);
  const label = { start: base.start, end: labelEnd };
  const head = textOf(text, { start: labelEnd, end: Math.min(base.end, labelEnd + 200) });
  const number = /^[\s:.]*([\dIl](?:[ ,]?\d){4}|\d[\dA-Z]{2,6})(?![\d/])/.exec(head);
  const numberEnd = labelEnd + (number?.[0].length ?? 0);
  const order = number ? { start: numberEnd - (number[1] ?? '').length, end: numberEnd } : null;
  const end = ',;'.includes(text.charAt(base.end - 1)) ? base.end - 1 : base.end;
  const instruction = trimmed(text, { start: Math.min(end, behindMatch(parting, text, numberEnd)), end });
  return {
    kind: 'executiveOrder',
    start: base.start,
    end: base.end,
    parts: lines,
    label,
    order,
    instruction,
    date: dateIn(text, instruction),
  };
}

function firstWord(text: string, span: Span): number {
  return /^\S{1,12}/.exec(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 12) }))?.[0].length ?? 0;
}

function dateIn(text: string, instruction: Span | null): Span | null {
  if (!instruction) return null;
  const match = datePattern.exec(textOf(text, { start: instruction.start, end: Math.min(instruction.end, instruction.start + 200) }));
  return match ? { start: instruction.start + match.index, end: instruction.start + match.index + match[0].length } : null;
}
