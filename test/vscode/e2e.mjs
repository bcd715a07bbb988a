// End to end: the packed extension in the newest VS Code, driven through a headless Chromium. Runs test/vscode/e2e/*.mjs in turn.
// usage: node test/vscode/e2e.mjs EXTENSION.vsix [part of a test's name]
// Such a file exports `tests`, a list of [name, async (workbench) => …]; the workbench is that of workbench.mjs, on a copy of samples/.
// The picture of a failure lies in out/e2e/.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { newest, root } from './places.mjs';
import { openWorkbench } from './workbench.mjs';

const [vsix, part = ''] = process.argv.slice(2);
const pictures = path.join(root, 'out/e2e');
fs.mkdirSync(pictures, { recursive: true });
const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cable-e2e-')), 'samples');
fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });

const dir = path.join(import.meta.dirname, 'e2e');
const modules = await Promise.all(fs.readdirSync(dir).map((file) => import(path.join(dir, file))));
const tests = modules.flatMap((module) => module.tests).filter(([name]) => name.includes(part));

const workbench = await openWorkbench({ build: newest, vsix, folder, pictures });
const failures = [];
for (const [index, [name, body]] of tests.entries()) {
  try {
    await body(workbench);
    console.log(`ok - ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`not ok - ${name}: ${error.stack}`);
    await workbench.screenshot(`failure-${index + 1}`);
  }
}
await workbench.close();
fs.rmSync(path.dirname(folder), { recursive: true });
console.log(`${tests.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
