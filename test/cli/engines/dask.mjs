// A Dask cluster of one scheduler and two workers over lists of files: the records of one process, also when a worker is killed.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { program, pythonWithDask, runChecks, singleRun, sortedLines, workload } from './workload.mjs';

const { folder, lists, remove } = workload({ count: 600, perList: 25 });
const python = pythonWithDask();
const job = path.join(import.meta.dirname, 'cable_on_dask.py');
/** Seconds after which a cluster that did not start is given up. */
const patience = 300;

const cluster = await startCluster();
process.once('exit', () => cluster.kill());

/** Runs a command of the program on the cluster; `watch` sees the output as it comes. */
async function onCluster(args, watch = () => {}) {
  const all = [job, cluster.address, process.execPath, program, ...args, '-q', '-j', '1', '--', ...lists];
  const child = spawn(python, all, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    watch(out);
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

await runChecks({
  async 'parse: the records of one process'() {
    const { code, out, err } = await onCluster(['parse']);
    assert.equal(code, 0, err);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['parse']));
  },

  async 'check: the findings of one process, and its exit code'() {
    const { code, out, err } = await onCluster(['check']);
    assert.equal(code, 1, err);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['check']));
  },

  async 'a worker is killed amid the run: what it leaves is done again, nothing lost, nothing doubled'() {
    let killed = false;
    const { code, out, err } = await onCluster(['parse'], () => {
      if (!killed) cluster.killWorker(0);
      killed = true;
    });
    assert.ok(killed, 'there was output before the end');
    assert.equal(await cluster.endOfWorker(0), 'SIGKILL');
    assert.equal(code, 0, err);
    assert.deepEqual(sortedLines(out), singleRun(folder, ['parse']));
  },
});
cluster.kill();
remove();

/** A scheduler and two worker processes without nannies: what is killed stays dead. */
async function startCluster() {
  const file = path.join(folder, 'scheduler.json');
  const quiet = { cwd: folder, stdio: 'ignore' };
  const module = (name, ...args) => spawn(python, ['-m', `distributed.cli.${name}`, ...args], quiet);
  const scheduler = module('dask_scheduler', '--scheduler-file', file, '--host', '127.0.0.1', '--port', '0', '--no-dashboard');
  const address = await eventually(() => existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).address);
  const local = path.join(folder, 'workers');
  const workers = [0, 1].map((at) =>
    module('dask_worker', address, '--no-nanny', '--nthreads', '1', '--no-dashboard', '--name', `w${at}`, '--local-directory', local),
  );
  const ends = workers.map((worker) => once(worker, 'exit').then(([, signal]) => signal));
  await awaitWorkers(address);
  return {
    address,
    killWorker: (at) => workers[at].kill('SIGKILL'),
    /** The signal that ended a worker, once it has ended. */
    endOfWorker: (at) => ends[at],
    kill() {
      for (const one of [scheduler, ...workers]) one.kill('SIGKILL');
    },
  };
}

async function awaitWorkers(address) {
  const script = `from distributed import Client\nwith Client('${address}') as client: client.wait_for_workers(2, timeout=${patience})`;
  const [code] = await once(spawn(python, ['-c', script], { stdio: 'inherit' }), 'close');
  if (code !== 0) throw new Error('the workers of the cluster did not come');
}

async function eventually(look) {
  for (let waited = 0; waited < patience * 10; waited++) {
    try {
      const found = look();
      if (found) return found;
    } catch {
      // The file is there and not yet whole.
    }
    await pause(100);
  }
  throw new Error('the scheduler of the cluster did not start');
}
