// Whether a line of FL12 without label goes on with the references (format-rules 3.3 and 7).

import type { CableState } from './cable-state.ts';
import { labelOf } from './labels.ts';
import { lastOpenLine, openLines, standsDirectlyBelow, wordsAhead } from './open-lines.ts';
import { behindStop } from './reference-items.ts';
import { cableAlone } from './reference-names.ts';
import { isBlankCode, isCapital, matchAt } from './scanner.ts';
import { isProse } from './shapes.ts';
import type { Span } from './text.ts';

const fullLine = 60;

/** A cable, and nothing else but a bullet and a remark. */
const cableOnLine =
  /^(?:[*-]{1,2} )?(?:\d{2,4} )?[A-Z][A-Z /.]{2,30} \d{2,7}(?: \([A-Z ]{2,30}\)?| NOTAL| AND PREVIOUS|,? PARA \d){0,3}[,;.]?$/;

/** A sentence behind its marking, not behind a letter. */
export function isMarkedProse(written: string): boolean {
  return /^\((?:U|C|S)\) /.test(written) && isProse(written);
}

/** Whether a line goes on with the references: by its letter, a cable, or words that a full line breaks off in. */
export function continuesReferences(state: CableState, piece: Span, written: string): boolean {
  if (!isMarkedProse(written) && /^(?:[-*]{1,2} {0,8}|¶ ?)?\(?[A-Z][.)]\)?\s*(?:\([A-Z]\) ?)?[A-Z0-9("']/.test(written)) return true;
  if (fillsItem(state, written) || cableOnLine.test(written)) return true;
  if (!standsDirectlyBelow(state) || isSentenceBehind(state, written)) return false;
  if (!isProse(written)) return !state.doubleSpaced || /^[A-Z0-9(]/.test(written);
  const before = lastOpenLine(state);
  return before.length >= 55 && piece.end - piece.start < 90 && !state.doubleSpaced;
}

/** A sentence of capitals directly below a reference that leaves nothing open, with no further letter and nobody who classified it below. */
function isSentenceBehind(state: CableState, written: string): boolean {
  if (!/\b(?:IS|ARE|WAS|WERE|HAS|HAVE|HAD|WILL|WOULD)\b/.test(written) || !/(?:\d|NOTAL|PREVIOUS)[).]*$/.test(lastOpenLine(state)))
    return false;
  return !wordsAhead(state, 2).some((next) => /^\(?[A-Z][.)]/.test(next) || labelOf(next)?.kind === 'classifiedBy');
}

/** The same in a telegram of capitals: words of a reference run on up to the next letter, or where a full line breaks off in them. */
export function continuesInCapitals(state: CableState, written: string): boolean {
  const before = lastOpenLine(state);
  if (continuesItems(before, written)) return true;
  const block = openLines(state);
  if (nextLetterIn(block, written) >= 0 || wordsAhead(state, 2).some((next) => beginsWithNextLetter(block, next))) return true;
  return before.length + written.indexOf(' ') >= fullLine && /[A-Z]$/.test(before) && !/(?:NOTAL|PREVIOUS|TEL)$/.test(before);
}

/** A reference goes on where the line before leaves something open, or where another cable is named. */
function continuesItems(before: string, written: string): boolean {
  // A number whose place stands above.
  if (/[A-Z]$/.test(before) && /^(?:[A-Z]{1,10} )?\d{2,7}(?:$|[,; ])/.test(written)) return true;
  // The rest of a number.
  if (/\d$/.test(before) && /^\d{1,5}[,;.]?$/.test(written)) return true;
  if (/(?:[,;:(&/-]|\b(?:AND|OF|TO|FROM|DATED|STATE)|(?:^|[\s(])[A-Z][.)])$/.test(before) || /\([^)]{0,60}$/.test(before)) return true;
  if (cableOnLine.test(written)) return true;
  return /^\(?[A-Z][.)]? ?\)? ?(?:\d\d )?[A-Z][A-Z /.]{2,30} \d{2,7}\b|^\((?!SUMM|UNC|CONF|SECR|LIM)[A-Z\d ,/-]{4,60}\)|^AND \(?\d/.test(
    written,
  );
}

/** A cable behind the label or the last letter, where nothing stands yet, or no more than a place without its number. */
export function fillsItem(state: CableState, written: string): boolean {
  return (
    /(?:^REF[A-Z]{0,7} *[:;]?|(?:^|[\s,;])(?:\(?[A-Z]\)|[A-Z]\.)(?: [A-Z][A-Za-z]{1,12})?)$/i.test(lastOpenLine(state)) &&
    /^(?:\d\d )?\(?[A-Z][A-Za-z .)]{1,30} \d{2,7}\b/.test(written)
  );
}

const letterInLine = /(?:^|[\s(<[,;])([B-Z])(?:[.):\];,/>]{1,2}| ?-(?=[ A-Z\d])) {0,6}(?=\S|$)/gi;

const letterInBlock = /(?<=^|[\s(<[,;])[A-Y](?= ?[.):;,/>\]-])/gi;

/** Where a line that could begin the text holds the letter that is next in the block, `B. SMITH LETTER` below `A. OSLO 12`; -1 where it does not. */
function nextLetterIn(block: string, written: string): number {
  for (let found = matchAt(letterInLine, written, 0); found; found = matchAt(letterInLine, written, found.index + found[0].length))
    if (hasLetterBefore(block, found[1] ?? '')) return found.index;
  return -1;
}

/** Whether the block has the letter before this one. */
function hasLetterBefore(block: string, letter: string): boolean {
  const code = letter.charCodeAt(0) - 1;
  for (let found = matchAt(letterInBlock, block, 0); found; found = matchAt(letterInBlock, block, found.index + 1))
    if (block.charCodeAt(found.index) === code) return true;
  return false;
}

const letterAtHead = /^[\s(<[,;]?[B-Z](?:[.):\];,/>]| ?-)/i;

/** Whether the line begins with that letter. */
export function beginsWithNextLetter(block: string, written: string): boolean {
  return letterAtHead.test(written) && nextLetterIn(block, written.slice(0, 12)) === 0;
}

/** Whether the line is the next item of the open block in its usual form, `B. OSLO 12` below `A. STATE 34`: nothing else is so. */
export function isNextItem(state: CableState, written: string): boolean {
  const start = state.head.open?.kind === 'references' && isCapital(written, 0) ? behindStop(written, 1) : -1;
  if (start < 0 || state.ways.inCapitals || state.interrupted) return false;
  const block = openLines(state);
  const before = block.lastIndexOf(String.fromCharCode(written.charCodeAt(0) - 1) + written.charAt(1));
  return before > 0 && isBlankCode(block.charCodeAt(before - 1)) && cableAlone(written, { start, end: written.length }) !== null;
}
