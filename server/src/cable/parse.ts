// The one door to the format: any string in, cables out. Total and lossless (ARCHITECTURE.md, invariant 1).

import { isReleaseMark } from './archive-furniture.ts';
import { parseCable } from './dialects.ts';
import { leavesOf } from './leaves.ts';
import { type Cable, type HeadElement, headElement, type Preamble } from './model.ts';
import { isBannerText } from './page-headers.ts';
import { readLines } from './scanner.ts';
import { textOf, withPlainBlanks } from './text.ts';

/**
 * Every cable of the text in order; their spans cover the text. A text in which nothing
 * of a cable is found is one cable with unknown lines only, an empty text has none. Never throws.
 */
export function parseCables(written: string): readonly Cable[] {
  const text = withPlainBlanks(written);
  const reader = readLines(text);
  const cables: Cable[] = [];
  while (reader.peek(0)) {
    const cable = parseCable(text, reader);
    const before = cables[cables.length - 1];
    if (before && isRepeatedHead(text, before, cable)) cables[cables.length - 1] = withPreamble(text, before, cable);
    else if (before && standsAbove(text, before, cable)) cables[cables.length - 1] = withBanner(text, before, cable);
    else cables.push(cable);
  }
  return cables;
}

/** Longer ones are a text of their own. */
const longestBanner = 1000;
/** The head of a mail, and the paragraphs of the law on which parts of a page were held back. */
const aboveHead = /^(?:From|To|Cc|Bcc|Sent|Date|Subject|Importance|Attachments?): |^B\d(?:[ ,.()\dA-Za-z-]{0,20})$/;

/** Banner and stamps of a released page, a mail's head, or the box of who drafted and acts: nothing of a cable, and a teletype head directly below. */
function standsAbove(text: string, first: Cable, second: Cable): boolean {
  if (first.end - first.start > longestBanner || second.dialect !== 'acp127' || !second.head.some(({ kind }) => kind === 'from'))
    return false;
  if (first.body.length === 0 && first.head.every(isOfBox)) return true;
  const lines = textOf(text, first)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  return lines.every((line) => line === '' || isReleaseMark(line) || isBannerText(line) || aboveHead.test(line));
}

/** Kinds that the lines of a box are taken for: none that only a cable has. */
const kindsOfBox: ReadonlySet<string> = new Set(['classification', 'caption', 'passing', 'remark', 'unknown', 'distribution', 'preamble']);

function isOfBox(element: HeadElement): boolean {
  return kindsOfBox.has(element.kind) && !(element.kind === 'classification' && element.number);
}

/** A level alone on the line above a head without one is that of the cable (format-rules 2.8). */
function withBanner(text: string, first: Cable, second: Cable): Cable {
  const level = first.head[0];
  if (first.head.length !== 1 || level?.kind !== 'classification' || headElement(second, 'classification'))
    return withPreamble(text, first, second);
  return withHead(second, first.start, [level, ...second.head]);
}

/** The cable with lines above its own; its fields are named, as all cables have them. */
function withHead(cable: Cable, start: number, head: readonly HeadElement[]): Cable {
  const { dialect, end, body, tail, pageHeaders, furniture, doubleSpaced, within } = cable;
  return { dialect, start, end, head, body, tail, pageHeaders, furniture, doubleSpaced, within };
}

/** Some copies print the head twice, first alone and then with the cable, and once without FL1. */
function isRepeatedHead(text: string, first: Cable, second: Cable): boolean {
  if (first.body.length > 0 || headElement(first, 'subject') || isJoinedAlready(text, first)) return false;
  return saysTheSame(text, first, second, 'transmissionId') ?? saysTheSame(text, first, second, 'dateTimeGroup') ?? false;
}

/** A line of the page may stand above the first head, but no third head: each would be read again for all that follow. */
function isJoinedAlready(text: string, cable: Cable): boolean {
  const above = headElement(cable, 'preamble');
  if (!above) return false;
  if (above.end - above.start > longestBanner) return true;
  const line = headElement(cable, 'transmissionId') ?? headElement(cable, 'dateTimeGroup');
  return line !== undefined && textOf(text, above).includes(textOf(text, line));
}

/** Whether two cables have the same line of a kind; null where one has none. */
function saysTheSame(text: string, first: Cable, second: Cable, kind: 'transmissionId' | 'dateTimeGroup'): boolean | null {
  const one = headElement(first, kind);
  const other = headElement(second, kind);
  return one && other ? textOf(text, one) === textOf(text, other) : null;
}

function withPreamble(text: string, first: Cable, second: Cable): Cable {
  const parts = leavesOf(text, first)
    .filter((leaf) => leaf.kind !== 'blank')
    .map(({ start, end }) => ({ start, end }));
  const preamble: Preamble = {
    kind: 'preamble',
    start: parts[0]?.start ?? first.start,
    end: parts[parts.length - 1]?.end ?? first.end,
    parts,
  };
  return withHead(second, first.start, [preamble, ...second.head]);
}
