// Writes docs/diagnostics.md and the setting `cable.diagnostics.rules` of package.json from the catalogue of rules,
// from docs-only reasons (scripts/diagnostics-why.txt) and from the cases of test/fixtures/rules, so that every example is a test.
// `node scripts/build-diagnostics.mjs` writes; with `--check` it only compares and exits 1 when a file is stale.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const levels = ['error', 'warning', 'information', 'hint', 'off'];

const formatLines = [
  ['FL1', 'start of the transmission, its channel and serial', '`VZCZCXYZ0007`'],
  ['FL2', 'doubled precedence, stations that are called', '`PP RUEHBC RUEHDE`'],
  ['FL3', 'station that calls, its serial, section, filing time', '`DE RUEHGB #2958/01 2471039`'],
  ['FL4', 'security warning, operating signals', '`ZNY CCCCC ZZH`'],
  ['FL5', 'precedences, date-time group', '`P R 041039Z SEP 07`'],
  ['FL6', 'originator', '`FM AMEMBASSY OSLO`'],
  ['FL7', 'action addressees', '`TO RUEHC/SECSTATE WASHDC PRIORITY 3176`'],
  ['FL8', 'information addressees', '`INFO RUEHRA/AMEMBASSY RIGA 3117`'],
  ['FL9', 'exempted addressees', '`XMT AMEMBASSY RIGA`'],
  ['FL10', 'accounting, count of groups', '`GR 123`'],
  ['FL11', 'separator', '`BT`'],
  ['FL12', 'the message: classification, captions, E.O., TAGS, SUBJECT, REF, paragraphs, signature', '`UNCLAS OSLO 000211`'],
  ['FL13', 'separator', '`BT`'],
  ['FL14', 'not used', ''],
  ['FL15', 'corrections', '`C`'],
  ['FL16', 'end of message', '`NNNN`'],
];

const formatRules =
  '1 dialects, 2 format lines (2.1 FL1 to 2.6 FL6 to FL9, 2.7 indicators), 3 FL12 (3.1 first line, 3.2 captions, 3.3 E.O. to Classified By,\n' +
  '3.4 passing lines, 3.5 text, 3.6 page headers), 4 fields against each other, 5 archived telegrams, 6 prints and GENADMIN messages, ' +
  '7 damage by copies';

const namesOfDialects = {
  aad: 'Archived telegrams of 1973-79',
  smart: 'SMART prints',
  genadmin: 'GENADMIN messages',
};

const { catalogue, clauses, addressOf, rulesOfDialects } = await loadRules();
const files = {
  'docs/diagnostics.md': page(catalogue, readReasons(), readExamples()),
  'package.json': withSetting(read('package.json'), catalogue),
};
if (process.argv.includes('--check')) check();
else for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);

function check() {
  const stale = Object.entries(files).filter(([path, text]) => read(path) !== text);
  for (const [path] of stale) console.error(`${path} is stale: run node scripts/build-diagnostics.mjs`);
  if (stale.length > 0) process.exitCode = 1;
}

/** The catalogue as the server has it, bundled in memory. */
async function loadRules() {
  const contents = `export { catalogue } from './server/src/rules/catalogue.ts';
export { clauses } from './server/src/rules/clauses.ts';
export { addressOf } from './server/src/rules/explained.ts';
export { rulesOfDialects } from './server/src/rules/other-dialects.ts';`;
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  const options = { bundle: true, write: false, format: 'esm', platform: 'node', mainFields: ['module', 'main'], logLevel: 'error' };
  const { outputFiles } = await build({ stdin, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Why each rule is there, by its id. */
function readReasons() {
  const lines = read('scripts/diagnostics-why.txt').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1)]));
}

/** By rule, the first case that breaks it by editing a sound cable: its lines before and after. */
function readExamples() {
  const examples = new Map();
  const folder = join(root, 'test/fixtures/rules');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    for (const block of read(`test/fixtures/rules/${name}`).split(/^== /m).slice(1)) addExample(examples, block.split('\n').slice(1));
  }
  return examples;
}

function addExample(examples, lines) {
  const rules = lines.flatMap((line) => /^(?:error|warning|information|hint) ([\w-]+)/.exec(line)?.[1] ?? []);
  const of = (sign) => lines.filter((line) => line.startsWith(sign) && line.length > 1).map((line) => line.slice(2));
  const wrong = of('+').map((line) => line.replaceAll('<|', '').replaceAll('|>', ''));
  const base = baseOf(lines);
  // A case takes lines out in any order; they are shown as they stand.
  const right = of('-').sort((a, b) => base.indexOf(a) - base.indexOf(b));
  if (rules.length === 0 || right.length === 0) return;
  // The base itself is at fault: its first lines, and the same as they were before the copy.
  const isOfBase = right.join('\n') === wrong.join('\n');
  const example = isOfBase ? { wrong: base.slice(0, 5), right: base.slice(0, 5).filter(Boolean) } : { wrong, right };
  for (const rule of rules) if (!examples.has(rule) && (rules.length === 1 || rule === rules[0])) examples.set(rule, example);
}

