// The cables of one share of a file. While the share above is still being parsed, this one is parsed on a guess, from some lines above
// it on; the guess counts where a cable begins in it exactly where the share above has ended, and is thrown away where not.

import { closeSync, readSync } from 'node:fs';
import type { Cable } from '../cable/model.ts';
import { parseCables } from '../cable/parse.ts';
import { withPlainBlanks } from '../cable/text.ts';
import { tableLine } from '../cable/web-markup.ts';
import { type Decoded, decode, wholeLines } from './decode.ts';
import type { Unreadable } from './failure.ts';
import { hasLinesAhead, linesBefore, longest, type Piece, type TextSource, tooLongCable } from './pieces.ts';
import { type Share, type Start, startOf, tellNext } from './shares.ts';
import { encodingOf, openFile, tooLongLine } from './source.ts';

/** Bytes that are read around a share, and how long a cable may be in characters. */
export interface ShareSizes {
  /** Above it: as a rule a cable begins within them. */
  readonly above: number;
  /** Below it: as a rule its last cable ends within them. */
  readonly below: number;
  readonly cable: number;
}

/** What a share gives. */
export interface ReadShare {
  /** Null where no cable begins in it. */
  readonly piece: Piece | null;
  readonly encodingOf: TextSource['encodingOf'];
  readonly bytes: number;
  /** Why reading ended in it. */
  readonly failure: Unreadable | null;
  /** The file was read to its end. */
  readonly isEnd: boolean;
}

const nothing: ReadShare = { piece: null, encodingOf: () => 'utf-8', bytes: 0, failure: null, isEnd: false };

