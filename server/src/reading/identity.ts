// The id of a cable: two-digit year, place without blanks and marks, number without leading zeros (`07BAGHDAD2958`).

import type { Cable } from '../cable/model.ts';
import { headElement } from '../cable/model.ts';
import { areCapitals } from '../cable/scanner.ts';
import { textOf } from '../cable/text.ts';
import { idOfArchive, idOfPrint, idOfTelegram } from './archive.ts';
import { fullYear, twoDigits, yearOfDamagedGroup } from './dates.ts';

/** Parts of a cable's name. */
export interface CableId {
  /** Full year, 2007. */
  readonly year: number;
  /** Place as written on the classification line in upper case, one blank between words: `SAN JOSE`. */
  readonly place: string;
  readonly number: number;
  /** The cable's own name where it is not made of these: `NAVADMIN 182/05` (format-rules 6a). */
  readonly name?: string;
}

/** `07SANJOSE48`, or the name that the cable has instead. */
export function formatId(id: CableId): string {
  if (id.name !== undefined) return id.name;
  const place = areCapitals(id.place) ? id.place : id.place.replace(/[ '’.-]/g, '');
  return `${twoDigits(id.year % 100)}${place}${id.number}`;
}

const fileNamePattern = /^(\d{2})([A-Z][A-Z'-]*)(\d+)$/i;

/** Id from the classification line and the year of the date-time group, or from the file's name; null when neither gives it. */
export function identify(text: string, cable: Cable, yearSent: number | null, fileName: string | null): CableId | null {
  if (cable.dialect === 'genadmin') return identifyMessage(text, cable);
  const year = yearSent ?? yearWritten(text, cable);
  const written = idOfPrint(text, cable) ?? idOfTelegram(text, cable, year) ?? idOfArchive(text, cable, year);
  return written ?? (fileName === null ? null : idOfFileName(fileName));
}

/** The year that a damaged date-time group still names; without one, that of the cable's name. */
function yearWritten(text: string, cable: Cable): number | null {
  const line = headElement(cable, 'dateTimeGroup');
  return line ? yearOfDamagedGroup(text, line) : yearOfName(text, cable);
}

const farthestName = 1000;

/** The year before place and number, `09OSLO123`, where a table or a page gives them above the first line of the text. */
function yearOfName(text: string, cable: Cable): number | null {
  const line = headElement(cable, 'classification');
  if (!line?.place || !line.number) return null;
  const name = textOf(text, line.place).replaceAll(' ', '') + Number(textOf(text, line.number));
  const above = text.slice(Math.max(cable.start, line.start - farthestName), line.start);
  const at = above.indexOf(name);
  if (at < 2 || /\d/.test(above.charAt(at + name.length))) return null;
  const year = /(?:^|\W)(\d\d)$/.exec(above.slice(Math.max(0, at - 3), at))?.[1];
  return year === undefined ? null : fullYear(year);
}

/** A GENADMIN message is known by its series and number; without a series line it has no name. */
function identifyMessage(text: string, cable: Cable): CableId | null {
  const series = headElement(cable, 'series');
  if (!series) return null;
  return {
    year: fullYear(textOf(text, series.year)),
    place: textOf(text, series.name),
    number: Number(textOf(text, series.number)),
    name: textOf(text, series),
  };
}

/** `07BAGHDAD2958.txt` names a cable; any other file name gives null. */
function idOfFileName(fileName: string): CableId | null {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const stem = base.includes('.') ? base.slice(0, base.indexOf('.')) : base;
  const match = stem.length > 60 ? null : fileNamePattern.exec(stem);
  return match ? { year: fullYear(match[1] ?? ''), place: (match[2] ?? '').toUpperCase(), number: Number(match[3]) } : null;
}
