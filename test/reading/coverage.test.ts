// What share of a cable is understood, in bytes of UTF-8.

import { expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { addCoverage, coverageOf, noCoverage, percentKnown } from '../../server/src/reading/coverage.ts';

function coverage(text: string): ReturnType<typeof coverageOf> {
  return parseCables(text).reduce((sum, cable) => addCoverage(sum, coverageOf(text, cable)), noCoverage);
}

it('counts bytes of unknown lines, and of text that is no cable nothing else', () => {
  const words = 'mörkö € 😀';
  const bytes = Buffer.byteLength(words);
  expect(coverage(`${words}\n\n`)).toEqual({ header: { known: 0, unknown: bytes }, all: { known: 0, unknown: bytes } });
});

it('counts header and text apart, blanks between the leaves not at all', () => {
  const header = ['R 041040Z SEP 07', 'FM AMEMBASSY OSLO', 'TO SECSTATE WASHDC', 'UNCLAS OSLO 000077', 'SUBJECT: SHIPS'];
  const { header: share, all } = coverage(`${header.join('\n')}\n\n1. One ship.\n`);
  expect(share).toEqual({ known: header.join('').length, unknown: 0 });
  expect(all).toEqual({ known: header.join('').length + '1. One ship.'.length, unknown: 0 });
  expect(percentKnown(share)).toBe(100);
  expect(percentKnown(noCoverage.all)).toBe(null);
});
