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
import { isRecord } from './is-record.ts';
import { runSafe } from './run-safe.ts';

/** What completion is made of. */
export interface CompletionContext {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly client: () => Client;
  readonly complete: Features['completion'];
  readonly documentationOf: Features['completionDocumentation'];
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
        const list = open && complete(open.document, params.position, { ...client().completion, trigger: triggerOf(params) });
        return list ? (client().takesDefaultData ? sharingSource : withSource)(list, params.textDocument.uri) : null;
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
        const source = sourceOf(item.data);
        const documentation =
          source && documentationOf({ label: item.label, data: source.about, uri: source.uri }, client().completionMarkup);
        return documentation ? { ...item, documentation } : item;
      },
      token,
    ),
  );
}

/** What an item carries to its documentation: which document it was proposed in, whose tables explain it, and what the feature wrote. */
interface Source {
  readonly uri: string;
  readonly about: unknown;
}

function sourceOf(data: unknown): Source | null {
  return isRecord(data) && typeof data.uri === 'string' && 'about' in data ? { uri: data.uri, about: data.about } : null;
}

/** Each item with its source. Items are copied: the feature keeps its own for the next answer. */
function withSource(list: CompletionList, uri: string): CompletionList {
  return { ...list, items: list.items.map((item) => ({ ...item, data: { uri, about: item.data } satisfies Source })) };
}

/** The source of the first item stands once for all that share it: nearly all of a long list do. */
function sharingSource(list: CompletionList, uri: string): CompletionList {
  const about: unknown = list.items[0]?.data;
  const items = list.items.map(({ data, ...item }) => (data === about ? item : { ...item, data: { uri, about: data } satisfies Source }));
  return { ...list, itemDefaults: { ...list.itemDefaults, data: { uri, about } satisfies Source }, items };
}

/** The character that asked; null for every other reason. */
function triggerOf({ context }: CompletionParams): string | null {
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? (context.triggerCharacter ?? null) : null;
}
