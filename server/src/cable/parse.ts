// The one door to the format: any string in, cables out. Total and lossless (ARCHITECTURE.md, invariant 1).

import { parseCable } from './dialects.ts';
import { leavesOf } from './leaves.ts';
import { type Cable, headElement, type Preamble } from './model.ts';
import { readLines } from './scanner.ts';
import { textOf } from './text.ts';

/**
 * Every cable of the text in order; their spans cover the text. A text in which nothing
 * of a cable is found is one cable with unknown lines only, an empty text has none. Never throws.
 */
export function parseCables(text: string): readonly Cable[] {
  const reader = readLines(text);
  const cables: Cable[] = [];
  while (reader.peek(0)) {
    const cable = parseCable(text, reader);
    const before = cables[cables.length - 1];
    if (before && isRepeatedHead(text, before, cable)) cables[cables.length - 1] = withPreamble(text, before, cable);
    else cables.push(cable);
  }
  return cables;
}

/** Some copies print the head twice, first alone and then with the cable. */
function isRepeatedHead(text: string, first: Cable, second: Cable): boolean {
  if (first.body.length > 0 || headElement(first, 'subject') || headElement(first, 'preamble')) return false;
  const one = headElement(first, 'transmissionId');
  const other = headElement(second, 'transmissionId');
  return one !== undefined && other !== undefined && textOf(text, one) === textOf(text, other);
}

function withPreamble(text: string, first: Cable, second: Cable): Cable {
  const parts = leavesOf(text, first)
    .filter((leaf) => leaf.kind !== 'blank')
    .map(({ start, end }) => ({ start, end }));
  const preamble: Preamble = {
    kind: 'preamble',
    start: parts[0]?.start ?? first.start,
    end: parts[parts.length - 1]?.end ?? first.end,
    parts,
  };
  const head = [preamble, ...second.head];
  return { ...second, start: first.start, head };
}
