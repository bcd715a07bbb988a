// What a web page prints below a cable: its name, links from page to page, whose it is. None of it is of the text.

import type { BodyElement, Heading, PageHeader, Paragraph } from './model.ts';
import { trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

const mostLines = 12;
const longest = 120;

const footer =
  /^(?:(?:[A-Z][A-Za-z]+ )?(?:Viewer|Browser)|Back to [a-z ]{3,20}|(?:Share|Tweet|Print|E-?mail|Download|Bookmark|View)(?: (?:this|on|in|as|original)\b.{0,60})?|(?:Powered|Hosted) by .{1,60}|(?:Copyright|\(c\)|©|&copy;)(?: ?\(c\)| ?©| ?&copy;)? ?(?:19|20)\d\d\b.*|©.*|All rights reserved\.?|(?:[<«‹←]|&lt;|&laquo;){1,2} ?(?:Prev(?:ious)?|Back|Next)\b.{0,60}|(?:Prev(?:ious)?|Next) (?:Cable|Document|Page|Message)\b.{0,60}|(?:Home|Search|Contact(?: Us)?|About(?: Us)?|Privacy(?: Policy)?|Terms of (?:Use|Service)|Top|Previous|Next|Comments?(?: \(\d+\))?)|[A-Z][A-Za-z' ]{1,30}(?: \| [A-Z][A-Za-z' ]{1,30}){1,8})$/;

/** Takes the lines of a web page from the end of a text. */
export function takePageFooter(text: string, done: BodyElement[], furniture: PageHeader[]): void {
  for (let lines = 0; lines < mostLines; lines++) {
    const last = done[done.length - 1];
    if (last?.kind !== 'paragraph' && last?.kind !== 'heading') return;
    const line = lastLineOf(text, last);
    if (!line || !isFooter(text, line)) return;
    const rest = upTo(text, last, line.start);
    if (rest === null ? last.kind === 'paragraph' && last.number : isLastWord(text, rest, line)) return;
    done.pop();
    if (rest) done.push(rest);
    furniture.push({ ...line, place: null, number: null, section: null, total: null });
  }
}

/** Surnames in capitals and sentences end most texts: small letters, and a stop behind few words only. */
function isFooter(text: string, { start, end }: Span): boolean {
  if (end - start > longest) return false;
  const written = textOf(text, { start, end });
  return /[a-z©]/.test(written) && footer.test(written);
}

/** Words of the text lead on to the line: no blank line and no end of a sentence between, and no other line of the page. */
function isLastWord(text: string, rest: Paragraph | Heading, line: Span): boolean {
  if (!/^[a-z,;]\r?\n?[ \t]*$/.test(text.slice(rest.end - 1, line.start))) return false;
  const above = lastLineOf(text, rest);
  return above === null || !isFooter(text, above);
}

function lastLineOf(text: string, { parts }: Paragraph | Heading): Span | null {
  const last = parts[parts.length - 1];
  if (!last) return null;
  const from = Math.max(last.start, last.end - longest - 10);
  const written = textOf(text, { start: from, end: last.end });
  return trimmed(text, { start: from + Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r')) + 1, end: last.end });
}

/** The element as far as the offset; null where nothing stands before it. */
function upTo<Kind extends Paragraph | Heading>(text: string, element: Kind, offset: number): Kind | null {
  const last = element.parts[element.parts.length - 1];
  const rest = last && trimmed(text, { start: last.start, end: offset });
  const parts = rest ? [...element.parts.slice(0, -1), rest] : element.parts.slice(0, -1);
  const end = parts[parts.length - 1]?.end;
  return end === undefined ? null : { ...element, end, parts };
}
