// From arguments to files: files, folders, patterns, lists of names, standard input. One name after the other, so that millions cost no memory.

import { closeSync, type Dirent, openSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { type Failure, failureOf } from './failure.ts';
import { readBytes, standardInput } from './source.ts';

/** What the command line names. */
export interface InputNames {
  /** Files, folders, patterns and `-`. */
  readonly names: readonly string[];
  /** A list of names; `-` reads it from standard input; null for none. */
  readonly list: string | null;
  /** What parts the names of the list. */
  readonly separator: '\n' | '\0';
}

/** A file to read, or a name that leads to none. */
export type Input = { readonly file: string } | { readonly failure: Failure };

/** Every file in the order given; the files of a folder in the order of their names, hidden ones left out. */
export function* inputsOf({ names, list, separator }: InputNames): Generator<Input> {
  for (const name of names) yield* inputsOfName(name, 'literal or pattern');
  if (list !== null) yield* listed(list, separator);
}

function* listed(list: string, separator: string): Generator<Input> {
  try {
    for (const name of namesIn(list, separator)) yield* inputsOfName(name, 'literal');
  } catch (error) {
    yield { failure: failureOf(list, error) };
  }
}

function* inputsOfName(name: string, meaning: 'literal' | 'literal or pattern'): Generator<Input> {
  if (name === '-') {
    yield { file: name };
    return;
  }
  const stats = statOf(name);
  const exists = stats !== undefined && !isFailure(stats);
  // A pattern of many alternatives may be too long for a name, and is a pattern all the same.
  if (!exists && meaning === 'literal or pattern' && picomatch.scan(name).isGlob) yield* matching(name);
  else if (stats && isFailure(stats)) yield { failure: stats };
  else if (stats?.isDirectory()) yield* walk(name);
  else yield { file: name };
}

/** What the system knows of a name; undefined where nothing has it, a failure where the system does not say. */
function statOf(name: string): Stats | Failure | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch (error) {
    return failureOf(name, error);
  }
}

function isFailure(known: Stats | Failure): known is Failure {
  return 'message' in known;
}

/** The files below the fixed part of a pattern that it matches, and those of the folders that it matches; `**` goes through folders. */
function* matching(pattern: string): Generator<Input> {
  const { base, glob } = picomatch.scan(pattern);
  const matches = picomatch([glob, `${glob}/**`]);
  let found = false;
  for (const input of walk(base || '.', base)) {
    const name = path.relative(base || '.', 'file' in input ? input.file : input.failure.file);
    if (!matches(name.split(path.sep).join('/'))) continue;
    found = true;
    yield input;
  }
  if (!found)
    yield { failure: { file: pattern, line: null, message: 'no file matches this pattern. Check it, and quote it against the shell.' } };
}

/** The files of a folder and of the folders in it, by name. `shown` is what stands before each name. */
function* walk(folder: string, shown = folder): Generator<Input> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { failure: failureOf(folder, error) };
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = shown === '' ? entry.name : path.join(shown, entry.name);
    if (entry.isDirectory()) yield* walk(name);
    else if (entry.isSymbolicLink()) yield* linked(name);
    else yield { file: name };
  }
}

/** Linked folders are left out: they may lead in a circle, or to files that are read already. */
function* linked(name: string): Generator<Input> {
  const stats = statOf(name);
  if (stats && isFailure(stats)) yield { failure: stats };
  else if (!stats?.isDirectory()) yield { file: name };
}

const portion = 1 << 16;

/** The names of a list as they come; empty lines are left out, and so is a carriage return at a line's end. */
function* namesIn(list: string, separator: string): Generator<string> {
  const descriptor = list === '-' ? standardInput : openSync(list, 'r');
  const buffer = Buffer.alloc(portion);
  const decoder = new TextDecoder();
  let begun = '';
  try {
    for (let count = readBytes(descriptor, buffer, 0); count > 0; count = readBytes(descriptor, buffer, 0)) {
      const names = (begun + decoder.decode(buffer.subarray(0, count), { stream: true })).split(separator);
      begun = names.pop() ?? '';
      for (const name of names) yield* named(name, separator);
    }
    yield* named(begun, separator);
  } finally {
    if (list !== '-') closeSync(descriptor);
  }
}

function* named(written: string, separator: string): Generator<string> {
  const name = separator === '\n' && written.endsWith('\r') ? written.slice(0, -1) : written;
  if (name !== '') yield name;
}
