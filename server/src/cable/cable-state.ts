// Where the reader of a telegram is, and what a dialect adds to the way teletype cables are read.

import type { GrowingAttribute } from './attributes.ts';
import type { BodyState } from './body.ts';
import type { HeadState } from './head.ts';
import type { Cable, Dialect, HeadElement, PageHeader } from './model.ts';
import type { Line, LineReader } from './scanner.ts';
import type { Span } from './text.ts';

/** Where a telegram stands. */
export interface Standing {
  /** How many telegrams and prints it stands in. */
  readonly depth: number;
  /** `loose` in a print, whose text was read by a machine. */
  readonly spacing: 'as written' | 'loose';
}

/** A telegram that stands in no other one. */
export const alone: Standing = { depth: 0, spacing: 'as written' };

/** Where the reader of a cable is. */
export interface CableState {
  readonly text: string;
  readonly reader: LineReader;
  readonly ways: Ways;
  readonly standing: Standing;
  /** Offset of its first line. */
  readonly start: number;
  readonly doubleSpaced: boolean;
  readonly furniture: Span[];
  readonly pageHeaders: PageHeader[];
  readonly tail: HeadElement[];
  /** The attributes have begun. */
  inAttributes: boolean;
  /** Attribute whose value may run on. */
  attribute: GrowingAttribute | null;
  readonly within: Cable[];
  head: HeadState;
  body: BodyState | null;
  /** The head of a further section is being read: the head and the text that it interrupts. */
  interrupted: { readonly head: HeadState; readonly body: BodyState } | null;
  /** The lines of FL12 have begun: no transport line can follow. */
  inText: boolean;
  sawSubject: boolean;
  blankBefore: boolean;
}

/** What one dialect reads in its own way; each function answers false for a line that it leaves to the teletype's. */
export interface Ways {
  readonly dialect: Dialect;
  /** Capitals throughout, often without blank lines: neither of them parts the head from the text. */
  readonly inCapitals: boolean;
  /** Takes a piece of a line of the head. */
  readonly takeHead: (state: CableState, piece: Span, written: string) => boolean;
  /** Takes a line behind the head. */
  readonly takeBody: (state: CableState, body: BodyState, line: Line) => boolean;
  /** Whether another cable begins with the line. */
  readonly beginsNext: (state: CableState, line: Line) => boolean;
}
