// What the codes mean where no row says it: addresses by their words, former names, places by era, glued codes, governments.
import { describe, expect, test } from 'vitest';
import { lookUpAbbreviation } from '../../server/src/codes/abbreviations.ts';
import { lookUpOfficeSymbol, readAddress } from '../../server/src/codes/address-words.ts';
import { postByFormerName } from '../../server/src/codes/posts.ts';
import { partGlued } from '../../server/src/codes/tag-variants.ts';
import { isKnownTag, lookUpTagAt, successorOf } from '../../server/src/codes/tags.ts';

describe('addresses of no book', () => {
  test.each([
    ['43SW ANDERSON AFB GU', '43SW command word, AFB site, GU state'],
    ['CDRUSSOUTHCOM MIAMI FL', 'CDR beginning, USSOUTHCOM command, FL state'],
    ['HQ USEUCOM VAIHINGEN GE//ECJ5//', 'HQ command word, USEUCOM command, GE country'],
    ['DEPT OF HOMELAND SECURITY WASHINGTON, D.C.', 'DEPT OF HOMELAND SECURITY agency, WASHDC site'],
    ['DAO SEOUL KS', 'DAO command word, KS state, KS country'],
    ['AMCONGEN NOWHERE', 'AMCONSUL post'],
    ['GE', ''],
    ['', ''],
  ])('are read by their words: %s', (address, words) => {
    expect(
      readAddress(address)
        .map(({ word, kind }) => `${word} ${kind}`)
        .join(', '),
    ).toBe(words);
  });

  test.each([
    ['J5', 'plans'],
    ['CCJ2', 'intelligence'],
    ['N1', 'personnel'],
    ['X9', null],
  ])('have office symbols: %s', (symbol, expected) => {
    const meaning = lookUpOfficeSymbol(symbol)?.meaning ?? null;
    if (expected === null) expect(meaning).toBeNull();
    else expect(meaning).toContain(expected);
  });
});

test.each([
  ['BOMBAY', 'AMCONSUL MUMBAI'],
  ['AMEMBASSY TANANARIVE', 'AMEMBASSY ANTANANARIVO'],
  ['USMISSION EC BRUSSELS', 'USEU BRUSSELS'],
  ['NOWHERE', undefined],
])('a post has its former names: %s', (name, address) => {
  expect(postByFormerName(name)?.address).toBe(address);
});

test.each([
  ['GE', 1975, 'Germany (East)'],
  ['GE', 2022, 'Georgia'],
  ['GM', 1995, 'Germany'],
  ['GM', 2022, 'Gambia'],
])('a place has the name of its system in that year: %s in %i', (code, year, name) => {
  expect(lookUpTagAt(code, year)[0]?.name).toBe(name);
});

test('a place has a successor where the next system gives it another code', () => {
  const [germany] = lookUpTagAt('GM', 1995);
  const [france] = lookUpTagAt('FR', 1995);
  expect(germany && successorOf(germany)?.code).toBe('DE');
  expect(france && successorOf(france)).toBeNull();
});

test.each([
  ['ETRDEINVCS', ['ETRD', 'EINV', 'CS']],
  ['PRELPGOV', ['PREL', 'PGOV']],
  ['PRELX', null],
  ['COUNTRY', null],
])('glued codes part where all parts are known: %s', (written, codes) => {
  expect(partGlued(written, isKnownTag)).toEqual(codes);
});

test.each([
  ['GOI', 'Indonesia', 'Government of Indonesia'],
  ['GOI', 'Iraq', 'Government of Iraq'],
  ['GOSA', 'Saudi Arabia', 'Government of Saudi Arabia'],
  ['GOI', null, 'government of I'],
])('GO and a country is its government: %s from %s', (word, country, expansion) => {
  expect(lookUpAbbreviation(word, country)[0]?.expansion).toContain(expansion);
});
