// The user's own tables of codes: takes the files that the client or the entry has read, and puts them in force while a
// feature answers about a document they belong to. Faults in them are diagnostics of these files, and lines of the log.

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type OwnCodes, withOwnCodes } from '../codes/own/in-force.ts';
import { mostCodeFiles } from '../codes/own/limits.ts';
import { type OwnProblem, type OwnTable, ownCodes, readOwnTable } from '../codes/own/read.ts';
import type { Features } from './features.ts';
import { isRecord } from './is-record.ts';
import type { CodeFile, CodeFileScope, CodeFiles } from './protocol.ts';

/** The tables of every scope. */
export interface OwnTables {
  /** Tables for a document; null where the built-in ones are alone. */
  of(uri: string): OwnCodes | null;
  /** Takes over what was read in place of what was read before. False where nothing has changed. */
  take(files: CodeFiles): boolean;
}

interface Scope {
  /** Address of a folder with a slash at its end; empty for documents that are in none. */
  readonly prefix: string;
  readonly codes: OwnCodes | null;
}

interface ReadFile extends CodeFile {
  readonly table: OwnTable;
}

/** No tables at first. */
export function ownTables(connection: Connection): OwnTables {
  let read = new Map<string, ReadFile>();
  let scopes: readonly Scope[] = [];
  let taken = '';
  return {
    of: (uri) => scopes.find(({ prefix }) => uri.startsWith(prefix))?.codes ?? null,
    take(files) {
      const sent = JSON.stringify(files);
      if (sent === taken) return false;
      taken = sent;
      const before = read;
      read = new Map(files.files.map((file) => [file.uri, readAgain(file, before.get(file.uri))]));
      scopes = files.scopes.map((scope) => scopeOf(scope, read)).toSorted((one, other) => other.prefix.length - one.prefix.length);
      tell(connection, before, read);
      return true;
    },
  };
}

/** The features with the tables of each document in force while they answer about it: what each is asked about names its address first. */
export function withOwnTables(features: Features, tables: OwnTables): Features {
  const wrapped = Object.entries(features).map(([name, feature]: [string, AnyFeature]) => {
    const asked: AnyFeature = (...given) => withOwnCodes(tables.of(uriOf(given[0])), () => feature(...given));
    return [name, asked];
  });
  return Object.fromEntries(wrapped) as Features;
}

type AnyFeature = (...given: readonly unknown[]) => unknown;

function uriOf(asked: unknown): string {
  return isRecord(asked) && typeof asked.uri === 'string' ? asked.uri : '';
}

/** Read only where its text is another than before. */
function readAgain(file: CodeFile, before: ReadFile | undefined): ReadFile {
  return before?.text === file.text ? before : { ...file, table: readOwnTable(file.name, file.text) };
}

function scopeOf({ folder, uris }: CodeFileScope, read: ReadonlyMap<string, ReadFile>): Scope {
  const prefix = folder === null ? '' : folder.replace(/\/*$/, '/');
  const tables = uris.slice(0, mostCodeFiles).flatMap((uri) => read.get(uri)?.table ?? []);
  return { prefix, codes: ownCodes(tables) };
}

/** Publishes the faults of files that are new or changed, and takes back those of files that are gone. */
function tell(connection: Connection, before: ReadonlyMap<string, ReadFile>, now: ReadonlyMap<string, ReadFile>): void {
  for (const uri of before.keys()) if (!now.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  for (const [uri, { name, table }] of now) {
    if (before.get(uri)?.table === table) continue;
    void connection.sendDiagnostics({ uri, diagnostics: table.problems.map(diagnosticOf) });
    for (const { line, message } of table.problems) connection.console.warn(`${name}:${line + 1}: ${message}`);
  }
}

function diagnosticOf({ line, start, end, message }: OwnProblem): Diagnostic {
  return {
    range: { start: { line, character: start }, end: { line, character: end } },
    severity: DiagnosticSeverity.Warning,
    source: 'cable',
    message,
  };
}

/** What a client sent, where it has the form; null where it has not. */
export function readCodeFiles(sent: unknown): CodeFiles | null {
  if (!isRecord(sent) || !Array.isArray(sent.files) || !Array.isArray(sent.scopes)) return null;
  return { files: sent.files.filter(isCodeFile), scopes: sent.scopes.filter(isScope) };
}

function isCodeFile(value: unknown): value is CodeFile {
  return isRecord(value) && [value.uri, value.name, value.text].every((part) => typeof part === 'string');
}

function isScope(value: unknown): value is CodeFileScope {
  return isRecord(value) && (value.folder === null || typeof value.folder === 'string') && Array.isArray(value.uris);
}
