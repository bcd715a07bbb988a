// A language client for tests: speaks to a server in this process over streams in memory, or to one that is a process of its own.

import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Environment, startServer } from '../../server/src/lsp/server.ts';

/** What a client is before it introduces itself. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` for the section `cable`. */
  readonly configuration?: () => unknown;
}

export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that the server has logged so far. */
  readonly logs: readonly LogMessageParams[];
  /** Diagnostics pushed so far. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** Methods that the server registered so far. */
  readonly registered: readonly string[];
  /** Times that the server asked to pull diagnostics again. */
  readonly refreshes: () => number;
  request<T>(method: string, params: unknown): Promise<T>;
  open(uri: string, text: string, version?: number): void;
  change(uri: string, version: number, contentChanges: readonly unknown[]): void;
  close(uri: string): void;
  /** Resolves when the server has worked off everything sent before. */
  settled(): Promise<void>;
  dispose(): void;
}

/** A server in this process. */
export async function connect(environment: Environment, options: ClientOptions = {}): Promise<LspClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  // Readers and writers rather than streams: on a stream's end the server would end this process.
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), environment);
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return introduce(connection, options, () => connection.dispose());
}

export interface LspProcess extends LspClient {
  /** Ends the server's input, as a client that dies does. */
  endInput(): void;
  /** The exit code; null after a signal. */
  readonly exit: Promise<number | null>;
}

/** A server as a process, `node <module> --stdio`. */
export async function launch(module: string, options: ClientOptions = {}): Promise<LspProcess> {
  const child = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const client = await introduce(connection, options, () => {
    connection.dispose();
    child.kill();
  });
  return { ...client, endInput: () => child.stdin.end(), exit };
}

async function introduce(connection: ProtocolConnection, options: ClientOptions, dispose: () => void): Promise<LspClient> {
  const logs: LogMessageParams[] = [];
  const pushed: PublishDiagnosticsParams[] = [];
  const registered: string[] = [];
  let refreshes = 0;
  connection.onNotification('window/logMessage', (message: LogMessageParams) => void logs.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => void pushed.push(published));
  connection.onRequest('workspace/configuration', () => [options.configuration?.() ?? null]);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    return null;
  });
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  const notify = (method: string, params: unknown): void => void connection.sendNotification(method, params as object);
  notify('initialized', {});
  return {
    connection,
    initialized,
    logs,
    pushed,
    registered,
    refreshes: () => refreshes,
    request: (method, params) => connection.sendRequest(method, params as object),
    open: (uri, text, version = 1) => notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version, text } }),
    change: (uri, version, contentChanges) => notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    // Two round trips: what the first lets loose (a question to the client, then a push) arrives before the second is answered.
    async settled() {
      for (let trip = 0; trip < 2; trip++) await connection.sendRequest('cable/status', { textDocument: { uri: 'none:' } });
    },
    dispose,
  };
}
