// Lines of a GENADMIN message that stand before its sets (format-rules 6a): precedence, classification, subject code, series.

import { readLevel } from './classification.ts';
import type { ClassificationLine } from './model.ts';
import type { SeriesLine, SubjectCode } from './model-genadmin.ts';
import { matchAt } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { precedencePattern } from './vocabulary.ts';

const precedence = new RegExp(`^(?:${precedencePattern}|FLASH OVERRIDE)$`);

/** A precedence alone on its line. */
export function isPrecedenceWord(written: string): boolean {
  return precedence.test(written);
}

const series = /^((?:[A-Z]{2,8} )?[A-Z]{3,14}) (\d{1,4})\/(\d\d)$/;

/** The series line, made of its place in the text; null where the words are none. */
export function seriesOn(written: string): ((line: Span) => SeriesLine) | null {
  const match = series.exec(written);
  if (!match) return null;
  const [, name = '', number = ''] = match;
  return ({ start, end }) => ({
    kind: 'series',
    start,
    end,
    parts: [{ start, end }],
    name: { start, end: start + name.length },
    number: { start: start + name.length + 1, end: start + name.length + 1 + number.length },
    year: { start: end - 2, end },
  });
}

const subjectCode = /\/\/(N\d{5})(?:\/\/|(?=\s|$))/y;

/** The code that stands at the offset; null for none. */
export function subjectCodeAt(text: string, start: number): SubjectCode | null {
  const match = matchAt(subjectCode, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  return { kind: 'subjectCode', start, end, parts: [{ start, end }], code: { start: start + 2, end: start + 8 } };
}

/** A control between slashes or blanks; never the subject code. */
const control =
  /(?:\/{1,2} ?|\s+)(FOR OFFICIAL USE ONLY|FOUO|E F T O|EFTO|SENSITIVE|NOFORN|CUI|REL(?: TO)? [A-Z, ]{2,40}|LIMDIS|SPECAT)(?=$|[\s/])/y;
const closing = /\/\/(?!N\d{5})/y;

/** The classification that the piece begins with, its controls and slashes; null where it begins with none. */
export function classificationOf(text: string, piece: Span): ClassificationLine | null {
  const opening = readLevel(textOf(text, { start: piece.start, end: Math.min(piece.end, piece.start + 120) }));
  if (!opening?.level) return null;
  const words = { start: piece.start, end: piece.start + opening.length };
  const controls: Span[] = [];
  let end = words.end;
  for (let match = matchAt(control, text, end); match?.[1]; match = matchAt(control, text, end)) {
    end += match[0].length;
    if (end > piece.end) break;
    controls.push({ start: end - match[1].length, end });
  }
  end = Math.min(piece.end, end + (matchAt(closing, text, end)?.[0].length ?? 0));
  const { start } = piece;
  return {
    kind: 'classification',
    start,
    end,
    parts: [{ start, end }],
    words,
    level: opening.level,
    controls,
    section: null,
    place: null,
    number: null,
  };
}
