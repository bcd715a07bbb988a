// The server as a process, bundled as it is delivered: `main.js --stdio`.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { launch } from '../support/lsp-client.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cable-server-'));
const server = path.join(folder, 'main.cjs');

beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, '../../server/src/node/main.ts');
  await build({
    entryPoints: [entry],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('answers over standard streams, and ends with 0 after shutdown and exit', async () => {
  const client = await launch(server);
  const uri = 'file:///07REYKJAVIK412.txt';
  client.open(uri, 'R 041039Z SEP 07\nFM AMEMBASSY REYKJAVIK\nUNCLAS REYKJAVIK 000412\n');
  expect(await client.request('cable/status', { textDocument: { uri } })).toMatchObject({ id: '07REYKJAVIK412' });
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await client.exit).toBe(0);
});

it('ends with 1 when told to exit without shutdown', async () => {
  const client = await launch(server);
  await client.connection.sendNotification('exit');
  expect(await client.exit).toBe(1);
});

it('ends when its input ends', async () => {
  const client = await launch(server);
  await client.settled();
  client.endInput();
  expect(await client.exit).toBe(1);
});

it('is the program cable-language-server of the npm package, run by its first line', () => {
  expect(manifest.bin['cable-language-server']).toBe('./dist/server/main.js');
  chmodSync(server, 0o755);
  expect(spawnSync(server, { encoding: 'utf8' }).stderr).toMatch(/^cable-language-server \d/);
});

it('says how it is used, on the error stream alone, when no way to talk is given', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [server], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--stdio');
});
