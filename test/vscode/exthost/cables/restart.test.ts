// The server is restarted by its command, and answers again about what is open.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, test, until } from '../support.ts';

test('the commands are there', async () => {
  const commands = await vscode.commands.getCommands(true);
  for (const command of ['cable.showOutput', 'cable.restartServer']) assert.ok(commands.includes(command), command);
  await vscode.commands.executeCommand('cable.showOutput');
});

test('a restarted server answers', async () => {
  const { uri } = await open('07REYKJAVIK412.cable');
  await vscode.commands.executeCommand('cable.restartServer');
  await until('symbols', async () => {
    const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return all !== undefined && all.length > 0;
  });
});
