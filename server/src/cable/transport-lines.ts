// FL1 to FL4: transmission identification, routing line, origin, security (format-rules 2.1 to 2.4).
// Fields are told apart by their place and shape; whether they are sound is for the rules to say.

import type { OriginLine, RoutingLine, SecurityLine, TransmissionId } from './model.ts';
import { matchAt, wordsOf } from './scanner.ts';
import { type Span, textOf } from './text.ts';

const startOfMessage = /V?ZCZC/y;

/** FL1. A garbled start of message is taken as one word. */
export function parseTransmissionId(text: string, lines: readonly Span[]): TransmissionId {
  const base = spanned(lines);
  const [first, ...extra] = lines.flatMap((line) => wordsOf(text, line));
  const word = first ?? base;
  const match = matchAt(startOfMessage, text, word.start);
  if (!match) return { kind: 'transmissionId', ...base, startOfMessage: word, identification: null, extra };
  const split = word.start + match[0].length;
  const sign = { start: word.start, end: split };
  if (split < word.end)
    return { kind: 'transmissionId', ...base, startOfMessage: sign, identification: { start: split, end: word.end }, extra };
  return { kind: 'transmissionId', ...base, startOfMessage: sign, identification: extra[0] ?? null, extra: extra.slice(1) };
}

const indicatorLike = /^R[A-Z]{3,8}$/;

/** FL2 with its further lines. A first word that is no indicator stands in the prosign's place. */
export function parseRoutingLine(text: string, lines: readonly Span[]): RoutingLine {
  const words = lines.flatMap((line) => wordsOf(text, line));
  const first = words[0];
  const hasProsign = first !== undefined && !indicatorLike.test(textOf(text, first));
  return {
    kind: 'routingLine',
    ...spanned(lines),
    prosign: hasProsign ? first : null,
    indicators: hasProsign ? words.slice(1) : words,
  };
}

/** FL3. `#` marks the serial; digits behind it are the filing time. */
export function parseOriginLine(text: string, lines: readonly Span[]): OriginLine {
  const base = spanned(lines);
  const words = lines.flatMap((line) => wordsOf(text, line));
  const prosign = words.shift() ?? base;
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
  return { kind: 'originLine', ...base, prosign, indicator, ...splitSerial(text, serialWord, section), filingTime, extra };
}

/** The section is glued to the serial behind a slash, or stands apart with its slash. */
function splitSerial(text: string, word: Span | null, apart: Span | null): { serial: Span | null; section: Span | null } {
  const section = apart && { start: apart.start + 1, end: apart.end };
  if (!word) return { serial: null, section };
  const slash = textOf(text, word).indexOf('/');
  if (slash < 0) return { serial: word, section };
  return { serial: { start: word.start, end: word.start + slash }, section: { start: word.start + slash + 1, end: word.end } };
}

/** FL4. */
export function parseSecurityLine(text: string, lines: readonly Span[]): SecurityLine {
  const base = spanned(lines);
  const words = lines.flatMap((line) => wordsOf(text, line));
  const warning = words[0] ?? base;
  const second = words[1];
  const hasLetters = second !== undefined && !/^Z[A-Z]{2}$/.test(textOf(text, second));
  const word = hasLetters ? second : null;
  const slash = word ? textOf(text, word).indexOf('/') : -1;
  return {
    kind: 'securityLine',
    ...base,
    warning,
    letters: word && slash >= 0 ? { start: word.start, end: word.start + slash } : word,
    designator: word && slash >= 0 ? { start: word.start + slash + 1, end: word.end } : null,
    signals: words.slice(hasLetters ? 2 : 1),
  };
}

/** Span and parts of an element made of these lines. */
export function spanned(lines: readonly Span[]): { start: number; end: number; parts: readonly Span[] } {
  return { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0, parts: lines };
}
