// FL5: precedence letters and date-time group, each malformed or impossible in itself (ACP 127 par. 152; format-rules 2.5).

import type { DateTimeGroupLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { months, precedences } from '../cable/vocabulary.ts';
import { clockMinutes, day, fullYear, type Instant, instantOfGroup, isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { isExtract } from './extracts.ts';
import { type Finding, finding, mendable, quoting, related } from './finding.ts';
import { inserting, removing, replacing } from './fix.ts';
import { nearness } from './near.ts';
import type { Surroundings } from './neighbours.ts';
import { signalForms } from './signals.ts';

/** FL5 from its first letter to its last signal. */
export function* dateTimeGroups(reading: Reading, around: Surroundings): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'dateTimeGroup')) {
    if (line.group === null || isNoise(line)) {
      const words = { start: line.parts[0]?.start ?? line.start, end: line.parts.at(-1)?.end ?? line.end };
      yield quoting(reading, 'fl5-no-group', words, {});
      continue;
    }
    const found = [...precedenceLetters(reading, line), ...groupFields(reading, line, line.group)];
    // A line in small letters is one fault.
    yield* /[A-Z]/.test(textOf(reading.text, line)) ? found : found.slice(0, 1);
    const sent = instantOfGroup(reading.text, line);
    if (sent !== null && isToCome(sent, around)) yield finding('dtg-future', line.group, { sent: isoDay(sent) });
  }
}

/** Whether a cable is of a day to come. The clocks of posts and servers differ, and so do their zones. */
export function isToCome(sent: Instant, { today }: Surroundings): boolean {
  return today !== null && sent > today + day;
}

/** Neither six digits nor a month: nothing of a date-time group. */
function isNoise({ dayTime, month }: DateTimeGroupLine): boolean {
  return month === null && (dayTime === null || dayTime.end - dayTime.start !== 6);
}

const joinedGroup = /^(\d\d ?\d{4}) ?([A-IK-Z]?)\.? ?([A-Z]{3}) ?((?:19|20)?\d\d)(?!\w)/;

/** A group in which nothing but blanks is wrong is read by everybody: one fault, with the form that is meant. */
function* groupFields(reading: Reading, line: DateTimeGroupLine, group: Span): Iterable<Finding> {
  const found = [...fieldsInTurn(reading, line, group)];
  const { start } = line.dayTime ?? group;
  const isJoined = /^dtg-(?:zone|no-month)$/.test(found[0]?.rule ?? '');
  const [written, digits = '', zone, month = '', year] = (isJoined && joinedGroup.exec(reading.text.slice(start, start + 24))) || [];
  if (!written || !months.includes(month)) {
    yield* found;
    return;
  }
  const expected = `${digits.replace(' ', '')}${zone || 'Z'} ${month} ${year}`;
  const span = { start, end: start + written.length };
  yield mendable(finding('dtg-blanks', span, { found: written, expected }), () => [replacing(span, expected, zone ? 'sure' : 'likely')]);
}

/** Fields that run together are one fault: what stands behind them is not looked at. */
function* fieldsInTurn(reading: Reading, line: DateTimeGroupLine, group: Span): Iterable<Finding> {
  const time = [...dayAndTime(reading, line)];
  yield* time;
  const isGarbled = time.some(({ rule }) => rule === 'dtg-digits');
  const zone = isGarbled ? [] : [...zoneLetter(reading, line)];
  yield* zone;
  if (line.month === null && zone.length > 0) return;
  yield* monthAndYear(reading, line, group);
  if (line.month && line.year) yield* signalForms(reading, line.signals);
}

/** 0 for the highest precedence, Yankee and Flash; null for a letter that is none. */
export function precedenceRank(letter: string): number | null {
  if (letter === 'Y') return 0;
  const rank = precedences.findIndex((precedence) => precedence.letter === letter);
  return rank < 0 ? null : rank;
}

function* precedenceLetters(reading: Reading, line: DateTimeGroupLine): Iterable<Finding> {
  const letters = line.precedences;
  const [first, second] = letters;
  if (!first) {
    if (line.group && !isExtract(reading)) yield quoting(reading, 'fl5-no-precedence', line.group, {});
    return;
  }
  const unknown = letters.filter((letter) => precedenceRank(textOf(reading.text, letter)) === null);
  for (const letter of unknown) yield quoting(reading, 'fl5-precedence', letter, {});
  const last = letters.at(-1) ?? first;
  // `R291407Z` has lost the blank between the two.
  if (line.group?.start === last.end) {
    const glued = { start: last.start, end: line.dayTime?.end ?? last.end };
    yield mendable(quoting(reading, 'fl5-precedence', glued, {}), () => [inserting(last.end, ' ', 'sure')]);
    return;
  }
  if (unknown.length > 0 || !second) return;
  const span = { start: first.start, end: last.end };
  if (letters.length > 2) yield finding('fl5-precedence-count', span, { count: letters.length });
  else yield* orderOfPrecedences(reading, first, second);
}

