// What archives and web pages have done to a cable (format-rules 7). Each is told once, at most as information; its fix mends all places.

import { transportOrder } from '../cable/head.ts';
import { leavesOf } from '../cable/leaves.ts';
import type { Cable, Element, Leaf, LeafKind } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { characterOf, entity } from '../cable/web-markup.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, mendable, related } from './finding.ts';
import { type Edit, mending, onOwnLine } from './fix.ts';
import { startOfText } from './text-of-cable.ts';

const mostShown = 20;

/** `Sadr,s`, `Shi, a`, `don,t`: a curly apostrophe became a comma. */
const apostrophe = /, ?(?:[std]|re|ve|ll|a)(?![A-Za-z])/g;

/** Commas that stand for apostrophes. */
export function* copiedApostrophes({ text, cable }: Reading): Iterable<Finding> {
  const start = startOfText(cable);
  const edits: Edit[] = [];
  for (const match of text.slice(start, cable.end).matchAll(apostrophe)) {
    const comma = start + match.index;
    const before = text.slice(comma - 3, comma);
    if (match[0].endsWith('a') ? before !== 'Shi' : !/[A-Za-z]$/.test(before)) continue;
    const blank = text[comma + 1] === ' ' ? 1 : 0;
    edits.push({ start: comma, end: comma + 1 + blank, text: "'" });
  }
  const [first] = edits;
  // One may be a list of letters.
  if (!first || edits.length < 2) return;
  const word = /[A-Za-z-]*$/.exec(text.slice(Math.max(0, first.start - 20), first.start))?.[0] ?? '';
  const span = { start: first.start - word.length, end: first.end + 1 };
  const found = finding('copy-apostrophe', span, { found: textOf(text, span), count: edits.length }, ...places(text, edits.slice(1)));
  yield mendable(found, () => [mending('apostrophes', edits)]);
}

/** Entities of a web page. */
export function* copiedEntities({ written: text, cable }: Reading): Iterable<Finding> {
  // Of the cable alone: a file of many cables would be read to its end for each.
  const words = textOf(text, cable);
  if (!words.includes('&')) return;
  const edits: Edit[] = [];
  for (const match of words.matchAll(entity)) {
    const start = cable.start + match.index;
    edits.push({ start, end: start + match[0].length, text: characterOf(match[0]) });
  }
  const [first] = edits;
  if (!first) return;
  const found = finding('copy-entity', first, { found: textOf(text, first), count: edits.length }, ...places(text, edits.slice(1)));
  yield mendable(found, () => [mending('entities', edits)]);
}

/** `- 12. (C)`: the dash of a list before paragraph numbers. */
export function* copiedDashes({ text, cable }: Reading): Iterable<Finding> {
  const edits: Edit[] = [];
  for (const element of cable.body) {
    const dash = element.kind === 'paragraph' && element.number ? dashBefore(text, element.number) : null;
    if (dash) edits.push({ ...dash, text: '' });
  }
  const [first] = edits;
  if (!first || edits.length < 2) return;
  const found = finding('copy-dash', first, { count: edits.length }, ...places(text, edits.slice(1)));
  yield mendable(found, () => [mending('dashes', edits)]);
}

function dashBefore(text: string, { start }: Span): Span | null {
  // Most numbers begin their line.
  if (!text.startsWith('-', start - 1) && !text.startsWith('- ', start - 2)) return null;
  const dash = /(?:^|[\r\n])[ \t]{0,4}(- ?)$/.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  return dash === undefined ? null : { start: start - dash.length, end: start };
}

/** A blank line between every two lines. */
export function* copiedBlankLines({ text, cable }: Reading): Iterable<Finding> {
  const first = cable.doubleSpaced ? cable.head[0] : undefined;
  const line = first?.parts[0] ?? first;
  if (!line) return;
  const edits = blankLines(text, cable);
  if (edits.length > 0) yield mendable(finding('copy-blank-lines', line, { count: edits.length }), () => [mending('unspaced', edits)]);
}

/** Elements of the transport head: no blank line stands between them. */
const transport: ReadonlySet<LeafKind> = new Set<LeafKind>([...transportOrder, 'accounting']);

/** Lines of FL12 that follow each other without a blank line. */
const block: ReadonlySet<LeafKind> = new Set<LeafKind>(['executiveOrder', 'tags', 'subject']);

/** Blank lines within an element, the transport head and the block of E.O., TAGS and SUBJECT go; of others one stays. */
function blankLines(text: string, cable: Cable): Edit[] {
  const edits: Edit[] = [];
  const elements = [...cable.head, ...cable.body];
  let at = 0;
  const leaves = leavesOf(text, cable);
  for (const [index, leaf] of leaves.entries()) {
    const before = leaves[index - 1];
    const after = leaves[index + 1];
    if (leaf.kind !== 'blank' || !before || !after) continue;
    const breaks = text.slice(leaf.start, leaf.end).match(/\r\n|\n|\r/g) ?? [];
    while (at < elements.length && (elements[at]?.end ?? 0) < after.end) at++;
    const wanted = isOneBlock(text, before, after, elements[at]) ? 1 : 2;
    if (breaks.length > wanted) edits.push({ start: leaf.start, end: leaf.end, text: (breaks[0] ?? '\n').repeat(wanted) });
  }
  return edits;
}

/** Whether two pieces follow each other without a blank line in a cable that is no copy; `element` is the one that ends with or behind the second. */
function isOneBlock(text: string, before: Leaf, after: Leaf, element: Element | undefined): boolean {
  if (transport.has(before.kind) && transport.has(after.kind)) return true;
  if (block.has(before.kind) && block.has(after.kind)) return true;
  if (!element || element.start > before.start || before.kind !== after.kind) return false;
  // Two pieces of a paragraph may be two paragraphs, one of them without number: only a sentence that goes on is one for sure.
  return (
    element.kind !== 'paragraph' || !/[.!?:)"']/.test(text[before.end - 1] ?? '') || /^[a-z]/.test(text.slice(after.start, after.start + 1))
  );
}

/** The signer's name behind the last sentence, on its line. */
export function* gluedSignature({ text, cable }: Reading): Iterable<Finding> {
  for (const [index, element] of cable.body.entries()) {
    if (element.kind !== 'signature') continue;
    const sentence = cable.body[index - 1];
    if (!sentence || /[\r\n]/.test(text.slice(sentence.end, element.start)) || !/^[^a-z]+$/.test(textOf(text, element))) continue;
    const found = finding('copy-signature', element, { found: textOf(text, element) });
    yield mendable(found, () => [onOwnLine(text, element.start, textOf(text, element))]);
  }
}

function places(text: string, edits: readonly Edit[]) {
  return edits.slice(0, mostShown).map((edit) => related('same', edit, { found: textOf(text, edit).trim() || '-' }));
}
