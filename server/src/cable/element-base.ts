// What every element of a cable is made of, whichever dialect it stands in.

import type { Span } from './text.ts';

/** What elements have in common. */
export interface ElementBase extends Span {
  /** The element's own words in pieces; blank lines and furniture stand between pieces, line breaks may stand in one. */
  readonly parts: readonly Span[];
}
