// Captions, passing lines and remarks between classification and subject (format-rules 3.2 and 3.4).

import type { Caption, HeadElement, PassingLine, Remark } from './model.ts';
import { across, wordsOf } from './scanner.ts';
import { handlingShape } from './shapes.ts';
import { type Span, textOf } from './text.ts';
import { handlingCaptions } from './vocabulary.ts';

/** Settles most lines with their first letter. */
const opensWithCaption = new RegExp(`^(?:${[...handlingCaptions].join('|')})(?:[\\s,]|$)`);

/** Whether the line consists of captions that the format knows. */
export function isKnownCaption(written: string): boolean {
  if (written.length > 60 || !opensWithCaption.test(written)) return false;
  return written.split(/[\s,]+/).every((word) => handlingCaptions.has(word.replace(/\/{1,60}$/, '')));
}

const sensitiveBut = /^SENSITIVE BUT\b/;

/** A line without label: one caption a word where the words are known ones, else the whole line as its shape says. */
export function readHandling(text: string, line: Span): HeadElement[] {
  const elements: HeadElement[] = [];
  let others: Span[] = [];
  const flush = (): void => {
    const span = across(others);
    if (span) elements.push(ofShape(text, span));
    others = [];
  };
  for (const word of wordsOf(text, { start: line.start, end: Math.min(line.end, line.start + 2000) })) {
    const name = withoutSlashes(text, word);
    if (
      handlingCaptions.has(textOf(text, name)) &&
      isCaptionPlace(text, others) &&
      !sensitiveBut.test(textOf(text, { start: word.start, end: Math.min(line.end, word.end + 6) }))
    ) {
      flush();
      elements.push({ kind: 'caption', start: word.start, end: word.end, parts: [name] });
    } else others.push(word);
  }
  const last = others[others.length - 1];
  if (last && line.end > line.start + 2000) others.push({ start: last.end, end: line.end });
  flush();
  return elements;
}

/** The Secretary's telegrams fill the line of a caption up, `STADIS//////////`. */
function withoutSlashes(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && text[to - 1] === '/') to--;
  return { start, end: to };
}

/** `CODEL` after FOR is an addressee of a passing line, at the head of a line it is a caption. */
function isCaptionPlace(text: string, before: readonly Span[]): boolean {
  const last = before[before.length - 1];
  return !last || !/^(?:FOR|PASS|TO|FROM|AND|ADDING|THE)$/.test(textOf(text, last));
}

function ofShape(text: string, span: Span): Caption | PassingLine | Remark {
  return { kind: handlingShape(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 400) })), ...span, parts: [span] };
}
