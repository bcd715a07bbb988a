// Words of cables and tables in Markdown. The text of a cable is hostile: nothing in it may become a link, markup or HTML.

import { oneLine } from '../words.ts';

/**
 * The words as one line of Markdown that shows exactly them. Escapes no more than it must,
 * since some clients show the source: `E.O. 12958` stays as it is.
 */
export function escapeMarkdown(words: string): string {
  return (
    oneLine(words)
      // Markup that may begin anywhere: code, emphasis, links, HTML, tables, strikethrough, mail addresses, icons and mathematics.
      .replace(/[\\`*_[\]<>|~@$]/g, '\\$&')
      .replace(/&(?=[#A-Za-z])/g, '\\&')
      // Addresses that become links by themselves, `command:` among them.
      .replace(/:(?=\S)/g, '\\:')
      .replace(/www(?=\.)/gi, '$&\\')
      // Markup that may begin a line: headings, lists, underlines of headings, numbered lists.
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\')
  );
}
