// FL1 to FL4: transmission identification, routing line, origin, security (format-rules 2.1 to 2.4).
// Fields are told apart by their place and shape; whether they are sound is for the rules to say.

import type { OriginLine, RoutingLine, SecurityLine, TransmissionId } from './model.ts';
import { matchAt, matchesAt, wordsOf } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { indicatorLike } from './vocabulary.ts';

const startOfMessage = /V?ZCZC/y;

/** FL1 as the format has it: one word. */
const soundIdentification = /V?ZCZC[A-Z\d]+/y;

/** FL1. */
export function parseTransmissionId(text: string, lines: readonly Span[]): TransmissionId {
  const { start, end, parts } = spanned(lines);
  if (!matchesAt(soundIdentification, text, start) || soundIdentification.lastIndex !== end) return parseIdentificationByWords(text, lines);
  const split = start + (text.charAt(start) === 'V' ? 5 : 4);
  const identification = { start: split, end };
  return { kind: 'transmissionId', start, end, parts, startOfMessage: { start, end: split }, identification, extra: [] };
}

/** A garbled start of message is taken as one word. */
function parseIdentificationByWords(text: string, lines: readonly Span[]): TransmissionId {
  const { start, end, parts } = spanned(lines);
  const words = wordsOfLines(text, lines);
  const word = words.shift() ?? { start, end };
  const isSound = matchesAt(startOfMessage, text, word.start);
  const split = isSound ? startOfMessage.lastIndex : word.end;
  const glued = split < word.end ? { start: split, end: word.end } : null;
  const identification = isSound ? (glued ?? words.shift() ?? null) : null;
  return { kind: 'transmissionId', start, end, parts, startOfMessage: { start: word.start, end: split }, identification, extra: words };
}

/** FL2 with its further lines. A first word that is no indicator stands in the prosign's place. */
export function parseRoutingLine(text: string, lines: readonly Span[]): RoutingLine {
  const { start, end, parts } = spanned(lines);
  const written = wordsOfLines(text, lines);
  const words = textOf(text, { start, end }).includes('/') ? written.flatMap((word) => partedBySlash(text, word)) : written;
  const first = words[0];
  const hasProsign = first !== undefined && !indicatorLike.test(textOf(text, first));
  return {
    kind: 'routingLine',
    start,
    end,
    parts,
    prosign: hasProsign ? first : null,
    indicators: hasProsign ? words.slice(1) : words,
  };
}

/** `RUEHBC/RUEHDE`: a copy has slashes for the blanks. */
function partedBySlash(text: string, word: Span): Span | Span[] {
  const written = textOf(text, word);
  if (!written.includes('/')) return word;
  let end = word.start - 1;
  return written.split('/').flatMap(({ length }) => {
    const start = end + 1;
    end = start + length;
    return length > 0 ? { start, end } : [];
  });
}

/** FL3 as the format has it: `DE RUEHRK #0520/01 3541612`. */
const soundOrigin = /DE (R[A-Z]{3,8}) #(\d{1,5})(?:\/(\d{1,3}))? \d{5,7}/y;

/** FL3. */
export function parseOriginLine(text: string, lines: readonly Span[]): OriginLine {
  return parseSoundOrigin(text, lines) ?? parseOriginByWords(text, lines);
}

/** The line as `soundOrigin` reads it; null where it is not all of it. */
function parseSoundOrigin(text: string, lines: readonly Span[]): OriginLine | null {
  const { start, end } = lines[0] ?? { start: 0, end: 0 };
  const match = lines.length === 1 ? matchAt(soundOrigin, text, start) : null;
  if (!match || soundOrigin.lastIndex !== end) return null;
  const indicator = { start: start + 3, end: start + 3 + (match[1] ?? '').length };
  const serial = { start: indicator.end + 1, end: indicator.end + 2 + (match[2] ?? '').length };
  const section = match[3] === undefined ? null : { start: serial.end + 1, end: serial.end + 1 + match[3].length };
  const filingTime = { start: (section ?? serial).end + 1, end };
  const prosign = { start, end: start + 2 };
  return { kind: 'originLine', start, end, parts: lines, prosign, indicator, serial, section, filingTime, extra: [] };
}

