// What helps to write and to mend a cable, asked for by VS Code's own commands: in the oldest VS Code too, which the browser tests leave out.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, test, until } from '../support.ts';

const draft = '09NAIROBI1203.cable';
const broken = 'broken-header.cable';
const copy = '08OSLO77-copied-from-the-web.cable';

test('a TAGS line proposes codes by what they mean', async () => {
  const document = await open(draft);
  const end = endOf(document, 'TAGS:');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, end, ' icel');
  assert.ok(await vscode.workspace.applyEdit(edit));
  const position = end.translate(0, ' icel'.length);
  const proposal = await until('Iceland', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'IC');
  });
  assert.match(proposal.filterText ?? '', /iceland/i);
  await vscode.commands.executeCommand('undo');
});

test('hints name the posts of the routing line and the time at the post of origin', async () => {
  const document = await open(draft);
  const head = new vscode.Range(0, 0, 12, 0);
  const hints = await until('hints', async () => {
    const all = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, head);
    return all.length > 0 && all;
  });
  const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
  assert.ok(labels.includes('Nairobi'), labels.join('\n'));
  assert.ok(labels.includes('Thu 21 May 2009, 16:30 in Nairobi'), labels.join('\n'));
});

test('codes are told by semantic tokens, each with what it is', async () => {
  const { uri } = await open(draft);
  const legend = await until('a legend', async () =>
    vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', uri),
  );
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
  const types = new Set(Array.from(tokens.data).flatMap((value, index) => (index % 5 === 3 ? [legend.tokenTypes[value]] : [])));
  for (const type of ['cableTag', 'cableIndicator', 'cableMarking']) assert.ok(types.has(type), [...types].join(' '));
});

test('a finding has its quick fix', async () => {
  const document = await open(broken);
  const actions = await until('fixes', async () => {
    const all = await actionsAt(document, '#1207', vscode.CodeActionKind.QuickFix);
    return all.length > 0 && all;
  });
  assert.deepEqual(
    actions.map(({ title, isPreferred }) => [title, isPreferred]),
    [['Write #0270', true]],
  );
});

test('what is run on save mends what is sure, and nothing that a copy did', async () => {
  const kind = vscode.CodeActionKind.SourceFixAll.append('cable');
  const titles = async (document: vscode.TextDocument) => (await actionsAt(document, document.getText(), kind)).map(({ title }) => title);
  assert.equal((await titles(await misspelt())).length, 1);
  assert.deepEqual(await titles(await open(copy)), []);
});

test('a repaired copy is written in one step, and taken back in one', async () => {
  const document = await open(copy);
  const before = document.getText();
  await vscode.commands.executeCommand('cable.repairCopy');
  await until('the diff', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
  assert.equal(document.getText(), before);
  await vscode.commands.executeCommand('cable.applyRepair');
  await until('the repair', () => document.getText().includes('NSC/EUR&RUS'));
  await until('the copy in the editor', () => vscode.window.activeTextEditor?.document === document);
  await vscode.commands.executeCommand('undo');
  await until('the copy as it was', () => document.getText() === before);
});

async function misspelt(): Promise<vscode.TextDocument> {
  const sound = await open('07REYKJAVIK412.cable');
  return vscode.workspace.openTextDocument({ language: 'cable', content: sound.getText().replace('121432Z OCT', '121432Z oct') });
}

function endOf(document: vscode.TextDocument, label: string): vscode.Position {
  return document.lineAt(document.positionAt(document.getText().indexOf(label)).line).range.end;
}

function actionsAt(document: vscode.TextDocument, text: string, kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> {
  const start = document.getText().indexOf(text);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value);
}
