// The command line, `cable`: cables as data and their faults, over any number of files (docs/command-line.md).

import { version } from '../../../package.json';
import { sentenceOfEnd } from './failure.ts';
import { helpFor } from './help.ts';
import { readArguments } from './options.ts';
import { standardOutput } from './output.ts';
import { isPoolWorker, serveAsWorker } from './pool.ts';
import { execute } from './run.ts';

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2), Date.now());
  const output = standardOutput();
  if (asked.kind === 'run') return execute(asked.run, __filename, version, output);
  if (asked.kind === 'help') await output.write(helpFor(asked.command));
  if (asked.kind === 'version') await output.write(`${version}\n`);
  if (asked.kind !== 'misused') return 0;
  output.tell(`cable: ${asked.message}`);
  return 2;
}

if (isPoolWorker) serveAsWorker();
else
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`cable: ${sentenceOfEnd(error)}\n`);
      process.exitCode = 2;
    },
  );
