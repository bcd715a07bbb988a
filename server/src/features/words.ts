// Words of a cable as one short line, for outlines and cards. Reads no more of a long text than it shows.

import type { Span } from '../cable/text.ts';

/**
 * The first words of several pieces as one line, cut at a blank once `limit` characters are
 * passed, with `…` where something is left out. Control characters count as blanks. Empty for no words.
 */
export function firstWords(text: string, parts: readonly Span[], limit: number): string {
  let line = '';
  let isWhole = true;
  for (const part of parts) {
    if (line.length > limit) {
      isWhole = false;
      break;
    }
    const end = Math.min(part.end, part.start + 2 * limit);
    if (end < part.end) isWhole = false;
    const words = oneLine(text.slice(part.start, end));
    if (words !== '') line = line === '' ? words : `${line} ${words}`;
  }
  return line.length <= limit && isWhole ? line : cutAtWord(line, limit);
}

/** What has to change for words to stand on one line; a single blank between words, by far the most frequent, is left as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: garbled cables hold them, and editors choke on them.
const unshown = /[\s\u0000-\u001f\u007f-\u009f]{2,}|[^\S ]|[\u0000-\u001f\u007f-\u009f]/g;

/** Words without line breaks, control characters and doubled blanks. */
export function oneLine(words: string): string {
  return words.replace(unshown, ' ').trim();
}

/** Cuts at the last blank within the limit, or in the word where it is longer than half the limit. */
function cutAtWord(line: string, limit: number): string {
  if (line === '') return '';
  if (line.length <= limit) return `${line} …`;
  const blank = line.lastIndexOf(' ', limit);
  const end = blank > limit / 2 ? blank : limit;
  const last = line.charCodeAt(end - 1);
  const isSplitPair = last >= 0xd800 && last <= 0xdbff && end < line.length;
  return `${line.slice(0, isSplitPair ? end - 1 : end).trimEnd()} …`;
}
