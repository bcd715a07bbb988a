// A point in time by the clocks of a place, with the rules that held there then (IANA time zones).

import type { Instant } from '../../reading/dates.ts';

/** `Tue 4 Sep 2007` and `14:39`. */
export interface LocalTime {
  readonly day: string;
  readonly clock: string;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Null for a time zone that this machine does not know. */
export function localTime(instant: Instant, timeZone: string): LocalTime | null {
  const format = formatOf(timeZone);
  if (!format) return null;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: string): string => parts.get(type as Intl.DateTimeFormatPartTypes) ?? '';
  return {
    day: `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`,
    clock: `${part('hour')}:${part('minute')}`,
  };
}

/** Making one costs more than all else in a hint, so each zone has its own for good; there are some hundred. */
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
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat('en-US', options);
  } catch {
    // The only way to ask whether a zone is known is to use it.
    return null;
  }
}
