// Elements that GENADMIN messages alone have (format-rules 6a); the rest of such a message is made of the elements of teletype cables.

import type { ElementBase } from './element-base.ts';
import type { Span } from './text.ts';

/** First line of a JANAP 128 head, `RAAUZYUW RUENAAA0582 1801436-UUUU--RHMFIUU.`. */
export interface JanapHead extends ElementBase {
  readonly kind: 'janapHead';
  /** Precedence letter, `R`. */
  readonly precedence: Span;
  /** Language and media format letters, `AA`. */
  readonly mediaFormat: Span;
  /** Classification letter, `U`. */
  readonly classification: Span;
  /** Content indicator code, `ZYUW`. */
  readonly contentCode: Span;
  /** Indicator of the originating station, `RUENAAA`; null where it is lost. */
  readonly indicator: Span | null;
  /** Station serial number, `0582`. */
  readonly serial: Span | null;
  /** Day of the year and time, `1801436`. */
  readonly filingTime: Span | null;
  /** Classification letter four times, `UUUU`. */
  readonly letters: Span | null;
  /** Indicators called, behind the two dashes. */
  readonly called: readonly Span[];
}

/** A precedence in words on a line of its own, `ROUTINE`, as messages have it since about 2009. */
export interface PrecedenceLine extends ElementBase {
  readonly kind: 'precedence';
}

/** Standard subject identification code, `//N01500//`. */
export interface SubjectCode extends ElementBase {
  readonly kind: 'subjectCode';
  /** `N01500`. */
  readonly code: Span;
}

/** The message's own name, `NAVADMIN 182/05`. */
export interface SeriesLine extends ElementBase {
  readonly kind: 'series';
  /** `NAVADMIN`. */
  readonly name: Span;
  /** `182`. */
  readonly number: Span;
  /** Two-digit year. */
  readonly year: Span;
}

/** A set `NAME/field/field//` that is neither subject nor reference; of GENTEXT and RMKS what stands before the text. */
export interface MessageSet extends ElementBase {
  readonly kind: 'set';
  /** `MSGID`, as written. */
  readonly name: Span;
  /** Fields behind the name, without slashes; a field may run over the end of a line. AMPN and NARR have one. */
  readonly fields: readonly Span[];
  /** The set ends with `//`; what a text set holds ends elsewhere, and counts as closed. */
  readonly closed: boolean;
}

/** Elements of GENADMIN messages alone. */
export type GenadminElement = JanapHead | PrecedenceLine | SubjectCode | SeriesLine | MessageSet;
