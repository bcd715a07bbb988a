// Captions, passing lines and remarks between classification and subject (format-rules 3.2 and 3.4).

import type { Caption, HeadElement, PassingLine, Remark } from './model.ts';
import { across, isCapital, matchAt, matchesAt, trimmed, wordsOf } from './scanner.ts';
import { handlingShape } from './shapes.ts';
import { type Span, textOf } from './text.ts';
import { handlingCaptions } from './vocabulary.ts';

const caption = [...handlingCaptions].join('|');
/** Settles most lines with their first letter. */
const opensWithCaption = new RegExp(`^(?:${caption})(?:[\\s,;/]|$)`);

/** Whether the line consists of captions that the format knows. */
export function isKnownCaption(written: string): boolean {
  if (written.length > 60 || !isCapital(written, 1) || !opensWithCaption.test(written)) return false;
  return handlingCaptions.has(written) || written.split(/[\s,;/]+/).every((word) => word === '' || handlingCaptions.has(word));
}

/** `N O D I S`, as levels are written. */
function isSpacedCaption(written: string): boolean {
  return /^[A-Z](?: [A-Z]){4,9}$/.test(written) && handlingCaptions.has(written.replaceAll(' ', ''));
}

/** Words that may be one: most lines have none. */
const someCaption = new RegExp(`\\b(?:${caption})`);
const captionsOfWord = new RegExp(`^[/,;]*(?:${caption})(?![^/,;])`);
const captionName = /[^/,;]{1,60}/g;
const sensitiveBut = /SENSITIVE BUT\b/y;

/** A line without label: one caption a word where the words are known ones, else the whole line as its shape says. */
export function readHandling(text: string, line: Span): HeadElement[] {
  const written = textOf(text, { start: line.start, end: Math.min(line.end, line.start + 20) });
  if (handlingCaptions.has(written) || isSpacedCaption(written)) return [captionOf(line, line)];
  const looked = { start: line.start, end: Math.min(line.end, line.start + 2000) };
  return someCaption.test(textOf(text, looked)) ? readWords(text, line, looked) : partLeading(text, line);
}

/** The same where a word of the line may be a caption. */
function readWords(text: string, line: Span, looked: Span): HeadElement[] {
  const elements: HeadElement[] = [];
  let others: Span[] = [];
  for (const word of wordsOf(text, looked)) {
    if (captionsOfWord.test(textOf(text, word)) && isCaptionPlace(text, others) && !matchesAt(sensitiveBut, text, word.start)) {
      addOthers(text, others, elements);
      const isNamed = text.startsWith(namedCaption, word.start) && word.end - word.start === namedCaption.length;
      others = isNamed ? [word] : [];
      if (!isNamed) addCaptions(text, word, elements);
    } else others.push(word);
  }
  const last = others[others.length - 1];
  if (last && line.end > looked.end) others.push({ start: last.end, end: line.end });
  addOthers(text, others, elements);
  return elements;
}

/** A caption by its name. */
export function captionOf({ start, end }: Span, name: Span): Caption {
  return { kind: 'caption', start, end, parts: [name] };
}

/** `NODIS/CHEROKEE` are two captions, and `EXDIS,` is one; the Secretary's telegrams fill the line of one up, `STADIS//////////`. */
function addCaptions(text: string, word: Span, elements: HeadElement[]): void {
  let { start } = word;
  for (let name = nameIn(text, word); name; name = nameIn(text, { start, end: word.end })) {
    const next = nameIn(text, { start: name.end, end: word.end });
    const end = next?.start ?? word.end;
    elements.push(captionOf({ start, end }, name));
    start = end;
  }
}

/** The first name of a stretch; null where it has none. */
function nameIn(text: string, { start, end }: Span): Span | null {
  const match = matchAt(captionName, text, start);
  return match && match.index < end ? { start: match.index, end: Math.min(end, match.index + match[0].length) } : null;
}

function addOthers(text: string, words: readonly Span[], elements: HeadElement[]): void {
  const span = across(words);
  if (span) elements.push(...partLeading(text, span));
}

/** A delegation has the names of its members behind it; for whom a channel or EYES ONLY is, a passing line says. */
const namedCaption = 'CODEL';
const leading =
  /^(?:CODEL(?: (?!FOR\b|PASS\b|FROM\b)[A-Z][A-Z'’-]*(?:,|\/)?){0,6}|EYES ONLY|(?:AGREMENT|DIRGEN|DISSENT|ROGER|MED|TM|SY|DS|STR) CHANNEL)(?= |$)/;

/** The caption that a line begins with, and what follows it. */
function partLeading(text: string, span: Span): HeadElement[] {
  const length = leading.exec(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 100) }))?.[0].length ?? 0;
  if (length === 0) return [ofShape(text, span)];
  const end = span.start + length;
  const rest = trimmed(text, { start: end, end: span.end });
  const first = captionOf({ start: span.start, end }, { start: span.start, end });
  return rest ? [first, ofShape(text, rest)] : [first];
}

/** `CODEL` after FOR is an addressee of a passing line, at the head of a line it is a caption. */
function isCaptionPlace(text: string, before: readonly Span[]): boolean {
  const last = before[before.length - 1];
  return !last || !/^(?:FOR|PASS|TO|FROM|AND|ADDING|THE)$/.test(textOf(text, last));
}

function ofShape(text: string, span: Span): Caption | PassingLine | Remark {
  return { kind: handlingShape(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 400) })), ...span, parts: [span] };
}
