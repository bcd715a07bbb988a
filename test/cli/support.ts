// The command line as it is delivered: bundled once a test file, run as a process on files of a folder of its own.

import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What a run of the program left. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with the program in it, gone after the tests. */
export interface Workbench {
  readonly folder: string;
  readonly program: string;
  /** Writes a file of the folder, whatever folders it needs; gives its name. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs the program in the folder. */
  cable(args: readonly string[], options?: SpawnSyncOptions): Ran;
}

/** Bundles the program into a new folder that anybody may read. */
export function workbench(): Workbench {
  const folder = mkdtempSync(path.join(tmpdir(), 'cable-cli-'));
  chmodSync(folder, 0o755);
  const program = path.join(folder, '.cable.cjs');
  buildSync({
    entryPoints: [path.join(root, 'server/src/cli/main.ts')],
    outfile: program,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    program,
    write(name, content) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
      return name;
    },
    cable(args, options = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 30, ...options });
      return { code: status, out: String(stdout), err: String(stderr) };
    },
  };
}

/** Lines of NDJSON as values. */
export function rows(out: string): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** The sample cables of the project. */
export function sample(name: string): string {
  return readFileSync(path.join(root, 'samples', name), 'utf8');
}

/** A sound cable of OSLO with this number, and as many paragraphs as are asked for. */
export function cableNumbered(number: number, paragraphs = 2): string {
  const digits = String(number).padStart(4, '0');
  const text = Array.from(
    { length: paragraphs },
    (_, at) => `${at + 1}. (U) The harbour master counted the ships of the week, as he does, and\nfound one more than the week before.\n`,
  );
  return [
    `VZCZCXYZ${digits}`,
    'RR RUEHC',
    `DE RUEHNY #${digits} 2471039`,
    'ZNR UUUUU ZZH',
    'R 041040Z SEP 07',
    'FM AMEMBASSY OSLO',
    'TO RUEHC/SECSTATE WASHDC 0001',
    'BT',
    `UNCLAS OSLO 00${digits}`,
    '',
    'SIPDIS',
    '',
    'E.O. 12958: N/A',
    'TAGS: EWWT NO',
    `SUBJECT: SHIPS IN THE HARBOUR, COUNT ${number}`,
    '',
    ...text,
    'HANSEN',
    'BT',
    `#${digits}`,
    'NNNN',
    '',
  ].join('\n');
}
