// A long file as shares, which threads read at the same time. Where the first cable of a share begins is known when the share above it
// is parsed: each thread tells the next through memory that all of them have. The file is opened once: all shares are of the same file,
// also where its name is removed or given to another one meanwhile.

import { closeSync, readSync, statSync } from 'node:fs';
import { beginningOf, isBinary } from './decode.ts';
import { openFile, type WholeFile } from './source.ts';

/** A share of a file: the cables that begin in it, wherever they end. */
export interface Share {
  /** As given. */
  readonly file: string;
  /** Open for all threads; whoever has the last share closes it. */
  readonly descriptor: number;
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

/** The shares of a file of so many bytes; none for a short file, for one that cannot be read, and where bytes do not tell the lines. */
export function sharesOf(file: string, size: number): readonly Share[] {
  if (size < 2 * shareSize) return [];
  const descriptor = opened(file);
  if (descriptor === null) return [];
  const first = beginningBytes(descriptor);
  const { encoding, mark } = beginningOf(first);
  if (first.length > 0 && encoding === 'utf-8' && !isBinary(first)) return cut({ file, descriptor, size, mark }, shareSize);
  closeSync(descriptor);
  return [];
}

/** Null where it cannot be opened: whoever reads all of it says why. */
function opened(file: string): number | null {
  try {
    return openFile({ file, isRegular: true });
  } catch {
    return null;
  }
}

/** Empty where the file cannot be read. */
function beginningBytes(descriptor: number): Buffer {
  const bytes = Buffer.alloc(beginningSize);
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, beginningSize, 0));
  } catch {
    return bytes.subarray(0, 0);
  }
}

/** A file to be cut; `mark` is the length of its byte order mark. */
type Opened = Pick<Share, 'file' | 'descriptor' | 'size'> & { readonly mark: number };

/** The shares of a file, each of so many bytes. */
export function cut({ file, descriptor, size, mark }: Opened, each: number): readonly Share[] {
  const count = Math.ceil(size / each);
  const starts = new SharedArrayBuffer(slotSize * (count + 1));
  const shares = Array.from({ length: count }, (_, place): Share => {
    const from = place * each;
    return { file, descriptor, from, to: Math.min(size, from + each), size, place, starts };
  });
  tell(starts, 0, { byte: mark, character: 0, line: 0, cable: 0 });
  return shares;
}

/** A slot holds whether it was told, whether a share has failed (in the first slot), and the four numbers of a start. */
const slotSize = 40;
const [waiting, known, ended] = [0, 1, 2];

/** Whether `startOf` need not wait. */
export function isTold({ starts, place }: Share): boolean {
  return Atomics.load(new Int32Array(starts, place * slotSize, 1), 0) !== waiting;
}

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

/** Whether no share of the file has failed yet, asked by one that has: a fault of this program in each of them is told once. */
export function isFirstToFail({ starts }: Share): boolean {
  return Atomics.exchange(new Int32Array(starts, 4, 1), 0, 1) === 0;
}
