// A language client that measures: a server as a process over stdio, and the CPU time that it has used.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const hook = path.join(import.meta.dirname, 'cpu-hook.cjs');
const uri = 'file:///bench.cable';

/** Starts `node <module> --stdio`; `diagnostics` says who asks for them: `push` or `pull`. */
export async function start(module, { diagnostics = 'push' } = {}) {
  const child = spawn(process.execPath, ['--require', hook, module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  let told = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (published) => told(published));
  connection.listen();
  const textDocument = diagnostics === 'pull' ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } };
  textDocument.documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  const { capabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument },
  });
  await connection.sendNotification('initialized', {});
  const published = () =>
    new Promise((resolve) => {
      told = resolve;
    });
  const diagnosed = async (notify) => {
    const answer = diagnostics === 'push' ? published() : null;
    await notify();
    return answer ?? connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  };
  let version = 1;
  return {
    capabilities,
    /** Opens the one document; resolves with its diagnostics. */
    open: (text, languageId) =>
      diagnosed(() => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })),
    /** Changes the document; resolves with its diagnostics. */
    change: (contentChanges) =>
      diagnosed(() => connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges })),
    /** A request about the document. */
    ask: (method, params = {}) => connection.sendRequest(method, { textDocument: { uri }, ...params }),
    /** CPU time of the server so far, in milliseconds. */
    cpu: () => cpuOf(child),
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

function cpuOf(child) {
  const answer = new Promise((resolve) => child.stdio[3].once('data', (line) => resolve(Number(line) / 1000)));
  child.kill('SIGUSR2');
  return answer;
}

/** CPU time of the server and time on the clock for one call, in milliseconds, as medians of rounds of many calls. */
export async function costOf(server, call, { rounds, calls }) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const [cpu, clock] = [await server.cpu(), performance.now()];
    for (let done = 0; done < calls; done++) await call();
    const waited = (performance.now() - clock) / calls;
    samples.push({ cpu: ((await server.cpu()) - cpu) / calls, waited });
  }
  return samples;
}
