// Reads the packed tables of generated/: nothing is decoded before the first look-up, then one table in one pass.

/** A table as scripts/build-codes.mjs writes it: rows part at line ends, cells at `^`, `~x` and `@xy` stand for phrases. */
export interface PackedTable<Column extends string> {
  readonly columns: readonly Column[];
  readonly phrases: string;
  readonly rows: string;
}

/** The cells of one row by column; an empty cell is `''`. */
export type Cells<Column extends string> = (column: Column) => string;

/** A decoded table: entries are made when they are first asked for, and then kept. */
export interface CodeTable<Column extends string, Entry> {
  /** Cells of every row, in the order of the table. */
  readonly rows: () => readonly Cells<Column>[];
  /** Entry of the row at this place of `rows()`. */
  readonly entry: (row: number) => Entry;
  /** Every entry, in the order of the table. */
  readonly all: () => readonly Entry[];
}

/** Entries of a table by key. */
export interface CodeIndex<Entry> {
  /** Every entry under this key, in the order of the table; empty where there is none. */
  readonly find: (key: string) => readonly Entry[];
  readonly has: (key: string) => boolean;
  /** Every key there is, as it is compared. */
  readonly keys: () => readonly string[];
}

/** Longer words are no code; they answer nothing without being looked at. */
const longestKey = 200;

const phraseDigits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A value made at its first use. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A table over packed text; `entryOf` reads one row. Making it decodes nothing. */
export function codeTable<Column extends string, Entry>(
  packed: PackedTable<Column>,
  entryOf: (cells: Cells<Column>) => Entry,
): CodeTable<Column, Entry> {
  const rows = lazy(() => decodeRows(packed));
  const entries = new Map<number, Entry>();
  const entry = (row: number): Entry => {
    const known = entries.get(row);
    if (known !== undefined) return known;
    const made = entryOf(rows()[row] ?? noCells);
    entries.set(row, made);
    return made;
  };
  return { rows, entry, all: lazy(() => rows().map((_, row) => entry(row))) };
}

/** Entries by the keys of their rows; `normal` brings keys and questions into the same form. */
export function indexBy<Column extends string, Entry>(
  table: CodeTable<Column, Entry>,
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string = normalKey,
): CodeIndex<Entry> {
  const places = lazy(() => placesByKey(table.rows(), keysOf, normal));
  const placesOf = (key: string): readonly number[] => (key.length > longestKey ? [] : (places().get(normal(key)) ?? []));
  return {
    find: (key) => placesOf(key).map((row) => table.entry(row)),
    has: (key) => placesOf(key).length > 0,
    keys: lazy(() => [...places().keys()]),
  };
}

/** Upper case, no blanks round it: how codes are compared. */
export function normalKey(key: string): string {
  return key.trim().toUpperCase();
}

function placesByKey<Column extends string>(
  rows: readonly Cells<Column>[],
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((cells, row) => {
    for (const key of new Set(keysOf(cells).map(normal))) {
      if (key === '') continue;
      const known = places.get(key);
      if (known) known.push(row);
      else places.set(key, [row]);
    }
  });
  return places;
}

function decodeRows<Column extends string>(packed: PackedTable<Column>): readonly Cells<Column>[] {
  const phrases = lazy(() => packed.phrases.split('\n'));
  const place = new Map(packed.columns.map((column, at) => [column, at]));
  return packed.rows.split('\n').map((line) => {
    const cells = lazy(() => line.split('^'));
    return (column: Column) => expand(cells()[place.get(column) ?? -1] ?? '', phrases);
  });
}

function expand(cell: string, phrases: () => readonly string[]): string {
  return cell.replace(/~(.)|@(.)(.)/g, (_, short: string | undefined, high: string, low: string) => {
    const at =
      short !== undefined
        ? phraseDigits.indexOf(short)
        : phraseDigits.length * (1 + phraseDigits.indexOf(high)) + phraseDigits.indexOf(low);
    return phrases()[at] ?? '';
  });
}

function noCells(): string {
  return '';
}
