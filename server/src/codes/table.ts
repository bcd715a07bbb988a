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
  /** Visits every row in the order of the table; the cells may be read during the visit alone. `row` names it to this part and grows. */
  readonly scan: (visit: (cells: Cells<Column>, row: number) => void) => void;
  /** Entry of a row; made when it is first asked for, and then kept. */
  readonly entry: (row: number) => Entry;
  /** Rows with exactly this in their first cell, found without decoding the table; null for rows that are not packed. */
  readonly seek: ((cell: string) => readonly number[]) | null;
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

/** Questions that are answered before a table is decoded: about as many as a cable of some pages asks, for a tenth of the time. */
const mostSought = 40;

const none: readonly number[] = [];

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

/** Rows are named by where they start in the packed text. */
function packedPart<Column extends string, Entry>(
  packed: PackedTable<Column>,
  entryOf: (cells: Cells<Column>) => Entry,
): TablePart<Column, Entry> {
  const phrases = once(() => packed.phrases.split('\n'));
  const cell = (line: string, column: Column) => expand(cellAt(line, packed.columns.indexOf(column)), phrases);
  const scan = (visit: (cells: Cells<Column>, row: number) => void): void => {
    let line = '';
    let row = 0;
    const cells = (column: Column) => cell(line, column);
    for (const next of packed.rows.split('\n')) {
      line = next;
      visit(cells, row);
      row += next.length + 1;
    }
  };
  const make = (row: number): Entry => {
    const end = packed.rows.indexOf('\n', row);
    const line = packed.rows.slice(row, end < 0 ? undefined : end);
    return entryOf((column) => cell(line, column));
  };
  return partOf(scan, make, (cell) => rowsThatBegin(packed.rows, cell));
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
    (row) => entryOf(cellsOf(rows[row])),
    null,
  );
}

function partOf<Column extends string, Entry>(
  scan: TablePart<Column, Entry>['scan'],
  make: (row: number) => Entry,
  seek: TablePart<Column, Entry>['seek'],
): TablePart<Column, Entry> {
  const entries = new Map<number, Entry>();
  const entry = (row: number): Entry => {
    const known = entries.get(row);
    if (known !== undefined) return known;
    const made = make(row);
    entries.set(row, made);
    return made;
  };
  const all = once(() => {
    const rows: number[] = [];
    scan((_, row) => rows.push(row));
    return rows.map(entry);
  });
  return { scan, entry, seek, all };
}

/** Where the rows of packed text start whose first cell is this one. */
function rowsThatBegin(text: string, cell: string): readonly number[] {
  if (cell === '' || /[\n^]/.test(cell)) return none;
  const rows = text.startsWith(cell) && endsCell(text, cell.length) ? [0] : [];
  for (let at = text.indexOf(`\n${cell}`); at >= 0; at = text.indexOf(`\n${cell}`, at + 1)) {
    if (endsCell(text, at + 1 + cell.length)) rows.push(at + 1);
  }
  return rows;
}

function endsCell(text: string, at: number): boolean {
  return at === text.length || text[at] === '^' || text[at] === '\n';
}

/**
 * Entries by the keys of their rows; `normal` brings keys and questions into the same form. Where the keys are the first cells,
 * `writings` tells every way in which the table writes a key in that form, null where it cannot tell:
 * the first questions are then answered by searching for those, since decoding a whole table costs more than opening a cable.
 */
export function indexBy<Column extends string, Entry>(
  table: CodeTable<Column, Entry>,
  keysOf: (cells: Cells<Column>) => readonly string[],
  normal: (key: string) => string = normalKey,
  writings: Writings = () => null,
): CodeIndex<Entry> {
  const known = new WeakMap<TablePart<Column, Entry>, PartIndex<Entry>>();
  const indexOf = (part: TablePart<Column, Entry>): PartIndex<Entry> => {
    const index = known.get(part);
    if (index) return index;
    const made = partIndex(part, () => placesByKey(part, keysOf, normal), writings);
    known.set(part, made);
    return made;
  };
  const indexes = lazy(() => table.parts().map(indexOf));
  const found = (key: string): readonly Entry[] => {
    const wanted = normal(key);
    const entries: Entry[] = [];
    for (const { rowsOf, entry } of indexes()) for (const row of rowsOf(wanted)) entries.push(entry(row));
    return entries;
  };
  const isThere = (key: string): boolean => {
    const wanted = normal(key);
    const parts = indexes();
    for (let at = 0; at < parts.length; at++) if ((parts[at] as PartIndex<Entry>).rowsOf(wanted).length > 0) return true;
    return false;
  };
  return {
    find: (key) => (key.length > longestKey ? [] : found(key)),
    has: (key) => key.length <= longestKey && isThere(key),
    keys: lazy(() => [...new Set(indexes().flatMap(({ places }) => [...places().keys()]))]),
  };
}

/** Every way in which the first column writes a key in normal form; null where it cannot be told. */
type Writings = (key: string) => readonly string[] | null;

/** Rows of one part by key. */
interface PartIndex<Entry> {
  readonly entry: (row: number) => Entry;
  readonly rowsOf: (key: string) => readonly number[];
  /** All of them, decoded. */
  readonly places: () => ReadonlyMap<string, readonly number[]>;
}

/** Searches for the first keys, decodes for those after them. */
function partIndex<Entry>(
  { seek, entry }: Pick<TablePart<string, Entry>, 'seek' | 'entry'>,
  decode: () => ReadonlyMap<string, readonly number[]>,
  writings: Writings,
): PartIndex<Entry> {
  let places: ReadonlyMap<string, readonly number[]> | null = null;
  const sought = new Map<string, readonly number[]>();
  const decoded = (): ReadonlyMap<string, readonly number[]> => {
    places ??= decode();
    return places;
  };
  const rowsOf = (key: string): readonly number[] => {
    if (places !== null || seek === null) return decoded().get(key) ?? none;
    const known = sought.get(key);
    if (known) return known;
    const written = sought.size < mostSought ? writings(key) : null;
    if (written === null) return decoded().get(key) ?? none;
    const rows = [...new Set(written)].flatMap(seek).sort((one, other) => one - other);
    sought.set(key, rows);
    return rows;
  };
  return { entry, rowsOf, places: decoded };
}

/** Upper case, no blanks round it: how codes are compared. */
export function normalKey(key: string): string {
  return key.trim().toUpperCase();
}

/** Upper case, no blanks at all: how words are compared that cables write spaced and fused. */
export function fusedKey(key: string): string {
  return key.toUpperCase().replace(/\s+/g, '');
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
