// All cores: batches of files go to worker threads and to this one, and what they write comes back in the order of the files.
// Each may be some portions ahead of what was written; then it waits. So memory stays bounded: it has room for these portions
// and fills it in turn.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { startWork, type Work } from './job.ts';
import { type Portion, portionRoom, portionsOf } from './portions.ts';
import { isShare, type Task } from './shares.ts';

interface Start {
  readonly work: Work;
  /** How many more portions it may fill. */
  readonly credit: SharedArrayBuffer;
  /** For as many portions as it may be ahead. */
  readonly room: SharedArrayBuffer;
}

/**
 * Portions that a thread may be ahead. A worker starts later than this thread and reads its first batches with slow code, and
 * this thread's stand behind them: with room for four it waited for it, a twentieth of the time of ten thousand cables.
 */
const portionsAhead = 12;
/** Batches that a worker has at once, so that it never waits for the next: this thread hands them out between its own. */
const batchesAhead = 3;

/** Batches in order, with a look at the next. */
interface Batches {
  peek(): readonly Task[] | null;
  take(): readonly Task[] | null;
}

function batchesIn(all: Iterator<readonly Task[]>): Batches {
  let next = all.next();
  return {
    peek: () => (next.done ? null : next.value),
    take() {
      const taken = next.done ? null : next.value;
      if (taken) next = all.next();
      return taken;
    },
  };
}

interface Batch {
  readonly portions: Portion[];
  ended: boolean;
  /** Told of each portion that is written. */
  readonly giveCredit: () => void;
}

interface PoolWorker {
  readonly thread: Worker;
  readonly credit: Int32Array;
  /** Batches handed to it, in order. */
  readonly batches: Batch[];
}

/**
 * The output of work done by this thread and by workers that run `script`, in the order of the batches. Taking the next
 * portion says that the last is written.
 */
export async function* inThreads(script: string, workerCount: number, all: Iterator<readonly Task[]>, work: Work): AsyncGenerator<Portion> {
  const batches = batchesIn(all);
  const queue: Batch[] = [];
  const news = signal();
  const handTo = (worker: PoolWorker, tasks: readonly Task[]): void => {
    const batch: Batch = { portions: [], ended: false, giveCredit: () => giveCredit(worker.credit) };
    queue.push(batch);
    worker.batches.push(batch);
    worker.thread.postMessage(tasks);
  };
  const handNext = (worker: PoolWorker): void => {
    // A share behind another batch of the same worker would keep whoever has the next share waiting.
    if (worker.batches.length > 0 && batches.peek()?.some(isShare)) return;
    const next = batches.take();
    if (next) handTo(worker, next);
  };
  const hire = (): PoolWorker => {
    const worker = startWorker(script, work);
    workers.push(worker);
    listen(worker, news, handNext);
    return worker;
  };
  const workers: PoolWorker[] = [];
  while (workers.length < workerCount) {
    const next = batches.take();
    if (!next) break;
    handTo(hire(), next);
  }
  for (let round = 1; round < batchesAhead; round++) for (const worker of workers) handNext(worker);
  const others: Others = {
    mustTake: (task) => workers.length > 0 && (isShare(task) || task.file === '-'),
    take: (tasks) => handTo(hire(), tasks),
  };
  const ownWork = workOfThisThread(work, batches, queue, others);
  try {
    for (;;) {
      const batch = queue[0];
      const portion = batch?.portions.shift();
      if (batch && portion) {
        yield portion;
        batch.giveCredit();
      } else if (batch?.ended) queue.shift();
      else if (ownWork.goOn()) await messagesTaken();
      else if (queue.length > 0) await news.wait();
      else return;
    }
  } finally {
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }
}

interface OwnWork {
  /** Does one portion more; false where there is nothing more to do, or no room for it. */
  goOn(): boolean;
}

