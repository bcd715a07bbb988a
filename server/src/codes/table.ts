// Reads the packed tables of generated/: nothing is decoded before the first look-up, then one table in one pass.

/** A table as scripts/build-codes.mjs writes it: rows part at line ends, cells at `^`, `~x` and `@xy` stand for phrases. */
export interface PackedTable<Column extends string> {
  readonly columns: readonly Column[];
  readonly phrases: string;
  readonly rows: string;
}

/** The cells of one row by column; an empty cell is `''`. */
export type Cells<Column extends string> = (column: Column) => string;

/** A table whose entries are made when they are first asked for, and then kept. */
export interface CodeTable<Column extends string, Entry> {
  /** Visits every row in the order of the table; the cells may be read during the visit alone. */
  readonly scan: (visit: (cells: Cells<Column>, row: number) => void) => void;
  /** Entry of the row of this number, counted from 0. */
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
  const lines = lazy(() => packed.rows.split('\n'));
  const phrases = lazy(() => packed.phrases.split('\n'));
  const entries = new Map<number, Entry>();
  const cell = (line: string, column: Column) => expand(cellAt(line, packed.columns.indexOf(column)), phrases);
  const entry = (row: number): Entry => {
    const known = entries.get(row);
    if (known !== undefined) return known;
    const line = lines()[row] ?? '';
    const made = entryOf((column) => cell(line, column));
    entries.set(row, made);
    return made;
  };
  const scan = (visit: (cells: Cells<Column>, row: number) => void): void => {
    let line = '';
    const cells = (column: Column) => cell(line, column);
    lines().forEach((next, row) => {
      line = next;
      visit(cells, row);
    });
  };
  return { scan, entry, all: lazy(() => lines().map((_, row) => entry(row))) };
}

/** Entries by the keys of their rows; `normal` brings keys and questions into the same form. */
export function indexBy<Column extends string, Entry>(
  table: CodeTable<Column, Entry>,
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string = normalKey,
): CodeIndex<Entry> {
  const places = lazy(() => placesByKey(table, keysOf, normal));
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

function placesByKey<Column extends string, Entry>(
  table: CodeTable<Column, Entry>,
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  table.scan((cells, row) => {
    for (const written of keysOf(cells)) {
      const key = normal(written);
      const known = places.get(key);
      if (known === undefined) places.set(key, [row]);
      else if (known.at(-1) !== row) known.push(row);
    }
  });
  places.delete('');
  return places;
}

function cellAt(line: string, column: number): string {
  let start = 0;
  for (let passed = 0; passed < column; passed++) {
    start = line.indexOf('^', start) + 1;
    if (start === 0) return '';
  }
  const end = line.indexOf('^', start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}

function expand(cell: string, phrases: () => readonly string[]): string {
  if (!cell.includes('~') && !cell.includes('@')) return cell;
  return cell.replace(/~(.)|@(.)(.)/g, (_, short: string | undefined, high: string, low: string) => {
    const at =
      short !== undefined
        ? phraseDigits.indexOf(short)
        : phraseDigits.length * (1 + phraseDigits.indexOf(high)) + phraseDigits.indexOf(low);
    return phrases()[at] ?? '';
  });
}
