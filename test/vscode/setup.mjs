// Installs the pinned VS Code servers, Node 24 and playwright-core of this folder's package-lock.json. Run again it does nothing.
// Linux x64 only, and never by a system package manager: without g++, make and python3 the two native modules are left out.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24 } from './places.mjs';

const here = import.meta.dirname;
const mark = path.join(here, 'node_modules/.setup-done');
const npmFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=5'];

/** Why VS Code's server cannot be installed on this machine, or null where it can. */
export function whyNot() {
  if (process.platform === 'linux' && process.arch === 'x64') return null;
  return `the embedded VS Code needs Linux x64, this is ${process.platform} ${process.arch}`;
}

/** Installs what is missing; says what it does through `say`. */
export function setup(say = () => {}) {
  if (isFresh()) return;
  say('installing the embedded VS Code (about a minute, once)');
  npm(['ci', ...npmFlags], here);
  for (const name of ['code-server', 'code-server-oldest']) installRuntime(path.join(here, 'node_modules', name, 'lib/vscode'));
  buildNativeModules(say);
  fs.writeFileSync(mark, '');
}

function isFresh() {
  return fs.existsSync(mark) && fs.statSync(mark).mtimeMs >= fs.statSync(path.join(here, 'package-lock.json')).mtimeMs;
}

function npm(args, cwd, env = {}) {
  execFileSync('npm', args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
}

// VS Code's own runtime dependencies. `npm ci` refuses, since the shrinkwrap is out of step with its package.json;
// `npm install` obeys the shrinkwrap for everything it lists.
function installRuntime(vscodeRoot) {
  npm(['install', '--omit=dev', ...npmFlags], vscodeRoot);
}

// spdlog writes the log files behind the Output panel, native-watchdog ends the extension host with its parent.
// VS Code starts without them, with noise; the oldest one runs a smoke test only and does without.
function buildNativeModules(say) {
  if (!['g++', 'make', 'python3'].every(isOnPath)) return say('no g++, make and python3: VS Code runs without its native log module');
  const home = path.dirname(path.dirname(node24));
  const args = ['rebuild', '--ignore-scripts=false', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'];
  const env = { PATH: `${path.dirname(node24)}:${process.env.PATH}`, npm_config_nodedir: home };
  try {
    npm(args, path.join(here, 'node_modules/code-server/lib/vscode'), env);
  } catch (error) {
    say(`VS Code runs without its native log module, which does not build: ${error.message}`);
  }
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((dir) => fs.existsSync(path.join(dir, program)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = whyNot();
  if (reason) {
    console.error(reason);
    process.exitCode = 1;
  } else setup(console.log);
}
