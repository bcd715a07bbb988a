// The labelled fields of a SMART print (format-rules 6): what each label means as an element of a cable.

import { parseAddressee } from './addressees.ts';
import { parseDrafting } from './archive-lines.ts';
import { parseClassifiedBy } from './classified-by.ts';
import { parseDateTimeGroup } from './date-time-group.ts';
import { parseExecutiveOrder } from './executive-order.ts';
import type { Addressee, AddresseeRole, Caption, DateTimeGroupLine, HeadElement, Signature } from './model.ts';
import type { DraftingRole, MessageReference } from './model-archive.ts';
import { parseReferences } from './references.ts';
import { across, trimmed } from './scanner.ts';
import { parseTags } from './tags.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';
import { precedencePattern } from './vocabulary.ts';

/** Fields before the text and behind it. */
export type PrintField =
  | 'mrn'
  | 'dtg'
  | 'from'
  | 'action'
  | 'order'
  | 'tags'
  | 'captions'
  | 'references'
  | 'passing'
  | 'subject'
  | 'classifier'
  | 'signature'
  | 'drafting'
  | 'info'
  | 'exempted'
  | 'attribute';

interface FieldLabel {
  readonly field: PrintField;
  readonly pattern: RegExp;
  readonly place: 'head' | 'tail';
}

const fieldLabels: readonly FieldLabel[] = [
  { field: 'mrn', pattern: /^MRN {0,40}:/, place: 'head' },
  { field: 'dtg', pattern: /^Date ?\/ ?DTG {0,40}:/i, place: 'head' },
  { field: 'from', pattern: /^From {0,40}:/, place: 'head' },
  { field: 'action', pattern: /^Action {0,40}:/, place: 'head' },
  { field: 'order', pattern: /^E\.? ?[O0]\.? {0,40}:/, place: 'head' },
  { field: 'tags', pattern: /^TAGS? {0,40}:/, place: 'head' },
  { field: 'captions', pattern: /^Captions? {0,40}:/, place: 'head' },
  { field: 'references', pattern: /^References? {0,40}:/, place: 'head' },
  { field: 'passing', pattern: /^Pass Line {0,40}:/i, place: 'head' },
  { field: 'subject', pattern: /^Subject {0,40}:/, place: 'head' },
  {
    field: 'classifier',
    pattern: /^(?:\([A-Z/]{1,5}\) ?)?(?:CLASSIFIED BY\b(?: {0,4}:|(?=.{3,120}\b1\.[2-6]))|DERIVED FROM {0,4}:)/i,
    place: 'head',
  },
  { field: 'signature', pattern: /^(?:S[il1]gnature|SIGNATURE) {0,40}[:;]/, place: 'tail' },
  { field: 'drafting', pattern: /^(?:Drafted|Cleared|Approved|Released) By {0,40}:/i, place: 'tail' },
  { field: 'info', pattern: /^Info {0,40}:/, place: 'tail' },
  { field: 'exempted', pattern: /^XMT {0,40}:/, place: 'tail' },
  { field: 'attribute', pattern: /^(?:Attachments?|Dissemination Rule|Retention|Archive Copy) {0,40}:/i, place: 'tail' },
];

/** Whether the line is the first of a print's head. */
export function isPrintSign(written: string): boolean {
  return /^MRN[ \t]{0,40}:[ \t]{0,40}(?:\d{2}(?:\d{2})? ?[A-Z]|$)/.test(written);
}

/** A label at the head of a line. */
export interface FoundField {
  readonly field: PrintField;
  readonly length: number;
}

/** The label of the print's head, or of its tail, that the line begins with; null for none. */
export function fieldOf(written: string, place: FieldLabel['place']): FoundField | null {
  for (const { field, pattern, place: itsPlace } of fieldLabels) {
    const match = itsPlace === place ? pattern.exec(written) : null;
    if (match) return { field, length: match[0].length };
  }
  return null;
}

/** Elements of a field: `lines` from its label on, `labelEnd` behind the colon. */
export function parseField(
  text: string,
  field: PrintField,
  lines: readonly Span[],
  labelEnd: number,
): readonly (HeadElement | Signature)[] {
  const base = spanned(lines);
  const label = { start: base.start, end: labelEnd };
  const values = lines.flatMap((line) => trimmed(text, { start: Math.max(line.start, labelEnd), end: line.end }) ?? []);
  const value = across(values);
  const attribute = { kind: 'attribute', start: base.start, end: base.end, label, parts: values } as const;
  const isAbsent =
    !value || /^(?:n\/a|none|unknown)$/i.test(textOf(text, { start: value.start, end: Math.min(value.end, value.start + 10) }));
  switch (field) {
    case 'mrn':
      return [parseMessageReference(text, base, label, value)];
    case 'dtg':
      return [parseDate(text, base, label)];
    case 'from':
      return [{ kind: 'from', ...base, label, address: value }];
    case 'action':
      return parseAddressees(text, values, label, 'action');
    case 'info':
      return parseAddressees(text, values, label, 'information');
    case 'exempted':
      return parseAddressees(text, values, label, 'exempted');
    case 'order':
      return [isAbsent ? attribute : parseExecutiveOrder(text, lines)];
    case 'tags':
      return [parseTags(text, lines, labelEnd)];
    case 'captions':
      return isAbsent ? [attribute] : parseCaptions(text, value, label);
    case 'references':
      return [isAbsent ? { kind: 'references', ...base, label, items: [] } : parseReferences(text, lines, labelEnd)];
    case 'subject':
      return [{ kind: 'subject', start: base.start, end: base.end, label, parts: values }];
    case 'classifier':
      return [parseClassifiedBy(text, lines)];
    case 'passing':
      return [isAbsent ? attribute : { kind: 'passing', start: base.start, end: base.end, parts: values }];
    case 'signature':
      return [isAbsent ? attribute : { kind: 'signature', start: base.start, end: base.end, parts: values }];
    case 'drafting':
      return draftingLines(text, lines);
    case 'attribute':
      return [attribute];
  }
}

