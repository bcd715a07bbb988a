// Standard output, one write after the other, and standard error for messages and progress.

/** Where a run writes. */
export interface Output {
  /** Resolves when it is written. */
  write(data: string | Uint8Array): Promise<void>;
  /** A message on a line of its own. */
  tell(message: string): void;
  /** How far the run is; shown on terminals only, each in the place of the last. */
  progress(message: string): void;
}

const redrawn = 100;
const clearLine = '\r\x1b[K';

/** The process's own streams. A reader that leaves (`| head`) ends the program quietly. */
export function standardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`cable: standard output cannot be written (${error.code}); reading ended.\n`);
    process.exit(2);
  });
  const showsProgress = process.stderr.isTTY === true;
  let drawn = 0;
  let shown = '';
  return {
    async write(data) {
      if (data.length > 0) await new Promise<void>((resolve) => process.stdout.write(data, () => resolve()));
    },
    tell(message) {
      process.stderr.write(`${shown}${message}\n`);
      shown = '';
    },
    progress(message) {
      const now = Date.now();
      if (!showsProgress || now - drawn < redrawn) return;
      drawn = now;
      shown = clearLine;
      process.stderr.write(`${clearLine}${message}`);
    },
  };
}
