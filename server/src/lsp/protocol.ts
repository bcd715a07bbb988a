// Requests of our own, beyond the language server protocol. Types only besides names and limits: the client imports this file.

import type { Dialect } from '../cable/model.ts';
import type { Repaired } from '../features/repair.ts';

/** Name of the request that asks what a document is: `StatusParams` in, `CableStatus | null` out. */
export const statusRequest = 'cable/status';

export interface StatusParams {
  readonly textDocument: { readonly uri: string };
}

/** What the first cable of a document is; the answer is null where the document is not open or has none. */
export interface CableStatus {
  readonly dialect: Dialect;
  /** `07REYKJAVIK412`; null where neither the text nor the file's name give it. */
  readonly id: string | null;
  /** Cables in the document, those within others not counted. */
  readonly count: number;
}

/** Name of the request that asks for a document without what a copy did to it: `StatusParams` in, `RepairedText | null` out. */
export const repairRequest = 'cable/repair';

/** The answer is null where nothing shows the marks of a copy. */
export type RepairedText = Repaired;

/** Name of the notification by which a client hands over the user's own tables of codes: `CodeFiles`, all of them each time. */
export const codeFilesNotification = 'cable/codeFiles';

/**
 * `initializationOptions.codeFiles` of a client that reads the files itself and sends that notification.
 * From other clients the server takes the setting `cable.codes.files` and reads the files where it runs.
 */
export const clientReadsCodeFiles = 'client';

export { largestCodeFile, mostCodeFiles } from '../codes/own/limits.ts';

/** One file of the user's. */
export interface CodeFile {
  readonly uri: string;
  /** Its name without folders: shown as the source of its codes, and it may tell which table it adds to. */
  readonly name: string;
  readonly text: string;
}

/** Where files are in force, in the order in which their codes are shown. */
export interface CodeFileScope {
  /** Address of a folder; null for documents that are in none of the others. */
  readonly folder: string | null;
  readonly uris: readonly string[];
}

/** Every file that the settings name, and where each is in force. */
export interface CodeFiles {
  readonly files: readonly CodeFile[];
  readonly scopes: readonly CodeFileScope[];
}
