// The head of a cable in the outline: FL1 to FL5 and the addressees in groups, every other line as an entry of its own.

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Addressee, AddresseeRole, ClassificationLine, HeadElement, Reference, ReferenceBlock, TagsLine } from '../../cable/model.ts';
import { type Span, textOf } from '../../cable/text.ts';
import { isoMinute } from '../../reading/dates.ts';
import type { Reading } from '../../reading/reading.ts';
import type { ReadDocument } from '../document.ts';
import { firstWords, oneLine } from '../words.ts';
import { adopt, type Entry, symbolOf } from './symbol.ts';

/** Details are one line of the outline. */
const detailLimit = 200;

const roleNames: Readonly<Record<AddresseeRole, string>> = { action: 'To', information: 'Info', exempted: 'Exempted' };

/** Entries of the head in the order of the text. */
export function headSymbols(document: ReadDocument, reading: Reading): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  let group: { readonly name: string; readonly members: DocumentSymbol[] } | null = null;
  for (const element of reading.cable.head) {
    const symbol = elementSymbol(document, element);
    if (!symbol) continue;
    const name = groupName(element);
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

/** The group an element is listed under; null for a line that stands alone. */
function groupName(element: HeadElement): string | null {
  switch (element.kind) {
    case 'transmissionId':
    case 'routingLine':
    case 'originLine':
    case 'securityLine':
    case 'dateTimeGroup':
      return 'Transmission';
    case 'addressee':
      return roleNames[element.role];
    default:
      return null;
  }
}

function groupSymbol(reading: Reading, name: string, members: readonly DocumentSymbol[]): DocumentSymbol {
  const first = members[0] as DocumentSymbol;
  const isTransmission = name === 'Transmission';
  // A cable that begins at the date-time group has nothing else to put under this head.
  if (isTransmission && members.length === 1) return first;
  const detail = isTransmission ? (reading.sent === null ? '' : isoMinute(reading.sent)) : groupDetail(members);
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

function groupDetail(members: readonly DocumentSymbol[]): string {
  return members.length === 1 ? (members[0]?.name ?? '') : `${members.length} addressees`;
}

/** One line of the head; null for what no reader looks up: separators, what stands before the header, lines without meaning. */
function elementSymbol(document: ReadDocument, element: HeadElement): DocumentSymbol | null {
  const { text } = document;
  const field = (name: string, kind: SymbolKind, detail = firstWords(text, element.parts, detailLimit)): DocumentSymbol =>
    symbolOf(document, { ...extentOf(element), name, fallback: name, detail, kind });
  switch (element.kind) {
    case 'transmissionId':
      return field('Transmission identification', SymbolKind.Field);
    case 'routingLine':
      return field('Routing line', SymbolKind.Field);
    case 'originLine':
      return field('Origin', SymbolKind.Field);
    case 'securityLine':
      return field('Security warning', SymbolKind.Field);
    case 'dateTimeGroup':
      return field('Date-time group', SymbolKind.Field);
    case 'from':
      return field('From', SymbolKind.Interface, words(text, element.address));
    case 'addressee':
      return symbolOf(document, { ...extentOf(element), ...addresseeWords(text, element), kind: SymbolKind.Interface });
    case 'accounting':
      return field('Accounting', SymbolKind.Field);
    case 'classification':
      return field('Classification', SymbolKind.Enum, classificationWords(text, element));
    case 'caption':
      return symbolOf(document, {
        ...extentOf(element),
        name: firstWords(text, element.parts, 60),
        fallback: 'Caption',
        detail: '',
        kind: SymbolKind.EnumMember,
      });
    case 'passing':
      return field('Passing line', SymbolKind.Interface);
    case 'remark':
      return symbolOf(document, {
        ...extentOf(element),
        name: firstWords(text, element.parts, 60),
        fallback: 'Remark',
        detail: '',
        kind: SymbolKind.String,
      });
    case 'executiveOrder':
      return field(
        'E.O.',
        SymbolKind.Property,
        [element.order, element.instruction]
          .map((span) => words(text, span))
          .filter(Boolean)
          .join(': '),
      );
    case 'tags':
      return field('TAGS', SymbolKind.Array, tagWords(text, element));
    case 'subject':
      return field('Subject', SymbolKind.Key);
    case 'references':
      return referencesSymbol(document, element);
    case 'classifiedBy':
      return field('Classified By', SymbolKind.Property, classifiedByWords(text, element.authority, element.reasons));
    case 'distribution':
      return field('Distribution', SymbolKind.Field);
    case 'separator':
    case 'preamble':
    case 'unknown':
      return null;
  }
}

/** Where an element lies, and its own words as the selection. */
function extentOf(element: HeadElement | Reference): Pick<Entry, 'span' | 'selection'> {
  return { span: element, selection: element.parts[0] ?? element };
}

function words(text: string, span: Span | null): string {
  return span ? firstWords(text, [span], detailLimit) : '';
}

function addresseeWords(text: string, element: Addressee): Pick<Entry, 'name' | 'fallback' | 'detail'> {
  const indicator = words(text, element.indicator);
  const rest = [element.precedence, element.serial].map((span) => words(text, span));
  const detail = [indicator, ...rest].filter(Boolean).join(' ');
  return { name: words(text, element.address), fallback: indicator || 'Addressee', detail };
}

/** `CONFIDENTIAL, section 1 of 2, BAGHDAD 2958`. */
function classificationWords(text: string, element: ClassificationLine): string {
  const { section } = element;
  const controls = element.controls.map((control) => words(text, control)).join(' ');
  const level = [element.level ?? words(text, element.words), controls].filter(Boolean).join(' ');
  const part = section && section.number !== null ? `section ${section.number} of ${section.total ?? '?'}` : '';
  const number = words(text, element.number).replace(/^0+(?=\d)/, '');
  return [level, part, [words(text, element.place), number].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function tagWords(text: string, element: TagsLine): string {
  let line = '';
  for (const tag of element.tags) {
    if (line.length > detailLimit) return `${line} …`;
    line += `${line === '' ? '' : ' '}${oneLine(textOf(text, tag.code))}`;
  }
  return line;
}

function classifiedByWords(text: string, authority: Span | null, reasons: Span | null): string {
  return [words(text, authority), words(text, reasons)].filter(Boolean).join(', ');
}

function referencesSymbol(document: ReadDocument, element: ReferenceBlock): DocumentSymbol {
  const { text } = document;
  const only = element.items.length === 1 ? element.items[0] : undefined;
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
  const title = firstWords(document.text, item.parts, 60);
  const name = letter === '' ? title : `${letter}. ${title}`;
  return symbolOf(document, { ...extentOf(item), name, fallback: 'Reference', detail: '', kind: SymbolKind.Constant });
}
