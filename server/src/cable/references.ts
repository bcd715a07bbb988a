// The REF block (format-rules 3.3): items with or without letters, one a line or several on one.

import type { Reference, ReferenceBlock } from './model.ts';
import { trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** A letter that opens an item: `A. `, `(A) `, `A) `, `A)STATE`; PARIS style doubles it, `A. (A) `. */
const letterMark = /(?:^|[\s,;])(?:\(([A-Z])\)|([A-Z])[).:](?!\w\.))(?=\s*[A-Z0-9("'])(?:\s*(?:\([A-Z]\)|[A-Z][.)])\s*(?=[A-Z0-9"'])|\s*)/g;

/** A cable's name: year before, place, number; or place, number, year behind. */
const cableName = /^(?:(?:19|20)?(\d{2})\s+)?([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3})[\s-]{1,3}(\d{1,8})(?:\/(\d{2}))?(?![\dA-Z])/;
/** An id glued together, `09CAIRO2172`. */
const gluedId = /^(\d{2})([A-Z]{3,})(\d{1,6})(?![\dA-Z])/;
/** Words with a number behind them that are no place. */
const notPlaces =
  /^(?:ATTACHMENT|PARA|PARAGRAPH|ANNEX|LETTER|SECTION|UNSCR|RESOLUTION|EMAIL|E-MAIL|TELCON|MEMO|PAGE|PART|ITEM|EXHIBIT|FORM|TAB)\b/i;
const bareNumber = /^(\d{3,8})(?![\dA-Z])/;

/** The block whose label ends at `labelEnd`. */
export function parseReferences(text: string, lines: readonly Span[], labelEnd: number): ReferenceBlock {
  const base = spanned(lines);
  const label = { start: base.start, end: labelEnd };
  const body = trimmed(text, { start: labelEnd, end: base.end });
  return { kind: 'references', start: base.start, end: base.end, parts: lines, label, items: body ? itemsOf(text, body) : [] };
}

function itemsOf(text: string, body: Span): Reference[] {
  const written = textOf(text, body);
  const marks = [...written.matchAll(letterMark)].filter((mark) => !isInBrackets(written, mark.index));
  if (marks.length === 0 || (marks[0]?.index ?? 0) > 3) return unlettered(text, body);
  return marks.flatMap((mark, at) => {
    const start = body.start + mark.index + mark[0].length;
    const end = body.start + (marks[at + 1]?.index ?? written.length);
    const letterAt = body.start + mark.index + mark[0].search(/[A-Z]/);
    const content = trimmed(text, { start, end });
    return content ? [item(text, withoutComma(text, content), { start: letterAt, end: letterAt + 1 })] : [];
  });
}

/** Whether the last bracket before the offset is still open: `(A) STATE 1 (SEE B. SMITH)` has one letter. */
function isInBrackets(written: string, offset: number): boolean {
  const before = written.slice(Math.max(0, offset - 80), offset);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** A comma, semicolon, AND or line end before the name of another cable. */
const itemBreak =
  /[,;]\s*(?=(?:\d{2,4} )?[A-Z][A-Za-z .]{1,30} \d|\d{2}[A-Z]{3,}\d)|\sAND\s(?=(?:\d{2} )?[A-Z][A-Z .]{1,30} \d)|[\r\n]+\s*(?=(?:\d{2} )?[A-Z][A-Za-z .]{1,30} \d{1,7}(?:\s*\(|[\s,;]*$))/g;

/** Items without letters part at commas, semicolons and AND, where another cable follows. */
function unlettered(text: string, body: Span): Reference[] {
  const items: Reference[] = [];
  const written = textOf(text, body);
  let start = 0;
  for (const mark of written.matchAll(itemBreak)) {
    if (isInBrackets(written, mark.index)) continue;
    const part = trimmed(text, { start: body.start + start, end: body.start + mark.index });
    if (part) items.push(item(text, part, null));
    start = mark.index + mark[0].length;
  }
  const last = trimmed(text, { start: body.start + start, end: body.end });
  return last ? [...items, item(text, withoutComma(text, last), null)] : items;
}

function withoutComma(text: string, span: Span): Span {
  return /[,;]/.test(text[span.end - 1] ?? '') ? { start: span.start, end: span.end - 1 } : span;
}

function item(text: string, content: Span, letter: Span | null): Reference {
  const start = letter ? Math.min(letter.start, content.start) : content.start;
  return { start, end: content.end, parts: [content], letter, cable: readCableName(text, content) };
}

function readCableName(text: string, content: Span): Reference['cable'] {
  const written = textOf(text, { start: content.start, end: Math.min(content.end, content.start + 120) });
  const bare = bareNumber.exec(written);
  if (bare && bare[0].length === written.trim().length)
    return { year: null, place: null, number: { start: content.start, end: content.start + bare[0].length } };
  const glued = gluedId.exec(written);
  if (glued) return gluedName(content.start, glued);
  const match = cableName.exec(written);
  if (!match || notPlaces.test(match[2] ?? '')) return null;
  const [whole, yearBefore, place = '', number = '', yearBehind] = match;
  const placeAt = content.start + whole.indexOf(place, yearBefore ? whole.indexOf(yearBefore) + 2 : 0);
  const end = content.start + whole.length;
  const numberEnd = yearBehind ? end - yearBehind.length - 1 : end;
  const yearAt = content.start + whole.indexOf(yearBefore ?? '');
  const before = yearBefore ? { start: yearAt, end: yearAt + 2 } : null;
  return {
    year: yearBehind ? { start: end - 2, end } : before,
    place: { start: placeAt, end: placeAt + place.length },
    number: { start: numberEnd - number.length, end: numberEnd },
  };
}

function gluedName(start: number, [, year = '', place = '', number = '']: RegExpExecArray): Reference['cable'] {
  const placeAt = start + year.length;
  const numberAt = placeAt + place.length;
  return {
    year: { start, end: placeAt },
    place: { start: placeAt, end: numberAt },
    number: { start: numberAt, end: numberAt + number.length },
  };
}
