// Lines of the head together: missing, doubled, out of order (ACP 127 annex B; format-rules 2, 3).
// Archives shorten cables from above, and cut BT and NNNN: what stands above the first line kept is never missed.

import { transportOrder } from '../cable/head.ts';
import type { Cable, HeadElement } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { handlingCaptions } from '../cable/vocabulary.ts';
import type { Reading } from '../reading/reading.ts';
import type { RuleId } from './catalogue.ts';
import { elementsOf, firstOf } from './elements.ts';
import { isOfClassifier } from './executive-order.ts';
import { isExtract } from './extracts.ts';
import { type Finding, finding, mendable, quoting, related, shown } from './finding.ts';
import { removingElement } from './fix.ts';
import { isAddressee } from './format-lines.ts';
import { lineHead, lineName } from './lines.ts';

type Kind = HeadElement['kind'];

/** Place of a line in the head; lines of one rank may stand in any order. Passing lines move freely in copies. */
const ranks: Partial<Readonly<Record<Kind, number>>> = {
  transmissionId: 1,
  routingLine: 2,
  originLine: 3,
  securityLine: 4,
  dateTimeGroup: 5,
  from: 6,
  addressee: 7,
  classification: 8,
  caption: 8.5,
  executiveOrder: 9,
  tags: 9,
  subject: 9,
  references: 9,
};

const once: readonly Kind[] = [
  ...transportOrder.filter((kind) => kind !== 'addressee'),
  'classification',
  'executiveOrder',
  'tags',
  'subject',
  'references',
  'classifiedBy',
];

/** Lines that a cable has once, standing a second time. */
export function* doubledLines(reading: Reading): Iterable<Finding> {
  const { text, cable } = reading;
  const seen = new Map<Kind, HeadElement>();
  const told = new Set<boolean>();
  for (const element of cable.head) {
    const classification = seen.get('classification');
    // Behind the first line of FL12 its double is read as a remark.
    if (classification && mayBeClassification(element) && textOf(text, element).trim() === textOf(text, classification).trim()) {
      const found = finding('line-twice', lineHead(element), { line: 'FL12' }, related('first', lineHead(classification), {}));
      yield mendable(found, () => [removingElement(text, element, 'sure')]);
    }
    if (!once.includes(element.kind) || isBanner(element) || (element.kind === 'executiveOrder' && isOfClassifier(text, element))) continue;
    const first = seen.get(element.kind);
    if (element.kind === 'routingLine' && isAddressee(reading, element)) continue;
    const isSame = first !== undefined && textOf(text, first).trim() === textOf(text, element).trim();
    // A web page prints TAGS above the cable too.
    if (first && isSame && first.kind === 'tags' && classification && first.start < classification.start) continue;
    if (first) {
      // A head, or a subject part, that a copy repeats as a whole is one fault.
      const part = rankOf(element) > 8 || element.kind === 'classifiedBy';
      if (told.has(part)) continue;
      told.add(part);
      const found = finding('line-twice', lineHead(element), { line: lineName(element.kind) }, related('first', lineHead(first), {}));
      yield isSame ? mendable(found, () => [removingElement(text, element, 'sure')]) : found;
    } else seen.set(element.kind, element);
  }
}

/** A classification alone is a banner of the page and may stand often. */
function isBanner(element: HeadElement): boolean {
  return element.kind === 'classification' && element.place === null && element.number === null;
}

/** Lines that stand above where the format has them, or below. Only those are blamed that the rest agree against. */
export function* misplacedLines(reading: Reading): Iterable<Finding> {
  const { cable } = reading;
  const early = earlyCaption(reading);
  if (early) yield* beforeClassification(reading, early);
  yield* lateCaptions(reading);
  // A message that was typed before it was sent begins with its level (format-rules 2.8).
  const ranked = firstOfEachKind(cable).filter((element) => element !== early && !(element === cable.head[0] && isBanner(element)));
  if (ranked.every((element, index) => rankOf(ranked[index - 1] ?? element) <= rankOf(element))) return;
  const firsts = ranked.filter(({ kind }) => !standsTwice(cable, kind));
  const kept = longestInOrder(firsts);
  for (const element of firsts) {
    if (kept.has(element)) continue;
    const rank = rankOf(element);
    const earlier = firsts.find((other) => kept.has(other) && other.start < element.start && rankOf(other) > rank);
    const later = firsts.findLast((other) => kept.has(other) && other.start > element.start && rankOf(other) < rank);
    const other = earlier ?? later;
    if (!other) continue;
    const note = related('neighbour', lineHead(other), { line: nameOf(reading, other) });
    const args = { line: nameOf(reading, element), other: nameOf(reading, other) };
    yield finding(earlier ? 'line-too-late' : 'line-too-early', lineHead(element), args, note);
  }
}

