// Reads the text of a cable: paragraphs, headings between them, page headers in them, signature, end (format-rules 3.5, 3.6).
// A heading is known only from the line below it, so a likely one waits until that line has been seen.

import { partSigner, ruleOf } from './end-of-text.ts';
import { isKnownCaption } from './handling.ts';
import {
  announces,
  behindMark,
  betweenHyphens,
  gluedHeading,
  headingAbove,
  headingAtEnd,
  headingOver,
  isNoHeading,
  withoutHyphens,
} from './heading-lines.ts';
import { isClosing, isEnclosureEdge, isHeadingLike } from './headings.ts';
import { joinedParagraphs, longestLine } from './joined-paragraphs.ts';
import type { BodyElement, Heading, PageHeader, Paragraph } from './model.ts';
import { entireTextAt, markingIn, numberOn, type ParagraphNumber } from './paragraph-numbers.ts';
import { behindBlanks, isBlankCode, isCapital, type Line } from './scanner.ts';
import { isTextOpening, isUnderline } from './shapes.ts';
import { type Span, textOf } from './text.ts';

/** What blank lines mean: the end of a paragraph, nothing (`double`), or the end of one where a sentence ends (`loose`). */
export type Spacing = 'single' | 'double' | 'loose';

/** Paragraph being collected. */
interface OpenParagraph {
  readonly start: number;
  readonly number: Span | null;
  marking: Span | null;
  /** Heading behind the number, told by its underline. */
  title?: Heading;
  readonly parts: { start: number; end: number }[];
}

/** What has been read of a text so far. */
export interface BodyState {
  readonly text: string;
  readonly doubleSpaced: boolean;
  /** Text that a machine read: a blank line may stand in the middle of a sentence. */
  readonly loose: boolean;
  readonly done: BodyElement[];
  readonly furniture: PageHeader[];
  paragraph: OpenParagraph | null;
  /** Lines that may be a heading, with the rule above them if any; `apart` where a blank line stands before that. */
  waiting: { readonly lines: Span[]; readonly overline: Span | null; readonly apart: boolean } | null;
  lastNumber: number;
  listItem: number;
  itemBefore: number;
  hasNumbers: boolean;
  blankBefore: boolean;
  afterFurniture: boolean;
  /** Blank lines part the paragraphs; where none stands, a number at the head of a line is all there is. */
  sawBlank: boolean;
}

/** An empty text. */
export function newBody(text: string, spacing: Spacing): BodyState {
  return {
    text,
    doubleSpaced: spacing === 'double',
    loose: spacing === 'loose',
    done: [],
    furniture: [],
    paragraph: null,
    waiting: null,
    lastNumber: 0,
    listItem: 0,
    itemBefore: 0,
    hasNumbers: false,
    blankBefore: true,
    afterFurniture: false,
    sawBlank: false,
  };
}

/** A blank line. */
export function addBlank(body: BodyState): void {
  body.sawBlank = true;
  body.blankBefore = true;
}

/** A page header: whatever stood before it goes on behind it. */
export function addFurniture(body: BodyState, header: PageHeader): void {
  body.furniture.push(header);
  body.afterFurniture = true;
}

/** A line of words. `next` is the next line of words, null where the text ends; asked behind blank lines only. */
export function addLine(body: BodyState, { from, to }: Line, next: Line | null): void {
  const span = { start: from, end: to };
  if (to - from <= longestLine) addPiece(body, span, next);
  else for (const piece of joinedParagraphs(body.text, span, body.lastNumber)) addPiece(body, piece, next);
}

function addPiece(body: BodyState, span: Span, next: Line | null): void {
  const number = numberOn(body, span);
  if (number) {
    const { waiting } = body;
    const isWords = waiting && !waiting.overline && isNoHeading(body.text, waiting.lines, body.paragraph);
    settleWaiting(body, isWords ? 'words' : 'heading');
    beginParagraph(body, span, number);
  } else if ('-=_*'.includes(body.text.charAt(span.start))) {
    addRuled(body, span, next);
  } else {
    addWords(body, span, next);
  }
  body.blankBefore = false;
  body.afterFurniture = false;
}

