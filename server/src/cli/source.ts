// Files and standard input as text in portions, read synchronously into one buffer: twelve times as fast as promises for many small files.

import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type Beginning, beginningOf, decode, type Encoding, isBinary, wholeLines } from './decode.ts';
import { Unreadable } from './failure.ts';
import { megabytes, type TextSource } from './pieces.ts';

/** Bytes read at a time; nearly every file is one read. */
const portionSize = 1 << 20;

/** One buffer for all files of a thread. A line longer than it makes it grow for that file alone. */
const shared = Buffer.allocUnsafeSlow(portionSize);

const nothing = Buffer.alloc(0);
/** The descriptor that `-` stands for. */
export const standardInput = 0;

/** A file to be read as a whole. */
export interface WholeFile {
  /** As given; `-` is standard input. */
  readonly file: string;
  /** Whether the system has said so. Whoever reads what it has not said it of asks, and tells why it cannot be read. */
  readonly isRegular: boolean;
}

/** A file's text in portions; to be closed whatever happens. */
export interface Source extends TextSource {
  /** How many were read. */
  bytes(): number;
  close(): void;
}

/** The text of a file; `-` is standard input. Throws `Unreadable`, or what the system says. */
export function openSource(whole: WholeFile, longestLine: number): Source {
  const descriptor = whole.file === '-' ? standardInput : openFile(whole);
  const state: State = { descriptor, longestLine, ended: false, beginning: null, rest: nothing, bytes: 0, characters: 0, legacyLines: [] };
  return {
    next: () => nextPortion(state),
    encodingOf: (start, end) => encodingOf(state, start, end),
    bytes: () => state.bytes,
    close: () => {
      if (whole.file !== '-') closeSync(descriptor);
    },
  };
}

interface State {
  readonly descriptor: number;
  readonly longestLine: number;
  ended: boolean;
  /** Null until the first bytes are read. */
  beginning: Beginning | null;
  /** The begun line at the end of the last portion. */
  rest: Buffer;
  bytes: number;
  characters: number;
  legacyLines: number[];
}

/** Without waiting for the writer of a named pipe; whatever is no regular file is refused. */
export function openFile({ file, isRegular }: WholeFile): number {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (isRegular) return descriptor;
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return descriptor;
  closeSync(descriptor);
  throw new Unreadable(`it is ${kindOf(stats)}, and a file was expected. ${adviceFor(stats)}`, null);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

function adviceFor(stats: Stats): string {
  return stats.isDirectory() ? 'Name the files in it.' : 'Give what it delivers on standard input: name - and redirect it with <.';
}

/** Whole lines, or what is left at the end of the file. */
function nextPortion(state: State): string | null {
  while (!state.ended) {
    const bytes = readMore(state);
    if (bytes.length === 0) return null;
    const beginning = begin(state, bytes);
    const from = state.bytes === bytes.length ? beginning.mark : 0;
    const end = state.ended ? bytes.length : wholeLines(bytes, beginning.encoding);
    if (end > from || state.ended) return take(state, bytes, from, end);
    if (bytes.length > state.longestLine) throw tooLongLine(state);
    state.rest = Buffer.from(bytes);
  }
  return null;
}

/** The rest of the last portion with as many bytes as there are behind it. A file that gives less than was asked for has ended. */
function readMore(state: State): Buffer {
  const { rest } = state;
  const buffer = rest.length * 2 > shared.length ? Buffer.allocUnsafeSlow(rest.length * 2 + portionSize) : shared;
  rest.copy(buffer);
  const count = readBytes(state.descriptor, buffer, rest.length);
  state.bytes += count;
  state.ended = count === 0 || (state.descriptor !== standardInput && count < buffer.length - rest.length);
  return buffer.subarray(0, rest.length + count);
}

function begin(state: State, bytes: Buffer): Beginning {
  if (state.beginning) return state.beginning;
  if (isBinary(bytes)) {
    throw new Unreadable(
      'it holds bytes that no text has (a picture, an archive, or UTF-16 without byte order mark), and a text was expected. Leave it out, or save it as UTF-8.',
      null,
    );
  }
  state.beginning = beginningOf(bytes);
  return state.beginning;
}

function take(state: State, bytes: Buffer, from: number, end: number): string {
  const { text, legacyLines } = decode(bytes.subarray(from, end), state.beginning?.encoding ?? 'utf-8');
  for (const offset of legacyLines) state.legacyLines.push(state.characters + offset);
  state.rest = end === bytes.length ? nothing : Buffer.from(bytes.subarray(end));
  state.characters += text.length;
  return text;
}

/** What the characters `[start, end)` of the file were decoded from. Asked in the order of the text: the lines above are forgotten. */
export function encodingOf(state: Pick<State, 'beginning' | 'legacyLines'>, start: number, end: number): Encoding {
  const next = state.legacyLines.findIndex((offset) => offset >= start);
  state.legacyLines = next < 0 ? [] : next === 0 ? state.legacyLines : state.legacyLines.slice(next);
  const first = state.legacyLines[0];
  return first !== undefined && first < end ? 'windows-1252' : (state.beginning?.encoding ?? 'utf-8');
}

/** Why reading ended: no line break in so many characters. */
export function tooLongLine({ longestLine }: Pick<State, 'longestLine'>): Unreadable {
  return new Unreadable(
    `a line in it is longer than ${megabytes(longestLine)}, and reading ended there. If it is a cable all the same, raise --max-size.`,
    null,
  );
}

const idle = new Int32Array(new SharedArrayBuffer(4));

/** Bytes read into the buffer from `at` on; 0 at the end. A standard input that does not block is asked again. */
export function readBytes(descriptor: number, buffer: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, at, buffer.length - at, null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(idle, 0, 0, 10);
    }
  }
}
