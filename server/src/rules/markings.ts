// Markings of paragraphs against each other and against the classification (5 FAH-1 H-240, H-246; format-rules 3.5, 4).

import type { ClassificationLine, Paragraph } from '../cable/model.ts';
import { numeral } from '../cable/reference-numbers.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, says, shown } from './finding.ts';
import { inserting, replacing } from './fix.ts';
import { bracketBehind, lettersOfMarking, rankOfLevel, rankOfMark, ranks, slipsOf } from './marking-slips.ts';
import { outvotedLevel } from './outvoted-level.ts';

const markOfRank = ['(U)', '(C)', '(S)', '(TS)'] as const;

interface Marked {
  readonly paragraph: Paragraph;
  readonly marking: Span;
  readonly letters: string;
  /** Null for letters that are no marking. */
  readonly rank: number | null;
}

/** Every rule on markings: they go through the paragraphs once. */
export function* markings(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'classification');
  if (!line?.level || outvotedLevel(reading)) return;
  const paragraphs = reading.cable.body.filter((element): element is Paragraph => element.kind === 'paragraph');
  const marked = markedOf(reading, paragraphs);
  const overall = rankOfLevel[line.level];
  yield* above(reading, line, marked, overall);
  if (line.level === 'UNCLASSIFIED') {
    yield* sensitive(reading, line, marked);
    // Few posts mark these, and lists have brackets too: only what can be nothing but SBU is told.
    const slips = marked.filter(({ letters, marking }) => letters === '' && slipsOf(textOf(reading.text, marking), 0)[0] === '(SBU)');
    if (marked.length > slips.length) yield* forms(reading, slips, 0);
    return;
  }
  yield* forms(reading, marked, overall);
  const numbered = paragraphs.filter(({ number }) => number !== null);
  const withMark = new Set(marked.map(({ paragraph }) => paragraph));
  const unmarked = ofSequence(reading, numbered, withMark).filter((paragraph) => !withMark.has(paragraph));
  const isKept = marked.length > 0 && unmarked.length * 2 < numbered.length + marked.length && !speaksForAll(reading, paragraphs);
  if (!isKept) return;
  const mark = markOfRank[overall] ?? '(C)';
  for (const { number, end } of unmarked) if (number && !namesClassifier(reading, number, end)) yield missing(reading, number, mark);
  if (unmarked.length === 0) yield* below(reading, line, marked, overall);
}

/** Paragraphs with a marking, or with a bracket in its place that nobody can read as one. */
function markedOf({ text }: Reading, paragraphs: readonly Paragraph[]): readonly Marked[] {
  const marked: Marked[] = [];
  for (const paragraph of paragraphs) {
    const marking = paragraph.marking ?? (paragraph.number && bracketBehind(text, paragraph.number.end));
    if (!marking) continue;
    const letters = paragraph.marking ? lettersOfMarking(textOf(text, marking)) : '';
    marked.push({ paragraph, marking, letters, rank: ranks.get(letters) ?? null });
  }
  return marked;
}

/** Paragraphs whose numbers go on from the one before; an enclosed text counts its own and marks none. */
function ofSequence({ text }: Reading, numbered: readonly Paragraph[], marked: ReadonlySet<Paragraph>): readonly Paragraph[] {
  const numberOf = ({ number }: Paragraph): number => (number ? numeral(textOf(text, number)) : 0);
  let last = 0;
  return numbered.filter((paragraph, index) => {
    const number = numberOf(paragraph);
    const isEnclosed = (): boolean => numbered.slice(index + 1, index + 20).some((later) => marked.has(later) && numberOf(later) <= number);
    const goesOn = marked.has(paragraph) || (number === last + 1 && !isEnclosed());
    if (goesOn) last = number;
    return goesOn;
  });
}

/** Until 1998 paragraph 1 named the classifier and nothing else. */
function namesClassifier({ text }: Reading, number: Span, end: number): boolean {
  return /^[.)]?\s{0,4}CLASSIFIED BY\b/i.test(text.slice(number.end, Math.min(end, number.end + 40)));
}

