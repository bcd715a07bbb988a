// The user's own tables of codes, `--codes FILE`: read before anything else, and handed to every thread as texts.

import { statSync } from 'node:fs';
import path from 'node:path';
import type { OwnCodes } from '../codes/own/in-force.ts';
import { largestCodeFile } from '../codes/own/limits.ts';
import { ownCodes, readOwnTable } from '../codes/own/read.ts';
import { controlsEscaped, type Failure, failureOf, shownName, Unreadable } from './failure.ts';
import { openSource } from './source.ts';

/** A table as it was read; plain data, so that it can be handed to a thread. */
export interface CodeTable {
  /** The file's name without folders: shown as the source of its codes, and it may tell which table it adds to. */
  readonly name: string;
  readonly text: string;
}

/** What the files of `--codes` hold. */
export interface CodeTables {
  readonly tables: readonly CodeTable[];
  /** Rows with a fault, which are left out: `codes/own.tsv:3: found …`. */
  readonly faults: readonly string[];
  /** Files that cannot be read. */
  readonly failures: readonly Failure[];
}

/** Reads the files in the order given: of two rows on a code that of the first comes first. */
export function readCodeTables(files: readonly string[]): CodeTables {
  const tables: CodeTable[] = [];
  const faults: string[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    try {
      const table = { name: path.basename(file), text: textOfFile(file) };
      tables.push(table);
      for (const { line, message } of readOwnTable(table.name, table.text).problems)
        faults.push(`${shownName(file)}:${line + 1}: ${controlsEscaped(message)}`);
    } catch (error) {
      failures.push(failureOf(file, error));
    }
  }
  return { tables, faults, failures };
}

/** The tables as look-ups take them; null for none. */
export function codesOf(tables: readonly CodeTable[]): OwnCodes | null {
  return ownCodes(tables.map(({ name, text }) => readOwnTable(name, text)));
}

function textOfFile(file: string): string {
  const { size } = statSync(file);
  if (size > largestCodeFile)
    throw new Unreadable(`it has ${size} bytes, and a table of codes has at most ${largestCodeFile}. Split it.`, null);
  const source = openSource({ file, isRegular: false }, largestCodeFile);
  try {
    let text = '';
    for (let portion = source.next(); portion !== null; portion = source.next()) text += portion;
    return text;
  } finally {
    source.close();
  }
}
