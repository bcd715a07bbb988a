// Words of a file, as a message about them shows them.

/** In quotation marks, on one line, cut where they are long. */
export function shown(words: string): string {
  const line = words.replace(/[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, ' ');
  return line.length > 60 ? `“${line.slice(0, 60)}…”` : `“${line}”`;
}
