// npm test: installs, builds, runs every suite, and ends with one line: `N passed, N failed, N skipped`.
//   npm test -- --only unit,vscode   runs only the suites named; --list names them.
// With CI=true a suite that cannot run counts as failed.
import { installPackages } from './install.mjs';

const { values: only, list } = readArguments(process.argv.slice(2));

installPackages();
const { build } = await import('../esbuild.mjs');
const { suites } = await import('./suites.mjs');

if (list) console.log(suites.map(({ name, what }) => `${name.padEnd(10)} ${what}`).join('\n'));
else process.exitCode = await runAll();

function readArguments(args) {
  const at = args.indexOf('--only');
  return { values: at < 0 ? [] : (args[at + 1] ?? '').split(','), list: args.includes('--list') };
}

async function runAll() {
  const wanted = suites.filter(({ name }) => only.length === 0 || only.includes(name));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of [{ name: 'build', run: buildWithinBudget }, ...wanted]) add(total, await report(suite));
  if (wanted.length < Math.max(only.length, 1)) {
    console.log(`no suite is called so: ${only.join(', ')}`);
    total.failed++;
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

async function buildWithinBudget() {
  const over = await build();
  return { passed: over.length === 0 ? 1 : 0, failed: over.length, details: over.map((name) => `${name} is over its budget`).join('\n') };
}

/** Runs one suite and prints its line; details only of what failed. */
async function report({ name, run, whyNot }) {
  const reason = whyNot?.() ?? null;
  if (reason !== null) return reportSkip(name, reason);
  const start = performance.now();
  const { passed, failed, details = '' } = await run().catch((error) => ({ passed: 0, failed: 1, details: String(error.stack ?? error) }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = failed > 0 ? `, ${failed} FAILED` : '';
  console.log(`${name.padEnd(10)} ${`${seconds} s`.padStart(8)}  ${passed} passed${verdict}`);
  if (failed > 0) console.log(details.trimEnd().replaceAll(/^/gm, '    '));
  return { passed, failed, skipped: 0 };
}

function reportSkip(name, reason) {
  const isFailure = process.env.CI === 'true';
  console.log(`${name.padEnd(10)} ${isFailure ? 'FAILED, cannot run' : 'skipped'}: ${reason}`);
  return { passed: 0, failed: isFailure ? 1 : 0, skipped: isFailure ? 0 : 1 };
}

function add(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped ?? 0;
}
