// The text of a cable in the outline: headings with their paragraphs, numbered as the drafter numbered them (format-rules 3.5 and 7).

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { BodyElement, Heading, Paragraph } from '../../cable/model.ts';
import { textOf } from '../../cable/text.ts';
import { type NumberedParagraph, readParagraphs } from '../../reading/paragraphs.ts';
import type { Reading } from '../../reading/reading.ts';
import { rangeOf, withoutTrailingBlanks } from '../at.ts';
import type { ReadDocument } from '../document.ts';
import { opensSection } from '../sections.ts';
import { firstWords, oneLine } from '../words.ts';
import { setSymbol } from './head.ts';
import { adopt, symbolOf } from './symbol.ts';

/** Names are cut at a word near this length. */
const nameLimit = 60;

/** Where the next entry goes: under the open heading, and under the open numbered paragraph when it has no number itself. */
interface Contents {
  readonly top: DocumentSymbol[];
  heading: DocumentSymbol | null;
  numbered: DocumentSymbol | null;
}

/**
 * Entries of the text in order. `inner` are the entries of cables inside this one, in order:
 * each stands between the paragraphs where its cable stands, and closes the heading before it.
 */
export function bodySymbols(document: ReadDocument, reading: Reading, inner: readonly DocumentSymbol[]): DocumentSymbol[] {
  const contents: Contents = { top: [], heading: null, numbered: null };
  const { paragraphs } = readParagraphs(reading.text, reading.cable);
  let nextParagraph = 0;
  let nextInner = 0;
  for (const element of reading.cable.body) {
    while (nextInner < inner.length && (reading.cable.within[nextInner]?.start ?? 0) < element.start)
      addInner(contents, inner[nextInner++]);
    if (element.kind === 'paragraph') addParagraph(document, contents, element, paragraphs[nextParagraph++]);
    else addLine(document, contents, element);
  }
  while (nextInner < inner.length) addInner(contents, inner[nextInner++]);
  return contents.top;
}

function addInner(contents: Contents, symbol: DocumentSymbol | undefined): void {
  contents.heading = null;
  contents.numbered = null;
  if (symbol) contents.top.push(symbol);
}

/** Headings and the signature; what ends the message is no part of its contents. */
function addLine(document: ReadDocument, contents: Contents, element: Exclude<BodyElement, Paragraph>): void {
  if (element.kind === 'separator' || element.kind === 'endOfMessage') return;
  if (element.kind === 'set') {
    contents.heading = null;
    contents.numbered = null;
    contents.top.push(setSymbol(document, element));
    return;
  }
  if (element.kind === 'heading' && contents.heading && !opensSection(document.text, element)) {
    closeSection(document, contents, element);
    return;
  }
  const isHeading = element.kind === 'heading';
  // Some copies have the rule under a heading on its own line.
  const words = firstWords(document.text, element.parts, nameLimit).replace(/(?<=\w) [-=_]+(?: …)?$/, '');
  const symbol = symbolOf(document, {
    span: element,
    selection: element.parts[0] ?? element,
    name: isHeading ? words : 'Signature',
    fallback: 'Heading',
    detail: isHeading ? '' : words,
    kind: isHeading ? SymbolKind.Module : SymbolKind.Property,
  });
  contents.top.push(symbol);
  contents.heading = isHeading && opensSection(document.text, element) ? symbol : null;
  contents.numbered = null;
}

/** `END TEXT` is the last line of what `BEGIN TEXT` opened, and no entry of its own. */
function closeSection(document: ReadDocument, contents: Contents, element: Heading): void {
  if (contents.heading) contents.heading.range.end = rangeOf(document, withoutTrailingBlanks(document.text, element)).end;
  contents.heading = null;
  contents.numbered = null;
}

function addParagraph(document: ReadDocument, contents: Contents, element: Paragraph, read: NumberedParagraph | undefined): void {
  const number = read?.number ?? null;
  const symbol = symbolOf(document, {
    span: element,
    selection: element.number ?? element.marking ?? element.parts[0] ?? element,
    name: paragraphName(document.text, element, number),
    fallback: 'Paragraph',
    detail: '',
    kind: SymbolKind.String,
  });
  const parent = number === null && contents.numbered ? contents.numbered : contents.heading;
  if (parent) adopt(parent, symbol);
  else contents.top.push(symbol);
  if (parent === contents.numbered && contents.heading && parent) widen(contents.heading, parent);
  if (number !== null) contents.numbered = symbol;
}

/** A heading reaches as far as the last paragraph below it. */
function widen(heading: DocumentSymbol, paragraph: DocumentSymbol): void {
  heading.range.end = paragraph.range.end;
}

/** `1. (C) Summary: Prime Minister …`. */
function paragraphName(text: string, element: Paragraph, number: number | null): string {
  const marking = element.marking ? oneLine(textOf(text, element.marking)) : '';
  // The dash of a list item and the rule above a table tell nothing.
  const words = firstWords(text, element.parts, nameLimit).replace(/^(?:[-=*_.~]+ )+(?=\S)/, '');
  const marked = marking === '' || words === '' ? marking + words : `${marking} ${words}`;
  if (number === null) return marked;
  return marked === '' ? `${number}.` : `${number}. ${marked}`;
}
