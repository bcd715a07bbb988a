// One id, one cable: the same message in two files (format-rules 3.1). Only an index can tell.

import { formatId } from '../reading/identity.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding } from './finding.ts';
import type { Surroundings } from './neighbours.ts';

/** The cable stands in another file too. */
export function* sameId({ cable, id }: Reading, { neighbours }: Surroundings): Iterable<Finding> {
  const number = firstOf(cable, 'classification')?.number;
  if (!id || !number) return;
  const others = neighbours.others(id);
  if (others.length > 0) yield finding('id-twice', number, { found: formatId(id), other: others.slice(0, 3).join(', ') });
}
