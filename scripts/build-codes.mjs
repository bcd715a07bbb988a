// Packs the code tables of data/*.tsv into server/src/codes/generated/*.ts, after checking every row.
// `node scripts/build-codes.mjs` writes; with `--check` it only compares and exits 1 when a file is stale.
// `--root <folder>` works on another tree of the same layout (the tests do).

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Between cells, and before a reference to a phrase: characters that no table may use. */
const cellSeparator = '^';
const shortReference = '~';
const longReference = '@';
const reserved = /[\^~@`\\$]/;
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What is generated from what. `unique` are the columns that together name a row once, the first of them never empty;
 * `plain` are columns that look-ups use as keys, so they are never packed as phrases.
 */
const families = [
  {
    file: 'abbreviations',
    tables: [
      {
        name: 'abbreviations',
        tsv: 'abbreviations',
        columns: 'abbreviation expansion kind status source basis',
        unique: 'abbreviation expansion',
        plain: 'abbreviation',
      },
      {
        name: 'abbreviationsByCountry',
        tsv: 'abbreviations-by-country',
        columns: 'abbreviation country geo_tag_1980_2010 expansion cables_seen source basis',
        unique: 'abbreviation country expansion',
        plain: 'abbreviation',
      },
    ],
  },
  {
    file: 'addressees',
    tables: [
      {
        name: 'addresseesSeen',
        tsv: 'addressees-seen',
        columns: 'ri plad times_seen first_year last_year source',
        unique: 'ri plad',
        plain: 'ri plad times_seen',
      },
    ],
  },
  {
    file: 'address-words',
    tables: [
      { name: 'addressWords', tsv: 'address-words', columns: 'word kind meaning source basis', unique: 'word kind', plain: 'word kind' },
    ],
  },
  {
    file: 'captions',
    tables: [
      {
        name: 'captions',
        tsv: 'captions',
        columns: 'caption kind meaning conflicts_and_use where source basis',
        unique: 'caption',
        plain: 'caption',
      },
    ],
  },
  {
    file: 'classification',
    tables: [
      {
        name: 'classification',
        tsv: 'classification',
        columns: 'level_rank line_plain line_spaced fl4_letters fl4_signal portion_mark abbreviation status notes source basis',
        unique: 'line_plain',
        plain: 'line_plain line_spaced fl4_letters portion_mark',
      },
      { name: 'fl4Letters', tsv: 'fl4-letters', columns: 'group meaning source basis', unique: 'group', plain: 'group' },
    ],
  },
  {
    file: 'executive-orders',
    tables: [
      {
        name: 'executiveOrders',
        tsv: 'executive-orders',
        columns: 'eo kind form meaning from to max_years status source basis',
        unique: 'eo kind form from',
        plain: 'eo kind form',
      },
    ],
  },
  {
    file: 'operating-signals',
    tables: [
      {
        name: 'operatingSignals',
        tsv: 'operating-signals',
        columns: 'signal argument where meaning kind source basis',
        unique: 'signal',
        plain: 'signal',
      },
    ],
  },
  {
    file: 'posts',
    tables: [
      {
        name: 'posts',
        tsv: 'posts',
        columns: 'plad type mrn_name country geo_tag_1980_2010 geo_tag_1974 geo_tag_current timezone ri other_ri notes source',
        unique: 'plad',
        plain: 'plad mrn_name ri other_ri',
      },
    ],
  },
  {
    file: 'precedence',
    tables: [
      {
        name: 'precedence',
        tsv: 'precedence',
        columns: 'name prosign_fl5 routing_line_fl2 written_after_addressee rank speed_of_service_objective handling status source basis',
        unique: 'name',
        plain: 'name',
      },
      { name: 'precedenceRules', tsv: 'precedence-rules', columns: 'rule strength source', unique: 'rule', plain: '' },
    ],
  },
  {
    file: 'routing-indicators',
    tables: [
      {
        name: 'routingIndicators',
        tsv: 'routing-indicators',
        columns: 'ri ri_range_end name kind nation_2nd_letter network_inferred seen_years source notes',
        unique: 'ri ri_range_end name',
        plain: 'ri ri_range_end name',
      },
      {
        name: 'routingStructure',
        tsv: 'routing-structure',
        columns: 'position value meaning source basis',
        unique: 'position value',
        plain: 'position value',
      },
    ],
  },
  {
    file: 'tags',
    tables: [
      {
        name: 'tagsSubject',
        tsv: 'tags-subject',
        columns: 'code name category status years name_1974_79 nara_retention_1973_79 source basis',
        unique: 'code',
        plain: 'code',
      },
      { name: 'tagsProgram', tsv: 'tags-program', columns: 'code name status years source basis', unique: 'code', plain: 'code' },
      { name: 'tagsOrganization', tsv: 'tags-organization', columns: 'code name status years source basis', unique: 'code', plain: 'code' },
      {
        name: 'tagsGeographic',
        tsv: 'tags-geographic',
        columns: 'code name kind system years status differs_in_other_system source basis',
        unique: 'code system name',
        plain: 'code',
      },
      {
        name: 'tagsVariants',
        tsv: 'tags-variants',
        columns: 'kind as_written normalised_or_meaning example_cable_or_source',
        unique: 'kind as_written',
        plain: 'as_written',
      },
    ],
  },
];

main(process.argv.slice(2));

function main(args) {
  const rootAt = args.indexOf('--root');
  const root = rootAt >= 0 ? args[rootAt + 1] : join(dirname(fileURLToPath(import.meta.url)), '..');
  const problems = strangers(root);
  const files = families.map((family) => ({
    path: join('server/src/codes/generated', `${family.file}.ts`),
    text: generate(family, root, problems),
  }));
  if (problems.length > 0) return fail(problems);
  if (args.includes('--check')) return check(root, files);
  mkdirSync(join(root, 'server/src/codes/generated'), { recursive: true });
  for (const file of files) writeFileSync(join(root, file.path), file.text);
}

/** Names every stale file. */
function check(root, files) {
  const stale = files.filter((file) => !existsSync(join(root, file.path)) || readFileSync(join(root, file.path), 'utf8') !== file.text);
  if (stale.length > 0) fail(stale.map((file) => `${file.path}: stale; run: node scripts/build-codes.mjs`));
}

function fail(problems) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
}

/** Tables in data/ that nothing is generated from. */
function strangers(root) {
  const known = new Set(families.flatMap((family) => family.tables.map((table) => `${table.tsv}.tsv`)));
  return readdirSync(join(root, 'data'))
    .filter((name) => name.endsWith('.tsv') && !known.has(name))
    .map((name) => `data/${name}: found a table that scripts/build-codes.mjs does not know, expected one of ${[...known].join(', ')}`);
}

function generate(family, root, problems) {
  const sources = family.tables.map((table) => `data/${table.tsv}.tsv`);
  const blocks = family.tables.map((table) => block(table, readRows(table, root, problems)));
  return `// Generated by scripts/build-codes.mjs from ${sources.join(', ')}. Do not edit: change the tables and run it again.\n${blocks.join('')}`;
}

