// First line of a JANAP 128 head (format-rules 6a): everything about the transmission in three words.

import type { JanapHead } from './model-genadmin.ts';
import type { Span } from './text.ts';

/** What the line begins with: eight letters, station and serial, or the letters and the filing time with its classification. */
const opening = /^[ZOYPRMW][A-Z]{7} (?=[A-Z]{4,8}\d{4}\b|\d{7}-)/;
const whole = /^([A-Z])([A-Z]{2})([A-Z])([A-Z]{4}) (?:([A-Z]{4,8})(\d{4}))?(?: +(\d{7}))?(?:-([A-Z]{1,4}))?(?:--? ?([A-Z .]*))?/;

/** Whether the line is one. */
export function isJanapHead(written: string): boolean {
  return opening.test(written);
}

/** The line by its fields; what is lost is null. */
export function parseJanapHead(text: string, { start, end }: Span): JanapHead {
  const written = text.slice(start, Math.min(end, start + 2000));
  const match = whole.exec(written) ?? [];
  let from = start;
  const take = (words: string | undefined): Span | null => {
    if (!words) return null;
    const found = text.indexOf(words, from);
    from = found + words.length;
    return { start: found, end: from };
  };
  const nothing = { start, end: start };
  return {
    kind: 'janapHead',
    start,
    end,
    parts: [{ start, end }],
    precedence: take(match[1]) ?? nothing,
    mediaFormat: take(match[2]) ?? nothing,
    classification: take(match[3]) ?? nothing,
    contentCode: take(match[4]) ?? nothing,
    indicator: take(match[5]),
    serial: take(match[6]),
    filingTime: take(match[7]),
    letters: take(match[8]),
    called: (match[9] ?? '').split(/[ .]+/).flatMap((word) => take(word) ?? []),
  };
}
