// The folder of real cables that the corpus suites read: CABLE_CORPUS, else ../shared/corpus beside the checkout.
// Nothing of it is part of the project; where there is none, the suites say so and have nothing to hold.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of the corpus, with a slash at its end. */
const corpus = `${process.env.CABLE_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))}/`;

/** Whether there is one on this machine. */
export const hasCorpus = existsSync(corpus);

/** A real cable. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The files of one folder of the corpus, `acp127` for instance; none where there is no corpus. */
export function corpusFiles(folder: string): readonly CorpusFile[] {
  if (!existsSync(corpus + folder)) return [];
  return readdirSync(corpus + folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${corpus}${folder}/${name}`, 'utf8') }));
}

/** A file beside the corpus, by its path from there (`samples/record.json`); null where it is missing. */
export function besideCorpus(path: string): string | null {
  const file = `${corpus}../${path}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
