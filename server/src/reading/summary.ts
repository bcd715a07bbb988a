// The summary of a cable: the words between its opening and its closing, which may be paragraphs apart (format-rules 3.5).

/** What a summary is looked for in. */
interface ParagraphWords {
  readonly heading: string | null;
  readonly text?: string | undefined;
}

/** At the head of a paragraph, behind its marking, which a machine may have misread; further on, behind the end of a sentence, with a stop of its own. */
const opening =
  /(?:^(?:[^A-Z]{0,4}(?:[CSU]|SBU|BEGIN|EXECUTIVE)\b){0,2}[^A-Z]{0,4}|(?:^.{0,16}|[.:;)-] {1,3})(?=SUMMARY[^.:]{0,20}[.:]))\bSUMMARY(?:(?: AND | & |\/)(?:COMMENT|ACTION REQUEST|[A-Z]+(?=[.:]| -)))?/i;
const headed = /^(?:\([A-Z/]{1,6}\) ?)?(?:BEGIN |EXECUTIVE |[A-Z]{4,12} (?:AND|&) )?SUMMARY\b/i;
const closing = /(?:\b|_)END (?:OF )?(?:EXECUTIVE )?SUMMARY(?:\b|_)/i;
const marking = /^\((?:U|SBU|C|S)(?:\/[A-Z]{2,6})?\)/;

const farthest = 20_000;

/** The words behind `Summary:`, or below it where it is a heading, up to `End Summary`, in whatever case; null where one of them is missing. Looks at the first 20,000 characters. */
export function summaryIn(paragraphs: readonly ParagraphWords[]): string | null {
  let length = 0;
  for (let at = 0; at < paragraphs.length && length < farthest; at++) {
    const { text = '', heading } = paragraphs[at] as ParagraphWords;
    const begin = beginOf(text.slice(0, farthest), heading);
    // Most summaries end in the paragraph where they begin.
    if (begin >= 0) return wordsBehind(text.slice(begin, farthest)) ?? wordsBehind(wordsFrom(paragraphs, at).slice(begin, farthest));
    length += text.length + 1;
  }
  return null;
}

function wordsFrom(paragraphs: readonly ParagraphWords[], first: number): string {
  return paragraphs
    .slice(first)
    .map(({ text }) => text)
    .join(' ');
}

/** Where the summary begins in the words of a paragraph; -1 where it does not. */
function beginOf(words: string, heading: string | null): number {
  const found = /summary/i.test(words) ? opening.exec(words) : null;
  const isHeaded = heading !== null && headed.test(heading);
  if (isHeaded && (!found || found.index > 12)) return 0;
  return found ? found.index + found[0].length : -1;
}

function wordsBehind(words: string): string | null {
  const length = words.search(closing);
  if (length < 0) return null;
  const bare = within(words.slice(0, length), ' :.-_', ' (-_');
  const marks = marking.exec(bare)?.[0].length ?? 0;
  return within(bare.slice(marks), ' :.-', '') || null;
}

/** Words without the marks `before` at their head and `behind` at their end. */
function within(words: string, before: string, behind: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && before.includes(words.charAt(start))) start++;
  while (end > start && behind.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}
