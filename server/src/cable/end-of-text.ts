// How a text ends: the signer parted from its last words, and what a copy has put below him (format-rules 3.5 and 7).

import type { BodyElement, Heading, PageHeader, Paragraph } from './model.ts';
import { takePageFooter } from './page-footer.ts';
import { trimmed } from './scanner.ts';
import { type FoundSignature, isBelow, isLoneSurname, isMarkBelow, loneSigner, partBelow, signatureIn } from './signature.ts';
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
  if (!signAboveRule(read) && !signAboveMail(read) && !signAboveEnd(read)) signLastParagraph(read);
}

function signLastParagraph({ text, done, furniture }: ReadText): void {
  const last = done[done.length - 1];
  if (last?.kind !== 'paragraph') return;
  const textStart = startOf(done, last);
  const whole = signatureIn(text, last, textStart);
  const parted = whole ? null : partBelow(text, last, textStart);
  const found = whole ?? (parted && signatureIn(text, parted.above, textStart));
  if (!found) return;
  done.pop();
  pushSigned(text, done, found);
  if (parted) pushBelow(text, parted.below, done, furniture);
}

/** What stands below the signer: marks of the end are of the page, all else stays a paragraph. */
function pushBelow(text: string, below: BodyElement, done: BodyElement[], furniture: PageHeader[]): void {
  if (below.parts.every((part) => isMarkBelow(text, part))) furniture.push(...below.parts.map(ruleOf));
  else done.push(below);
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
  for (const mark of marks) pushBelow(text, mark, done, furniture);
  return true;
}

const longestMail = 700;
/** What a mail or the page of a copy has, and no text of a cable at its end. */
const mailSign =
  /^(?:(?:best |kind |warm )?regards,?|v\/r,?|sent from my .{2,30}|-{2,} ?original message ?-{2,}|this e-?mail is .{4,40}|disclaimer:? .{4,80}|(?:categor(?:y|ies)|labels|filed under|posted (?:in|by|on)): .{2,80}|share this .{2,30})$/im;

/** A surname alone between blank lines, and below it the signature of a mail or the foot of a page: short lines to the end. */
function signAboveMail({ text, done, furniture }: ReadText): boolean {
  const end = done[done.length - 1]?.end ?? 0;
  if (!mailSign.test(text.slice(Math.max(0, end - longestMail), end))) return false;
  const at = done.findLastIndex((element) => element.end < end - longestMail || (element.kind === 'paragraph' && element.number !== null));
  const signed = done[at];
  if (signed?.kind !== 'paragraph' || signed.end < end - longestMail) return false;
  const name = signed.parts.findLastIndex((part) => part.end - part.start < 22 && isLoneSurname(textOf(text, part)));
  const part = signed.parts[name];
  const above = signed.parts[name - 1];
  const below = [...signed.parts.slice(name + 1), ...done.slice(at + 1).flatMap(({ parts }) => parts)];
  if (
    !part ||
    !above ||
    text.charAt(above.end - 1) === ':' ||
    !mailSign.test(text.slice(part.end, end)) ||
    !below.every((piece) => areShort(text, piece))
  )
    return false;
  done.splice(at);
  pushSigned(text, done, { signature: part, rest: { ...signed, end: above.end, parts: signed.parts.slice(0, name) } });
  furniture.push(...below.map(ruleOf));
  return true;
}

function areShort(text: string, piece: Span): boolean {
  return textOf(text, piece)
    .split(/[\r\n]+/)
    .every((line) => line.length < 90 && !/^\d{1,2}\. /.test(line));
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
