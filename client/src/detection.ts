// Cables in files that VS Code takes for plain text (setting cable.detectInPlainText). Asks seldom:
// once a folder, never in the way, and only about what a person is looking at.

import {
  ConfigurationTarget,
  Disposable,
  languages,
  type Memento,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { headLength, looksLikeCable } from '../../server/src/cable/detect.ts';
import { language } from './language.ts';

type Choice = 'ask' | 'always' | 'never';

/** What was answered for a folder, kept in the workspace's memory; asking counts as an answer, so that it is asked once. */
type Answer = 'asked' | 'always';

/** A text put in at once that is longer than this was pasted, not typed. */
const pastedLength = 60;

/** Watches what the person looks at; `memory` keeps the answers. */
export function registerDetection(memory: Memento): Disposable {
  // Documents that were decided on: whoever sets one back to plain text is not overruled.
  const decided = new Set<string>();
  const consider = (): void => void considerActive(memory, decided);
  consider();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(consider),
    window.onDidChangeWindowState(consider),
    workspace.onDidChangeTextDocument((event) => {
      if (isPaste(event)) consider();
    }),
  );
}

async function considerActive(memory: Memento, decided: Set<string>): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !window.state.focused || !isCandidate(document)) return;
  const key = document.uri.toString();
  const choice = workspace.getConfiguration('cable', document).get<Choice>('detectInPlainText', 'ask');
  if (choice === 'never' || decided.has(key) || !looksLikeCable(headOf(document))) return;
  decided.add(key);
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (choice === 'always' || (folder && answerFor(memory, folder) === 'always')) await readAsCable(document);
  else if (folder) await askForFolder(memory, folder, document);
  else await askForDocument(document);
}

/** Plain text from a file or typed in; not an output channel, a comment or a terminal. */
function isCandidate(document: TextDocument): boolean {
  const { scheme } = document.uri;
  return document.languageId === 'plaintext' && (document.isUntitled || workspace.fs.isWritableFileSystem(scheme) !== undefined);
}

/** An empty document has no cable in it, and then one is pasted. */
function isPaste({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  return (
    document.languageId === 'plaintext' &&
    document === window.activeTextEditor?.document &&
    contentChanges.some(({ text }) => text.length > pastedLength)
  );
}

function headOf(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(headLength)));
}

async function askForFolder(memory: Memento, folder: WorkspaceFolder, document: TextDocument): Promise<void> {
  if (answerFor(memory, folder) === 'asked') return;
  await remember(memory, folder, 'asked');
  const pattern = patternFor(document);
  const files = pattern === null ? 'plain text files' : `${pattern} files`;
  const question = `This text reads like a diplomatic cable. Read the ${files} of the folder “${folder.name}” as cables?`;
  const answer = await window.showInformationMessage(question, 'Always', 'Not Now', 'Never');
  if (answer === 'Never') await neverAgain();
  if (answer !== 'Always') return;
  await readAsCable(document);
  if (pattern === null || !(await associate(folder, pattern))) await remember(memory, folder, 'always');
}

/** Without a folder there is nothing to remember an answer for, and the question is about this document alone. */
async function askForDocument(document: TextDocument): Promise<void> {
  const answer = await window.showInformationMessage(
    'This text reads like a diplomatic cable. Read it as one?',
    'Read as Cable',
    'Not Now',
    'Never',
  );
  if (answer === 'Read as Cable') await readAsCable(document);
  if (answer === 'Never') await neverAgain();
}

async function neverAgain(): Promise<void> {
  await workspace.getConfiguration('cable').update('detectInPlainText', 'never' satisfies Choice, ConfigurationTarget.Global);
}

async function readAsCable(document: TextDocument): Promise<void> {
  if (!document.isClosed) await languages.setTextDocumentLanguage(document, language);
}

/** `*.txt`; null for a file without an ending, whose neighbours have none in common either. */
function patternFor(document: TextDocument): string | null {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return document.isUntitled || dot <= 0 ? null : `*${name.slice(dot)}`;
}

/**
 * Writes the pattern into `files.associations` of the folder; false where nothing can be written there.
 * The setting belongs to the window: one folder's own settings file serves for it while that folder
 * is the only one, and among several the pattern names the folder.
 */
async function associate(folder: WorkspaceFolder, pattern: string): Promise<boolean> {
  const configuration = workspace.getConfiguration('files');
  const present = configuration.inspect<Record<string, string>>('associations')?.workspaceValue;
  const isOnlyFolder = workspace.workspaceFile === undefined;
  const place = isOnlyFolder ? pattern : `${escapeGlob(folder.uri.path)}/**/${pattern}`;
  try {
    await configuration.update('associations', { ...present, [place]: language }, ConfigurationTarget.Workspace);
    return true;
  } catch {
    // A read-only file system or a settings file with a fault in it: the answer is kept in memory instead.
    return false;
  }
}

function escapeGlob(path: string): string {
  return path.replace(/[[\]{}*?]/g, '[$&]');
}

function answerFor(memory: Memento, folder: WorkspaceFolder): Answer | undefined {
  return memory.get<Answer>(memoryKey(folder));
}

async function remember(memory: Memento, folder: WorkspaceFolder, answer: Answer): Promise<void> {
  await memory.update(memoryKey(folder), answer);
}

function memoryKey(folder: WorkspaceFolder): string {
  return `detection:${folder.uri.toString()}`;
}
