// Who classified a cable and why, from the `Classified By` paragraph or the first paragraphs of the text (format-rules 3.3).

import { parseClassifiedBy } from '../cable/classified-by.ts';
import type { Cable, ClassifiedBy, Paragraph } from '../cable/model.ts';
import { headElement, headElements } from '../cable/model.ts';
import { lineOf, type Span, textOf } from '../cable/text.ts';
import { hasMarkup, plainWords } from '../cable/web-markup.ts';
import { joinParts } from './paragraphs.ts';
import { partName } from './person.ts';

/** The classifier; what the line does not give is null or empty. */
export interface ClassifierRecord {
  readonly name: string | null;
  readonly title: string | null;
  /** `1.4(b)`, in the order written. */
  readonly reasons: readonly string[];
}

/** The classifier of a cable; null for a cable that names none. */
export function classifierOf(text: string, cable: Cable): ClassifierRecord | null {
  // A label written twice is a line of its own, with nothing on it; reasons may have one, before or behind.
  const lines = headElements(cable, 'classifiedBy');
  const line = lines.length === 0 ? classifiedInText(text, cable) : withAuthority(text, lines);
  if (!line) return null;
  const reasoned = line.reasons ? line : lines.find(({ reasons }) => reasons);
  const written = line.authority ? wordsIn(text, line, line.authority) : '';
  // Some lines repeat the label, and some have something else before it.
  const again = written.toLowerCase().lastIndexOf('fied by');
  const named = again < 0 ? written : written.slice(again + 'fied by'.length);
  const authority = hasMarkup(named) ? plainWords(named) : named;
  const person = source.test(textOf(text, line.label)) || source.test(authority) ? { name: null, title: null } : partName(authority);
  const reasons = reasoned?.reasons ? reasonsIn(joinParts(text, piecesOf(text, reasoned, reasoned.reasons))) : [];
  return { name: person.name, title: person.title, reasons };
}

function withAuthority(text: string, lines: readonly ClassifiedBy[]): ClassifiedBy | undefined {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as ClassifiedBy;
    if (line.authority && !text.startsWith('This', line.authority.start)) return line;
  }
  return lines[0];
}

/** What was classified already, and by nobody here: `DERIVED FROM: DSCG 05-1`; or it is not said. */
const source = /^(?:(?:DERIVED FROM|MULTIPLE SOURCES|DSCG)\b|(?:N\/A|UNKNOWN|NONE)$)/i;

