// Sections: FL3, the label of the first line, and the page headers agree (ACP 127 par. 208; format-rules 2.3, 3.6, 4).

import type { ClassificationLine, PageHeader, RoutingLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { isGarbledSection, isSoundSection } from './classification-line.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, type Related, related, rewritable, says, shown } from './finding.ts';
import { inserting } from './fix.ts';
import { isStation } from './indicators.ts';
import { slipOfPlace } from './post-of-origin.ts';
import { outvotedBy } from './transport-contradictions.ts';

/** FL3 `/01` and SECTION 01 OF nn stand together where FL2 lists posts; RUEHWEB alone goes without the label. */
export function* sectionOfTransmission(reading: Reading): Iterable<Finding> {
  const origin = firstOf(reading.cable, 'originLine');
  const line = firstOf(reading.cable, 'classification');
  if (!origin?.serial || !line || origin.extra.length > 0 || isGarbledSection(reading, line)) return;
  // `#021101` has lost its slash and is told as a serial.
  if (!/^#\d{1,5}$/.test(textOf(reading.text, origin.serial))) return;
  const digits = origin.section && textOf(reading.text, origin.section);
  const label = line.section;
  if (digits !== null && (!/^\d{2}$/.test(digits) || digits === '00')) return;
  if (origin.section && digits && !label) yield* labelMissing(reading, line, origin.section);
  if (!label || label.number === null || !isSoundSection(label)) return;
  const note = says(reading, 'FL12', label);
  if (!digits) {
    const expected = `/${pad(label.number, 2)}`;
    const { serial } = origin;
    yield mendable(finding('fl3-section-missing', serial, { found: shown(reading, label), expected }, note), () => [
      inserting(serial.end, expected, 'likely'),
    ]);
  } else if (origin.section && Number(digits) !== label.number) {
    const expected = pad(label.number, 2);
    const { section } = origin;
    yield rewritable(finding('section-contradiction', section, { found: digits, number: expected }, note), section, expected);
  }
}

function* labelMissing(reading: Reading, line: ClassificationLine, section: Span): Iterable<Finding> {
  const routing = firstOf(reading.cable, 'routingLine');
  if (!routing || !callsPosts(reading, routing)) return;
  const found = shown(reading, section);
  yield finding('section-label-missing', line.words, { found }, related('other', section, { line: 'FL3', found: `/${found}` }));
}

/** Page headers count sections that the first line does not label. FL3 with its section has told so already. */
export function* sectionsWithoutLabel(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'classification');
  const header = reading.cable.pageHeaders.find(({ total }) => total !== null);
  if (!line || !header?.total || line.section || isGarbledSection(reading, line) || !line.number) return;
  const routing = firstOf(reading.cable, 'routingLine');
  if (firstOf(reading.cable, 'originLine')?.section && routing && callsPosts(reading, routing)) return;
  const note = says(reading, 'FL12', header);
  yield finding('page-no-label', line.words, { found: shown(reading, header.total) }, note);
}

/** More than the relay that stands for all. */
function callsPosts(reading: Reading, { indicators }: RoutingLine): boolean {
  return indicators.some((indicator) => isStation(textOf(reading.text, indicator)));
}

/** Page headers repeat number, place and count of the classification line. One value that differs is told once. */
export function* pageHeaderFields(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'classification');
  if (!line || isGarbledSection(reading, line)) return;
  yield* totalOfLine(reading, line);
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

/** The last page header counts to its own last section: then the label is the one that slipped. */
function* totalOfLine(reading: Reading, line: ClassificationLine): Iterable<Finding> {
  const header = outvotingTotal(reading, line);
  if (!line.section || !header?.total || !isSoundSection(line.section)) return;
  const expected = pad(wholeNumber(reading, header.total) ?? 0, 2);
  const span = { start: line.section.start, end: line.section.end };
  const digits = /\d+\s*$/.exec(textOf(reading.text, span));
  const note = says(reading, 'FL12', header);
  const found = finding('section-total', span, { found: pad(line.section.total ?? 0, 2), expected }, note);
  yield digits
    ? rewritable(found, { start: span.start + digits.index, end: span.start + digits.index + digits[0].trimEnd().length }, expected)
    : found;
}

function outvotingTotal(reading: Reading, { section }: ClassificationLine): PageHeader | null {
  const header = reading.cable.pageHeaders.findLast(({ total }) => total !== null);
  if (!header?.total || !header.section || section?.total == null) return null;
  const [number, total] = [wholeNumber(reading, header.section), wholeNumber(reading, header.total)];
  return number !== null && number === total && total !== section.total ? header : null;
}

function* headerAgainstLine(reading: Reading, header: PageHeader, line: ClassificationLine): Iterable<Finding> {
  const note = (span: Span): Related => says(reading, 'FL12', span);
  const number = line.number && wholeNumber(reading, line.number);
  if (header.number && line.number && number !== null && wholeNumber(reading, header.number) !== number && !outvotedBy(reading)) {
    const expected = pad(number, 8);
    const span = header.number;
    yield rewritable(quoting(reading, 'page-number', span, { expected }, note(line.number)), span, expected);
  }
  if (
    header.place &&
    line.place &&
    !slipOfPlace(textOf(reading.text, line.place)) &&
    !isCutFrom(reading, header.place, line.place) &&
    !isOfOriginator(reading, header.place)
  ) {
    const expected = normal(reading, line.place).slice(0, 10).trimEnd();
    const span = header.place;
    yield rewritable(quoting(reading, 'page-place', span, { expected }, note(line.place)), span, expected);
  }
  // A label that is none is told as such.
  const total = line.section && isSoundSection(line.section) ? line.section.total : null;
  if (header.total && line.section && total !== null && wholeNumber(reading, header.total) !== total && !outvotingTotal(reading, line)) {
    const expected = pad(total, 3);
    const span = header.total;
    yield rewritable(quoting(reading, 'page-total', span, { expected }, note(line.section)), span, expected);
  }
}

/** Sections of the page headers never fall, and never pass their count. */
export function* pageHeaderOrder(reading: Reading): Iterable<Finding> {
  const written = firstOf(reading.cable, 'classification')?.section;
  const label = written && isSoundSection(written) ? written : null;
  yield* lastSections(reading);
  let previous: { readonly number: number; readonly span: Span | null; readonly gap?: Span } = {
    number: label?.number ?? 1,
    span: label ?? null,
  };
  const named = new Set(reading.cable.pageHeaders.map(({ section }) => (section ? wholeNumber(reading, section) : null)));
  let last: PageHeader | null = null;
  for (const header of reading.cable.pageHeaders) {
    if (last && last.section !== previous.gap && header.total && textOf(reading.text, last) === textOf(reading.text, header))
      yield quoting(reading, 'page-twice', header, {}, related('first', last, {}));
    last = header;
    const number = header.section && wholeNumber(reading, header.section);
    const total = header.total && wholeNumber(reading, header.total);
    if (!header.section || number === null || total === null) continue;
    if (number < previous.number || number > total) {
      const args = { found: shown(reading, header.section), first: pad(previous.number, 3), last: pad(total, 3) };
      const notes = previous.span ? [says(reading, 'FL12', previous.span)] : [];
      yield finding('page-section', header.section, args, ...notes);
      // The next one is measured by the place that this one has.
      if (number > total) previous = { number: previous.number + 1, span: null };
    } else if (number > previous.number + 1 && !named.has(number - 1)) {
      const notes = previous.span ? [related('same', previous.span, { found: shown(reading, previous.span) })] : [];
      yield quoting(reading, 'page-gap', header.section, { previous: pad(previous.number, 3) }, ...notes);
      previous = { number, span: header.section, gap: header.section };
    } else previous = { number, span: header.section };
  }
}

/**
 * The last page header is of the last section. Where one cannot be read, counts otherwise than the label or leaves a gap, that is told
 * instead; pages within a section (`001.2`) do not show where the next one begins.
 */
function* lastSections(reading: Reading): Iterable<Finding> {
  const label = firstOf(reading.cable, 'classification')?.section;
  const headers = reading.cable.pageHeaders;
  const last = headers.at(-1)?.section;
  if (!label || label.total === null || !isSoundSection(label) || !last) return;
  const numbers = headers.map(({ section }) => section && wholeNumber(reading, section));
  const isCounted = headers.every(({ total }) => total && wholeNumber(reading, total) === label.total);
  const highest = Math.max(...numbers.map((number) => number ?? Number.POSITIVE_INFINITY));
  const isWhole =
    isCounted &&
    new Set(numbers).size === highest - (label.number ?? 1) &&
    !headers.some((header) => /\d\.\d/.test(textOf(reading.text, header)));
  if (!isWhole || highest >= label.total) return;
  const args = { found: shown(reading, last), last: pad(label.total, 3) };
  yield finding('page-last', last, args, says(reading, 'FL12', label));
}

/** The header agrees with FM: then the classification line is the one that slipped, and is told as such. */
function isOfOriginator(reading: Reading, place: Span): boolean {
  const from = firstOf(reading.cable, 'from')?.address;
  return from != null && normal(reading, from).includes(normal(reading, place));
}

function isCutFrom(reading: Reading, cut: Span, whole: Span): boolean {
  return normal(reading, whole).startsWith(normal(reading, cut)) || normal(reading, whole).endsWith(` ${normal(reading, cut)}`);
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
