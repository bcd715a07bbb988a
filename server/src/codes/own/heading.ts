// The first row of a user's own table: it names the columns, and with the file's name it tells which table the rows add to.

import { type Layout, layouts, type ShortForm, shortForms } from './layouts.ts';
import { shown } from './shown.ts';

/** What the first row tells of those below it. */
export interface Heading {
  /** Names of the columns in their order. */
  readonly columns: readonly string[];
  /** Where a row belongs; null for a kind that there is not. The word of its column `kind` counts in the short form alone. */
  readonly placeOf: (kind: string) => ShortForm | Layout | null;
  /** Columns of the file that are not used, by their place. */
  readonly unused: readonly number[];
}

/** Why a first row tells nothing. */
export interface HeadingFault {
  readonly found: string;
  readonly expected: string;
  readonly advice: string;
}

const shortColumns = ['code', 'meaning', 'kind', 'source'];

/** What the first row and the file's name tell. */
export function readHeading(fileName: string, cells: readonly string[]): Heading | HeadingFault {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  const named = layoutNamed(fileName);
  const isShort = columns.includes('code') && columns.includes('meaning');
  if (isShort) return shortHeading(columns, named);
  const found = named ?? likeliest(columns);
  if (found?.required.every((column) => columns.includes(column))) {
    return { columns, placeOf: () => found, unused: unusedOf(columns, found.columns) };
  }
  if (found) return fault(columns, `the columns ${found.required.join(', ')} of the table ${found.name}`, 'Name them in the first row.');
  const fitting = layouts.filter(({ required }) => required.every((column) => columns.includes(column)));
  if (fitting.length > 1) {
    const names = fitting.map(({ name }) => name).join(', ');
    return fault(
      columns,
      `the columns of one table, and they fit ${names}`,
      `Begin the file's name with one of these, or add a column kind.`,
    );
  }
  return fault(
    columns,
    'a first row with code, meaning, kind, or with the columns of a built-in table',
    'Name the columns in the first row.',
  );
}

/** `tags-program.tsv`, `tags-program-embassy.tsv`; the longest name that fits. */
function layoutNamed(fileName: string): Layout | null {
  const name = fileName.toLowerCase();
  const fitting = layouts.filter((candidate) => name.startsWith(candidate.name) && !/[a-z0-9]/.test(name.charAt(candidate.name.length)));
  return fitting.toSorted((one, other) => other.name.length - one.name.length)[0] ?? null;
}

function shortHeading(columns: readonly string[], named: Layout | null): Heading | HeadingFault {
  const byName = [...shortForms.values()].find(({ layout }) => layout === named);
  const hasKind = columns.includes('kind');
  if (!hasKind && !byName) {
    return fault(
      columns,
      `a column kind with ${[...shortForms.keys()].join(', ')}`,
      "Add it, or begin the file's name with that of a table.",
    );
  }
  const placeOf = (kind: string): ShortForm | null => (hasKind ? shortForms.get(kind.toLowerCase()) : byName) ?? null;
  return { columns, placeOf, unused: unusedOf(columns, shortColumns) };
}

/** The one table that has all it needs and leaves the fewest columns over; null where there is none or several. */
function likeliest(columns: readonly string[]): Layout | null {
  const fitting = layouts.filter(({ required }) => required.every((column) => columns.includes(column)));
  const left = (candidate: Layout): number => unusedOf(columns, candidate.columns).length;
  const [best, next] = fitting.toSorted((one, other) => left(one) - left(other));
  return best && (!next || left(best) < left(next)) ? best : null;
}

function unusedOf(columns: readonly string[], known: readonly string[]): readonly number[] {
  return columns.flatMap((column, place) => (known.includes(column) && columns.indexOf(column) === place ? [] : [place]));
}

function fault(columns: readonly string[], expected: string, advice: string): HeadingFault {
  const [only = ''] = columns;
  if (columns.length === 1 && /[,;|]/.test(only)) {
    return { found: `one column, ${shown(only)}`, expected, advice: 'Part the columns with tabs: this is no comma-separated table.' };
  }
  return { found: `the columns ${shown(columns.join(', '))}`, expected, advice };
}
