// GNU parallel over lists of files: the records of one process, also when a job is killed (docs/scale.md).

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { program, runChecks, singleRun, sortedLines, workload } from './workload.mjs';

const { folder, lists, remove } = workload({ count: 400, perList: 50 });

/** Runs GNU parallel in the folder; `job` is one shell command with {} for the list. */
function parallel(options, job) {
  return new Promise((resolve) => {
    const args = ['--will-cite', '--no-notice', '-j', '2', ...options, job, ':::', ...lists];
    const child = spawn('parallel', args, { cwd: folder, env: { ...process.env, PARALLEL_HOME: path.join(folder, '.parallel') } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

const node = `${JSON.stringify(process.execPath)} ${JSON.stringify(program)}`;

/** A job that writes its output and is then killed as by the system, the first time that its list comes up. */
function dyingOnce(list, command) {
  const died = path.join(folder, `died.${list}`);
  writeFileSync(
    path.join(folder, 'job.sh'),
    `if [ "$1" = ${list} ] && [ ! -e '${died}' ]; then : > '${died}'; ${command} --files-from "$1" | head -c 20000; kill -9 $$; fi\nexec ${command} --files-from "$1"\n`,
  );
  return { job: 'sh job.sh {}', died };
}

await runChecks({
  async 'parse: the records of one process, in any order; exit code 0'() {
    const { code, out } = await parallel([], `${node} parse -q -j 1 --files-from {}`);
    assert.equal(code, 0);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['parse']));
  },

  async 'parse: with --keep-order, byte for byte what one process writes'() {
    const { out } = await parallel(['--keep-order'], `${node} parse -q -j 1 --files-from {}`);
    assert.deepEqual(out.split('\n').filter(Boolean), singleRunInOrder());
  },

  async 'check: the findings of one process; the exit code counts the lists with faults, and --joblog tells which'() {
    const log = path.join(folder, 'joblog');
    const { code, out } = await parallel(['--joblog', log], `${node} check -q -j 1 --files-from {}`);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['check']));
    const codes = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t')[6]);
    assert.deepEqual([codes.length, new Set(codes), code], [lists.length, new Set(['1']), lists.length]);
  },

  async 'check --fail-on never under --retries: exit code 0, the findings of one process'() {
    const { code, out } = await parallel(['--retries', '3'], `${node} check -q -j 1 --fail-on never --files-from {}`);
    assert.equal(code, 0);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['check']));
  },

  async 'a killed job is done again: nothing lost, nothing doubled'() {
    const { job, died } = dyingOnce('list.003', `${node} parse -q -j 1`);
    const { code, out } = await parallel(['--retries', '3'], job);
    assert.ok(existsSync(died), 'a job has died');
    assert.equal(code, 0);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['parse']));
  },

  async 'a run that was broken off goes on with --resume-failed, results in files'() {
    const log = path.join(folder, 'resumed');
    const { job, died } = dyingOnce('list.005', `${node} parse -q -j 1`);
    const options = ['--joblog', log, '--results', path.join(folder, 'results/{}.ndjson')];
    const first = await parallel(options, job);
    assert.ok(existsSync(died), 'a job has died');
    assert.equal(first.code, 1);
    const second = await parallel([...options, '--resume-failed'], job);
    assert.equal(second.code, 0);
    const all = lists.map((list) => readFileSync(path.join(folder, `results/${list}.ndjson`), 'utf8')).join('');
    assert.deepEqual(sortedLines(all), singleRun(folder, ['parse']));
  },
});
remove();

function singleRunInOrder() {
  const records = singleRun(folder, ['parse']);
  return records.sort((one, other) => (JSON.parse(one).file < JSON.parse(other).file ? -1 : 1));
}
