// A user's own table of codes, row by row: what is sound is used, what is not is told with its line. Total and linear on any text.

import { ownSource } from '../provenance.ts';
import { normalKey } from '../table.ts';
import { type Heading, readHeading } from './heading.ts';
import type { OwnCodes, OwnRow } from './in-force.ts';
import { type Layout, type ShortForm, shortForms } from './layouts.ts';
import { largestCodeFile, longestCell, mostProblems, mostRows } from './limits.ts';
import { shown } from './shown.ts';

/** A fault in a file. */
export interface OwnProblem {
  /** Counted from 0, as are the characters. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What was found, what was expected, what to do. */
  readonly message: string;
}

/** A file as it was read. */
export interface OwnTable {
  /** Rows by the built-in table that they add to. */
  readonly rows: ReadonlyMap<object, readonly OwnRow[]>;
  readonly problems: readonly OwnProblem[];
}

/** Reads the text of a file; its name without folders tells the table where the first row leaves it open, and is shown as the source. */
export function readOwnTable(fileName: string, text: string): OwnTable {
  const problems: OwnProblem[] = [];
  const rows = new Map<object, OwnRow[]>();
  if (text.length > largestCodeFile) {
    problems.push(problem(0, '', `found a file of ${text.length} characters`, `at most ${largestCodeFile}`, 'Split the file.'));
    return { rows, problems };
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines[0] ?? '';
  const heading = readHeading(fileName, first.slice(0, longestCell).split('\t'));
  if ('found' in heading) {
    problems.push(problem(0, first, `found ${heading.found}`, heading.expected, heading.advice));
    return { rows, problems };
  }
  problems.push(...unusedColumns(heading, first));
  readRows({ fileName, heading, rows, report: (found) => problems.push(found), seen: new Map() }, lines);
  return { rows, problems: shortened(problems) };
}

/** Several files as one; of two rows on a code that of the first file comes first. Null for none. */
export function ownCodes(tables: readonly OwnTable[]): OwnCodes | null {
  const all = new Map<object, OwnRow[]>();
  for (const { rows } of tables) {
    for (const [table, own] of rows) all.set(table, [...(all.get(table) ?? []), ...own]);
  }
  return all.size === 0 ? null : { rows: all };
}

interface Work {
  readonly fileName: string;
  readonly heading: Heading;
  readonly rows: Map<object, OwnRow[]>;
  readonly report: (problem: OwnProblem) => void;
  /** Lines of the rows so far, by table and key. */
  readonly seen: Map<string, number>;
}

function readRows(work: Work, lines: readonly string[]): void {
  for (const [number, line] of lines.entries()) {
    if (number === 0 || line.trim() === '') continue;
    if (number > mostRows) {
      work.report(
        problem(number, line, `found more than ${mostRows} rows`, 'fewer', 'Split the file; this row and those behind are left out.'),
      );
      return;
    }
    const read = readRow(work, number, line);
    if (!read) continue;
    const rows = work.rows.get(read.layout.table);
    if (rows) rows.push(read.row);
    else work.rows.set(read.layout.table, [read.row]);
  }
}

/** The row with its table; null for one with a fault, which is told. */
function readRow(work: Work, number: number, line: string): { readonly layout: Layout; readonly row: OwnRow } | null {
  const { heading, report, fileName } = work;
  const cells = line.split('\t').map((cell) => cell.trim());
  const { columns } = heading;
  const bad = badCell(cells, columns, line, number);
  if (bad) {
    report(bad);
    return null;
  }
  const written: Record<string, string> = Object.create(null);
  for (const [place, column] of columns.entries()) if (!heading.unused.includes(place)) written[column] = cells[place] ?? '';
  const place = heading.placeOf(written.kind ?? '');
  if (!place) {
    report(problem(number, line, `found the kind ${shown(written.kind ?? '')}`, kindsOf(heading), 'Change the kind.'));
    return null;
  }
  const layout = 'layout' in place ? place.layout : place;
  const row = completed(layout, 'layout' in place ? spread(place, written) : written, fileName);
  const fault = faultOf(layout, row, number, line) ?? doubled(work, layout, row, number, line);
  if (fault) report(fault);
  return fault ? null : { layout, row };
}

/** A cell too many, too long, or with characters that no text has. */
function badCell(cells: readonly string[], columns: readonly string[], line: string, number: number): OwnProblem | null {
  if (cells.length > columns.length)
    return problem(number, line, `found ${cells.length} cells`, `${columns.length}, as the first row has`, 'Cells are parted by tabs.');
  for (const [place, cell] of cells.entries()) {
    if (cell.length > longestCell)
      return problem(number, line, `found ${cell.length} characters in ${columns[place]}`, `at most ${longestCell}`, 'Shorten the cell.');
    const character = unprintable.exec(cell)?.[0];
    if (character !== undefined) {
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return problem(
        number,
        line,
        `found the character ${code} in ${columns[place]}`,
        'printable text in UTF-8',
        'Take it out, or save the file as UTF-8.',
      );
    }
  }
  return null;
}

/** Control characters, marks that turn the direction of text, and what stands for bytes that are no UTF-8. */
const unprintable = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFD]/u;

