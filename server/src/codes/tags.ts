// TAGS of the four kinds, with years and names by era (5 FAH-3; TAGS handbook of 1974; Cablegate-era lists).
// One code may be several things: IS, for Israel in one system, is Iceland in another. Look-ups answer all of them.

import { tagsGeographic, tagsOrganization, tagsProgram, tagsSubject } from './generated/tags.ts';
import type { Provenance } from './provenance.ts';
import { provenance, textOrNull } from './provenance.ts';
import { type Cells, codeTable, indexBy, lazy, normalKey } from './table.ts';
import type { YearSpan } from './years.ts';
import { coversYear, readYears } from './years.ts';

interface TagBase extends Provenance {
  readonly code: string;
  /** Null where the code was seen and its meaning is not known. */
  readonly name: string | null;
  readonly years: YearSpan;
  /** `current`, `historic`, `retired`, `unlisted-seen` (typed by posts, on no list) ... */
  readonly status: string;
}

/** Subject, four letters, the first of which is the category. */
export interface SubjectTag extends TagBase {
  readonly kind: 'subject';
  readonly category: string;
  /** Name in 1974 to 1979 where it was another; else null. */
  readonly nameIn1974: string | null;
}

/** Program, K and three letters. */
export interface ProgramTag extends TagBase {
  readonly kind: 'program';
}

/** Organization, or the name that it was called by. */
export interface OrganizationTag extends TagBase {
  readonly kind: 'organization';
}

/** Systems of geographic codes; `unlisted` for what 1973-79 telegrams show and no list has. */
export type GeographicSystem = 'handbook-1974' | 'fips-era' | 'current-GENC' | 'unlisted';

/** Country or region. */
export interface GeographicTag extends TagBase {
  readonly kind: 'geographic';
  /** `country` or `region`. */
  readonly area: string;
  readonly system: GeographicSystem;
  /** What the code is in other systems, `fips-era: Germany`; null where it is the same. */
  readonly elsewhere: string | null;
}

/** A code of the TAGS line. */
export type Tag = SubjectTag | ProgramTag | OrganizationTag | GeographicTag;

/** What rows of all four tables tell. */
function tagBase(cells: Cells<'code' | 'name' | 'years' | 'status' | 'source' | 'basis'>): TagBase {
  return {
    code: cells('code'),
    name: textOrNull(cells('name')),
    years: readYears(cells('years')),
    status: cells('status'),
    ...provenance(cells('source'), cells('basis')),
  };
}

const subjects = codeTable(
  tagsSubject,
  (cells): SubjectTag => ({
    kind: 'subject',
    ...tagBase(cells),
    category: cells('category'),
    nameIn1974: textOrNull(cells('name_1974_79')),
  }),
);

const programs = codeTable(tagsProgram, (cells): ProgramTag => ({ kind: 'program', ...tagBase(cells) }));

const organizations = codeTable(tagsOrganization, (cells): OrganizationTag => ({ kind: 'organization', ...tagBase(cells) }));

const places = codeTable(
  tagsGeographic,
  (cells): GeographicTag => ({
    kind: 'geographic',
    ...tagBase(cells),
    area: cells('kind'),
    system: systemOf(cells('system')),
    elsewhere: textOrNull(cells('differs_in_other_system')),
  }),
);

const subjectByCode = indexBy(subjects, (cells) => [cells('code')], normalKey, asWritten);
const programByCode = indexBy(programs, (cells) => [cells('code')], normalKey, asWritten);
const organizationByCode = indexBy(organizations, (cells) => [cells('code')], normalKey, asWritten);
const placeByCode = indexBy(places, (cells) => [cells('code')], normalKey, asWritten);
const placeByName = indexBy(places, (cells) => [cells('name')]);
const indexes = [subjectByCode, programByCode, placeByCode, organizationByCode];

/** Categories of subject TAGS by their first letter, as of 2024; K is for programs (5 FAH-3 H-110). */
const categories: ReadonlyMap<string, string> = new Map([
  ['A', 'Administration'],
  ['B', 'Business Services'],
  ['C', 'Consular Affairs'],
  ['E', 'Economic Affairs'],
  ['K', 'Programs'],
  ['L', 'Legal Affairs'],
  ['M', 'Military and Defense Affairs'],
  ['O', 'Operations (Outreach since the 2020s)'],
  ['P', 'Political Affairs'],
  ['S', 'Social Affairs'],
  ['T', 'Technology and Science'],
]);

