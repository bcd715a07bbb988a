// npm run package: builds, packs dist/vscode-cable-<version>.vsix, and fails when it grows over its budget.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../esbuild.mjs';
import { root } from './install.mjs';

const budget = 1024 * 1024;

/** Where the packed extension lies. */
export const vsix = path.join(root, 'dist', `vscode-cable-${version()}.vsix`);

/** Packs what has been built; resolves to a line about it, throws when it is over budget. */
export function pack() {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  // vsce asks for Node 22 in its package.json; packing works on 20.
  execFileSync(process.execPath, [vsce, 'package', ...flags], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const size = fs.statSync(vsix).size - bytesOfPictures();
  const line = `${path.relative(root, vsix)}: ${(size / 1024).toFixed(0)} KB of ${budget / 1024} KB without pictures`;
  if (size > budget) throw new Error(`over budget: ${line}`);
  return line;
}

function version() {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

// A PNG does not shrink in a zip, so its size on disk is what it adds.
function bytesOfPictures() {
  const dir = path.join(root, 'docs/images');
  if (!fs.existsSync(dir)) return 0;
  return fs.readdirSync(dir).reduce((sum, file) => sum + fs.statSync(path.join(dir, file)).size, 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const over = await build();
  if (over.length > 0) process.exitCode = 1;
  else console.log(pack());
}
