// Reads the files of the setting cable.codes.files and hands them to the server: through VS Code, so that workspaces without
// a disk have them too. Files that a workspace names are read only where it is trusted, and only inside it.

import { Disposable, FileSystemError, FileType, RelativePattern, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import {
  type CodeFile,
  type CodeFileScope,
  type CodeFiles,
  codeFilesNotification,
  largestCodeFile,
  mostCodeFiles,
} from '../../server/src/lsp/protocol.ts';
import { placeOfName, type SettingOwner } from './code-file-names.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Session } from './session.ts';

const setting = 'cable.codes.files';

/** Keeps the server's tables as the settings name them; `home` is what `~` stands for, undefined where there is no such thing. */
export function registerCodeFiles(session: Session, home: Uri | undefined): Disposable {
  const told = new Set<string>();
  let watchers: readonly Disposable[] = [];
  let sent = false;
  const report = (message: string): void => {
    if (told.has(message)) return;
    told.add(message);
    session.output().warn(message);
    // Not awaited: nobody has to answer.
    void window.showWarningMessage(`Cable: ${message}`);
  };
  const refresh = oneAtATime(async () => {
    if (session.state() !== 'running') return;
    const scopes = await Promise.all(scopesAsked().map((folder) => readScope(folder, home, report)));
    for (const watcher of watchers) watcher.dispose();
    const found = scopes.flatMap(({ files }) => files);
    watchers = watchersOf(found, () => void refresh());
    const files = await readAll(found, report);
    if (files.length === 0 && !sent) return;
    sent = files.length > 0;
    const answer: CodeFiles = { files, scopes: scopes.map(({ scope }) => scope) };
    session.notify(codeFilesNotification, answer);
  });
  return Disposable.from(
    session.onDidChangeState((state) => {
      if (state === 'running') void refresh();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) void refresh();
    }),
    workspace.onDidChangeWorkspaceFolders(() => void refresh()),
    workspace.onDidGrantWorkspaceTrust(() => void refresh()),
    { dispose: () => watchers.forEach((watcher) => void watcher.dispose()) },
  );
}

/** Every folder, and undefined for documents that are in none. */
function scopesAsked(): readonly (WorkspaceFolder | undefined)[] {
  return [undefined, ...(workspace.workspaceFolders ?? [])];
}

interface Scope {
  readonly scope: CodeFileScope;
  readonly files: readonly Uri[];
}

type Report = (message: string) => void;

/** The files in force in a folder: those that the folder names, then those of its workspace, then those of the person. */
async function readScope(folder: WorkspaceFolder | undefined, home: Uri | undefined, report: Report): Promise<Scope> {
  const found: Uri[] = [];
  for (const { name, owner } of namesFor(folder)) {
    const uri = await uriOf(name, owner, folder, home, report);
    if (uri && !found.some((other) => other.toString() === uri.toString())) found.push(uri);
  }
  if (found.length > mostCodeFiles) report(`${setting}: found ${found.length} files, expected at most ${mostCodeFiles}. Join some.`);
  const files = found.slice(0, mostCodeFiles);
  return { scope: { folder: folder?.uri.toString() ?? null, uris: files.map((uri) => uri.toString()) }, files };
}

function namesFor(folder: WorkspaceFolder | undefined): readonly { readonly name: string; readonly owner: SettingOwner }[] {
  const values = workspace.getConfiguration('cable', folder?.uri ?? null).inspect<unknown>('codes.files');
  const ofUser = namesIn(values?.globalValue).map((name) => ({ name, owner: 'user' as const }));
  if (!workspace.isTrusted || !folder) return ofUser;
  const ofWorkspace = [...namesIn(values?.workspaceFolderValue), ...namesIn(values?.workspaceValue)];
  return [...ofWorkspace.map((name) => ({ name, owner: 'workspace' as const })), ...ofUser];
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

async function uriOf(
  name: string,
  owner: SettingOwner,
  folder: WorkspaceFolder | undefined,
  home: Uri | undefined,
  report: Report,
): Promise<Uri | undefined> {
  const place = placeOfName(name, owner);
  switch (place.kind) {
    case 'absolute':
      return Uri.file(place.path);
    case 'home':
      return home && Uri.joinPath(home, ...place.segments);
    case 'refused':
      report(place.message);
      return undefined;
    case 'inside':
      return folder && workspace.isTrusted ? insideOf(folder, place.segments, name, report) : undefined;
  }
}

/** The file in the folder, or in the first of several folders that has it; nothing where the way there leads through a link. */
async function insideOf(folder: WorkspaceFolder, segments: readonly string[], name: string, report: Report): Promise<Uri | undefined> {
  const others = (workspace.workspaceFolders ?? []).filter((other) => other !== folder);
  for (const { uri } of [folder, ...others]) {
    const way = segments.map((_, index) => Uri.joinPath(uri, ...segments.slice(0, index + 1)));
    const types = await Promise.all(way.map(typeOf));
    if (types.some((type) => type !== undefined && (type & FileType.SymbolicLink) !== 0)) {
      report(
        `${setting}: found ${JSON.stringify(name)}, which is or lies behind a symbolic link, expected a file of the folder itself. Copy it there.`,
      );
      return undefined;
    }
    if (types.at(-1) !== undefined) return way.at(-1);
  }
  // Watched all the same: it may still come.
  return Uri.joinPath(folder.uri, ...segments);
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined,
  );
}

function watchersOf(files: readonly Uri[], changed: () => void): readonly Disposable[] {
  return distinct(files).map((uri) => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const pattern = new RelativePattern(Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]'));
    const watcher = workspace.createFileSystemWatcher(pattern);
    return Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed));
  });
}

async function readAll(files: readonly Uri[], report: Report): Promise<readonly CodeFile[]> {
  const read = await Promise.all(distinct(files).map((uri) => readFile(uri, report)));
  return read.filter((file) => file !== undefined);
}

async function readFile(uri: Uri, report: Report): Promise<CodeFile | undefined> {
  const shown = workspace.asRelativePath(uri);
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // A pipe or a device has no type of its own there, and reading it may never end.
    if (!(type & FileType.File)) {
      report(`${shown}: found a folder, a pipe or a device, expected a file with a table of codes. Correct ${setting}.`);
      return undefined;
    }
    if (size > largestCodeFile) {
      report(`${shown}: found ${size} bytes, expected at most ${largestCodeFile}. Split the file; it is not read.`);
      return undefined;
    }
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { uri: uri.toString(), name: uri.path.slice(uri.path.lastIndexOf('/') + 1), text };
  } catch (fault) {
    // Whatever the system or a file system of another extension refuses.
    if (!(fault instanceof FileSystemError)) throw fault;
    report(`${shown}: found no file that can be read, expected a table of codes. Correct ${setting}, or make the file.`);
    return undefined;
  }
}

function distinct(files: readonly Uri[]): readonly Uri[] {
  return [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
}
