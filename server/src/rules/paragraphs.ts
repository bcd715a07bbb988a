// Numbers of paragraphs: signs copied as digits, and numbers out of sequence (5 FAH-1 H-240; format-rules 3.5, 7).

import type { Cable } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { type NumberedParagraph, readParagraphs } from '../reading/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, mendable, related, shown } from './finding.ts';
import { mending, replacing } from './fix.ts';

/** Copied paragraph signs are one finding for the whole text; else the sequence is looked at. */
export function* paragraphNumbers(reading: Reading): Iterable<Finding> {
  const { paragraphs, copiedSigns } = readParagraphs(reading.text, reading.cable);
  if (copiedSigns) yield* copiedParagraphSigns(reading, paragraphs);
  else {
    yield* firstNumber(reading, paragraphs);
    yield* sequence(reading, paragraphs);
  }
}

/** Numbers begin with 1. A summary without number may stand before, and a single number is no sequence. */
function* firstNumber(reading: Reading, paragraphs: readonly NumberedParagraph[]): Iterable<Finding> {
  const first = paragraphs.findIndex(({ number }) => number !== null);
  const span = paragraphs[first]?.element.number;
  const number = paragraphs[first]?.number ?? 1;
  if (!span || number === 1 || number > 3) return;
  const second = paragraphs.find((paragraph, index) => index > first && paragraph.number !== null);
  if (second?.number !== number + 1 || mayHoldEnclosure(reading) || isPrinted(reading.cable) || standsBefore(reading, span)) return;
  yield finding('paragraph-first', span, { found: shown(reading, span) });
}

/** A copy has joined paragraph 1 to the lines above it. */
function standsBefore({ text, cable }: Reading, { start }: Span): boolean {
  const from = Math.max(cable.start, start - 6000);
  return /[ \t]1\. {0,3}(?:\(|[A-Z])/.test(text.slice(from, start));
}

/** Pages leave furniture between the lines that is no page header; the machine that read them loses numbers. */
function isPrinted({ furniture, pageHeaders }: Cable): boolean {
  return furniture.length > pageHeaders.length;
}

function* copiedParagraphSigns(reading: Reading, paragraphs: readonly NumberedParagraph[]): Iterable<Finding> {
  const [first, ...others] = paragraphs.flatMap(({ element }) => (element.number ? [element.number] : []));
  if (!first) return;
  const places = others.map((span) => related('same', span, { found: shown(reading, span) }));
  const list = [first, ...others.slice(0, 2)].map((span) => textOf(reading.text, span));
  const args = { found: list.join(', '), expected: list.map((digits) => digits.slice(1)).join(', ') };
  const signs = [first, ...others].map(({ start }) => ({ start, end: start + 1, text: '' }));
  yield mendable(finding('paragraph-signs', first, args, ...places), () => [mending('unsigned', signs)]);
}

/** Words round an enclosed or quoted text, which numbers its own paragraphs. */
const enclosure =
  /\b(?:begin|end)\s(?!(?:action|background|bio|comment|note|summary)\b)[^\n\r.]{0,40}|\b(?:un)?quote\b|\b(?:text|points|draft)\b[^\n\r.]{0,30}:/i;

/** Every number that does not follow the one before it. Silent where an enclosure counts anew, or may. */
function* sequence(reading: Reading, paragraphs: readonly NumberedParagraph[]): Iterable<Finding> {
  const breaks = breaksOf(paragraphs);
  if (breaks.length === 0 || breaks.some(({ number }) => number === 1) || mayHoldEnclosure(reading)) return;
  for (const { previous, number, span } of breaks) {
    // A copy has joined the paragraph between them to the lines above it.
    if (reading.text.slice(previous.span.end, span.start).includes(` ${previous.number + 1}. (`)) continue;
    const args = { found: number, previous: previous.number, expected: previous.number + 1 };
    const found = finding('paragraph-order', span, args, related('same', previous.span, { found: previous.number }));
    yield breaks.length === 1 ? mendable(found, () => [replacing(span, String(previous.number + 1), 'likely')]) : found;
  }
}

interface WrittenNumber {
  readonly number: number;
  readonly span: Span;
}

/** Numbers that do not follow the number before them; paragraphs without one are passed over. */
function breaksOf(paragraphs: readonly NumberedParagraph[]): readonly (WrittenNumber & { readonly previous: WrittenNumber })[] {
  const breaks: (WrittenNumber & { readonly previous: WrittenNumber })[] = [];
  let previous: WrittenNumber | null = null;
  for (const { number, element } of paragraphs) {
    const span = element.number;
    if (number === null || span === null) continue;
    if (previous && number !== previous.number + 1) breaks.push({ number, span, previous });
    previous = { number, span };
  }
  return breaks;
}

function mayHoldEnclosure({ text, cable }: Reading): boolean {
  const first = cable.body[0];
  return first !== undefined && enclosure.test(text.slice(first.start, cable.end));
}