const inText = /^(?:[^.\n]{0,40}ENTIRE TEXT\)?\.?\s{0,3})?(?:THIS (?:CABLE|MESSAGE|TELEGRAM) (?:IS|WAS|HAS BEEN) )?CLASSIFIED BY\b/i;
/** In the midst of a paragraph only the reasons make it sure. */
const withReasons = /^.{16}[\s\S]{0,140}?\b1 ?\.[2-6]\s?\(?[a-h]\b/i;
const farthestInParagraph = { classified: 600, unclassified: 80 } as const;

/** Cables of the nineties say it in their first paragraphs, or in the last: `1. (U) CLASSIFIED BY ...`. */
function classifiedInText(text: string, cable: Cable): ClassifiedBy | null {
  const { body } = cable;
  // Half of all cables are not classified, and hardly one of them names who did it.
  const farthest = farthestInParagraph[headElement(cable, 'classification')?.level === 'UNCLASSIFIED' ? 'unclassified' : 'classified'];
  let looked = 0;
  for (const element of body) {
    if (element.kind !== 'paragraph') continue;
    const found = classifiedInParagraph(text, element, farthest);
    if (found) return found;
    looked++;
    if (looked === 3) break;
  }
  const last = looked === 3 ? body.findLast((element): element is Paragraph => element.kind === 'paragraph') : undefined;
  return last ? classifiedInParagraph(text, last, farthest) : null;
}

function classifiedInParagraph(text: string, { parts, end }: Paragraph, farthest: number): ClassifiedBy | null {
  const first = parts[0];
  if (!first) return null;
  const written = textOf(text, { start: first.start, end: Math.min(end, first.start + farthest) });
  const at = written.search(/CLASSIFIED BY\b/i);
  if (at < 0 || !((at < 80 && inText.test(written)) || withReasons.test(written.slice(at)))) return null;
  const start = first.start + at;
  const from = parts.findIndex((part) => part.end > start);
  return parseClassifiedBy(
    text,
    parts.slice(from, from + 6).map((part) => ({ start: Math.max(part.start, start), end: part.end })),
  );
}

/** Words of a stretch on the lines of the element, without what stands between those. */
function wordsIn(text: string, line: ClassifiedBy, span: Span): string {
  const pieces = piecesOf(text, line, span);
  return pieces.length === 1 ? unwrapped(text, pieces[0] as Span) : pieces.map((piece) => unwrapped(text, piece)).join(' ');
}

/** A machine's line ends are seen only where the lines are one stretch. */
function piecesOf(text: string, { parts }: ClassifiedBy, span: Span): readonly Span[] {
  return parts.length === 1 || areOneStretch(text, parts) ? [span] : piecesOn(parts, span);
}

function areOneStretch(text: string, parts: readonly Span[]): boolean {
  return parts.every((part, at) => at === 0 || !/\S/.test(text.slice(parts[at - 1]?.end, part.start)));
}

function piecesOn(parts: readonly Span[], { start, end }: Span): readonly Span[] {
  const pieces = parts.map((part) => ({ start: Math.max(part.start, start), end: Math.min(part.end, end) }));
  return pieces.filter((piece) => piece.start < piece.end);
}

/** Columns of a line that a machine has cut, wherever a word was. */
const machineWidth = 71;
/** A line of about that length may have been cut where no word begins in small letters. */
const shortestCut = 64;
const restOfWord =
  /^(?!(?:ad|aff\w*|and|as|at|by|citing|del?|der|du|due|for|from|in|l[ae]|of|on|or|per|pursuant|reasons?|sec|sections?|the|to|under|v[ao]n|with)\b|[ae]\.|d['’])[a-z]/;

/** One line; a word that was cut at the end of a full line is whole again. */
function unwrapped(text: string, span: Span): string {
  const lineEnd = text.indexOf('\n', span.start);
  return lineEnd < 0 || lineEnd >= span.end ? lineOf(text, span) : joinedLines(text, span);
}

function joinedLines(text: string, { start, end }: Span): string {
  let line = text.lastIndexOf('\n', start) + 1;
  let words = '';
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found > end ? end : found;
    const piece = text.slice(at, stop).trimEnd();
    const width = text.slice(line, stop).trimEnd().length;
    const isCut = stop < end && width >= shortestCut && cutsWord(piece, text.slice(stop + 1, stop + 13), width);
    words += isCut || piece === '' || /[A-Za-z]-$/.test(piece) ? piece : `${piece} `;
    at = stop + 1;
    line = at;
  }
  return words.trim().replace(/\s+/g, ' ');
}

/** Whether a word goes on in the next line: in small letters at about the width of a line, in others at that of a machine. */
function cutsWord(piece: string, next: string, width: number): boolean {
  const isFull = width === machineWidth;
  if (/^[a-z]/.test(next)) return (isFull || /[A-Za-z]$/.test(piece)) && restOfWord.test(next);
  return isFull && /^\S/.test(next) && !(/[a-z]$/.test(piece) && /^[A-Z]/.test(next));
}

/** From one letter to another, `(a-d)`, `(a) through (d)`. */
const range = /\b([a-h])[)\]}]?\s?(?:[-–]|thru\b|through\b|to\b)\s?[([{]?([a-h])\b/gi;

/** The usual form, one letter or two. */
const soundReasons = /^1\.([2-6]) ?\(([a-h])\)(?:,? ?(?:and )?\(([a-h])\))?\.?$/i;

/** `1.4 (b) and (d)`, `1.4 (B/D)`, `1.5(b),(d)` as `1.4(b)`, `1.4(d)` ... */
export function reasonsIn(written: string): string[] {
  const sound = soundReasons.exec(written);
  if (!sound) return reasonsAmong(written);
  const first = `1.${sound[1]}(${sound[2]?.toLowerCase()})`;
  const second = sound[3] === undefined ? first : `1.${sound[1]}(${sound[3].toLowerCase()})`;
  return first === second ? [first] : [first, second];
}

/** The same where they may be written in any way. */
function reasonsAmong(written: string): string[] {
  const reasons: string[] = [];
  let section = '';
  for (const match of written
    .replace(range, (_, first: string, last: string) => between(first.toLowerCase(), last.toLowerCase()))
    .replace(/\ba\s?[nm]\s?[do0]\b/gi, ',')
    .matchAll(/(?<!\d)[1il] ?[-.,/]? ?([2-6])(?!\d)|(?<![a-z])([a-h]{1,4})(?![a-z])/gi)) {
    if (match[1]) section = `1.${match[1]}`;
    else if (match[2] && section) for (const letter of match[2].toLowerCase()) reasons.push(`${section}(${letter})`);
  }
  return [...new Set(reasons)];
}

/** The letters from the first to the last, parted. */
function between(first: string, last: string): string {
  const letters = 'abcdefgh';
  return [...letters.slice(letters.indexOf(first), letters.indexOf(last) + 1)].join(',') || `${first},${last}`;
}
