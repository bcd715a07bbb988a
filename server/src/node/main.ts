#!/usr/bin/env node
// The language server as a process: `--stdio`, `--node-ipc`, `--socket=<port>` or `--pipe=<name>`.
// Standard output belongs to the protocol; nothing else may write there.

import { createConnection, LSPErrorCodes } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { features } from '../lsp/features.ts';
import { startServer } from '../lsp/server.ts';
import { readCodeFilesOfDisk } from './code-files.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.includes(argument.split('=', 1)[0] ?? ''))) {
  // Requests cancelled while they still wait in the queue are refused without work.
  const connectionStrategy = {
    cancelUndispatched: () => ({ jsonrpc: '2.0', id: null, error: { code: LSPErrorCodes.RequestCancelled, message: 'Request cancelled' } }),
  };
  startServer(createConnection({ connectionStrategy }), { features, version, codeFiles: readCodeFilesOfDisk });
} else {
  process.stderr.write(
    `cable-language-server ${version}\nusage: cable-language-server (--stdio | --node-ipc | --socket=<port> | --pipe=<name>)\n`,
  );
  process.exitCode = 2;
}
