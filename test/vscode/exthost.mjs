// Runs the tests of test/vscode/exthost/<group>/ inside the extension host of a real VS Code, with the packed extension installed.
// usage: node test/vscode/exthost.mjs newest|oldest EXTENSION.vsix [group …]
// Each group has a VS Code to itself, on a copy of its folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { newest, oldest, root } from './places.mjs';
import { startBrowser, startServer } from './vscode.mjs';

/** How long a group may take on a machine that is busy with much else. */
const patience = 600_000;
const here = import.meta.dirname;
const [which, vsix, ...chosen] = process.argv.slice(2);
const build = which === 'oldest' ? oldest : newest;
const folders = { cables: path.join(root, 'samples'), plain: path.join(here, 'plain-folder') };
const groups = chosen.length > 0 ? chosen : Object.keys(folders);

const total = { passed: 0, failed: 0 };
for (const group of groups) {
  const lines = await runGroup(group);
  console.log([`# ${group}`, ...lines].join('\n'));
  total.passed += lines.filter((line) => line.startsWith('ok - ')).length;
  total.failed += lines.filter((line) => line.startsWith('not ok - ')).length;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** The lines that the group's tests wrote, and one more where they did not come to an end. */
async function runGroup(group) {
  const bundle = await bundleGroup(group);
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-exthost-'));
  const resultFile = path.join(dir, 'result.txt');
  const workspace = path.join(dir, group);
  fs.cpSync(folders[group], workspace, { recursive: true });
  // A built VS Code takes extensionTestsPath from the address only with this flag; the server's environment reaches the tests.
  const server = await startServer({ build, vsix: [vsix], args: ['--enable-smoke-test-driver'], env: { CABLE_TEST_RESULT: resultFile } });
  const { browser, page } = await startBrowser({ width: 1000, height: 700 });
  const code = await exitCode(page, server.url(workspace, testPayload(server, bundle)));
  await browser.close();
  await server.stop();
  const lines = fs.existsSync(resultFile) ? fs.readFileSync(resultFile, 'utf8').trimEnd().split('\n') : [];
  fs.rmSync(dir, { recursive: true });
  const failed = lines.some((line) => line.startsWith('not ok - '));
  return code === 0 || failed ? lines : [...lines, `not ok - ${group} runs to its end: ${code}`];
}

// VS Code wants a folder of an extension under development beside the tests; the bundle's own has none and so changes nothing.
function testPayload(server, bundle) {
  return [
    ['extensionDevelopmentPath', server.remoteUri(path.dirname(bundle))],
    ['extensionTestsPath', server.remoteUri(bundle)],
  ];
}

async function bundleGroup(group) {
  const dir = path.join(here, 'exthost', group);
  const files = fs.readdirSync(dir).filter((file) => file.endsWith('.test.ts'));
  const contents = [...files.map((file) => `import './${file}';`), `export { run } from '../support.ts';`].join('\n');
  const outfile = path.join(root, 'out/exthost', group, 'index.cjs');
  const options = { bundle: true, external: ['vscode'], format: 'cjs', platform: 'node', sourcemap: 'inline', target: 'node20' };
  await esbuild.build({ ...options, stdin: { contents, resolveDir: dir, loader: 'ts' }, outfile });
  return outfile;
}

// VS Code calls these two where they exist on `window`.
async function exitCode(page, url) {
  await page.exposeFunction('codeAutomationLog', () => {});
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(() => resolve(`no end within ${patience / 1000} s`), patience).unref();
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return ended;
}