/** `(C - ENTIRE TEXT)` marks every paragraph at once. */
function speaksForAll({ text }: Reading, paragraphs: readonly Paragraph[]): boolean {
  const first = paragraphs[0];
  return first !== undefined && /ENTIRE (?:TEXT|MESSAGE|CABLE)/i.test(text.slice(Math.max(0, first.start - 200), first.start + 300));
}

function missing(reading: Reading, number: Span, mark: string): Finding {
  const behind = /^[.)]?/.exec(reading.text.slice(number.end, number.end + 2))?.[0].length ?? 0;
  const choices = [mark, ...markOfRank.filter((other) => other !== mark && rankOfMark(other) < rankOfMark(mark))];
  return mendable(finding('marking-missing', number, { expected: mark }), () =>
    choices.map((choice) => inserting(number.end + behind, ` ${choice}`, 'likely')),
  );
}

/** SBU took its place in 1995 (12 FAM 540); two years for those who had not heard. */
const endOfLimitedOfficialUse = Date.UTC(1997, 0, 1);

function* forms(reading: Reading, marked: readonly Marked[], overall: number): Iterable<Finding> {
  const { sent } = reading;
  for (const { marking, letters, rank, paragraph } of marked) {
    const isOfTime = letters !== 'LOU' || sent === null || sent < endOfLimitedOfficialUse;
    if ((rank !== null && isOfTime) || !paragraph.number) continue;
    yield mendable(quoting(reading, 'marking-form', marking, {}), () =>
      slipsOf(textOf(reading.text, marking), overall).map((mark) => replacing(marking, mark, 'likely')),
    );
  }
}

/** In an unclassified cable `(C)` may be the third of a list: only behind a number it is a marking. */
function* above(reading: Reading, line: ClassificationLine, marked: readonly Marked[], overall: number): Iterable<Finding> {
  for (const { marking, rank, paragraph } of marked) {
    if (rank === null || rank <= overall || !paragraph.number) continue;
    const note = says(reading, 'FL12', line.words);
    yield quoting(reading, 'marking-above', marking, { level: line.level ?? '' }, note);
  }
}

function* below(reading: Reading, line: ClassificationLine, marked: readonly Marked[], overall: number): Iterable<Finding> {
  const highest = marked.reduce<Marked | null>((top, one) => ((one.rank ?? overall) > (top?.rank ?? -1) ? one : top), null);
  if (!highest || highest.rank === null || highest.rank >= overall || marksElsewhere(reading, overall)) return;
  const note = says(reading, 'FL12', highest.marking);
  yield finding('marking-below', line.words, { level: line.level ?? '', found: shown(reading, highest.marking) }, note);
}

/** A copy has joined paragraphs, so that a marking stands within a line. */
function marksElsewhere({ text, cable }: Reading, overall: number): boolean {
  const first = cable.body[0];
  const marks = [/\d\. {0,3}\([CST]\b/, /\d\. {0,3}\((?:S|TS)\b/, /\d\. {0,3}\(TS\b/][overall - 1];
  return first !== undefined && marks?.test(text.slice(first.start, cable.end)) === true;
}

function* sensitive(reading: Reading, line: ClassificationLine, marked: readonly Marked[]): Iterable<Finding> {
  const first = marked.find(({ letters }) => letters === 'SBU');
  if (!first || saysSensitive(reading, line, first.marking)) return;
  const note = says(reading, 'FL12', line.words);
  const eol = endOfLine(reading.text, line.end);
  yield mendable(quoting(reading, 'marking-sensitive', first.marking, {}, note), () => [inserting(eol, '\nSENSITIVE', 'likely')]);
}

/** A line of the head, or of the text above the first paragraph that is marked so, says SENSITIVE; a remark in small letters does too. */
function saysSensitive({ text, cable }: Reading, line: ClassificationLine, first: Span): boolean {
  const words = text.slice(cable.start, Math.min(first.start, line.start + 6000)).replace(/ /g, '');
  return /SENSITIVEBUTUNCLASSIFIED|OFFICIALUSE/i.test(words) || /SENS[A-Z]{5}|SBU|FOUO/.test(words);
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from, from + 400).search(/[\r\n]/);
  return end < 0 ? from : from + end;
}
