// `cable parse` over ten thousand files, beside the least program that reads the same files and writes them as JSON.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from './measure.mjs';
import { atLeast, atMost } from './rows.mjs';
import { cableOf } from './texts.mjs';

const here = import.meta.dirname;
const command = path.resolve(here, '../../dist/cli/main.js');
const hook = path.join(here, 'usage-hook.cjs');
const files = 10_000;
const size = 6600;
const rounds = 3;
const megabyte = 1_000_000;

export const title = 'command line, 10,000 cables of 6.6 KB in 100 folders, or in one file (on the clock; CPU time in brackets)';

export async function measure() {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-bench-files-'));
  try {
    const folder = path.join(place, 'files');
    const oneFile = path.join(place, 'all.cables');
    writeCables(folder);
    joinCables(oneFile);
    const again = `${folder}/../files`;
    const runs = { ours: [], oneFile: [], twice: [], least: [] };
    for (let round = 0; round < rounds; round++) {
      runs.ours.push(await run([command, 'parse', '--quiet', folder]));
      runs.oneFile.push(await run([command, 'parse', '--quiet', oneFile]));
      runs.twice.push(await run([command, 'parse', '--quiet', folder, again]));
      runs.least.push(await run([path.join(here, 'peers/copy.mjs'), folder]));
    }
    const of = (name, key) => median(runs[name].map((one) => one[key]));
    const speed = (name) => (files * size) / megabyte / of(name, 'seconds');
    const note = (name) => `${of(name, 'seconds').toFixed(2)} s (${of(name, 'cpu').toFixed(2)} s)`;
    return [
      atLeast('parse', speed('ours'), 40, 'MB/s', note('ours')),
      atMost('parse, one file', speed('oneFile'), null, 'MB/s', note('oneFile')),
      atMost('peer: read and write, one thread', speed('least'), null, 'MB/s', note('least')),
      atMost(
        'memory, 20,000 files : 10,000',
        of('twice', 'memory') / of('ours', 'memory'),
        1.3,
        '×',
        `${of('ours', 'memory').toFixed(0)} MB`,
      ),
    ];
  } finally {
    fs.rmSync(place, { recursive: true });
  }
}

function* numbered() {
  const text = cableOf(size);
  for (let index = 0; index < files; index++) yield text.replaceAll('000412', String(index).padStart(6, '0'));
}

function writeCables(folder) {
  let index = 0;
  for (const text of numbered()) {
    const parent = path.join(folder, String(index % 100).padStart(2, '0'));
    if (index < 100) fs.mkdirSync(parent, { recursive: true });
    fs.writeFileSync(path.join(parent, `${index++}.cable`), text);
  }
}

/** The same cables one behind the other. */
function joinCables(file) {
  const all = fs.openSync(file, 'w');
  for (const text of numbered()) fs.writeSync(all, text);
  fs.closeSync(all);
}

/** Seconds on the clock and of CPU time, and the most memory in megabytes. */
function run(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', hook, ...args], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
    let usage = '';
    child.stdio[3].on('data', (bytes) => {
      usage += bytes;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}`));
      const { cpu, memory } = JSON.parse(usage);
      resolve({ seconds, cpu, memory });
    });
  });
}