function* orderOfPrecedences(reading: Reading, first: Span, second: Span): Iterable<Finding> {
  const [action, information] = [textOf(reading.text, first), textOf(reading.text, second)];
  if (action === information) {
    const found = finding('fl5-precedence-twice', second, { found: action }, related('first', first, {}));
    yield mendable(found, () => [removing(reading.text, second, 'sure')]);
  } else if ((precedenceRank(action) ?? 0) > (precedenceRank(information) ?? 0)) {
    const span = { start: first.start, end: second.end };
    const expected = `${information} ${action}`;
    yield mendable(quoting(reading, 'fl5-precedence-order', span, { expected }), () => [replacing(span, expected, 'sure')]);
  }
}

function* dayAndTime(reading: Reading, line: DateTimeGroupLine): Iterable<Finding> {
  const span = line.dayTime;
  if (span === null) return;
  const digits = textOf(reading.text, span);
  if (!/^\d{6}$/.test(digits)) {
    const glued = { start: span.start, end: line.zone?.start === span.end && line.zone.end > span.end + 1 ? line.zone.end : span.end };
    yield quoting(reading, 'dtg-digits', glued, {});
    return;
  }
  const day = Number(digits.slice(0, 2));
  const last = lastDayOfMonth(reading, line);
  if (day < 1 || day > last) yield finding('dtg-day', { start: span.start, end: span.start + 2 }, { found: digits.slice(0, 2), last });
  if (clockMinutes(digits.slice(2)) === null)
    yield finding('dtg-clock', { start: span.start + 2, end: span.end }, { found: digits.slice(2) });
}

/** Days of the month that the line names; 31 where month or year cannot be read. */
function lastDayOfMonth(reading: Reading, { month, year }: DateTimeGroupLine): number {
  const number = month ? monthNumber(textOf(reading.text, month)) : 0;
  if (number === 0) return 31;
  const digits = year ? textOf(reading.text, year) : '';
  const knownYear = isYear(digits) ? fullYear(digits) : 2000;
  return new Date(Date.UTC(knownYear, number, 0)).getUTCDate();
}

/** 1 for January; 0 for what is no month. Longer names count: `SEPT`, `JUNE`. */
function monthNumber(written: string): number {
  return /^[A-Z]{3,9}$/i.test(written) ? months.indexOf(written.slice(0, 3).toUpperCase()) + 1 : 0;
}

function isYear(digits: string): boolean {
  return /^(?:\d{2}|(?:19|20)\d{2})$/.test(digits);
}

function* zoneLetter(reading: Reading, { zone, dayTime }: DateTimeGroupLine): Iterable<Finding> {
  if (zone === null) {
    if (dayTime) yield mendable(quoting(reading, 'dtg-no-zone', dayTime, {}), () => [inserting(dayTime.end, 'Z', 'likely')]);
    return;
  }
  const letter = textOf(reading.text, zone);
  if (letter === 'Z') return;
  const found = quoting(reading, 'dtg-zone', zone, {});
  if (/^(?:z|ZZ+)$/.test(letter)) yield mendable(found, () => [replacing(zone, 'Z', 'sure')]);
  else if (!/^[A-IK-Z]$/.test(letter)) yield found;
  else yield finding('dtg-zone-custom', zone, { found: letter });
}

function* monthAndYear(reading: Reading, { month, year }: DateTimeGroupLine, group: Span): Iterable<Finding> {
  if (month === null) {
    yield quoting(reading, 'dtg-no-month', group, {});
    return;
  }
  const written = textOf(reading.text, month);
  const expected = months[monthNumber(written) - 1];
  if (expected === undefined)
    yield mendable(quoting(reading, 'dtg-month', month, {}), () => nearMonths(written).map((name) => replacing(month, name, 'likely')));
  else if (written !== expected && !isExtract(reading))
    yield mendable(quoting(reading, 'dtg-month-form', month, { expected }), () => [replacing(month, expected, 'sure')]);
  if (year === null) yield quoting(reading, 'dtg-no-year', group, {});
  else if (!isYear(textOf(reading.text, year))) yield quoting(reading, 'dtg-year', year, {});
}

/** Months that two letters of the three agree with. */
function nearMonths(written: string): readonly string[] {
  const letters = written.toUpperCase();
  return letters.length > 5 ? [] : months.filter((month) => nearness(letters, month) === 1);
}
