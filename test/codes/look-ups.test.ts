// What the codes mean, one expectation a line.
import { expect, test } from 'vitest';
import { abbreviationAbroad, lookUpAbbreviation } from '../../server/src/codes/abbreviations.ts';
import { seenAddresses, seenIndicators } from '../../server/src/codes/addressees.ts';
import { captionsConflict, lookUpCaption } from '../../server/src/codes/captions.ts';
import {
  classificationByLetters,
  lookUpClassification,
  lookUpPortionMark,
  lookUpSecurityLetters,
} from '../../server/src/codes/classification.ts';
import { holdsOn, lookUpInstruction, lookUpOrder, lookUpReason, ordersInForce } from '../../server/src/codes/executive-orders.ts';
import { nearest } from '../../server/src/codes/nearest.ts';
import { blockOfSignal, lookUpOperatingSignal } from '../../server/src/codes/operating-signals.ts';
import { allPosts, geoTagsAt, postByAddress, postsByIndicator, postsByPlace } from '../../server/src/codes/posts.ts';
import { lookUpPrecedence } from '../../server/src/codes/precedence.ts';
import {
  allIndicators,
  decodeIndicator,
  indicatorsOf,
  lookUpIndicator,
  stationsByIndicator,
} from '../../server/src/codes/routing-indicators.ts';
import { probableTag } from '../../server/src/codes/tag-variants.ts';
import { allTagCodes, isKnownTag, lookUpTag, lookUpTagAt, tagCategory, tagName } from '../../server/src/codes/tags.ts';
import { coversYear, readYears } from '../../server/src/codes/years.ts';

test.each([
  ['RUEHGB', 'AMEMBASSY BAGHDAD'],
  [' ruehgb ', 'AMEMBASSY BAGHDAD'],
  ['RUCNRAQ', 'IRAQ COLLECTIVE'],
  ['RHEHAAA', 'WHITE HOUSE COMMUNICATIONS CENTER WASHINGTON DC'],
  ['RUEHC', 'SECSTATE WASHDC'],
  ['RHFJAAM', 'NAVCOMTELSTA JACKSONVILLE FL'],
  ['RHWSFED', 'FEW00 SACCS 90MW F E WARREN AFB WY'],
])('indicator %s calls %s', (indicator, name) => {
  expect(lookUpIndicator(indicator).stations.map((station) => station.name)).toContain(name);
});

test('an indicator past the end of a range is not in it', () => {
  expect(stationsByIndicator('RHWSFEE')).toEqual([]);
});

test('an indicator keeps all its names', () => {
  expect(stationsByIndicator('RHMFISS').length).toBeGreaterThan(1);
});

test('cables add the addresses that books and posts do not name', () => {
  expect(lookUpIndicator('RUEHGB').seen).toEqual([]);
  expect(lookUpIndicator('RUEHC').seen[0]).toMatchObject({ address: 'DEPT OF LABOR WASHDC', timesSeen: 84 });
});

test.each([
  ['RUEHGB', ['prefix RUEH', '1 R', '2 U', '3 E', '4 H', '5-7 GB']],
  ['RUEHC', ['prefix RUEHC', '1 R', '2 U', '3 E', '4 H', '5-7 C']],
  ['RUEHCV', ['prefix RUEH', '1 R', '2 U', '3 E', '4 H', '5-7 CV']],
  ['RUCNRAQ', ['prefix RUCN', '1 R', '2 U', '3 C', '4 N', '5-7 RAQ']],
  ['RHMFISS', ['whole RHMFISS', '1 R', '2 H', '3 M', '4 F', '5-7 ISS']],
  ['RBDWCAACF', ['1 R', '2 B', '3 D', '4 W', '5-7 CAA', 'suffix CF']],
  ['QJQZ', ['3 Q', '4 Z']],
])('%s letter by letter', (indicator, parts) => {
  expect(decodeIndicator(indicator)?.map((part) => `${part.position} ${part.letters}`)).toEqual(parts);
});

test.each(['RUE', 'RUEH1', 'RUEHGB/AMEMBASSY', 'RUEHGBXXXXX'])('%s is no indicator', (text) => {
  expect(decodeIndicator(text)).toBeNull();
});