/** A further caption below the E.O. line; the first is told by its rank, and a double as such. */
function* lateCaptions(reading: Reading): Iterable<Finding> {
  const order = firstOf(reading.cable, 'executiveOrder');
  const [first, ...further] = elementsOf(reading.cable, 'caption');
  if (!order || !first || first.start > order.start) return;
  const note = related('neighbour', order.label, { line: 'E.O.' });
  const seen = new Set([nameOf(reading, first)]);
  for (const caption of further) {
    const line = nameOf(reading, caption);
    if (caption.start > order.start && !seen.has(line)) yield finding('line-too-late', lineHead(caption), { line, other: 'E.O.' }, note);
    seen.add(line);
  }
}

/** A caption above the classification, which opens the text: between the two, it is the caption that strayed. */
function earlyCaption({ text, cable }: Reading): HeadElement | undefined {
  const [first] = cable.head;
  // Nothing is known yet where it opens the text.
  const isCaption = first?.kind === 'unknown' && first.end - first.start < 20 && handlingCaptions.has(textOf(text, first).trim());
  const caption = isCaption ? first : firstOf(cable, 'caption');
  const line = firstOf(cable, 'classification');
  return caption && line && caption.start < line.start ? caption : undefined;
}

function* beforeClassification(reading: Reading, caption: HeadElement): Iterable<Finding> {
  const line = firstOf(reading.cable, 'classification');
  if (!line || isBanner(line)) return;
  const words = shown(reading, line.words);
  const note = related('neighbour', line.words, { line: words });
  yield finding('line-too-early', lineHead(caption), { line: shown(reading, lineHead(caption)), other: words }, note);
}

/** A caption by its words: its symbol is that of the classification line too. */
function nameOf(reading: Reading, element: HeadElement): string {
  return element.kind === 'caption' ? shown(reading, lineHead(element)) : lineName(element.kind);
}

