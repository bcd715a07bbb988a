// npm start: installs, builds, and opens VS Code with the extension on samples/.
//   --folder DIR   another folder     --port N   the embedded VS Code's port     --no-open   print the address only
// The desktop's `code` where it is on PATH; else the embedded VS Code in the browser (Linux x64), on this machine alone.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newest } from '../test/vscode/places.mjs';
import { setup, whyNot } from '../test/vscode/setup.mjs';
import { installPackages, root } from './install.mjs';
import { whenParentEnds } from './parent.mjs';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(root, 'samples') },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});
const folder = path.resolve(options.folder);

installPackages();
const { build } = await import('../esbuild.mjs');
await build();

if (findProgram('code')) openDesktop();
else if (whyNot() === null) openEmbedded();
else refuse(whyNot());

function refuse(reason) {
  console.error(`There is no VS Code to open: \`code\` is not on PATH, and ${reason}.`);
  console.error(
    'Install VS Code (https://code.visualstudio.com), run its command "Shell Command: Install \'code\' command in PATH", and try again.',
  );
  process.exitCode = 1;
}

function openDesktop() {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
  console.log(`code ${args.join(' ')}`);
  // On Windows `code` is a batch file, which only a shell runs.
  const child = spawn('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** VS Code's server with the extension in it; its folder is kept in the cache so that settings last from start to start. */
function openEmbedded() {
  setup(console.log);
  const home = path.join(root, '.cache/vscode');
  linkExtension(path.join(home, 'extensions'));
  writeFirstSettings(path.join(home, 'user/User/settings.json'));
  const token = randomBytes(16).toString('hex');
  const tokenFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cable-start-')), 'token');
  // In a file, since other users of this machine see the command line.
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  const folders = ['--server-data-dir', path.join(home, 'server'), '--user-data-dir', path.join(home, 'user')];
  const place = ['--host', '127.0.0.1', '--port', options.port, '--connection-token-file', tokenFile];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--extensions-dir', path.join(home, 'extensions')];
  const child = spawn(newest.node, [path.join(newest.root, 'out/server-main.js'), ...folders, ...place, ...quiet], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  announce(child, token);
  endTogether(child, path.dirname(tokenFile));
}

// A link to the checkout, so that the next start has what was built meanwhile.
function linkExtension(extensions) {
  fs.rmSync(extensions, { recursive: true, force: true });
  fs.mkdirSync(extensions, { recursive: true });
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  fs.symlinkSync(root, path.join(extensions, `${publisher}.${name}-${version}`));
}

/** A first start shows the folder and its cables, not the editor's own welcome; later the person's settings stand. */
function writeFirstSettings(file) {
  if (fs.existsSync(file)) return;
  const settings = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'editor.minimap.enabled': false,
  };
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, null, 2));
}

function announce(child, token) {
  let said = '';
  const read = (chunk) => {
    said += chunk;
    const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
    if (port === undefined) return;
    child.stdout.off('data', read).resume();
    const address = new URL(`http://127.0.0.1:${port}/`);
    address.search = new URLSearchParams({ tkn: token, folder }).toString();
    console.log(`\nVS Code with Cable, until Ctrl+C:\n  ${address.href}`);
    if (!options['no-open']) openBrowser(address.href);
  };
  child.stdout.on('data', read);
  child.stderr.resume();
  child.once('exit', (code) => {
    if (code) console.error(said);
    process.exitCode = code ?? 0;
  });
}

function openBrowser(address) {
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (hasScreen && findProgram('xdg-open')) spawn('xdg-open', [address], { stdio: 'ignore', detached: true }).unref();
}

/** Ctrl+C ends the server with its extension hosts and language servers; so does the end of the npm that started this. */
function endTogether(child, temporary) {
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(end);
  child.once('exit', () => fs.rmSync(temporary, { recursive: true, force: true }));
}

function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const files = (process.env.PATH ?? '').split(path.delimiter).flatMap((dir) => endings.map((ending) => path.join(dir, name + ending)));
  return files.find((file) => fs.existsSync(file));
}