/** The cables that begin in the share, the same that the whole file has there. Throws what the system says, once for all shares of a file. */
export function readShare(share: Share, sizes: ShareSizes): ReadShare {
  try {
    const descriptor = openFile({ file: share.file, isRegular: true });
    try {
      return readOpened(descriptor, share, sizes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const isFirst = startOf(share) !== null;
    tellNext(share, null);
    if (isFirst) throw error;
    return nothing;
  }
}

function readOpened(descriptor: number, share: Share, sizes: ShareSizes): ReadShare {
  const guess = share.place === 0 ? null : guessed(descriptor, share, sizes);
  const start = startOf(share);
  if (!start || start.byte >= share.to) {
    tellNext(share, start);
    return nothing;
  }
  const found = (guess && foundIn(guess, start, share, sizes)) ?? foundFrom(descriptor, start, share, sizes);
  tellNext(share, found.next);
  return found.read;
}

/** A stretch of the file in whole lines, parsed. */
interface Stretch extends Decoded {
  /** Byte of the file that it begins with. */
  readonly at: number;
  readonly bytes: Buffer;
  readonly cables: readonly Cable[];
  /** Nothing follows. */
  readonly isLast: boolean;
}

/** The stretch round a share. It begins with a line, with one of comma-separated values where there are such: all lines are read in their light. */
function guessed(descriptor: number, { from, to, size }: Share, { above, below }: ShareSizes): Stretch {
  const read = readAt(descriptor, Math.max(0, from - above), to + below, size);
  const begin = beginOfLines(read.bytes.toString('latin1', 0, above));
  return parsed({ ...read, at: read.at + begin, bytes: read.bytes.subarray(begin) });
}

const lineBreak = /\r\n|\r|\n/g;

function beginOfLines(written: string): number {
  const begins = [...written.matchAll(lineBreak)].map(({ index, 0: mark }) => index + mark.length);
  return begins.find((begin) => tableLine.test(written.slice(begin, begin + 40))) ?? begins[0] ?? 0;
}

/** The bytes `[at, to)` of a file of so many, fewer where it has become shorter. */
function readAt(descriptor: number, at: number, to: number, size: number): Pick<Stretch, 'at' | 'bytes' | 'isLast'> {
  const room = Buffer.allocUnsafeSlow(Math.max(0, Math.min(to, size) - at));
  let count = 0;
  for (let read = -1; read !== 0 && count < room.length; count += read)
    read = readSync(descriptor, room, count, room.length - count, at + count);
  return { at, bytes: room.subarray(0, count), isLast: to >= size || count < room.length };
}

/** The whole lines of what was read, and all of it where nothing follows. */
function parsed({ at, bytes: read, isLast }: Pick<Stretch, 'at' | 'bytes' | 'isLast'>): Stretch {
  const bytes = isLast ? read : read.subarray(0, wholeLines(read, 'utf-8'));
  const { text, legacyLines } = decode(bytes, 'utf-8');
  return { at, bytes, text, legacyLines, cables: parseCables(text), isLast };
}

/** What a share gives, and where the next one starts. */
interface Found {
  readonly read: ReadShare;
  readonly next: Start | null;
}

/** What the share gives where it starts in a stretch; null where no cable of the stretch begins there, or where its last cable may go on. */
function foundIn(stretch: Stretch, start: Start, share: Share, sizes: ShareSizes): Found | null {
  const { text, cables, isLast } = stretch;
  const from = characterAt(stretch, start.byte);
  const first = cables.findIndex((cable) => cable.start === from);
  if (first < 0 || !readsAlike(text, from)) return null;
  const to = characterAt(stretch, share.to);
  const next = cables.findIndex((cable, at) => at > first && cable.start >= to && hasLinesAhead(text, cable.start));
  const own = cables.slice(first, next < 0 ? cables.length : next);
  const tooLong = longest(own, sizes);
  if (next < 0 && !isLast && !tooLong) return null;
  const read = tooLong ? own.filter(({ end }) => end <= tooLong.start) : own;
  const above: Start = { ...start, character: start.character - from, line: start.line - linesBefore(text, from) };
  const behind = startAt(stretch, above, tooLong?.start ?? cables[next]?.start ?? text.length, read.length);
  return {
    read: {
      piece: read.length === 0 ? null : { text, cables: read, index: start.cable, offset: above.character, line: above.line },
      encodingOf: encodingsOf(stretch, above.character),
      bytes: behind.byte - start.byte,
      failure: tooLong && tooLongCable(sizes, behind.line + 1),
      isEnd: next < 0 && !tooLong,
    },
    next: next < 0 || tooLong ? null : behind,
  };
}

/** The start behind so many cables, at a line of the stretch; `above` stands before its first line. */
function startAt(stretch: Stretch, above: Start, offset: number, cables: number): Start {
  const lines = linesBefore(stretch.text, offset);
  return {
    byte: stretch.at + (isBytewise(stretch) ? offset : bytesOfLines(stretch.bytes, lines)),
    character: above.character + offset,
    line: above.line + lines,
    cable: above.cable + cables,
  };
}

/** Whether the cables from an offset on read as they do with nothing above them: marks at the head of a text may speak for all of it. */
function readsAlike(text: string, from: number): boolean {
  return from === 0 || withPlainBlanks(text).slice(from) === withPlainBlanks(text.slice(from));
}

/** Each character of one byte. */
function isBytewise({ text, bytes }: Stretch): boolean {
  return text.length === bytes.length;
}

/** Offset in the stretch of a byte of the file; -1 where it lies above it. */
function characterAt(stretch: Stretch, byte: number): number {
  const { at, bytes } = stretch;
  if (byte < at) return -1;
  return isBytewise(stretch) ? byte - at : decode(bytes.subarray(0, byte - at), 'utf-8').text.length;
}

/** Bytes of so many lines, as `lineTable` counts them. */
function bytesOfLines(bytes: Buffer, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines && at < bytes.length; at++) {
    const isBreak = bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed);
    if (isBreak) line++;
  }
  return at;
}

const lineFeed = 10;
const carriageReturn = 13;

/** What cables were decoded from, asked in the order of the text; `offset` characters of the file stand above the stretch. */
function encodingsOf({ legacyLines }: Stretch, offset: number): TextSource['encodingOf'] {
  const state = { beginning: null, legacyLines: legacyLines.map((line) => line + offset) };
  return (start, end) => encodingOf(state, start, end);
}

/** The same, read from the start on, as far as the last cable of the share goes. */
function foundFrom(descriptor: number, start: Start, share: Share, sizes: ShareSizes): Found {
  for (let length = share.to - start.byte + sizes.below; ; length *= 2) {
    const stretch = parsed(readAt(descriptor, start.byte, start.byte + length, share.size));
    const found = foundIn(stretch, start, share, sizes);
    if (found) return found;
    if (stretch.isLast) return { read: { ...nothing, isEnd: true }, next: null };
    if (stretch.text === '' && length > sizes.cable) throw tooLongLine({ longestLine: sizes.cable });
  }
}
