// The suites of `npm test`: what each is called, when it cannot run, and how its tests are counted.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hasGnuParallel, pythonWithDask } from '../test/cli/engines/workload.mjs';
import { findChromium } from '../test/vscode/places.mjs';
import { setup, whyNot as whyNoVscode } from '../test/vscode/setup.mjs';
import { root } from './install.mjs';
import { pack, vsix } from './package.mjs';

const node = (script, ...args) => [process.execPath, path.join(root, script), ...args];
const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};
const inVscode = { whyNot: () => whyNoVscode() ?? (findChromium() ? null : 'no Chromium or Chrome on PATH'), prepare: setup };

export const suites = [
  { name: 'types', what: 'tsc', run: () => one(node(tools.tsc, '--noEmit')) },
  {
    name: 'lint',
    what: 'Biome: lint, format, layers, shape',
    run: () => one(node(tools.biome, 'ci', '--colors=off', '--error-on-warnings', '.')),
  },
  { name: 'unused', what: 'knip: files, exports and packages nobody uses', run: () => one(node(tools.knip)) },
  { name: 'generated', what: 'generated files are what their scripts make', run: generatedFilesAreFresh },
  { name: 'unit', what: 'the layers and the wiring, most of it data', run: () => vitest('unit') },
  { name: 'grammar', what: 'the colours, as VS Code computes them', run: () => vitest('grammar') },
  { name: 'properties', what: 'what must hold for any text', run: () => vitest('properties') },
  { name: 'damage', what: 'sound cables broken in many ways', run: () => vitest('damage') },
  { name: 'processes', what: 'the command line, the server over stdio and the scripts, as processes', run: () => vitest('processes') },
  { name: 'corpus', what: 'real cables, where there are some', run: () => vitest('corpus') },
  { name: 'package', what: 'the .vsix packs and is small', run: packs },
  suite('vscode', 'inside the extension host of the newest VS Code', node('test/vscode/exthost.mjs', 'newest', vsix), inVscode),
  suite('oldest', 'the same in the oldest VS Code supported', node('test/vscode/exthost.mjs', 'oldest', vsix), inVscode),
  suite('e2e', 'what a person sees in the browser', node('test/vscode/e2e.mjs', vsix), inVscode),
  suite('nvim', "Neovim's own client over stdio", node('test/editors/nvim.mjs'), { whyNot: () => missing('nvim') }),
  suite('parallel', 'the command line under GNU parallel', node('test/cli/engines/parallel.mjs'), {
    whyNot: () => (hasGnuParallel() ? null : 'GNU parallel is not on PATH'),
  }),
  suite('dask', 'the command line on a Dask cluster of two workers', node('test/cli/engines/dask.mjs'), {
    whyNot: () => (pythonWithDask() ? null : 'no Python has the package distributed'),
  }),
  suite('emacs', 'Emacs and eglot over stdio', node('test/editors/emacs.mjs'), { whyNot: () => missing('emacs') }),
];

/** A suite of its own process, whose last line counts: `N passed, N failed`. */
function suite(name, what, command, { whyNot, prepare = () => {} }) {
  const run = async () => {
    prepare(console.log);
    return counted(await capture(command));
  };
  return { name, what, whyNot, run };
}

/** A tool whose exit code is the one test. */
async function one(command) {
  const { code, output } = await capture(command);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, details: output };
}

/** Every scripts/build-*.mjs compares with --check what it would write with what is there, and exits 1 when that differs. */
async function generatedFilesAreFresh() {
  const scripts = fs.readdirSync(path.join(root, 'scripts')).filter((name) => /^build-.*\.mjs$/.test(name));
  const results = await Promise.all(scripts.map((name) => one(node(`scripts/${name}`, '--check'))));
  return {
    passed: results.filter(({ failed }) => failed === 0).length,
    failed: results.filter(({ failed }) => failed > 0).length,
    details: results.map(({ details }) => details ?? '').join('\n'),
  };
}

async function packs() {
  console.log(pack());
  return { passed: 1, failed: 0 };
}

async function vitest(project) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-unit-'));
  const file = path.join(dir, 'report.json');
  const { code, output } = await capture(node(tools.vitest, 'run', '--project', project, '--reporter=json', `--outputFile=${file}`));
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
  fs.rmSync(dir, { recursive: true });
  if (report === null) return { passed: 0, failed: 1, details: output };
  // A skipped test cannot fail, so it counts as failed; a file that does not load has no tests to count.
  const failed = report.numTotalTests - report.numPassedTests;
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
    details: unitFailures(report).join('\n') || output,
  };
}

function unitFailures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failures = assertionResults.filter(({ status }) => status !== 'passed');
    const told = failures.map(({ fullName, status, failureMessages }) => `${status}: ${fullName}\n${withoutTools(failureMessages)}`);
    if (message) told.push(message);
    return told.length > 0 ? [path.relative(root, name), ...told] : [];
  });
}

/** Messages with the stack's lines in our own files alone. */
function withoutTools(messages) {
  return messages.join('\n').replaceAll(/\n\s+at (?:new Promise|.*node_modules).*/g, '');
}

function counted({ code, output }) {
  const count = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  const [passed, failed] = count ? [Number(count[1]), Number(count[2])] : [0, 1];
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), details: output };
}

function missing(program) {
  const isThere = (process.env.PATH ?? '').split(path.delimiter).some((dir) => fs.existsSync(path.join(dir, program)));
  return isThere ? null : `${program} is not on PATH`;
}

function capture([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
