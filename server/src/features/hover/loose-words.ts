// Words of lines that no reader explains: distribution counts, accounting, damaged lines. A code is a code wherever it stands.

import { wordsOf } from '../../cable/scanner.ts';
import type { Span } from '../../cable/text.ts';
import { indicatorForm } from '../../cable/vocabulary.ts';
import { lookUpOperatingSignal } from '../../codes/operating-signals.ts';
import { isKnownIndicator } from '../../codes/routing-indicators.ts';
import { holds } from '../at.ts';
import type { Card } from './card.ts';
import { indicatorCard } from './indicators.ts';
import { officeMeaning } from './passing.ts';
import { codeAt, type Place, wordsAt } from './place.ts';
import { signalCard } from './signals.ts';
import { textCard } from './text-words.ts';

/** The word under the pointer, where it is a code for itself; else null. */
export function looseCard(place: Place, parts: readonly Span[]): Card | null {
  const part = codeAt(place, parts);
  const near = part && { start: Math.max(part.start, place.offset - 200), end: Math.min(part.end, place.offset + 200) };
  const word = near && wordsOf(place.reading.text, near).find((candidate) => holds(candidate, place.offset));
  if (!word) return null;
  const written = wordsAt(place, word);
  const copies = /^([A-Z]{1,4})-(\d{2})$/.exec(written);
  if (copies) return copiesCard(word, written, copies[1] ?? '', Number(copies[2]));
  if (indicatorForm.test(written) && isKnownIndicator(written)) return indicatorCard(place, word, null);
  if (/^(?:Z[A-Z]{2}\d?|BT|NNNN|GR|ACCT)$/.test(written) && lookUpOperatingSignal(written).length > 0) return signalCard(place, word);
  return textCard(place, parts);
}

/** `EUR-12` of a telegram printed in the Department. */
function copiesCard(span: Span, written: string, office: string, copies: number): Card {
  const known = officeMeaning(office);
  const name = known?.meaning ?? `office ${office}`;
  const facts = [
    copies === 0 ? 'No paper copy' : copies === 1 ? '1 copy' : `${copies} copies`,
    'Distribution of the telegram inside the Department',
  ];
  return {
    span,
    title: `${written}: ${name}`,
    facts,
    source: known ? known.source : 'As used in telegrams of 1973-79',
    ...(!known && { isUnexplained: true }),
  };
}
