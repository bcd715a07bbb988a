// Years in which a code was in use, as the tables write them: `c.1980-2010`, `1973-c.1990`, `2022+`, `1975/79-2022+`.

/** First and last year in which a list or cable shows the code. It may be older: PREL has 2011, the year of the list, and is in cables of 1974. */
export interface YearSpan {
  /** Null where the table gives none. */
  readonly from: number | null;
  /** Null where the code was still in use when the list was read. */
  readonly to: number | null;
  /** The words of the table, with their `c.` and `?`. */
  readonly written: string;
}

export function readYears(written: string): YearSpan {
  const years = [...written.matchAll(/(\d{4})(?:\/\d\d)?(s?)/g)].map((match) => Number(match[1]) + (match[2] === 's' ? 9 : 0));
  const from = years[0] ?? null;
  const shortEnd = /^c?\.?(\d\d)\d\d-(\d\d)$/.exec(written);
  if (shortEnd) return { from, to: Number(`${shortEnd[1]}${shortEnd[2]}`), written };
  const open = from === null || /(?:\+|-|now)$/.test(written);
  return { from, to: open ? null : (years.at(-1) ?? null), written };
}

/** Whether the year lies in the span; an end that is not given does not shut it out. */
export function coversYear(span: YearSpan, year: number): boolean {
  return (span.from === null || span.from <= year) && (span.to === null || year <= span.to);
}
