// FL5: precedence letters, date-time group, signals (format-rules 2.5).

import type { DateTimeGroupLine } from './model.ts';
import { across, matchesAt, wordsOf } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';
import { monthPattern, months, precedencePattern } from './vocabulary.ts';

const precedence = `(?:${precedencePattern}|[ZOPR]{1,2}|0)`;
const spacedMonth = months.map((month) => [...month].join(' ?')).join('|');
/** The group with blanks, stops and slashes that do not belong there, in small letters, with the month in full, I and O for digits: precedence, day and time, zone, month, year. */
export const looseGroup = new RegExp(
  `^(?:DTG ?:? ?)?((?:${precedence}(?:[ ,./]{1,2}${precedence})?[ ,./]{0,3})?)((?:\\d|[OIL](?! ))(?:[ /]?[\\dOIL]){5})(?: ?([A-Z]))?[ ,./-]{1,3}((?:${spacedMonth})[A-Z]{0,6})[ ,./'-]{1,3}((?:19|20)\\d\\d|[\\dO]\\d)(?!\\w)`,
  'di',
);

/** FL5 as the format has it, to the year: `P 081545Z DEC 06`, `O P 081545Z DEC 06`. */
export const soundGroup = new RegExp(`(?:[ZOPR] ){1,2}\\d{6}Z (?:${monthPattern}) \\d\\d(?=\\s|$)`, 'y');

/** FL5. */
export function parseDateTimeGroup(text: string, lines: readonly Span[]): DateTimeGroupLine {
  return parseSound(text, lines) ?? parseByWords(text, lines);
}

/** The line as `soundGroup` reads it, where every field has its width; null where it cannot. */
function parseSound(text: string, lines: readonly Span[]): DateTimeGroupLine | null {
  const line = lines[0];
  if (!line || lines.length > 1 || !matchesAt(soundGroup, text, line.start)) return null;
  const { start, end } = line;
  const behind = soundGroup.lastIndex;
  const at = behind - 'ddhhmmZ mon yy'.length;
  const first = { start, end: start + 1 };
  const group = { start: at, end: behind };
  return {
    kind: 'dateTimeGroup',
    start,
    end,
    parts: lines,
    precedences: at - start > 2 ? [first, { start: at - 2, end: at - 1 }] : [first],
    group,
    dayTime: { start: at, end: at + 6 },
    zone: { start: at + 6, end: at + 7 },
    month: { start: at + 8, end: at + 11 },
    year: { start: at + 12, end: behind },
    signals: behind < end ? wordsOf(text, { start: behind, end }) : [],
  };
}

/** Words before the first that begins with a digit are precedence letters. */
function parseByWords(text: string, lines: readonly Span[]): DateTimeGroupLine {
  const { start, end, parts } = spanned(lines);
  const words = lines.flatMap((line) => wordsOf(text, line)).flatMap((word) => partsOf(text, word));
  const found = words.findIndex((word, at) => /^\d/.test(textOf(text, word)) && !isMisreadLetter(text, words, at));
  const at = found < 0 ? words.length : found;
  const rest = words.slice(at + 1);
  const { dayTime, zone } = splitDayTime(text, words[at], rest);
  const month = takeIf(rest, (word) => /^(?!Z[A-Z]{2}$)[A-Z]{2,9}$/i.test(textOf(text, word)));
  const year = takeYear(text, rest);
  const isSound =
    month &&
    year &&
    dayTime &&
    dayTime.end === dayTime.start + 6 &&
    dayTime.start - start < 5 &&
    !/[^A-Z ]/.test(text.slice(start, dayTime.start));
  const loose = isSound ? null : parseLoose(text, lines);
  if (loose) return loose;
  return {
    kind: 'dateTimeGroup',
    start,
    end,
    parts,
    precedences: words.slice(0, at),
    group: across([dayTime, zone, month, year].filter((part) => part !== null)),
    dayTime,
    zone,
    month,
    year,
    signals: rest,
  };
}

/** The line as `looseGroup` reads it; null where it cannot. */
function parseLoose(text: string, lines: readonly Span[]): DateTimeGroupLine | null {
  const { start, end, parts } = spanned(lines);
  const match = looseGroup.exec(textOf(text, { start, end: Math.min(end, start + 100) }));
  const at = (group: number): Span | null => {
    const indices = match?.indices?.[group];
    return indices ? { start: start + indices[0], end: start + indices[1] } : null;
  };
  const [letters, dayTime, zone, month, year] = [1, 2, 3, 4, 5].map(at);
  if (!match || !letters || !dayTime || !month || !year) return null;
  const precedences = [...textOf(text, letters).matchAll(/[A-Z0]+(?: [A-Z]{9})?/gi)].map(({ index, 0: word }) => ({
    start: letters.start + index,
    end: letters.start + index + word.length,
  }));
  const signals = wordsOf(text, { start: year.end, end });
  const group = { start: dayTime.start, end: year.end };
  return { kind: 'dateTimeGroup', start, end, parts, precedences, group, dayTime, zone: zone ?? null, month, year, signals };
}

/** The blank behind the precedence may be lost, `P041039Z`. */
function partsOf(text: string, word: Span): Span[] {
  const letters = /^[ZOPR]{1,2}(?=\d{6})/.exec(textOf(text, word))?.[0].length ?? 0;
  const split = word.start + letters;
  return letters === 0
    ? [word]
    : [
        { start: word.start, end: split },
        { start: split, end: word.end },
      ];
}

/** Day and time end where the digits end; the zone letter is glued to them or stands alone behind. */
function splitDayTime(text: string, word: Span | undefined, rest: Span[]): { dayTime: Span | null; zone: Span | null } {
  if (!word) return { dayTime: null, zone: null };
  const written = textOf(text, word);
  // Read by machine, the zone letter Z becomes a 2; typed, a zero is often the letter O.
  const digits = /^(?:\d{6}2|\d[\dOIl]{5}Z)$/.test(written) ? 6 : (/^\d*/.exec(written)?.[0].length ?? 0);
  const split = word.start + digits;
  const zone =
    split < word.end
      ? { start: split, end: word.end }
      : takeIf(rest, (next) => next.end - next.start === 1 && /[A-Z]/i.test(textOf(text, next)));
  return { dayTime: { start: word.start, end: split }, zone };
}

/** `0 280653Z`: a machine took the letter O for a zero. */
function isMisreadLetter(text: string, words: readonly Span[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && textOf(text, word) === '0' && /^\d{6}/.test(textOf(text, next));
}

/** Two digits; line noise of 1973 parts them, `7 3`. */
function takeYear(text: string, words: Span[]): Span | null {
  const year = takeIf(words, (word) => /^\d/.test(textOf(text, word)));
  if (!year || year.end - year.start > 1) return year;
  const second = takeIf(words, (word) => /^\d$/.test(textOf(text, word)));
  return second ? { start: year.start, end: second.end } : year;
}

function takeIf(words: Span[], fits: (word: Span) => boolean): Span | null {
  const first = words[0];
  if (!first || !fits(first)) return null;
  words.shift();
  return first;
}
