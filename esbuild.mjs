// npm run build: bundles the client, the server and the command line into dist/, prints their sizes, fails over budget.
// The bundles are CommonJS: it starts as fast as ESM (measured) and VS Code loads a client of every age that way.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { eagerModules } from './scripts/eager-modules.mjs';
import { leanLibrary } from './scripts/lean-library.mjs';

const root = import.meta.dirname;
const kilobyte = 1024;
const generatedCodes = 'server/src/codes/generated';
const grammarSources = fs
  .readdirSync(path.join(root, 'syntaxes'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => `syntaxes/${name}`);

/** What is made by which script, and from what: the script runs when an input is younger than its output. */
const generated = [
  { script: 'scripts/build-codes.mjs', inputs: ['data'], output: generatedCodes },
  {
    script: 'scripts/build-grammar.mjs',
    inputs: grammarSources,
    output: 'syntaxes/cable.tmLanguage.json',
  },
];

const targets = [
  { name: 'client', entry: 'client/src/node/main.ts', outfile: 'dist/client/node/main.cjs', budget: clientBudget },
  {
    name: 'server',
    entry: 'server/src/node/main.ts',
    outfile: 'dist/server/main.js',
    plugins: [leanLibrary, eagerModules],
    budget: async () => 520 * kilobyte,
  },
  { name: 'command line', entry: 'server/src/cli/main.ts', outfile: 'dist/cli/program.js', budget: async () => 400 * kilobyte },
  { name: 'its start', entry: 'server/src/cli/start.ts', outfile: 'dist/cli/main.js', budget: async () => 2 * kilobyte },
];

const common = {
  // Two releases of the same types would be bundled twice.
  alias: { 'vscode-languageserver-types': path.join(root, 'node_modules/vscode-languageserver-types/lib/esm/main.js') },
  absWorkingDir: root,
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  legalComments: 'none',
  mainFields: ['module', 'main'],
  metafile: true,
  minify: true,
  platform: 'node',
  sourcemap: 'linked',
  target: 'node20',
};

/** Builds everything; resolves to the names of the bundles over budget. */
export async function build() {
  for (const { script } of generated.filter(isStale)) execFileSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
  // The root package is "type": "module"; without this file Node would take dist/server/main.js for ESM.
  fs.writeFileSync(path.join(root, 'dist/package.json'), '{"type":"commonjs"}\n');
  const results = await Promise.all(targets.map(bundle));
  for (const { line } of results) console.log(line);
  compileCommandLine();
  return results.filter(({ over }) => over).map(({ name }) => name);
}

async function bundle({ name, entry, outfile, plugins = [], budget }) {
  const { metafile } = await esbuild.build({ ...common, entryPoints: [entry], outfile, plugins });
  const { bytes, tables } = sizes(metafile, outfile);
  const limit = await budget();
  const over = bytes - tables > limit;
  const inTables = tables > 0 ? ` + code tables ${kB(tables)}` : '';
  return { name, over, line: `${name}: ${kB(bytes - tables)} of ${kB(limit)}${inTables}${over ? '  OVER BUDGET' : ''}  ${outfile}` };
}

/** Leaves what V8 compiles for the samples beside the command line, for the Node that runs here: its threads start with it. */
function compileCommandLine() {
  fs.rmSync(path.join(root, 'dist/cli/program.js.compiled'), { force: true });
  const parse = ['dist/cli/main.js', 'parse', '--threads', '1', 'samples'];
  // V8 takes what was compiled with the same flags alone: those of whoever builds are not those of who reads cables.
  const env = { ...process.env, NODE_OPTIONS: '' };
  execFileSync(process.execPath, ['--require', './scripts/compiled-hook.cjs', ...parse], { cwd: root, env, stdio: 'ignore' });
}

function sizes(metafile, outfile) {
  const { bytes, inputs } = metafile.outputs[outfile];
  const tables = Object.entries(inputs).filter(([file]) => file.startsWith(`${generatedCodes}/`));
  return { bytes, tables: tables.reduce((sum, [, input]) => sum + input.bytesInOutput, 0) };
}

/** A bare client is one that starts vscode-languageclient and does nothing else; ours may have 60 KB more. */
async function clientBudget() {
  const contents = `import { LanguageClient } from 'vscode-languageclient/node'; export const activate = () => new LanguageClient('', '', {}, {}).start();`;
  const { metafile } = await esbuild.build({
    ...common,
    stdin: { contents, resolveDir: root },
    outfile: 'bare.cjs',
    sourcemap: false,
    write: false,
  });
  return metafile.outputs['bare.cjs'].bytes + 60 * kilobyte;
}

function isStale({ script, inputs, output }) {
  const made = Math.min(...modifiedTimes(output));
  return Math.max(...[script, ...inputs].flatMap(modifiedTimes)) > made || made === Number.POSITIVE_INFINITY;
}

function modifiedTimes(file) {
  const full = path.join(root, file);
  if (!fs.existsSync(full)) return [];
  const stat = fs.statSync(full);
  if (!stat.isDirectory()) return [stat.mtimeMs];
  return fs.readdirSync(full, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    return entry.isFile() ? [fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs] : [];
  });
}

function kB(bytes) {
  return `${(bytes / kilobyte).toFixed(0)} KB`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const over = await build();
  if (over.length > 0) process.exitCode = 1;
}
