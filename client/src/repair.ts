// Cable: Repair Copied Cable. What an archive or a web page did to a text is shown mended, as a diff; nothing is written
// before the person says so, and then in one step that one undo takes back.

import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type RepairedText, repairRequest } from '../../server/src/lsp/protocol.ts';
import { language } from './language.ts';
import type { Session } from './session.ts';

/** Scheme of the documents that show a text repaired; `path` is that of the original, `query` its whole address. */
const repairScheme = 'cable-repair';

/** Registers the two commands and the document that shows the proposal. */
export function registerRepair(session: Session): Disposable[] {
  const proposals = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  return [
    changed,
    workspace.registerTextDocumentContentProvider(repairScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => proposals.get(uri.toString()),
    }),
    // Not at the close of the document: one that is given its language closes, and opens again.
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) if (isDiff(input)) proposals.delete(input.modified.toString());
    }),
    commands.registerCommand('cable.repairCopy', async () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== language) {
        void window.showInformationMessage('Open a cable first: this command mends what a copy did to the one in the active editor.');
        return;
      }
      const uri = proposalOf(document.uri);
      const repaired = await askFor(session, document);
      if (!repaired) return;
      proposals.set(uri.toString(), repaired.text);
      changed.fire(uri);
      await showProposal(document, uri, repaired.count);
    }),
    commands.registerCommand('cable.applyRepair', () => applyActive(session)),
  ];
}

function proposalOf(original: Uri): Uri {
  return Uri.from({ scheme: repairScheme, path: original.path, query: original.toString() });
}

/** The repaired text; undefined, and the person told why, where there is nothing to show. */
async function askFor(session: Session, document: TextDocument): Promise<RepairedText | undefined> {
  await session.start();
  const repaired = await session.request<RepairedText | null>(repairRequest, document);
  if (repaired === undefined) {
    void window.showWarningMessage('The language server does not answer; "Cable: Show Output" says why.');
    return undefined;
  }
  if (repaired === null || repaired.text === document.getText()) {
    void window.showInformationMessage('Nothing here shows the marks of a copy.');
    return undefined;
  }
  return repaired;
}

async function showProposal(document: TextDocument, uri: Uri, count: number): Promise<void> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const proposal = await workspace.openTextDocument(uri);
  await languages.setTextDocumentLanguage(proposal, language);
  await commands.executeCommand('vscode.diff', document.uri, uri, `${name}: as copied ↔ repaired (${count} changes)`);
}

/** Applies the proposal in the active editor to its original. The original is asked for again, as it may have changed since. */
async function applyActive(session: Session): Promise<void> {
  const shown = window.activeTextEditor?.document.uri ?? activeProposal();
  const address = shown?.scheme === repairScheme ? shown.query : shown?.toString();
  if (address === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(address, true));
  const repaired = await askFor(session, document);
  if (!repaired) return;
  const edit = new WorkspaceEdit();
  const { start, end, text } = difference(document.getText(), repaired.text);
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  if (await workspace.applyEdit(edit)) {
    await closeProposal();
    await window.showTextDocument(document);
  } else {
    void window.showWarningMessage(`The repair could not be written to ${document.uri.path}: is it read-only?`);
  }
}

function activeProposal(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return isDiff(input) && input.modified.scheme === repairScheme ? input.modified : undefined;
}

async function closeProposal(): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => isDiff(input) && input.modified.scheme === repairScheme);
  await window.tabGroups.close(tabs);
}

function isDiff(input: unknown): input is { readonly modified: Uri } {
  return typeof input === 'object' && input !== null && 'modified' in input && input.modified instanceof Uri;
}

/** The stretch of the old text that differs, and what the new one has in its place. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = before.length;
  let last = after.length;
  while (end > start && last > start && before[end - 1] === after[last - 1]) {
    end--;
    last--;
  }
  return { start, end, text: after.slice(start, last) };
}
