// The one door to the format: any string in, cables out. Total and lossless (ARCHITECTURE.md, invariant 1).

import type { Cable } from './model.ts';

/**
 * Every cable of the text in order; their spans cover the text. A text in which nothing
 * of a cable is found is one cable with unknown leaves only. Never throws.
 */
export function parseCables(text: string): readonly Cable[] {
  return [{ dialect: 'acp127', start: 0, end: text.length, head: [], body: [], pageHeaders: [], leaves: [{ kind: 'unknown', start: 0, end: text.length }], doubleSpaced: false, within: [] }];
}
