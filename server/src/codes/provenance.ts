// Where a row of the tables comes from and how sure it is.

/**
 * How sure a row is, judged by its weakest part: read in a rule book or list, seen in real cables, recalled by an expert
 * without a source at hand, inferred from use, or unknown.
 */
export type Certainty = 'read' | 'seen' | 'recalled' | 'inferred' | 'unknown';

/** What every entry tells of its origin. */
export interface Provenance {
  /** Books, lists or cables that the row was taken from. */
  readonly source: string;
  readonly certainty: Certainty;
}

/** How the source of a row begins that stands in a table of the user's own: the name of the file follows. */
export const ownSource = 'own table ';

/** Origin of a row with a column `basis`. */
export function provenance(source: string, basis: string): Provenance {
  return { source, certainty: certaintyOf(basis) };
}

/** Origin of a row without such a column: rule books are read, cables and lists made from them are seen. */
export function provenanceBySource(source: string, notes: string): Provenance {
  return { source, certainty: certaintyOfSource(source, notes) };
}

/** The cell, or null where it is empty. */
export function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

function certaintyOf(basis: string): Certainty {
  if (/\bunknown\b|letters not explained|depends on the post/.test(basis)) return 'unknown';
  if (/\binferred\b|\bguess\b|by pattern|\bperhaps\b|\bprobabl[ey]\b/.test(basis)) return 'inferred';
  if (/\brecall\b/.test(basis)) return 'recalled';
  if (/\bnot confirmed\b/.test(basis)) return 'unknown';
  if (/\b(?:name|expansion|meaning|wording) seen\b/.test(basis)) return 'seen';
  if (/\bread\b/.test(basis)) return 'read';
  return /\bseen\b/.test(basis) ? 'seen' : 'unknown';
}

function certaintyOfSource(source: string, notes: string): Certainty {
  if (source.startsWith(ownSource)) return 'read';
  if (/\binferred\b/.test(source) || /\binferred\b/.test(notes)) return 'inferred';
  return /\bACP \d+|\bFAH\b|\bhandbook\b/i.test(source) ? 'read' : 'seen';
}
