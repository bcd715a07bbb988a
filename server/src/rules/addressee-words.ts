// FL7 and FL8: words that stand at the wrong end of an addressee, or twice (format-rules 2.6).

import type { Addressee } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { handlingCaptions, indicatorForm, precedencePattern } from '../cable/vocabulary.ts';
import { postByAddress } from '../codes/posts.ts';
import { stationsByIndicator } from '../codes/routing-indicators.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, related, shown } from './finding.ts';
import { removing } from './fix.ts';

const first = new RegExp(`^(?:${precedencePattern})(?= \\S)`);
const behind = new RegExp(` (?:${precedencePattern}) (\\d[\\dA-Z]{4,6}|\\d{1,3}[A-Z]|[A-Z]\\d{3}|\\d[A-Z]\\d{2}|\\d{2}[A-Z]\\d)$`);
const second = new RegExp(` (${precedencePattern})$`);

/** Label, precedence and count of an addressee: each once, and in its place. */
export function* addresseeWords(reading: Reading): Iterable<Finding> {
  const all = elementsOf(reading.cable, 'addressee');
  // A count has four digits: one with fewer has lost some, where another of the cable has them all.
  const isFourDigits = all.some(({ serial }) => serial !== null && serial.end - serial.start === 4);
  yield* labelsOfList(reading, all);
  for (const { address, indicator, label, precedence, serial } of all) {
    if (!address) continue;
    if (serial && (serial.end - serial.start > 4 || (isFourDigits && serial.end - serial.start < 4)))
      yield quoting(reading, 'unknown-words', serial, { line: 'TO/INFO' });
    const words = textOf(reading.text, { start: address.start, end: Math.min(address.end, address.start + 90) });
    if (!indicator && !label && handlingCaptions.has(words)) yield* strayCaption(reading, address, words);
    else if (!indicator && indicatorForm.test(words) && stationsByIndicator(words).length > 0)
      yield finding('addressee-no-address', address, { found: words });
    else yield* wordsOfAddress(reading, address, words, precedence);
  }
}

function* wordsOfAddress(reading: Reading, address: Span, words: string, precedence: Span | null): Iterable<Finding> {
  const label = /^(?:TO|INFO|XMT)(?= R?[A-Z]+[ /])/.exec(words)?.[0];
  const early = first.exec(words)?.[0];
  const count = behind.exec(words)?.[1] ?? garbledCount(words);
  const doubled = precedence && second.exec(words)?.[1];
  if (label) {
    const span = { start: address.start, end: address.start + label.length };
    yield mendable(finding('line-twice', span, { line: label }), () => [removing(reading.text, span, 'sure')]);
  } else if (early) {
    const span = { start: address.start, end: address.start + early.length };
    yield finding('line-too-early', span, { line: early, other: words.slice(early.length + 1).slice(0, 60) });
  } else if (count) {
    const span = { start: address.start + words.length - count.length, end: address.start + words.length };
    yield finding('unknown-words', span, { found: count, line: 'TO/INFO' });
  } else if (doubled && precedence) {
    const span = { start: address.end - doubled.length, end: precedence.end };
    yield quoting(reading, 'addressee-precedence-word', span, { expected: doubled });
  }
}

/** `AMEMBASSY RIGA 3X17`: a count with a letter in it, behind a post that is one without it. */
function garbledCount(words: string): string | undefined {
  const last = / (?=[A-Z\d]{4}$)(\d{0,3}[A-Z]\d{0,3})$/.exec(words)?.[1];
  return last && postByAddress(words.slice(0, -5)) ? last : undefined;
}

/** A list has its label once, unless a copy repeats the head. */
function* labelsOfList(reading: Reading, all: readonly Addressee[]): Iterable<Finding> {
  if (elementsOf(reading.cable, 'from').length > 1) return;
  const seen = new Map<string, Span>();
  for (const { label, role } of all) {
    if (!label || !/^(?:TO|INFO|XMT)$/.test(textOf(reading.text, label))) continue;
    const before = seen.get(role);
    if (before) yield finding('line-twice', label, { line: shown(reading, label) }, related('first', before, {}));
    else seen.set(role, label);
  }
}

/** Above the classification line a caption is read as the last addressee. */
function* strayCaption({ cable, text }: Reading, address: Span, caption: string): Iterable<Finding> {
  const line = firstOf(cable, 'classification');
  if (!line) return;
  const note = related('neighbour', line.words, { line: textOf(text, line.words) });
  yield finding('line-too-early', address, { line: caption, other: textOf(text, line.words) }, note);
}