/** `23 MEXICO 2544`. */
function parseMessageReference(text: string, base: Span & Pick<HeadElement, 'parts'>, label: Span, value: Span | null): MessageReference {
  const written = value ? textOf(text, { start: value.start, end: Math.min(value.end, value.start + 80) }) : '';
  const match = /^(\d{2}|\d{4})\s{0,3}([A-Z][A-Za-z .'-]{0,40}?)\s{0,3}(\d{1,7})$/.exec(written);
  const kind = 'messageReference' as const;
  if (!match || !value) return { kind, ...base, label, year: null, place: null, number: null };
  const [, year = '', place = '', number = ''] = match;
  const placeAt = value.start + written.indexOf(place, year.length);
  return {
    kind,
    ...base,
    label,
    year: { start: value.start, end: value.start + year.length },
    place: { start: placeAt, end: placeAt + place.length },
    number: { start: value.end - number.length, end: value.end },
  };
}

/** `Sep 16, 2023 / 160150Z SEP 23`: the group stands behind the slash, which a machine may take for a letter. */
function parseDate(text: string, base: Span & Pick<HeadElement, 'parts'>, label: Span): DateTimeGroupLine {
  const written = textOf(text, { start: label.end, end: Math.min(base.end, label.end + 120) });
  const digits = written.search(/[\dIl][\dOIl]{5} ?[A-Z]/);
  const group = trimmed(text, { start: label.end + (digits < 0 ? written.lastIndexOf('/') + 1 : digits), end: base.end });
  return { ...parseDateTimeGroup(text, group ? [group] : []), start: base.start, end: base.end, parts: base.parts };
}

const precedenceAtEnd = new RegExp(`(?:^|\\s)(?:${precedencePattern})$`, 'i');

/** Addressees parted by semicolons, or by the end of a line behind a precedence. */
function parseAddressees(text: string, values: readonly Span[], label: Span, role: AddresseeRole): Addressee[] {
  const items: Span[][] = [];
  let isOpen = false;
  for (const line of values) {
    let from = line.start;
    while (from < line.end) {
      const semicolon = textOf(text, { start: from, end: line.end }).indexOf(';');
      const to = semicolon < 0 ? line.end : from + semicolon;
      const piece = trimmed(text, { start: from, end: to });
      if (piece && isOpen) items[items.length - 1]?.push(piece);
      else if (piece) items.push([piece]);
      isOpen =
        to === line.end &&
        (piece ? !precedenceAtEnd.test(textOf(text, { start: Math.max(piece.start, piece.end - 12), end: piece.end })) : isOpen);
      from = to + 1;
    }
  }
  return items.map((pieces, at) => addresseeOf(text, pieces, role, at === 0 ? label : null));
}

function addresseeOf(text: string, pieces: readonly Span[], role: AddresseeRole, label: Span | null): Addressee {
  const { start, end } = spanned(pieces);
  const parsed = parseAddressee(text, { start, end }, role, null);
  return { ...parsed, start: label?.start ?? start, end: text[end] === ';' ? end + 1 : end, parts: pieces, label };
}

/** Captions parted by commas, semicolons or blanks between words in capitals. */
function parseCaptions(text: string, value: Span, label: Span): Caption[] {
  const captions: Caption[] = [];
  for (const match of textOf(text, { start: value.start, end: Math.min(value.end, value.start + 400) }).matchAll(
    /[^\s,;][^,;\r\n]{0,80}/g,
  )) {
    const part = { start: value.start + match.index, end: value.start + match.index + match[0].trimEnd().length };
    captions.push({ kind: 'caption', start: captions.length === 0 ? label.start : part.start, end: part.end, parts: [part] });
  }
  return captions;
}

/** The person behind the label and those on the lines below it, who did the same. */
function draftingLines(text: string, lines: readonly Span[]): HeadElement[] {
  const elements: HeadElement[] = [];
  let role: DraftingRole = 'drafted';
  for (const line of lines) {
    const element = parseDrafting(text, line, role);
    role = element.role;
    elements.push(element);
  }
  return elements;
}
