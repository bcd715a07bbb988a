// Captions, passing lines and remarks between classification and subject (format-rules 3.2 and 3.4).

import type { Caption, HeadElement, PassingLine, Remark } from './model.ts';
import { across, wordsOf } from './scanner.ts';
import { handlingShape } from './shapes.ts';
import { type Span, textOf } from './text.ts';
import { handlingCaptions } from './vocabulary.ts';

/** Settles most lines with their first letter. */
const opensWithCaption = new RegExp(`^(?:${[...handlingCaptions].join('|')})(?:[\\s,;/]|$)`);

/** Whether the line consists of captions that the format knows. */
export function isKnownCaption(written: string): boolean {
  if (written.length > 60 || !opensWithCaption.test(written)) return false;
  return written.split(/[\s,;/]+/).every((word) => word === '' || handlingCaptions.has(word));
}

/** `N O D I S`, as levels are written. */
function isSpacedCaption(written: string): boolean {
  return /^[A-Z](?: [A-Z]){4,9}$/.test(written) && handlingCaptions.has(written.replaceAll(' ', ''));
}

const sensitiveBut = /^SENSITIVE BUT\b/;

/** A line without label: one caption a word where the words are known ones, else the whole line as its shape says. */
export function readHandling(text: string, line: Span): HeadElement[] {
  if (isSpacedCaption(textOf(text, { start: line.start, end: Math.min(line.end, line.start + 20) })))
    return [{ kind: 'caption', ...line, parts: [line] }];
  const elements: HeadElement[] = [];
  let others: Span[] = [];
  const flush = (): void => {
    const span = across(others);
    if (span) elements.push(ofShape(text, span));
    others = [];
  };
  for (const word of wordsOf(text, { start: line.start, end: Math.min(line.end, line.start + 2000) })) {
    const names = namesIn(text, word);
    const [first] = names;
    if (
      first &&
      handlingCaptions.has(textOf(text, first)) &&
      isCaptionPlace(text, others) &&
      !sensitiveBut.test(textOf(text, { start: word.start, end: Math.min(line.end, word.end + 6) }))
    ) {
      flush();
      for (const [at, name] of names.entries())
        elements.push({ kind: 'caption', start: at === 0 ? word.start : name.start, end: names[at + 1]?.start ?? word.end, parts: [name] });
    } else others.push(word);
  }
  const last = others[others.length - 1];
  if (last && line.end > line.start + 2000) others.push({ start: last.end, end: line.end });
  flush();
  return elements;
}

/** `NODIS/CHEROKEE` are two captions, and `EXDIS,` is one; the Secretary's telegrams fill the line of one up, `STADIS//////////`. */
function namesIn(text: string, word: Span): readonly Span[] {
  const names = textOf(text, word).matchAll(/[^/,;]{1,60}/g);
  return Array.from(names, ({ 0: name, index }) => ({ start: word.start + index, end: word.start + index + name.length }));
}

/** `CODEL` after FOR is an addressee of a passing line, at the head of a line it is a caption. */
function isCaptionPlace(text: string, before: readonly Span[]): boolean {
  const last = before[before.length - 1];
  return !last || !/^(?:FOR|PASS|TO|FROM|AND|ADDING|THE)$/.test(textOf(text, last));
}

function ofShape(text: string, span: Span): Caption | PassingLine | Remark {
  return { kind: handlingShape(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 400) })), ...span, parts: [span] };
}
