// What archives and web pages have done to a cable (format-rules 7). Each is told once, at most as information; its fix mends all places.

import type { Paragraph } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, mendable, related } from './finding.ts';
import { type Edit, mending } from './fix.ts';
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

const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#34|#8217|#x27);/g;
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&#8217;': "'",
  '&#34;': '"',
  '&nbsp;': ' ',
};

/** Entities of a web page. */
export function* copiedEntities({ text, cable }: Reading): Iterable<Finding> {
  // Of the cable alone: a file of many cables would be read to its end for each.
  const words = textOf(text, cable);
  if (!words.includes('&')) return;
  const edits: Edit[] = [];
  for (const match of words.matchAll(entity)) {
    const start = cable.start + match.index;
    edits.push({ start, end: start + match[0].length, text: characters[match[0]] ?? '' });
  }
  const [first] = edits;
  if (!first) return;
  const found = finding('copy-entity', first, { found: textOf(text, first), count: edits.length }, ...places(text, edits.slice(1)));
  yield mendable(found, () => [mending('entities', edits)]);
}

/** `- 12. (C)`: the dash of a list before paragraph numbers. */
export function* copiedDashes({ text, cable }: Reading): Iterable<Finding> {
  const numbered = cable.body.filter((element): element is Paragraph => element.kind === 'paragraph' && element.number !== null);
  const edits = numbered.flatMap(({ number }): Edit[] => {
    const before = number ? /(?:^|[\r\n])[ \t]{0,4}(- ?)$/.exec(text.slice(Math.max(0, number.start - 8), number.start))?.[1] : undefined;
    return number && before ? [{ start: number.start - before.length, end: number.start, text: '' }] : [];
  });
  const [first] = edits;
  if (!first || edits.length < 2) return;
  const found = finding('copy-dash', first, { count: edits.length }, ...places(text, edits.slice(1)));
  yield mendable(found, () => [mending('dashes', edits)]);
}

/** A blank line between every two lines. */
export function* copiedBlankLines({ text, cable }: Reading): Iterable<Finding> {
  const first = cable.doubleSpaced ? cable.head[0] : undefined;
  const line = first?.parts[0] ?? first;
  if (!line) return;
  const edits = blankLines(text, cable);
  if (edits.length > 0) yield mendable(finding('copy-blank-lines', line, { count: edits.length }), () => [mending('unspaced', edits)]);
}

/** Every run of line breaks loses the blank line that the copy put between two lines; of three blank lines one stays. */
function blankLines(text: string, { start, end }: Span): Edit[] {
  const edits: Edit[] = [];
  const run = /[\r\n][ \t\r\n]*[\r\n]/g;
  run.lastIndex = start;
  for (let match = run.exec(text); match && run.lastIndex <= end; match = run.exec(text)) {
    const breaks = match[0].match(/\r\n|\n|\r/g) ?? [];
    if (breaks.length < 2) continue;
    const kept = Math.max(1, Math.floor(breaks.length / 2));
    edits.push({ start: match.index, end: match.index + match[0].length, text: (breaks[0] ?? '\n').repeat(kept) });
  }
  return edits;
}

function places(text: string, edits: readonly Edit[]) {
  return edits.slice(0, mostShown).map((edit) => related('same', edit, { found: textOf(text, edit).trim() || '-' }));
}
