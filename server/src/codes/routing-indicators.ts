// Routing indicators: the stations they call, the indicators of an address, and what their letters tell (format-rules 2.7).

import type { SeenAddressee } from './addressees.ts';
import { seenAddresses, seenIndicators } from './addressees.ts';
import { routingIndicators, routingStructure } from './generated/routing-indicators.ts';
import { findAddress, normalAddress } from './plain-address.ts';
import type { Post } from './posts.ts';
import { postByAddress, postsByIndicator } from './posts.ts';
import type { Provenance } from './provenance.ts';
import { provenance, provenanceBySource, textOrNull } from './provenance.ts';
import { codeTable, indexBy, lazy, normalKey } from './table.ts';

/** One station of the routing books; an indicator may have several. */
export interface Station extends Provenance {
  readonly indicator: string;
  /** Last indicator of a range that begins with `indicator`, `RHFJAAZ`; null for a single one. */
  readonly rangeEnd: string | null;
  /** Name or plain language address. */
  readonly name: string;
  /** `station`, `post`, `collective` (many addressees), `gateway` (shared by many addressees). */
  readonly kind: string;
  /** By the second letter; null where no nation has it. */
  readonly nation: string | null;
  /** Network or relay, inferred from the letters; null where nothing can be told. */
  readonly network: string | null;
  readonly notes: string | null;
}

/** All that is on record on an indicator. */
export interface IndicatorRecord {
  readonly stations: readonly Station[];
  readonly posts: readonly Post[];
  /** Addresses that cables show with it and that neither stations nor posts name, most frequent first. */
  readonly seen: readonly SeenAddressee[];
}

/** What one or more letters of an indicator tell. */
export interface IndicatorPart extends Provenance {
  /** `1` to `5-7`, `suffix`, `prefix` or `whole`. */
  readonly position: string;
  /** The letters themselves. */
  readonly letters: string;
  readonly meaning: string;
}

interface StructureRow extends Provenance {
  readonly position: string;
  readonly values: readonly string[];
  readonly meaning: string;
}

const stations = codeTable(
  routingIndicators,
  (cells): Station => ({
    indicator: cells('ri'),
    rangeEnd: textOrNull(cells('ri_range_end')),
    name: cells('name'),
    kind: cells('kind'),
    nation: textOrNull(cells('nation_2nd_letter')),
    network: textOrNull(cells('network_inferred')),
    notes: textOrNull(cells('notes')),
    ...provenanceBySource(cells('source'), cells('notes')),
  }),
);
const byIndicator = indexBy(stations, (cells) => [cells('ri')]);
const byName = indexBy(stations, (cells) => [cells('name')], normalAddress);

/** Ranges differ in their last letter alone; so all of one range share what stands before it. */
const rangesByStem = indexBy(stations, (cells) => (cells('ri_range_end') === '' ? [] : [stem(cells('ri'))]));

const structure = codeTable(
  routingStructure,
  (cells): StructureRow => ({
    position: cells('position'),
    values: cells('value').split(' '),
    meaning: cells('meaning'),
    ...provenance(cells('source'), cells('basis')),
  }),
);
const structureByPosition = indexBy(structure, (cells) => [cells('position')]);

/** Stations of an indicator, those whose range holds it included. */
export function stationsByIndicator(indicator: string): readonly Station[] {
  const key = normalKey(indicator);
  const inRange = rangesByStem.find(stem(key)).filter((station) => station.indicator < key && key <= (station.rangeEnd ?? ''));
  return [...byIndicator.find(key), ...inRange];
}

/** Stations and posts of an indicator, and the further addresses it was seen with. */
export function lookUpIndicator(indicator: string): IndicatorRecord {
  const found = { stations: stationsByIndicator(indicator), posts: postsByIndicator(indicator) };
  const named = new Set([...found.stations.map(({ name }) => name), ...found.posts.map(({ address }) => address)].map(normalAddress));
  return { ...found, seen: seenAddresses(indicator).filter(({ address }) => !named.has(normalAddress(address))) };
}

/** Whether books or posts have the indicator; addresses that it was merely seen with do not count. */
export function isKnownIndicator(indicator: string): boolean {
  return stationsByIndicator(indicator).length + postsByIndicator(indicator).length > 0;
}

/** Whom an indicator calls first of all, by name; null where nobody is on record. */
export function nameOfIndicator(indicator: string): string | null {
  const { posts, stations, seen } = lookUpIndicator(indicator);
  return posts[0]?.address ?? stations[0]?.name ?? seen[0]?.address ?? null;
}

/** Stations with this name, office symbols aside. */
function stationsByName(address: string): readonly Station[] {
  return findAddress(byName.find, address);
}

/** Indicators of a plain language address: of the post, of the routing books, then as seen in cables, most frequent first. */
export function indicatorsOf(address: string): readonly string[] {
  const post = postByAddress(address);
  const ofPost = post ? [post.indicator, ...post.otherIndicators] : [];
  const ofBooks = stationsByName(address).map((station) => station.indicator);
  const ofCables = seenIndicators(address).map((seen) => seen.indicator);
  return [...new Set([...ofPost, ...ofBooks, ...ofCables].filter((indicator) => indicator !== null))];
}

/**
 * The letters of an indicator explained: what the first ones or the whole stand for, then one by one.
 * Null for what cannot be one (four to ten letters).
 */
export function decodeIndicator(indicator: string): readonly IndicatorPart[] | null {
  const letters = normalKey(indicator);
  if (!/^[A-Z]{4,10}$/.test(letters)) return null;
  return [
    ...partsAt('whole', letters),
    ...prefixParts(letters),
    ...partsAt('1', letters.charAt(0)),
    ...partsAt('2', letters.charAt(1)),
    ...partsAt('3', letters.charAt(2)),
    ...partsAt('4', letters.charAt(3)),
    ...(letters.length > 4 ? partsAt('5-7', letters.slice(4, 7)) : []),
    ...partsAt('suffix', letters.slice(7)),
  ];
}

/** The whole table. */
export function allStations(): readonly Station[] {
  return stations.all();
}

/** Every indicator that begins a row of the books. */
export const allIndicators: () => readonly string[] = lazy(() => byIndicator.keys());

/** Letters and their meaning, as the table has them. */
export function allIndicatorParts(): readonly Provenance[] {
  return structure.all();
}

function partsAt(position: string, letters: string): readonly IndicatorPart[] {
  return structureByPosition
    .find(position)
    .filter((row) => row.values.includes(letters) || row.values[0] === 'any')
    .map((row) => part(row, letters));
}

/** The longest prefix alone: RUEHC is the Department, not a post behind RUEH. */
function prefixParts(letters: string): readonly IndicatorPart[] {
  const fitting = structureByPosition.find('prefix').filter((row) => fits(row.values[0] ?? '', letters));
  const longest = [...fitting].sort((a, b) => (b.values[0] ?? '').length - (a.values[0] ?? '').length)[0];
  return longest ? [part(longest, longest.values[0] ?? '')] : [];
}

/** RUEHC and RUEHWEB stand for themselves: RUEHCV is Caracas. The other prefixes have four letters and take any. */
function fits(prefix: string, letters: string): boolean {
  return prefix.length > 4 ? letters === prefix : letters.startsWith(prefix);
}

function part(row: StructureRow, letters: string): IndicatorPart {
  const { position, meaning, source, certainty } = row;
  return { position, letters, meaning, source, certainty };
}

function stem(indicator: string): string {
  return indicator.slice(0, -1);
}
