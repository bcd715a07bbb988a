// What a web page prints below a cable: its name, links from page to page, whose it is. None of it is of the text.

import type { BodyElement, PageHeader } from './model.ts';
import { textOf } from './text.ts';

const longest = 400;
const most = 12;

const footer =
  /^(?:[A-Z]\w+ (?:Viewer|Browser)|(?:Back|Return) to .{3,30}|(?:Share|Print|E-?mail|Download|View)(?: (?:this|on|in|as)\b.{0,60})?|(?:Powered|Hosted|Posted) (?:by|in) .{1,60}|(?:(?:This page was|Page) )?[Ll]ast updated\b.{0,40}|(?:(?:Copyright|\(c\)|©|&copy;) ?){1,2}(?:19|20)\d\d\b.*|All rights reserved\.?|\W{1,8}(?:Prev(?:ious)?|Next)\b.{0,60}|(?:Prev(?:ious)?|Next)(?: (?:Cable|Document|Page)\b.{0,60})?|Raw (?:[Cc]ontent|[Ss]ource)|Metadata|The formal reference of this cable .{0,200}|Tweet these .{4,30}|Help [A-Z]\w+ The .{4,60}|Your role is important:?|WikiLeaks maintains .{4,200}|Home|Search|Contact(?: Us)?|About(?: Us)?|Privacy(?: Policy)?|Top|(?:\d+|Leave a) (?:[Cc]omments?|[Rr]eply)|(?:Source: ?)?https?:.{4,200}|[A-Z][A-Za-z' ]{1,30}(?: \| [A-Z][A-Za-z' ]{1,30}){1,8}|)$/;

/** Takes the lines of a web page from the end of a text; a blank line parts them from it. */
export function takePageFooter(text: string, done: BodyElement[], furniture: PageHeader[]): void {
  for (let lines = 0; lines < most; lines++) {
    const last = done.pop();
    if (!last) return;
    const parts = 'parts' in last ? [...last.parts] : [];
    const part = parts.pop();
    const end = parts[parts.length - 1]?.end;
    const isWords = last.kind === 'heading' || (last.kind === 'paragraph' && (end !== undefined || !last.number));
    if (
      !part ||
      !isWords ||
      part.end - part.start > longest ||
      !textOf(text, part)
        .split(/\s*[\r\n]\s*/)
        .every((line) => footer.test(line))
    ) {
      done.push(last);
      return;
    }
    furniture.push({ ...part, place: null, number: null, section: null, total: null });
    if (end !== undefined) done.push({ ...last, end, parts });
  }
}
