// Real naval messages: each is one message with its name, subject and paragraphs, nothing is lost and hardly a byte of the head unexplained.

import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../server/src/cable/leaves.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { readCable } from '../../server/src/reading/reading.ts';
import { recordOf } from '../../server/src/reading/record.ts';
import { catalogue } from '../../server/src/rules/catalogue.ts';
import { checkCable } from '../../server/src/rules/check.ts';
import { corpusFiles, hasCorpus } from '../support/corpus.ts';

const files = corpusFiles('naval');
const read = files.map(({ name, text }) => ({ name, text, cables: parseCables(text) }));

describe(hasCorpus ? 'real naval messages' : 'real naval messages (no corpus on this machine: CABLE_CORPUS names none)', () => {
  it('is one message a file, and its leaves are its text', () => {
    for (const { name, text, cables } of read) {
      expect([name, cables.map(({ dialect }) => dialect)]).toEqual([name, ['genadmin']]);
      expect(cables.flatMap((cable) => leavesOf(text, cable).map((leaf) => text.slice(leaf.start, leaf.end))).join('') === text, name).toBe(
        true,
      );
    }
  });

  it('has the name that its file is named by, a time, an originator, a subject, paragraphs and who released it', () => {
    for (const { name, text, cables } of read) {
      const record = cables[0] && recordOf(text, cables[0], { file: name, encoding: 'utf-8', index: 0, texts: 'without' });
      const [, year, number] = /^NAV(\d\d)(\d{3})\.txt$/.exec(name) ?? [];
      expect(record?.id, name).toBe(`NAVADMIN ${number}/${year}`);
      expect([name, record?.dtg, record?.from, record?.subject, record?.classification, record?.signature]).not.toContain(null);
      expect(record?.paragraphs.length, name).toBeGreaterThan(1);
      expect(record?.to.length, name).toBeGreaterThan(0);
    }
  });

  it('knows at least 99 of 100 characters of the heads', () => {
    let known = 0;
    let unknown = 0;
    for (const { text, cables } of read) {
      for (const cable of cables) {
        const end = cable.head.at(-1)?.end ?? 0;
        for (const { kind, start, end: leafEnd } of leavesOf(text, cable)) {
          if (start >= end || kind === 'blank') continue;
          if (kind === 'unknown') unknown += leafEnd - start;
          else known += leafEnd - start;
        }
      }
    }
    expect(unknown * 99).toBeLessThanOrEqual(known);
  });

  it('finds no error in them, and a warning in at most one of ten', () => {
    const weights = read.flatMap(({ text, cables }) =>
      cables.map((cable) => checkCable(readCable(text, cable, null)).map(({ rule }) => catalogue[rule].severity)),
    );
    expect(weights.filter((found) => found.includes('error'))).toEqual([]);
    expect(weights.filter((found) => found.includes('warning')).length * 10).toBeLessThanOrEqual(weights.length);
  });
});
