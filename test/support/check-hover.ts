// Hovers in tests: by a marked code, or every card of a document.

import { expect } from 'vitest';
import type { MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { positionAt } from '../../server/src/cable/text.ts';
import { offsetAt, type ReadDocument, readDocument } from '../../server/src/features/document.ts';
import { hover } from '../../server/src/features/hover.ts';
import { readMarkers } from './markers.ts';

/** The day on which all tests take place. */
export const today = Date.UTC(2026, 10, 22);

/** A hover taken apart. */
export interface Card {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The card at an offset; null for none. */
export function cardAt(document: ReadDocument, offset: number, markup: MarkupKind = 'plaintext'): Card | null {
  const answer = hover(document, positionAt(document.lines, offset), { markup, today });
  if (!answer?.range) return null;
  const { start, end } = answer.range;
  return { words: (answer.contents as MarkupContent).value, start: offsetAt(document, start), end: offsetAt(document, end) };
}

/** The marked range of the cable has one card, wherever in it the pointer stands, that holds these words; null for no card. */
export function checkHover(marked: string, expected: RegExp | null): void {
  const { text, ranges } = readMarkers(marked);
  const document = readDocument('file:///untitled', text);
  for (const { start, end } of ranges) {
    for (const offset of [start, (start + end) >>> 1, end - 1]) {
      const card = cardAt(document, offset);
      if (expected === null) expect(card).toBeNull();
      else expect(card).toEqual({ words: expect.stringMatching(expected), start, end });
    }
  }
}

/** Every card of a document in order, under the code it is on. */
export function allCards(document: ReadDocument): string {
  const cards: string[] = [];
  let last: Card | null = null;
  for (let offset = 0; offset <= document.text.length; offset++) {
    const card = cardAt(document, offset);
    if (!card || (last && card.words === last.words && card.start === last.start)) continue;
    const code = JSON.stringify(document.text.slice(card.start, card.end));
    cards.push(`line ${positionAt(document.lines, card.start).line + 1} ${code}\n${card.words.replace(/^/gm, '    ')}`);
    last = card;
  }
  return cards.join('\n');
}
