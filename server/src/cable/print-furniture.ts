// What a SMART print carries on every page besides the cable (format-rules 6): banners, stamps of release, case lines, counts of pages.
// Text of prints is read by machine: all of it with slips.

import { distance } from 'fastest-levenshtein';
import { isArchiveBanner } from './archive-furniture.ts';
import type { FindFurniture } from './furniture.ts';
import { type LineReader, nextWords } from './scanner.ts';
import { textOf } from './text.ts';
import type { Level } from './vocabulary.ts';

/** `Page 1 of 5`, `Page 4of 5`, `Page 1o0f7`, a banner before it. */
const pageCount = /^(?:[A-Z]{5,14} {1,80})?Page {0,2}\d{1,3} {0,2}[o0]{1,2}f {0,2}\d{1,3}$/i;
/** `CSP-2025-00040 B-00002707028 "UNCLASSIFIED" 3/2/2026`. */
const caseLine = /^[A-Z]{1,5}-\d{4}-\d{4,6}\b/;
const stamp = /^(?:Declassified|Released?|Denied) in (?:Full|Part)\b|^US Department of State$/i;
const department = /^U\.?S\.? Department of State$/i;
const day = /^\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}$/;
/** `SBU`, `SB0`, `S80`, `SsBU`. */
const sensitive = /^S ?[Ss5]?[B8][U0O]$/;
/** `SECRET//NOFORN`, `UNCLASSIFIED//SBU`. */
const controlledBanner =
  /^(?:UNCLASSIFIED|CONFIDENTIAL|(?:TOP )?SECRET|SENSITIVE BUT UNCLASSIFIED)(?:(?: ?\/{1,2} ?| - | \(?)(?:SBU|NOFORN|NF|FOUO|NODIS|EXDIS|REL TO [A-Z, ]{2,40})\)?){0,3}$/;
/** A speck that the machine took for a letter. */
const speck = /^[^\w\s]{1,2}$/;

const markings: readonly { readonly letters: string; readonly level: Level }[] = [
  { letters: 'UNCLASSIFIED', level: 'UNCLASSIFIED' },
  { letters: 'CONFIDENTIAL', level: 'CONFIDENTIAL' },
];
/** So many letters of a struck-out marking may be read wrong. */
const slips = 3;

/** Finds the furniture of prints in a text. */
export function printFurniture(text: string): FindFurniture {
  return (reader, ahead) => {
    const line = reader.peek(ahead);
    if (!line || line.to - line.from > 100) return 0;
    const written = textOf(text, { start: line.from, end: line.to });
    return isMark(written) || isPrintBanner(written) || standsOverDepartment(text, reader, ahead, written) ? 1 : 0;
  };
}

function isMark(written: string): boolean {
  return (
    pageCount.test(written) ||
    caseLine.test(written) ||
    stamp.test(written) ||
    day.test(written) ||
    sensitive.test(written) ||
    (speck.test(written) && !/^[-*•]/.test(written))
  );
}

/** A marking alone on a line, however it was read. */
export function isPrintBanner(written: string): boolean {
  return isArchiveBanner(written) || controlledBanner.test(written) || levelOfMisread(written) !== null;
}

/** The level of a struck-out marking, `CONFIBENTFAL`; null where the letters are too far from all. */
export function levelOfMisread(written: string): Level | null {
  const word = /^([A-Z][A-Za-z!|]{8,17})(?: [A-Z]{2,3}\d{4})?$/.exec(written)?.[1];
  if (word === undefined || (word.match(/[a-z]/g)?.length ?? 0) > 3) return null;
  return markings.find(({ letters }) => distance(word, letters) <= slips)?.level ?? null;
}

/** Name and title of the releaser, over the department's name. */
function standsOverDepartment(text: string, reader: LineReader, ahead: number, written: string): boolean {
  if (!/, [A-Z]/.test(written) || written.length > 60) return false;
  const next = nextWords(reader, ahead + 1);
  return next !== null && next.to - next.from <= 30 && department.test(textOf(text, { start: next.from, end: next.to }));
}
