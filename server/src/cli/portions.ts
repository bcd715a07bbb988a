// What was done, gathered to bytes that are written at once. Lines become bytes as they come, in room that is used again:
// strings kept till then would be copied by the collector, and fresh memory for every portion costs more than writing it.

import type { Failure } from './failure.ts';
import { addTally, type Done, noTally, type Tally } from './job.ts';

/** What is written and told at once. */
export interface Portion {
  /** In UTF-8. It may be overwritten once the next portion is asked for. */
  readonly output: Uint8Array;
  readonly failures: readonly Failure[];
  readonly tally: Tally;
  readonly isLast: boolean;
}

/** Bytes of room for a portion: for the output of a batch of files, as a rule. What is never touched of it costs nothing. */
export const portionRoom = 1 << 20;

/** All that is done, in portions; the last one may be empty. A line too long for the room has memory of its own. */
export function* portionsOf(work: Iterable<Done>, emptyRoom: () => Buffer): Generator<Portion> {
  let room = emptyRoom();
  let end = 0;
  let failures: Failure[] = [];
  let tally = noTally;
  for (const done of work) {
    // Line by line: one piece may hold more findings than a call has arguments, or a string characters.
    for (const line of done.lines) {
      if (end > 0 && mostBytes(line) > room.length - end) {
        yield { output: room.subarray(0, end), failures, tally, isLast: false };
        [room, end, failures, tally] = [emptyRoom(), 0, [], noTally];
      }
      if (mostBytes(line) > room.length) {
        yield { output: Buffer.from(line), failures, tally, isLast: false };
        [room, failures, tally] = [emptyRoom(), [], noTally];
      } else end += room.write(line, end);
    }
    if (done.failure) failures.push(done.failure);
    tally = addTally(tally, done.tally);
  }
  yield { output: room.subarray(0, end), failures, tally, isLast: true };
}

/** In UTF-8 a code unit has three bytes at most. */
function mostBytes(line: string): number {
  return line.length * 3;
}
