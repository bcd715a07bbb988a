// Places in a record of a cable that was read as part of a piece: counted from the start of its file again.

import type { CableRecord } from '../reading/record.ts';

/** The record with its span, and those of the telegrams inside, moved on by some characters. */
export function movedBy(record: CableRecord, offset: number): CableRecord {
  if (offset === 0) return record;
  const [start, end] = record.span;
  return { ...record, span: [start + offset, end + offset], within: record.within.map((inner) => movedBy(inner, offset)) };
}
