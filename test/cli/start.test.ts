// The bin as the build leaves it: a start, the program beside it, and what V8 has compiled of that.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { cableNumbered } from './support.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'cable-start-'));
const compiled = path.join(folder, 'program.js.compiled');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const [entry, out] of [
  ['main', 'program'],
  ['start', 'main'],
] as const) {
  buildSync({
    entryPoints: [path.join(root, `server/src/cli/${entry}.ts`)],
    outfile: path.join(folder, `${out}.js`),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
}
for (let number = 1; number <= 70; number++) writeFileSync(path.join(folder, `${number}.cable`), cableNumbered(number));

function parsed(options: readonly string[] = []): string {
  const args = ['main.js', 'parse', '--quiet', '--threads', '2', '*.cable'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, ...args], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Whether V8 takes what was compiled. */
function taken(): boolean {
  const told = path.join(folder, 'told.cjs');
  writeFileSync(
    told,
    `const vm = require('node:vm');
    vm.Script = class extends vm.Script {
      constructor(source, options) {
        super(source, options);
        console.log(options.cachedData !== undefined && !this.cachedDataRejected);
      }
    };`,
  );
  const { stdout } = spawnSync(process.execPath, ['--require', told, 'main.js', '--version'], { cwd: folder, encoding: 'utf8' });
  return stdout.startsWith('true');
}

test('reads the same with nothing compiled, with what a run has left, and with what is damaged or of another program', () => {
  const plain = parsed();
  expect(plain.split('\n')).toHaveLength(71);
  expect(taken()).toBe(false);
  const hook = path.join(root, 'scripts/compiled-hook.cjs');
  spawnSync(process.execPath, ['--require', hook, 'main.js', 'parse', '--threads', '1', '1.cable'], { cwd: folder });
  expect(taken()).toBe(true);
  expect(parsed()).toBe(plain);

  const left = readFileSync(compiled);
  const damaged = Buffer.from(left);
  damaged.fill(0xff, left.length / 4, left.length / 2);
  for (const other of [damaged, Buffer.from('made by no V8'), Buffer.alloc(0)]) {
    writeFileSync(compiled, other);
    expect(taken()).toBe(false);
    expect(parsed()).toBe(plain);
  }

  // V8 itself takes the code of any program that is as long.
  writeFileSync(compiled, left);
  const program = path.join(folder, 'program.js');
  writeFileSync(program, readFileSync(program, 'utf8').replace('"use strict";', '"use struct";'));
  expect(taken()).toBe(false);
});
