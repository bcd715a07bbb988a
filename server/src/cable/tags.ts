// The TAGS line (format-rules 3.3): codes parted by blanks or commas, persons in brackets, markup of web copies.

import type { Tag, TagsLine } from './model.ts';
import { isBlankCode } from './scanner.ts';
import type { Span } from './text.ts';
import { spanned } from './transport-lines.ts';

const comma = 44;
const semicolon = 59;
const stop = 46;
const lessThan = 60;
const opening = 40;
const closing = 41;

/** The line whose label ends at `labelEnd`; codes follow on all of the lines. */
export function parseTags(text: string, lines: readonly Span[], labelEnd: number): TagsLine {
  const { start, end, parts } = spanned(lines);
  const found: { tags: Tag[]; markup: Span[] } = { tags: [], markup: [] };
  for (const line of lines) readCodes(text, { start: Math.max(line.start, labelEnd), end: line.end }, found);
  return { kind: 'tags', start, end, parts, label: { start, end: labelEnd }, tags: found.tags, markup: found.markup };
}

function readCodes(text: string, line: Span, found: { tags: Tag[]; markup: Span[] }): void {
  let at = line.start;
  while (at < line.end) {
    const code = text.charCodeAt(at);
    if (isSeparator(code)) at++;
    else if (code === lessThan) at = take(found.markup, at, closeOf(text, '>', at, line.end));
    else if (code === opening) at = addPersons(found.tags, at, closeOf(text, ')', at, line.end));
    else at = addTag(text, found.tags, at, line.end);
  }
}

function isSeparator(code: number): boolean {
  return isBlankCode(code) || code === comma || code === semicolon || code === stop || code === closing;
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
  while (end < lineEnd && !isTagEnd(text.charCodeAt(end))) end++;
  tags.push({ start, end, code: { start, end }, persons: null });
  return end;
}

function isTagEnd(code: number): boolean {
  return isSeparator(code) || code === lessThan || code === opening;
}
