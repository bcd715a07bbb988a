// Reads the head of a teletype cable, FL1 to the end of FL12's own lines, line by line (format-rules 2 and 3).
// An element stays open while lines may still belong to it; what no rule explains becomes an unknown line.

import { parseAddressee, parseOriginator } from './addressees.ts';
import { parseDashLine, parseDistribution } from './archive-lines.ts';
import { parseClassification } from './classification.ts';
import { parseClassifiedBy } from './classified-by.ts';
import { parseDateTimeGroup } from './date-time-group.ts';
import { parseExecutiveOrder } from './executive-order.ts';
import type { AddresseeRole, ClassificationLine, HeadElement, SubjectLine } from './model.ts';
import type { ArchiveElement } from './model-archive.ts';
import type { GenadminElement } from './model-genadmin.ts';
import { parseReferences } from './references.ts';
import { behindMatch, trimmed } from './scanner.ts';
import { parseTags } from './tags.ts';
import type { Span } from './text.ts';
import { parseOriginLine, parseRoutingLine, parseSecurityLine, parseTransmissionId, spanned } from './transport-lines.ts';
import { precedencePattern } from './vocabulary.ts';

/** Kinds that teletype cables have. */
type TeletypeKind = Exclude<HeadElement, GenadminElement | ArchiveElement>['kind'];

/** Element that waits for further lines. */
export interface OpenElement {
  readonly kind: TeletypeKind;
  readonly lines: Span[];
  /** Offset behind the label, for the kinds that have one. */
  readonly labelEnd: number;
}

/** What has been read of a head so far. */
export interface HeadState {
  readonly text: string;
  readonly done: HeadElement[];
  /** Kinds of the elements that were opened and closed, and below the message number of the first classification line that has one: no line looks through all before it. */
  readonly kinds: Set<HeadElement['kind']>;
  number: Span | null;
  open: OpenElement | null;
  /** Role of the addressee lines that follow; null before TO, INFO and XMT. */
  role: AddresseeRole | null;
}

/** An empty head. */
export function newHead(text: string): HeadState {
  return { text, done: [], kinds: new Set(), number: null, open: null, role: null };
}

/** Begins an element with its first line and leaves it open; `labelLength` is 0 for lines without label. */
export function openElement(head: HeadState, kind: TeletypeKind, line: Span, labelLength: number): void {
  closeElement(head);
  head.open = { kind, lines: [line], labelEnd: line.start + labelLength };
}

/** Gives the open element a further line. */
export function continueElement(head: HeadState, line: Span): void {
  head.open?.lines.push(line);
}

/** Parses the open element's fields and puts it with the others. */
export function closeElement(head: HeadState): void {
  if (!head.open) return;
  const element = parsers[head.open.kind](head.text, head.open.lines, head.open.labelEnd);
  head.open = null;
  head.done.push(element);
  head.kinds.add(element.kind);
  if (element.kind === 'classification') numberFound(head, element);
}

/** The message number; a level alone that begins the head is a banner where a line with a number follows. */
function numberFound(head: HeadState, { number }: ClassificationLine): void {
  const first = head.done[0];
  if (number && !head.number && head.done.length > 2 && first?.kind === 'classification') {
    const { start, end, parts } = first;
    head.done[0] = { kind: 'preamble', start, end, parts };
  }
  head.number ??= number;
}

/** Adds an addressee; `label` is the word TO, INFO or XMT on this line. */
export function addAddressee(head: HeadState, line: Span, label: Span | null): void {
  if (head.open) closeElement(head);
  head.done.push(parseAddressee(head.text, line, head.role ?? 'action', label));
}

/** Unknown lines that follow each other are one element, so that a text that is no cable stays small; false where none stands directly above. */
export function extendUnknown({ text, open }: HeadState, line: Span): boolean {
  const last = open?.kind === 'unknown' ? open.lines[open.lines.length - 1] : undefined;
  if (!open || !last || line.start - last.end > 4 || text.slice(last.end, line.start).trim() !== '') return false;
  open.lines[open.lines.length - 1] = { start: last.start, end: line.end };
  return true;
}

/** The end of an address, a precedence, a count: nobody's name. */
const restOfAddressee = new RegExp(
  `^(?=.)(?:(?:DC|MD|VA|FL|HI|GE|BE|UK|IT|NE|CA)\\b)?(?: ?//[A-Z\\d/ -]{1,30}//)?(?: ?(?:${precedencePattern}))?(?: ?\\d{1,5})?$`,
);

/** Adds the line to the addressee above it where the line's end has cut that one; false where the line names another. */
export function takeRestOfAddressee(head: HeadState, line: Span, written: string): boolean {
  const last = head.done[head.done.length - 1];
  if (written.length > 60 || last?.kind !== 'addressee' || !last.address || last.serial || line.start - last.end > 8) return false;
  if (!restOfAddressee.test(written) || (last.precedence && !/^\d/.test(written))) return false;
  head.done[head.done.length - 1] = parseAddressee(head.text, { start: last.start, end: line.end }, last.role, last.label);
  return true;
}

