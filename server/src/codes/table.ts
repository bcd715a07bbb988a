// Reads the packed tables of generated/: nothing is decoded before the first look-up, then one table in one pass.
// Rows of the user's own tables stand before those built in.

import { type OwnCodes, type OwnRow, ownCodesInForce } from './own/in-force.ts';

/** A table as scripts/build-codes.mjs writes it: rows part at line ends, cells at `^`, `~x` and `@xy` stand for phrases. */
export interface PackedTable<Column extends string> {
  readonly columns: readonly Column[];
  readonly phrases: string;
  readonly rows: string;
}

/** The cells of one row by column; an empty cell is `''`. */
export type Cells<Column extends string> = (column: Column) => string;

/** Rows that stand together: those built in, or the user's own. */
interface TablePart<Column extends string, Entry> {
  /** Visits every row in the order of the table; the cells may be read during the visit alone. */
  readonly scan: (visit: (cells: Cells<Column>, row: number) => void) => void;
  /** Entry of the row of this number, counted from 0; made when it is first asked for, and then kept. */
  readonly entry: (row: number) => Entry;
  /** Every entry, in the order of the rows. */
  readonly all: () => readonly Entry[];
}

/** A table with what the user's own tables in force add to it. */
export interface CodeTable<Column extends string, Entry> {
  /** The user's own rows where there are some, then those built in. */
  readonly parts: () => readonly TablePart<Column, Entry>[];
  /** Visits every row; the cells may be read during the visit alone. */
  readonly scan: (visit: (cells: Cells<Column>) => void) => void;
  /** Every entry. */
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

/** A value made from tables at its first use: one for the built-in tables, and one for each set of own tables in force. */
export function lazy<Value>(make: () => Value): () => Value {
  const builtIn = once(make);
  const others = new WeakMap<OwnCodes, { readonly value: Value }>();
  return () => {
    const own = ownCodesInForce();
    if (own === null) return builtIn();
    const made = others.get(own) ?? { value: make() };
    others.set(own, made);
    return made.value;
  };
}

/** A value made at its first use, whatever tables are in force. */
function once<Value>(make: () => Value): () => Value {
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
  const builtIn = packedPart(packed, entryOf);
  const parts = lazy(() => {
    const rows = ownCodesInForce()?.rows.get(packed);
    return rows ? [ownPart(rows, entryOf), builtIn] : [builtIn];
  });
  return {
    parts,
    scan: (visit) => {
      for (const part of parts()) part.scan(visit);
    },
    all: lazy(() => parts().flatMap((part) => part.all())),
  };
}

function packedPart<Column extends string, Entry>(
  packed: PackedTable<Column>,
  entryOf: (cells: Cells<Column>) => Entry,
): TablePart<Column, Entry> {
  const lines = once(() => packed.rows.split('\n'));
  const phrases = once(() => packed.phrases.split('\n'));
  const cell = (line: string, column: Column) => expand(cellAt(line, packed.columns.indexOf(column)), phrases);
  const scan = (visit: (cells: Cells<Column>, row: number) => void): void => {
    let line = '';
    const cells = (column: Column) => cell(line, column);
    lines().forEach((next, row) => {
      line = next;
      visit(cells, row);
    });
  };
  return partOf(
    scan,
    () => lines().length,
    (row) => {
      const line = lines()[row] ?? '';
      return entryOf((column) => cell(line, column));
    },
  );
}

function ownPart<Column extends string, Entry>(
  rows: readonly OwnRow[],
  entryOf: (cells: Cells<Column>) => Entry,
): TablePart<Column, Entry> {
  const cellsOf =
    (row: OwnRow | undefined): Cells<Column> =>
    (column) =>
      row?.[column] ?? '';
  return partOf(
    (visit) => {
      for (const [row, cells] of rows.entries()) visit(cellsOf(cells), row);
    },
    () => rows.length,
    (row) => entryOf(cellsOf(rows[row])),
  );
}

function partOf<Column extends string, Entry>(
  scan: TablePart<Column, Entry>['scan'],
  length: () => number,
  make: (row: number) => Entry,
): TablePart<Column, Entry> {
  const entries = new Map<number, Entry>();
  const entry = (row: number): Entry => {
    const known = entries.get(row);
    if (known !== undefined) return known;
    const made = make(row);
    entries.set(row, made);
    return made;
  };
  return { scan, entry, all: once(() => Array.from({ length: length() }, (_, row) => entry(row))) };
}

const none: readonly number[] = [];

/** Entries by the keys of their rows; `normal` brings keys and questions into the same form. */
export function indexBy<Column extends string, Entry>(
  table: CodeTable<Column, Entry>,
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string = normalKey,
): CodeIndex<Entry> {
  const known = new WeakMap<TablePart<Column, Entry>, ReadonlyMap<string, readonly number[]>>();
  const placesIn = (part: TablePart<Column, Entry>): ReadonlyMap<string, readonly number[]> => {
    const places = known.get(part);
    if (places) return places;
    const made = placesByKey(part, keysOf, normal);
    known.set(part, made);
    return made;
  };
  const found = (key: string): readonly Entry[] => {
    const wanted = normal(key);
    const entries: Entry[] = [];
    for (const part of table.parts()) for (const row of placesIn(part).get(wanted) ?? none) entries.push(part.entry(row));
    return entries;
  };
  return {
    find: (key) => (key.length > longestKey ? [] : found(key)),
    has: (key) => key.length <= longestKey && table.parts().some((part) => placesIn(part).has(normal(key))),
    keys: lazy(() => [...new Set(table.parts().flatMap((part) => [...placesIn(part).keys()]))]),
  };
}

/** Upper case, no blanks round it: how codes are compared. */
export function normalKey(key: string): string {
  return key.trim().toUpperCase();
}

function placesByKey<Column extends string, Entry>(
  part: TablePart<Column, Entry>,
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  part.scan((cells, row) => {
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