function firstOfEachKind(cable: Cable): readonly HeadElement[] {
  const seen = new Set<Kind>();
  return cable.head.filter(({ kind }) => {
    if (ranks[kind] === undefined || seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}

/** A doubled line is told as such; where its copy strayed to is no second fault. */
function standsTwice(cable: Cable, kind: Kind): boolean {
  return once.includes(kind) && elementsOf(cable, kind).length > 1;
}

function rankOf({ kind }: HeadElement): number {
  return ranks[kind] ?? 0;
}

/** The longest run of elements whose ranks do not fall; at most eleven elements come in. */
function longestInOrder(elements: readonly HeadElement[]): ReadonlySet<HeadElement> {
  const best: HeadElement[][] = [];
  for (const [index, element] of elements.entries()) {
    const before = best.filter((_, at) => at < index && rankOf(elements[at] ?? element) <= rankOf(element));
    const longest = before.reduce<HeadElement[]>((long, run) => (run.length > long.length ? run : long), []);
    best.push([...longest, element]);
  }
  return new Set(best.reduce<HeadElement[]>((long, run) => (run.length > long.length ? run : long), []));
}

/** E.O., TAGS, SUBJECT: the customary order of the subject part. */
export function* subjectPartOrder({ cable }: Reading): Iterable<Finding> {
  const order: readonly Kind[] = ['executiveOrder', 'tags', 'subject', 'references'];
  const found: Finding[] = [];
  for (const [index, kind] of order.entries()) {
    const element = firstOf(cable, kind);
    const before = order.slice(0, index).findLast((other) => firstOf(cable, other));
    const expectedEarlier = before && firstOf(cable, before);
    if (!element || !expectedEarlier || element.start > expectedEarlier.start || standsTwice(cable, kind)) continue;
    const note = related('neighbour', lineHead(expectedEarlier), { line: lineName(expectedEarlier.kind) });
    found.push(finding('subject-part-order', lineHead(element), { line: lineName(kind), other: lineName(expectedEarlier.kind) }, note));
  }
  // One line that moved stands before several, or behind them: the first tells it.
  yield* found.sort((a, b) => a.span.start - b.span.start).slice(0, 1);
}

/**
 * Lines that the format requires and the cable lacks, each shown at the line before which it should stand, or at the
 * line in its place that nothing explains; and the other lines that nothing explains.
 */
export function* missingLines(reading: Reading): Iterable<Finding> {
  const missed = [
    ...missingTransmissionId(reading),
    ...missingTransportLines(reading),
    ...missingMessageLines(reading),
    ...missingSubjectPart(reading),
  ];
  const explained = new Set<number>();
  for (const { place, ...found } of missed) {
    const unknown =
      place && (found.rule === 'missing-classification' ? garbledClassification(reading, place) : unknownLineBefore(reading.cable, place));
    if (unknown) explained.add(unknown.start);
    const damaged = place && !unknown ? damagedLine(reading, found.rule, place) : null;
    yield { ...found, span: unknown ? firstLineOf(reading, unknown) : (damaged ?? found.span) };
  }
  // Without its first line nothing of FL12 can be told apart.
  const isHeadless = missed.some(({ rule }) => rule === 'missing-classification');
  yield* unknownLines(reading, explained, isHeadless ? (elementsOf(reading.cable, 'addressee').at(-1)?.end ?? 0) : reading.cable.end);
}

/** What a line without its label still looks like. */
const remains: Partial<Readonly<Record<RuleId, RegExp>>> = {
  'missing-executive-order': /\b1\d{4}\b|\bDECL\b|\bN\/A\b/,
  'missing-tags': /^(?:\w{2,6}[:;] ?)?[A-Z]{2,5}(?:,? [A-Z]{2,5}){1,20}$/,
};

/** The line of text above a place, where it looks like the one that is missing and no label opens it. */
function damagedLine({ text, cable }: Reading, rule: RuleId, place: HeadElement): Span | null {
  const before = /([^\r\n]{1,200})\r?\n\s{0,4}$/.exec(text.slice(Math.max(cable.start, place.start - 210), place.start));
  const words = before?.[1]?.trimEnd() ?? '';
  if (!before || !remains[rule]?.test(words)) return null;
  const start = Math.max(cable.start, place.start - 210) + before.index;
  const isKnown = cable.head.some((element) => 'label' in element && element.start === start);
  return isKnown ? null : { start, end: start + words.length };
}

/** A finding with the element before which something is missing; null where it is missing behind the last one. */
type Missing = Finding & { readonly place: HeadElement | null };

/** The line just before an element, where nothing explains it. */
function unknownLineBefore({ head }: Cable, place: HeadElement): HeadElement | null {
  const before = head[head.indexOf(place) - 1];
  return before?.kind === 'unknown' ? before : null;
}

/** A line before the subject part that ends in a message number, or names a section: the first line of FL12, garbled. */
function garbledClassification(reading: Reading, place: HeadElement): HeadElement | null {
  const { head } = reading.cable;
  const at = head.indexOf(place);
  const candidates = head.slice(0, at).filter(mayBeClassification);
  const looksLike = (element: HeadElement): boolean => /\bSECTION \d|\b\d{6}\s*$/.test(firstLine(reading, element));
  return candidates.find(looksLike) ?? unknownLineBefore(reading.cable, place);
}

function firstLineOf(reading: Reading, element: HeadElement): Span {
  const { start } = lineHead(element);
  return { start, end: start + firstLine(reading, element).trimEnd().length };
}

function firstLine({ text }: Reading, element: HeadElement): string {
  const { start, end } = lineHead(element);
  return textOf(text, { start, end: Math.min(end, start + 200) }).split(/[\r\n]/)[0] ?? '';
}

function mayBeClassification(element: HeadElement): boolean {
  const { kind } = element;
  if (kind === 'addressee') return element.indicator === null && element.label === null;
  return kind === 'unknown' || kind === 'passing' || kind === 'remark' || kind === 'caption';
}

/** The date that newspapers wrote above cables: `Saturday, 20 January 2007, 12:35`; and what message centres put behind FL5. */
const ofOthers = /^(?:[A-Z][a-z]{5,8}, \d{1,2} [A-Z][a-z]{2,8} \d{4}, \d\d:\d\d|PSN \d{5,6}[A-Z]\d{1,3}|CITE [A-Z ]{2,30} \d{1,6})$/;

function linesOf(words: string): readonly string[] {
  return words.split('\n').flatMap((line) => line.trim() || []);
}

function* unknownLines(reading: Reading, explained: ReadonlySet<number>, end: number): Iterable<Finding> {
  const first = reading.cable.head.findIndex((element) => rankOf(element) > 0);
  if (first < 0) return;
  for (const element of reading.cable.head.slice(first)) {
    if (element.kind !== 'unknown' || explained.has(element.start) || element.start > end) continue;
    const line = lineHead(element);
    if (linesOf(textOf(reading.text, line)).every((one) => ofOthers.test(one))) continue;
    yield quoting(reading, 'unknown-line', line, {});
  }
}

const transport: readonly Kind[] = transportOrder.slice(0, transportOrder.indexOf('from'));

/** Holes between lines of the transport head that stand, each told once. FL1 alone above one is no wonder: archives have cut it. */
function* missingTransportLines({ cable }: Reading): Iterable<Missing> {
  const holes = new Map<HeadElement, string[]>();
  for (const kind of ['routingLine', 'originLine', 'securityLine'] as const) {
    if (firstOf(cable, kind)) continue;
    const at = transport.indexOf(kind);
    const above = transport.slice(0, at).some((other) => firstOf(cable, other));
    const below = transport.slice(at + 1).flatMap((other) => firstOf(cable, other) ?? [])[0];
    if (above && below) holes.set(below, [...(holes.get(below) ?? []), lineName(kind)]);
  }
  for (const [below, lines] of holes) {
    yield { ...finding('missing-transport-line', lineHead(below), { line: lines.join(', ') }), place: below };
  }
}

/** A copy that begins with FL2 has lost FL1 alone. */
function* missingTransmissionId({ cable }: Reading): Iterable<Missing> {
  const [first] = cable.head.filter((element) => rankOf(element) > 0);
  if (first?.kind !== 'routingLine' || firstOf(cable, 'transmissionId')) return;
  yield { ...finding('missing-transmission-id', lineHead(first), {}), place: first };
}

const message: readonly { readonly kind: Kind; readonly rule: RuleId & `missing-${string}` }[] = [
  { kind: 'dateTimeGroup', rule: 'missing-date-time-group' },
  { kind: 'from', rule: 'missing-from' },
  { kind: 'addressee', rule: 'missing-addressees' },
  { kind: 'classification', rule: 'missing-classification' },
];

/** FL5 to the first line of FL12. Where nothing of FL12 stands, the copy ends in the head, and one finding says so. */
function* missingMessageLines(reading: Reading): Iterable<Missing> {
  const { cable } = reading;
  for (const { kind, rule } of isExtract(reading) ? message.slice(-1) : message) {
    if (firstOf(cable, kind)) continue;
    const rank = ranks[kind] ?? 0;
    const above = cable.head.find((element) => rankOf(element) > 0 && rankOf(element) < rank);
    if (kind === 'dateTimeGroup' && !above) yield* damagedGroup(reading);
    const below = cable.head.find((element) => rankOf(element) > rank);
    if (!above) continue;
    if (below) yield missing(rule, below);
    else if (kind === 'classification') yield { ...missing(rule, lastLine(cable) ?? above), place: null };
  }
}

/** The first line of a copy that begins with FL5, too damaged to be known for one. */
function* damagedGroup({ text, cable }: Reading): Iterable<Missing> {
  const from = firstOf(cable, 'from');
  const words = from && /(?:^|\n)([^\r\n]{8,40})\r?\n$/.exec(text.slice(Math.max(cable.start, from.start - 42), from.start))?.[1];
  if (!words || !/^[A-Z ]{0,4}\d{2} ?\d{3,4}[A-Z]? /.test(words)) return;
  const start = text.lastIndexOf(words, from.start);
  yield { rule: 'missing-date-time-group', span: { start, end: start + words.trimEnd().length }, args: {}, place: null };
}

function missing(rule: RuleId & `missing-${string}`, place: HeadElement): Missing {
  const { start, end } = lineHead(place);
  return { rule, span: { start, end }, args: {}, place };
}

function lastLine(cable: Cable): HeadElement | undefined {
  return cable.head.findLast((element) => rankOf(element) > 0);
}

const firstTags = Date.UTC(1973, 6, 1);
const firstExecutiveOrderLine = Date.UTC(1972, 5, 1);

/** E.O., TAGS and SUBJECT, each shown at a neighbour that stands. E.O. only where the others do. */
function* missingSubjectPart({ cable, sent }: Reading): Iterable<Missing> {
  const order = firstOf(cable, 'executiveOrder');
  const tags = firstOf(cable, 'tags');
  const subject = firstOf(cable, 'subject');
  const classification = firstOf(cable, 'classification');
  const neighbour = subject ?? tags ?? order ?? classification;
  const isCutShort = cable.body.length === 0 && !order && !tags && !subject;
  if (!neighbour || isCutShort) return;
  if (!subject) yield missing('missing-subject', tags ?? neighbour);
  if (!tags && (sent === null || sent >= firstTags)) yield missing('missing-tags', neighbour);
  if (!order && tags && subject && (sent === null || sent >= firstExecutiveOrderLine)) yield missing('missing-executive-order', tags);
}
