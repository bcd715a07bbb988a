// Lines that belong to the paper and not to the telegram (format-rules 5 and 6): marks of pages, banners, stamps of release.
// A reader that marks them lets every parser read across them; nothing is copied and nothing is lost.

import type { Line, LineReader } from './scanner.ts';

/** How many lines, from the one `ahead` lines on, are one piece of furniture; 0 for none. */
export type FindFurniture = (reader: LineReader, ahead: number) => number;

/** The same lines with furniture marked, blank lines around it included: they part nothing. */
export function markFurniture(reader: LineReader, find: FindFurniture): LineReader {
  const seen: Line[] = [];
  /** Lines of furniture that still follow, and whether the last line was one. */
  let pending = 0;
  let behind = false;
  const look = (): Line | null => {
    const line = reader.peek(seen.length);
    if (!line || line.furniture) return line;
    if (line.from === line.to) {
      const parts = behind || pending > 0 || find(reader, seen.length + 1) > 0;
      if (pending > 0) pending--;
      return parts ? marked(line) : line;
    }
    if (pending === 0) pending = find(reader, seen.length);
    behind = pending > 0;
    if (!behind) return line;
    pending--;
    return marked(line);
  };
  const peek = (ahead: number): Line | null => {
    while (seen.length <= ahead) {
      const line = look();
      if (!line) return null;
      seen.push(line);
    }
    return seen[ahead] ?? null;
  };
  return {
    peek,
    take() {
      reader.take();
      seen.shift();
    },
  };
}

/** To all who do not ask for furniture the line is blank. */
function marked({ start, end, from, to }: Line): Line {
  return { start, end, from: start, to: start, furniture: { start: from, end: to } };
}

/** The lines up to the first, of words or of furniture, that ends them. That line is left to the reader underneath. */
export function linesUntil(reader: LineReader, isEnd: (line: Line, ahead: number) => boolean): LineReader {
  let clear = 0;
  let ended = false;
  const peek = (ahead: number): Line | null => {
    while (clear <= ahead && !ended) {
      const line = reader.peek(clear);
      if (!line) return null;
      if ((line.from < line.to || line.furniture) && isEnd(line, clear)) ended = true;
      else clear++;
    }
    return ahead < clear ? reader.peek(ahead) : null;
  };
  return {
    peek,
    take() {
      clear--;
      reader.take();
    },
  };
}
