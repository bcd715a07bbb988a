// What every family of cards is given, and the small things they share: words of the cable, days in words, sources in short.

import { type Span, textOf } from '../../cable/text.ts';
import type { Provenance } from '../../codes/provenance.ts';
import { day, type Instant, minute } from '../../reading/dates.ts';
import type { Reading } from '../../reading/reading.ts';
import { holds } from '../at.ts';
import { oneLine } from '../words.ts';

/** Where the pointer stands. */
export interface Place {
  readonly reading: Reading;
  readonly offset: number;
  /** Now, for dates that may have passed. */
  readonly today: Instant;
}

/** The one of several codes under the pointer; undefined for none. */
export function codeAt(place: Place, codes: readonly Span[]): Span | undefined {
  return codes.find((code) => holds(code, place.offset));
}

/** Words of a span in one line; a damaged stretch is cut, no code is that long. */
export function wordsAt(place: Place, span: Span): string {
  return oneLine(textOf(place.reading.text, { start: span.start, end: Math.min(span.end, span.start + 200) }));
}

/** A label as a title names it, without its colon. */
export function labelWords(place: Place, label: Span): string {
  return wordsAt(place, label).replace(/\s*:$/, '');
}

/** Where what prints and archived telegrams add to a cable is known from. */
export function archiveSource({ reading }: Place): string {
  const { dialect } = reading.cable;
  if (dialect === 'smart') return 'As used in prints of the Department';
  return dialect === 'aad' ? 'As used in telegrams of 1973-79' : 'As used in cables';
}

/** `the United Kingdom`, `Iceland`. */
export function countryInSentence(country: string): string {
  return /^(?:United |Netherlands|Philippines|Bahamas|Dominican|Gambia|Marshall|Maldives|Solomon|Central African)/.test(country)
    ? `the ${country}`
    : country;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Tuesday, 4 September 2007`. */
export function dayInWords(instant: Instant): string {
  const date = new Date(instant);
  return `${weekdays[date.getUTCDay()]}, ${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `25 minutes`, `3 hours 5 minutes`, `2 days`: a length of time in its two largest units. */
export function lengthInWords(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / minute);
  const units: readonly (readonly [number, string])[] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ];
  const counted = units.flatMap(([count, unit]) => (count === 0 ? [] : [countOf(count, unit)]));
  return counted.slice(0, 2).join(' ') || 'no time';
}

/** `, 19 years ago`; empty for what is still to come. */
export function timeSince(instant: Instant, today: Instant): string {
  const years = Math.floor((today - instant) / (365.2425 * day));
  if (today < instant) return '';
  return `, ${years > 0 ? countOf(years, 'year') : lengthInWords(today - instant).split(/(?<=[a-z]) /)[0]} ago`;
}

/** `A, B and 3 more`: so many of a list, the rest counted. */
export function listed(words: readonly string[], most: number): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(', ')} and ${rest} more` : words.join(', ');
}

/** `Did you mean PREL? Probably so`; of several equally near ones none is likelier. Empty for none. */
export function mayMean(near: readonly string[]): string {
  return near.length === 1 ? `Did you mean ${near[0]}? Probably so` : didYouMean(near);
}

/** `Did you mean PREL or PGOV?`; empty for none. */
export function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : `Did you mean ${near.join(' or ')}?`;
}

/** `1 day`, `2 days`. */
export function countOf(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A row is as sure as its weakest part. */
const sureness: Readonly<Record<Provenance['certainty'], string>> = {
  read: '',
  seen: 'as used in cables',
  recalled: 'in part from general knowledge',
  inferred: 'in part inferred from use',
  unknown: 'in part not confirmed',
};

/** The best source of a row in few words, and how sure it is where it was not read there. */
export function sourceOf({ source, certainty }: Provenance): string {
  // Long brackets list examples, and semicolons stand in them too.
  const sources = source
    .replace(/ \([^()]{13,}\)/g, '')
    .replace(/^bod(?:y|ies) of /, 'text of ')
    .split('; ');
  const best = sources.find((name) => /\b(?:ACP \d|FAH|E\.O\.|handbook)/i.test(name)) ?? sources[0] ?? '';
  const short = best.length > 80 ? (best.split(/ \(|, /)[0] ?? '') : best;
  const isTold = short.includes('general knowledge');
  return [short, isTold ? '' : sureness[certainty]].filter(Boolean).join('; ');
}

/** A text of the tables as a fact: its first sentence where it is long, with a capital letter. */
export function factOf(words: string): string {
  if (words.length <= 160) return capitalized(words);
  const sentence = /^.{20,160}?[.;](?= )/.exec(words)?.[0].slice(0, -1);
  return capitalized(sentence ?? `${words.slice(0, words.lastIndexOf(' ', 160))} …`);
}

/** First letter in upper case. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
