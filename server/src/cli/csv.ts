// The flat fields of a record as a row of comma-separated values (RFC 4180, lines end in LF).

import type { AddresseeRecord, CableRecord } from '../reading/record.ts';

type Cell = string | number | null;

/** Columns in order; lists are joined by `; `. */
const columns: Readonly<Record<string, (record: CableRecord) => Cell>> = {
  file: (record) => record.file,
  index: (record) => record.index,
  start: (record) => record.span[0],
  end: (record) => record.span[1],
  dialect: (record) => record.dialect,
  encoding: (record) => record.encoding,
  id: (record) => record.id,
  transmissionId: (record) => record.transmissionId,
  actionPrecedence: (record) => record.precedence.action,
  infoPrecedence: (record) => record.precedence.info,
  dtg: (record) => record.dtg,
  from: (record) => record.from,
  to: (record) => names(record.to),
  info: (record) => names(record.info),
  exempt: (record) => names(record.exempt),
  classification: (record) => record.classification,
  captions: (record) => list(record.captions),
  executiveOrder: (record) => record.executiveOrder?.order ?? null,
  instruction: (record) => record.executiveOrder?.instruction ?? null,
  declassifyOn: (record) => record.executiveOrder?.declassifyOn ?? null,
  tags: (record) => list(record.tags),
  subject: (record) => record.subject,
  references: (record) => list(record.references.map((reference) => reference.id ?? reference.text)),
  classifiedBy: (record) => record.classifiedBy?.name ?? null,
  classifiedByTitle: (record) => record.classifiedBy?.title ?? null,
  reasons: (record) => list(record.classifiedBy?.reasons ?? []),
  sections: (record) => record.sections,
  paragraphs: (record) => record.paragraphs.length,
  signature: (record) => record.signature,
  within: (record) => record.within.length,
};

/** The row with the names of the columns. */
export const csvHeader = `${Object.keys(columns).join(',')}\n`;

/** One record as a row; what is absent is an empty cell. */
export function csvRow(record: CableRecord): string {
  return `${Object.values(columns)
    .map((column) => cell(column(record)))
    .join(',')}\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  const written = String(value);
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

function names(addressees: readonly AddresseeRecord[]): string {
  return list(addressees.map(({ name, routingIndicator }) => name ?? routingIndicator ?? ''));
}

function list(values: readonly string[]): string {
  return values.join('; ');
}
