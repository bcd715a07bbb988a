import { describe, expect, it } from 'vitest';
import { contributes } from '../../package.json';
import { type ReadDocument, readDocument } from '../../server/src/features/document.ts';
import { tokenModifiers, tokenTypes } from '../../server/src/features/semantic-tokens/legend.ts';
import { semanticTokens, tokensOf } from '../../server/src/features/semantic-tokens.ts';
import { checkFixtures, readFixture } from '../support/fixtures.ts';

/** Each token with its line, as a client decodes it. */
function showTokens(document: ReadDocument): string {
  const data = semanticTokens(document, null);
  const lines = document.text.split(/\r\n|\r|\n/);
  const shown: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    shown.push(`line ${line + 1} ${lines[line]?.slice(character, character + length)} ${tokenTypes[type]} ${names.join(' ')}`);
  }
  return shown.join('\n');
}

const standing = (text: string): string[] =>
  tokensOf(readDocument('file:///cable', text), null).map(({ start, end, modifier }) => `${text.slice(start, end)} ${modifier}`);

describe('semantic tokens', () => {
  checkFixtures('semantic-tokens', showTokens);

  it('are the same words whatever the line ends are', () => {
    const { text } = readFixture('semantic-tokens', 'every-code.cable');
    const shown = showTokens(readDocument('file:///lf', text));
    for (const lineEnd of ['\r\n', '\r']) expect(showTokens(readDocument('file:///cable', text.replaceAll('\n', lineEnd)))).toBe(shown);
  });

  it('tell codes of another time from those of the cable', () => {
    const cable = (year: string, code: string): string =>
      `R 061115Z FEB ${year}\nFM AMEMBASSY OSLO\nUNCLAS OSLO 0077\nTAGS: ${code}\nSUBJECT: X\n`;
    expect(standing(cable('78', 'GW'))).toContain('GW known');
    expect(standing(cable('04', 'GM'))).toContain('GM known');
    expect(standing(cable('04', '1A'))).toContain('1A deprecated');
    expect(standing(cable('99', 'QQQQ'))).toContain('QQQQ unknown');
  });

  it('are declared and have colours in every theme by scopes of the grammar', () => {
    expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...tokenTypes]);
    // `deprecated` is the editor's own.
    expect(['deprecated', ...contributes.semanticTokenModifiers.map(({ id }) => id)].sort()).toEqual([...tokenModifiers].sort());
    const scopes = Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {});
    const { text } = readFixture('semantic-tokens', 'every-code.cable');
    const used = tokensOf(readDocument('file:///cable', text), null).map(({ type, modifier }) => `${type}.${modifier}`);
    expect(scopes).toEqual(expect.arrayContaining(used));
    for (const selector of scopes) {
      const [type, modifier] = selector.split('.');
      expect(tokenTypes).toContain(type);
      expect(tokenModifiers).toContain(modifier);
    }
  });
});
