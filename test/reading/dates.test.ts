import { describe, expect, it } from 'vitest';
import { headElement } from '../../server/src/cable/model.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import {
  dayOfWrittenDate,
  dayOfYear,
  fullYear,
  instantOfFiling,
  instantOfGroup,
  isoDay,
  isoMinute,
} from '../../server/src/reading/dates.ts';

/** ISO of the date-time group on a line, or null. */
function group(line: string): string | null {
  const [cable] = parseCables(`${line}\nFM AMEMBASSY OSLO\n`);
  const element = cable && headElement(cable, 'dateTimeGroup');
  const instant = element ? instantOfGroup(`${line}\n`, element) : null;
  return instant === null ? null : isoMinute(instant);
}

describe('date-time group', () => {
  it.each([
    ['P 041039Z SEP 07', '2007-09-04T10:39Z'],
    ['P R 291200Z FEB 08', '2008-02-29T12:00Z'],
    ['R 291200Z FEB 07', null],
    ['R 312359Z DEC 1999', '1999-12-31T23:59Z'],
    ['R 041039A SEP 07', '2007-09-04T09:39Z'],
    ['R 041039R SEP 07', '2007-09-04T15:39Z'],
    ['R 042460Z SEP 07', null],
    ['R 04103Z SEP 07', null],
    ['R 041039Z SPE 07', null],
    ['O 011234Z JAN 66', '1966-01-01T12:34Z'],
    ['O 011234Z JAN 65', '2065-01-01T12:34Z'],
    ['P 041039 Z SEP 07', '2007-09-04T10:39Z'],
    ['p 041039z sep 07', '2007-09-04T10:39Z'],
    ['P 041039zsep07', '2007-09-04T10:39Z'],
    ['P 04 1039Z SEPTEMBER, 2007', '2007-09-04T10:39Z'],
    ['P 04/1039Z SEP/07', '2007-09-04T10:39Z'],
    ["P/R O4 10 39 Z S E P 'O7", '2007-09-04T10:39Z'],
    ['P 4 1039Z SEP 07', null],
    ['PRIORITY 041039Z SEP. 07', '2007-09-04T10:39Z'],
  ])('%s', (line, iso) => expect(group(line)).toBe(iso));
});

describe('filing time', () => {
  const sent = Date.UTC(2008, 0, 1, 0, 30);
  it.each([
    ['0010035', '2008-01-01T00:35Z'],
    ['3652350', '2007-12-31T23:50Z'],
    ['3662350', '2008-12-31T23:50Z'],
    ['0000035', null],
    ['0012460', null],
    ['01/0035Z', '2008-01-01T00:35Z'],
    ['31/2350Z', '2007-12-31T23:50Z'],
    ['garbled', null],
  ])('%s near the turn of 2008', (written, iso) => {
    const instant = instantOfFiling(written, { start: 0, end: written.length }, sent);
    expect(instant === null ? null : isoMinute(instant)).toBe(iso);
  });
});

describe('written dates', () => {
  it.each([
    ['09/03/2017', '2017-09-03'],
    ['9/3/17', '2017-09-03'],
    ['2033/07/19', '2033-07-19'],
    ['03 SEP 2017', '2017-09-03'],
    ['September 3, 2017', '2017-09-03'],
    ['13/04/2019', null],
    ['02/30/2010', null],
    ['UPON RELEASE', null],
  ])('%s', (written, iso) => {
    const day = dayOfWrittenDate(written);
    expect(day === null ? null : isoDay(day)).toBe(iso);
  });

  it('knows years and days of the year', () => {
    expect(['66', '99', '00', '65', '1987'].map(fullYear)).toEqual([1966, 1999, 2000, 2065, 1987]);
    expect(dayOfYear(Date.UTC(2007, 8, 4, 10, 39))).toBe(247);
    expect(dayOfYear(Date.UTC(2008, 11, 31))).toBe(366);
  });
});
