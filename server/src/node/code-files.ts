// Reads the user's own tables of codes from the disk, and again when one changes: for clients that do not do so themselves.

// Not `node:fs/promises`: this way Node loads it with the first table of the user's own.
import { type FSWatcher, promises, watch } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { largestCodeFile } from '../codes/own/limits.ts';
import type { CodeFileReader } from '../lsp/code-files.ts';
import type { CodeFile } from '../lsp/protocol.ts';

/** Reads files by absolute path or from the home directory. Their folders are watched, since editors replace a file by another. */
export const readCodeFilesOfDisk: CodeFileReader = (names, read, report) => {
  for (const name of names) if (pathOf(name) === null) report(relative(name));
  const paths = names.map(pathOf).filter((path) => path !== null);
  let reading = Promise.resolve();
  let isStopped = false;
  const refresh = (): void => {
    reading = reading.then(async () => {
      const files = await Promise.all(paths.map((path) => readFile(path, report)));
      if (!isStopped) read(files.filter((file) => file !== null));
    });
  };
  const watchers = [...new Set(paths.map(dirname))].flatMap((folder) => watchFolder(folder, paths, refresh));
  refresh();
  return () => {
    isStopped = true;
    for (const watcher of watchers) watcher.close();
  };
};

function pathOf(name: string): string | null {
  if (/^~[/\\]/.test(name)) return join(homedir(), name.slice(2));
  return isAbsolute(name) ? name : null;
}

function relative(name: string): string {
  return `cable.codes.files: found ${JSON.stringify(name)}, expected an absolute path or one from ~/. Write the whole path.`;
}

async function readFile(path: string, report: (message: string) => void): Promise<CodeFile | null> {
  try {
    // Before it is opened: a named pipe waits for its writer, and a device may never end.
    const stats = await promises.stat(path);
    if (!stats.isFile()) {
      report(`${path}: found a folder, a pipe or a device, expected a file with a table of codes. Correct cable.codes.files.`);
      return null;
    }
    const bytes = stats.size > largestCodeFile ? null : await readBytes(path);
    if (bytes === null) {
      const size = stats.size > largestCodeFile ? stats.size : 'more';
      report(`${path}: found ${size} bytes, expected at most ${largestCodeFile}. Split the file; it is not read.`);
      return null;
    }
    return { uri: pathToFileURL(path).href, name: basename(path), text: bytes.toString('utf8') };
  } catch (fault) {
    const code = codeOf(fault);
    if (code === null) throw fault;
    report(`${path}: found no file that can be read (${code}), expected a table of codes. Correct cable.codes.files.`);
    return null;
  }
}

/** All bytes of a file; null where there are more than are read, whatever size the system tells: it may be growing, or one of /proc. */
async function readBytes(path: string): Promise<Buffer | null> {
  const file = await promises.open(path);
  try {
    const buffer = Buffer.alloc(largestCodeFile + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
    return null;
  } finally {
    await file.close();
  }
}

/** None where the system watches no such folder: what is wrong with it is told as its files are read. */
function watchFolder(folder: string, paths: readonly string[], changed: () => void): readonly FSWatcher[] {
  const names = new Set(paths.filter((path) => dirname(path) === folder).map((path) => basename(path)));
  const refresh = (_: string, name: string | null): void => {
    if (name === null || names.has(name)) changed();
  };
  try {
    const watcher = watch(folder, { persistent: false }, refresh);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch (fault) {
    if (codeOf(fault) === null) throw fault;
    return [];
  }
}

/** The system's word for what it refused, `ENOENT`; null for any other fault. */
function codeOf(fault: unknown): string | null {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : null;
}
