// Which dialect the next cable of a text is written in (format-rules section 1), and who reads it.

import { isArchiveSign, parseArchivedTelegram } from './aad.ts';
import { parseTeletypeCable } from './acp127.ts';
import { isMessageSign, parseGenadmin } from './genadmin.ts';
import type { Cable, Dialect } from './model.ts';
import { isPrintSign } from './print-fields.ts';
import { type LineReader, matchesAt } from './scanner.ts';
import { parsePrint } from './smart.ts';
import { textOf } from './text.ts';

/** Reads one cable from the reader's next line on; takes at least one line. */
type CableParser = (text: string, reader: LineReader) => Cable;

/** A dialect, the first sure sign of it among the lines of a cable's beginning, and its reader. */
interface DialectRow {
  readonly dialect: Dialect;
  readonly isSign: (written: string) => boolean;
  readonly parse: CableParser;
}

/** Dialects, the most frequent first; no line is the sign of two. The teletype dialect takes what no other one claims. */
const dialects: readonly DialectRow[] = [
  // Lines that no other dialect has: they end the search, since what follows may be another cable.
  {
    dialect: 'acp127',
    isSign: (written) => /^(?:V?ZCZC[A-Z]{3}\d|TAGS?\b ?[:,;]|E\.? ?O\. ?1\d{4}|N{4})/.test(written),
    parse: parseTeletypeCable,
  },
  { dialect: 'genadmin', isSign: isMessageSign, parse: parseGenadmin },
  { dialect: 'smart', isSign: isPrintSign, parse: parsePrint },
  { dialect: 'aad', isSign: isArchiveSign, parse: parseArchivedTelegram },
];

const looksAhead = 40;

/** Reads the next cable in the dialect that its first lines show. */
export function parseCable(text: string, reader: LineReader): Cable {
  return parserFor(text, reader)(text, reader);
}

/** FL1, which most cables begin with. */
const soundStart = /V?ZCZC[A-Z]{3}\d/y;

function parserFor(text: string, reader: LineReader): CableParser {
  const first = reader.peek(0);
  return !first || matchesAt(soundStart, text, first.from) ? parseTeletypeCable : parserBySigns(text, reader);
}

function parserBySigns(text: string, reader: LineReader): CableParser {
  for (let ahead = 0; ahead < looksAhead; ahead++) {
    const line = reader.peek(ahead);
    if (!line) break;
    const written = textOf(text, { start: line.from, end: Math.min(line.to, line.from + 200) });
    for (const { isSign, parse } of dialects) if (isSign(written)) return parse;
  }
  return parseTeletypeCable;
}
