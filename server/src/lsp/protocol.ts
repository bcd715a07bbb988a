// Requests of our own, beyond the language server protocol. Types only besides the methods' names: the client imports this file.

import type { Dialect } from '../cable/model.ts';

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

/** A text repaired; the answer is null where nothing shows the marks of a copy. */
export interface RepairedText {
  readonly text: string;
  /** How many places were mended. */
  readonly count: number;
}