test.each([
  ['AMEMBASSY BAGHDAD', 'RUEHGB'],
  ['White House Washington DC//NSC//', 'RHEHAAA'],
  ['THE WHITE HOUSE WASHINGTON D.C.', 'RHEHAAA'],
  ['SECSTATE WASHINGTON DC', 'RUEHC'],
  ['TREASURY WASHDC', 'RUEATRS'],
])('%s is called by %s', (address, indicator) => {
  expect(indicatorsOf(address)[0]).toBe(indicator);
});

test('posts by address, place and indicator', () => {
  expect(postByAddress('amembassy  baghdad')).toMatchObject({
    country: 'Iraq',
    timeZone: 'Asia/Baghdad',
    indicator: 'RUEHGB',
    certainty: 'read',
  });
  expect(postByAddress('USDEL SECRETARY//MEXICO//')?.address).toBe('USDEL SECRETARY');
  expect(postsByPlace('UNVIEVIENNA').map((post) => post.address)).toEqual(['USMISSION UNVIE VIENNA']);
  expect(postsByPlace('TRIPOLI').length).toBe(2);
  expect(postsByIndicator('RUEHFRO').map((post) => post.address)).toEqual(['USMISSION OECD PARIS', 'USMISSION UNESCO PARIS']);
});

test('a country has the codes of its day', () => {
  const manama = postByAddress('AMEMBASSY MANAMA');
  const tagsIn = (year: number) => (manama ? geoTagsAt(manama, year) : null);
  expect([tagsIn(1975), tagsIn(2007), tagsIn(2020)]).toEqual([['BA'], ['BA'], ['BH', 'BA']]);
});

test('every time zone is one that a clock knows', () => {
  const zones = allPosts().flatMap((post) => post.timeZone ?? []);
  expect(zones.length).toBeGreaterThan(300);
  for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});

test.each([
  ['PREL', ['subject: External Political Relations']],
  ['KDEM', ['program: Democratization']],
  ['IZ', ['fips-era: Iraq', 'handbook-1974: Iraq']],
  ['RS', ['current-GENC: Serbia', 'fips-era: Russia']],
  ['AL', ['organization: Arab League', 'current-GENC: Albania', 'fips-era: Albania', 'handbook-1974: Albania']],
])('TAG %s', (code, meanings) => {
  expect(lookUpTag(code).map((tag) => `${tag.kind === 'geographic' ? tag.system : tag.kind}: ${tag.name}`)).toEqual(meanings);
  expect(isKnownTag(code)).toBe(true);
});

test('the meaning in use that year comes first', () => {
  expect(lookUpTagAt('GM', 2007)[0]?.name).toBe('Germany');
  expect(lookUpTagAt('GM', 2020)[0]?.name).toBe('Gambia');
});

test('a subject has the name of its day', () => {
  const [tag] = lookUpTag('ABLD');
  expect(tag && [tagName(tag, 1976), tagName(tag, 2007)]).toEqual(['Buildings', 'Building and Grounds']);
});

test('category by first letter', () => {
  expect(['PXYZ', 'KXYZ', 'iz', 'XYZA'].map(tagCategory)).toEqual(['Political Affairs', 'Programs', null, null]);
});

test.each([
  ['IEFIN', [['EFIN']], 'seen'],
  ['KREL', [['PREL'], ['KIRF']], 'inferred'],
  ['PBIO', [['PINR']], 'seen'],
  ['RU', [['RS']], 'seen'],
  ['AFU', [['AU-1'], ['AORC']], 'inferred'],
  ['RUPREL', [['RS', 'PREL']], 'seen'],
  ['WTRQ', [], 'unknown'],
])('%s stands for %j', (written, readings, certainty) => {
  expect(probableTag(written)).toMatchObject({ readings, certainty });
});

test('words and labels stand for no codes', () => {
  expect(probableTag('COUNTER TERRORISM')).toBeNull();
  expect(probableTag('TAS:')).toBeNull();
});

test.each([
  ['c.1980-2010', 1980, 2010],
  ['1973-79', 1973, 1979],
  ['1974-c.1980s', 1974, 1989],
  ['1975/79-2022+', 1975, null],
  ['c.2011?-now', 2011, null],
  ['1974-', 1974, null],
  ['2009', 2009, 2009],
  ['', null, null],
])('years %j', (written, from, to) => {
  expect(readYears(written)).toEqual({ from, to, written });
  expect(coversYear(readYears(written), 2009)).toBe((from ?? 0) <= 2009 && (to ?? 9999) >= 2009);
});

