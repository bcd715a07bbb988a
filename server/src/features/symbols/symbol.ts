// One entry of the outline. The editor throws on an empty name and on a selection outside its range: neither leaves this file.

import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Span } from '../../cable/text.ts';
import { rangeOf, withoutTrailingBlanks } from '../at.ts';
import type { ReadDocument } from '../document.ts';

/** What an entry shows. */
export interface Entry {
  /** One line; where it is empty the entry is called by its `fallback`. */
  readonly name: string;
  readonly fallback: string;
  /** Shown in grey behind the name; empty for nothing. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All that belongs to the entry; blanks at its end are left out. */
  readonly span: Span;
  /** What a click on the entry selects. */
  readonly selection: Span;
}

/** The entry as the protocol writes it, without children. */
export function symbolOf(document: ReadDocument, entry: Entry): DocumentSymbol {
  const span = withoutTrailingBlanks(document.text, entry.span);
  const start = clamp(entry.selection.start, span);
  const selection = { start, end: Math.max(start, clamp(entry.selection.end, span)) };
  const symbol: DocumentSymbol = {
    name: entry.name || entry.fallback,
    kind: entry.kind,
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
  };
  if (entry.detail !== '') symbol.detail = entry.detail;
  return symbol;
}

function clamp(offset: number, span: Span): number {
  return Math.min(Math.max(offset, span.start), span.end);
}

/** Adds a later entry to the children of another, whose range grows with it. */
export function adopt(parent: DocumentSymbol, child: DocumentSymbol): void {
  parent.children ??= [];
  parent.children.push(child);
  if (isBehind(child.range.end, parent.range.end)) parent.range.end = child.range.end;
}

type Place = DocumentSymbol['range']['end'];

function isBehind(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.character > other.character);
}
