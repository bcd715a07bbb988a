// The head of a cable in the outline: FL1 to FL5 and the addressees in groups, every other line as an entry of its own.

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Addressee, ClassificationLine, HeadElement, Reference, ReferenceBlock, TagsLine } from '../../cable/model.ts';
import type { Attribute, DraftingRole } from '../../cable/model-archive.ts';
import type { MessageSet } from '../../cable/model-genadmin.ts';
import { type Span, textOf } from '../../cable/text.ts';
import { isoMinute } from '../../reading/dates.ts';
import type { Reading } from '../../reading/reading.ts';
import type { ReadDocument } from '../document.ts';
import { groupOf, type LineGroup } from '../sections.ts';
import { firstWords, oneLine } from '../words.ts';
import { adopt, symbolOf } from './symbol.ts';

/** Names and details are one line of the outline. */
const nameLimit = 60;
const detailLimit = 200;

const groupNames: Readonly<Record<LineGroup, string>> = {
  transmission: 'Transmission',
  action: 'To',
  information: 'Info',
  exempted: 'Exempted',
  drafting: 'Drafting',
  attribute: 'Attributes',
};

/** Entries of the head in the order of the text. */
export function headSymbols(document: ReadDocument, reading: Reading): DocumentSymbol[] {
  return lineSymbols(document, reading, reading.cable.head);
}

/** Entries of the labelled lines behind the text. */
export function tailSymbols(document: ReadDocument, reading: Reading): DocumentSymbol[] {
  return lineSymbols(document, reading, reading.cable.tail);
}

function lineSymbols(document: ReadDocument, reading: Reading, elements: readonly HeadElement[]): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  let group: { readonly name: string; readonly members: DocumentSymbol[] } | null = null;
  for (const element of elements) {
    const symbol = elementSymbol(document, element);
    if (!symbol) continue;
    const name = groupName(reading, element);
    if (group && group.name !== name) {
      symbols.push(groupSymbol(reading, group.name, group.members));
      group = null;
    }
    if (name === null) symbols.push(symbol);
    else if (group) group.members.push(symbol);
    else group = { name, members: [symbol] };
  }
  if (group) symbols.push(groupSymbol(reading, group.name, group.members));
  return symbols;
}

/** The group that a line is listed under; null for one that stands alone. */
function groupName({ text, cable }: Reading, element: HeadElement): string | null {
  // Each REF of a message is a set of its own, and what amplifies it stands behind it.
  if (element.kind === 'references') return cable.dialect === 'genadmin' ? 'References' : null;
  if (element.kind === 'set') return textOf(text, element.name) === 'AMPN' ? 'References' : null;
  if (element.kind === 'attribute' && cable.dialect !== 'aad') return null;
  const group = groupOf(element);
  return group && groupNames[group];
}

function groupSymbol(reading: Reading, name: string, members: readonly DocumentSymbol[]): DocumentSymbol {
  const first = members[0] as DocumentSymbol;
  const isTransmission = name === 'Transmission';
  // A cable that begins at the date-time group has nothing else to put under this head.
  if (isTransmission && members.length === 1) return first;
  const detail = isTransmission ? (reading.sent === null ? '' : isoMinute(reading.sent)) : groupDetail(name, members);
  const group: DocumentSymbol = {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: isTransmission ? SymbolKind.Event : SymbolKind.Array,
    range: { ...first.range },
    selectionRange: first.selectionRange,
    children: [],
  };
  for (const member of members) adopt(group, member);
  return group;
}

function groupDetail(name: string, members: readonly DocumentSymbol[]): string {
  if (name === 'References') return String(members.filter((member) => member.name !== 'AMPN').length);
  if (name === 'Drafting' || name === 'Attributes') return String(members.length);
  return members.length === 1 ? (members[0]?.name ?? '') : `${members.length} addressees`;
}

/** Lines that are shown by their name and their words. */
const plainFields: Readonly<Partial<Record<HeadElement['kind'], readonly [name: string, kind: SymbolKind]>>> = {
  transmissionId: ['Transmission identification', SymbolKind.Field],
  routingLine: ['Routing line', SymbolKind.Field],
  originLine: ['Origin', SymbolKind.Field],
  securityLine: ['Security warning', SymbolKind.Field],
  dateTimeGroup: ['Date-time group', SymbolKind.Field],
  accounting: ['Accounting', SymbolKind.Field],
  distribution: ['Distribution', SymbolKind.Field],
  pageMark: ['Page mark', SymbolKind.Field],
  dashLine: ['Dash line', SymbolKind.Field],
  passing: ['Passing line', SymbolKind.Interface],
  subject: ['Subject', SymbolKind.Key],
  janapHead: ['JANAP 128 head', SymbolKind.Field],
  precedence: ['Precedence', SymbolKind.Field],
  subjectCode: ['Subject code', SymbolKind.Property],
  series: ['Series', SymbolKind.Key],
};

