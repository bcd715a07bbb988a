// The REF block (format-rules 3.3): items with or without letters, one a line or several on one.

import type { Reference, ReferenceBlock } from './model.ts';
import { trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** A letter that opens an item: `A. `, `(A) `, `A) `, `A)STATE`; PARIS style doubles it, `A. (A) `. */
const letterMark = /(?:^|[\s,;])(?:\(([A-Z])\)|([A-Z])[).:](?!\w\.))(?=\s*[A-Z0-9("'])(?:\s*(?:\([A-Z]\)|[A-Z][.)])\s*(?=[A-Z0-9"'])|\s*)/g;

/** Letters without stop, `A STATE 143001 B STATE 146002`. */
const bareLetters = /^A (?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d{2,7}\b/;
const bareLetterMark = /(?:^|[\s,;])([A-Z]) (?=(?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d{2,7}\b)/g;

/** A cable's name: year before, place, number; or place, number, year behind. */
const cableName = /^(?:(?:19|20)?(\d{2})\s+)?([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3})[\s-]{1,3}(\d{1,8})(?:\/(\d{2}))?(?![\dA-Z])/;
/** An id glued together, `09CAIRO2172`. */
const gluedId = /^(\d{2})([A-Z]{3,})(\d{1,6})(?![\dA-Z])/;
/** Words with a number behind them that are no place. */
const notPlaces =
  /^(?:CERP|ATTACHMENT|PARA|PARAGRAPH|ANNEX|LETTER|SECTION|UNSCR|RESOLUTION|EMAIL|E-MAIL|TELCON|MEMO|PAGE|PART|ITEM|EXHIBIT|FORM|TAB)\b/i;
const bareNumber = /^(\d{3,8})(?![\dA-Z])/;

/** The block whose label ends at `labelEnd`. */
export function parseReferences(text: string, lines: readonly Span[], labelEnd: number): ReferenceBlock {
  const base = spanned(lines);
  const label = { start: base.start, end: labelEnd };
  const body = trimmed(text, { start: labelEnd, end: base.end });
  const items = body ? (isWhole(text, lines) ? itemsOf(text, body) : itemsBetweenFurniture(text, lines, body)) : [];
  return { kind: 'references', start: base.start, end: base.end, parts: lines, label, items };
}

/** Whether nothing but blanks stands between the lines. */
function isWhole(text: string, lines: readonly Span[]): boolean {
  return lines.every((line, at) => at === 0 || trimmed(text, { start: lines[at - 1]?.end ?? line.start, end: line.start }) === null);
}

/** A mark of a page or a stamp cuts the block: items are read as if blanks stood there, and are made of what stands on the lines. */
function itemsBetweenFurniture(text: string, lines: readonly Span[], body: Span): Reference[] {
  let masked = '';
  for (const line of lines) {
    const start = Math.max(line.start, body.start);
    if (start < line.end) masked = masked.padEnd(start - body.start) + text.slice(start, line.end);
  }
  return itemsOf(masked, { start: 0, end: masked.length }).map((item) => moved(item, body.start, lines));
}

function moved(item: Reference, by: number, lines: readonly Span[]): Reference {
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const moveIf = (span: Span | null): Span | null => span && move(span);
  const content = move(item.parts[0] ?? item);
  const parts = lines
    .map((line) => ({ start: Math.max(line.start, content.start), end: Math.min(line.end, content.end) }))
    .filter((part) => part.start < part.end);
  const { cable } = item;
  const name = cable && { year: moveIf(cable.year), place: moveIf(cable.place), number: move(cable.number) };
  return { ...item, ...move(item), parts, letter: moveIf(item.letter), cable: name };
}

function itemsOf(text: string, body: Span): Reference[] {
  const written = textOf(text, body);
  const marks = [...written.matchAll(bareLetters.test(written) ? bareLetterMark : letterMark)].filter(
    (mark) => !isInBrackets(written, mark.index),
  );
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
  return { start, end: content.end, parts: [content], letter, cable: readCableName(text, content), source: null };
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
