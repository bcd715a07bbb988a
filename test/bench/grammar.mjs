// The grammar line by line, as VS Code colours, beside the grammar of INI files that comes with it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { timesOf } from './measure.mjs';
import { atMost } from './rows.mjs';
import { cableOf, iniOf } from './texts.mjs';

const require = createRequire(import.meta.url);
const files = {
  'source.cable': path.resolve(import.meta.dirname, '../../syntaxes/cable.tmLanguage.json'),
  'source.ini': require.resolve('tm-grammars/grammars/ini.json'),
};
const longLine = 20_000;
const longLines = {
  prose: 'The boats stayed in the harbor for 14 days (and nights). ',
  capitals: 'BOATS STAYED IN ',
  TAGS: 'PREL PGOV ',
  digits: '0123456789',
  slashes: 'RUEHC/SECSTATE//NEA/ ',
  blanks: ' ',
  brackets: '((((((((',
};
const opening = { TAGS: 'TAGS: ', slashes: 'INFO ', digits: 'P R ' };

export const title = 'colouring (CPU time of this process)';

export async function measure() {
  const registry = await newRegistry();
  const cable = await registry.loadGrammar('source.cable');
  const ini = await registry.loadGrammar('source.ini');
  const [head, text, settings] = [cableOf(1200), cableOf(60_000), iniOf(60_000)].map((written) => written.split('\n'));
  const long = Object.entries(longLines).map(([name, words]) => [name, (opening[name] ?? '') + words.repeat(longLine / words.length)]);
  const times = await timesOf({
    head: () => colour(cable, head),
    text: () => colour(cable, text),
    ini: () => colour(ini, settings),
    ...Object.fromEntries(long.map(([name, line]) => [name, () => colour(cable, [line])])),
  });
  const least = times.ini / settings.length;
  const note = `ini ${(least * 1000).toFixed(1)} µs a line`;
  return [
    atMost('cable of 60 KB : ini, per line', times.text / text.length / least, 1, '×', note),
    atMost('head of a cable : ini, per line', times.head / head.length / least, null, '×'),
    ...long.map(([name]) => atMost(`a line of 20,000 characters, ${name}`, times[name], 5, 'ms')),
  ];
}

async function newRegistry() {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => (files[name] ? textmate.parseRawGrammar(readFileSync(files[name], 'utf8'), files[name]) : null),
  });
}

function colour(grammar, lines) {
  let state = textmate.INITIAL;
  for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
}
