// The cables of one share of a file. While the share above is still being parsed, this one is parsed on a guess of where its first cable
// begins, by the lines round its beginning; the guess counts where the share above ends exactly there, and is thrown away where not.

import { closeSync, readSync } from 'node:fs';
import type { Cable } from '../cable/model.ts';
import { parseCables } from '../cable/parse.ts';
import { bytesFrom, decode, wholeLines } from './decode.ts';
import { Unreadable } from './failure.ts';
import { hasLinesAhead, linesBefore, type Piece, piecesOf, type TextSource } from './pieces.ts';
import { type Share, type Start, startOf, tellNext } from './shares.ts';
import { encodingOf, tooLongLine } from './source.ts';

/** Bytes that are read beyond a share, and how long a cable may be in characters. */
export interface ShareSizes {
  /** Above and below its beginning: as a rule a cable begins within them. */
  readonly round: number;
  /** Below its end: as a rule its last cable ends within them. */
  readonly below: number;
  readonly cable: number;
}

/** What a share gives. */
export interface ReadShare {
  /** Empty where no cable begins in it. */
  readonly pieces: readonly Piece[];
  readonly encodingOf: TextSource['encodingOf'];
  readonly bytes: number;
  /** Why reading ended in it. */
  readonly failure: { readonly thrown: unknown } | null;
  /** The file was read to its end. */
  readonly isEnd: boolean;
  /** The guess was right. */
  readonly isGuess: boolean;
}

const nothing: ReadShare = { pieces: [], encodingOf: () => 'utf-8', bytes: 0, failure: null, isEnd: false, isGuess: false };

/** The cables that begin in the share, the same that the whole file has there, whatever was guessed; null for no guess. */
export function readShare(share: Share, sizes: ShareSizes, guess: Stretch | null): ReadShare {
  const start = startOf(share);
  const read = start && start.byte < share.to ? readFrom(share, start, sizes, guess) : { ...nothing, next: start };
  tellNext(share, read.next);
  // Each share above has told where the next one starts, and reads no more.
  if (share.to === share.size) closeSync(share.descriptor);
  return read;
}

/**
 * What the share gives if its first cable begins where it seems to; null where none seems to, and where the system
 * cannot read it: if reading comes so far, it says why.
 */
export function guessed(share: Share, sizes: ShareSizes): Stretch | null {
  try {
    const byte = seenBeginning(share, sizes.round);
    return byte === null ? null : stretchFrom(share, byte, sizes);
  } catch {
    return null;
  }
}

function readFrom(share: Share, start: Start, sizes: ShareSizes, guess: Stretch | null): ReadShare & { readonly next: Start | null } {
  const isGuess = guess?.from === start.byte;
  const { pieces, encodingOf, end, failure } = isGuess ? guess : stretchFrom(share, start.byte, sizes);
  return {
    pieces: pieces.map((piece) => pieceBehind(start, piece)),
    encodingOf: (from, to) => encodingOf(from - start.character, to - start.character),
    bytes: end.byte - start.byte,
    failure: failure && { thrown: thrownBehind(start, failure.thrown) },
    isEnd: !failure && end.byte === share.size,
    isGuess,
    next: failure ? null : behind(start, end),
  };
}

/** What stands behind a start, counted from it, counted from the start of the file; a byte is counted so already. */
function behind(start: Start, { byte, character, line, cable }: Start): Start {
  return { byte, character: start.character + character, line: start.line + line, cable: start.cable + cable };
}

function pieceBehind(start: Start, { text, cables, index, offset, line }: Piece): Piece {
  return { text, cables, index: start.cable + index, offset: start.character + offset, line: start.line + line };
}

function thrownBehind(start: Start, thrown: unknown): unknown {
  return thrown instanceof Unreadable && thrown.line !== null ? new Unreadable(thrown.message, start.line + thrown.line) : thrown;
}

/**
 * Some lines round the beginning of the share are parsed, and more of them until one cable is seen to begin above it and one in it: what
 * stands above the first head that is seen may be taken for a part of that cable.
 */
function seenBeginning(share: Share, round: number): number | null {
  const at = Math.max(0, share.from - round);
  const to = Math.min(share.to, share.from + round);
  const bytes = bytesAt(share, at, to - at);
  const end = to === share.size ? bytes.length : wholeLines(bytes, 'utf-8');
  // The first line is cut in two, as a rule.
  const decoded = decode(bytes.subarray(bytes.indexOf(lineFeed) + 1, end), 'utf-8');
  const byteAt = (cable: Cable): number => at + end - bytesFrom(decoded, cable.start);
  const cables = parseCables(decoded.text);
  const first = cables.findIndex((cable) => cable.start > 0 && byteAt(cable) >= share.from);
  const seen = cables[first];
  if (seen && (first > 1 || to === share.to) && (to === share.size || hasLinesAhead(decoded.text, seen.start))) return byteAt(seen);
  return to === share.to ? null : seenBeginning(share, round * 2);
}

