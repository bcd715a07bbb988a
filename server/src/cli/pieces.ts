// A file as pieces of whole cables, so that memory depends on the longest cable and not on the file.
// The parser itself says where cables begin: a piece is parsed, and what may still go on is parsed again with what follows.

import type { Cable } from '../cable/model.ts';
import { parseCables } from '../cable/parse.ts';
import { readLines } from '../cable/scanner.ts';
import { lineTable, withPlainBlanks } from '../cable/text.ts';
import type { Encoding } from './decode.ts';
import { Unreadable } from './failure.ts';

/** Text that comes in portions of whole lines. */
export interface TextSource {
  /** The next portion; null at the end. Throws where reading cannot go on. */
  next(): string | null;
  /** What the characters `[start, end)`, counted from the start of the file, were decoded from. */
  encodingOf(start: number, end: number): Encoding;
}

/** Some cables of a file. */
export interface Piece {
  readonly text: string;
  /** Cables of `text`; their offsets are offsets in it. */
  readonly cables: readonly Cable[];
  /** Place of the first cable among those of the file, from 0. */
  readonly index: number;
  /** Characters of the file before `text`. */
  readonly offset: number;
  /** Lines of the file before `text`. */
  readonly line: number;
}

/** Sizes in characters. */
export interface PieceSizes {
  /** How much is parsed at a time. */
  readonly piece: number;
  /** How long one cable may be. */
  readonly cable: number;
}

/**
 * The parser looks some lines ahead before it says that a cable begins (48 at most, runs of blank lines counted as one).
 * A beginning with this many lines behind it stays one, whatever follows.
 */
const linesAhead = 128;

/**
 * The cables of a file in order, the same that parsing it as a whole gives. Throws `Unreadable` for a cable that is too long, and what
 * the source throws, when all cables above have been given; the one that reading ended in is not.
 */
export function* piecesOf(source: TextSource, sizes: PieceSizes): Generator<Piece> {
  let text = '';
  let index = 0;
  let offset = 0;
  let line = 0;
  let wanted = sizes.piece;
  for (let ended = false; !ended; ) {
    const filled = fill(source, text, wanted);
    ({ text, ended } = filled);
    const found = parseCables(text);
    const count = filled.failure ? found.length - 1 : ended ? found.length : settled(text, found);
    const end = found[count]?.start ?? text.length;
    const cables = found.slice(0, count);
    const tooLong = longest(cables, sizes) ?? (ended ? null : longest(found.slice(count, count + 1), sizes));
    const sound = tooLong ? cables.filter((cable) => cable.end <= tooLong.start) : cables;
    if (sound.length > 0) yield { text, cables: sound, index, offset, line };
    if (tooLong) throw tooLongCable(sizes, line + linesBefore(text, tooLong.start) + 1);
    if (filled.failure) throw filled.failure.thrown;
    if (ended) return;
    wanted = Math.max(sizes.piece, (text.length - end) * 2);
    if (count === 0) continue;
    index += count;
    offset += end;
    line += linesBefore(text, end);
    text = text.slice(end);
  }
}

/** A text with what was read behind it. */
interface Filled {
  readonly text: string;
  /** Nothing more can be read. */
  readonly ended: boolean;
  /** Why, where it is not the end. */
  readonly failure: { readonly thrown: unknown } | null;
}

function fill(source: TextSource, begun: string, wanted: number): Filled {
  let text = begun;
  try {
    while (text.length < wanted) {
      const portion = source.next();
      if (portion === null) return { text, ended: true, failure: null };
      text += portion;
    }
  } catch (thrown) {
    return { text, ended: true, failure: { thrown } };
  }
  return { text, ended: false, failure: null };
}

/** How many of the cables cannot change any more, whatever follows the text. */
function settled(text: string, cables: readonly Cable[]): number {
  for (let at = cables.length - 1; at > 0; at--) if (hasLinesAhead(text, cables[at]?.start ?? 0)) return at;
  return 0;
}

/** Whether a cable that begins here stays one, whatever follows the text. */
export function hasLinesAhead(text: string, start: number): boolean {
  // Of the text as the parser reads it: lines of nothing but markup are blank.
  return readLines(withPlainBlanks(text).slice(start)).peek(linesAhead) !== null;
}

/** The first cable that is longer than one may be. */
function longest(cables: readonly Cable[], sizes: Pick<PieceSizes, 'cable'>): Cable | null {
  return cables.find((cable) => cable.end - cable.start > sizes.cable) ?? null;
}

/** Lines of a text before an offset at the head of one. */
export function linesBefore(text: string, end: number): number {
  return lineTable(text.slice(0, end)).length - 1;
}

/** Why reading ended at a line of the file, from 1 on. */
function tooLongCable(sizes: Pick<PieceSizes, 'cable'>, line: number): Unreadable {
  return new Unreadable(
    `the cable that begins here is longer than ${megabytes(sizes.cable)}, and reading ended here. If it is one cable, raise --max-size; if not, no line in it begins another.`,
    line,
  );
}

/** `64 MB`. */
export function megabytes(characters: number): string {
  return `${Number((characters / 1_000_000).toFixed(3))} MB`;
}
