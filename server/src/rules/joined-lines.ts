// Two lines of the head that a copy has written on one (format-rules 2, 3, 7).

import { transportOrder } from '../cable/head.ts';
import type { HeadElement } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, mendable, quoting, related } from './finding.ts';
import { onOwnLine } from './fix.ts';
import { lineHead, lineName } from './lines.ts';

const transport: readonly HeadElement['kind'][] = transportOrder;
const behindTransport: readonly HeadElement['kind'][] = [...transportOrder, 'separator', 'classification'];

/** E.O., TAGS and SUBJECT have a line each, and so have those of the transport head; where a copy has joined three of these, it has a whole head on a line, which is no slip. */
export function* joinedLines(reading: Reading): Iterable<Finding> {
  const { head } = reading.cable;
  let pairs: Finding[] = [];
  for (const [index, line] of head.entries()) {
    const next = head[index + 1];
    const found = next ? joinedTo(reading, line, next) : null;
    if (found && next) {
      pairs.push(mendable(found, () => [onOwnLine(reading.text, found.span.start, lineName(next.kind))]));
      continue;
    }
    if (pairs.length === 1 || pairs[0]?.rule !== 'unknown-words') yield* pairs;
    pairs = [];
  }
}

/** The finding of a line that stands on the one before it; null where it does not, or where such a line may. */
function joinedTo(reading: Reading, line: HeadElement, next: HeadElement): Finding | null {
  // The span of a line may take in its break.
  if (/[\r\n]/.test(reading.text.slice(line.end - 1, next.start))) return null;
  const above = related('neighbour', lineHead(line), { line: lineName(line.kind) });
  if ((line.kind === 'executiveOrder' && next.kind === 'tags') || (line.kind === 'tags' && next.kind === 'subject'))
    return finding('eo-tags-one-line', lineHead(next), { found: lineName(next.kind), line: lineName(line.kind) }, above);
  const isPair = transport.includes(line.kind) && behindTransport.includes(next.kind);
  return isPair && textOf(reading.text, { start: line.end, end: next.start }).trim() === ''
    ? quoting(reading, 'unknown-words', next, { line: lineName(line.kind) }, above)
    : null;
}
