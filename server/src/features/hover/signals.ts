// Operating signals and procedure signs, wherever they stand in head and tail (ACP 127(G); ACP 131).

import type { Span } from '../../cable/text.ts';
import { blockOfSignal, lookUpOperatingSignal } from '../../codes/operating-signals.ts';
import { lookUpIndicator } from '../../codes/routing-indicators.ts';
import type { Card } from './card.ts';
import { indicatorCard } from './indicators.ts';
import { factOf, type Place, sourceOf, wordsAt } from './place.ts';

/** `ZNY`, `ZZH`, `ZDK`, `ZEN`, `BT`, `NNNN`; words that no table explains are said to be such. */
export function signalCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const signal = written.replace(/^[(]+|[),.]+$/g, '');
  const [entry] = lookUpOperatingSignal(signal);
  if (!entry) return isIndicatorOnRecord(signal) ? indicatorCard(place, span, null) : unknownCard(signal || written, span);
  const digit = /\d$/.exec(signal)?.[0];
  const facts = [factOf(entry.meaning), digit ? `${digit} is its argument: ${entry.argument}` : ''];
  return { span, title: `${signal}: ${entry.kind}`, facts, source: sourceOf(entry) };
}

/** A station that the signal before it refers to, as in `ZDK CTG RUEHRK 0211`. */
function isIndicatorOnRecord(word: string): boolean {
  const { stations, posts } = lookUpIndicator(word);
  return stations.length + posts.length > 0;
}

function unknownCard(written: string, span: Span): Card {
  const block = blockOfSignal(written);
  if (block)
    return { span, title: `${written}: operating signal without a known meaning`, facts: [factOf(block.meaning)], source: sourceOf(block) };
  return { span, title: written, facts: ['Goes with the signals of this line; no meaning on record'], source: '', isUnexplained: true };
}
