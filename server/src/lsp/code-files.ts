// Where the user's own tables of codes come from: the client that reads them itself, or else the entry, which reads what the settings name.

import type { Connection } from 'vscode-languageserver';
import { mostCodeFiles } from '../codes/own/limits.ts';
import { isRecord } from './is-record.ts';
import { type OwnTables, readCodeFiles } from './own-codes.ts';
import { type CodeFile, type CodeFiles, clientReadsCodeFiles, codeFilesNotification } from './protocol.ts';
import { runSafe } from './run-safe.ts';
import type { SettingsSource } from './settings.ts';

/**
 * Reads files as the entry of the server can: those of the names, absolute or beginning with `~/`, and again when one of them
 * changes, until the answer is called. `report` takes what cannot be read, with the reason and what to do.
 */
export type CodeFileReader = (
  names: readonly string[],
  read: (files: readonly CodeFile[]) => void,
  report: (message: string) => void,
) => () => void;

/** What is asked for the files. */
export interface CodeFilesContext {
  readonly connection: Connection;
  readonly tables: OwnTables;
  readonly settings: () => SettingsSource;
  readonly reader: CodeFileReader | undefined;
  /** Tells the features' clients that every answer may be another. */
  readonly changed: () => void;
}

/** What the server tells of. */
export interface CodeFilesEvents {
  /** The client has introduced itself with these options. */
  initialized(options: unknown): void;
  settingsChanged(): void;
}

/** Takes files from the client, or has them read and watched. */
export function registerCodeFiles({ connection, tables, settings, reader, changed }: CodeFilesContext): CodeFilesEvents {
  let readsItself = false;
  let asked: readonly string[] = [];
  let stop = (): void => {};
  const told = new Set<string>();
  const take = (files: CodeFiles | null): Promise<void> =>
    runSafe(connection.console, codeFilesNotification, undefined, () => {
      if (files && tables.take(files)) changed();
    });
  connection.onNotification(codeFilesNotification, (sent: unknown) => take(readCodeFiles(sent)));
  const report = (message: string): void => {
    if (!told.has(message)) connection.console.warn(message);
    told.add(message);
  };
  const readNamed = async (): Promise<void> => {
    if (!reader) return;
    const all = await settings().codeFiles();
    const names = [...new Set(all)].slice(0, mostCodeFiles);
    if (names.length === asked.length && names.every((name, index) => name === asked[index])) return;
    if (all.length > mostCodeFiles) report(`cable.codes.files: found ${all.length} files, expected at most ${mostCodeFiles}. Join some.`);
    asked = names;
    stop();
    const takeNamed = (files: readonly CodeFile[]): void => {
      if (asked === names) void take({ files, scopes: [{ folder: null, uris: files.map(({ uri }) => uri) }] });
    };
    stop = names.length === 0 ? () => {} : reader(names, takeNamed, report);
    if (names.length === 0) takeNamed([]);
  };
  const refresh = (): void => {
    if (!readsItself) void runSafe(connection.console, 'codes.files', undefined, readNamed);
  };
  return {
    initialized(options) {
      readsItself = isRecord(options) && options.codeFiles === clientReadsCodeFiles;
      refresh();
    },
    settingsChanged: refresh,
  };
}
