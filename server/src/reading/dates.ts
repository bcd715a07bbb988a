// Points in time as cables write them: date-time group (FL5), filing time (FL3), declassification dates (E.O. line).

import { distance } from 'fastest-levenshtein';
import type { DateTimeGroupLine } from '../cable/model.ts';
import { areDigits } from '../cable/scanner.ts';
import { type Span, textOf } from '../cable/text.ts';
import { monthPattern, months } from '../cable/vocabulary.ts';

/** A point in time: milliseconds since 1970 UTC, a whole minute. */
export type Instant = number;

/** Milliseconds of a minute. */
export const minute = 60_000;

/** Milliseconds of a day. */
export const day = 24 * 60 * minute;

/** Two-digit years 66 to 99 are 19xx, 00 to 65 are 20xx (the first telegrams of the archives are of 1966). */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= 66 ? 1900 + year : 2000 + year;
}

/** Midnight UTC of a calendar day; null where the calendar has no such day (30 February, month 13). */
function calendarDay(year: number, month: number, dayOfMonth: number): Instant | null {
  // Date.UTC would read the years to 99 as those of the last century.
  if (year < 100 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysOf(year, month)) return null;
  return Date.UTC(year, month - 1, dayOfMonth);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Minutes of a clock `hhmm`; null when no clock shows it. */
export function clockMinutes(digits: string): number | null {
  return digits.length === 4 && areDigits(digits) ? clockOf(Number(digits)) : null;
}

/** Of the clock as a number, 1039. */
function clockOf(written: number): number | null {
  const hours = Math.floor(written / 100);
  const minutes = written % 100;
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** UTC of a date-time group; null when a part is missing or no such day or time exists. Zone letters other than Z are taken into account. */
export function instantOfGroup(text: string, line: DateTimeGroupLine): Instant | null {
  const { dayTime, zone, month, year } = line;
  if (!dayTime) return null;
  if (!month || !year) return instantOfGluedGroup(textOf(text, { start: dayTime.start, end: Math.min(line.end, dayTime.start + 24) }));
  const written = textOf(text, month);
  const monthNumber = months.indexOf(written) + 1 || monthOf(written.toUpperCase().replace(/\s/g, ''));
  return instantOf(digitsOf(textOf(text, dayTime)), zone ? textOf(text, zone) : 'Z', monthNumber, digitsOf(textOf(text, year)));
}

/** Number of a month, its name in full too; one slip leaves no doubt where no other name is as near; 0 for none. */
function monthOf(written: string): number {
  const sound = months.indexOf(written.slice(0, 3)) + 1;
  if (sound > 0 || written.length > 4) return sound;
  const near = months.filter((month) => distance(written, month) === 1);
  return near.length === 1 ? months.indexOf(near[0] ?? '') + 1 : 0;
}

/** Two or four digits at the end of the line or before a signal. */
const yearAtEnd = /\s(\d\d|(?:19|20)\d\d)[.,;]?\s*(?:$|Z[A-Z]{2}\b)/;

/** The year of a group whose day, time or month is damaged; null where it is too. */
export function yearOfDamagedGroup(text: string, { start, end }: DateTimeGroupLine): number | null {
  const match = yearAtEnd.exec(textOf(text, { start, end: Math.min(end, start + 60) }));
  return match ? fullYear(match[1] ?? '') : null;
}

/** Digits that letters stand for, without what parts them. */
function digitsOf(written: string): string {
  if (areDigits(written)) return written;
  return written.replace(/[\s/]/g, '').replace(/O/gi, '0').replace(/[IL]/gi, '1');
}

const gluedGroup = new RegExp(`^(\\d{6})([A-Z]?) ?(${monthPattern}) ?(\\d{4}|\\d{2})(?!\\w)`, 'i');

/** `121432ZOCT07`: blanks lost round the month leave no doubt of the time. */
function instantOfGluedGroup(written: string): Instant | null {
  const match = gluedGroup.exec(written);
  return match ? instantOf(match[1] ?? '', match[2] || 'Z', months.indexOf((match[3] ?? '').toUpperCase()) + 1, match[4] ?? '') : null;
}

function instantOf(digits: string, zone: string, monthNumber: number, yearDigits: string): Instant | null {
  if (digits.length !== 6 || monthNumber === 0 || (yearDigits.length !== 2 && yearDigits.length !== 4)) return null;
  if (!areDigits(digits) || !areDigits(yearDigits)) return null;
  const midnight = calendarDay(fullYear(yearDigits), monthNumber, Math.floor(Number(digits) / 10_000));
  const clock = clockOf(Number(digits) % 10_000);
  if (midnight === null || clock === null) return null;
  return midnight + (clock - zoneHours(zone) * 60) * minute;
}

/** Hours east of Greenwich of a military zone letter (ACP 121); J and unknown letters count as Z. */
function zoneHours(letter: string): number {
  if (letter === 'Z') return 0;
  const east = 'ABCDEFGHIKLM'.indexOf(letter.toUpperCase());
  if (east >= 0) return east + 1;
  const west = 'NOPQRSTUVWXY'.indexOf(letter.toUpperCase());
  return west >= 0 ? -(west + 1) : 0;
}

/** The year of a time in UTC. */
export function yearOf(instant: Instant): number {
  return new Date(instant).getUTCFullYear();
}

/** Day of the year, 1 January is 1. */
export function dayOfYear(instant: Instant): number {
  return Math.floor((instant - Date.UTC(yearOf(instant), 0, 1)) / day) + 1;
}

/** ISO 8601 to the minute, `2007-09-04T10:39Z`. */
export function isoMinute(instant: Instant): string {
  const time = new Date(instant);
  return `${dayIn(time)}T${twoDigits(time.getUTCHours())}:${twoDigits(time.getUTCMinutes())}Z`;
}

/** ISO 8601 of the day, `2017-09-03`. */
export function isoDay(instant: Instant): string {
  return dayIn(new Date(instant));
}

function dayIn(time: Date): string {
  return `${String(time.getUTCFullYear()).padStart(4, '0')}-${twoDigits(time.getUTCMonth() + 1)}-${twoDigits(time.getUTCDate())}`;
}

/** `07`. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/**
 * UTC of a filing time (`2471039`, or `04/1039Z`), in the year or month that lies nearest to the
 * message's own time. Null when malformed, impossible, or when there is no time to compare with.
 */
export function instantOfFiling(text: string, filing: Span, near: Instant): Instant | null {
  const written = textOf(text, filing);
  const julian = /^(\d{3})(\d{4})Z?$/.exec(written);
  const year = yearOf(near);
  if (julian)
    return nearest(
      near,
      [year, year - 1, year + 1].map((one) => julianDay(one, Number(julian[1]), julian[2] ?? '')),
    );
  const dayTime = /^(\d{2})\/(\d{4})Z$/.exec(written);
  const clock = clockMinutes(dayTime?.[2] ?? '');
  if (!dayTime || clock === null) return null;
  const month = new Date(near).getUTCMonth();
  return nearest(
    near,
    [month, month - 1, month + 1].map((one) => dayOfMonth(year, one, Number(dayTime[1]), clock)),
  );
}

/** A day and minute of a month counted from January of the year, which may be of the year before or after. */
function dayOfMonth(year: number, month: number, dayOfIt: number, clock: number): Instant | null {
  const first = new Date(Date.UTC(year, month, 1));
  const midnight = calendarDay(first.getUTCFullYear(), first.getUTCMonth() + 1, dayOfIt);
  return midnight === null ? null : midnight + clock * minute;
}

function julianDay(year: number, ordinal: number, clockDigits: string): Instant | null {
  const clock = clockMinutes(clockDigits);
  const instant = Date.UTC(year, 0, ordinal);
  if (clock === null || ordinal < 1 || yearOf(instant) !== year) return null;
  return instant + clock * minute;
}

/** The candidate that lies nearest; null for none. */
function nearest(near: Instant, candidates: readonly (Instant | null)[]): Instant | null {
  let best: Instant | null = null;
  for (const candidate of candidates) {
    if (candidate !== null && (best === null || Math.abs(candidate - near) < Math.abs(best - near))) best = candidate;
  }
  return best;
}

/**
 * Day of a declassification date: `09/03/2017`, `9/3/17`, `2017/09/03`, `20170903`, `03 SEP 2017`, `09-03-2017`.
 * Null when it is none of these or no such day exists. Two-digit years as in `fullYear`.
 */
export function dayOfWrittenDate(written: string): Instant | null {
  const slashed = /^(\d{1,2})[/.-]\s{0,2}(\d{1,2})[/.-]\s{0,2}(\d{4}|\d{2})$/.exec(written);
  if (slashed) return calendarDay(fullYear(slashed[3] ?? ''), Number(slashed[1]), Number(slashed[2]));
  const yearFirst = /^(\d{4})(?:[/-](\d{1,2})[/-](\d{1,2})|(\d\d)(\d\d))$/.exec(written);
  if (yearFirst) return calendarDay(Number(yearFirst[1]), Number(yearFirst[2] ?? yearFirst[4]), Number(yearFirst[3] ?? yearFirst[5]));
  const named = /^(\d{1,2})[ -]?([A-Za-z]{3})[A-Za-z]*\.?,?[ -]?(\d{4}|\d{2})$/.exec(written);
  if (named) return calendarDay(fullYear(named[3] ?? ''), months.indexOf((named[2] ?? '').toUpperCase()) + 1, Number(named[1]));
  const monthFirst = /^([A-Za-z]{3})[A-Za-z]*\.? (\d{1,2}),? (\d{4})$/.exec(written);
  if (monthFirst) return calendarDay(Number(monthFirst[3]), months.indexOf((monthFirst[1] ?? '').toUpperCase()) + 1, Number(monthFirst[2]));
  return null;
}