const lineFeed = 10;

/** Cables from a byte of the file on, to the first that begins below a share. Places in pieces are counted from that byte. */
export interface Stretch extends Pick<ReadShare, 'pieces' | 'encodingOf' | 'failure'> {
  readonly from: number;
  /** Behind the last cable; but for its byte counted like the pieces. */
  readonly end: Start;
}

function stretchFrom(share: Share, from: number, sizes: ShareSizes): Stretch {
  const source = sourceFrom(share, from, sizes);
  const pieces: Piece[] = [];
  let end: Start = { byte: from, character: 0, line: 0, cable: 0 };
  try {
    for (const piece of piecesOf(source, { piece: 1, cable: sizes.cable })) {
      const own = above(share.to, piece, source);
      if (own.cables.length > 0) pieces.push(own);
      end = endOf(own, source);
      if (end.byte >= share.to) break;
    }
  } catch (thrown) {
    return { from, pieces, end, encodingOf: source.encodingOf, failure: { thrown } };
  }
  return { from, pieces, end, encodingOf: source.encodingOf, failure: null };
}

/** A piece without the cables that begin at a byte or below it, of which there are few. */
function above(byte: number, piece: Piece, source: Bytes): Piece {
  const { text, index, offset, line } = piece;
  let count = piece.cables.length;
  while (count > 0 && source.byteAt(piece, piece.cables[count - 1]?.start ?? 0) >= byte) count--;
  return { text, cables: piece.cables.slice(0, count), index, offset, line };
}

function endOf(piece: Piece, source: Bytes): Start {
  const { text, cables, index, offset, line } = piece;
  const end = cables[cables.length - 1]?.end ?? 0;
  return { byte: source.byteAt(piece, end), character: offset + end, line: line + linesBefore(text, end), cable: index + cables.length };
}

interface Bytes {
  /** Where in the file the head of a line stands, of the piece that ends with what was read last. */
  byteAt(piece: Piece, start: number): number;
}

/** The text from a byte on: first as far as the share goes, and some lines below it; then some more each time. */
function sourceFrom(share: Share, from: number, sizes: ShareSizes): TextSource & Bytes {
  const state = { beginning: null, legacyLines: [] as number[] };
  let byte = from;
  let characters = 0;
  let wanted = share.to - from + sizes.below;
  return {
    next() {
      const lines = linesAt(share, byte, wanted, sizes.cable);
      if (lines.length === 0) return null;
      const { text, legacyLines } = decode(lines, 'utf-8');
      for (const offset of legacyLines) state.legacyLines.push(characters + offset);
      byte += lines.length;
      characters += text.length;
      wanted = sizes.below;
      return text;
    },
    encodingOf: (start, end) => encodingOf(state, start, end),
    byteAt({ text, offset }, start) {
      return byte - bytesFrom({ text, legacyLines: state.legacyLines.map((at) => at - offset) }, start);
    },
  };
}

/** Whole lines in so many bytes, in more where one is longer, and all that is left at the end of the file. */
function linesAt(share: Share, at: number, wanted: number, longestLine: number): Buffer {
  const left = share.size - at;
  const bytes = bytesAt(share, at, Math.min(wanted, left));
  const end = bytes.length === left ? left : wholeLines(bytes, 'utf-8');
  if (end > 0 || left === 0) return bytes.subarray(0, end);
  if (bytes.length < Math.min(wanted, left)) throw becameShorter();
  if (bytes.length > longestLine) throw tooLongLine({ longestLine });
  return linesAt(share, at, wanted * 2, longestLine);
}

function becameShorter(): Unreadable {
  return new Unreadable('it became shorter while it was read, and reading ended there. Read it again when nobody writes to it.', null);
}

/** So many bytes of the file; fewer where it has become shorter. */
function bytesAt({ descriptor }: Share, at: number, length: number): Buffer {
  const room = Buffer.allocUnsafeSlow(length);
  let count = 0;
  for (let read = -1; read !== 0 && count < length; count += read) read = readSync(descriptor, room, count, length - count, at + count);
  return room.subarray(0, count);
}
