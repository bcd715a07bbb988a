// What could not be read: the file, why, and what to do about it. The other files go on.

/** One file that could not be read, or not to its end. */
export interface Failure {
  /** As given. */
  readonly file: string;
  /** Line from 1 on where reading ended; null for the whole file. */
  readonly line: number | null;
  /** What was found, what was expected and what to do. */
  readonly message: string;
}

/** Thrown while one file is read; whoever goes through the files makes a `Failure` of it. */
export class Unreadable extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the name, and quote it where it holds blanks.',
  EACCES: 'no permission to read it. Give yourself read permission (chmod u+r) or run as its owner.',
  EPERM: 'the system forbids reading it. Run as its owner.',
  EISDIR: 'it is a folder and a file was expected. Name the folder itself, and all its files are read.',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n) or lower --threads.',
  ENFILE: 'too many files are open on this machine. Close other programs, or raise its limit (fs.file-max).',
  ELOOP: 'its symbolic links lead in a circle. Name the file itself.',
  ENAMETOOLONG: 'the name is too long to be a file. With --files-from, names stand one a line; with --null, a NUL byte parts them.',
  ENOTDIR: 'a part of its path is a file and not a folder. Check the path.',
  ERR_INVALID_ARG_VALUE: 'the name holds a NUL byte, and no file has such a name. Where NUL bytes part the names of a list, give --null.',
};

/**
 * The failure that an error stands for: an `Unreadable`, or one of the system. Reading cannot fail otherwise; if it does,
 * that is a fault of the program, and it costs this one file.
 */
export function failureOf(file: string, error: unknown): Failure {
  if (error instanceof Unreadable) return { file, line: error.line, message: error.message };
  // Node itself refuses a name with a NUL byte, before it calls the system.
  if (error instanceof Error && 'code' in error && ('syscall' in error || error.code === 'ERR_INVALID_ARG_VALUE')) {
    const code = String(error.code);
    return { file, line: null, message: reasons[code] ?? `the system could not read it (${code}). Check the disk and try again.` };
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { file, line: null, message: `a fault of this program. Please report it with the file: ${told}` };
}

/** Why the run itself cannot go on: a thread that has no file left to start with, or a fault of the program. */
export function sentenceOfEnd(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const code = /\bE[MN]FILE\b/.exec(words)?.[0];
  if (code) return `a thread cannot be started: ${reasons[code]}`;
  return `a fault of this program, please report it: ${error instanceof Error ? error.stack : words}`;
}

/** `cables/x.txt:12: cannot be read: …`, one line. */
export function sentenceOf({ file, line, message }: Failure): string {
  return `${shownName(file)}${line === null ? '' : `:${line}`}: cannot be read: ${message}`;
}

const controls = /\p{Cc}/gu;

/** A file's name as messages show it: standard input by a name of its own, controls escaped so that no name drives the terminal. */
export function shownName(file: string): string {
  if (file === '-') return '<stdin>';
  return controlsEscaped(file);
}

/** Words with C0 and C1 controls as codes (`\x1b`): those of a cable or a name must not drive the terminal. */
export function controlsEscaped(words: string): string {
  return words.replace(controls, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
