// Which tables a user's own file may add to, and the columns that it may have: those of data/*.tsv, or `code meaning kind`.
// What the format or an order closes (levels, precedences, instructions) is not among them.

import { abbreviations, abbreviationsByCountry } from '../generated/abbreviations.ts';
import { addressWords } from '../generated/address-words.ts';
import { captions } from '../generated/captions.ts';
import { operatingSignals } from '../generated/operating-signals.ts';
import { posts } from '../generated/posts.ts';
import { routingIndicators } from '../generated/routing-indicators.ts';
import { tagsGeographic, tagsOrganization, tagsProgram, tagsSubject, tagsVariants } from '../generated/tags.ts';

/** What a cell must look like; the words are for the message. */
interface CellForm {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** One table that a file may add to. */
export interface Layout {
  /** Its name in data/, without the ending; files whose name begins so belong to it. */
  readonly name: string;
  /** The built-in table. */
  readonly table: object;
  readonly columns: readonly string[];
  /** The column that the name of the file goes to. */
  readonly sourceColumn: string;
  /** Columns that the file and each of its rows must have. */
  readonly required: readonly string[];
  /** Columns that together name a row once. */
  readonly unique: readonly string[];
  /** Cells that must look like something, by column; empty ones may be empty where the column is not required. */
  readonly forms: Readonly<Record<string, CellForm>>;
  /** What an empty cell stands for, by column. */
  readonly defaults: Readonly<Record<string, string>>;
}

const tagForm: CellForm = { pattern: /^[A-Z0-9]{2,7}$/i, expected: 'a code of two to seven letters or digits' };
const indicatorForm: CellForm = { pattern: /^[A-Z]{4,10}$/i, expected: 'a routing indicator of four to ten letters' };
const countForm: CellForm = { pattern: /^\d{1,9}$/, expected: 'a number' };
const zoneForm: CellForm = { pattern: /^[A-Za-z]+(?:\/[A-Za-z_+-]+\d{0,2}){0,2}$/, expected: 'a time zone such as Asia/Baghdad' };
const variantForm: CellForm = {
  pattern: /^(?:header|code|glued|freetext|stray)$/,
  expected: 'one of header, code, glued, freetext, stray',
};
const wordForm: CellForm = {
  pattern: /^(?:post|agency|command|command word|beginning|site|state|country|office)$/,
  expected: 'one of post, agency, command, command word, beginning, site, state, country, office',
};

/** Every table that a file may add to, in the order of the documentation. */
export const layouts: readonly Layout[] = [
  layout('tags-subject', tagsSubject, ['code', 'name'], ['code'], { code: tagForm }, { category: 'no category', status: 'own' }),
  layout('tags-program', tagsProgram, ['code', 'name'], ['code'], { code: tagForm }, { status: 'own' }),
  layout('tags-organization', tagsOrganization, ['code', 'name'], ['code'], { code: tagForm }, { status: 'own' }),
  layout(
    'tags-geographic',
    tagsGeographic,
    ['code', 'name'],
    ['code', 'system', 'name'],
    { code: tagForm },
    { kind: 'country', status: 'own' },
  ),
  layout('tags-variants', tagsVariants, ['kind', 'as_written', 'normalised_or_meaning'], ['kind', 'as_written'], { kind: variantForm }, {}),
  layout(
    'routing-indicators',
    routingIndicators,
    ['ri', 'name'],
    ['ri', 'ri_range_end', 'name'],
    { ri: indicatorForm, ri_range_end: indicatorForm },
    { kind: 'station' },
  ),
  layout('posts', posts, ['plad'], ['plad'], { ri: indicatorForm, timezone: zoneForm }, { type: 'other' }),
  layout('operating-signals', operatingSignals, ['signal', 'meaning'], ['signal'], {}, { kind: 'operating signal' }),
  layout('captions', captions, ['caption', 'meaning'], ['caption'], {}, { kind: 'local' }),
  layout('address-words', addressWords, ['word', 'kind', 'meaning'], ['word', 'kind'], { kind: wordForm }, {}),
  layout(
    'abbreviations',
    abbreviations,
    ['abbreviation', 'expansion'],
    ['abbreviation', 'expansion'],
    {},
    { kind: 'own', status: 'current' },
  ),
  layout(
    'abbreviations-by-country',
    abbreviationsByCountry,
    ['abbreviation', 'country', 'expansion'],
    ['abbreviation', 'country', 'expansion'],
    { cables_seen: countForm },
    { cables_seen: '0' },
  ),
];

/** Where a row of the short form, `code meaning kind`, belongs. */
export interface ShortForm {
  readonly layout: Layout;
  /** Columns that the code and its meaning go to. */
  readonly code: string;
  readonly meaning: string;
  /** Further cells that the kind tells. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows of the short form by the word in their column `kind`. */
export const shortForms: ReadonlyMap<string, ShortForm> = new Map([
  ['subject', short('tags-subject', 'code', 'name')],
  ['program', short('tags-program', 'code', 'name')],
  ['organization', short('tags-organization', 'code', 'name')],
  ['country', short('tags-geographic', 'code', 'name', { kind: 'country' })],
  ['region', short('tags-geographic', 'code', 'name', { kind: 'region' })],
  ['indicator', short('routing-indicators', 'ri', 'name')],
  ['signal', short('operating-signals', 'signal', 'meaning')],
  ['caption', short('captions', 'caption', 'meaning')],
  ['abbreviation', short('abbreviations', 'abbreviation', 'expansion')],
]);

function layout(
  name: string,
  table: { readonly columns: readonly string[] },
  required: readonly string[],
  unique: readonly string[],
  forms: Layout['forms'],
  defaults: Layout['defaults'],
): Layout {
  const basis = table.columns.includes('basis') ? { basis: 'read' } : {};
  const sourceColumn = table.columns.includes('source') ? 'source' : 'example_cable_or_source';
  return { name, table, columns: table.columns, sourceColumn, required, unique, forms, defaults: { ...basis, ...defaults } };
}

function short(name: string, code: string, meaning: string, cells: ShortForm['cells'] = {}): ShortForm {
  const found = layouts.find((candidate) => candidate.name === name) as Layout;
  return { layout: found, code, meaning, cells };
}