/** Codes of a place by its name in the lists of a year. */
export function codesOfPlaceAt(name: string, year: number): readonly string[] {
  return placeByName.find(name).flatMap(({ code, years }) => (coversYear(years, year) ? [code] : []));
}

/** Every meaning of a code, in every system and era: subjects, programs, organizations, then places. */
export function lookUpTag(code: string): readonly Tag[] {
  return [...subjectByCode.find(code), ...programByCode.find(code), ...organizationByCode.find(code), ...placeByCode.find(code)];
}

/** Whether the code is on record at all; cheaper than looking it up. */
export function isKnownTag(code: string): boolean {
  // Two letters are a place, as a rule. Organizations last: their table is the longest, and most codes are found before it is read.
  if (code.length === 2 && placeByCode.has(code)) return true;
  return subjectByCode.has(code) || programByCode.has(code) || placeByCode.has(code) || organizationByCode.has(code);
}

/** Whether the code is a subject; reads no other table. */
export function isSubjectTag(code: string): boolean {
  return subjectByCode.has(code);
}

/** The places of a code, in every system and era; reads no other table. */
export function placesOfTag(code: string): readonly GeographicTag[] {
  return placeByCode.find(code);
}

/** The meanings of a code, those in use in that year first; of places the system of that year goes before the others. */
export function lookUpTagAt(code: string, year: number): readonly Tag[] {
  // Two letters are a place sooner than an organization: AL from Tirana is Albania, not the Arab League.
  const rank = (tag: Tag): number =>
    (coversYear(tag.years, year) ? 0 : 10) +
    (tag.kind === 'geographic' ? systemRank(tag.system, year) : tag.kind === 'organization' && tag.code.length === 2 ? 0.5 : 0);
  return [...lookUpTag(code)].sort((a, b) => rank(a) - rank(b));
}

/** Geographic systems of a year, likeliest first; the changes were not sharp. */
function systemRank(system: GeographicSystem, year: number): number {
  const systems: readonly GeographicSystem[] =
    year < 1980 ? ['handbook-1974', 'unlisted', 'fips-era'] : year <= 2010 ? ['fips-era', 'handbook-1974'] : ['current-GENC', 'fips-era'];
  const at = systems.indexOf(system);
  return at < 0 ? systems.length : at;
}

/** Code of the same place in the next system, `DE` after `GM`; null where it kept its code, and for what is no place. */
export function successorOf(tag: Tag): GeographicTag | null {
  if (tag.kind !== 'geographic' || tag.name === null) return null;
  const next = tag.system === 'handbook-1974' ? 'fips-era' : tag.system === 'fips-era' ? 'current-GENC' : null;
  const found = placeByName.find(tag.name).find(({ system }) => system === next);
  return found === undefined || found.code === tag.code ? null : found;
}

/** The name that the code had in that year; null where it is not known. */
export function tagName(tag: Tag, year: number): string | null {
  return tag.kind === 'subject' && tag.nameIn1974 !== null && year < 1980 ? tag.nameIn1974 : tag.name;
}

/** Category that the form of a code tells (four letters, the first of them a category); null for other forms. */
export function tagCategory(code: string): string | null {
  const letters = normalKey(code.slice(0, 10));
  return /^[A-Z]{4}$/.test(letters) ? (categories.get(letters.charAt(0)) ?? null) : null;
}

/** Every entry of the four tables. */
export const allTags: () => readonly Tag[] = lazy(() => [...subjects.all(), ...programs.all(), ...organizations.all(), ...places.all()]);

/** Every code, once. */
export const allTagCodes: () => readonly string[] = lazy(() => [...new Set(indexes.flatMap((index) => index.keys()))]);

/** Codes stand in the tables in capitals; names that organizations were called by, Bundesbank, do not. */
function asWritten(code: string): readonly string[] | null {
  return code.length <= 4 ? [code] : null;
}

function systemOf(system: string): GeographicSystem {
  return system === 'handbook-1974' || system === 'fips-era' || system === 'current-GENC' ? system : 'unlisted';
}
