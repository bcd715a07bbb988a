// What stands on real TAGS lines instead of codes: misspelt and glued codes, garbled labels, words typed along.

import { tagsVariants } from './generated/tags.ts';
import { codeTable, indexBy } from './table.ts';

/** One way in which a TAGS line was written. */
export interface TagVariant {
  /** `header` (the label), `code` (misspelt), `glued` (several codes without blanks), `freetext`, `stray`. */
  readonly kind: string;
  readonly written: string;
  /** What is meant, in the table's words. */
  readonly explanation: string;
  /**
   * Codes that are meant: each reading is the list of codes that take its place, likeliest first.
   * Empty where nobody knows, and for whatever is no code.
   */
  readonly readings: readonly (readonly string[])[];
  /** Cables that show it. */
  readonly source: string;
  /** Correct for certain, or the likeliest guess. */
  readonly certainty: 'seen' | 'inferred' | 'unknown';
}

const table = codeTable(tagsVariants, (cells): TagVariant => {
  const kind = cells('kind');
  const explanation = cells('normalised_or_meaning');
  const readings = kind === 'code' || kind === 'glued' ? readingsOf(explanation) : [];
  const certainty = /\bprobable\b| or |not explained/.test(explanation) ? 'inferred' : 'seen';
  return {
    kind,
    written: cells('as_written'),
    explanation,
    readings,
    source: cells('example_cable_or_source'),
    certainty: /not explained/.test(explanation) ? 'unknown' : certainty,
  };
});
const byWritten = indexBy(table, (cells) => [cells('as_written'), ...cells('as_written').split(' / ')]);

/** What a misspelt or glued code stands for; null where it was never seen. */
export function probableTag(asWritten: string): TagVariant | null {
  return byWritten.find(asWritten).find((variant) => variant.kind === 'code' || variant.kind === 'glued') ?? null;
}

/** Codes glued together, `ETRDEINVCS` as ETRD EINV CS: known codes of four letters, a place in the end; null where they do not part so. */
export function partGlued(asWritten: string, isKnown: (code: string) => boolean): readonly string[] | null {
  const word = asWritten.toUpperCase();
  if (!/^[A-Z]{6,40}$/.test(word)) return null;
  const codes = word.match(/.{4}|.{1,3}$/g) ?? [];
  return codes.every((code) => code.length !== 1 && code.length !== 3 && isKnown(code)) ? codes : null;
}

/** The whole table. */
export function allTagVariants(): readonly TagVariant[] {
  return table.all();
}

/** Reads `PGOV (first letter lost)`, `PREL or KIRF`, `YM CS`, `biographic report; PINR meant`. */
function readingsOf(explanation: string): readonly (readonly string[])[] {
  const meant = /\b([A-Z][A-Z0-9-]+) meant\b/.exec(explanation)?.[1];
  if (meant !== undefined) return [[meant]];
  const codes = explanation.replace(/ ?\([^()]*\)/g, '').split(';')[0] ?? '';
  if (!/^[A-Z0-9-]+(?: (?:or )?[A-Z0-9-]+)*$/.test(codes)) return [];
  return codes.split(' or ').map((reading) => reading.split(' '));
}
