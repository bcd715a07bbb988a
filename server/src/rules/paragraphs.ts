// Numbers of paragraphs: signs copied as digits, and numbers out of sequence (5 FAH-1 H-240; format-rules 3.5, 7).

import type { Cable } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { type NumberedParagraph, readParagraphs } from '../reading/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, mendable, quoting, related, rewritable, shown } from './finding.ts';
import { mending } from './fix.ts';

/** Copied paragraph signs are one finding for the whole text; else the sequence is looked at. */
export function* paragraphNumbers(reading: Reading): Iterable<Finding> {
  const { paragraphs, copiedSigns } = readParagraphs(reading.text, reading.cable);
  if (copiedSigns) yield* copiedParagraphSigns(reading, paragraphs);
  else {
    yield* numberForms(reading, paragraphs);
    yield* firstNumber(reading, paragraphs);
    yield* sequence(reading, paragraphs);
  }
}

/** Between number and marking stands a stop or a bracket; `2, (C)` has another sign, and `. (C)` has lost the number. */
function* numberForms({ text }: Reading, paragraphs: readonly NumberedParagraph[]): Iterable<Finding> {
  for (const { element, number } of paragraphs) {
    if (!element.number || number === null) continue;
    const { start, end } = element.number;
    const sign = withoutStop.exec(text.slice(end, end + 12))?.[0];
    if (sign !== undefined) yield numberForm(text, { start, end: end + sign.length }, number);
    const lost = withoutNumber.exec(text.slice(end, element.end));
    const at = lost ? end + lost.index + lost[0].length : 0;
    if (lost) yield numberForm(text, { start: at - 1, end: at }, number + 1);
  }
}

function numberForm(text: string, span: Span, number: number): Finding {
  const expected = `${number}.`;
  return rewritable(finding('paragraph-form', span, { found: textOf(text, span), expected }), span, expected);
}

const withoutStop = /^[,;:]?(?=[ \t]{1,3}\((?:U|SBU|C|S|TS)[)/])/;
const withoutNumber = /[\r\n][ \t]{0,8}\.(?=[ \t]{0,3}\((?:U|SBU|C|S|TS)[)/])/;

/** Numbers begin with 1. A summary without number may stand before, and a single number is no sequence. */
function* firstNumber(reading: Reading, paragraphs: readonly NumberedParagraph[]): Iterable<Finding> {
  const first = paragraphs.findIndex(({ number }) => number !== null);
  const span = paragraphs[first]?.element.number;
  const number = paragraphs[first]?.number ?? 1;
  const second = paragraphs.find((paragraph, index) => index > first && paragraph.number !== null)?.number;
  if (
    !span ||
    number === 1 ||
    (second !== 2 && (number > 3 || second !== number + 1)) ||
    mayHoldEnclosure(reading) ||
    isPrinted(reading.cable) ||
    standsBefore(reading, span)
  )
    return;
  yield quoting(reading, 'paragraph-first', span, {});
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

/**
 * Words round an enclosed or quoted text, which numbers its own paragraphs: they stand on a line of their own, in capitals, or name what
 * is enclosed. `By the end of the year` and `gave a quote` are words of a sentence; summaries and comments number nothing.
 */
const enclosures: readonly RegExp[] = [
  /^[^\w\r\n]{0,6}(?:Begin|BEGIN|End|END)\s(?!of the|OF THE|[Aa]ction|[Bb]ack|[Bb]io|[Cc]om|[Nn]ote|[Ss]um|ACTION|BACK|BIO|COM|NOTE|SUM)/m,
  /\bBEGIN (?!ACTION|BACK|BIO|COM|NOTE|SUM|TO|WITH|IN|ON|AT|BY|THE|A)/,
  /\b(?:begin|end) (?:of )?(?:[\w/-]{1,20} ){0,3}(?:text|quote|translation|letter|points?|list|draft|document|paper|non-?paper|statement|message|article|excerpts?|transcript|enclosure|attachment)\b/i,
  /\b(?:UN)?QUOTE\b|\b[Uu]nquote\b|\b[Qq]uote:|^[^\w\r\n]{0,6}[Qq]uote\b/m,
  /\b(?:text|points|draft)\b[^\n\r.]{0,30}:/i,
];

/** Every number that does not follow the one before it. Silent where an enclosure counts anew, or may. */
function* sequence(reading: Reading, paragraphs: readonly NumberedParagraph[]): Iterable<Finding> {
  const breaks = breaksOf(paragraphs);
  if (breaks.length === 0 || breaks.some((one, index) => countsAnew(one, breaks[index + 1])) || mayHoldEnclosure(reading)) return;
  const first = paragraphs.find(({ number }) => number !== null)?.element.number;
  for (const [index, { previous, number, span }] of breaks.entries()) {
    const before = breaks[index - 1];
    // Measured by a slip that has been told.
    if (before?.span === previous.span && number === before.previous.number + 2) continue;
    if (number === 2 && previous.span === first) continue;
    // A copy has joined the paragraph between them to the lines above it.
    const between = reading.text.slice(previous.span.end, span.start);
    if (between.includes(` ${previous.number + 1}. (`) || withoutNumber.test(between)) continue;
    const args = { found: number, previous: previous.number, expected: previous.number + 1 };
    const found = finding('paragraph-order', span, args, related('same', previous.span, { found: previous.number }));
    yield breaks.length === 1 ? rewritable(found, span, String(previous.number + 1)) : found;
  }
}

/** A list within the text begins with 1. A `1` that the next number passes over, as in 1, 1, 3, is a slip. */
function countsAnew({ number, previous }: Break, next: Break | undefined): boolean {
  return number === 1 && !(next && next.previous.number === 1 && next.number === previous.number + 2);
}

interface WrittenNumber {
  readonly number: number;
  readonly span: Span;
}

/** A number that does not follow the one before it. */
interface Break extends WrittenNumber {
  readonly previous: WrittenNumber;
}

/** Numbers that do not follow the number before them; paragraphs without one are passed over. */
function breaksOf(paragraphs: readonly NumberedParagraph[]): readonly Break[] {
  const breaks: Break[] = [];
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
  return first !== undefined && enclosures.some((words) => words.test(text.slice(first.start, cable.end)));
}
