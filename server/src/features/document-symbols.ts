// textDocument/documentSymbol: the outline of each cable, from its header to its signature.

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Cable } from '../cable/model.ts';
import { headElement } from '../cable/model.ts';
import { formatId } from '../reading/identity.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, readingsOf } from './at.ts';
import type { ReadDocument } from './document.ts';
import { bodySymbols } from './symbols/body.ts';
import { headSymbols, tailSymbols } from './symbols/head.ts';
import { symbolOf } from './symbols/symbol.ts';
import { firstWords } from './words.ts';

/** One root a cable, in order; a text in which nothing of a cable is found has none. */
export function documentSymbols(document: ReadDocument): DocumentSymbol[] {
  return readingsOf(document)
    .filter(({ cable }) => isCable(cable))
    .map((reading) => cableSymbol(document, reading));
}

function isCable({ head, body, within }: Cable): boolean {
  return body.length > 0 || within.length > 0 || head.some(({ kind }) => kind !== 'unknown' && kind !== 'preamble');
}

function cableSymbol(document: ReadDocument, reading: Reading): DocumentSymbol {
  const { cable, id } = reading;
  const subjectLine = headElement(cable, 'subject');
  const subject = subjectLine ? firstWords(document.text, subjectLine.parts, 200) : '';
  const inner = cable.within.map((within) => cableSymbol(document, readingOf(document, within)));
  const root = symbolOf(document, {
    span: cable,
    selection: firstLineOf(cable),
    name: id ? formatId(id) : subject,
    fallback: 'Cable',
    detail: id ? subject : '',
    kind: SymbolKind.File,
  });
  root.children = [...headSymbols(document, reading), ...bodySymbols(document, reading, inner), ...tailSymbols(document, reading)];
  return root;
}

/** What a click on the root selects: the first line that belongs to the cable. */
function firstLineOf(cable: Cable) {
  const first = cable.head[0] ?? cable.body[0];
  return first?.parts[0] ?? first ?? { start: cable.start, end: cable.start };
}
