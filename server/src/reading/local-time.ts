// A point in time by the clocks of a place, with the rules that held there then (IANA time zones).

import type { Instant } from './dates.ts';

/** What clock and calendar showed. */
export interface LocalTime {
  /** `Tuesday`. */
  readonly weekday: string;
  /** `4 Sep 2007`. */
  readonly date: string;
  /** `14:39`. */
  readonly clock: string;
}

/** Makers of zones already asked for; null for a zone that this machine does not know. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The time in a zone, `Asia/Baghdad`; null for one that this machine does not know. */
export function localTime(instant: Instant, timeZone: string): LocalTime | null {
  const format = formatOf(timeZone);
  if (!format) return null;
  const parts = new Map<string, string>(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    weekday: parts.get('weekday') ?? '',
    date: `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`,
    clock: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

/** Making one costs more than all else in a hover, so each zone has its own for good; there are some hundred. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = makeFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  const options: Intl.DateTimeFormatOptions = {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat('en-US', options);
  } catch (fault) {
    // The only way to ask whether a zone is known is to use it.
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
