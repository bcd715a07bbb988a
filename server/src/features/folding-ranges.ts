// textDocument/foldingRange: what the outline shows as one thing can be folded away. Whole lines only; the first stays in sight.

import type { FoldingRange } from 'vscode-languageserver-types';
import type { BodyElement, Cable, HeadElement } from '../cable/model.ts';
import { lineAt, type Span } from '../cable/text.ts';
import { withoutTrailingBlanks } from './at.ts';
import type { ReadDocument } from './document.ts';
import { groupOf, type LineGroup, opensSection } from './sections.ts';

/** Lines that a paragraph, and a field of the head, must have to be worth a fold. */
const longParagraph = 4;
const longField = 3;

/** Ranges by their first line, the wider first; no two begin on one line, since editors keep one a line. */
export function foldingRanges(document: ReadDocument): FoldingRange[] {
  const spans: Span[] = [];
  const several = document.cables.length > 1;
  for (const cable of document.cables) addCable(document, spans, cable, several ? [trimmedStart(cable)] : []);
  return oneALine(
    document,
    spans.map((span) => linesOf(document, span)),
  );
}

function addCable(document: ReadDocument, spans: Span[], cable: Cable, whole: readonly Span[]): void {
  for (const span of whole) spans.push(span);
  addHead(document, spans, cable.head);
  addBody(document, spans, cable);
  addHead(document, spans, cable.tail);
  for (const within of cable.within) addCable(document, spans, within, [trimmedStart(within)]);
}

/** A cable from its first element on: the blank lines before it are not its first line. */
function trimmedStart(cable: Cable): Span {
  return { start: (cable.head[0] ?? cable.body[0] ?? cable).start, end: cable.end };
}

/** The whole header or tail, FL1 to FL5, the addressees of each role, every field of several lines. */
function addHead(document: ReadDocument, spans: Span[], head: readonly HeadElement[]): void {
  const first = head[0];
  const last = head.at(-1);
  if (!first || !last) return;
  spans.push({ start: first.start, end: last.end });
  let run: { readonly group: LineGroup | null; readonly start: number; end: number } | null = null;
  const runs: Span[] = [];
  for (const element of head) {
    const group = groupOf(element);
    if (run && group !== null && group === run.group) {
      run.end = element.end;
      continue;
    }
    run = { group, start: element.start, end: element.end };
    runs.push(run);
  }
  if (runs.length < 2) return;
  for (const one of runs) if (linesOf(document, one).length >= longField) spans.push(one);
}

/** Headings with the paragraphs below them, and long paragraphs with the unnumbered ones that go on after them. */
function addBody(document: ReadDocument, spans: Span[], cable: Cable): void {
  let heading: Span | null = null;
  let paragraph: Span | null = null;
  const close = (): void => {
    if (paragraph && linesOf(document, paragraph).length >= longParagraph) spans.push(paragraph);
    paragraph = null;
  };
  for (const element of cable.body) {
    const isContinued = element.kind === 'paragraph' && element.number === null && paragraph !== null;
    if (!isContinued) close();
    if (element.kind === 'paragraph') {
      paragraph = { start: (paragraph ?? element).start, end: element.end };
      if (heading) heading = { start: heading.start, end: element.end };
      continue;
    }
    const opens = element.kind === 'heading' && opensSection(document.text, element);
    if (heading) spans.push(element.kind === 'heading' && !opens ? { start: heading.start, end: element.end } : heading);
    heading = opens ? headingStart(element) : null;
  }
  close();
  if (heading) spans.push(heading);
}

/** From the words on: hyphens above a heading are not the line that stays in sight. */
function headingStart(element: BodyElement): Span {
  return { start: element.parts[0]?.start ?? element.start, end: element.end };
}

/** First and last line, zero-based, and how many lines these are. */
interface Lines {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

/** The lines of a span; blank lines at its end are not folded away with it. */
function linesOf(document: ReadDocument, span: Span): Lines {
  const { start, end } = withoutTrailingBlanks(document.text, span);
  const first = lineAt(document.lines, start);
  const last = lineAt(document.lines, Math.max(start, end - 1));
  return { first, last, length: last - first + 1 };
}

/**
 * Where several ranges begin on one line the widest does, and the next begins at the words below it:
 * the header begins with FL1 and so do FL1 to FL5. What has nothing left to hide goes.
 */
function oneALine(document: ReadDocument, ranges: readonly Lines[]): FoldingRange[] {
  const taken = new Set<number>();
  const kept: FoldingRange[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const startLine = taken.has(first) ? nextWords(document, first + 1, last) : first;
    if (startLine >= last || taken.has(startLine)) continue;
    taken.add(startLine);
    kept.push({ startLine, endLine: last });
  }
  return kept.sort((a, b) => a.startLine - b.startLine);
}

/** The first line from `line` on that is not blank, up to `last`. */
function nextWords({ text, lines }: ReadDocument, line: number, last: number): number {
  let next = line;
  while (next < last && text.slice(lines[next], lines[next + 1]).trim() === '') next += 1;
  return next;
}