/** The rows of a table as cells; whatever is wrong with them goes to `problems`. */
function readRows(table, root, problems) {
  const file = `data/${table.tsv}.tsv`;
  if (!existsSync(join(root, file))) {
    problems.push(`${file}: found no such file`);
    return [];
  }
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  else problems.push(`${file}:${lines.length}: found no line end, expected one after the last row`);
  const columns = table.columns.split(' ');
  const header = lines[0] ?? '';
  if (header !== columns.join('\t'))
    problems.push(`${file}:1: found columns "${header.split('\t').join(' ')}", expected "${table.columns}"`);
  const rows = lines.slice(1).map((line) => line.split('\t'));
  const seen = new Map();
  rows.forEach((cells, at) => {
    checkRow({ table, columns, seen, report: (text) => problems.push(`${file}:${at + 2}: ${text}`), line: at + 2 }, cells);
  });
  return rows.filter((cells) => cells.length === columns.length);
}

function checkRow({ table, columns, seen, report, line }, cells) {
  if (cells.length !== columns.length) return report(`found ${cells.length} columns, expected ${columns.length}`);
  cells.forEach((cell, column) => {
    const bad = /[^ -\x7e]/.exec(cell) ?? reserved.exec(cell);
    if (bad) report(`found ${JSON.stringify(bad[0])} in column ${columns[column]}, expected printable ASCII without ^ ~ @ \` \\ $`);
    if (cell !== cell.trim()) report(`found blanks round the cell in column ${columns[column]}, expected none`);
  });
  const unique = table.unique.split(' ').map((column) => cells[columns.indexOf(column)]);
  if (unique[0] === '') report(`found an empty ${table.unique.split(' ')[0]}, expected a key`);
  const key = unique.join('\t');
  if (seen.has(key)) report(`found ${JSON.stringify(unique.join(' '))} again, expected it once (first in line ${seen.get(key)})`);
  else seen.set(key, line);
}

