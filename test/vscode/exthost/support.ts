// Runs inside the extension host: a list of tests, and the run() that VS Code calls. Results go to a file, since the host's output does not reach us.
import fs from 'node:fs';
import * as vscode from 'vscode';

const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];

/** Adds a test; those of a group run in the order of their files and lines. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Asks again until the answer is neither undefined nor false; for what VS Code does in its own time. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The file of the workspace, open in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The extension under test, installed from its .vsix. */
export function cable(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('cable-tools.vscode-cable');
  if (!extension) throw new Error('the extension is not installed');
  return extension;
}

/** What VS Code calls; a rejection is its exit code 1. */
export async function run(): Promise<void> {
  const lines = [`# VS Code ${vscode.version}, Node ${process.versions.node}`];
  for (const { name, body } of tests) {
    const failure = await body().then(
      () => null,
      (error: Error) => error.stack ?? String(error),
    );
    lines.push(failure === null ? `ok - ${name}` : `not ok - ${name}: ${failure}`);
  }
  fs.writeFileSync(process.env.CABLE_TEST_RESULT ?? 'result.txt', `${lines.join('\n')}\n`);
  if (lines.some((line) => line.startsWith('not ok'))) throw new Error(lines.join('\n'));
}
