// Real teletype cables: nothing throws, nothing is lost, and hardly one is blamed for an error.

import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../server/src/cable/leaves.ts';
import { parseCables } from '../../server/src/cable/parse.ts';
import { readCable } from '../../server/src/reading/reading.ts';
import { recordOf } from '../../server/src/reading/record.ts';
import { catalogue } from '../../server/src/rules/catalogue.ts';
import { checkCable } from '../../server/src/rules/check.ts';
import { besideCorpus, corpusFiles, hasCorpus } from '../support/corpus.ts';

const files = corpusFiles('acp127');

describe(hasCorpus ? 'real cables' : 'real cables (no corpus on this machine: CABLE_CORPUS names none)', () => {
  it('is one cable a file, and its leaves are its text', () => {
    for (const { name, text } of files) {
      const cables = parseCables(text);
      expect(cables.length, name).toBe(1);
      expect(cables.flatMap((cable) => leavesOf(text, cable).map((leaf) => text.slice(leaf.start, leaf.end))).join('') === text, name).toBe(
        true,
      );
    }
  });

  it('has the id that its file is named by', () => {
    const others = files.filter(({ name, text }) => {
      const [cable] = parseCables(text);
      return !cable || recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' }).id !== name.replace('.txt', '');
    });
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('finds errors in at most 4 % of them', () => {
    const faulty = files.filter(({ text }) => {
      const [cable] = parseCables(text);
      return cable && checkCable(readCable(text, cable, null)).some((finding) => catalogue[finding.rule].severity === 'error');
    });
    expect(faulty.length).toBeLessThanOrEqual(Math.floor(files.length * 0.04));
  });

  it('reads the sample to the record beside it', () => {
    const text = besideCorpus('samples/000_6a20265c06cff210.txt');
    const expected = besideCorpus('samples/record.json');
    if (text === null || expected === null) return;
    const [cable] = parseCables(text);
    expect(cable && recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' })).toMatchObject(
      JSON.parse(expected),
    );
  });
});
