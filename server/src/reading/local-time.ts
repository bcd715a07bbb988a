// Local time at a post: what the clock there showed at the date-time group, by the rules of its zone in that year.

import type { Instant } from './dates.ts';

/** Makers of zones already asked for; null for a zone that this machine does not know. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** `13:39`, with `on Wednesday` where the day there is another than in UTC; null for an unknown zone. `zone` is an IANA name, `Asia/Baghdad`. */
export function localTime(instant: Instant, zone: string): string | null {
  const format = formatOf(zone);
  if (format === null) return null;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const clock = `${parts.get('hour')}:${parts.get('minute')}`;
  return Number(parts.get('day')) === new Date(instant).getUTCDate() ? clock : `${clock} on ${parts.get('weekday')}`;
}

/** Making one costs more than all else in a hover; a cable names few zones. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = make(zone);
  formats.set(zone, made);
  return made;
}

function make(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
