// What a thread does with what it is given, where it fails.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startWork, type Work } from '../../server/src/cli/job.ts';
import { sharesOf } from '../../server/src/cli/shares.ts';
import { cableNumbered } from './support.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cable-job-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = Array.from({ length: 5000 }, (_, at) => cableNumbered(at + 1)).join('');
const files = ['a.cable', 'b.cable'].map((name) => path.join(folder, name));
for (const file of files) writeFileSync(file, text);

describe('startWork', () => {
  it('tells a fault of the program once a file, though each of its shares has it', () => {
    // Without what to report every cable is a fault of the program.
    const broken = { job: { kind: 'check', format: 'text', maxSize: 1e6 }, codes: [] } as unknown as Work;
    const shares = files.flatMap((file) => sharesOf(file, text.length));
    expect(shares.length).toBeGreaterThan(4);
    const done = [...startWork(broken)(shares)];
    expect(done.flatMap(({ failure }) => failure?.file ?? [])).toEqual(files);
    expect(done.flatMap(({ lines }) => lines)).toEqual([]);
  });

  it('goes on with the next share where one has a fault: nothing else is lost, nothing is doubled', () => {
    const file = path.join(folder, 'a.cable');
    let asked = 0;
    const job: Work['job'] = {
      kind: 'parse',
      texts: 'without',
      header: 'without',
      maxSize: 1e6,
      get format(): 'csv' {
        if (++asked === 3000) throw new TypeError('a fault');
        return 'csv';
      },
    };
    const done = [...startWork({ job, codes: [] })(sharesOf(file, text.length))];
    expect(done.flatMap(({ failure }) => failure?.message ?? [])).toEqual([expect.stringContaining('TypeError: a fault')]);
    const lines = done.flatMap((one) => one.lines);
    expect(new Set(lines).size).toBe(lines.length);
    // A share has some 2,200 of them.
    expect(lines.length).toBeLessThan(5000);
    expect(lines.length).toBeGreaterThan(2500);
  });
});
