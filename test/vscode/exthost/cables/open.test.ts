// A cable is opened: the language, the extension and each kind of answer come, through VS Code's own commands.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cable, open, test, until } from '../support.ts';

const sound = '07REYKJAVIK412.cable';
const broken = 'broken-date.cable';
const impossible = '312560Z';

test('a .cable file is of the language cable', async () => {
  assert.equal((await open(sound)).languageId, 'cable');
});

test('the extension starts with the first cable', async () => {
  await until('the extension to be active', () => cable().isActive);
});

test('the outline names the lines of the cable', async () => {
  const { uri } = await open(sound);
  const symbols = await until('symbols', async () => {
    const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return all !== undefined && all.length > 0 && all;
  });
  assert.match(JSON.stringify(symbols), /REYKJAVIK/);
});

test('a hover on a TAGS code tells what it means', async () => {
  const document = await open(sound);
  const position = document.positionAt(document.getText().indexOf('PREL') + 1);
  const hovers = await until('a hover', async () => {
    const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return all.length > 0 && all;
  });
  const shown = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
  assert.match(shown, /External Political Relations/i);
});

test('an impossible date-time group is reported until it is mended', async () => {
  const document = await open(broken);
  const start = document.getText().indexOf(impossible);
  const group = new vscode.Range(document.positionAt(start), document.positionAt(start + impossible.length));
  const isReported = () => vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.intersection(group) !== undefined);
  await until('the finding', isReported);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, group, '301200Z');
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until('the finding to go', () => !isReported());
});
