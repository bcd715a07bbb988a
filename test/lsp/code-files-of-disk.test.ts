// Tables of codes from the disk: what is no file, or has no end, is told and not read.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { largestCodeFile } from '../../server/src/codes/own/limits.ts';
import type { CodeFile } from '../../server/src/lsp/protocol.ts';
import { readCodeFilesOfDisk } from '../../server/src/node/code-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'cable-codes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is read of these files, and what is told. */
async function readOf(...names: readonly string[]): Promise<{ files: readonly CodeFile[]; told: readonly string[] }> {
  const told: string[] = [];
  let stop = (): void => undefined;
  const files = await new Promise<readonly CodeFile[]>((resolve) => {
    stop = readCodeFilesOfDisk(names, resolve, (message) => told.push(message));
  });
  stop();
  return { files, told };
}

it('reads a file of the largest size to its end, and none that is larger', async () => {
  const [largest, larger] = [join(folder, 'largest.tsv'), join(folder, 'larger.tsv')];
  writeFileSync(largest, 'x'.repeat(largestCodeFile));
  writeFileSync(larger, 'x'.repeat(largestCodeFile + 1));
  const { files, told } = await readOf(largest, larger);
  expect(files.map(({ name, text }) => [name, text.length])).toEqual([['largest.tsv', largestCodeFile]]);
  expect(told).toEqual([
    `${larger}: found ${largestCodeFile + 1} bytes, expected at most ${largestCodeFile}. Split the file; it is not read.`,
  ]);
});

it('refuses a folder', async () => {
  const { files, told } = await readOf(folder);
  expect([files, told]).toEqual([[], [expect.stringMatching(/: found a folder, a pipe or a device, expected a file/)]]);
});

it('refuses a pipe that nobody writes to and a device without end, and reads the others', async () => {
  // Windows has neither among its files.
  if (process.platform === 'win32') return;
  const [pipe, sound] = [join(folder, 'pipe.tsv'), join(folder, 'sound.tsv')];
  execFileSync('mkfifo', [pipe]);
  writeFileSync(sound, 'code\tmeaning\n');
  const { files, told } = await readOf(pipe, '/dev/zero', sound);
  expect(files.map(({ name }) => name)).toEqual(['sound.tsv']);
  expect([...told].sort()).toEqual(
    ['/dev/zero', pipe].map((name) => expect.stringContaining(`${name}: found a folder, a pipe or a device`)),
  );
});
