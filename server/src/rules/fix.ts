// Ways to mend a finding: a title and the edits that do it. Applied twice they change nothing more.

import type { Span } from '../cable/text.ts';
import type { Argument, TitleArguments, TitleId } from './catalogue.ts';

/** Puts `text` in the place of the span; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * How far a fix may be trusted: `sure` has no other answer and may run on save; `likely` is one choice of perhaps several;
 * `copy` mends what archives and web pages did to a text of record, and only a person may ask for it.
 */
export type Trust = 'sure' | 'likely' | 'copy';

/** One way to mend a finding. */
export interface Fix {
  readonly title: TitleId;
  readonly args: Readonly<Record<string, Argument>>;
  readonly trust: Trust;
  /** In the order of the text, none overlapping another. */
  readonly edits: readonly Edit[];
}

/** A fix whose arguments are those that its title names. */
function fix<Id extends TitleId>(title: Id, args: TitleArguments<Id>, trust: Trust, edits: readonly Edit[]): Fix {
  return { title, args, trust, edits };
}

/** Writes other words in a place. */
export function replacing({ start, end }: Span, text: string, trust: Trust): Fix {
  return fix('write', { expected: shownWords(text) }, trust, [{ start, end, text }]);
}

/** Puts words at an offset; the title shows them without blanks. */
export function inserting(offset: number, text: string, trust: Trust): Fix {
  return fix('insert', { expected: shownWords(text) }, trust, [{ start: offset, end: offset, text }]);
}

/** Takes a place out, with the blanks before it on its line. */
export function removing(text: string, { start, end }: Span, trust: Trust): Fix {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  return fix('remove', { found: shownWords(text.slice(start, end)) }, trust, [{ start: from, end, text: '' }]);
}

/** Takes out the whole line, or lines, of a place, the breaks behind them included. */
export function removingLine(text: string, { start, end }: Span, trust: Trust): Fix {
  return fix('remove', { found: shownWords(text.slice(start, end)) }, trust, [{ ...wholeLines(text, { start, end }), text: '' }]);
}

/** Takes out an element: with its lines where nothing else stands on them; a joined line of a copy keeps the rest. */
export function removingElement(text: string, span: Span, trust: Trust): Fix {
  const words = trimmedSpan(text, span);
  return standsAlone(text, words) ? removingLine(text, words, trust) : removing(text, words, trust);
}

/** Whether nothing but blanks stands beside a place on its lines. A damaged line may hold thousands: only what is beside it is looked at. */
function standsAlone(text: string, { start, end }: Span): boolean {
  let before = start - 1;
  while (!isLineEnd(text, before) && /\s/.test(text.charAt(before))) before -= 1;
  let behind = end;
  while (!isLineEnd(text, behind) && /\s/.test(text.charAt(behind))) behind += 1;
  return isLineEnd(text, before) && isLineEnd(text, behind);
}

/** Whether a break stands there, or the text is over. */
function isLineEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === '\n' || text[at] === '\r';
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Breaks the line before an offset; the blanks there go. For what a copy has joined. */
export function onOwnLine(text: string, offset: number, found: string): Fix {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  return fix('ownLine', { found: shownWords(found) }, 'copy', [{ start, end: offset, text: lineBreak(text) }]);
}

/** Mends many places at once; `count` of them. */
export function mending(title: 'unsigned' | 'unspaced' | 'unmarked' | 'apostrophes' | 'entities' | 'dashes', edits: readonly Edit[]): Fix {
  return fix(title, { count: edits.length }, 'copy', edits);
}

/** From the start of the first line of a span behind the break of its last. */
function wholeLines(text: string, { start, end }: Span): Span {
  let from = start;
  while (!isLineEnd(text, from - 1)) from -= 1;
  let to = end;
  while (!isLineEnd(text, to)) to += 1;
  if (text[to] === '\r') to += 1;
  if (text[to] === '\n') to += 1;
  return { start: from, end: to };
}

/** The first line break of the text; LF where its beginning has none. */
export function lineBreak(text: string): '\n' | '\r\n' {
  const first = text.slice(0, 4000).indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** Text after edits that do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const pieces: string[] = [];
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(done, start), words);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** The fixes that can be applied together, those that begin earlier first: one that touches another is left for the next time. */
export function withoutOverlaps(fixes: readonly Fix[]): Edit[] {
  const inOrder = [...fixes].sort((a, b) => (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0));
  const kept: Edit[] = [];
  let end = -1;
  for (const { edits } of inOrder) {
    const [first, last] = [edits[0], edits.at(-1)];
    if (!first || !last || first.start <= end) continue;
    for (const edit of edits) kept.push(edit);
    end = last.end;
  }
  return kept;
}

function shownWords(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
