// Tables of the user's own: which layouts are read, what is told of a bad row, and how look-ups see the sound ones.

import { describe, expect, it } from 'vitest';
import { lookUpAbbreviation } from '../../server/src/codes/abbreviations.ts';
import { allCaptions, lookUpCaption } from '../../server/src/codes/captions.ts';
import { lookUpOperatingSignal } from '../../server/src/codes/operating-signals.ts';
import { type OwnCodes, withOwnCodes } from '../../server/src/codes/own/in-force.ts';
import { layouts } from '../../server/src/codes/own/layouts.ts';
import { ownCodes, readOwnTable } from '../../server/src/codes/own/read.ts';
import { postByAddress } from '../../server/src/codes/posts.ts';
import { allIndicators, lookUpIndicator } from '../../server/src/codes/routing-indicators.ts';
import { lazy } from '../../server/src/codes/table.ts';
import { probableTag } from '../../server/src/codes/tag-variants.ts';
import { allTags, isKnownTag, lookUpTag } from '../../server/src/codes/tags.ts';

/** Rows with tabs for bars. */
const tsv = (...rows: readonly string[]): string => `${rows.map((row) => row.replaceAll('|', '\t')).join('\n')}\n`;
const read = (name: string, ...rows: readonly string[]) => readOwnTable(name, tsv(...rows));
const own = (name: string, ...rows: readonly string[]): OwnCodes => {
  const table = read(name, ...rows);
  expect(table.problems).toEqual([]);
  return ownCodes([table]) as OwnCodes;
};
const told = (name: string, ...rows: readonly string[]) =>
  read(name, ...rows).problems.map(({ line, message }) => `${line + 1}: ${message}`);

