// What people read: one finding a line as compilers print them, the sums behind them, and the table of coverage.

import { addCoverage, type Coverage, noCoverage, percentKnown, type Share } from '../reading/coverage.ts';
import { controlsEscaped, shownName } from './failure.ts';
import type { FoundInFile } from './findings.ts';

/** `cables/x.cable:5:3: error: … [dtg-month]`, with the contradicting places indented below. */
export function textLine(found: FoundInFile): string {
  const file = shownName(found.file ?? '-');
  const related = found.related.map(({ line, column, message }) => `    ${file}:${line}:${column}: ${controlsEscaped(message)}\n`);
  return `${file}:${found.line}:${found.column}: ${found.severity}: ${controlsEscaped(found.message)} [${found.rule}]\n${related.join('')}`;
}

/** `3 errors, 1 warning`, naming only what there is; null for nothing. */
export function faultSum(faults: Readonly<Record<string, number>>): string | null {
  const told = Object.entries(faults).filter(([, count]) => count > 0);
  return told.length === 0 ? null : told.map(([severity, count]) => counted(count, severity)).join(', ');
}

/** `1 file`, `12,345 files`. */
export function counted(count: number, noun: string): string {
  const plural = noun === 'information' ? noun : `${noun}s`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;
}

const titles = ['dialect', 'part', 'known', 'unknown', 'share'] as const;

/** Coverage by dialect and in sum: bytes in known fields, bytes in unknown lines, and the known ones of a hundred. */
export function coverageTable(byDialect: Readonly<Record<string, Coverage>>, format: 'text' | 'csv'): string {
  const dialects = Object.entries(byDialect).sort(([one], [other]) => (one < other ? -1 : 1));
  const sum = dialects.reduce((all, [, coverage]) => addCoverage(all, coverage), noCoverage);
  const rows = [...dialects, ['all', sum] as const].flatMap(([dialect, { header, all }]) => [
    coverageRow(dialect, 'header', header, format),
    coverageRow(dialect, 'all', all, format),
  ]);
  if (format === 'csv') return [titles, ...rows].map((row) => `${row.join(',')}\n`).join('');
  const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return [titles, ...rows].map((row) => `${line(row).trimEnd()}\n`).join('');
}

function coverageRow(dialect: string, part: string, share: Share, format: 'text' | 'csv'): string[] {
  const percent = percentKnown(share);
  if (format === 'csv') return [dialect, part, String(share.known), String(share.unknown), percent === null ? '' : percent.toFixed(4)];
  const bytes = (count: number): string => count.toLocaleString('en-US');
  return [dialect, part, bytes(share.known), bytes(share.unknown), percent === null ? '-' : `${percent.toFixed(2)} %`];
}
