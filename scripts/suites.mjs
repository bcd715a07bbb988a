// The suites of `npm test`: what each is called, when it cannot run, and how its tests are counted.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
  { name: 'unit', what: 'vitest: unit, property, grammar and stdio tests', run: vitest },
  { name: 'package', what: 'the .vsix packs and is small', run: packs },
  suite('vscode', 'inside the extension host of the newest VS Code', node('test/vscode/exthost.mjs', 'newest', vsix), inVscode),
  suite('oldest', 'the same in the oldest VS Code supported', node('test/vscode/exthost.mjs', 'oldest', vsix), inVscode),
  suite('e2e', 'what a person sees in the browser', node('test/vscode/e2e.mjs', vsix), inVscode),
  suite('nvim', "Neovim's own client over stdio", node('test/editors/nvim.mjs'), { whyNot: () => missing('nvim') }),
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

async function vitest() {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cable-unit-')), 'report.json');
  const { code, output } = await capture(node(tools.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`));
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, details: output };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  fs.rmSync(path.dirname(report), { recursive: true });
  // A test file that does not even load has no tests to fail, and a skipped test is one that cannot fail.
  const failed = numFailedTests + numPendingTests + numTodoTests;
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), details: output };
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
