// Summary and Comment: what is opened is closed (5 FAH-1 H-240; format-rules 3.5).

import type { Paragraph } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, mendable, rewritable } from './finding.ts';
import { inserting } from './fix.ts';
import { nearness } from './near.ts';

/** Words that open, at the head of a paragraph, and those that close. */
const opening = /^[\s("]{0,4}(?:BEGIN )?(SUMMARY|COMMENT)(?: AND (?:COMMENT|ACTION REQUEST|INTRODUCTION))?\s?(?:[.:]|--?|\n)/i;
const closing = {
  SUMMARY: /\bEND\s{1,12}(?:OF\s{1,12})?(?:THE\s{1,12})?(?:SUMMARY|SUMMMARY|SUM\b)/i,
  COMMENT: /\bEND\s{1,12}(?:OF\s{1,12})?(?:\w{1,12}\s{1,12})?(?:COMMENT|NOTE)/i,
} as const;

/** Each opened part is closed before the text ends. A comment that ends the text is left open by many posts. */
export function* openedParts(reading: Reading): Iterable<Finding> {
  const { text, cable } = reading;
  const paragraphs = cable.body.filter((element): element is Paragraph => element.kind === 'paragraph');
  const told = new Set<string>();
  for (const paragraph of paragraphs) {
    const part = openedPart(reading, paragraph);
    if (!part || told.has(part.name)) continue;
    told.add(part.name);
    if (closing[part.name].test(text.slice(part.span.end, cable.end))) continue;
    const slip = slipOfClosing(reading, part);
    if (slip) {
      yield slip;
      continue;
    }
    const end = endOfWords(text, paragraph);
    const words = part.name === 'SUMMARY' ? 'End Summary.' : 'End Comment.';
    const isCapital = textOf(text, part.span) === part.name;
    const rule = part.name === 'SUMMARY' ? 'summary-open' : 'comment-open';
    yield mendable(finding(rule, part.span, {}), () => [inserting(end, ` ${isCapital ? words.toUpperCase() : words}`, 'likely')]);
  }
}

/** `End Sumary`: closed, with a slip in the word. */
function slipOfClosing({ text, cable }: Reading, { name, span }: OpenedPart): Finding | null {
  const closed = /\bEND\s{1,12}(?:OF\s{1,12})?(?:THE\s{1,12})?([SC][A-Z]{4,9})\b/gi;
  for (const match of text.slice(span.end, cable.end).matchAll(closed)) {
    const word = match[1] ?? '';
    if (nearness(word.toUpperCase(), name) > 2) continue;
    const start = span.end + match.index + match[0].length - word.length;
    const place = { start, end: start + word.length };
    const expected = word === word.toUpperCase() ? name : `${name.charAt(0)}${name.slice(1).toLowerCase()}`;
    return rewritable(finding(name === 'SUMMARY' ? 'summary-open' : 'comment-open', place, {}), place, expected);
  }
  return null;
}

interface OpenedPart {
  readonly name: 'SUMMARY' | 'COMMENT';
  readonly span: Span;
}

function openedPart({ text }: Reading, { parts }: Paragraph): OpenedPart | null {
  const first = parts[0];
  if (!first || !opens.has(firstLetter(text, first))) return null;
  const match = opening.exec(text.slice(first.start, Math.min(first.end + 1, first.start + 80)));
  const word = match?.[1];
  if (!match || !word) return null;
  const start = first.start + match[0].indexOf(word);
  return { name: word.toUpperCase() === 'SUMMARY' ? 'SUMMARY' : 'COMMENT', span: { start, end: start + word.length } };
}

/** Letters that the words that open begin with: nearly every paragraph is passed over by its first one. */
const opens: ReadonlySet<string> = new Set('SsCcBb');

function firstLetter(text: string, { start, end }: Span): string {
  for (let at = start; at < Math.min(end, start + 5); at++) {
    const letter = text.charAt(at);
    if (/[A-Za-z]/.test(letter)) return letter;
  }
  return '';
}

function endOfWords(text: string, { parts, end }: Paragraph): number {
  let at = parts.at(-1)?.end ?? end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
