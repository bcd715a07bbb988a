// How much of a cable is understood: what share of its bytes lies in a field, and what share in lines that no rule explains.

import { leavesOf } from '../cable/leaves.ts';
import type { Cable, LeafKind } from '../cable/model.ts';

/** Bytes of UTF-8, blanks and line breaks between the leaves apart. */
export interface Coverage {
  /** The lines before the text of the cable: known fields, furniture and lines copied along. */
  readonly header: Share;
  /** The whole cable. */
  readonly all: Share;
}

/** Bytes in fields that are known, and bytes in lines that are not. */
export interface Share {
  readonly known: number;
  readonly unknown: number;
}

/** What no cable covers: the sum to begin with. */
export const noCoverage: Coverage = { header: { known: 0, unknown: 0 }, all: { known: 0, unknown: 0 } };

/** Bytes of one cable by whether they are understood. Cables inside it are part of it, as its text. */
export function coverageOf(text: string, cable: Cable): Coverage {
  const endOfHeader = cable.body[0]?.start ?? cable.end;
  const header = { known: 0, unknown: 0 };
  const all = { known: 0, unknown: 0 };
  for (const { kind, start, end } of leavesOf(text, cable)) {
    if (kind === 'blank') continue;
    const bytes = bytesOf(text, start, end);
    const side = sideOf(kind);
    all[side] += bytes;
    if (start < endOfHeader) header[side] += bytes;
  }
  return { header, all };
}

/** Two coverages as one. */
export function addCoverage(one: Coverage, other: Coverage): Coverage {
  return { header: add(one.header, other.header), all: add(one.all, other.all) };
}

/** The known bytes of a hundred; null where there are none at all. */
export function percentKnown({ known, unknown }: Share): number | null {
  return known + unknown === 0 ? null : (known * 100) / (known + unknown);
}

function add(one: Share, other: Share): Share {
  return { known: one.known + other.known, unknown: one.unknown + other.unknown };
}

function sideOf(kind: LeafKind): keyof Share {
  return kind === 'unknown' ? 'unknown' : 'known';
}

/** Length in UTF-8; each half of a surrogate pair counts two of its four bytes. */
function bytesOf(text: string, start: number, end: number): number {
  let bytes = end - start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}
