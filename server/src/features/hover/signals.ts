// Operating signals and procedure signs, wherever they stand in head and tail (ACP 127(G); ACP 131).

import type { Span } from '../../cable/text.ts';
import { indicatorForm } from '../../cable/vocabulary.ts';
import { nearest } from '../../codes/nearest.ts';
import { allSignalNames, blockOfSignal, lookUpOperatingSignal, type OperatingSignal } from '../../codes/operating-signals.ts';
import { isKnownIndicator, nameOfIndicator } from '../../codes/routing-indicators.ts';
import { instantOfFiling, isoMinute } from '../../reading/dates.ts';
import type { Card } from './card.ts';
import { indicatorCard } from './indicators.ts';
import { didYouMean, factOf, type Place, sourceOf, wordsAt } from './place.ts';

/** `ZNY`, `ZZH`, `ZDK`, `ZEN`, `BT`, `NNNN`, and the words that go with them; `line` are all signals of the line, in order. */
export function signalCard(place: Place, span: Span, line: readonly Span[] = []): Card {
  const written = wordsAt(place, span);
  const signal = bareSignal(written);
  const [entry] = lookUpOperatingSignal(signal);
  if (entry) return entryCard(entry, signal, span);
  return argumentCard(place, span, signal, line) ?? unknownCard(signal || written, span);
}

/** `CCY` of `(CCY`. */
function bareSignal(written: string): string {
  return written.replace(/^[(]+|[),.]+$/g, '');
}

function entryCard(entry: OperatingSignal, signal: string, span: Span): Card {
  const digit = /\d$/.exec(signal)?.[0];
  const isGlued = /^MID\d/.test(signal);
  const facts = [
    factOf(entry.meaning),
    digit && !isGlued
      ? `${digit} is its argument: ${entry.argument}`
      : entry.argument
        ? `Behind it: ${entry.argument.replace(/[()]/g, '')}`
        : '',
  ];
  return { span, title: `${signal}: ${entry.kind}`, facts, source: sourceOf(entry) };
}

/** What follows a signal: a station, its serial number, a filing time, words that say what the signal is about. */
function argumentCard(place: Place, span: Span, word: string, line: readonly Span[]): Card | null {
  // A station that the signal before it refers to, as in `ZDK CTG RUEHRK 0211`.
  if (isKnownIndicator(word)) return indicatorCard(place, span, null);
  const before = [...line.filter((other) => other.start < span.start)].reverse();
  const leading = before.map((other) => lookUpOperatingSignal(bareSignal(wordsAt(place, other)))[0]).find((entry) => entry !== undefined);
  const words = argumentWords(place, span, word, before[0]);
  if (words) return { span, ...words, source: 'ACP 127(G); as used in cables' };
  if (!leading || blockOfSignal(word)) return null;
  const facts = [`Goes with ${leading.signal} before it: ${leading.meaning}`];
  return { span, title: `${word}: words of a signal`, facts, source: sourceOf(leading) };
}

function argumentWords(place: Place, span: Span, word: string, before: Span | undefined): Pick<Card, 'title' | 'facts'> | null {
  const serial = /^(R[A-Z]{3,7})#?(\d{4})$/.exec(word);
  if (serial) {
    const name = nameOfIndicator(serial[1] ?? '');
    return {
      title: `${word}: transmission ${serial[2]} of station ${serial[1]}`,
      facts: ['The transmission that the signal is about', name ? `${serial[1]}: ${name}` : ''],
    };
  }
  const filed =
    /^\d{7}Z?$/.test(word) && place.reading.sent !== null ? instantOfFiling(place.reading.text, span, place.reading.sent) : null;
  if (filed !== null)
    return { title: `${word}: filed ${isoMinute(filed)}`, facts: ['Filing time of the transmission that the signal is about'] };
  if (/^#?\d{4}$/.test(word) && before && indicatorForm.test(wordsAt(place, before)))
    return {
      title: `${word}: station serial number`,
      facts: [`Transmission ${Number(word.replace('#', ''))} of ${wordsAt(place, before)}, which the signal is about`],
    };
  return null;
}

function unknownCard(written: string, span: Span): Card {
  const block = blockOfSignal(written);
  const meant = didYouMean(nearest(written, allSignalNames()));
  if (block) {
    const title = `${written}: operating signal without a known meaning`;
    return { span, title, facts: [meant, factOf(block.meaning)], source: sourceOf(block), isUnexplained: true };
  }
  const facts = [meant, 'Goes with the signals of this line; no meaning on record'];
  return { span, title: written, facts, source: '', isUnexplained: true };
}
