// A long file as shares, which threads read at the same time. Where the first cable of a share begins is known when the share above it
// is parsed: each thread tells the next through memory that all of them have.

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { beginningOf, isBinary } from './decode.ts';

/** A share of a file: the cables that begin in it, wherever they end. */
export interface Share {
  readonly file: string;
  /** Bytes of the file, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Bytes of the file when it was cut; what is added to it meanwhile is not read. */
  readonly size: number;
  /** Its place among the shares of the file, from 0. */
  readonly place: number;
  readonly starts: SharedArrayBuffer;
}

/** What stands before the first cable of a share, counted from the start of the file. */
export interface Start {
  readonly byte: number;
  readonly character: number;
  readonly line: number;
  readonly cable: number;
}

/** A file to be read as a whole. */
export interface WholeFile {
  /** As given; `-` is standard input. */
  readonly file: string;
  /** Whether the system has said so. Whoever reads what it has not said it of asks, and tells why it cannot be read. */
  readonly isRegular: boolean;
}

/** What a thread is given: a file, or a share of one. */
export type Task = WholeFile | Share;

/** Whether a task is a share; it waits for whoever has the share above. */
export function isShare(task: Task): task is Share {
  return 'starts' in task;
}

/** Bytes of a share; a file of fewer than two is read by one thread. */
const shareSize = 1 << 20;
/** Bytes that tell what a file is. */
const beginningSize = 8192;

/** The size of a regular file in bytes; null for what is none, or cannot be asked: whoever reads it says why. */
export function sizeOf(file: string): number | null {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}

/** The shares of a file of so many bytes; none for a short file, for one that cannot be opened, and where bytes do not tell the lines. */
export function sharesOf(file: string, size: number): readonly Share[] {
  if (size < 2 * shareSize) return [];
  const first = beginningBytes(file);
  const { encoding, mark } = beginningOf(first);
  return first.length > 0 && encoding === 'utf-8' && !isBinary(first) ? cut(file, size, mark, shareSize) : [];
}

/** Empty where the file cannot be read: whoever reads all of it says why. */
function beginningBytes(file: string): Buffer {
  const bytes = Buffer.alloc(beginningSize);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return bytes.subarray(0, readSync(descriptor, bytes, 0, beginningSize, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return bytes.subarray(0, 0);
  }
}

/** The shares of a file of so many bytes; `mark` is the length of its byte order mark. */
export function cut(file: string, size: number, mark: number, each: number): readonly Share[] {
  const count = Math.ceil(size / each);
  const starts = new SharedArrayBuffer(slotSize * (count + 1));
  const shares = Array.from({ length: count }, (_, place): Share => {
    const from = place * each;
    return { file, from, to: Math.min(size, from + each), size, place, starts };
  });
  tell(starts, 0, { byte: mark, character: 0, line: 0, cable: 0 });
  return shares;
}

/** A slot holds whether it was told, and the four numbers of a start. */
const slotSize = 40;
const [waiting, known, ended] = [0, 1, 2];

/** Where the first cable of the share begins; null where reading has ended above it. Waits until the share above has told it. */
export function startOf({ starts, place }: Share): Start | null {
  const state = new Int32Array(starts, place * slotSize, 1);
  while (Atomics.load(state, 0) === waiting) Atomics.wait(state, 0, waiting);
  if (Atomics.load(state, 0) === ended) return null;
  const [byte = 0, character = 0, line = 0, cable = 0] = new Float64Array(starts, place * slotSize + 8, 4);
  return { byte, character, line, cable };
}

/** Tells the next share where its first cable begins; null says that nothing follows. */
export function tellNext({ starts, place }: Share, start: Start | null): void {
  tell(starts, place + 1, start);
}

function tell(starts: SharedArrayBuffer, place: number, start: Start | null): void {
  const state = new Int32Array(starts, place * slotSize, 1);
  if (start) new Float64Array(starts, place * slotSize + 8, 4).set([start.byte, start.character, start.line, start.cable]);
  Atomics.store(state, 0, start ? known : ended);
  Atomics.notify(state, 0);
}
