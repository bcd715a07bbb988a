// Installs the root's packages on a fresh clone. Plain Node: it runs before there is any package to import.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Runs `npm ci` unless node_modules already holds every version that package-lock.json names. */
export function installPackages() {
  if (isInstalled()) return;
  console.log('installing packages (npm ci)');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=5'], {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

// Versions are compared, not file times: git and npm write both files in any order.
function isInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(installed)) return false;
  const { packages: have } = JSON.parse(fs.readFileSync(installed, 'utf8'));
  const { packages: want } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  // Optional packages are for other platforms mostly; '' is the project itself.
  return Object.entries(want).every(([place, { version, optional }]) => place === '' || optional || have[place]?.version === version);
}
