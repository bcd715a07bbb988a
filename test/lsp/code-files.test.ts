// The user's own tables as a client sees them: handed over or read from the disk, in force by folder, told about where they are bad.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CompletionList } from 'vscode-languageserver';
import { features } from '../../server/src/lsp/features.ts';
import type { CodeFiles } from '../../server/src/lsp/protocol.ts';
import type { Environment } from '../../server/src/lsp/server.ts';
import { readCodeFilesOfDisk } from '../../server/src/node/code-files.ts';
import { type ClientOptions, connect, type LspClient } from '../support/lsp-client.ts';
import { until } from '../support/until.ts';

const cable = [
  'P 041039Z SEP 07',
  'FM AMEMBASSY REYKJAVIK',
  'TO SECSTATE WASHDC',
  'UNCLAS REYKJAVIK 000412',
  'SIPDIS',
  'TAGS: PREL KFSH',
  'SUBJECT: FISH',
  '1. FISH.',
  '',
].join('\n');
const home = 'file:///cables/home';
const inHome = `${home}/07REYKJAVIK412.cable`;
const elsewhere = 'file:///elsewhere/07REYKJAVIK412.cable';

let client: LspClient;
const start = async (environment: Partial<Environment> = {}, options?: ClientOptions): Promise<void> => {
  client = await connect({ features, version: '1.2.3', ...environment }, options);
};
afterEach(() => client.dispose());

const table = (...rows: readonly string[]): string => `code\tmeaning\tkind\n${rows.map((row) => row.replaceAll('|', '\t')).join('\n')}\n`;
const file = (name: string, ...rows: readonly string[]) => ({ uri: `${home}/${name}`, name, text: table(...rows) });
const send = (files: CodeFiles | unknown) => client.connection.sendNotification('cable/codeFiles', files as object);
const hoverOn = async (uri: string, word: string): Promise<string> => {
  const line = cable.split('\n').findIndex((text) => text.includes(word));
  const character = cable.split('\n')[line]?.indexOf(word) ?? 0;
  const answer = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line, character },
  });
  return answer?.contents.value ?? '';
};

describe('tables that the client hands over', () => {
  it('are in force in their folder alone, and until they change', async () => {
    await start();
    for (const uri of [inHome, elsewhere]) client.open(uri, cable);
    expect(await hoverOn(inHome, 'KFSH')).toContain('not on record');
    const fish = file('mine.tsv', 'KFSH|Fisheries working group|program');
    await send({ files: [fish], scopes: [{ folder: home, uris: [fish.uri] }] });
    expect(await hoverOn(inHome, 'KFSH')).toContain('KFSH: Fisheries working group');
    expect(await hoverOn(inHome, 'KFSH')).toContain('own table mine.tsv');
    expect(await hoverOn(elsewhere, 'KFSH')).toContain('not on record');
    const changed = file('mine.tsv', 'KFSH|Fish|program');
    await send({ files: [changed], scopes: [{ folder: home, uris: [fish.uri] }] });
    expect(await hoverOn(inHome, 'KFSH')).toContain('KFSH: Fish\n');
    await send({ files: [], scopes: [] });
    expect(await hoverOn(inHome, 'KFSH')).toContain('not on record');
  });

  it('are those of the innermost folder, and of no folder for what is in none', async () => {
    await start();
    for (const uri of [inHome, elsewhere]) client.open(uri, cable);
    const [one, two] = [file('one.tsv', 'KFSH|One|program'), file('two.tsv', 'KFSH|Two|program')];
    const scopes = [
      { folder: null, uris: [one.uri] },
      { folder: 'file:///cables', uris: [one.uri] },
      { folder: home, uris: [two.uri] },
      { folder: 'file:///else', uris: [two.uri] },
    ];
    await send({ files: [one, two], scopes });
    expect([await hoverOn(inHome, 'KFSH'), await hoverOn(elsewhere, 'KFSH')]).toEqual([
      expect.stringContaining('KFSH: Two'),
      expect.stringContaining('KFSH: One'),
    ]);
  });

  it('show the built-in meaning too where it differs', async () => {
    await start();
    client.open(inHome, cable);
    const mine = file('mine.tsv', 'PREL|Relations of ours|subject', 'SIPDIS|For the fish desk|caption');
    await send({ files: [mine], scopes: [{ folder: null, uris: [mine.uri] }] });
    const tag = await hoverOn(inHome, 'PREL');
    expect(tag).toContain('PREL: Relations of ours');
    expect(tag).toContain('External Political Relations');
    const caption = await hoverOn(inHome, 'SIPDIS');
    expect(caption).toContain('For the fish desk');
    expect(caption).toMatch(/^Built in: .*caption/m);
  });

  it('are offered by completion and explained there', async () => {
    await start();
    client.open(inHome, cable.replace('KFSH', 'KF'));
    const mine = file('mine.tsv', 'KFSH|Fisheries working group|program');
    const position = { line: 5, character: 'TAGS: PREL KF'.length };
    const complete = async () => {
      const list = await client.request<{ items: { label: string }[] } | null>('textDocument/completion', {
        textDocument: { uri: inHome },
        position,
      });
      return list?.items.find(({ label }) => label === 'KFSH');
    };
    expect(await complete()).toBeUndefined();
    await send({ files: [mine], scopes: [{ folder: home, uris: [mine.uri] }] });
    const item = await complete();
    expect(item).toMatchObject({ label: 'KFSH' });
    expect(JSON.stringify(await client.request('completionItem/resolve', item))).toContain('own table mine.tsv');
    await send({ files: [], scopes: [] });
    expect(await complete()).toBeUndefined();
  });

  it.each([
    ['one for the list', ['data']],
    ['one for each item', []],
  ])('explain a proposal of the document that it was made in, whatever was asked since: %s', async (_, itemDefaults) => {
    await start({}, { capabilities: { textDocument: { completion: { completionList: { itemDefaults } } } } });
    for (const uri of [inHome, elsewhere]) client.open(uri, cable.replace('KFSH', 'KF'));
    const mine = file('mine.tsv', 'KFSH|Fisheries working group|program');
    await send({ files: [mine], scopes: [{ folder: home, uris: [mine.uri] }] });
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: inHome },
      position: { line: 5, character: 'TAGS: PREL KF'.length },
    });
    await hoverOn(elsewhere, 'PREL');
    const found = list.items.find(({ label }) => label === 'KFSH');
    const item = { ...found, data: found?.data ?? list.itemDefaults?.data };
    expect(JSON.stringify(await client.request('completionItem/resolve', item))).toContain('own table mine.tsv');
    expect(list.items.filter(({ data }) => data !== undefined)).toHaveLength(itemDefaults.length === 0 ? list.items.length : 0);
  });

  it('tell of bad rows as diagnostics of the file and in the log, once', async () => {
    await start({}, { capabilities: { textDocument: { diagnostic: {} } } });
    const bad = file('mine.tsv', 'KFSH|Fish|program', 'K FSH|Fish|program');
    await send({ files: [bad], scopes: [] });
    await send({ files: [bad], scopes: [{ folder: home, uris: [bad.uri] }] });
    await client.settled();
    expect(client.pushed).toMatchObject([
      {
        uri: bad.uri,
        diagnostics: [
          {
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 18 } },
            severity: 2,
            source: 'cable',
            message: 'found “K FSH” for code, expected a code of two to seven letters or digits. Correct the cell.',
          },
        ],
      },
    ]);
    expect(client.logs.map(({ message }) => message)).toEqual([
      'mine.tsv:3: found “K FSH” for code, expected a code of two to seven letters or digits. Correct the cell.',
    ]);
    await send({ files: [], scopes: [] });
    await client.settled();
    expect(client.pushed.at(-1)).toEqual({ uri: bad.uri, diagnostics: [] });
  });

  it('have a client that pulls diagnostics, hints and tokens ask again', async () => {
    await start({}, { capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } } });
    const mine = file('mine.tsv', 'KFSH|Fish|program');
    const files = { files: [mine], scopes: [{ folder: null, uris: [mine.uri] }] };
    await send(files);
    await until(() => client.refreshes() === 1);
    await send(files);
    await client.settled();
    expect(client.refreshes()).toBe(1);
  });

  it.each([null, 7, {}, { files: [null, { uri: 1 }], scopes: [{ folder: 7 }, null] }, { files: {}, scopes: [] }])(
    'are left alone by what has another form: %j',
    async (sent) => {
      await start();
      await send(sent ?? {});
      await client.settled();
      expect(client.logs).toEqual([]);
    },
  );
});

