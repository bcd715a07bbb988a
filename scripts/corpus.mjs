// What the reading makes of real cables, as tables: bytes in known fields, codes that have a card, findings by rule.
// `npm run corpus [folder ...]`; the folder of cables is CABLE_CORPUS, else ../shared/corpus beside the checkout.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = process.env.CABLE_CORPUS ?? join(root, '../shared/corpus');

/** Misses shown of a family. */
const mostMisses = 40;

await main();

async function main() {
  if (!existsSync(corpus)) {
    console.log(`No corpus on this machine: ${corpus} does not exist. CABLE_CORPUS names a folder of cables.`);
    return;
  }
  const files = cableFiles(corpus);
  const counts = await bundled('test/corpus/counts.ts');
  const today = Date.now();
  console.log(`${files.length} files of ${corpus}\n`);
  byteCoverage(counts.byteCoverageOf(texts(files)));
  codeCoverage(counts.coverageOf(texts(files), today));
  findings(counts.findingsOf(texts(files)));
}

/** Text files of the folder and below, sorted. */
function cableFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|cable)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function texts(files) {
  return files.map((file) => readFileSync(file, 'utf8'));
}

/** A TypeScript module with all that it imports, by way of a file that errors can name. */
async function bundled(path) {
  const folder = mkdtempSync(join(tmpdir(), 'cable-corpus-'));
  const outfile = join(folder, 'counts.mjs');
  try {
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'node20',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function byteCoverage(dialects) {
  const rows = dialects.flatMap(([dialect, { header, all }]) => [
    [`${dialect}, header`, header.known, header.unknown, percent(header.known, header.known + header.unknown)],
    [`${dialect}, all`, all.known, all.unknown, percent(all.known, all.known + all.unknown)],
  ]);
  table(['bytes by dialect', 'in known fields', 'in unknown lines', '% known'], rows);
}

function codeCoverage(families) {
  const all = families.reduce(
    (sum, { codes, explained }) => ({ family: 'all', codes: sum.codes + codes, explained: sum.explained + explained }),
    { codes: 0, explained: 0 },
  );
  const columns = ['codes in heads', 'codes', 'with a card that tells the meaning', '%'];
  table(
    columns,
    [...families, all].map(({ family, codes, explained }) => [family, codes, explained, percent(explained, codes)]),
  );
  for (const { family, misses } of families) {
    if (misses.size === 0) continue;
    const listed = [...misses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    console.log(`${family} without such a card: ${listed.length}${listed.length > mostMisses ? `, of them ${mostMisses}` : ''}`);
    for (const [written, count] of listed.slice(0, mostMisses)) console.log(`${String(count).padStart(6)}  ${written.slice(0, 90)}`);
    console.log();
  }
}

function findings({ cables, rules, cablesWithErrors, median }) {
  table(
    ['rule', 'severity', 'findings', 'cables', '% of cables'],
    rules.map(({ rule, severity, findings, cables: count }) => [rule, severity, findings, count, percent(count, cables)]),
  );
  console.log(`${cables} cables; with an error: ${cablesWithErrors} (${percent(cablesWithErrors, cables)} %)`);
  console.log(`errors and warnings a cable: ${median} in the median\n`);
}

function percent(part, whole) {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}

/** First column to the left, numbers to the right. */
function table(head, rows) {
  const lines = [head, ...rows].map((cells) => cells.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const line = (cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  console.log(`${line(lines[0])}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const cells of lines.slice(1)) console.log(line(cells));
  console.log();
}
