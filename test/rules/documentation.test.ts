// docs/diagnostics.md and the settings of the rules are made from the catalogue; stale ones fail here.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

it('is that of the catalogue of today', () => {
  const run = (): string => execFileSync(process.execPath, ['scripts/build-diagnostics.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(run).not.toThrow();
});
