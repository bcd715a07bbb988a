// Records as fixtures: each `*.cable` of fixtures/record, and beside it the records of its cables, reviewed.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { recordOf } from '../../server/src/reading/record.ts';

const folders = [new URL('../fixtures/record/', import.meta.url), new URL('../../samples/', import.meta.url)];
const answers = new URL('../fixtures/record/', import.meta.url);

describe('record', () => {
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.cable'))) {
      it(`says what the cable says: ${name}`, async () => {
        const text = readFileSync(new URL(name, folder), 'utf8');
        const records = parseCables(text).map((cable, index) =>
          recordOf(text, cable, { file: name, encoding: 'utf-8', index, texts: 'without' }),
        );
        const lines = records.map((record) =>
          JSON.stringify(record, null, 1)
            .replace(/\n {2,}(?=[^\n]*)/g, ' ')
            .replace(/\n ([\]}])/g, ' $1'),
        );
        await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(new URL(`${name.replace(/\.cable$/, '')}.record.txt`, answers).pathname);
      });
    }
  }
});
