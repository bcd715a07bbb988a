// Outlines and folds as a person reads them.

import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver-types';
import type { ReadDocument } from '../../server/src/features/document.ts';

const kindNames = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** Indented; each line has name, detail, kind and lines. */
export function showOutline(symbols: readonly DocumentSymbol[], depth = 0): string {
  return symbols
    .flatMap((symbol) => {
      const { start, end } = symbol.range;
      const lines = start.line === end.line ? `${start.line + 1}` : `${start.line + 1}-${end.line + 1}`;
      const detail = symbol.detail === undefined ? '' : ` | ${symbol.detail}`;
      const line = `${'  '.repeat(depth)}${symbol.name}${detail} (${kindNames.get(symbol.kind)}, ${lines})`;
      return symbol.children?.length ? [line, showOutline(symbol.children, depth + 1)] : [line];
    })
    .join('\n');
}

/** Each fold with the line that stays in sight and the last one that goes. */
export function showFolds(document: ReadDocument, ranges: readonly FoldingRange[]): string {
  const lines = document.text.split(/\r\n|\r|\n/);
  return ranges.map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}  ${lines[startLine]}  …  ${lines[endLine]}`).join('\n');
}
