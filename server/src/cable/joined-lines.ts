// Lines that a copy has joined to one (format-rules 7): the next label behind the end of a field, and the fields of a table of cables.

import { readLevel } from './classification.ts';
import { isKnownCaption } from './handling.ts';
import type { HeadState } from './head.ts';
import { joinedLabelAt, labelOf } from './labels.ts';
import { trimmed } from './scanner.ts';
import type { Span } from './text.ts';
import { fieldBorder } from './web-markup.ts';

/**
 * Parts the piece where a copy has joined the next line to it; `later` gets the parts, the last of them first.
 * A subject that is open goes on where the line has no label.
 */
export function partJoined(
  text: string,
  head: Pick<HeadState, 'open' | 'kinds'>,
  { start, end }: Span,
  written: string,
  later: Span[],
): boolean {
  const joined =
    end - start > 12 ? joinedLabelAt(end - start > written.length ? text.slice(start, Math.min(end, start + 2000)) : written, head) : -1;
  if (joined <= 4 || !(head.open?.kind === 'subject' || isJoinable(written, joined))) return false;
  const before = trimmed(text, { start, end: start + joined });
  later.push({ start: start + joined, end }, ...(before ? [before] : []));
  return true;
}

const lengthOfBorder = '","'.length;

/** In a table of cables the head is one quoted field and the text the next: `WASHINGTON DC","UNCLAS ...`. */
export function partQuotedFields(piece: Span, written: string, later: Span[]): boolean {
  const border = written.search(fieldBorder);
  const behind = border + lengthOfBorder;
  if (border < 0 || !readLevel(written.slice(behind))) return false;
  later.push({ start: piece.start + behind, end: piece.end });
  if (border > 0) later.push({ start: piece.start, end: piece.start + border });
  return true;
}

/** Lines that a copy may have joined with the next: those of FL12. */
function isJoinable(written: string, joined: number): boolean {
  return (
    labelOf(written) !== null ||
    readLevel(written) !== null ||
    isKnownCaption(written) ||
    !/[a-z]/.test(written.slice(0, Math.min(40, joined)))
  );
}
