// Pages of an archived telegram against its first line and its attributes: banner, place, number, count (format-rules 5.1, 5.2).

import { parseClassification } from '../cable/classification.ts';
import type { ClassificationLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { fusedKey } from '../codes/table.ts';
import { attributeOf } from '../reading/archive.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, quoting, type Rule, related, says, shown } from './finding.ts';
import { rankOfLevel } from './marking-slips.ts';

interface Mark {
  readonly page: number;
  readonly pageDigits: Span;
  readonly place: Span;
  readonly number: Span;
  readonly section: string;
}

/** The marks of head and text that say page, place and number; what no eye reads is passed over. */
function marksOf(reading: Reading): readonly Mark[] {
  const { text, cable } = reading;
  return [...elementsOf(cable, 'pageMark'), ...cable.pageHeaders].flatMap((mark): Mark[] => {
    const { start, place, number, section } = mark;
    const page = /^PAGE {1,3}(\d{1,2})(?= )/.exec(text.slice(start, start + 12));
    if (!page?.[1] || !place || !number || !/^[A-Z][A-Z .'-]{1,6}$/.test(textOf(text, place)) || !/^\d{5,6}$/.test(textOf(text, number)))
      return [];
    const end = start + page[0].length;
    const pageDigits = { start: end - page[1].length, end };
    return [{ page: Number(page[1]), pageDigits, place, number, section: section ? textOf(text, section) : '' }];
  });
}

/** One value that differs is told once, however many pages repeat it. */
function* marksAgainstLine(reading: Reading): Generator<Finding> {
  const line = firstOf(reading.cable, 'classification');
  if (!line) return;
  const told = new Set<string>();
  for (const mark of marksOf(reading)) {
    for (const [written, own] of [
      [mark.place, line.place],
      [mark.number, line.number],
    ] as const) {
      if (!own || isSame(reading, written, own) || told.has(shown(reading, written))) continue;
      told.add(shown(reading, written));
      const note = says(reading, 'FL12', own);
      yield quoting(reading, 'page-mark', written, { expected: shown(reading, own) }, note);
    }
  }
}

/** Numbers are padded otherwise, and places cut; a sign in one of them tells nothing. */
function isSame({ text }: Reading, written: Span, own: Span): boolean {
  const [mark, line] = [textOf(text, written), textOf(text, own)];
  if (/^\d+$/.test(mark)) return !/^\d{3,6}$/.test(line) || Number(mark) === Number(line);
  const [cut, whole] = [fusedKey(mark), fusedKey(line)];
  return cut.length < 3 || whole.length < 3 || isCutPlace(cut, whole);
}

/** Whether archives have cut one place from the other: NATO stands for USNATO, BERLIN for USBER BERLIN. */
export function isCutPlace(cut: string, whole: string): boolean {
  return whole.startsWith(cut.slice(0, 3)) || whole.endsWith(cut);
}

/** Pages of one transmission follow each other; each section begins at 1. */
function* pagesInOrder(reading: Reading): Generator<Finding> {
  let previous: Mark | null = null;
  for (const mark of marksOf(reading)) {
    const isSameSection = previous !== null && previous.section === mark.section;
    if (previous && isSameSection && mark.page > previous.page + 1) {
      const expected = `PAGE ${String(previous.page + 1).padStart(2, '0')}`;
      const note = related('same', previous.pageDigits, { found: shown(reading, previous.pageDigits) });
      yield finding('page-mark', mark.pageDigits, { found: `PAGE ${shown(reading, mark.pageDigits)}`, expected }, note);
    }
    previous = mark;
  }
}

/** A banner above the level of the first line. One below it was put there when the telegram was opened. */
function* banners(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  const line = firstOf(cable, 'classification');
  if (!line?.level) return;
  for (const span of cable.furniture) {
    if (span.end - span.start > 40) continue;
    const banner = parseClassification(text, span);
    if (!isAbove(banner, line)) continue;
    const note = says(reading, 'FL12', line.words);
    yield quoting(reading, 'page-banner', span, { level: shown(reading, line.words) }, note);
    return;
  }
}

function isAbove({ level, number, place }: ClassificationLine, line: ClassificationLine): boolean {
  return level !== null && line.level !== null && number === null && place === null && rankOfLevel[level] > rankOfLevel[line.level];
}

/** Page Count is the highest page; sections count from 1 each, and are passed over. */
function* pageCount(reading: Reading): Generator<Finding> {
  const given = attributeOf(reading.text, reading.cable, 'Page Count');
  const marks = marksOf(reading);
  const last = Math.max(0, ...marks.map(({ page }) => page));
  if (!given || last === 0 || marks.some(({ section }) => section !== '') || !/^\d{1,2}$/.test(given.value)) return;
  if (Number(given.value) < last) yield finding('page-count', given.span, { found: given.value, expected: last });
}

/** The rules on the pages of archived telegrams. */
export const telegramPages: readonly Rule[] = [marksAgainstLine, pagesInOrder, banners, pageCount];
