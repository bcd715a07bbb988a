// How a text ends: the signer parted from its last words, and what a copy has put below him (format-rules 3.5 and 7).

import type { BodyElement, Heading, PageHeader, Paragraph } from './model.ts';
import { takePageFooter } from './page-footer.ts';
import { trimmed } from './scanner.ts';
import { type FoundSignature, isBelow, isLoneSurname, loneSigner, partBelow, signatureIn } from './signature.ts';
import { type Span, textOf } from './text.ts';

/** A text that was read to its end. */
export interface ReadText {
  readonly text: string;
  readonly done: BodyElement[];
  readonly furniture: PageHeader[];
}

/** Parts the signer from the last words; where nobody signs, all stays as it is. */
export function partSigner(read: ReadText): void {
  const last = read.done[read.done.length - 1];
  // Nobody signs behind the end of the message.
  if (last?.kind !== 'paragraph' && last?.kind !== 'heading') return;
  const lone = last.kind === 'paragraph' ? loneSigner(read.text, last) : null;
  if (lone && !isMark(read.text, last)) {
    read.done.pop();
    pushSigned(read.text, read.done, lone);
  } else partOther(read);
}

/** The same where no surname stands alone: a web page may go on below. */
function partOther(read: ReadText): void {
  takePageFooter(read.text, read.done, read.furniture);
  if (!signAboveRule(read) && !signAboveEnd(read)) signLastParagraph(read);
}

function signLastParagraph({ text, done }: ReadText): void {
  const last = done[done.length - 1];
  if (last?.kind !== 'paragraph') return;
  const textStart = startOf(done, last);
  const whole = signatureIn(text, last, textStart);
  const parted = whole ? null : partBelow(text, last, textStart);
  const found = whole ?? (parted && signatureIn(text, parted.above, textStart));
  if (!found) return;
  done.pop();
  pushSigned(text, done, found);
  if (parted) done.push(parted.below);
}

function signAboveRule({ text, done, furniture }: ReadText): boolean {
  const last = done[done.length - 1];
  const signed = last?.kind === 'heading' ? overRule(text, done, last) : null;
  if (!signed) return false;
  done.pop();
  pushSigned(text, done, signed.found);
  if (signed.rule) furniture.push(ruleOf(signed.rule));
  return true;
}

/**
 * A heading heads something: with nothing below, words over a rule are the end of the text and the rule is of the page. Directly
 * over it only a surname in capitals is; where a blank line parts them, whatever signs a text.
 */
function overRule(text: string, done: readonly BodyElement[], heading: Heading): { found: FoundSignature; rule: Span | null } | null {
  const words = wordsOfHeading(heading);
  if (!words) return null;
  const rule = trimmed(text, { start: words.end, end: heading.end });
  const isParted = rule !== null && /[\r\n]\s*[\r\n]/.test(text.slice(words.end, rule.start));
  if (!isParted && (words.parts.length > 1 || !isLoneSurname(textOf(text, words)))) return null;
  const found = signatureIn(text, words, startOf(done, heading));
  return found && { found, rule };
}

const mostMarks = 4;

/** The same where marks of the end or notes stand below, with a rule between or round them or not: `*** END ***`. */
function signAboveEnd({ text, done, furniture }: ReadText): boolean {
  const above = done.findLastIndex((element) => !isMark(text, element));
  const before = done[above];
  if (!before || above === done.length - 1 || above < done.length - 1 - mostMarks) return false;
  const words = before.kind === 'paragraph' ? before : before.kind === 'heading' ? wordsOfHeading(before) : null;
  const bare = words?.end === before.end ? signatureIn(text, words, startOf(done, before)) : null;
  const ruled = !bare && before.kind === 'heading' ? overRule(text, done, before) : null;
  const found = bare ?? ruled?.found;
  if (!found) return false;
  const marks = done.splice(above).slice(1);
  pushSigned(text, done, found);
  if (ruled?.rule) furniture.push(ruleOf(ruled.rule));
  done.push(...marks);
  return true;
}

function isMark(text: string, element: BodyElement): boolean {
  if (element.kind !== 'heading' && (element.kind !== 'paragraph' || element.number)) return false;
  return element.parts.every((part) => isBelow(text, part));
}

function startOf(done: readonly BodyElement[], last: Span): number {
  return done[0]?.start ?? last.start;
}

/** The words of a heading as a paragraph; null where a rule above announces them. */
function wordsOfHeading({ start, parts }: Heading): Paragraph | null {
  const end = parts[parts.length - 1]?.end;
  if (end === undefined || start < (parts[0]?.start ?? start)) return null;
  return { kind: 'paragraph', start, end, number: null, marking: null, parts };
}

/** The words and who signs them; a copy may have doubled him. */
function pushSigned(text: string, done: BodyElement[], { rest, signature }: FoundSignature): void {
  if (rest) done.push(rest);
  const words = done[done.length - 1];
  if (words?.kind === 'paragraph' && text.endsWith(textOf(text, signature), words.end)) partDoubled(text, done, words, signature);
  pushSignature(done, signature);
}

function pushSignature(done: BodyElement[], signature: Span): void {
  done.push({ kind: 'signature', start: signature.start, end: signature.end, parts: [signature] });
}

/** Parts the same signer from the end of the words above. */
function partDoubled(text: string, done: BodyElement[], words: Paragraph, signature: Span): void {
  const found = signatureIn(text, words, startOf(done, words));
  if (!found || textOf(text, found.signature) !== textOf(text, signature)) return;
  done.pop();
  if (found.rest) done.push(found.rest);
  pushSignature(done, found.signature);
}

/** A line of hyphens that belongs to the page. */
export function ruleOf({ start, end }: Span): PageHeader {
  return { start, end, place: null, number: null, section: null, total: null };
}
