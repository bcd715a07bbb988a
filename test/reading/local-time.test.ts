import { expect, it } from 'vitest';
import { localTime } from '../../server/src/reading/local-time.ts';

it.each([
  ['Asia/Baghdad', Date.UTC(2007, 8, 4, 10, 39), { weekday: 'Tuesday', date: '4 Sep 2007', clock: '14:39' }],
  ['Asia/Baghdad', Date.UTC(2009, 8, 4, 10, 39), { weekday: 'Friday', date: '4 Sep 2009', clock: '13:39' }],
  ['America/New_York', Date.UTC(1975, 5, 20, 12, 0), { weekday: 'Friday', date: '20 Jun 1975', clock: '08:00' }],
  ['Asia/Tokyo', Date.UTC(2007, 8, 4, 22, 30), { weekday: 'Wednesday', date: '5 Sep 2007', clock: '07:30' }],
  ['Asia/Kathmandu', Date.UTC(1984, 5, 1, 0, 0), { weekday: 'Friday', date: '1 Jun 1984', clock: '05:30' }],
  ['UTC', Date.UTC(2007, 8, 4, 0, 0), { weekday: 'Tuesday', date: '4 Sep 2007', clock: '00:00' }],
  ['Nowhere/At_All', Date.UTC(2007, 8, 4), null],
  ['', Date.UTC(2007, 8, 4), null],
])('is what clock and calendar showed in that year: %s', (zone, instant, expected) => {
  expect(localTime(instant, zone)).toEqual(expected);
});
