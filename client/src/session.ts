// The language client through its life: not there, starting, running, failed. Knows no more of the client than the few calls it makes.

import { type Event, EventEmitter, type LogOutputChannel, type TextDocument, window } from 'vscode';

/** The part of a language client that the extension uses. */
export interface Connection {
  start(): Promise<void>;
  stop(): Promise<void>;
  request<R>(method: string, params: object): Promise<R>;
  notify(method: string, params: object): Promise<void>;
  /** The document's address as the server knows it. */
  uriOf(document: TextDocument): string;
}

/** What a connection tells of by itself. */
export interface ConnectionEvents {
  /** The server has been told of the document's present text. */
  synchronized(document: TextDocument): void;
  /** The server ended, and is started again or not. */
  stateChanged(state: SessionState): void;
}

/** Loads the language client and makes one; the server is not started yet. */
export type Connect = (output: LogOutputChannel, events: ConnectionEvents) => Promise<Connection>;

export type SessionState = 'idle' | 'starting' | 'running' | 'failed';

export interface Session {
  /** The channel of client and server, made when first asked for. */
  readonly output: () => LogOutputChannel;
  readonly state: () => SessionState;
  readonly onDidChangeState: Event<SessionState>;
  /** Fires when the server knows a document's present text. */
  readonly onDidSynchronize: Event<TextDocument>;
  /** Starts the server unless it has been started; never rejects, a failure is a state. */
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  dispose(): void;
  /** Asks about a document. Undefined while no server runs, or when it fails to answer. */
  request<R>(method: string, document: TextDocument): Promise<R | undefined>;
  /** Tells the server something; lost while no server runs. */
  notify(method: string, params: object): void;
}

/** A session that has not started. */
export function createSession(connect: Connect): Session {
  let channel: LogOutputChannel | undefined;
  const output = (): LogOutputChannel => {
    channel ??= window.createOutputChannel('Cable', { log: true });
    return channel;
  };
  const states = new EventEmitter<SessionState>();
  const synchronized = new EventEmitter<TextDocument>();
  let state: SessionState = 'idle';
  let connection: Connection | undefined;
  let started: Promise<void> | undefined;

  const become = (next: SessionState): void => {
    state = next;
    states.fire(next);
  };
  const launch = async (): Promise<void> => {
    become('starting');
    try {
      const made = await connect(output(), {
        synchronized: (document) => synchronized.fire(document),
        // A client that was let go still tells of its end.
        stateChanged: (next) => {
          if (connection === made) become(next);
        },
      });
      connection = made;
      await made.start();
    } catch (fault) {
      output().error('The language server did not start.', fault);
      become('failed');
    }
  };
  const stop = async (): Promise<void> => {
    await started;
    started = undefined;
    const running = connection;
    connection = undefined;
    // A client that never came up refuses to be stopped; it is let go all the same.
    await running?.stop().catch((fault: unknown) => output().debug('Stopping the language server:', fault));
  };
  const start = (): Promise<void> => {
    started ??= launch();
    return started;
  };
  return {
    output,
    state: () => state,
    onDidChangeState: states.event,
    onDidSynchronize: synchronized.event,
    start,
    restart: async () => {
      await stop();
      await start();
    },
    stop,
    dispose: () => channel?.dispose(),
    async request(method, document) {
      if (state !== 'running' || !connection) return undefined;
      return connection.request<never>(method, { textDocument: { uri: connection.uriOf(document) } }).catch(() => undefined);
    },
    notify(method, params) {
      if (state === 'running') connection?.notify(method, params).catch((fault: unknown) => output().debug(`${method}:`, fault));
    },
  };
}
