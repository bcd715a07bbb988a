// Diagnostics, pulled by clients that can and pushed to the others. No timers: an answer is there before the next key.

import { type Connection, type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Features } from './features.ts';
import { runSafe } from './run-safe.ts';
import type { SettingsSource } from './settings.ts';

/** What diagnostics are made of. */
export interface DiagnosticsContext {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly diagnose: Features['diagnostics'];
  readonly client: () => Client;
  readonly settings: () => SettingsSource;
}

/** What the server tells of: each shows in the client, by a push or by a request to pull again. */
export interface DiagnosticsEvents {
  changed(open: OpenDocument): void;
  closed(uri: string): void;
  settingsChanged(): void;
}

/** Answers pulls and pushes to clients that do not pull. */
export function registerDiagnostics(context: DiagnosticsContext): DiagnosticsEvents {
  const { connection, documents, client } = context;
  let settingsRevision = 0;
  answerPulls(context, () => settingsRevision);
  const changed = (open: OpenDocument): void => {
    if (!client().pullsDiagnostics) void runSafe(connection.console, 'publishDiagnostics', undefined, () => push(context, open));
  };
  return {
    changed,
    closed(uri) {
      if (!client().pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    settingsChanged() {
      settingsRevision += 1;
      for (const open of documents.all()) changed(open);
      if (client().pullsDiagnostics && client().refreshesDiagnostics) {
        void runSafe(connection.console, 'diagnostic/refresh', undefined, () => connection.languages.diagnostics.refresh());
      }
    },
  };
}

function answerPulls(context: DiagnosticsContext, settingsRevision: () => number): void {
  const { connection, documents } = context;
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    runSafe<DocumentDiagnosticReport>(
      connection.console,
      'textDocument/diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async () => {
        const open = documents.get(textDocument.uri);
        if (!open) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const resultId = `${open.revision}.${settingsRevision()}`;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnosticsOf(context, open) };
      },
      token,
    ),
  );
}

async function push(context: DiagnosticsContext, open: OpenDocument): Promise<void> {
  const { connection, documents } = context;
  const { uri } = open.document;
  const diagnostics = await diagnosticsOf(context, open);
  // While the settings were asked for, the document may have changed: then another push is on its way.
  if (documents.get(uri) !== open) return;
  await connection.sendDiagnostics({ uri, version: open.version, diagnostics });
}

async function diagnosticsOf({ diagnose, settings }: DiagnosticsContext, { document }: OpenDocument): Promise<Diagnostic[]> {
  return diagnose(document, await settings().of(document.uri));
}