test.each([
  ['ZZH', ['ZZH']],
  ['ZNY', ['ZNY']],
  ['ZFF6', ['ZFF']],
  ['ZES-2', ['ZES']],
  ['ZUG', ['ZUE / ZUG']],
  ['QTR', ['QRU, QSL, QTR ...']],
  ['ZNR1', []],
])('signal %s', (signal, rows) => {
  expect(lookUpOperatingSignal(signal).map((entry) => entry.signal)).toEqual(rows);
});

test('a Z signal that no row explains still has its block', () => {
  expect([blockOfSignal('ZYQ')?.signal, blockOfSignal('QRU')]).toEqual(['ZAA to ZXZ / ZYA to ZZZ', null]);
});

test('precedence by word, letter and doubled letter', () => {
  expect(lookUpPrecedence('niact immediate')[0]).toMatchObject({ letter: 'O', rank: 2, certainty: 'read' });
  expect(lookUpPrecedence('O').map((entry) => entry.name)).toEqual(['NIACT IMMEDIATE', 'IMMEDIATE']);
  expect(lookUpPrecedence('ZZ').map((entry) => entry.name)).toEqual(['FLASH']);
});

test.each([
  ['C O N F I D E N T I A L', 1, '(C)'],
  ['T O P  S E C R E T', 3, '(TS)'],
  ['UNCLASSIFIED', 0, '(U)'],
  ['UNCLAS EFTO', 0, '(U)'],
])('%s', (line, rank, mark) => {
  const [entry] = lookUpClassification(line);
  expect([entry?.rank, entry?.portionMarks[0]]).toEqual([rank, mark]);
});

test('letters of FL4 and portion marks', () => {
  expect(lookUpSecurityLetters('ccccc')?.meaning).toBe('CONFIDENTIAL');
  expect(lookUpSecurityLetters('CCCBB')).toBeNull();
  expect(classificationByLetters('SSSSS').map((entry) => entry.line)).toEqual(['SECRET', 'SECRET NOFORN']);
  expect(['(C)', 's', '(C/REL TO NATO)', '(X)'].map((mark) => lookUpPortionMark(mark)[0]?.line)).toEqual([
    'CONFIDENTIAL',
    'SECRET',
    'CONFIDENTIAL',
    undefined,
  ]);
});

test.each([
  ['sipdis', 'SIPDIS'],
  ['C O R R E C T E D  C O P Y', 'CORRECTED COPY'],
  ['CODEL ROSSITER', 'CODEL'],
  ['FOR AMBASSADOR ROSSITER ONLY', 'FOR xxx ONLY'],
  ['SECTO', 'TOSEC / SECTO'],
  ['SIPDI', undefined],
])('caption %s', (words, caption) => {
  expect(lookUpCaption(words)?.caption).toBe(caption);
});

test.each([
  ['NODIS', 'EXDIS', true],
  ['SIPDIS', 'NODIS', true],
  ['STADIS', 'NODIS', false],
  ['SIPDIS', 'SIPDIS', false],
  ['AGREMENT CHANNEL', 'SIPDIS', true],
  ['DISSENT CHANNEL', 'ROGER CHANNEL', true],
  ['DISSENT CHANNEL', 'NODIS', false],
])('%s and %s conflict: %s', (one, other, expected) => {
  const [first, second] = [lookUpCaption(one), lookUpCaption(other)];
  if (first === null || second === null) expect.unreachable('caption not on record');
  else expect([captionsConflict(first, second), captionsConflict(second, first)]).toEqual([expected, expected]);
});

test('E.O. 12958 before and after its amendment', () => {
  const rows = lookUpOrder('12958').map(({ from, to, maxYears }) => [from, to, maxYears]);
  expect(rows).toEqual([
    ['1995-10-14', '2003-03-24', 10],
    ['2003-03-25', '2010-06-26', 25],
  ]);
});

test.each([
  ['1975-05-01', ['11652']],
  ['1995-10-13', ['12356']],
  ['1995-10-14', ['12958']],
  ['2007-09-04', ['12958']],
  ['2020-01-01', ['13526']],
  ['1950-01-01', []],
])('in force on %s: %j', (day, orders) => {
  expect(ordersInForce(day).flatMap((entry) => entry.orders)).toEqual(orders);
});

