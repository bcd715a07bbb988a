// What reading a text yields: cables made of elements, and leaves that cover every character once.
// Offsets only: no positions, no copies of the text. Whoever wants words takes them with textOf(text, span).

import type { ElementBase } from './element-base.ts';
import type { ArchiveElement, DashLine, Distribution } from './model-archive.ts';
import type { GenadminElement, MessageSet } from './model-genadmin.ts';
import type { Span } from './text.ts';
import type { Level } from './vocabulary.ts';

/** Layouts of cables (format-rules section 1). */
export type Dialect = 'acp127' | 'aad' | 'smart' | 'genadmin';

/** What a leaf belongs to: an element, a telegram inside (which has leaves of its own), or nothing but layout. */
export type LeafKind = Element['kind'] | 'blank' | 'furniture' | 'within';

/** A piece of the text. Leaves in order are the text: no gap, no overlap. */
export interface Leaf extends Span {
  readonly kind: LeafKind;
}

/** FL1, `VZCZCXRO7315`. */
export interface TransmissionId extends ElementBase {
  readonly kind: 'transmissionId';
  /** `VZCZC` or `ZCZC`. */
  readonly startOfMessage: Span;
  /** Everything glued to it: channel letters and serial, `XRO7315`; null where nothing follows. */
  readonly identification: Span | null;
  /** Words behind it that no rule explains. */
  readonly extra: readonly Span[];
}

/** FL2, `PP RUEHBC RUEHDE`, with the further lines of indicators that belong to it. */
export interface RoutingLine extends ElementBase {
  readonly kind: 'routingLine';
  /** The doubled precedence letter; null where the line begins with an indicator. */
  readonly prosign: Span | null;
  /** Indicators called, well formed or not. */
  readonly indicators: readonly Span[];
}

/** FL3, `DE RUEHGB #2958/01 2471039`. */
export interface OriginLine extends ElementBase {
  readonly kind: 'originLine';
  readonly prosign: Span;
  readonly indicator: Span | null;
  /** Station serial number with its `#`, without section: `#2958`. */
  readonly serial: Span | null;
  /** Section digits behind the slash: `01`. */
  readonly section: Span | null;
  /** `2471039` (day of year and time) or `11/1215Z`. */
  readonly filingTime: Span | null;
  readonly extra: readonly Span[];
}

/** FL4, `ZNY CCCCC ZZH`. */
export interface SecurityLine extends ElementBase {
  readonly kind: 'securityLine';
  /** `ZNR` or `ZNY`, whatever stands in its place. */
  readonly warning: Span;
  /** `CCCCC`, without a special handling designator behind a slash. */
  readonly letters: Span | null;
  /** `BBBBB` of `SSSSS/BBBBB`. */
  readonly designator: Span | null;
  /** `ZZH` and whatever else follows. */
  readonly signals: readonly Span[];
}

/** FL5, `P R 041039Z SEP 07 ZDK`. */
export interface DateTimeGroupLine extends ElementBase {
  readonly kind: 'dateTimeGroup';
  /** Precedence letters before the group. */
  readonly precedences: readonly Span[];
  /** The whole group from day to year; null where the line has none. */
  readonly group: Span | null;
  /** Day, hour, minute: six digits when sound. */
  readonly dayTime: Span | null;
  /** Zone letter behind the digits. */
  readonly zone: Span | null;
  readonly month: Span | null;
  readonly year: Span | null;
  /** Operating signals and their words behind the year. */
  readonly signals: readonly Span[];
}

/** FL6, `FM AMEMBASSY BAGHDAD`. */
export interface OriginatorLine extends ElementBase {
  readonly kind: 'from';
  readonly label: Span;
  /** Plain language address; null when the line is empty. */
  readonly address: Span | null;
}

/** What an addressee is asked to do: act (FL7), know (FL8), or is left out (FL9). */
export type AddresseeRole = 'action' | 'information' | 'exempted';

/** One addressee of FL7 to FL9, one line of the cable. */
export interface Addressee extends ElementBase {
  readonly kind: 'addressee';
  readonly role: AddresseeRole;
  /** `TO`, `INFO`, `XMT`; null on the lines that follow the first. */
  readonly label: Span | null;
  /** What stands before the slash: an indicator or `ZEN`. */
  readonly indicator: Span | null;
  /** Plain language address with its office symbols; null when the line is empty. */
  readonly address: Span | null;
  /** `NIACT IMMEDIATE`, `PRIORITY` ... */
  readonly precedence: Span | null;
  /** Count of messages to this addressee, `3176`. */
  readonly serial: Span | null;
}

