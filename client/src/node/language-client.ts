// The language client and the server as a process of its own. Loaded with the first cable only.

import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { clientReadsCodeFiles } from '../../../server/src/lsp/protocol.ts';
import { language } from '../language.ts';
import type { Connection, ConnectionEvents, SessionState } from '../session.ts';

const states: Readonly<Record<State, SessionState>> = {
  [State.Stopped]: 'failed',
  [State.StartFailed]: 'failed',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
};

/** A client for the server in `dist/server`; not started. */
export function connectToServer(context: ExtensionContext, output: LogOutputChannel, events: ConnectionEvents): Connection {
  const server = { module: context.asAbsolutePath('dist/server/main.js'), transport: TransportKind.ipc };
  const serverOptions: ServerOptions = { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
  const client = new LanguageClient('cable', 'Cable', serverOptions, clientOptions(output, events));
  client.onDidChangeState(({ newState }) => events.stateChanged(states[newState]));
  return {
    start: () => client.start(),
    stop: () => client.dispose(),
    request: (method, params) => client.sendRequest(method, params),
    notify: (method, params) => client.sendNotification(method, params),
    uriOf: (document) => client.code2ProtocolConverter.asUri(document.uri),
  };
}

function clientOptions(output: LogOutputChannel, events: ConnectionEvents): LanguageClientOptions {
  return {
    // No scheme: cables in archives, repositories and virtual folders are read like files.
    documentSelector: [{ language }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { codeFiles: clientReadsCodeFiles },
    // Documents that a search opens in the background are of no interest to the server.
    textSynchronization: { delayOpenNotifications: true },
    middleware: {
      async didOpen(document, next) {
        await next(document);
        events.synchronized(document);
      },
      async didChange(event, next) {
        await next(event);
        events.synchronized(event.document);
      },
    },
  };
}
