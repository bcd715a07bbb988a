#!/usr/bin/env node
// The bin `cable`: starts the program beside it, main.ts, with what V8 has compiled of it at the build. Without that each thread
// first skims the whole program and then compiles every function that it calls.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * By default V8 compiles a function when it has been hot for long, and then works long on it; that pays for programs that run
 * long. Ten thousand cables are read in two seconds, and each thread compiles anew: with the defaults the threads first read
 * with slow code and then compile as long as they parse. The flags compile early, and leave out what brings nothing here:
 * copying callees, escape analysis, peeled loops. A V8 without one of them says so on standard error and goes on.
 */
const compileEarly = [
  '--interrupt-budget=14000',
  '--max-inlined-bytecode-size-cumulative=200',
  '--no-turbo-escape',
  '--no-turbo-loop-peeling',
];

/** Undefined where the build left nothing. V8 itself refuses what another release of it or other flags have made. */
function compiled(program: string): Buffer | undefined {
  try {
    return readFileSync(`${program}.compiled`);
  } catch {
    return undefined;
  }
}

// First of all: V8 takes what was compiled with the same flags alone.
if (isMainThread) for (const flag of compileEarly) setFlagsFromString(flag);

const program = path.join(__dirname, 'program.js');
const source = `(function (require, module, exports, __filename, __dirname) {${readFileSync(program, 'utf8')}\n})`;
const script = new Script(source, { filename: program, cachedData: compiled(program) });
script.runInThisContext()(require, module, exports, __filename, __dirname);
