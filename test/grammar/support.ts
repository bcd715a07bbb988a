// Loads the grammars as VS Code does and reads fixtures of cables with assertions between their lines.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const grammarFile = (name: string): string => readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8');
const parseGrammar = (text: string): IRawGrammar => textmate.parseRawGrammar(text, 'grammar.json');

/** Just enough of Markdown for an injection to have a host. */
const markdownHost = JSON.stringify({ scopeName: 'text.html.markdown', patterns: [{ match: '^# .*$', name: 'markup.heading.markdown' }] });

/** The grammar of cables less some of the patterns of its root. */
function cableGrammar(without: readonly string[]): IRawGrammar {
  const whole = parseGrammar(grammarFile('cable.tmLanguage.json'));
  return { ...whole, patterns: whole.patterns.filter((pattern) => !without.includes(pattern.include ?? '')) };
}

/** The grammar of one scope, with the injection into Markdown in place; `without` names patterns (`#prose`) to leave out at its root. */
export async function loadGrammar(scopeName: string, without: readonly string[] = []): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const sources: Readonly<Record<string, () => IRawGrammar>> = {
    'source.cable': () => cableGrammar(without),
    'markdown.cable.codeblock': () => parseGrammar(grammarFile('cable.markdown.tmLanguage.json')),
    'text.html.markdown': () => parseGrammar(markdownHost),
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (name) => Promise.resolve(sources[name]?.() ?? null),
    getInjections: (name) => (name === 'text.html.markdown' ? ['markdown.cable.codeblock'] : undefined),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (grammar === null) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

/** A stretch of a line with the scopes on it, the grammar's own first. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line. */
export function tokenize(grammar: IGrammar, lines: readonly string[]): readonly (readonly ScopedText[])[] {
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}

const assertion = /^>> (!?)([\w.-]+): (.*)$/;

/**
 * What a fixture asserts and the grammar does not do, one sentence a failure. After a line of the cable may follow
 * `>> scope: words` (all of the words bear the scope), `>> !scope: words` (none of them does), `>> plain: words` (no scope at all).
 * `.cable` at the end of scopes is left out.
 */
export function failedAssertions(grammar: IGrammar, fixture: string): readonly string[] {
  const lines = fixture.split('\n');
  const cable = lines.filter((line) => !line.startsWith('>>'));
  const tokens = tokenize(grammar, cable);
  let row = -1;
  return lines.flatMap((line, index) => {
    if (!line.startsWith('>>')) {
      row += 1;
      return [];
    }
    const parts = assertion.exec(line);
    if (parts === null) return [`line ${index + 1}: not an assertion: ${line}`];
    const [, negated = '', wanted = '', words = ''] = parts;
    const found = scopesOf(tokens[row] ?? [], cable[row] ?? '', words);
    if (found.length === 0) return [`line ${index + 1}: "${words}" does not stand in the line above`];
    const bears = (scopes: readonly string[]): boolean => scopes.some((scope) => scope.replace(/\.cable$/, '').startsWith(wanted));
    const holds =
      wanted === 'plain' ? found.every((scopes) => scopes.length === 1) : found.every((scopes) => bears(scopes) === (negated === ''));
    return holds ? [] : [`line ${index + 1}: ${line}\n    but there: ${JSON.stringify(found)}`];
  });
}

/** The scopes of every token that the first occurrence of the words touches. */
function scopesOf(tokens: readonly ScopedText[], line: string, words: string): readonly (readonly string[])[] {
  const start = line.indexOf(words);
  if (start < 0) return [];
  let offset = 0;
  return tokens.flatMap((token) => {
    const from = offset;
    offset += token.text.length;
    return from < start + words.length && offset > start ? [token.scopes] : [];
  });
}