/** FL10, `ACCT ...`, `GR 123`. */
export interface AccountingLine extends ElementBase {
  readonly kind: 'accounting';
}

/** FL11 and FL13, `BT`. */
export interface Separator extends ElementBase {
  readonly kind: 'separator';
}

/** `SECTION 01 OF 02`, `FINAL SECTION OF 2`. */
export interface SectionLabel extends Span {
  /** Null when unreadable; for FINAL SECTION equal to `total`. */
  readonly number: number | null;
  readonly total: number | null;
}

/** First line of FL12, `C O N F I D E N T I A L SECTION 01 OF 02 BAGHDAD 002958`. */
export interface ClassificationLine extends ElementBase {
  readonly kind: 'classification';
  /** The words of the level, spaced or not. */
  readonly words: Span;
  /** Null when the words are too damaged to tell. */
  readonly level: Level | null;
  /** Controls on the same line: `E F T O`, `NOFORN`, `SENSITIVE`. */
  readonly controls: readonly Span[];
  readonly section: SectionLabel | null;
  /** Place, `BAGHDAD`. */
  readonly place: Span | null;
  /** Message number, `002958`. */
  readonly number: Span | null;
}

/** One caption, `SIPDIS`. */
export interface Caption extends ElementBase {
  readonly kind: 'caption';
}

/** Passing or attention line, `DEPT FOR EUR/NB`. */
export interface PassingLine extends ElementBase {
  readonly kind: 'passing';
}

/** Line of FL12 that is neither caption nor passing: corrected copy, `SENSITIVE BUT UNCLASSIFIED`. */
export interface Remark extends ElementBase {
  readonly kind: 'remark';
}

/** `E.O. 12958: DECL: 09/03/2017`. */
export interface ExecutiveOrderLine extends ElementBase {
  readonly kind: 'executiveOrder';
  /** `E.O.`, whatever its stops. */
  readonly label: Span;
  /** `12958`; null when missing. */
  readonly order: Span | null;
  /** `DECL: 09/03/2017`, `N/A`, `GDS`; null when missing. */
  readonly instruction: Span | null;
  /** The date in it, as written; null where the instruction gives none. */
  readonly date: Span | null;
}

/** One code on the TAGS line. */
export interface Tag extends Span {
  /** The code itself, without markup. */
  readonly code: Span;
  /** Names in brackets behind it, brackets included. */
  readonly persons: Span | null;
}

/** `TAGS: PREL PGOV IZ`. */
export interface TagsLine extends ElementBase {
  readonly kind: 'tags';
  readonly label: Span;
  readonly tags: readonly Tag[];
  /** HTML markup copied along, `<u>`. */
  readonly markup: readonly Span[];
}

/** `SUBJECT: ...`; `parts` leave the label out. */
export interface SubjectLine extends ElementBase {
  readonly kind: 'subject';
  readonly label: Span;
}

/** One item of the REF block. */
export interface Reference extends ElementBase {
  /** `A`, without stop or brackets. */
  readonly letter: Span | null;
  /**
   * `2906` and its place, when the item is a cable; else null. A list carries the place on (`STATE 1234, 1235`):
   * it stands with an earlier item then. `through` is the last number of a range.
   */
  readonly cable: { readonly year: Span | null; readonly place: Span | null; readonly number: Span; readonly through: Span | null } | null;
  /** Kind of source that a REF set names, `DOC`; null in the REF block of a cable. */
  readonly source: Span | null;
}

/** `REF: A. STATE 1234`. */
export interface ReferenceBlock extends ElementBase {
  readonly kind: 'references';
  readonly label: Span;
  /** In the order of the text; a REF set of a GENADMIN message has one. */
  readonly items: readonly Reference[];
}

/** `Classified By: Ambassador N. N. for reasons 1.4 (b) and (d).` */
export interface ClassifiedBy extends ElementBase {
  readonly kind: 'classifiedBy';
  readonly label: Span;
  /** Name and title, as written; null when missing. */
  readonly authority: Span | null;
  /** From the first reason section to the last letter, `1.4 (b) and (d)`; null when missing. */
  readonly reasons: Span | null;
}

/** Line between paragraphs, with the hyphens that underline it in its span. */
export interface Heading extends ElementBase {
  readonly kind: 'heading';
}

