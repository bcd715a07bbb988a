// The features that the server offers. One that is missing here is not advertised either.

import type { Diagnostic, DocumentSymbol, FoldingRange, Hover, Position } from 'vscode-languageserver';
import type { ReadDocument } from '../features/document.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding-ranges.ts';
import type { Settings } from './settings.ts';

/** Pure functions from a document to an answer; all of them synchronous. */
export interface Features {
  readonly documentSymbols?: (document: ReadDocument) => DocumentSymbol[];
  readonly foldingRanges?: (document: ReadDocument) => FoldingRange[];
  readonly hover?: (document: ReadDocument, position: Position) => Hover | null;
  readonly diagnostics?: (document: ReadDocument, settings: Settings) => Diagnostic[];
}

/** All that there are. */
export const features: Features = { documentSymbols, foldingRanges };
