import { expect, it } from 'vitest';
import { localTime } from '../../server/src/reading/local-time.ts';

it.each([
  ['Asia/Baghdad', Date.UTC(2007, 8, 4, 10, 39), '14:39'],
  ['Asia/Baghdad', Date.UTC(2009, 8, 4, 10, 39), '13:39'],
  ['America/New_York', Date.UTC(1975, 5, 20, 12, 0), '08:00'],
  ['Asia/Tokyo', Date.UTC(2007, 8, 4, 22, 30), '07:30 on Wednesday'],
  ['Asia/Kathmandu', Date.UTC(1984, 5, 1, 0, 0), '05:30'],
  ['Nowhere/At_All', Date.UTC(2007, 8, 4), null],
  ['', Date.UTC(2007, 8, 4), null],
])('is what the clock showed in that year: %s', (zone, instant, expected) => {
  expect(localTime(instant, zone)).toBe(expected);
});
