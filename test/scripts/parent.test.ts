// What `npm start` leaves when npm alone is ended: nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const script = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/parent.mjs')).href;

/** Stays until it sees its parent gone; says so on the output that it shares with it. */
const child = `
import { whenParentEnds } from ${JSON.stringify(script)};
const stay = setInterval(() => {}, 1000);
whenParentEnds(() => { console.log('ended'); clearInterval(stay); });
console.log('begun');
`;

const parent = `
require('node:child_process').spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'inherit'] });
setInterval(() => {}, 1000);
`;

test('a process ends with the one that started it', async () => {
  const started = spawn(process.execPath, ['--eval', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  started.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words;
    if (said === 'begun\n') started.kill('SIGKILL');
  });
  // Closed once both have ended.
  await once(started, 'close');
  expect(said).toBe('begun\nended\n');
});