describe('tables that the settings of other clients name', () => {
  const folderOf = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'cable-codes-'));
    return folder;
  };
  const settings = (...files: readonly string[]) => ({ codes: { files } });

  it('are read from the disk, again when they change, and forgotten with the setting', async () => {
    const folder = await folderOf();
    const path = join(folder, 'mine.tsv');
    await writeFile(path, table('KFSH|Fish|program', '|nothing|program'));
    await start({ codeFiles: readCodeFilesOfDisk }, { initializationOptions: settings(path) });
    client.open(inHome, cable);
    await until(async () => (await hoverOn(inHome, 'KFSH')).includes('KFSH: Fish\n'));
    expect(client.pushed.find(({ uri }) => uri === pathToFileURL(path).href)?.diagnostics).toHaveLength(1);
    await writeFile(path, table('KFSH|Fisheries|program'));
    await until(async () => (await hoverOn(inHome, 'KFSH')).includes('KFSH: Fisheries\n'));
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: settings() });
    await until(async () => (await hoverOn(inHome, 'KFSH')).includes('not on record'));
    await rm(folder, { recursive: true });
  });

  it('are told about where they are missing or relative, once, and the others are used', async () => {
    const folder = await folderOf();
    const path = join(folder, 'mine.tsv');
    await writeFile(path, table('KFSH|Fish|program'));
    await writeFile(join(folder, 'large.tsv'), 'x'.repeat(1_000_001));
    const names = ['codes/mine.tsv', join(folder, 'none.tsv'), join(folder, 'large.tsv'), path];
    await start({ codeFiles: readCodeFilesOfDisk }, { initializationOptions: settings(...names) });
    client.open(inHome, cable);
    await until(async () => (await hoverOn(inHome, 'KFSH')).includes('KFSH: Fish\n'));
    await writeFile(path, table('KFSH|Fisheries|program'));
    await until(async () => (await hoverOn(inHome, 'KFSH')).includes('KFSH: Fisheries\n'));
    expect(client.logs.map(({ message }) => message.replaceAll(folder, '')).toSorted()).toEqual([
      '/large.tsv: found 1000001 bytes, expected at most 1000000. Split the file; it is not read.',
      '/none.tsv: found no file that can be read (ENOENT), expected a table of codes. Correct cable.codes.files.',
      'cable.codes.files: found "codes/mine.tsv", expected an absolute path or one from ~/. Write the whole path.',
    ]);
    await rm(folder, { recursive: true });
  });

  it('are left alone where the client reads them itself', async () => {
    const read = vi.fn(() => () => {});
    await start({ codeFiles: read }, { initializationOptions: { ...settings('/mine.tsv'), codeFiles: 'client' } });
    await client.settled();
    expect(read).not.toHaveBeenCalled();
  });
});
