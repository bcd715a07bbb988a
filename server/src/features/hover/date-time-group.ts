// FL5: precedences, date-time group, signals (format-rules 2.5).

import type { DateTimeGroupLine } from '../../cable/model.ts';
import { headElement, headElements } from '../../cable/model.ts';
import type { Span } from '../../cable/text.ts';
import { type Post, postByAddress } from '../../codes/posts.ts';
import { dayOfYear, type Instant, instantOfFiling, isoMinute } from '../../reading/dates.ts';
import { localTime } from '../../reading/local-time.ts';
import { holds } from '../at.ts';
import { originOf } from '../origin.ts';
import { addressAt } from './addresses.ts';
import type { Card } from './card.ts';
import { capitalized, codeAt, dayInWords, lengthInWords, listed, type Place, timeSince, wordsAt } from './place.ts';
import { precedenceLetterCard } from './precedence.ts';
import { signalCard } from './signals.ts';

/** Precedence, group or signal under the pointer. */
export function dateTimeGroupCard(place: Place, element: DateTimeGroupLine): Card | null {
  const { precedences, group, signals } = element;
  const index = precedences.findIndex((letter) => holds(letter, place.offset));
  const letter = precedences[index];
  if (letter) return precedenceLetterCard(place, letter, index, precedences.length);
  if (holds(group, place.offset)) return groupCard(place, group);
  const signal = codeAt(place, signals);
  return signal ? signalCard(place, signal, signals) : dayCard(place, element);
}

/** `Date/DTG: May 05, 2022 /` before the group of a print. */
function dayCard(place: Place, { start, end }: DateTimeGroupLine): Card | null {
  const written = /^Date\/DTG ?:[ \t]*(?:[A-Z][a-z]{2,8} \d{1,2}, ?\d{4})?/.exec(
    place.reading.text.slice(start, Math.min(end, start + 60)),
  )?.[0];
  const span = { start, end: start + (written ?? '').trimEnd().length };
  if (!holds(span, place.offset)) return null;
  const facts = ['The day in words, then the date-time group', 'In prints of older cables midnight stands for a time that is not known'];
  return { span, title: 'Date/DTG: when the cable was sent', facts, source: 'As used in prints of the Department' };
}

function groupCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const { sent } = place.reading;
  const source = 'ACP 127(G) par. 152; ACP 121';
  if (sent === null) {
    return {
      span,
      title: `${written}: date-time group`,
      facts: ['Day, hour and minute in two digits each, zone letter, month, year; this names no time that there is'],
      source,
    };
  }
  return {
    span,
    title: `${written}: ${isoMinute(sent)}`,
    facts: [
      `${dayInWords(sent)}, day ${dayOfYear(sent)} of the year${timeSince(sent, place.today)}`,
      localTimes(place, sent),
      filing(place, sent),
    ],
    source: `${source}; local times by IANA zones`,
  };
}

/** `Local time 14:39 at AMEMBASSY BAGHDAD, 06:39 at SECSTATE WASHDC`: at the origin and at the first action addressee whose zone is known. */
function localTimes(place: Place, sent: Instant): string {
  const { reading } = place;
  const origin = originOf(reading);
  const addressee = headElements(reading.cable, 'addressee')
    .filter(({ role }) => role === 'action')
    .map(({ address }) => address && postByAddress(addressAt(place, address)))
    .find((post) => post?.timeZone);
  const posts = [origin, addressee].filter((post): post is Post => post !== null && post !== undefined);
  const times = [...new Set(posts)].flatMap((post) => {
    const time = post.timeZone === null ? null : timeInWords(sent, post.timeZone);
    return time === null ? [] : [`${time} at ${post.address}`];
  });
  return times.length === 0 ? '' : `Local time ${listed(times, 2)}`;
}

/** `13:39`, with `on Wednesday` where the day there is another than in UTC; null for an unknown zone. */
function timeInWords(sent: Instant, timeZone: string): string | null {
  const time = localTime(sent, timeZone);
  return time && (time.date === localTime(sent, 'UTC')?.date ? time.clock : `${time.clock} on ${time.weekday}`);
}

/** How far the filing time of FL3 lies from the group; empty for a cable without one. */
function filing(place: Place, sent: Instant): string {
  const filingTime = headElement(place.reading.cable, 'originLine')?.filingTime;
  const filed = filingTime ? instantOfFiling(place.reading.text, filingTime, sent) : null;
  if (filed === null) return '';
  return filed === sent ? 'Filed in the same minute' : capitalized(distanceInWords(filed, sent).replace('the date-time group', 'this'));
}

/** `filed in the minute of the date-time group`, `filed 8 minutes after the date-time group`. */
export function distanceInWords(filed: Instant, sent: Instant): string {
  if (filed === sent) return 'filed in the minute of the date-time group';
  return `filed ${lengthInWords(filed - sent)} ${filed > sent ? 'after' : 'before'} the date-time group`;
}
