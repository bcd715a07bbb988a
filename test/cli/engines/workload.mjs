// What the engines' suites share: a folder of invented cables, what one process makes of it, and the comparison.

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const program = path.resolve(import.meta.dirname, '../../../dist/cli/main.js');

const paragraph = 'The harbour master counted the ships of the week, as he does, and found one more than the week before.';

/** One sound cable; every seventh has a month that is none, so that `check` has something to say. */
function cableNumbered(number) {
  const digits = String(number).padStart(4, '0');
  const month = number % 7 === 0 ? 'SEB' : 'SEP';
  const text = Array.from({ length: 20 }, (_, at) => `${at + 1}. (U) ${paragraph}\n`).join('\n');
  return `VZCZCXYZ${digits}\nRR RUEHC\nDE RUEHNY #${digits} 2471039\nZNR UUUUU ZZH\nR 041040Z ${month} 07\nFM AMEMBASSY OSLO\nTO RUEHC/SECSTATE WASHDC 0001\nBT\nUNCLAS OSLO 00${digits}\n\nE.O. 12958: N/A\nTAGS: EWWT NO\nSUBJECT: SHIPS, COUNT ${number}\n\n${text}\nHANSEN\nBT\n#${digits}\nNNNN\n`;
}

/** A folder with `count` cables, and lists of their names of `perList` each; `remove()` when done. */
export function workload({ count, perList }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cable-engine-'));
  mkdirSync(path.join(folder, 'cables'));
  const names = Array.from({ length: count }, (_, at) => `cables/${String(at + 1).padStart(5, '0')}.cable`);
  for (const [at, name] of names.entries()) writeFileSync(path.join(folder, name), cableNumbered(at + 1));
  const lists = [];
  for (let at = 0; at < count; at += perList) {
    const list = `list.${String(lists.length).padStart(3, '0')}`;
    writeFileSync(path.join(folder, list), `${names.slice(at, at + perList).join('\n')}\n`);
    lists.push(list);
  }
  return { folder, lists, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What one process writes for the whole folder, as sorted lines. */
export function singleRun(folder, args) {
  const { stdout } = spawnSync(process.execPath, [program, ...args, 'cables'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
  return sortedLines(stdout);
}

/** The lines of an output in an order of their own: engines write jobs as they end. */
export function sortedLines(output) {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

/** Runs named checks one after the other and ends with `N passed, N failed`, as the suites count. */
export async function runChecks(checks) {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAILED  ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Python that has Dask's distributed; null where there is none. Debian's package belongs to the system's own Python. */
export function pythonWithDask() {
  return ['/usr/bin/python3', 'python3'].find((python) => canRun(python, ['-c', 'import distributed'])) ?? null;
}

/** Whether GNU parallel is on PATH; moreutils has another program of that name. */
export function hasGnuParallel() {
  return canRun('parallel', ['--version'], /GNU parallel/);
}

function canRun(command, args, answer = /(?:)/) {
  try {
    if (command.startsWith('/')) accessSync(command);
    return answer.test(execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return false;
  }
}
