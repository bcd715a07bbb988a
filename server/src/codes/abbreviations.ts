// Abbreviations in the text; what many stand for depends on the post: GOI is India, Iraq, Ireland ... (format-rules, head).

import { abbreviations, abbreviationsByCountry } from './generated/abbreviations.ts';
import type { Provenance } from './provenance.ts';
import { provenance } from './provenance.ts';
import { codeTable, indexBy, normalKey } from './table.ts';

/** One expansion. */
export interface Abbreviation extends Provenance {
  /** As it was written, `GIRoA`. */
  readonly abbreviation: string;
  readonly expansion: string;
  /** Country of the posts that write it so; null where it holds everywhere. */
  readonly country: string | null;
  /** `people and jobs`, `cablese` ...; null for those of a country. */
  readonly kind: string | null;
  /** `current` or `historic`; null for those of a country. */
  readonly status: string | null;
  /** In how many of 6,983 cables of that country it was seen; null where it holds everywhere. */
  readonly cablesSeen: number | null;
}

const general = codeTable(
  abbreviations,
  (cells): Abbreviation => ({
    abbreviation: cells('abbreviation'),
    expansion: cells('expansion'),
    country: null,
    kind: cells('kind'),
    status: cells('status'),
    cablesSeen: null,
    ...provenance(cells('source'), cells('basis')),
  }),
);
const ofCountries = codeTable(
  abbreviationsByCountry,
  (cells): Abbreviation => ({
    abbreviation: cells('abbreviation'),
    expansion: cells('expansion'),
    country: cells('country'),
    kind: null,
    status: null,
    cablesSeen: Number(cells('cables_seen')),
    ...provenance(cells('source'), cells('basis')),
  }),
);
const generalByWord = indexBy(general, (cells) => [cells('abbreviation')]);
const ofCountriesByWord = indexBy(ofCountries, (cells) => [cells('abbreviation')]);

/**
 * What a word stands for in a cable from this country (`Iraq`; null where it is not known), that country's own use first.
 * `GOI` from a post that no row names is the government of its country, where the letters fit: from Jakarta that of Indonesia.
 */
export function lookUpAbbreviation(word: string, country: string | null): readonly Abbreviation[] {
  const home = normalKey(country ?? '');
  const local = home === '' ? [] : ofCountriesByWord.find(word).filter((entry) => normalKey(entry.country ?? '') === home);
  const everywhere = generalByWord.find(word);
  const government = country === null || local.length > 0 ? null : governmentOf(word, country, everywhere);
  return [...byFrequency(local), ...(government ? [government] : []), ...everywhere];
}

/** `GOI` and Indonesia: its first letter, or the first letters of its words; null where they do not fit. */
function governmentOf(word: string, country: string, everywhere: readonly Abbreviation[]): Abbreviation | null {
  const letters = /^GO([A-Z]{1,3})$/i.exec(word)?.[1]?.toUpperCase();
  const isOther = everywhere.some(({ kind }) => kind !== 'governments and missions');
  if (letters === undefined || isOther || ![country.charAt(0), initials(country)].includes(letters)) return null;
  return {
    abbreviation: word,
    expansion: `Government of ${country}`,
    country,
    kind: null,
    status: null,
    cablesSeen: null,
    ...provenance('by pattern: GO and the first letters of the country', 'inferred'),
  };
}

function initials(words: string): string {
  return words
    .split(/[ -]/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** What posts of all countries use the word for, most frequent first. */
export function abbreviationAbroad(word: string): readonly Abbreviation[] {
  return byFrequency(ofCountriesByWord.find(word));
}

/** Both tables, the general one first. */
export function allAbbreviations(): readonly Abbreviation[] {
  return [...general.all(), ...ofCountries.all()];
}

function byFrequency(entries: readonly Abbreviation[]): readonly Abbreviation[] {
  return [...entries].sort((a, b) => (b.cablesSeen ?? 0) - (a.cablesSeen ?? 0));
}
