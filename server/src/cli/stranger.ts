// Texts that are no cables: they are counted as such, have an empty record, and nothing in them is a fault.

import type { Cable } from '../cable/model.ts';

/** Whether nothing of a cable was found: neither a line of a head nor a paragraph. */
export function isStranger({ head, body }: Cable): boolean {
  return body.length === 0 && head.every(({ kind }) => kind === 'unknown');
}
