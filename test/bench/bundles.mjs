// What the parts measure, as bundles in a temporary folder: the core for this process, the peers as servers.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

/** The server as it ships. */
export const server = path.join(root, 'dist/server/main.js');

/** Installs the peers beside this file when they are not there. */
export function installPeers() {
  if (fs.existsSync(path.join(here, 'node_modules/.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'], {
    cwd: here,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Reading, outline and diagnostics as one module of functions. */
export async function loadCore() {
  const contents = `
    export { readDocument } from './server/src/features/document.ts';
    export { diagnostics } from './server/src/features/diagnostics.ts';
    export { documentSymbols } from './server/src/features/document-symbols.ts';`;
  const outfile = path.join(folder, 'core.mjs');
  await esbuild.build({ ...common, stdin: { contents, resolveDir: root, loader: 'ts' }, format: 'esm', outfile });
  return import(pathToFileURL(outfile).href);
}

/** A file of this folder as a server, bundled as ours is; its path. */
export async function bundleServer(name) {
  const outfile = path.join(folder, name.replace(/\.mjs$/, '.cjs'));
  await esbuild.build({ ...common, entryPoints: [path.join(here, name)], format: 'cjs', minify: true, outfile });
  return outfile;
}

const common = { absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', mainFields: ['module', 'main'], logLevel: 'error' };
