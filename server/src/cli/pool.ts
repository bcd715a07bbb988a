// All cores: batches of files go to worker threads, and what they write comes back in the order of the files.
// Each worker may be a few portions ahead of what was written (its credit); then it waits. So memory stays bounded.
// It has room for these portions and fills it in turn.

import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { startWork, type Work } from './job.ts';
import { type Portion, portionRoom, portionsOf } from './portions.ts';
import type { Task } from './shares.ts';

interface Start {
  readonly work: Work;
  readonly credit: SharedArrayBuffer;
  /** For as many portions as it may be ahead. */
  readonly room: SharedArrayBuffer;
}

type Answer = { readonly portion: Portion } | 'batch ended';

const portionsAhead = 4;
/** Batches that a worker has at once, so that it never waits for the next. */
const batchesAhead = 2;

/** The output of work done in this thread. */
export function* inThisThread(batches: Iterable<readonly Task[]>, work: Work): Generator<Portion> {
  const through = startWork(work);
  const room = Buffer.allocUnsafeSlow(portionRoom);
  for (const tasks of batches) yield* portionsOf(through(tasks), () => room);
}

interface Batch {
  readonly worker: PoolWorker;
  readonly portions: Portion[];
  ended: boolean;
}

interface PoolWorker {
  readonly thread: Worker;
  readonly credit: Int32Array;
  /** Batches handed to it, in order. */
  readonly batches: Batch[];
}

/** The output of work done by worker threads that run `script`, in the order of the batches. Taking the next portion says that the last is written. */
export async function* inThreads(script: string, threads: number, batches: Iterator<readonly Task[]>, work: Work): AsyncGenerator<Portion> {
  compileLess();
  const queue: Batch[] = [];
  const news = signal();
  const workers = Array.from({ length: threads }, () => startWorker(script, work));
  const handOut = (worker: PoolWorker): void => {
    const next = batches.next();
    if (next.done) return;
    const batch: Batch = { worker, portions: [], ended: false };
    queue.push(batch);
    worker.batches.push(batch);
    worker.thread.postMessage(next.value);
  };
  for (const worker of workers) listen(worker, news, handOut);
  for (let round = 0; round < batchesAhead; round++) for (const worker of workers) handOut(worker);
  try {
    for (let batch = queue[0]; batch; batch = queue[0]) {
      const portion = batch.portions.shift();
      if (portion) {
        yield portion;
        giveCredit(batch.worker);
      } else if (batch.ended) queue.shift();
      else await news.wait();
    }
  } finally {
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }
}

/**
 * By default V8 works so long on each hot function that the threads compile as long as they parse: a third of the processor
 * time for 66 MB. The flags leave out what brings nothing here: copying callees into it, escape analysis, peeled loops.
 * They are as old as the compiler; a V8 without one says so on standard error and goes on.
 */
function compileLess(): void {
  for (const flag of ['--max-inlined-bytecode-size-cumulative=200', '--no-turbo-escape', '--no-turbo-loop-peeling'])
    setFlagsFromString(flag);
}

function startWorker(script: string, work: Work): PoolWorker {
  const credit = new SharedArrayBuffer(4);
  const counter = new Int32Array(credit);
  counter[0] = portionsAhead;
  const start: Start = { work, credit, room: new SharedArrayBuffer(portionsAhead * portionRoom) };
  return { thread: new Worker(script, { workerData: start, stdin: false }), credit: counter, batches: [] };
}

function listen(worker: PoolWorker, news: Signal, handOut: (worker: PoolWorker) => void): void {
  worker.thread.on('message', (answer: Answer) => {
    const batch = worker.batches[0];
    if (!batch) return;
    if (answer === 'batch ended') {
      batch.ended = true;
      worker.batches.shift();
      handOut(worker);
    } else batch.portions.push(answer.portion);
    news.tell(null);
  });
  worker.thread.on('error', (error) => news.tell(error));
}

function giveCredit({ credit }: PoolWorker): void {
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
  let filled = 0;
  const emptyRoom = (): Buffer => {
    while (Atomics.load(counter, 0) <= 0) Atomics.wait(counter, 0, 0);
    Atomics.sub(counter, 0, 1);
    return Buffer.from(room, (filled++ % portionsAhead) * portionRoom, portionRoom);
  };
  parentPort?.on('message', (tasks: readonly Task[]) => {
    for (const portion of portionsOf(through(tasks), emptyRoom)) parentPort?.postMessage({ portion } satisfies Answer);
    parentPort?.postMessage('batch ended' satisfies Answer);
  });
}
