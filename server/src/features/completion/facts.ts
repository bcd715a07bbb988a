// What the lines of a cable already say about the lines that are still to be written.

import { type HeadElement, headElement } from '../../cable/model.ts';
import { type Level, months } from '../../cable/vocabulary.ts';
import { classificationByLetters } from '../../codes/classification.ts';
import type { Post } from '../../codes/posts.ts';
import { indicatorsOf } from '../../codes/routing-indicators.ts';
import { dayOfYear, type Instant } from '../../reading/dates.ts';
import { originOf as postOfOrigin } from '../origin.ts';
import { type Cursor, wordsOfField } from './cursor.ts';

/** The first element of a kind in the cable; undefined for none. */
function elementOf<K extends HeadElement['kind']>({ reading }: Cursor, kind: K): Extract<HeadElement, { kind: K }> | undefined {
  return reading ? headElement(reading.cable, kind) : undefined;
}

/** Level by the first line of FL12, else by the letters of FL4; null where neither tells. */
export function levelOf(cursor: Cursor): Level | null {
  const written = elementOf(cursor, 'classification')?.level;
  if (written) return written;
  const letters = wordsOfField(cursor, elementOf(cursor, 'securityLine')?.letters);
  const byLetters = letters === null ? undefined : classificationByLetters(letters)[0];
  return byLetters ? (levelsByRank[byLetters.rank] ?? null) : null;
}

const levelsByRank: readonly Level[] = ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'];

/** The post that the cable is from; null for none on record. */
export function originOf({ reading }: Cursor): Post | null {
  return reading && postOfOrigin(reading);
}

/** Indicators of the originator, the likeliest first; empty where none is on record. */
export function originIndicatorsOf(cursor: Cursor): readonly string[] {
  const address = wordsOfField(cursor, elementOf(cursor, 'from')?.address);
  const written = address === null ? [] : indicatorsOf(address);
  return written.length > 0 ? written : indicatorsOf(originOf(cursor)?.address ?? '');
}

/** Message number of the first line of FL12, else the station serial number of FL3; null for neither. */
export function numberOf(cursor: Cursor): number | null {
  const written =
    wordsOfField(cursor, elementOf(cursor, 'classification')?.number) ?? wordsOfField(cursor, elementOf(cursor, 'originLine')?.serial);
  const number = Number((written ?? '').replace('#', ''));
  return written === null || !Number.isSafeInteger(number) ? null : number;
}

/** Section of a cable that went out in several, as FL3 and the first line count it. */
interface SectionCount {
  readonly section: number;
  /** Null where only FL3 tells of sections. */
  readonly total: number | null;
}

/** By the label of the first line, else by FL3 and the page headers; null for a cable in one piece. */
function sectionOf(cursor: Cursor): SectionCount | null {
  const label = elementOf(cursor, 'classification')?.section;
  if (label && label.number !== null) return { section: label.number, total: label.total };
  const written = Number(wordsOfField(cursor, elementOf(cursor, 'originLine')?.section)?.replace('/', '') || 0);
  const totals = cursor.reading?.cable.pageHeaders.map((header) => Number(wordsOfField(cursor, header.total) ?? 0)) ?? [];
  const total = Math.max(0, ...totals.slice(0, 500).filter(Number.isSafeInteger));
  if (total > 1) return { section: written || 1, total };
  return written ? { section: written, total: null } : null;
}

/** `SECTION 01 OF 02 ` before the place; empty where no count of sections is told. */
export function sectionLabelOf(cursor: Cursor): string {
  const count = sectionOf(cursor);
  return count?.total ? `SECTION ${digits(count.section, 2)} OF ${digits(count.total, 2)} ` : '';
}

/** Station serial number of FL3, `#2958`, `#2958/01` on a cable in sections: the last four digits of the message number. */
export function serialOf(cursor: Cursor): string {
  const count = sectionOf(cursor);
  return `#${digits((numberOf(cursor) ?? 1) % 10_000, 4)}${count ? `/${digits(count.section, 2)}` : ''}`;
}

/** Precedence letters of FL5; empty for none. */
export function precedencesOf(cursor: Cursor): readonly string[] {
  return elementOf(cursor, 'dateTimeGroup')?.precedences.flatMap((span) => wordsOfField(cursor, span) ?? []) ?? [];
}

/** Indicators on the lines of addressees, each once. */
export function addressedIndicators(cursor: Cursor): readonly string[] {
  const written = (cursor.reading?.cable.head ?? []).flatMap((element) =>
    element.kind === 'addressee' ? (wordsOfField(cursor, element.indicator) ?? []) : [],
  );
  return [...new Set(written.filter((indicator) => indicator !== 'ZEN'))];
}

/** `041039Z SEP 07`. */
export function groupOf(time: Instant): string {
  const date = new Date(time);
  const month = months[date.getUTCMonth()] ?? '';
  return `${digits(date.getUTCDate(), 2)}${clockOf(time)}Z ${month} ${digits(date.getUTCFullYear() % 100, 2)}`;
}

/** Filing time of FL3, `2471039`. */
export function filingTimeOf(time: Instant): string {
  return `${digits(dayOfYear(time), 3)}${clockOf(time)}`;
}

/** `09/04/2017`, so many years after the day; 29 February becomes the 28th where the year has none, for the period may not be passed. */
export function dateAfter(time: Instant, years: number): string {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return `${digits(month + 1, 2)}/${digits(Math.min(day, lastOfMonth), 2)}/${year}`;
}

/** A number with leading zeros. */
export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function clockOf(time: Instant): string {
  const date = new Date(time);
  return `${digits(date.getUTCHours(), 2)}${digits(date.getUTCMinutes(), 2)}`;
}
