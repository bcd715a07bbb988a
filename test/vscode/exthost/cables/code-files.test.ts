// Tables of the user's own: a setting names a file of the workspace, hovers follow the file as it is saved, and nothing outside is read.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { test, until } from '../support.ts';

const cable = [
  'P 041039Z SEP 07',
  'FM AMEMBASSY REYKJAVIK',
  'TO SECSTATE WASHDC',
  'UNCLAS REYKJAVIK 000412',
  'E.O. 12958: N/A',
  'TAGS: PREL KFSH IC',
  'SUBJECT: FISH',
  '1. FISH.',
  '',
].join('\n');
const row = (meaning: string): string => `code\tmeaning\tkind\nKFSH\t${meaning}\tprogram\n`;
const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-outside-'));

test('a table in the workspace explains its codes, and again when it is saved', async () => {
  await write('codes/own.tsv', row('Fisheries working group'));
  await choose(vscode.ConfigurationTarget.Workspace, ['codes/own.tsv']);
  const document = await openCable();
  await until('the meaning', async () => (await hoverText(document)).includes('KFSH: Fisheries working group'));
  const table = await vscode.workspace.openTextDocument(uriOf('codes/own.tsv'));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(table.uri, new vscode.Range(1, 5, 1, 28), 'Whaling desk');
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await table.save());
  await until('the new meaning', async () => (await hoverText(document)).includes('KFSH: Whaling desk'));
});

test('a bad row is reported in the table, and the rest of it is used', async () => {
  await write('codes/own.tsv', `${row('Fisheries')}K FSH\tbad\tprogram\n`);
  const uri = uriOf('codes/own.tsv');
  const [finding] = await until('the finding', () => {
    const all = vscode.languages.getDiagnostics(uri);
    return all.length > 0 && all;
  });
  assert.equal(finding?.range.start.line, 2);
  assert.match(finding?.message ?? '', /K FSH/);
  const document = await openCable();
  await until('the meaning', async () => (await hoverText(document)).includes('KFSH: Fisheries'));
  await write('codes/own.tsv', row('Fisheries'));
  await until('the finding to go', () => vscode.languages.getDiagnostics(uri).length === 0);
});

test('a workspace names no file outside it, by path or by link; a person does', async () => {
  const file = path.join(outside, 'outside.tsv');
  fs.writeFileSync(file, row('From outside'));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  fs.symlinkSync(outside, path.join(folder, 'link'));
  const document = await openCable();
  const names = [file, path.relative(folder, file), 'link/outside.tsv', 'codes/own.tsv'];
  await write('codes/own.tsv', row('From inside'));
  await choose(vscode.ConfigurationTarget.Workspace, names);
  await until('the file inside', async () => (await hoverText(document)).includes('KFSH: From inside'));
  assert.doesNotMatch(await hoverText(document), /From outside/);
  await choose(vscode.ConfigurationTarget.Workspace, undefined);
  await until('no table', async () => (await hoverText(document)).includes('not on record'));
  await choose(vscode.ConfigurationTarget.Global, [file]);
  await until('the file outside', async () => (await hoverText(document)).includes('KFSH: From outside'));
  await choose(vscode.ConfigurationTarget.Global, undefined);
  await until('no table', async () => (await hoverText(document)).includes('not on record'));
  fs.rmSync(outside, { recursive: true });
});

async function openCable(): Promise<vscode.TextDocument> {
  await write('own-codes.cable', cable);
  const document = await vscode.workspace.openTextDocument(uriOf('own-codes.cable'));
  await vscode.window.showTextDocument(document);
  return document;
}

async function hoverText(document: vscode.TextDocument): Promise<string> {
  const position = document.positionAt(document.getText().indexOf('KFSH') + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
}

async function choose(target: vscode.ConfigurationTarget, files: readonly string[] | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('cable').update('codes.files', files, target);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}
