#!/usr/bin/env node
// The bin `cable`: starts the program beside it, main.ts, with what V8 has compiled of it at the build. Without that each thread
// first skims the whole program and then compiles every function that it calls.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/**
 * By default V8 compiles a function when it has been hot for long, and then works long on it; that pays for programs that run
 * long. Ten thousand cables are read in two seconds, and each thread compiles anew: with the defaults the threads first read
 * with slow code and then compile as long as they parse. The flags compile early, and leave out what brings nothing here:
 * copying callees, escape analysis, peeled loops. A V8 without one of them writes an error on standard error in each run: Node 20
 * alone has the first, later ones count calls instead, and to count fewer of them brings nothing.
 */
const compileEarly = [
  ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=14000'] : []),
  '--max-inlined-bytecode-size-cumulative=200',
  '--no-turbo-escape',
  '--no-turbo-loop-peeling',
];

/**
 * Undefined where the build left nothing, and where it is not what the build left for this source: V8 asks for no more than the length
 * of either, runs the code of another program and goes down with damaged code. It refuses by itself what another release of it or other
 * flags have made. The last four bytes are the sum that scripts/compiled-hook.cjs made of both.
 */
function compiled(program: string, source: string): Buffer | undefined {
  try {
    const bytes = readFileSync(`${program}.compiled`);
    const code = bytes.subarray(0, -4);
    return bytes.readUInt32LE(code.length) === crc32(code, crc32(source)) ? code : undefined;
  } catch {
    return undefined;
  }
}

// First of all: V8 takes what was compiled with the same flags alone.
if (isMainThread) for (const flag of compileEarly) setFlagsFromString(flag);

const program = path.join(__dirname, 'program.js');
const opening = '(function (require, module, exports, __filename, __dirname) {';
const source = `${opening}${readFileSync(program, 'utf8')}\n})`;
// Places in the messages of faults are those of the file.
const places = { filename: program, columnOffset: -opening.length };
const script = new Script(source, { ...places, cachedData: compiled(program, source) });
script.runInThisContext()(require, module, exports, __filename, __dirname);