/** `#` marks the serial; digits behind it are the filing time. */
function parseOriginByWords(text: string, lines: readonly Span[]): OriginLine {
  const { start, end, parts } = spanned(lines);
  const words = wordsOfLines(text, lines);
  const prosign = words.shift() ?? { start, end };
  let indicator: Span | null = null;
  let serialWord: Span | null = null;
  let filingTime: Span | null = null;
  let section: Span | null = null;
  const extra: Span[] = [];
  for (const word of words) {
    const written = textOf(text, word);
    if (serialWord !== null && filingTime === null && /^\/\d{1,3}$/.test(written)) section = word;
    else if (indicator === null && serialWord === null && /^[A-Z]/i.test(written)) indicator = word;
    else if (serialWord === null && (written.startsWith('#') || (filingTime === null && /^\d{1,5}(?:\/\d{1,3})?$/.test(written))))
      serialWord = word;
    else if (filingTime === null && /\d/.test(written)) filingTime = word;
    else extra.push(word);
  }
  const numbers = splitSerial(text, serialWord, section);
  return { kind: 'originLine', start, end, parts, prosign, indicator, serial: numbers.serial, section: numbers.section, filingTime, extra };
}

/** The section is glued to the serial behind a slash, or stands apart with its slash. */
function splitSerial(text: string, word: Span | null, apart: Span | null): { serial: Span | null; section: Span | null } {
  const section = apart && { start: apart.start + 1, end: apart.end };
  if (!word) return { serial: null, section };
  const slash = textOf(text, word).indexOf('/');
  if (slash < 0) return { serial: word, section };
  return { serial: { start: word.start, end: word.start + slash }, section: { start: word.start + slash + 1, end: word.end } };
}

/** FL4 as the format has it, to its letters: `ZNR UUUUU`. */
const soundSecurity = /Z[A-Z]{2} [A-Z]{5}(?=[ \r\n])/y;

/** FL4. */
export function parseSecurityLine(text: string, lines: readonly Span[]): SecurityLine {
  const { start, end, parts } = spanned(lines);
  if (lines.length > 1 || !matchesAt(soundSecurity, text, start)) return parseSecurityByWords(text, lines);
  const behind = soundSecurity.lastIndex;
  const warning = { start, end: start + 3 };
  const signals = behind < end ? wordsOf(text, { start: behind, end }) : [];
  return { kind: 'securityLine', start, end, parts, warning, letters: { start: start + 4, end: behind }, designator: null, signals };
}

/** The same in any form. */
function parseSecurityByWords(text: string, lines: readonly Span[]): SecurityLine {
  const { start, end, parts } = spanned(lines);
  const words = wordsOfLines(text, lines);
  const warning = words[0] ?? { start, end };
  const second = words[1];
  const hasLetters = second !== undefined && !/^Z[A-Z]{2}$/.test(textOf(text, second));
  const word = hasLetters ? second : null;
  const slash = word ? textOf(text, word).indexOf('/') : -1;
  return {
    kind: 'securityLine',
    start,
    end,
    parts,
    warning,
    letters: word && slash >= 0 ? { start: word.start, end: word.start + slash } : word,
    designator: word && slash >= 0 ? { start: word.start + slash + 1, end: word.end } : null,
    signals: words.slice(hasLetters ? 2 : 1),
  };
}

function wordsOfLines(text: string, lines: readonly Span[]): Span[] {
  const only = lines[0];
  return only && lines.length === 1 ? wordsOf(text, only) : lines.flatMap((line) => wordsOf(text, line));
}

/** Span and parts of an element made of these lines. Taken apart by the callers: V8 copies spread objects slowly. */
export function spanned(lines: readonly Span[]): { start: number; end: number; parts: readonly Span[] } {
  return { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0, parts: lines };
}