describe('a table of the user', () => {
  it('of the short form adds codes of every kind', () => {
    const codes = own(
      'post.tsv',
      'code|meaning|kind|source',
      'KFSH|Fisheries working group|program|memo 12',
      'QXQ|Quota Exchange|organization',
      'RUEHQQQ|AMEMBASSY NOWHERE|indicator',
      'ZQQ|answer by pigeon|signal',
      'HERRING|for the fisheries desk|caption',
      'FWG|Fisheries Working Group|abbreviation',
      'Q7|Nowhere|country',
      'PFSH|Fish|subject',
    );
    withOwnCodes(codes, () => {
      expect(lookUpTag('kfsh')).toMatchObject([
        { kind: 'program', name: 'Fisheries working group', source: 'own table post.tsv: memo 12', certainty: 'read' },
      ]);
      expect(lookUpTag('QXQ')).toMatchObject([{ kind: 'organization', name: 'Quota Exchange', source: 'own table post.tsv' }]);
      expect(lookUpIndicator('RUEHQQQ').stations).toMatchObject([{ name: 'AMEMBASSY NOWHERE', kind: 'station', certainty: 'read' }]);
      expect(lookUpOperatingSignal('ZQQ')).toMatchObject([{ meaning: 'answer by pigeon', kind: 'operating signal' }]);
      expect(lookUpCaption('HERRING')).toMatchObject({ meaning: 'for the fisheries desk', kind: 'local' });
      expect(lookUpAbbreviation('FWG', null)).toMatchObject([{ expansion: 'Fisheries Working Group' }]);
      expect(lookUpTag('Q7')).toMatchObject([{ kind: 'geographic', name: 'Nowhere', area: 'country' }]);
      expect(lookUpTag('PFSH')).toMatchObject([{ kind: 'subject', name: 'Fish', category: 'no category' }]);
    });
  });

  it('stands before the built-in one, which is kept', () => {
    const codes = own('mine.tsv', 'code|meaning|kind', 'PREL|Relations of ours|subject');
    const builtIn = lookUpTag('PREL');
    expect(withOwnCodes(codes, () => lookUpTag('PREL'))).toMatchObject([{ name: 'Relations of ours' }, ...builtIn]);
  });

  it('is in force for the one piece of work alone', () => {
    const codes = own('mine.tsv', 'code|meaning|kind', 'KFSH|Fish|program', 'HERRING|fish|caption', 'RUEHQQQ|NOWHERE|indicator');
    const others = own('theirs.tsv', 'code|meaning|kind', 'KFSH|Other fish|program');
    const counts = () => [allTags().length, allCaptions().length, allIndicators().length, isKnownTag('KFSH')] as const;
    const [tags, captions, indicators] = counts();
    expect(withOwnCodes(codes, counts)).toEqual([tags + 1, captions + 1, indicators + 1, true]);
    const names = () => lookUpTag('KFSH').map(({ name }) => name);
    expect(withOwnCodes(codes, () => [withOwnCodes(others, names), names()])).toEqual([['Other fish'], ['Fish']]);
    expect(counts()).toEqual([tags, captions, indicators, false]);
    expect(() =>
      withOwnCodes(codes, () => {
        throw new Error('a fault for the test');
      }),
    ).toThrow();
    expect(isKnownTag('KFSH')).toBe(false);
  });

  it('gives lists made of tables one value for each set of tables', () => {
    const codes = own('mine.tsv', 'code|meaning|kind', 'KFSH|Fish|program');
    let made = 0;
    const list = lazy(() => {
      made += 1;
      return isKnownTag('KFSH');
    });
    expect([list(), withOwnCodes(codes, list), list(), withOwnCodes(codes, list)]).toEqual([false, true, false, true]);
    expect(made).toBe(2);
  });

  it('has the columns of a built-in table, in any order and as many as it wants', () => {
    const codes = own('missions.tsv', 'country|plad|mrn_name|ri|timezone', 'Iceland|AMCONSUL AKUREYRI|AKUREYRI|RUEHXA|Atlantic/Reykjavik');
    expect(withOwnCodes(codes, () => postByAddress('AMCONSUL AKUREYRI'))).toMatchObject({
      kind: 'other',
      place: 'AKUREYRI',
      indicator: 'RUEHXA',
      timeZone: 'Atlantic/Reykjavik',
      source: 'own table missions.tsv',
      certainty: 'read',
    });
  });

  it('of misspelt codes has its name as the source too', () => {
    const codes = own('variants.tsv', 'kind|as_written|normalised_or_meaning', 'code|KFHS|KFSH');
    expect(withOwnCodes(codes, () => probableTag('KFHS'))).toMatchObject({ readings: [['KFSH']], source: 'own table variants.tsv' });
  });

  it.each(layouts.map(({ name }) => name))('called %s takes the built-in columns', (name) => {
    const { columns, required, forms } = layouts.find((layout) => layout.name === name) as (typeof layouts)[number];
    const samples: Readonly<Record<string, string>> = { kind: name === 'address-words' ? 'agency' : 'code', code: 'KFSH', ri: 'RUEHQQQ' };
    const row = columns.map((column) => (required.includes(column) ? (samples[column] ?? 'Words') : ''));
    expect(Object.keys(forms).every((column) => columns.includes(column))).toBe(true);
    const table = read(`${name}-own.tsv`, columns.join('|'), row.join('|'));
    expect(table.problems).toEqual([]);
    expect([...table.rows.values()].map((rows) => rows.length)).toEqual([1]);
  });

  it('may tell its table by its name instead of a kind', () => {
    expect(read('tags-program.tsv', 'code|name', 'KFSH|Fish').problems).toEqual([]);
    expect(read('captions_own.tsv', 'code|meaning', 'HERRING|Fish').problems).toEqual([]);
    expect(told('abbreviations-by-country.tsv', 'abbreviation|expansion', 'A|B')).toEqual([
      '1: found the columns “abbreviation, expansion”, expected the columns abbreviation, country, expansion of the table abbreviations-by-country. Name them in the first row.',
    ]);
  });

  it('may have a byte order mark, Windows line ends, blank lines, and words of any language', () => {
    const table = readOwnTable('mine.tsv', '\uFEFFcode\tmeaning\tkind\r\n\r\nKFSH\tPêche à la ligne\tprogram\r\n');
    expect(table.problems).toEqual([]);
    expect(withOwnCodes(ownCodes([table]), () => lookUpTag('KFSH')[0]?.name)).toBe('Pêche à la ligne');
  });

  it('of several files has the rows of the first before those of the second', () => {
    const files = [read('one.tsv', 'code|meaning|kind', 'KFSH|One|program'), read('two.tsv', 'code|meaning|kind', 'KFSH|Two|program')];
    expect(withOwnCodes(ownCodes(files), () => lookUpTag('KFSH').map(({ name }) => name))).toEqual(['One', 'Two']);
    expect(ownCodes([])).toBeNull();
  });
});