function isUnderlineLine(text: string, line: Span): boolean {
  return line.end - line.start <= 100 && isUnderline(textOf(text, line));
}

/** What begins as a rule does: the underline of a heading, a heading between two rules, the item of a list. */
function addRuled(body: BodyState, span: Span, next: Line | null): void {
  if (isUnderlineLine(body.text, span)) {
    addUnderline(body, span);
  } else if (betweenHyphens(body.text, span)) {
    settleWaiting(body, 'words');
    pushHeading(body, [span], null, null);
  } else {
    addWords(body, span, next);
  }
}

/** A telegram inside stands here: what was open ends before it. */
export function interruptBody(body: BodyState): void {
  settleWaiting(body, 'words');
  closeParagraph(body);
}

/** Ends the text: what waits is settled and the signature parted from the last paragraph. */
export function finishBody(body: BodyState): void {
  takeRuleBelow(body);
  settleWaiting(body, 'words');
  closeParagraph(body);
  partSigner(body);
}

/** A rule at the end underlines nothing and announces nothing: archives part their cables with it. */
function takeRuleBelow(body: BodyState): void {
  const rule = body.waiting?.lines.length === 0 ? body.waiting.overline : null;
  if (!rule) return;
  body.furniture.push(ruleOf(rule));
  body.waiting = null;
}

export function beginParagraph(body: BodyState, line: Span, number: ParagraphNumber): void {
  const last = body.paragraph?.parts[body.paragraph.parts.length - 1];
  const heading = last && (gluedHeading(body.text, last) ?? (body.sawBlank ? null : headingAtEnd(body.text, last)));
  if (last && heading) last.end = behindWords(body.text, heading.start);
  closeParagraph(body);
  if (heading) pushHeading(body, [heading], null, null);
  const words = behindBlanks(body.text, number.end, line.end);
  const marking = markingAt(body.text, words);
  const from = marking ? marking.end : number.end;
  body.paragraph = {
    start: line.start,
    number: number.digits,
    marking,
    parts: from < line.end ? [{ start: marking ? behindBlanks(body.text, from, line.end) : words, end: line.end }] : [],
  };
  body.lastNumber = number.value;
  body.listItem = 0;
  body.itemBefore = 0;
  body.hasNumbers = true;
}

function markingAt(text: string, start: number): Span | null {
  if (text.charCodeAt(start) !== openingBracket) return entireTextAt(text, start);
  // `(C)`, as most are.
  if (isCapital(text, start + 1) && text.charCodeAt(start + 2) === closingBracket) return { start, end: start + 3 };
  const mark = markingIn(text, start);
  return mark && { start, end: start + mark[0].length };
}

const openingBracket = 40;
const closingBracket = 41;

