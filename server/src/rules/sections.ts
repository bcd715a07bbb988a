// Sections: FL3, the label of the first line, and the page headers agree (ACP 127 par. 208; format-rules 2.3, 3.6, 4).

import type { ClassificationLine, PageHeader, RoutingLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { isGarbledSection, isSoundSection } from './classification-line.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding, type Related, related, shown } from './finding.ts';

/** FL3 `/01` and SECTION 01 OF nn stand together where FL2 lists posts; RUEHWEB alone goes without the label. */
export function* sectionOfTransmission(reading: Reading): Iterable<Finding> {
  const origin = firstOf(reading.cable, 'originLine');
  const line = firstOf(reading.cable, 'classification');
  if (!origin?.serial || !line || origin.extra.length > 0 || isGarbledSection(reading, line)) return;
  const digits = origin.section && textOf(reading.text, origin.section);
  const label = line.section;
  if (digits !== null && (!/^\d{2}$/.test(digits) || digits === '00')) return;
  if (origin.section && digits && !label) yield* labelMissing(reading, line, origin.section);
  if (!label || label.number === null || !isSoundSection(label)) return;
  const note = related('other', label, { line: 'FL12', found: shown(reading, label) });
  if (!digits) {
    yield finding('fl3-section-missing', origin.serial, { found: shown(reading, label), expected: `/${pad(label.number, 2)}` }, note);
  } else if (origin.section && Number(digits) !== label.number) {
    yield finding('section-contradiction', origin.section, { found: digits, number: pad(label.number, 2) }, note);
  }
}

function* labelMissing(reading: Reading, line: ClassificationLine, section: Span): Iterable<Finding> {
  const routing = firstOf(reading.cable, 'routingLine');
  if (!routing || !callsPosts(reading, routing)) return;
  const found = shown(reading, section);
  yield finding('section-label-missing', line.words, { found }, related('other', section, { line: 'FL3', found: `/${found}` }));
}

function callsPosts(reading: Reading, { indicators }: RoutingLine): boolean {
  return indicators.some((indicator) => textOf(reading.text, indicator) !== 'RUEHWEB');
}

/** Page headers repeat number, place and count of the classification line. One value that differs is told once. */
export function* pageHeaderFields(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'classification');
  if (!line || isGarbledSection(reading, line)) return;
  const told = new Set<string>();
  for (const header of reading.cable.pageHeaders) {
    for (const found of headerAgainstLine(reading, header, line)) {
      const key = `${found.rule} ${found.args.found}`;
      if (told.has(key)) continue;
      told.add(key);
      yield found;
    }
  }
}

function* headerAgainstLine(reading: Reading, header: PageHeader, line: ClassificationLine): Iterable<Finding> {
  const note = (span: Span): Related => related('other', span, { line: 'FL12', found: shown(reading, span) });
  const number = line.number && wholeNumber(reading, line.number);
  if (header.number && line.number && number !== null && wholeNumber(reading, header.number) !== number) {
    yield finding('page-number', header.number, { found: shown(reading, header.number), expected: pad(number, 8) }, note(line.number));
  }
  if (header.place && line.place && !isCutFrom(reading, header.place, line.place)) {
    const expected = normal(reading, line.place).slice(0, 10).trimEnd();
    yield finding('page-place', header.place, { found: shown(reading, header.place), expected }, note(line.place));
  }
  const total = line.section?.total ?? null;
  if (header.total && line.section && total !== null && wholeNumber(reading, header.total) !== total) {
    yield finding('page-total', header.total, { found: shown(reading, header.total), expected: pad(total, 3) }, note(line.section));
  }
}

/** Sections of the page headers never fall, and never pass their count. */
export function* pageHeaderOrder(reading: Reading): Iterable<Finding> {
  const label = firstOf(reading.cable, 'classification')?.section;
  let previous: { readonly number: number; readonly span: Span | null } = { number: label?.number ?? 1, span: label ?? null };
  for (const header of reading.cable.pageHeaders) {
    const number = header.section && wholeNumber(reading, header.section);
    const total = header.total && wholeNumber(reading, header.total);
    if (!header.section || number === null || total === null) continue;
    if (number < previous.number || number > total) {
      const args = { found: shown(reading, header.section), first: pad(previous.number, 3), last: pad(total, 3) };
      const notes = previous.span ? [related('other', previous.span, { line: 'FL12', found: shown(reading, previous.span) })] : [];
      yield finding('page-section', header.section, args, ...notes);
    } else previous = { number, span: header.section };
  }
}

function isCutFrom(reading: Reading, cut: Span, whole: Span): boolean {
  return normal(reading, whole).startsWith(normal(reading, cut));
}

function normal(reading: Reading, span: Span): string {
  return textOf(reading.text, span).trim().toUpperCase().replace(/\s+/g, ' ');
}

function wholeNumber(reading: Reading, span: Span): number | null {
  const digits = textOf(reading.text, span);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