/** One exported table: names of columns, phrases, rows. */
function block(table, rows) {
  const columns = table.columns.split(' ');
  const plain = new Set(table.plain.split(' '));
  const packable = columns.map((column) => !plain.has(column));
  const { phrases, packed } = packPhrases(rows, packable);
  const lines = packed.map((cells) => cells.join(cellSeparator).replace(/\^+$/, ''));
  return [
    `\nexport const ${table.name} = {\n`,
    `  columns: [${columns.map((column) => `'${column}'`).join(', ')}] as const,\n`,
    `  phrases: \`${phrases.join('\n')}\`,\n`,
    `  rows: \`${lines.join('\n')}\`,\n`,
    '};\n',
  ].join('');
}

/** Replaces what repeats by references: first whole cells, then parts between semicolons, then smaller parts. */
function packPhrases(rows, packable) {
  const cells = rows.flatMap((row) => row.filter((_, column) => packable[column]));
  const found = new Map();
  let open = cells;
  for (const parts of [wholeCell, betweenSemicolons, smallParts]) {
    for (const [phrase, count] of tally(open.flatMap(parts))) if (saves(phrase, count)) found.set(phrase, count * phrase.length);
    open = open.flatMap(parts).filter((part) => !found.has(part));
  }
  const phrases = [...found.keys()].sort((a, b) => usesOf(found, b) - usesOf(found, a) || (a < b ? -1 : 1));
  const references = new Map(phrases.map((phrase, at) => [phrase, reference(at)]));
  const pack = (cell) => replaceParts(cell, [wholeCell, betweenSemicolons, smallParts], references);
  return { phrases, packed: rows.map((row) => row.map((cell, column) => (packable[column] ? pack(cell) : cell))) };
}

function usesOf(found, phrase) {
  return found.get(phrase) / phrase.length;
}

function replaceParts(text, [parts, ...finer], references) {
  if (references.has(text)) return references.get(text);
  if (parts === undefined) return text;
  return parts(text)
    .map((part) => references.get(part) ?? replaceParts(part, finer, references))
    .join('');
}

/** A reference of two characters for the most used phrases, of three for the rest. */
function reference(at) {
  if (at < digits.length) return shortReference + digits[at];
  const rest = at - digits.length;
  return longReference + digits[Math.floor(rest / digits.length)] + digits[rest % digits.length];
}

function wholeCell(text) {
  return [text];
}

function betweenSemicolons(text) {
  return text.match(/[^;]+(?:; )?|; ?/g) ?? [];
}

function smallParts(text) {
  return text.match(/[^,:(]+(?:, | \(|: )?|[,:(] ?/g) ?? [];
}

function tally(parts) {
  const counts = new Map();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

function saves(phrase, count) {
  return count > 1 && count * (phrase.length - 3) - phrase.length > 4;
}
