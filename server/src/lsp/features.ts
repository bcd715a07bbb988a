// The features that the server offers. One that is missing here is not advertised either.

import type { Diagnostic, DocumentSymbol, FoldingRange, Hover, MarkupKind, Position } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.ts';
import type { ReadDocument } from '../features/document.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding-ranges.ts';
import { hover } from '../features/hover.ts';
import type { Settings } from './settings.ts';

/** Pure functions from a document to an answer; all of them synchronous. */
export interface Features {
  readonly documentSymbols?: (document: ReadDocument) => DocumentSymbol[];
  readonly foldingRanges?: (document: ReadDocument) => FoldingRange[];
  /** `markup` is what the client shows. */
  readonly hover?: (document: ReadDocument, position: Position, markup: MarkupKind) => Hover | null;
  readonly diagnostics?: (document: ReadDocument, settings: Settings) => Diagnostic[];
}

/** All that there are. */
export const features: Features = {
  documentSymbols,
  foldingRanges,
  hover: (document, position, markup) => hover(document, position, { markup, today: Date.now() }),
  diagnostics: (document, settings) => diagnostics(document, { ...settings, today: Date.now() }),
};
