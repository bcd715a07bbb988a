// Telegrams quoted or repeated in another one: the lines that announce them and the lines that end them (format-rules 3.5 and 5).

import type { Line } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** An announcement may take some lines: `FOLLOWING REPEAT CAPE TOWN 700 ... / LUSAKA DATED 7 NOV / QUOTE`. */
const linesOfAnnouncement = 5;
const charactersOfAnnouncement = 500;

const announcement =
  /\b(?:BEGIN )?QUOTE[:.]?$|\bBEGIN (?:OF )?(?:TEXT|TELEGRAM|CABLE|MESSAGE|REPEAT)\b[^.]{0,40}$|\b(?:FOLLOWING|FOL) (?:IS )?(?:A )?(?:REPEAT|REPETITION|TELEGRAM|CABLE|MESSAGE|TEXT|SENT|RECEIVED)\b|\bREPEAT(?:ED|S)? (?:BELOW|FOR YOUR|FYI|THE FOLLOWING)\b|\bREPEATED (?:AS FOLLOWS|IN FULL)\b/i;

/** Whether the last lines of the stretch say that a telegram follows. */
export function isAnnounced(text: string, { start, end }: Span): boolean {
  const lines = textOf(text, { start: Math.max(start, end - charactersOfAnnouncement), end }).split(/[\r\n]+/);
  const near = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-linesOfAnnouncement);
  const ended = near.findLastIndex((line) => ending.test(line));
  return near.slice(ended + 1).some((line) => announcement.test(line));
}

const opening = /^(?:BEGIN )?(?:QUOTE|TEXT|TELEGRAM|CABLE|MESSAGE)[:.]?$/i;
const unquote = 'UN ?Q(?:UO)?TE';
const ending = new RegExp(`^(?:${unquote}|END (?:OF )?(?:QUOTE|TEXT|TELEGRAM|CABLE|MESSAGE|REPEAT))\\b`, 'i');
const unquoteAlone = new RegExp(`^${unquote}[.:]?$`);

/** Tells the line behind a quoted telegram; quotations inside it end first. Asked line by line, in order. */
export function quotationEnd(text: string): (line: Line) => boolean {
  let open = 0;
  return (line) => {
    if (line.to - line.from > 100) return false;
    const written = textOf(text, { start: line.from, end: line.to });
    if (opening.test(written)) open++;
    if (!ending.test(written)) return false;
    return open-- === 0;
  };
}

/** The word that ends the quotation of a telegram, alone on its line: of neither of them. */
export function isUnquote(text: string, { from, to }: Line): boolean {
  return to - from <= 9 && unquoteAlone.test(textOf(text, { start: from, end: to }));
}
