// What one cable says, once its fields are understood: the facts that hovers, rules and the record ask for.

import type { Cable } from '../cable/model.ts';
import { headElement } from '../cable/model.ts';
import { withPlainBlanks } from '../cable/text.ts';
import { type Instant, instantOfGroup, yearOf } from './dates.ts';
import { type CableId, identify } from './identity.ts';

/** A cable with the text it stands in, and the facts that most questions need. */
export interface Reading {
  readonly text: string;
  /** The text as it is written; `text` has blanks where it has no-break spaces, as the cable was read. */
  readonly written: string;
  readonly cable: Cable;
  /** Date-time group in UTC; null when the cable has none or it names no real time. */
  readonly sent: Instant | null;
  /** The year of that time. */
  readonly year: number | null;
  /** `07BAGHDAD2958`; null where neither text nor file name give it. */
  readonly id: CableId | null;
}

/** Reads one cable of a text. `fileName` is asked for the id when the text has lost it; null for none. */
export function readCable(written: string, cable: Cable, fileName: string | null): Reading {
  const text = withPlainBlanks(written);
  const line = headElement(cable, 'dateTimeGroup');
  const sent = line ? instantOfGroup(text, line) : null;
  const year = sent === null ? null : yearOf(sent);
  return { text, written, cable, sent, year, id: identify(text, cable, year, fileName) };
}