describe('a bad row', () => {
  it('is told with its line, and the rest is used', () => {
    const rows = [
      'code|meaning|kind',
      'KFSH|Fish|program',
      'K FSH|Fish|program',
      'KONE||program',
      'KTWO|Two|programme',
      'KSIX|Six|program|memo|more',
      'kfsh|Fish again|program',
      'KBEL|Bell\u0007|program',
      'KTEN|Ten|program',
    ];
    expect(told('mine.tsv', ...rows)).toEqual([
      '3: found “K FSH” for code, expected a code of two to seven letters or digits. Correct the cell.',
      '4: found nothing for name, expected a cell with it. Fill it in, or take the row out.',
      '5: found the kind “programme”, expected one of subject, program, organization, country, region, indicator, signal, caption, abbreviation. Change the kind.',
      '6: found 5 cells, expected 3, as the first row has. Cells are parted by tabs.',
      '7: found “kfsh” again, expected it once, as in line 2. Take one of the rows out.',
      '8: found the character U+0007 in meaning, expected printable text in UTF-8. Take it out, or save the file as UTF-8.',
    ]);
    const codes = ownCodes([read('mine.tsv', ...rows)]);
    expect(withOwnCodes(codes, () => ['KFSH', 'KONE', 'KTEN'].map(isKnownTag))).toEqual([true, false, true]);
  });

  it.each([
    ['mine.tsv', 'KFSH|Fish|program', 'found the columns “kfsh, fish, program”, expected a first row with code, meaning, kind'],
    [
      'mine.tsv',
      'code|name',
      "expected the columns of one table, and they fit tags-subject, tags-program, tags-organization, tags-geographic. Begin the file's name",
    ],
    ['mine.tsv', 'code|meaning', 'expected a column kind with subject, program'],
    ['mine.tsv', '', 'found the columns “”'],
    ['mine.tsv', 'code,meaning,kind', 'found one column, “code,meaning,kind”, expected a first row with code, meaning, kind'],
    ['classification.tsv', 'level_rank|line_plain', 'expected a first row with code, meaning, kind'],
  ])('of %s that names no columns, %j, is told alone', (name, row, words) => {
    const table = read(name, row, 'KTEN|Ten|program');
    expect(table.rows.size).toBe(0);
    expect(table.problems).toHaveLength(1);
    expect(table.problems[0]?.message).toContain(words);
  });

  it('of a column that no table has leaves the other columns in use', () => {
    expect(told('mine.tsv', 'code|meaning|kind|colour', 'KFSH|Fish|program|red')).toEqual([
      '1: found the column “colour”, expected one that the table has, once. The column is not used; the others are.',
    ]);
  });

  it('is not told more than a hundred times', () => {
    const table = read('mine.tsv', 'code|meaning|kind', ...Array.from({ length: 500 }, () => '|nothing|program'));
    expect(table.problems).toHaveLength(101);
    expect(table.problems.at(-1)?.message).toBe('400 further rows have faults; correct those above first.');
  });
});

describe('limits', () => {
  it('leave out rows behind the 20,000th, and files of more than a million characters', () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => `W${index}|word|abbreviation`);
    const table = read('mine.tsv', 'code|meaning|kind', ...rows);
    expect([...table.rows.values()][0]).toHaveLength(20_000);
    expect(table.problems.map(({ line, message }) => [line, message])).toEqual([
      [20_001, 'found more than 20000 rows, expected fewer. Split the file; this row and those behind are left out.'],
    ]);
    const large = readOwnTable('mine.tsv', `code\tmeaning\tkind\n${'x'.repeat(1_000_000)}`);
    expect(large.rows.size).toBe(0);
    expect(large.problems[0]?.message).toContain('expected at most 1000000. Split the file.');
  });
});
