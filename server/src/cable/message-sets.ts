// Sets of a GENADMIN message, `NAME/field/field//` (format-rules 6a): where they begin and end, and what they hold.

import type { Reference, ReferenceBlock, SubjectLine } from './model.ts';
import type { MessageSet } from './model-genadmin.ts';
import { isBlankCode, matchAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** A set that is being read. */
export interface OpenSet {
  /** Its name, `REF`. */
  readonly name: Span;
  /** Offset of the first character behind the name and its slash. */
  readonly from: number;
  /** Its lines; the last one ends before the closing slashes. */
  readonly lines: Span[];
}

/** Names by which a set is known wherever it begins; `RED/`, `REMARKS/` and `SUBJ:` are seen for `REF/`, `RMKS/` and `SUBJ/`. */
const knownName =
  /(?:\([A-Z/]{1,6}\) ?)?(MSGID|SUBJ|SUBJECT|REF|RED|AMPN|NARR|POC|GENTEXT|RMKS|REMARKS|AKNLDG|DECL|EXER|OPER|ORIG|CANX|EFDT|PERID|TIMEZONE)(?:\/(?:\/(?=\S))?|(?<=SUBJ|SUBJECT):)/y;
/** Any other name counts where a set has just ended. */
const anyName = /([A-Z][A-Z0-9]{2,7})\/(?!\/)/y;
/** Addressees written as sets. */
const addressName = /(TO|INFO|FM)\/(?=[A-Z])/y;

/** What may count as the beginning of a set at a place. */
export type SetNames = 'known' | 'any';

/** The set that begins at the offset; null where none does. */
export function setAt(text: string, offset: number, names: SetNames): OpenSet | null {
  const match =
    matchAt(knownName, text, offset) ?? (names === 'any' ? (matchAt(addressName, text, offset) ?? matchAt(anyName, text, offset)) : null);
  const name = match?.[1];
  if (!match || !name) return null;
  const start = offset + match[0].indexOf(name);
  return { name: { start, end: start + name.length }, from: offset + match[0].length, lines: [] };
}

/** Offset of the slashes that end a set on this line: nothing, a blank or another set stands behind them; -1 for none. */
export function endOfSet(text: string, { start, end }: Span): number {
  const written = textOf(text, { start, end });
  for (let at = written.indexOf('//'); at >= 0; at = written.indexOf('//', at + 2)) {
    const behind = start + at + 2;
    const closes = behind >= end || isBlankCode(text.charCodeAt(behind)) || setAt(text, behind, 'known') !== null;
    if (closes && written[at - 1] !== ':') return start + at;
  }
  return -1;
}

const textSets = /^(?:GENTEXT|RMKS|REMARKS)$/;
/** Second field of GENTEXT, the name of the section: `REMARKS`. */
const sectionName = /([A-Z][A-Z ]{2,40})\//y;

/** Whether the set holds the text of the message. */
export function isTextSet(text: string, { name }: OpenSet): boolean {
  return textSets.test(textOf(text, name));
}

/** A text set up to where its text begins: `GENTEXT/REMARKS/`. */
export function textSetOf(text: string, start: number, { name, from }: OpenSet): MessageSet {
  const section = textOf(text, name) === 'GENTEXT' ? matchAt(sectionName, text, from) : null;
  const end = from + (section ? section[0].length : 0);
  const fields = section ? [{ start: from, end: end - 1 }] : [];
  return { kind: 'set', start, end, parts: [{ start, end }], name, fields, closed: true };
}

/** Where the set stands in the text; `end` lies behind its closing slashes. */
export interface SetPlace extends Span {
  readonly closed: boolean;
}

/** A set by its name: subject and references are what they are in any cable. */
export function parseSet(text: string, set: OpenSet, place: SetPlace): SubjectLine | ReferenceBlock | MessageSet {
  const lines = contentLines(text, set);
  const { start, end } = place;
  const name = textOf(text, set.name);
  const label = { start: set.name.start, end: set.from };
  if (name === 'SUBJ' || name === 'SUBJECT') return { kind: 'subject', start, end, parts: lines, label };
  if (name === 'REF' || name === 'RED') return referenceSet(text, set, lines, place);
  return plainSet(text, set, lines, place);
}

/** A set without a meaning of its own: name and fields. */
export function plainSet(text: string, set: OpenSet, lines: readonly Span[], { start, end, closed }: SetPlace): MessageSet {
  const isProse = /^(?:AMPN|NARR|GENTEXT|RMKS|REMARKS)$/.test(textOf(text, set.name));
  const content = { start: lines[0]?.start ?? set.from, end: lines.at(-1)?.end ?? set.from };
  const fields = isProse ? (lines.length === 0 ? [] : [content]) : fieldsOf(text, content);
  return { kind: 'set', start, end, parts: lines, name: set.name, fields, closed };
}

/** Lines behind the name, without the slash that lines of a set may begin with. */
export function contentLines(text: string, { from, lines }: OpenSet): Span[] {
  return lines.flatMap((line) => {
    const start = Math.max(line.start, from);
    const isFirst = line.start <= from;
    // `SUBJ//` alone on its line: the second slash is no subject.
    if (isFirst && text[start] === '/' && start + 1 >= line.end) return [];
    const span = trimmed(text, { start: text[start] === '/' && !isFirst ? start + 1 : start, end: line.end });
    return span ?? [];
  });
}

/** Fields between slashes, in order; empty ones are left out. */
function fieldsOf(text: string, { start, end }: Span): Span[] {
  const fields: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== '/') continue;
    const field = trimmed(text, { start: from, end: at });
    if (field) fields.push(field);
    from = at + 1;
  }
  return fields;
}

const letterField = /([A-Z]{1,2})\//y;
const sourceField = /([A-Z]{2,8})(?=\/)/y;

/** `A/DOC/CNO/17MAY2001`: letter, kind of source, and what names it. */
function referenceSet(text: string, set: OpenSet, lines: readonly Span[], { start, end }: SetPlace): ReferenceBlock {
  const first = lines[0];
  const label = { start: set.name.start, end: set.from };
  if (!first) return { kind: 'references', start, end, parts: [label], label, items: [] };
  const lettered = matchAt(letterField, text, first.start);
  const letter = lettered ? { start: first.start, end: first.start + (lettered[1] ?? '').length } : null;
  const from = letter ? letter.end + 1 : first.start;
  const named = matchAt(sourceField, text, from);
  const source = named ? { start: from, end: from + named[0].length } : null;
  const parts = from < first.end ? [{ start: from, end: first.end }, ...lines.slice(1)] : lines.slice(1);
  const words = withoutSlash(text, parts);
  const last = words.at(-1)?.end ?? first.end;
  const item: Reference = { start: first.start, end: last, parts: words, letter, cable: null, source };
  return { kind: 'references', start, end, parts: lines, label, items: [item] };
}

/** A set that was meant to close with two slashes may have one. */
function withoutSlash(text: string, parts: readonly Span[]): readonly Span[] {
  const last = parts.at(-1);
  if (!last || text[last.end - 1] !== '/' || last.end - last.start < 2) return parts;
  return [...parts.slice(0, -1), { start: last.start, end: last.end - 1 }];
}
