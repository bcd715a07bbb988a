// Posts, missions, agencies and collectives by plain language address, by the place of the first line of FL12, by indicator.

import { posts } from './generated/posts.ts';
import { findAddress, normalAddress } from './plain-address.ts';
import type { Provenance } from './provenance.ts';
import { provenanceBySource, textOrNull } from './provenance.ts';
import { codeTable, fusedKey, indexBy, lazy } from './table.ts';

/** Geographic TAGS of a post's country in the three systems; null where the country had none. */
export interface GeoTags {
  /** Handbook of 1974, to the 1980s. */
  readonly handbook1974: string | null;
  /** FIPS 10-4 based, about 1980 to 2010. */
  readonly fips: string | null;
  /** GENC based, since about 2011. */
  readonly current: string | null;
}

/** One originator or addressee. */
export interface Post extends Provenance {
  /** Plain language address, `AMEMBASSY BAGHDAD`. */
  readonly address: string;
  /** `embassy`, `consulate`, `mission`, `agency`, `collective`, `office`, `other` ... */
  readonly kind: string;
  /** Place in the message reference number, `BAGHDAD`; null where it sends no numbered cables. */
  readonly place: string | null;
  /** Country that it lies in; null for collectives. */
  readonly country: string | null;
  readonly geoTags: GeoTags;
  /** IANA name, `Asia/Baghdad`; null for collectives and travelling delegations. */
  readonly timeZone: string | null;
  /** Null where none is on record. */
  readonly indicator: string | null;
  readonly otherIndicators: readonly string[];
  /** Former names, years, oddities; null where there are none. */
  readonly notes: string | null;
}

const table = codeTable(
  posts,
  (cells): Post => ({
    address: cells('plad'),
    kind: cells('type'),
    place: textOrNull(cells('mrn_name')),
    country: textOrNull(cells('country')),
    geoTags: {
      handbook1974: textOrNull(cells('geo_tag_1974')),
      fips: textOrNull(cells('geo_tag_1980_2010')),
      current: textOrNull(cells('geo_tag_current')),
    },
    timeZone: textOrNull(cells('timezone')),
    indicator: textOrNull(cells('ri')),
    otherIndicators: words(cells('other_ri')),
    notes: textOrNull(cells('notes')),
    ...provenanceBySource(cells('source'), cells('notes')),
  }),
);
const byAddress = indexBy(table, (cells) => [cells('plad')], normalAddress, asWritten);
const byPlace = indexBy(table, (cells) => [cells('mrn_name')], fusedKey);
const byIndicator = indexBy(table, (cells) => [cells('ri')]);
const byOtherIndicator = indexBy(table, (cells) => words(cells('other_ri')));
/** Names in capitals in the notes: `formerly BOMBAY`, `LOURENCO MARQUES before 1976`. */
const byFormerName = indexBy(
  table,
  (cells) =>
    cells('notes')
      .match(/\b[A-Z]{4,}(?: [A-Z]{2,})*\b/g)
      ?.map(withoutPostWord) ?? [],
  normalAddress,
);

/** The post with this plain language address, office symbols aside; null where it is not on record. */
export function postByAddress(address: string): Post | null {
  return findAddress(byAddress.find, address)[0] ?? null;
}

/** Posts with this place in their message numbers, blanks aside: `UNVIE VIENNA` and `UNVIEVIENNA`. PRISTINA and TRIPOLI have two. */
export function postsByPlace(place: string): readonly Post[] {
  return byPlace.find(place);
}

/** Whether a post has this place; makes none of them. */
export function isPlaceOnRecord(place: string): boolean {
  return byPlace.has(place);
}

/** Whether an embassy or a consulate has this place, or it is the Department's: most that a cable names, and told without decoding the places. */
export function isPlaceOfPost(place: string): boolean {
  return place === 'STATE' || byAddress.has(`AMEMBASSY ${place}`) || byAddress.has(`AMCONSUL ${place}`);
}

/** The post whose notes name this place or address as one of its own in other years, `BOMBAY`, `USLO PEKING`; null for none. */
export function postByFormerName(name: string): Post | null {
  const place = withoutPostWord(normalAddress(name));
  return place.length < 4 ? null : (byFormerName.find(place)[0] ?? null);
}

/** Posts with this indicator; those that only used it at times come last. */
export function postsByIndicator(indicator: string): readonly Post[] {
  return [...new Set([...byIndicator.find(indicator), ...byOtherIndicator.find(indicator)])];
}

/** Codes that the TAGS line may show for the post's country in this year, likeliest first. The changes of system were not sharp. */
export function geoTagsAt(post: Post, year: number): readonly string[] {
  const { handbook1974, fips, current } = post.geoTags;
  const systems = year < 1980 ? [handbook1974] : year <= 1990 ? [fips, handbook1974] : year <= 2010 ? [fips] : [current, fips];
  return [...new Set(systems.filter((tag) => tag !== null))];
}

/** Every place of message numbers, without blanks. */
export const allPostPlaces: () => readonly string[] = lazy(() => byPlace.keys());

/** Every plain language address of a post, as it is compared. */
export const allPostAddresses: () => readonly string[] = lazy(() => byAddress.keys());

/** The whole table. */
export function allPosts(): readonly Post[] {
  return table.all();
}

/** The table writes addresses as they are compared, but for Washington. */
function asWritten(address: string): readonly string[] {
  return [address, address.replace(/\bWASHDC\b/g, 'WASHINGTON DC')];
}

function withoutPostWord(name: string): string {
  return name.replace(/^(?:AMEMBASSY|AMCONSUL|USLO|USINT|USOFFICE|USMISSION)(?: |$)/, '');
}

function words(cell: string): readonly string[] {
  return cell.split(/[,;\s]+/).filter((word) => word !== '');
}