/** One line of the head; null for what no reader looks up: separators, what stands before the header, lines without meaning. */
function elementSymbol(document: ReadDocument, element: HeadElement): DocumentSymbol | null {
  const { text } = document;
  const field = (name: string, kind: SymbolKind, detail: string): DocumentSymbol =>
    symbolOf(document, { name, fallback: name, detail, kind, span: element, selection: element.parts[0] ?? element });
  switch (element.kind) {
    case 'from':
      return field('From', SymbolKind.Interface, words(text, element.address));
    case 'addressee':
      return addresseeSymbol(document, element);
    case 'classification':
      return field('Classification', SymbolKind.Enum, classificationWords(text, element));
    case 'caption':
      return field(firstWords(text, element.parts, nameLimit) || 'Caption', SymbolKind.EnumMember, '');
    case 'remark':
      return field(firstWords(text, element.parts, nameLimit) || 'Remark', SymbolKind.String, '');
    case 'executiveOrder':
      return field('E.O.', SymbolKind.Property, joined(': ', words(text, element.order), words(text, element.instruction)));
    case 'tags':
      return field('TAGS', SymbolKind.Array, tagWords(text, element));
    case 'references':
      return referencesSymbol(document, element);
    case 'set':
      return setSymbol(document, element);
    case 'messageReference':
      return field('MRN', SymbolKind.Key, joined(' ', words(text, element.year), words(text, element.place), words(text, element.number)));
    case 'drafting':
      return field(draftingNames[element.role], SymbolKind.Property, joined(': ', words(text, element.office), words(text, element.name)));
    case 'attribute':
      return attributeSymbol(document, element);
    case 'classifiedBy':
      return field('Classified By', SymbolKind.Property, joined(', ', words(text, element.authority), words(text, element.reasons)));
    default: {
      const [name, kind] = plainFields[element.kind] ?? [];
      return name && kind ? field(name, kind, firstWords(text, element.parts, detailLimit)) : null;
    }
  }
}

const draftingNames: Readonly<Record<DraftingRole, string>> = {
  drafted: 'Drafted by',
  cleared: 'Cleared by',
  approved: 'Approved by',
  released: 'Released by',
  distribution: 'Distribution',
};

/** Named by its label; what the archive left empty says `n/a`. */
function attributeSymbol(document: ReadDocument, element: Attribute): DocumentSymbol {
  return symbolOf(document, {
    name: words(document.text, element.label).replace(/ ?:$/, ''),
    fallback: 'Attribute',
    detail: firstWords(document.text, element.parts, detailLimit),
    kind: SymbolKind.Property,
    span: element,
    selection: element.label,
  });
}

function words(text: string, span: Span | null): string {
  return span ? firstWords(text, [span], detailLimit) : '';
}

/** The words that there are. */
function joined(separator: string, ...pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join(separator);
}

function addresseeSymbol(document: ReadDocument, element: Addressee): DocumentSymbol {
  const { text } = document;
  const indicator = words(text, element.indicator);
  return symbolOf(document, {
    name: words(text, element.address),
    fallback: indicator || 'Addressee',
    detail: joined(' ', indicator, words(text, element.precedence), words(text, element.serial)),
    kind: SymbolKind.Interface,
    span: element,
    selection: element.parts[0] ?? element,
  });
}

/** `CONFIDENTIAL, section 1 of 2, BAGHDAD 2958`. */
function classificationWords(text: string, element: ClassificationLine): string {
  const { section } = element;
  const controls = element.controls.map((control) => words(text, control));
  const level = joined(' ', element.level ?? words(text, element.words), ...controls);
  const part = section && section.number !== null ? `section ${section.number} of ${section.total ?? '?'}` : '';
  const number = words(text, element.number).replace(/^0+(?=\d)/, '');
  return joined(', ', level, part, joined(' ', words(text, element.place), number));
}

function tagWords(text: string, element: TagsLine): string {
  let line = '';
  for (const tag of element.tags) {
    if (line.length > detailLimit) return `${line} …`;
    line += `${line === '' ? '' : ' '}${oneLine(textOf(text, tag.code))}`;
  }
  return line;
}

function referencesSymbol(document: ReadDocument, element: ReferenceBlock): DocumentSymbol {
  const { text } = document;
  const only = element.items.length === 1 ? element.items[0] : undefined;
  const isSet = only !== undefined && text[element.label.end - 1] === '/';
  if (isSet) return referenceSymbol(document, only);
  const block = symbolOf(document, {
    span: element,
    selection: element.label,
    name: 'References',
    fallback: 'References',
    detail: only ? firstWords(text, only.parts, detailLimit) : String(element.items.length),
    kind: SymbolKind.Array,
  });
  if (!only) for (const item of element.items) adopt(block, referenceSymbol(document, item));
  return block;
}

function referenceSymbol(document: ReadDocument, item: Reference): DocumentSymbol {
  const letter = words(document.text, item.letter);
  const title = firstWords(document.text, item.parts, nameLimit);
  const name = letter === '' ? title : `${letter}. ${title}`;
  return symbolOf(document, {
    name,
    fallback: 'Reference',
    detail: '',
    kind: SymbolKind.Constant,
    span: item,
    selection: item.parts[0] ?? item,
  });
}

/** A set of a message, `MSGID` with its fields; a text set by its name alone. */
export function setSymbol(document: ReadDocument, element: MessageSet): DocumentSymbol {
  const { text } = document;
  return symbolOf(document, {
    name: words(text, element.name),
    fallback: 'Set',
    detail: firstWords(text, element.fields, detailLimit),
    kind: SymbolKind.Object,
    span: element,
    selection: element.name,
  });
}
