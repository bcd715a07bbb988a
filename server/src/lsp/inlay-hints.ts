// Inlay hints, and the word to the client that it should ask again when the settings have changed.

import type { Connection, InlayHint } from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import type { Documents } from './documents.ts';
import type { Features } from './features.ts';
import { runSafe } from './run-safe.ts';
import type { SettingsSource } from './settings.ts';

/** What hints are made of. */
export interface InlayHintContext {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly client: () => Client;
  readonly settings: () => SettingsSource;
  readonly hint: Features['inlayHints'];
}

/** Answers requests for hints; tells of changed settings to clients that listen. */
export function registerInlayHints({ connection, documents, client, settings, hint }: InlayHintContext): { settingsChanged(): void } {
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    runSafe<InlayHint[]>(
      connection.console,
      'inlayHint',
      [],
      async () => {
        const open = documents.get(uri);
        return open ? hint(open.document, range, (await settings().of(uri)).inlayHints) : [];
      },
      token,
    ),
  );
  return {
    settingsChanged() {
      if (client().refreshesInlayHints)
        void runSafe(connection.console, 'inlayHint/refresh', undefined, () => connection.languages.inlayHint.refresh());
    },
  };
}
