// What is done with each file, in the main thread and in worker threads alike: files in, lines and counts out.

import type { Cable } from '../cable/model.ts';
import { withOwnCodes } from '../codes/own/in-force.ts';
import { addCoverage, type Coverage, coverageOf, noCoverage } from '../reading/coverage.ts';
import { recordOf } from '../reading/record.ts';
import type { Severity } from '../rules/catalogue/entry.ts';
import type { ReportOptions } from '../rules/reported.ts';
import { type CodeTable, codesOf } from './code-tables.ts';
import { csvRow } from './csv.ts';
import { type Failure, failureOf } from './failure.ts';
import { type FoundInFile, findingsOf } from './findings.ts';
import { type Piece, piecesOf, type TextSource } from './pieces.ts';
import { movedBy } from './record-span.ts';
import { sarifResult } from './sarif.ts';
import { guessed, readShare } from './share-pieces.ts';
import { isFirstToFail, isShare, isTold, type Share, type Task } from './shares.ts';
import { openSource, type WholeFile } from './source.ts';
import { isStranger } from './stranger.ts';
import { textLine } from './text-output.ts';

/** What to do with every file. */
export type Job = {
  /** Characters that one cable may have. */
  readonly maxSize: number;
} & (
  | {
      readonly kind: 'parse';
      readonly format: 'ndjson' | 'csv';
      readonly texts: 'with' | 'without';
      /** The names of the columns before the first row of csv. */
      readonly header: 'with' | 'without';
    }
  | { readonly kind: 'coverage'; readonly format: 'text' | 'csv' }
  | { readonly kind: 'check'; readonly format: 'text' | 'json' | 'ndjson' | 'sarif'; readonly report: ReportOptions }
);

/** What a thread needs to do its share; plain data. */
export interface Work {
  readonly job: Job;
  /** The user's own tables, in force for every cable. */
  readonly codes: readonly CodeTable[];
}

/** What was done, as counts that can be added up. */
export interface Tally {
  readonly files: number;
  readonly cables: number;
  /** Those of the cables of which no line was known: texts that are none. */
  readonly strangers: number;
  readonly bytes: number;
  readonly faults: Readonly<Record<Severity, number>>;
  /** By dialect; empty where coverage was not asked for. */
  readonly coverage: Readonly<Record<string, Coverage>>;
}

/** What comes out of a piece of a file, or at its end. */
export interface Done {
  /** Each with its line break. */
  readonly lines: readonly string[];
  /** What ended the file, if it could not be read, or not to its end. */
  readonly failure: Failure | null;
  readonly tally: Tally;
}

/** Nothing done yet. */
export const noTally: Tally = {
  files: 0,
  cables: 0,
  strangers: 0,
  bytes: 0,
  faults: { error: 0, warning: 0, information: 0, hint: 0 },
  coverage: {},
};

/** Two tallies as one. */
export function addTally(one: Tally, other: Tally): Tally {
  return {
    files: one.files + other.files,
    cables: one.cables + other.cables,
    strangers: one.strangers + other.strangers,
    bytes: one.bytes + other.bytes,
    faults: other.faults === noTally.faults ? one.faults : addFaults(one.faults, other.faults),
    coverage: other.coverage === noTally.coverage ? one.coverage : addCoverages(one.coverage, other.coverage),
  };
}

function addFaults(one: Tally['faults'], other: Tally['faults']): Tally['faults'] {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    information: one.information + other.information,
    hint: one.hint + other.hint,
  };
}

function addCoverages(one: Tally['coverage'], other: Tally['coverage']): Tally['coverage'] {
  const sums: Record<string, Coverage> = { ...one };
  for (const [dialect, more] of Object.entries(other)) sums[dialect] = addCoverage(sums[dialect] ?? noCoverage, more);
  return sums;
}

/** Characters of a file that are parsed at a time. */
const pieceLength = 1 << 20;

/** Makes what goes through files and shares of files in order, as often as it is called. A file that cannot be read is a failure, and the next one follows. */
export function startWork({ job, codes }: Work): (tasks: Iterable<Task>) => Generator<Done> {
  const own = codesOf(codes);
  const read: ReadPiece = (file, piece, source) => withOwnCodes(own, () => runPiece(file, piece, source, job));
  return (tasks) => runTasks(tasks, job.maxSize, read);
}

