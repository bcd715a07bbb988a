// npm run bench [-- part …] [--check]: measures the budgets of the design beside peers and prints them as tables.
// Parts: core, startup, change, requests, grammar, command-line, sizes. With --check a figure over its budget ends the run with 1.
import { build } from '../../esbuild.mjs';
import { installPeers } from './bundles.mjs';
import { table } from './rows.mjs';

const parts = ['core', 'startup', 'change', 'requests', 'grammar', 'command-line', 'sizes'];
const wanted = parts.filter((part) => process.argv.includes(part));

installPeers();
const overBudget = await build();
let misses = 0;
for (const name of wanted.length > 0 ? wanted : parts) {
  const { title, measure } = await import(`./${name}.mjs`);
  const rows = await measure({ overBudget });
  misses += rows.filter(({ passes }) => !passes).length;
  console.log(table(title, rows));
}
console.log(misses === 0 ? 'every figure is within its budget' : `${misses} of the figures miss their budget`);
if (misses > 0 && process.argv.includes('--check')) process.exitCode = 1;
