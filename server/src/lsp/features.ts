// The features that the server offers, as it asks them: the clock is theirs already.

import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  MarkupContent,
  MarkupKind,
  Position,
  Range,
} from 'vscode-languageserver';
import { type CodeActionQuestion, codeActions } from '../features/code-actions.ts';
import { documentationOf } from '../features/completion/documentation.ts';
import { type CompletionOptions, completion } from '../features/completion.ts';
import { diagnostics } from '../features/diagnostics.ts';
import type { ReadDocument } from '../features/document.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding-ranges.ts';
import { hover } from '../features/hover.ts';
import { type InlayHintSettings, inlayHints } from '../features/inlay-hints.ts';
import { repaired } from '../features/repair.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import type { RepairedText } from './protocol.ts';
import type { Settings } from './settings.ts';

/** A proposal that the client shows. */
export interface ProposedItem extends Pick<CompletionItem, 'label' | 'data'> {
  /** Address of the document that it was proposed in. */
  readonly uri: string;
}

/** Pure functions from a document to an answer; all of them synchronous. */
export interface Features {
  readonly documentSymbols: (document: ReadDocument) => DocumentSymbol[];
  readonly foldingRanges: (document: ReadDocument) => FoldingRange[];
  /** `markup` is what the client shows. */
  readonly hover: (document: ReadDocument, position: Position, markup: MarkupKind) => Hover | null;
  readonly diagnostics: (document: ReadDocument, settings: Settings) => Diagnostic[];
  readonly codeActions: (document: ReadDocument, question: CodeActionQuestion, settings: Settings) => CodeAction[];
  readonly completion: (document: ReadDocument, position: Position, options: Omit<CompletionOptions, 'today'>) => CompletionList | null;
  /** Documentation of a proposal; null where there is none. */
  readonly completionDocumentation: (item: ProposedItem, markup: MarkupKind) => MarkupContent | null;
  readonly inlayHints: (document: ReadDocument, range: Range, settings: InlayHintSettings) => InlayHint[];
  /** The text without what a copy did to it; null where it shows no marks of one. */
  readonly repair: (document: ReadDocument) => RepairedText | null;
  /** Encoded as the protocol wants it; null for the whole document. */
  readonly semanticTokens: (document: ReadDocument, range: Range | null) => number[];
}

/** All that there are. */
export const features: Features = {
  documentSymbols,
  foldingRanges,
  hover: (document, position, markup) => hover(document, position, { markup, today: Date.now() }),
  diagnostics: (document, settings) => diagnostics(document, { ...settings, today: Date.now() }),
  codeActions: (document, question, settings) => codeActions(document, question, { ...settings, today: Date.now() }),
  completion: (document, position, options) => completion(document, position, { ...options, today: Date.now() }),
  completionDocumentation: documentationOf,
  inlayHints,
  semanticTokens,
  repair: ({ text }) => repaired(text),
};
