// BT, NNNN and the serial at the end (ACP 127 annex B; format-rules 2). Archives cut them: only what a transmission that
// has kept one of them lacks is told.

import type { BodyElement, EndOfMessage } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, related, rewritable, shown } from './finding.ts';
import { inserting, lineBreak, removingElement, replacing } from './fix.ts';

interface Tail {
  readonly separators: readonly Span[];
  readonly serials: readonly EndOfMessage[];
  readonly ends: readonly EndOfMessage[];
}

/** FL11 and FL13 stand together, FL16 behind FL13, and each once. */
export function* endOfMessage(reading: Reading): Iterable<Finding> {
  const { cable } = reading;
  const opening = elementsOf(cable, 'separator');
  // What stands behind the words is told by the end: one that is read as words hides BT.
  const garbled = [...garbledEnd(reading)];
  yield* garbled;
  if (garbled.length > 0 && cable.body.some(({ kind }) => kind === 'separator')) return;
  const { separators, serials, ends } = tailOf(reading);
  if (opening.length + separators.length + serials.length + ends.length === 0 || !firstOf(cable, 'classification')) return;
  yield* repeated(reading, opening);
  yield* repeated(reading, separators);
  yield* repeated(reading, ends);
  yield* repeated(reading, serials);
  yield* shortEnds(reading, ends);
  yield* garbledSeparator(reading, 'FL11', opening[0]);
  yield* garbledSeparator(reading, 'FL13', separators[0]);
  const last = serials[0] ?? ends[0];
  // Archives that cut BT keep one of these.
  if (opening.length + separators.length === 0 && (serials.length === 0 || ends.length === 0)) return;
  if (opening.length === 0 && separators.length > 0) yield* missingOpening(reading);
  if (separators.length === 0) yield* missingClosing(reading, last);
  else if (last && separators[0] && last.start < separators[0].start) {
    yield finding('line-too-early', last, { line: 'FL16', other: 'FL13' }, related('neighbour', separators[0], { line: 'BT' }));
  }
  const closing = separators.at(-1);
  if (ends.length === 0 && closing && (serials.length > 0 || opening.length > 0)) yield missingEnd(reading, serials.at(-1) ?? closing);
  yield* serialOfEnd(reading, serials);
}

/** `TB` read for what it is meant to be. */
function* garbledSeparator({ text }: Reading, line: string, separator: Span | undefined): Iterable<Finding> {
  const word = separator && textOf(text, separator).trim();
  if (!separator || !word || word === 'BT') return;
  const start = separator.start + textOf(text, separator).indexOf(word);
  const span = { start, end: start + word.length };
  yield mendable(finding('separator-missing', span, { line }), () => [replacing(span, 'BT', 'sure')]);
}

/** `NNN` stands for an end and is none. */
function* shortEnds(reading: Reading, ends: readonly EndOfMessage[]): Iterable<Finding> {
  for (const end of ends.slice(0, 1)) {
    const found = /^(?:NNN|N{5,8})(?=\s*$)/.exec(textOf(reading.text, end))?.[0];
    if (!found) continue;
    const span = { start: end.start, end: end.start + found.length };
    yield mendable(finding('end-form', span, { found }), () => [replacing(span, 'NNNN', 'sure')]);
  }
}

/** `NNN` as the last line is read as a signature. */
function* garbledEnd({ text, cable }: Reading): Iterable<Finding> {
  const last = cable.body.at(-1);
  const part = last?.kind === 'signature' || last?.kind === 'paragraph' ? last.parts.at(-1) : undefined;
  if (!part) return;
  const line = /(?:^|[\r\n])[ \t]*(N{2,3}|n{4}|N{5,8}|N{1,3}[A-Z]N{0,2})[ \t]*$/.exec(
    text.slice(Math.max(part.start, part.end - 20), part.end),
  )?.[1];
  if (!line) return;
  const end = part.start + textOf(text, part).trimEnd().length;
  const span = { start: end - line.length, end };
  const found = finding('end-form', span, { found: line });
  // NNNN without BT before it would be the next fault.
  yield elementsOf(cable, 'separator').length > 0 && cable.body.some(({ kind }) => kind === 'separator')
    ? mendable(found, () => [replacing(span, 'NNNN', 'sure')])
    : found;
}