type ElementParser = (text: string, lines: readonly Span[], labelEnd: number) => HeadElement;
type PlainKind = 'accounting' | 'separator' | 'caption' | 'passing' | 'remark' | 'unknown' | 'preamble';

/** Reads an element that has no fields. */
function plain(kind: PlainKind): ElementParser {
  return (_, lines) => ({ kind, ...spanned(lines) });
}

/** Fields of an element by its kind. */
const parsers: Readonly<Record<TeletypeKind, ElementParser>> = {
  transmissionId: parseTransmissionId,
  routingLine: parseRoutingLine,
  originLine: parseOriginLine,
  securityLine: parseSecurityLine,
  dateTimeGroup: parseDateTimeGroup,
  from: parseOriginator,
  addressee: (text, lines) => parseAddressee(text, lines[0] ?? { start: 0, end: 0 }, 'action', null),
  accounting: plain('accounting'),
  separator: plain('separator'),
  classification: (text, lines) => parseClassification(text, lines[0] ?? { start: 0, end: 0 }),
  caption: plain('caption'),
  passing: plain('passing'),
  remark: plain('remark'),
  executiveOrder: parseExecutiveOrder,
  tags: parseTags,
  subject: parseSubject,
  references: parseReferences,
  classifiedBy: parseClassifiedBy,
  distribution: parseDistribution,
  dashLine: parseDashLine,
  unknown: plain('unknown'),
  preamble: plain('preamble'),
};

function parseSubject(text: string, lines: readonly Span[], labelEnd: number): SubjectLine {
  const { start, end } = spanned(lines);
  return { kind: 'subject', start, end, label: { start, end: labelEnd }, parts: withoutLabel(text, lines, labelEnd) };
}

/** The label may be alone on its line, or broken by the line's end: `SUBJ`, and `ECT: ...` below it. */
function withoutLabel(text: string, lines: readonly Span[], labelEnd: number): Span[] {
  const words: Span[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { start, end } = lines[at] as Span;
    const isFirst = at === 0 || (at === 1 && lines[0]?.end === labelEnd);
    const part = trimmed(text, { start: isFirst ? behindColons(text, Math.max(labelEnd, start), end) : start, end });
    if (part) words.push(part);
  }
  return words;
}

const doubled = /(?:[\s:]{1,8}|(?:SUBJ)?(?:ECT)?\s?:|--?\s){1,4}/iy;

/** Some copies double the colon, `SUBJECT: : ...`, or the whole label. */
function behindColons(text: string, start: number, end: number): number {
  return Math.min(end, behindMatch(doubled, text, start));
}

/** Transport lines in the order of the format, FL1 to FL9. */
export const transportOrder = [
  'transmissionId',
  'routingLine',
  'originLine',
  'securityLine',
  'dateTimeGroup',
  'from',
  'addressee',
] as const satisfies readonly TeletypeKind[];

/** With the line behind them, for finding out what an unknown line between two known ones is. */
const order: readonly TeletypeKind[] = [...transportOrder, 'classification'];

/**
 * A damaged line is known by its neighbours: where exactly one line of the format is missing between two
 * known ones, the unknown line between them is that line. Long or several unknown lines stay unknown.
 */
export function nameUnknownLines({ text, done: head, kinds }: HeadState): HeadElement[] {
  if (!kinds.has('unknown')) return head;
  const begin = head.findIndex((element) => element.kind !== 'unknown');
  const named: HeadElement[] = [];
  for (const [at, element] of head.entries()) {
    if (at < begin - 1 || (at < begin && head[begin]?.kind === 'transmissionId'))
      named.push({ kind: 'preamble', start: element.start, end: element.end, parts: element.parts });
    else named.push(namedBetween(text, element, head[at - 1], head[at + 1]));
  }
  return named;
}

function namedBetween(text: string, element: HeadElement, before: HeadElement | undefined, after: HeadElement | undefined): HeadElement {
  if (element.kind !== 'unknown' || element.parts.length !== 1 || element.end - element.start > 80 || element.start === element.end)
    return element;
  const kind = missingBetween(before, after);
  const words = text.slice(element.start, element.end);
  return kind === null || words.includes('\n') || (kind === 'transmissionId' && /[a-z]{3}/.test(words) && !/zc/i.test(words))
    ? element
    : parsers[kind](text, element.parts, element.start);
}

function missingBetween(before: HeadElement | undefined, after: HeadElement | undefined): TeletypeKind | null {
  if (!after) return null;
  const next = placeInOrder(after);
  if (!before) return next === 1 ? 'transmissionId' : null;
  const previous = placeInOrder(before);
  if (previous < 0 || next - previous !== 2) return null;
  const kind = order[previous + 1] ?? null;
  return kind === 'addressee' ? null : kind;
}

/** Place among the transport lines; -1 for other elements. */
function placeInOrder(element: HeadElement): number {
  const kinds: readonly string[] = order;
  return kinds.indexOf(element.kind);
}