/** Shares wait for each other, and standard input for whoever writes it: this thread must go on writing what the others have done. */
interface Others {
  mustTake(task: Task): boolean;
  take(tasks: readonly Task[]): void;
}

/** The batches that this thread takes, up to the first that it leaves to others. */
function workOfThisThread(work: Work, batches: Batches, queue: Batch[], others: Others): OwnWork {
  const emptyRoom = roomsInTurn(new SharedArrayBuffer(portionsAhead * portionRoom));
  const through = startWork(work);
  let credit = portionsAhead;
  const giveCredit = (): void => {
    credit++;
  };
  const portions = (function* () {
    for (let next = batches.take(); next; next = batches.take()) {
      if (next.some(others.mustTake)) return others.take(next);
      const batch: Batch = { portions: [], ended: false, giveCredit };
      queue.push(batch);
      for (const portion of portionsOf(through(next), emptyRoom)) {
        credit--;
        take(batch, portion);
        yield;
      }
    }
  })();
  return { goOn: () => credit > 0 && !portions.next().done };
}

function take(batch: Batch, portion: Portion): void {
  batch.portions.push(portion);
  batch.ended = portion.isLast;
}

/** The rooms of as many portions as a thread may be ahead, again and again. */
function roomsInTurn(room: SharedArrayBuffer): () => Buffer {
  let filled = 0;
  return () => Buffer.from(room, (filled++ % portionsAhead) * portionRoom, portionRoom);
}

/** What the workers sent meanwhile is heard when this thread's turn of events is over. */
function messagesTaken(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function startWorker(script: string, work: Work): PoolWorker {
  const credit = new SharedArrayBuffer(4);
  const counter = new Int32Array(credit);
  counter[0] = portionsAhead;
  const start: Start = { work, credit, room: new SharedArrayBuffer(portionsAhead * portionRoom) };
  // A thread may close what this one has opened: the file that it reads the last share of.
  return { thread: new Worker(script, { workerData: start, stdin: false, trackUnmanagedFds: false }), credit: counter, batches: [] };
}

function listen(worker: PoolWorker, news: Signal, handOut: (worker: PoolWorker) => void): void {
  worker.thread.on('message', (portion: Portion) => {
    const batch = worker.batches[0];
    if (!batch) return;
    take(batch, portion);
    if (batch.ended) {
      worker.batches.shift();
      handOut(worker);
    }
    news.tell(null);
  });
  worker.thread.on('error', (error) => news.tell(error));
}

function giveCredit(credit: Int32Array): void {
  Atomics.add(credit, 0, 1);
  Atomics.notify(credit, 0);
}

interface Signal {
  /** Resolves with the next news; rejects when a worker died. */
  wait(): Promise<void>;
  tell(error: Error | null): void;
}

function signal(): Signal {
  let waiting: { resolve(): void; reject(error: Error): void } | null = null;
  let failed: Error | null = null;
  return {
    wait: () =>
      new Promise((resolve, reject) => {
        if (failed) reject(failed);
        else waiting = { resolve, reject };
      }),
    tell(error) {
      failed ??= error;
      if (failed) waiting?.reject(failed);
      else waiting?.resolve();
      waiting = null;
    },
  };
}

/** Whether this thread is a worker of `inThreads`. */
export const isPoolWorker = !isMainThread;

/** What a worker does until it is ended. */
export function serveAsWorker(): void {
  const { work, credit, room } = workerData as Start;
  const through = startWork(work);
  const counter = new Int32Array(credit);
  const nextRoom = roomsInTurn(room);
  const emptyRoom = (): Buffer => {
    while (Atomics.load(counter, 0) <= 0) Atomics.wait(counter, 0, 0);
    Atomics.sub(counter, 0, 1);
    return nextRoom();
  };
  parentPort?.on('message', (tasks: readonly Task[]) => {
    for (const portion of portionsOf(through(tasks), emptyRoom)) parentPort?.postMessage(portion);
  });
}
