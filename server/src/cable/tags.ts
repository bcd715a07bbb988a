// The TAGS line (format-rules 3.3): codes parted by blanks or commas, persons in brackets, markup of web copies.

import type { Tag, TagsLine } from './model.ts';
import { isBlankCode, isCapital } from './scanner.ts';
import type { Span } from './text.ts';
import { spanned } from './transport-lines.ts';

const comma = 44;
const semicolon = 59;
const stop = 46;
const lessThan = 60;
const colon = 58;
/** Brackets of persons, each with the one that closes it. */
const brackets: ReadonlyMap<number, string> = new Map([
  [40, ')'],
  [91, ']'],
  [123, '}'],
]);
const closing = new Set([41, 93, 125]);

/** The line whose label ends at `labelEnd`; codes follow on all of the lines. */
export function parseTags(text: string, lines: readonly Span[], labelEnd: number): TagsLine {
  const { start, end, parts } = spanned(lines);
  const found: { tags: Tag[]; markup: Span[] } = { tags: [], markup: [] };
  let rest = '';
  for (const line of lines) {
    const from = Math.max(line.start, labelEnd);
    rest = readCodes(
      text,
      { start: rest === '' ? from : behindPersons(text, { start: from, end: line.end }, rest, found.tags), end: line.end },
      found,
    );
  }
  return { kind: 'tags', start, end, parts, label: { start, end: labelEnd }, tags: found.tags, markup: found.markup };
}

/** Codes of one line; answers the bracket that is open at its end, or nothing. */
function readCodes(text: string, line: Span, found: { tags: Tag[]; markup: Span[] }): string {
  let at = line.start;
  let open = '';
  while (at < line.end) {
    const code = text.charCodeAt(at);
    const bracket = brackets.get(code);
    if (isCapital(text, at)) at = addTag(text, found.tags, at, line.end);
    else if (isSeparator(code) || (bracket && found.tags.length === 0)) at++;
    else if (code === lessThan) at = take(found.markup, at, closeOf(text, '>', at, line.end));
    else if (bracket) {
      const end = closeOf(text, bracket, at, line.end);
      open = end === line.end && text[end - 1] !== bracket ? bracket : '';
      at = addPersons(found.tags, at, end);
    } else at = addTag(text, found.tags, at, line.end);
  }
  return open;
}

/** Names that go on from the line above: up to the bracket that closes them, where the line has it. */
function behindPersons(text: string, line: Span, bracket: string, tags: Tag[]): number {
  const end = closeOf(text, bracket, line.start, line.end);
  const last = tags.at(-1);
  return last?.persons && text[end - 1] === bracket && !text.slice(line.start, end - 1).includes('(')
    ? addPersons(tags, last.persons.start, end)
    : line.start;
}

function isSeparator(code: number): boolean {
  return isBlankCode(code) || code === comma || code === semicolon || code === stop || code === colon || closing.has(code);
}

function take(spans: Span[], start: number, end: number): number {
  spans.push({ start, end });
  return end;
}

/** Offset behind the closing mark, or the end of the line where it is missing. */
function closeOf(text: string, mark: string, start: number, lineEnd: number): number {
  const reach = Math.min(lineEnd, start + 200);
  for (let at = start; at < reach; at++) if (text[at] === mark) return at + 1;
  return reach;
}

function addPersons(tags: Tag[], start: number, end: number): number {
  const last = tags.pop();
  if (last) tags.push({ ...last, end, persons: { start: last.persons?.start ?? start, end } });
  return end;
}

function addTag(text: string, tags: Tag[], start: number, lineEnd: number): number {
  let end = start;
  while (end < lineEnd && (isCapital(text, end) || !isTagEnd(text.charCodeAt(end)))) end++;
  tags.push({ start, end, code: { start, end }, persons: null });
  return end;
}

function isTagEnd(code: number): boolean {
  return isSeparator(code) || code === lessThan || brackets.has(code);
}