/** Where the words before the offset end. */
function behindWords(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Letters that no list has in brackets, or the mark of a whole text. */
const sureMark = /^(?:[^(]|\((?:U|SBU|C|S|TS|LOU)\b|\(.*ENTIRE TEXT)/;

function beginUnnumbered(body: BodyState, line: Span): void {
  closeParagraph(body);
  const mark = markingAt(body.text, line.start);
  const marking = mark && sureMark.test(textOf(body.text, mark)) ? mark : null;
  const from = marking ? behindBlanks(body.text, marking.end, line.end) : line.start;
  body.paragraph = { start: line.start, number: null, marking, parts: from < line.end ? [{ start: from, end: line.end }] : [] };
}

function addWords(body: BodyState, line: Span, next: Line | null): void {
  if (body.loose && body.blankBefore && isBroken(body)) body.afterFurniture = true;
  const waiting = body.waiting;
  if (isRestOfRule(body, line)) {
    body.furniture.push(ruleOf(line));
    return;
  }
  if (waiting) {
    if (isBetweenRules(body, line, next)) {
      waiting.lines.push(line);
      return;
    }
    const isBelow = !body.blankBefore || (body.doubleSpaced && waiting.lines.length === 0);
    if (isBelow && waiting.lines.length < 2 && isHeadingLike(body.text, line)) {
      waiting.lines.push(line);
      return;
    }
    settleWaiting(body, body.blankBefore && standsAlone(body) ? 'heading' : 'words');
  }
  if (mayBeHeading(body, line, next)) {
    body.waiting = { lines: [line], overline: null, apart: false };
    return;
  }
  takeWords(body, line);
}

/** A rule that was too long for its line goes on with a hyphen or two on the next. */
function isRestOfRule({ text, waiting, paragraph, done, blankBefore }: BodyState, { start, end }: Span): boolean {
  if (blankBefore || end - start > 2 || text.charAt(start) !== '-' || text.charAt(end - 1) !== '-') return false;
  return waiting ? waiting.lines.length === 0 : !paragraph && done[done.length - 1]?.kind === 'heading';
}

/** A line with a rule above and one below is a heading, however it is written, but for the end of a sentence. */
function isBetweenRules({ text, waiting }: BodyState, line: Span, next: Line | null): boolean {
  if (!next || !waiting?.overline || waiting.lines.length > 0 || line.end - line.start > 90) return false;
  if (!isOverRule(text, next)) return false;
  return !/(?:^|[^.])[.,;]$|\S[ \t]{3,}\S/.test(textOf(text, line));
}

/** A long line without a stop, and a blank line that the machine saw below it. */
function isBroken({ text, paragraph, waiting }: BodyState): boolean {
  const last = paragraph?.parts[paragraph.parts.length - 1];
  if (!last || waiting) return false;
  const line =
    textOf(text, { start: Math.max(last.start, last.end - 80), end: last.end })
      .split(/[\r\n]+/)
      .at(-1) ?? '';
  return line.length >= 30 && !/[.!?:;"')\]]$/.test(line);
}

/** Words of the paragraph that is open, or of a new one without number. */
function takeWords(body: BodyState, line: Span): void {
  const open = body.paragraph;
  const goesOn = open && (!body.blankBefore || body.doubleSpaced || body.afterFurniture || body.hasNumbers || isClosing(body.text, line));
  if (!open || !goesOn) {
    beginUnnumbered(body, line);
    return;
  }
  if (open.parts.length === 0 && !open.marking) {
    takeMarked(body, open, line);
    return;
  }
  const last = open.parts[open.parts.length - 1];
  const touches = last && !body.blankBefore && !body.afterFurniture;
  if (touches) last.end = line.end;
  else open.parts.push({ start: line.start, end: line.end });
}

/** The first words behind a number that stood alone on its line; the marking may stand before them. */
function takeMarked(body: BodyState, open: OpenParagraph, line: Span): void {
  const mark = markingIn(body.text, line.start);
  if (mark) open.marking = { start: line.start + mark[0].length - (mark[1] ?? '').length, end: line.start + mark[0].length };
  const start = behindBlanks(body.text, open.marking?.end ?? line.start, line.end);
  if (start < line.end) open.parts.push({ start, end: line.end });
}

/** A short capitalised line on its own: the line below it decides. */
function mayBeHeading(body: BodyState, line: Span, next: Line | null): boolean {
  if (!body.blankBefore || !next || ((body.doubleSpaced || body.afterFurniture) && !endsSentence(body) && !isOverRule(body.text, next)))
    return false;
  if (isEnclosureEdge(body.text, line)) return true;
  if (entireTextAt(body.text, line.start)) return false;
  return isHeadingLike(body.text, behindMark(body.text, line)) && !isKnownCaption(textOf(body.text, line));
}

/** Whether the next line is a rule, and not the one above a heading. */
function isOverRule(text: string, next: Line): boolean {
  return isUnderlineLine(text, { start: next.from, end: next.to }) && !announces(text, next.to);
}

/** In double-spaced copies a heading can only stand behind the end of a sentence. */
function endsSentence(body: BodyState): boolean {
  const last = body.paragraph?.parts[body.paragraph.parts.length - 1];
  return !last || /[.!?:)"'\]]/.test(body.text[last.end - 1] ?? '');
}

/** Headings without a number or underline below count only with the usual words, or in capitals in a text without numbers. */
function standsAlone(body: BodyState): boolean {
  const first = body.waiting?.lines[0];
  if (!first) return false;
  const written = textOf(body.text, first);
  return (
    body.waiting?.overline !== null ||
    (isTextOpening(written) && written.length < 40) ||
    isEnclosureEdge(body.text, first) ||
    (!body.hasNumbers && !/[a-z]/.test(written) && !body.doubleSpaced)
  );
}

/** Hyphens below a waiting heading confirm it; hyphens above words announce one. */
function addUnderline(body: BodyState, line: Span): void {
  const waiting = body.waiting;
  if (waiting && waiting.lines.length > 0) {
    body.waiting = null;
    pushHeading(body, waiting.lines, waiting.overline, line);
    return;
  }
  settleWaiting(body, 'words');
  if (confirmsWords(body, line)) return;
  body.waiting = { lines: [], overline: line, apart: body.blankBefore };
}

/** The underline of words that were taken for the text. A heading behind a number stays in its paragraph. */
function confirmsWords(body: BodyState, underline: Span): boolean {
  const open = body.paragraph;
  const confirmed = open && (!body.blankBefore || body.doubleSpaced) ? headingOver(body.text, open, underline) : null;
  if (!open || !confirmed || (body.doubleSpaced && confirmed.place !== 'title')) return false;
  const { place, words } = confirmed;
  if (place === 'title') {
    open.title = { kind: 'heading', start: words.start, end: underline.end, parts: [words] };
    open.parts.length = 0;
    return true;
  }
  const last = open.parts[open.parts.length - 1];
  if (place === 'whole') body.paragraph = null;
  else if (last && words.start > last.start) last.end = behindWords(body.text, words.start);
  else open.parts.pop();
  pushHeading(body, [words], null, underline);
  return true;
}

function pushHeading(body: BodyState, lines: readonly Span[], overline: Span | null, underline: Span | null): void {
  closeParagraph(body);
  const start = overline?.start ?? lines[0]?.start ?? 0;
  const end = underline?.end ?? lines[lines.length - 1]?.end ?? start;
  const parts: Span[] = [];
  for (const line of lines) parts.push(withoutHyphens(body.text, line));
  const before = overline ? null : headingAbove(body.text, body.done[body.done.length - 1], start);
  if (before) body.done.pop();
  body.done.push({ kind: 'heading', start: before?.start ?? start, end, parts: before ? [...before.parts, ...parts] : parts });
}

/** Takes the lines that wait for a heading, or for words like any other. */
function settleWaiting(body: BodyState, as: 'heading' | 'words'): void {
  const waiting = body.waiting;
  if (!waiting) return;
  body.waiting = null;
  if (waiting.lines.length === 0) {
    if (waiting.overline) settleRule(body, waiting.overline, waiting.apart || !body.paragraph ? 'furniture' : 'words');
    return;
  }
  if (as === 'heading') {
    pushHeading(body, waiting.lines, waiting.overline, null);
    return;
  }
  const words = waiting.overline ? [waiting.overline, ...waiting.lines] : waiting.lines;
  const { blankBefore, afterFurniture } = body;
  body.blankBefore = true;
  body.afterFurniture = false;
  for (const line of words) {
    takeWords(body, line);
    body.blankBefore = false;
  }
  body.blankBefore = blankBefore;
  body.afterFurniture = afterFurniture;
}

/** A rule that heads nothing: one that stands apart parts what is above from what is below, another belongs to the lines of a table. */
function settleRule(body: BodyState, rule: Span, as: 'furniture' | 'words'): void {
  if (as === 'furniture') {
    body.furniture.push(ruleOf(rule));
    return;
  }
  const { blankBefore } = body;
  body.blankBefore = false;
  takeWords(body, rule);
  body.blankBefore = blankBefore;
}

/** Puts the open paragraph with the others. */
function closeParagraph(body: BodyState): void {
  const open = body.paragraph;
  if (!open) return;
  body.paragraph = null;
  const { start, number, marking, title, parts } = open;
  const end = parts[parts.length - 1]?.end ?? title?.end ?? marking?.end ?? number?.end ?? start;
  const paragraph: Paragraph = { kind: 'paragraph', start, end, number, marking, parts };
  body.done.push(title ? { ...paragraph, title } : paragraph);
}
