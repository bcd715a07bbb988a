// Makes the TextMate grammars of their source, syntaxes/cable.grammar.mjs. With --check it writes nothing and exits 1 when they are stale.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cable, markdown } from '../syntaxes/cable.grammar.mjs';

const outputs = [
  ['cable.tmLanguage.json', cable],
  ['cable.markdown.tmLanguage.json', markdown],
];

const stale = outputs.filter(([name, grammar]) => {
  const path = new URL(`../syntaxes/${name}`, import.meta.url);
  const wanted = `${JSON.stringify(grammar, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return false;
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  return true;
});

for (const [name] of stale) console.log(`${process.argv.includes('--check') ? 'stale' : 'written'}: syntaxes/${name}`);
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
