// Every row of data/ is in the bundle, the bundle is fresh, and nothing of it is decoded before it is asked for.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { allAbbreviations } from '../../server/src/codes/abbreviations.ts';
import { allAddressWords } from '../../server/src/codes/address-words.ts';
import { allSeenAddressees } from '../../server/src/codes/addressees.ts';
import { allCaptions } from '../../server/src/codes/captions.ts';
import { allClassifications, allSecurityGroups } from '../../server/src/codes/classification.ts';
import { allOrderEntries } from '../../server/src/codes/executive-orders.ts';
import { allOperatingSignals } from '../../server/src/codes/operating-signals.ts';
import { allPosts } from '../../server/src/codes/posts.ts';
import { allPrecedenceRules, allPrecedences } from '../../server/src/codes/precedence.ts';
import { allIndicatorParts, allStations } from '../../server/src/codes/routing-indicators.ts';
import type { PackedTable } from '../../server/src/codes/table.ts';
import { codeTable } from '../../server/src/codes/table.ts';
import { allTagVariants } from '../../server/src/codes/tag-variants.ts';
import { allTags } from '../../server/src/codes/tags.ts';

const root = join(import.meta.dirname, '../..');
const script = join(root, 'scripts/build-codes.mjs');

function tsv(name: string): readonly string[][] {
  const lines = readFileSync(join(root, 'data', `${name}.tsv`), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  return lines.map((line) => line.split('\t'));
}

async function generated(): Promise<readonly (readonly [string, PackedTable<string>])[]> {
  const names = readdirSync(join(root, 'server/src/codes/generated'));
  const modules = await Promise.all(names.map((name) => import(`../../server/src/codes/generated/${name}`)));
  return modules.flatMap((module) => Object.entries<PackedTable<string>>(module));
}

test.each([
  ['abbreviations + abbreviations-by-country', allAbbreviations],
  ['address-words', allAddressWords],
  ['addressees-seen', allSeenAddressees],
  ['captions', allCaptions],
  ['classification', allClassifications],
  ['executive-orders', allOrderEntries],
  ['fl4-letters', allSecurityGroups],
  ['operating-signals', allOperatingSignals],
  ['posts', allPosts],
  ['precedence', allPrecedences],
  ['precedence-rules', allPrecedenceRules],
  ['routing-indicators', allStations],
  ['routing-structure', allIndicatorParts],
  ['tags-geographic + tags-organization + tags-program + tags-subject', allTags],
  ['tags-variants', allTagVariants],
])('%s: as many entries as rows, each with its source', (names, all) => {
  const rows = names.split(' + ').reduce((count, name) => count + tsv(name).length - 1, 0);
  expect(all().length).toBe(rows);
  expect(all().filter((entry) => entry.source === '')).toEqual([]);
});

test('packing loses no character of any cell', async () => {
  const rowsOf = (table: PackedTable<string>): string => {
    const rows: string[] = [];
    codeTable(table, () => null).scan((cells) => rows.push(table.columns.map(cells).join('\t')));
    return rows.join('\n');
  };
  const packed = (await generated()).map(([, table]) => rowsOf(table));
  const names = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.tsv'));
  const written = names.map((name) =>
    tsv(name.slice(0, -4))
      .slice(1)
      .map((cells) => cells.join('\t'))
      .join('\n'),
  );
  expect(packed.sort()).toEqual(written.sort());
});

describe('laziness', () => {
  afterEach(() => vi.restoreAllMocks());

  test('generated tables are texts, not structures', async () => {
    for (const [name, table] of await generated()) {
      expect([name, typeof table.rows, typeof table.phrases, Array.isArray(table.columns)]).toEqual([name, 'string', 'string', true]);
    }
  });

  test('importing decodes nothing, nor do the first look-ups; every key of a table decodes it once', async () => {
    const names = readdirSync(join(root, 'server/src/codes')).filter((name) => name.endsWith('.ts'));
    vi.resetModules();
    const split = vi.spyOn(String.prototype, 'split');
    const decoded = () => split.mock.contexts.filter((text) => String(text).length > 1000 && String(text).includes('^')).length;
    await Promise.all(names.map((name) => import(`../../server/src/codes/${name}`)));
    expect(decoded()).toBe(0);
    const { allPostAddresses, postByAddress } = await import('../../server/src/codes/posts.ts');
    expect(postByAddress('AMEMBASSY BAGHDAD')?.place).toBe('BAGHDAD');
    expect(decoded()).toBe(0);
    expect(allPostAddresses()).toContain('AMEMBASSY PARIS');
    expect(decoded()).toBe(1);
    expect(postByAddress('AMEMBASSY PARIS')?.place).toBe('PARIS');
    expect(decoded()).toBe(1);
  });
});

describe('scripts/build-codes.mjs', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** A copy of data/ and the generated files in which one file is changed. */
  function tree(file: string, change: (text: string) => string): string {
    const folder = mkdtempSync(join(tmpdir(), 'codes-'));
    folders.push(folder);
    for (const part of ['data', 'server/src/codes/generated']) cpSync(join(root, part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    return folder;
  }

  test('what is in the tree is fresh', () => {
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('');
  });

  test.each([
    [
      'a stale file',
      'server/src/codes/generated/posts.ts',
      (text: string) => text.replace('BAGHDAD', 'BAGDAD'),
      'generated/posts.ts: stale',
    ],
    ['a changed row', 'data/captions.tsv', (text: string) => text.replace('No distribution', 'No copies'), 'generated/captions.ts: stale'],
    [
      'a cell too many',
      'data/precedence.tsv',
      (text: string) => text.replace('\nFLASH', '\nFLASH\t'),
      'precedence.tsv:3: found 11 columns, expected 10',
    ],
    ['an empty key', 'data/captions.tsv', (text: string) => text.replace('\nNODIS\t', '\n\t'), 'captions.tsv:2: found an empty caption'],
    [
      'a double row',
      'data/tags-program.tsv',
      (text: string) => `${text}${text.split('\n')[1]}\n`,
      'tags-program.tsv:118: found "KACT" again',
    ],
    ['another column', 'data/posts.tsv', (text: string) => text.replace('timezone', 'zone'), 'posts.tsv:1: found columns'],
    ['a reserved character', 'data/posts.tsv', (text: string) => text.replace('Iraq', 'Ir^aq'), 'found "^" in column country'],
    ['no line end', 'data/posts.tsv', (text: string) => text.trimEnd(), 'found no line end'],
  ])('%s is named, with exit code 1', (_, file, change, message) => {
    const run = spawnSync(process.execPath, [script, '--check', '--root', tree(file, change)], { encoding: 'utf8' });
    expect(run.stderr).toContain(message);
    expect(run.status).toBe(1);
  });
});
