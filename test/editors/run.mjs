// Starts another editor on copies of two samples, with the built server in its environment, and passes on what its test says.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs `program`; its exit code becomes ours. The test's last line is `N passed, N failed`. */
export function runEditor(program, args) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cable-editor-'));
  const copy = (name) => {
    fs.copyFileSync(path.join(root, 'samples', name), path.join(dir, name));
    return path.join(dir, name);
  };
  const env = {
    ...process.env,
    CABLE_NODE: process.execPath,
    CABLE_SERVER: path.join(root, 'dist/server/main.js'),
    CABLE_SOUND: copy('07REYKJAVIK412.cable'),
    CABLE_BROKEN: copy('broken-date.cable'),
    XDG_CACHE_HOME: dir,
    XDG_STATE_HOME: dir,
  };
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: dir, encoding: 'utf8', env, timeout: 600_000 });
  fs.rmSync(dir, { recursive: true });
  if (stderr) console.log(stderr.trimEnd());
  if (stdout) console.log(stdout.trimEnd());
  if (error) console.log(String(error));
  process.exitCode = status ?? 1;
}
