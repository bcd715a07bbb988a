// One run of `parse` or `check`: files in, output and messages out in the order of the files, and the exit code.

import { readCodeTables } from './code-tables.ts';
import { csvHeader } from './csv.ts';
import type { Failure } from './failure.ts';
import { sentenceOf } from './failure.ts';
import { inputsOf } from './inputs.ts';
import { addTally, noTally, type Tally, type Work } from './job.ts';
import { type Run, severities } from './options.ts';
import type { Output } from './output.ts';
import { inThreads } from './pool.ts';
import type { Portion } from './portions.ts';
import { sarifHead, sarifTail } from './sarif.ts';
import { sharesOf, sizeOf, type Task } from './shares.ts';
import type { WholeFile } from './source.ts';
import { counted, coverageTable, faultSum } from './text-output.ts';

/** Files handed to a thread at once, as far as they are not longer in all. */
const batchSize = 32;
const bytesOfBatch = 1 << 21;

/** So many unreadable files are told in a SARIF log; all of them are told on standard error. */
const notedFailures = 1000;

interface Progress {
  tally: Tally;
  failed: number;
  readonly noted: Failure[];
  /** Whether something has been written into an open list: the next element needs its comma. */
  begun: boolean;
}

/** Does the run; resolves to the exit code. `script` is what worker threads run. */
export async function execute(run: Run, script: string, version: string, output: Output): Promise<0 | 1 | 2> {
  const progress: Progress = { tally: noTally, failed: 0, noted: [], begun: false };
  const fail = (failure: Failure): void => {
    progress.failed++;
    if (progress.noted.length < notedFailures) progress.noted.push(failure);
    output.tell(`cable: ${sentenceOf(failure)}`);
  };
  const { tables, faults, failures } = readCodeTables(run.codeFiles);
  for (const fault of faults) output.tell(`cable: ${fault}`);
  for (const failure of failures) fail(failure);
  if (failures.length > 0) return 2;
  await output.write(headOf(run, version));
  for await (const portion of portionsOf(run, { job: run.job, codes: tables }, script, fail)) {
    await output.write(elements(run, progress, portion.output));
    for (const failure of portion.failures) fail(failure);
    progress.tally = addTally(progress.tally, portion.tally);
    if (run.quiet === 'telling') output.progress(`${counted(progress.tally.files, 'file')}, ${megabytesRead(progress.tally)}`);
  }
  const code = exitCodeOf(run, progress);
  await output.write(tailOf(run, progress, code));
  if (run.quiet === 'telling') output.tell(sumOf(run, progress));
  return code;
}

/** Few files are read in this thread alone; starting others would take longer. */
function portionsOf(run: Run, work: Work, script: string, fail: (failure: Failure) => void): AsyncGenerator<Portion> {
  const batches = batchesOf(run, fail);
  const first = batches.next();
  const second = batches.next();
  const all = (function* () {
    if (!first.done) yield first.value;
    if (!second.done) yield second.value;
    yield* batches;
  })();
  return inThreads(script, second.done ? 0 : run.threads - 1, all, work);
}

function* batchesOf(run: Run, fail: (failure: Failure) => void): Generator<readonly Task[]> {
  let batch: WholeFile[] = [];
  let bytes = 0;
  for (const input of inputsOf(run.inputs)) {
    if ('failure' in input) {
      fail(input.failure);
      continue;
    }
    const { file } = input;
    const size = file === '-' ? null : sizeOf(file);
    const shares = sharesOf(file, size ?? 0);
    if (shares.length === 0) batch.push({ file, isRegular: size !== null });
    bytes += size ?? 0;
    if (batch.length === batchSize || bytes >= bytesOfBatch || shares.length > 0) {
      if (batch.length > 0) yield batch;
      [batch, bytes] = [[], 0];
    }
    for (const share of shares) yield [share];
  }
  if (batch.length > 0) yield batch;
}

function headOf({ job }: Run, version: string): string {
  if (job.kind === 'parse') return job.format === 'csv' && job.header === 'with' ? csvHeader : '';
  if (job.kind === 'coverage') return '';
  if (job.format === 'sarif') return sarifHead(version);
  return job.format === 'json' ? '[' : '';
}

const comma = ','.charCodeAt(0);

/** In a list, the comma before the very first element goes. */
function elements({ job }: Run, progress: Progress, output: Uint8Array): Uint8Array {
  const isList = job.kind === 'check' && (job.format === 'json' || job.format === 'sarif');
  if (!isList || progress.begun || output.length === 0) return output;
  progress.begun = true;
  return output[0] === comma ? output.subarray(1) : output;
}

function tailOf({ job }: Run, progress: Progress, code: number): string {
  if (job.kind === 'coverage') return coverageTable(progress.tally.coverage, job.format);
  if (job.kind !== 'check') return '';
  if (job.format === 'sarif') return sarifTail(progress.noted, code);
  return job.format === 'json' ? '\n]\n' : '';
}

function exitCodeOf({ failOn }: Run, { tally, failed }: Progress): 0 | 1 | 2 {
  if (failed > 0) return 2;
  const failing = failOn === null ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => tally.faults[severity] > 0) ? 1 : 0;
}

function sumOf({ job }: Run, { tally, failed }: Progress): string {
  const faults = job.kind === 'check' ? `: ${faultSum(tally.faults) ?? 'nothing found'}` : '';
  const unread = failed > 0 ? `; ${counted(failed, 'file')} could not be read` : '';
  const strangers = tally.strangers > 0 ? `; ${counted(tally.strangers, 'text')} with nothing of a cable` : '';
  return `${counted(tally.cables - tally.strangers, 'cable')} in ${counted(tally.files, 'file')}${faults}${strangers}${unread}`;
}

function megabytesRead({ bytes }: Tally): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
