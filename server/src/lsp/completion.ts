// Completion and, for the proposal that the client shows, its documentation.

import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
} from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import type { Documents } from './documents.ts';
import type { Features } from './features.ts';
import { runSafe } from './run-safe.ts';

/** What completion is made of. */
export interface CompletionContext {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly client: () => Client;
  readonly complete: NonNullable<Features['completion']>;
  readonly documentationOf: NonNullable<Features['completionDocumentation']>;
}

/** Answers both requests. */
export function registerCompletion({ connection, documents, client, complete, documentationOf }: CompletionContext): void {
  connection.onCompletion((params, token) =>
    runSafe<CompletionList | null>(
      connection.console,
      'completion',
      null,
      () => {
        const open = documents.get(params.textDocument.uri);
        return open ? complete(open.document, params.position, { ...client().completion, trigger: triggerOf(params) }) : null;
      },
      token,
    ),
  );
  connection.onCompletionResolve((item, token) =>
    runSafe<CompletionItem>(
      connection.console,
      'completionItem/resolve',
      item,
      () => {
        const documentation = documentationOf(item, client().completionMarkup);
        return documentation ? { ...item, documentation } : item;
      },
      token,
    ),
  );
}

/** The character that asked; null for every other reason. */
function triggerOf({ context }: CompletionParams): string | null {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? (context.triggerCharacter ?? null) : null;
}
