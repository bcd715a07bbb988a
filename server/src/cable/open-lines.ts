// What stands round a line of the head: the lines of the element that is open, what parts it from them, the lines ahead.

import type { CableState } from './cable-state.ts';
import { type Line, matchesAt } from './scanner.ts';
import { textOf } from './text.ts';

/** Whether no blank line parts the line from the one above, or blank lines part nothing. */
export function standsDirectlyBelow({ blankBefore, doubleSpaced }: CableState): boolean {
  return !blankBefore || doubleSpaced;
}

/** Whether the mark of a page stands behind the open element's last line. */
export function cutByPage({ head, furniture }: CableState): boolean {
  const mark = furniture[furniture.length - 1];
  const last = head.open?.lines[head.open.lines.length - 1];
  return mark !== undefined && last !== undefined && mark.start >= last.end;
}

/** What a field goes on with behind the end of a page: a subject with any words, reasons with the next, references with the number of the last place. */
const rests: Readonly<Record<string, RegExp>> = {
  subject: /\S/y,
  classifiedBy: /(?:AND|OR|&|,)\s|\(?[A-H](?:[),.;/]|$)/iy,
  references: /\d{2,7}(?![.\d])|E-?MAIL/iy,
};

/** Whether a page's end alone parts the line from its field: as pages are printed, one blank line stands before the mark and two behind. */
export function goesOverPage({ text, furniture, head: { open } }: CableState, line: Line): boolean {
  const mark = furniture[furniture.length - 1];
  if (!mark || !open) return false;
  const rest = rests[open.kind];
  const last = open.lines[open.lines.length - 1];
  if (!rest || !last || mark.start < last.end || !matchesAt(rest, text, line.from)) return false;
  return breaksIn(text, last.end, mark.start) === 2 && breaksIn(text, mark.end, line.start) === 3;
}

function breaksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charAt(at) === '\n') count++;
  return count;
}

/** The first line of the open element, up to 400 characters. */
export function firstOpenLine(state: CableState): string {
  const first = state.head.open?.lines[0];
  return first ? textOf(state.text, { start: first.start, end: Math.min(first.end, first.start + 400) }) : '';
}

/** Its lines, the last 600 characters. */
export function openLines({ head, text }: CableState): string {
  const lines = head.open?.lines ?? [];
  const end = lines[lines.length - 1]?.end ?? 0;
  return textOf(text, { start: Math.max(lines[0]?.start ?? end, end - 600), end });
}

/** Its last line, the last 300 characters. */
export function lastOpenLine(state: CableState): string {
  const lines = state.head.open?.lines;
  const last = lines?.[lines.length - 1];
  return last ? textOf(state.text, { start: Math.max(last.start, last.end - 300), end: last.end }) : '';
}

/** The next lines of words, the first 100 characters of each. */
export function wordsAhead({ reader, text }: Pick<CableState, 'reader' | 'text'>, count: number): string[] {
  const lines: string[] = [];
  for (let ahead = 0; ahead < 8 && lines.length < count; ahead++) {
    const line = reader.peek(ahead);
    if (!line) break;
    if (line.to > line.from) lines.push(textOf(text, { start: line.from, end: Math.min(line.to, line.from + 100) }));
  }
  return lines;
}