function kindsOf({ placeOf }: Heading): string {
  return `one of ${[...shortForms.keys()].filter((kind) => placeOf(kind)).join(', ')}`;
}

function spread({ layout, code, meaning, cells }: ShortForm, written: OwnRow): OwnRow {
  return { ...cells, [code]: written.code ?? '', [meaning]: written.meaning ?? '', [layout.sourceColumn]: written.source ?? '' };
}

/** Empty cells filled as the table wants them, and the file as the source, before what the row itself gives as one. */
function completed(layout: Layout, written: OwnRow, fileName: string): OwnRow {
  const filled = Object.entries(layout.defaults).filter(([column]) => (written[column] ?? '') === '');
  const given = (written[layout.sourceColumn] ?? '').replaceAll(';', ',');
  const source = `${ownSource}${fileName.replaceAll(';', ',')}${given === '' ? '' : `: ${given}`}`;
  return { ...written, ...Object.fromEntries(filled), [layout.sourceColumn]: source };
}

function faultOf(layout: Layout, row: OwnRow, number: number, line: string): OwnProblem | null {
  const empty = layout.required.find((column) => (row[column] ?? '') === '');
  if (empty !== undefined) return problem(number, line, `found nothing for ${empty}`, `a cell with it`, 'Fill it in, or take the row out.');
  for (const [column, { pattern, expected }] of Object.entries(layout.forms)) {
    const cell = row[column] ?? '';
    if (cell !== '' && !pattern.test(cell))
      return problem(number, line, `found ${shown(cell)} for ${column}`, expected, 'Correct the cell.');
  }
  return null;
}

function doubled({ seen }: Work, layout: Layout, row: OwnRow, number: number, line: string): OwnProblem | null {
  const key = [layout.name, ...layout.unique.map((column) => normalKey(row[column] ?? ''))].join('\t');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, number);
    return null;
  }
  const words = layout.unique.map((column) => row[column] ?? '').filter(Boolean);
  return problem(number, line, `found ${shown(words.join(' '))} again`, `it once, as in line ${first + 1}`, 'Take one of the rows out.');
}

function unusedColumns({ columns, unused }: Heading, line: string): readonly OwnProblem[] {
  return unused.map((place) => {
    const name = columns[place] ?? '';
    return problem(0, line, `found the column ${shown(name)}`, 'one that the table has, once', 'The column is not used; the others are.');
  });
}

/** As many faults as are told, and the number of the others. */
function shortened(problems: readonly OwnProblem[]): readonly OwnProblem[] {
  const last = problems[mostProblems];
  if (!last) return problems;
  const message = `${problems.length - mostProblems} further rows have faults; correct those above first.`;
  return [...problems.slice(0, mostProblems), { ...last, message }];
}

function problem(line: number, text: string, found: string, expected: string, advice: string): OwnProblem {
  return { line, start: 0, end: text.length, message: `${found}, expected ${expected}. ${advice}` };
}