test.each([
  ['DECL: X1', '12958', ['DECL: X1']],
  ['1.6(d) X5', '12958', ['DECL: X5']],
  ['XGDS 2', null, ['XGDS-2']],
  ['GDS 04/02/85 (ROSSITER, A.)', '12065', ['GDS mm/dd/yy (SURNAME, GIVEN M.)']],
  ['OADR', null, ['DECL: OADR']],
  ['09/03/2017', '13526', ['DECL: yyyy/mm/dd or mm/dd/yyyy']],
  ['50X1-HUM', null, ['50X1-HUM']],
  ['ADVANCED', '11652', ['ADS (ADVANCED) date or event']],
  ['SOMETHING ELSE', null, []],
])('instruction %s under %s', (instruction, order, forms) => {
  expect(lookUpInstruction(instruction, order).map((entry) => entry.form)).toEqual(forms);
});

test('reasons, however they are written, and only in their time', () => {
  expect(['1.4(b)', '1.4 (B)', '1.4b'].map((reason) => lookUpReason(reason)[0]?.meaning)).toEqual(
    Array(3).fill('foreign government information'),
  );
  expect(lookUpReason('1.4(b)').map((entry) => [holdsOn(entry, '2002-01-01'), holdsOn(entry, '2007-09-04')])).toEqual([[false, true]]);
  expect(lookUpReason('1.5(h)')[0]?.status).toBe('invalid');
  expect(lookUpReason('1.9(a)')).toEqual([]);
});

test('an abbreviation means what the post means by it', () => {
  expect(lookUpAbbreviation('GOI', 'Iraq')[0]?.expansion).toBe('Government of Iraq');
  expect(lookUpAbbreviation('GOI', 'India')[0]?.expansion).toBe('Government of India');
  expect(lookUpAbbreviation('GOI', null).map((entry) => [entry.country, entry.certainty])).toEqual([[null, 'unknown']]);
  expect(new Set(abbreviationAbroad('goi').map((entry) => entry.country)).size).toBeGreaterThan(3);
});

test('pairs seen, most frequent first', () => {
  expect(seenAddresses('RUEHC')[0]).toMatchObject({ address: 'SECSTATE WASHDC', timesSeen: 5661 });
  expect(seenIndicators('NSC WASHDC')[0]?.indicator).toBe('RHEHNSC');
});

test.each([
  ['PGVO', 'PGOV'],
  ['KDME', 'KDEM'],
  ['UNHCRR', 'UNHCR'],
  ['prell', 'PREL'],
  ['XQ', undefined],
  ['QQQQQQ', undefined],
])('nearest to %s is %s', (word, code) => {
  expect(nearest(word, allTagCodes())[0]).toBe(code);
});

test('a word is not its own neighbour, and neighbours are few', () => {
  expect(nearest('PREL', allTagCodes())).not.toContain('PREL');
  expect(nearest('RUEHGX', allIndicators()).length).toBe(3);
});

test.each([
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '',
  ' ',
  '\u0000',
  '^',
  '~0',
  '\n',
  'A'.repeat(10_000),
  '//'.repeat(5_000),
  '('.repeat(10_000),
])('a hostile key answers nothing', (key) => {
  const answers = [
    ...Object.values(lookUpIndicator(key)).flat(),
    ...indicatorsOf(key),
    decodeIndicator(key),
    postByAddress(key),
    ...postsByPlace(key),
    ...lookUpTag(key),
    probableTag(key),
    tagCategory(key),
    ...lookUpOperatingSignal(key),
    blockOfSignal(key),
    ...lookUpPrecedence(key),
    ...lookUpClassification(key),
    ...lookUpPortionMark(key),
    lookUpSecurityLetters(key),
    lookUpCaption(key),
    ...lookUpOrder(key),
    ...lookUpInstruction(key, null),
    ...lookUpInstruction('GDS', key),
    ...lookUpReason(key),
    ...lookUpAbbreviation(key, key),
    ...seenAddresses(key),
    ...nearest(key, allTagCodes()),
  ];
  expect(answers.filter((answer) => answer !== null)).toEqual([]);
});