type ReadPiece = (file: string | null, piece: Piece, source: Decoding) => Done;
type Decoding = Pick<TextSource, 'encodingOf'>;

function* runTasks(tasks: Iterable<Task>, maxSize: number, read: ReadPiece): Generator<Done> {
  for (const task of tasks) {
    try {
      yield* isShare(task) ? runShare(task, maxSize, read) : runFile(task, maxSize, read);
    } catch (error) {
      if (!isShare(task) || isFirstToFail(task)) yield { lines: [], failure: failureOf(task.file, error), tally: noTally };
    }
  }
}

function* runFile(whole: WholeFile, maxSize: number, read: ReadPiece): Generator<Done> {
  const source = openSource(whole, maxSize);
  try {
    const sizes = { piece: pieceLength, cable: maxSize };
    for (const piece of piecesOf(source, sizes)) yield read(whole.file === '-' ? null : whole.file, piece, source);
  } finally {
    source.close();
  }
  yield bytesRead(1, source.bytes());
}

/** Bytes that are read beyond a share. */
const beyondShare = { round: 1 << 14, below: 1 << 15 };

function* runShare(share: Share, maxSize: number, read: ReadPiece): Generator<Done> {
  const sizes = { ...beyondShare, cable: maxSize };
  const { pieces, bytes, failure, isEnd, encodingOf } = readShare(share, sizes, isTold(share) ? null : guessed(share, sizes));
  for (const piece of pieces) yield read(share.file, piece, { encodingOf });
  if (failure) throw failure.thrown;
  yield bytesRead(isEnd ? 1 : 0, bytes);
}

function bytesRead(files: number, bytes: number): Done {
  return { lines: [], failure: null, tally: { ...noTally, files, bytes } };
}

function runPiece(file: string | null, piece: Piece, source: Decoding, job: Job): Done {
  const { lines, faults, coverage } = doneWith(file, piece, source, job);
  const tally = { files: 0, cables: piece.cables.length, strangers: strangersAmong(piece.cables), bytes: 0, faults, coverage };
  return { lines, failure: null, tally };
}

type PieceDone = Pick<Tally, 'faults' | 'coverage'> & Pick<Done, 'lines'>;

function doneWith(file: string | null, piece: Piece, source: Decoding, job: Job): PieceDone {
  const { faults, coverage } = noTally;
  switch (job.kind) {
    case 'parse':
      return { lines: recordLines(file, piece, source, job), faults, coverage };
    case 'coverage':
      return { lines: [], faults, coverage: coverageByDialect(piece) };
    case 'check': {
      const found = findingsOf(file, piece, job.report);
      return { lines: found.map(lineOf(job.format)), faults: countFaults(found), coverage };
    }
  }
}

function strangersAmong(cables: readonly Cable[]): number {
  let count = 0;
  for (const cable of cables) if (isStranger(cable)) count++;
  return count;
}

function recordLines(file: string | null, piece: Piece, source: Decoding, job: Extract<Job, { kind: 'parse' }>): string[] {
  return piece.cables.map((cable, at) => {
    const encoding = source.encodingOf(piece.offset + cable.start, piece.offset + cable.end);
    const record = recordOf(piece.text, cable, { file, encoding, index: piece.index + at, texts: job.texts });
    const placed = movedBy(record, piece.offset);
    return job.format === 'csv' ? csvRow(placed) : `${JSON.stringify(placed)}\n`;
  });
}

function coverageByDialect({ text, cables }: Piece): Record<string, Coverage> {
  const sums: Record<string, Coverage> = {};
  for (const cable of cables) sums[cable.dialect] = addCoverage(sums[cable.dialect] ?? noCoverage, coverageOf(text, cable));
  return sums;
}

function lineOf(format: 'text' | 'json' | 'ndjson' | 'sarif'): (found: FoundInFile) => string {
  if (format === 'text') return textLine;
  // An array and the results of SARIF are written one element a line; the comma stands before each but the first.
  if (format === 'json') return (found) => `,\n${JSON.stringify(found)}`;
  if (format === 'sarif') return (found) => `,\n${JSON.stringify(sarifResult(found))}`;
  return (found) => `${JSON.stringify(found)}\n`;
}

function countFaults(found: readonly FoundInFile[]): Tally['faults'] {
  const faults = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of found) faults[severity]++;
  return faults;
}
