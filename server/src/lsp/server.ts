// The language server: which request asks which feature. What a feature answers is its own business (features/).

import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { type Client, clientOf, serverCapabilities } from './capabilities.ts';
import { type CodeFileReader, registerCodeFiles } from './code-files.ts';
import { registerCompletion } from './completion.ts';
import { type DiagnosticsEvents, registerDiagnostics } from './diagnostics.ts';
import { type Documents, type OpenDocument, openDocuments } from './documents.ts';
import type { Features } from './features.ts';
import { flatSymbols } from './flat-symbols.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { ownTables, withOwnTables } from './own-codes.ts';
import { type CableStatus, type RepairedText, repairRequest, type StatusParams, statusRequest } from './protocol.ts';
import { runSafe } from './run-safe.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { type SettingsSource, settingsOf, toldSettings } from './settings.ts';
import { cableStatus } from './status.ts';

/** What the server runs with; its entry (`node/main.ts`) and tests choose. */
export interface Environment {
  readonly features: Features;
  /** Version that the client is told. */
  readonly version: string;
  /** Reads the files of `cable.codes.files` for clients that do not do so; left out where there are none to read. */
  readonly codeFiles?: CodeFileReader;
}

/** What handlers share. Client and settings are known once the client has introduced itself. */
interface Session {
  readonly connection: Connection;
  readonly features: Features;
  readonly documents: Documents;
  client: Client;
  settings: SettingsSource;
}

/** Wires the server to a connection and listens. */
export function startServer(connection: Connection, environment: Environment): void {
  const { version } = environment;
  const tables = ownTables(connection);
  const features = withOwnTables(environment.features, tables);
  const session: Session = { connection, features, documents: openDocuments(), client: clientOf({}), settings: toldSettings(undefined) };
  const diagnostics = wireDiagnostics(session);
  const writing = wireWriting(session);
  const codeFiles = registerCodeFiles({
    connection,
    tables,
    settings: () => session.settings,
    reader: environment.codeFiles,
    changed() {
      diagnostics.settingsChanged();
      writing.codesChanged();
    },
  });
  let options: unknown;

  connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams) => {
    session.client = clientOf(capabilities);
    session.settings = settingsOf(connection, capabilities, initializationOptions);
    options = initializationOptions;
    return { capabilities: serverCapabilities(session.client), serverInfo: { name: 'cable-language-server', version } };
  });
  connection.onInitialized(() => {
    codeFiles.initialized(options);
    return guard(session, 'initialized', () => watchSettings(session));
  });
  connection.onDidChangeConfiguration(({ settings }) =>
    guard(session, 'didChangeConfiguration', () => {
      session.settings.changed(settings);
      diagnostics.settingsChanged();
      writing.settingsChanged();
      codeFiles.settingsChanged();
    }),
  );
  wireDocuments(session, {
    changed: diagnostics.changed,
    closed(uri) {
      diagnostics.closed(uri);
      writing.closed(uri);
    },
  });
  wireFeatures(session);
  connection.listen();
}

/** Runs a notification's work, which has no answer. */
function guard({ connection }: Session, name: string, work: () => void | Promise<void>): Promise<void> {
  return runSafe(connection.console, name, undefined, work);
}

async function watchSettings({ connection, client }: Session): Promise<void> {
  if (client.registersSettings) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'cable' });
}

function wireDiagnostics(session: Session): DiagnosticsEvents {
  const { connection, documents, features } = session;
  return registerDiagnostics({
    connection,
    documents,
    diagnose: features.diagnostics,
    client: () => session.client,
    settings: () => session.settings,
  });
}

/** Completion, hints and semantic tokens. `codesChanged` has the client ask again for what it shows. */
function wireWriting(session: Session): Pick<DiagnosticsEvents, 'settingsChanged' | 'closed'> & { codesChanged(): void } {
  const { connection, documents, features } = session;
  const client = (): Client => session.client;
  const settings = (): SettingsSource => session.settings;
  registerCompletion({ connection, documents, client, complete: features.completion, documentationOf: features.completionDocumentation });
  const hints = registerInlayHints({ connection, documents, client, settings, hint: features.inlayHints });
  const tokens = registerSemanticTokens({ connection, documents, tokenize: features.semanticTokens });
  const codesChanged = (): void => {
    hints.settingsChanged();
    for (const { document } of documents.all()) tokens.forget(document.uri);
    if (session.client.refreshesSemanticTokens)
      void guard(session, 'semanticTokens/refresh', () => connection.languages.semanticTokens.refresh());
  };
  return { settingsChanged: hints.settingsChanged, codesChanged, closed: tokens.forget };
}

function wireDocuments(session: Session, events: Pick<DiagnosticsEvents, 'changed' | 'closed'>): void {
  const { connection, documents } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) =>
    guard(session, 'didOpen', () => {
      const open = documents.open(uri, version, text);
      events.changed(open);
    }),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    guard(session, 'didChange', () => {
      const open = documents.change(uri, version, contentChanges);
      if (open) events.changed(open);
    }),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    guard(session, 'didClose', () => {
      documents.close(uri);
      session.settings.forget(uri);
      events.closed(uri);
    }),
  );
}

function wireFeatures(session: Session): void {
  const { connection, features } = session;
  connection.onDocumentSymbol(
    answer(session, 'documentSymbol', [], ({ document }) => {
      const symbols = features.documentSymbols(document);
      return session.client.nestsSymbols ? symbols : flatSymbols(document.uri, symbols);
    }),
  );
  connection.onFoldingRanges(
    answer(session, 'foldingRange', [], ({ document }) => features.foldingRanges(document).slice(0, session.client.foldingRangeLimit)),
  );
  connection.onHover(
    answer(session, 'hover', null, ({ document }, { position }) => features.hover(document, position, session.client.hoverMarkup)),
  );
  connection.onCodeAction(
    answer<CodeActionParams, CodeAction[]>(session, 'codeAction', [], async ({ document }, { range, context: { only } }) =>
      features.codeActions(document, { range, only }, await session.settings.of(document.uri)),
    ),
  );
  connection.onRequest(
    statusRequest,
    answer<StatusParams, CableStatus | null>(session, 'status', null, ({ document }) => cableStatus(document)),
  );
  connection.onRequest(
    repairRequest,
    answer<StatusParams, RepairedText | null>(session, 'repair', null, ({ document }) => features.repair(document)),
  );
}

/** A handler that answers `empty` for a document that is not open. */
function answer<P extends { readonly textDocument: { readonly uri: string } }, T>(
  { connection, documents }: Session,
  name: string,
  empty: T,
  work: (open: OpenDocument, params: P) => T | Promise<T>,
): (params: P, token: CancellationToken) => Promise<T> {
  return (params, token) => {
    const ask = (): T | Promise<T> => {
      const open = documents.get(params.textDocument.uri);
      return open ? work(open, params) : empty;
    };
    return runSafe(connection.console, name, empty, ask, token);
  };
}