/** What stands behind the words of the message; words behind NNNN are a copy's. */
function tailOf({ text, cable }: Reading): Tail {
  const end = cable.body.findLastIndex((element) => element.kind === 'endOfMessage' && text.startsWith('NNNN', element.start));
  const message = end < 0 ? cable.body : cable.body.slice(0, end);
  const lastParagraph = message.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'signature' || kind === 'heading');
  const tail: readonly BodyElement[] = cable.body.slice(lastParagraph + 1);
  const ofEnd = tail.filter((element): element is EndOfMessage => element.kind === 'endOfMessage');
  const isSerial = (element: EndOfMessage): boolean => /^#?\d/.test(textOf(text, element));
  return {
    separators: tail.filter(({ kind }) => kind === 'separator').map(({ start, end }) => ({ start, end })),
    serials: ofEnd.filter(isSerial),
    ends: ofEnd.filter((element) => !isSerial(element)),
  };
}

function* repeated(reading: Reading, lines: readonly Span[]): Iterable<Finding> {
  const [first, second] = lines;
  if (!first || !second) return;
  const span = { start: second.start, end: Math.min(second.end, second.start + 10) };
  const found = finding('line-twice', span, { line: shown(reading, second) }, related('first', first, {}));
  yield mendable(found, () => [removingElement(reading.text, second, 'sure')]);
}

function* missingOpening(reading: Reading): Iterable<Finding> {
  const line = firstOf(reading.cable, 'classification');
  if (!line || !firstOf(reading.cable, 'from')) return;
  const from = Math.max(reading.cable.start, line.start - 40);
  const slip = /[\r\n][ \t]*([Bb][Tt]|TB|BTT|BBT)\s*$/.exec(reading.text.slice(from, line.start));
  if (slip) {
    yield slipOfSeparator('FL11', from, slip);
    return;
  }
  yield mendable(finding('separator-missing', line.words, { line: 'FL11' }), () => [
    inserting(line.start, `BT${lineBreak(reading.text)}`, 'likely'),
  ]);
}

/** NNNN alone may be all that an archive has kept; with a transport head above it the transmission is whole. */
function* missingClosing(reading: Reading, last: Span | undefined): Iterable<Finding> {
  const { cable } = reading;
  const lastOfText = cable.body.findLast(({ kind }) => kind !== 'endOfMessage');
  const place = last ?? lastOfText?.parts.at(-1) ?? lastOfText;
  if (!place) return;
  const from = Math.max(cable.start, (last?.start ?? place.end) - 12);
  const slip = /[\r\n][ \t]*([Bb][Tt]|TB)[ \t]*(?=[\r\n]|$)/.exec(reading.text.slice(from, last?.start ?? cable.end));
  if (slip) {
    yield slipOfSeparator('FL13', from, slip);
    return;
  }
  const span = last ? { start: last.start, end: last.end } : lastWord(reading, place);
  const at = last ? last.start : span.end;
  const words = last ? `BT${lineBreak(reading.text)}` : `${lineBreak(reading.text)}BT`;
  yield mendable(finding('separator-missing', span, { line: 'FL13' }), () => [inserting(at, words, 'likely')]);
}

/** `bt` stands where BT should: it is mended, and no second one put beside it. */
function slipOfSeparator(line: string, from: number, slip: RegExpExecArray): Finding {
  const start = from + slip.index + slip[0].indexOf(slip[1] ?? '');
  const span = { start, end: start + (slip[1]?.length ?? 2) };
  return mendable(finding('separator-missing', span, { line }), () => [replacing(span, 'BT', 'sure')]);
}

function lastWord({ text }: Reading, { start, end }: Span): Span {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to -= 1;
  let from = to;
  while (from > start && !/\s/.test(text[from - 1] ?? '')) from -= 1;
  return { start: from, end: to };
}

function missingEnd(reading: Reading, place: Span): Finding {
  const span = lastWord(reading, place);
  return mendable(finding('end-missing', span, {}), () => [inserting(span.end, `${lineBreak(reading.text)}NNNN`, 'likely')]);
}

/** Then FL3 is the one that slipped, and is told as such. */
function isNumberOfCable(reading: Reading, serial: string): boolean {
  const number = firstOf(reading.cable, 'classification')?.number;
  return number != null && textOf(reading.text, number).slice(-4) === serial.slice(1);
}

function* serialOfEnd(reading: Reading, serials: readonly EndOfMessage[]): Iterable<Finding> {
  const serial = firstOf(reading.cable, 'originLine')?.serial;
  const written = serial && textOf(reading.text, serial);
  if (!serial || !written || !/^#\d{4}$/.test(written)) return;
  for (const end of serials.slice(0, 1)) {
    const found = shown(reading, end);
    if (found === written || isNumberOfCable(reading, found)) continue;
    const span = { start: end.start, end: end.start + textOf(reading.text, end).trimEnd().length };
    const note = related('other', serial, { line: 'FL3', found: written });
    yield rewritable(finding('end-serial', span, { found, expected: written }, note), span, written);
  }
}
