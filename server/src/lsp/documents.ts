// The open documents. A change makes a new value; its lines and cables are read when a feature first asks.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { LineTable } from '../cable/text.ts';
import { lineTable } from '../cable/text.ts';
import { offsetAt, type ReadDocument, readDocument } from '../features/document.ts';

/** One version of an open document. */
export interface OpenDocument {
  readonly document: ReadDocument;
  /** The client's version, echoed with pushed diagnostics. */
  readonly version: number;
  /** Never the same for two texts, over closing and opening again too: what a result id is made of. */
  readonly revision: number;
}

/** The open documents by their addresses. */
export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  open(uri: string, version: number, text: string): OpenDocument;
  /** Undefined for a document that is not open: its changes have nothing to change. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  close(uri: string): void;
}

/** No documents at first. */
export function openDocuments(): Documents {
  const documents = new Map<string, OpenDocument>();
  let revision = 0;
  const store = (uri: string, version: number, document: ReadDocument): OpenDocument => {
    revision += 1;
    const opened = { document, version, revision };
    documents.set(uri, opened);
    return opened;
  };
  return {
    get: (uri) => documents.get(uri),
    all: () => documents.values(),
    open: (uri, version, text) => store(uri, version, readDocument(uri, text)),
    change(uri, version, changes) {
      const before = documents.get(uri);
      if (!before) return undefined;
      return store(uri, version, readDocument(uri, changedText(before.document, changes)));
    },
    close: (uri) => void documents.delete(uri),
  };
}

/** A replacement in offsets of the text it applies to. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text after the changes, each of which counts from the state that the one before it left.
 * Editors send the changes of many cursors from the last to the first, and then all of them
 * count from the same state: such a run costs one copy of the text, not one a change.
 */
export function changedText(
  before: { readonly text: string; readonly lines: LineTable },
  changes: readonly TextDocumentContentChangeEvent[],
): string {
  let state = before;
  let run: Replacement[] = [];
  for (const change of changes) {
    if (!('range' in change)) {
      state = stateOf(change.text);
      run = [];
      continue;
    }
    let replacement = replacementOf(state, change);
    const later = run.at(-1);
    if (later && replacement.end > later.start) {
      state = stateOf(replaced(state.text, run));
      run = [];
      replacement = replacementOf(state, change);
    }
    run.push(replacement);
  }
  return replaced(state.text, run);
}

/** A text with its lines, without its cables. */
function stateOf(text: string): { readonly text: string; readonly lines: LineTable } {
  return { text, lines: lineTable(text) };
}

/** Ranges that run backwards are turned round, as VS Code's own documents do. */
function replacementOf(
  state: { readonly text: string; readonly lines: LineTable },
  change: Extract<TextDocumentContentChangeEvent, { range: unknown }>,
): Replacement {
  const one = offsetAt(state, change.range.start);
  const other = offsetAt(state, change.range.end);
  return { start: Math.min(one, other), end: Math.max(one, other), text: change.text };
}

/** Applies replacements that stand from the last to the first and do not overlap. */
function replaced(text: string, run: readonly Replacement[]): string {
  if (run.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: words } of run.toReversed()) {
    pieces.push(text.slice(done, start), words);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