/** Lines of the sound cable that a case edits; none where the case is a cable by itself. */
function baseOf(lines) {
  const name = lines
    .find((line) => line.startsWith('in '))
    ?.slice(3)
    .trim();
  return name ? read(`test/fixtures/rules/bases/${name}.cable`).split('\n') : [];
}

function page(rules, reasons, examples) {
  const head = `<!-- Generated by scripts/build-diagnostics.mjs. Do not edit: change the catalogue of rules and run it again. -->

# Diagnostics

Every rule of *Cable*, by the id that stands behind its message. \`cable.diagnostics.rules\` sets the level of each; \`cable.profile\`
decides whether customs are reported. Findings of the kind *copy* are what archives and web pages do, not faults of a drafter:
*Cable: Repair Copied Cable* mends them, and no fix on save ever does.

## What the names mean

FL1 to FL16 are the format lines of ACP 127, the allied teletype procedure:

${table(['line', 'what stands there', 'for example'], formatLines)}
"Checks" names where a rule comes from. ACP 127 and 5 FAH (the Foreign Affairs Handbook) are published; a name that ends with
\`.tsv\` is a table of the folder \`data\`; \`format-rules\` are the notes on the format that the rules were drawn up from. They are not
published, and their sections are these:
${formatRules}.

${dialects(rules)}`;
  return `${head}\n${Object.entries(rules)
    .map(([id, rule]) => section(id, { ...rule, clause: clauses[id] }, reasons.get(id), examples.get(id)))
    .join('\n')}`;
}

/** Which rules hold where no transport head stands. */
function dialects(rules) {
  const list = Object.entries(rulesOfDialects).map(([dialect, ids]) => {
    const inOrder = Object.keys(rules).filter((id) => ids.includes(id));
    return `- ${namesOfDialects[dialect]}: ${inOrder.map((id) => `[${id}](#${id})`).join(', ')}.\n`;
  });
  return `## Which rules hold for which dialect

Teletype cables have every rule but those on archives, prints and sets. The other dialects have these:

${list.join('')}
A finding in a telegram or a print is information at most, and one in a message a warning at most: circuits garbled the first, a
machine has read the second, and neither can be sent anew. A blank, a letter for a digit or another sign that any reader mends is
not told there. \`cable.diagnostics.rules\` sets the level of a rule for every dialect. A telegram printed or quoted inside another
is checked as what it is.
`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function section(id, { severity, profile, message, clause }, reason, example) {
  if (!reason) throw new Error(`scripts/diagnostics-why.txt says nothing of ${id}`);
  const kind = { fault: 'a fault in any cable', custom: 'a custom, reported while a cable is drafted', copy: 'damage by a copy' }[profile];
  const examples = example ? `\nWrong:\n\n${fenced(example.wrong)}\nRight:\n\n${fenced(example.right)}` : '';
  return `## ${id}\n\n${escaped(message)}\n\n${reason}\n\n*${severity}*, ${kind}. Checks: ${escaped(clause)}.\n${examples}`;
}

/** Placeholders stand as \`…\`; nothing of a message is markup. */
function escaped(words) {
  return words.replace(/"?\{[a-z]+\}"?/g, '…').replace(/[<>*_`[\]]/g, '\\$&');
}

function fenced(lines) {
  return `\`\`\`cable\n${lines.length > 0 ? lines.join('\n') : '(nothing stands here)'}\n\`\`\`\n`;
}

/** package.json with one property a rule; all else stays as it is. */
function withSetting(text, rules) {
  const manifest = JSON.parse(text);
  const configuration = [manifest.contributes.configuration].flat().find(({ properties }) => properties['cable.diagnostics.rules']);
  const setting = configuration.properties['cable.diagnostics.rules'];
  setting.properties = Object.fromEntries(
    Object.entries(rules).map(([id, { severity, message }]) => [
      id,
      { type: 'string', enum: levels, markdownDescription: `${escaped(message)} Default: \`${severity}\`. [More](${addressOf(id)})` },
    ]),
  );
  setting.additionalProperties = false;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