/** Paragraph of the text; `parts` begin behind number and marking. */
export interface Paragraph extends ElementBase {
  readonly kind: 'paragraph';
  /** Digits alone, `11`; null when it is not numbered. */
  readonly number: Span | null;
  /** `(C)`, brackets included. */
  readonly marking: Span | null;
  /** Heading on the line of the number, told by its underline. */
  readonly title?: Heading;
}

/** Surname of the signer, last line of the text. */
export interface Signature extends ElementBase {
  readonly kind: 'signature';
}

/** FL15 and FL16 and what stands by them: `#2958`, `NNNN`. */
export interface EndOfMessage extends ElementBase {
  readonly kind: 'endOfMessage';
}

/** A line of the head that no rule explains. */
export interface UnknownLine extends ElementBase {
  readonly kind: 'unknown';
}

/** Lines before the first header line, or a header repeated by the copy. */
export interface Preamble extends ElementBase {
  readonly kind: 'preamble';
}

/** Page header in the text, `BAGHDAD 00002958  002 OF 002` (format-rules 3.6). */
export interface PageHeader extends Span {
  readonly place: Span | null;
  readonly number: Span | null;
  /** Section of this page and count of sections, as written: `002`, `002`. */
  readonly section: Span | null;
  readonly total: Span | null;
}

/** Everything that stands in the head of a cable, FL1 to FL12 before its text. */
export type HeadElement =
  | TransmissionId
  | RoutingLine
  | OriginLine
  | SecurityLine
  | DateTimeGroupLine
  | OriginatorLine
  | Addressee
  | AccountingLine
  | Separator
  | ClassificationLine
  | Caption
  | PassingLine
  | Remark
  | ExecutiveOrderLine
  | TagsLine
  | SubjectLine
  | ReferenceBlock
  | ClassifiedBy
  | Distribution
  | DashLine
  | ArchiveElement
  | GenadminElement
  | UnknownLine
  | Preamble;

/** Text and tail of a cable. */
export type BodyElement = Heading | Paragraph | Signature | MessageSet | Separator | EndOfMessage;

export type Element = HeadElement | BodyElement;

/** One cable. Its elements, furniture and telegrams inside lie in its span; `leavesOf` cuts the span into leaves. */
export interface Cable extends Span {
  readonly dialect: Dialect;
  readonly head: readonly HeadElement[];
  readonly body: readonly BodyElement[];
  /** Labelled lines behind the text: attributes of an archived telegram, the end of a print. */
  readonly tail: readonly HeadElement[];
  /** Page headers between the lines; furniture too. */
  readonly pageHeaders: readonly PageHeader[];
  /** What belongs to the paper, in order; may stand between any two lines. */
  readonly furniture: readonly Span[];
  /** A blank line stands between every two lines, as in copies from web pages (format-rules 7). */
  readonly doubleSpaced: boolean;
  /** Telegrams quoted or printed inside this one. */
  readonly within: readonly Cable[];
}

/** The cable and all that stand inside it, each before those that it holds itself. */
export function cablesIn(cable: Cable): readonly Cable[] {
  return cable.within.length === 0 ? [cable] : [cable, ...cable.within.flatMap(cablesIn)];
}

/** The elements of one kind in head and tail, in order. */
export function headElements<K extends HeadElement['kind']>(cable: Cable, kind: K): readonly Extract<HeadElement, { kind: K }>[] {
  const found: Extract<HeadElement, { kind: K }>[] = [];
  addOfKind(cable.head, kind, found);
  if (cable.tail.length > 0) addOfKind(cable.tail, kind, found);
  return found;
}

function addOfKind<K extends HeadElement['kind']>(
  elements: readonly HeadElement[],
  kind: K,
  found: Extract<HeadElement, { kind: K }>[],
): void {
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as HeadElement;
    if (isOfKind(element, kind)) found.push(element);
  }
}

/** The first element of a kind in head or tail; undefined when the cable has none. */
export function headElement<K extends HeadElement['kind']>(cable: Cable, kind: K): Extract<HeadElement, { kind: K }> | undefined {
  return firstOfKind(cable.head, kind) ?? (cable.tail.length > 0 ? firstOfKind(cable.tail, kind) : undefined);
}

function firstOfKind<K extends HeadElement['kind']>(
  elements: readonly HeadElement[],
  kind: K,
): Extract<HeadElement, { kind: K }> | undefined {
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as HeadElement;
    if (isOfKind(element, kind)) return element;
  }
  return undefined;
}

function isOfKind<K extends HeadElement['kind']>(element: HeadElement, kind: K): element is Extract<HeadElement, { kind: K }> {
  return element.kind === kind;
}
