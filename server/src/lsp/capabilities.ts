// What server and client tell each other that they can do.

import {
  type ClientCapabilities,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActionKinds } from '../features/code-actions.ts';
import { type CompletionOptions, completionTriggers } from '../features/completion.ts';
import { tokenModifiers, tokenTypes } from '../features/semantic-tokens/legend.ts';

/** What of a client's capabilities changes our answers. */
export interface Client {
  /** Asks for diagnostics itself; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** Asks again when told that the settings have changed. */
  readonly refreshesDiagnostics: boolean;
  /** Wants to be asked to watch the settings; else it tells of changes by itself or never. */
  readonly registersSettings: boolean;
  /** Takes symbols that hold symbols. */
  readonly nestsSymbols: boolean;
  /** What hovers may be written in. */
  readonly hoverMarkup: MarkupKind;
  /** Most folding ranges that it takes for a document. */
  readonly foldingRangeLimit: number;
  /** What proposals may be made of. */
  readonly completion: Omit<CompletionOptions, 'today' | 'trigger'>;
  /** What the documentation of proposals may be written in. */
  readonly completionMarkup: MarkupKind;
  /** Takes one `data` for all items of a list that have none of their own. */
  readonly takesDefaultData: boolean;
  /** Takes code actions as such; older clients know commands alone. */
  readonly takesCodeActions: boolean;
  /** Shows inlay hints. */
  readonly hasInlayHints: boolean;
  /** Asks again for hints when told that the settings have changed. */
  readonly refreshesInlayHints: boolean;
  /** Colours by semantic tokens. */
  readonly hasSemanticTokens: boolean;
  /** Asks again for tokens when told that they have changed. */
  readonly refreshesSemanticTokens: boolean;
}

/** Reads a client's capabilities; a capability that is not told is not there. */
export function clientOf({ textDocument, workspace }: ClientCapabilities): Client {
  const completionItem = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hoverMarkup: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    completion: {
      takesSnippets: completionItem?.snippetSupport === true,
      takesLabelDetails: completionItem?.labelDetailsSupport === true,
      takesDefaultRange: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    },
    takesDefaultData: textDocument?.completion?.completionList?.itemDefaults?.includes('data') === true,
    completionMarkup: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hasInlayHints: textDocument?.inlayHint !== undefined,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    hasSemanticTokens: textDocument?.semanticTokens !== undefined,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}

/** Advertises every feature, some of them only to clients that know them. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    completionProvider: {
      triggerCharacters: [...completionTriggers],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    ...(client.takesCodeActions && { codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
    ...(client.hasInlayHints && { inlayHintProvider: true }),
    ...(client.hasSemanticTokens && {
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: { delta: true },
        range: true,
      },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'cable', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
