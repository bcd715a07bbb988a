// Symbols for clients that take no symbols within symbols.

import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** The same symbols as a list in the order of the text, each naming the one that holds it. */
export function flatSymbols(uri: string, symbols: readonly DocumentSymbol[]): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const add = (symbol: DocumentSymbol, holder: string | undefined): void => {
    flat.push({
      name: symbol.name,
      kind: symbol.kind,
      location: { uri, range: symbol.range },
      ...(holder !== undefined && { containerName: holder }),
    });
    for (const child of symbol.children ?? []) add(child, symbol.name);
  };
  for (const symbol of symbols) add(symbol, undefined);
  return flat;
}
