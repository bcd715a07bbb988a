// Repairs as fixtures: a copied cable of fixtures/repair (and the sample), and beside it the text that a person is shown.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { repaired } from '../../server/src/features/repair.ts';
import { recordOf } from '../../server/src/reading/record.ts';

const fixtures = new URL('../fixtures/repair/', import.meta.url);
const samples = new URL('../../samples/', import.meta.url);
const copies = [
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.cable'))
    .map((name) => ({ name, url: new URL(name, fixtures) })),
  { name: '08OSLO77-copied-from-the-web.cable', url: new URL('08OSLO77-copied-from-the-web.cable', samples) },
];

const record = (text: string) => {
  const [cable] = parseCables(text);
  return cable && recordOf(text, cable, { file: null, encoding: 'utf-8', index: 0, texts: 'without' });
};

describe('repair', () => {
  for (const { name, url } of copies) {
    const text = readFileSync(url, 'utf8');
    it(`shows what was reviewed: ${name}`, async () => {
      await expect(repaired(text)?.text ?? 'nothing to repair\n').toMatchFileSnapshot(
        new URL(`${name.replace('.cable', '')}.repaired.txt`, fixtures).pathname,
      );
    });

    it(`finds nothing more the second time: ${name}`, () => {
      const once = repaired(text);
      expect(repaired(once?.text ?? text)).toBeNull();
    });

    it(`keeps what the cable says: ${name}`, () => {
      const before = record(text);
      const after = record(repaired(text)?.text ?? text);
      expect({ ...after, span: null, paragraphs: after?.paragraphs.map(({ number, marking }) => [number, marking]) }).toMatchObject({
        id: before?.id,
        dtg: before?.dtg,
        tags: before?.tags,
        to: before?.to,
        references: before?.references,
        signature: before?.signature,
        paragraphs: before?.paragraphs.map(({ number, marking }) => [number, marking]),
      });
    });
  }

  it('leaves a sound cable as it is', () => {
    for (const name of ['07REYKJAVIK412.cable', '09NAIROBI1203.cable', '85VIENNA3301.cable']) {
      expect(repaired(readFileSync(new URL(name, samples), 'utf8')), name).toBeNull();
    }
  });
});
