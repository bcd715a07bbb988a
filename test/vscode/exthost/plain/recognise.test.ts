// A cable in plain text: recognised where the setting says so, asked about once, and left alone where it says never.
// After quiet.test.ts, since a cable starts the server.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test, until } from '../support.ts';

const text = [
  'P 041039Z SEP 07',
  'FM AMEMBASSY REYKJAVIK',
  'TO SECSTATE WASHDC',
  'UNCLAS REYKJAVIK 000412',
  'E.O. 12958: N/A',
  'TAGS: PREL IC',
  '',
].join('\n');

test('a pasted cable stays plain text where the setting is never', async () => {
  await choose('never');
  const uri = await paste();
  // Nothing signals that nothing happens.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(languageOf(uri), 'plaintext');
});

test('a pasted cable becomes a cable where the setting is always', async () => {
  await choose('always');
  const uri = await paste();
  await until('the language cable', () => languageOf(uri) === 'cable');
});

test('whoever sets it back to plain text is not overruled', async () => {
  await choose('always');
  const uri = await paste();
  const document = await until('the language cable', () => opened(uri)?.languageId === 'cable' && opened(uri));
  await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(languageOf(uri), 'plaintext');
});

test('a document in the background is not touched', async () => {
  await choose('always');
  const document = await vscode.workspace.openTextDocument(await write('background.txt'));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(document.languageId, 'plaintext');
});

test('a text file is asked about, and Always writes the associations of the folder', async () => {
  await choose(undefined);
  const uri = await write('letter.txt');
  await vscode.window.showTextDocument(uri);
  await until('the language cable', async () => {
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    return languageOf(uri) === 'cable';
  });
  const associations = () => vscode.workspace.getConfiguration('files').inspect<Record<string, string>>('associations')?.workspaceValue;
  await until('the associations', () => associations()?.['*.txt'] === 'cable');
});

async function choose(choice: 'ask' | 'always' | 'never' | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('cable').update('detectInPlainText', choice, vscode.ConfigurationTarget.Global);
}

async function paste(): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text)));
  return document.uri;
}

async function write(name: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

function opened(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function languageOf(uri: vscode.Uri): string | undefined {
  return opened(uri)?.languageId;
}
