// Words of lines that no reader explains: distribution counts, accounting, damaged lines. A code is a code wherever it stands.

import type { Distribution } from '../../cable/model-archive.ts';
import { wordsOf } from '../../cable/scanner.ts';
import type { Span } from '../../cable/text.ts';
import { indicatorForm } from '../../cable/vocabulary.ts';
import { lookUpOperatingSignal } from '../../codes/operating-signals.ts';
import { isKnownIndicator } from '../../codes/routing-indicators.ts';
import { holds } from '../at.ts';
import type { Card } from './card.ts';
import { indicatorCard } from './indicators.ts';
import { recipientMeaning } from './passing.ts';
import { archiveSource, codeAt, type Place, wordsAt } from './place.ts';
import { signalCard } from './signals.ts';
import { textCard } from './text-words.ts';

/** The word under the pointer, where it is a code for itself; else null. */
export function looseCard(place: Place, parts: readonly Span[]): Card | null {
  const part = codeAt(place, parts);
  const near = part && { start: Math.max(part.start, place.offset - 200), end: Math.min(part.end, place.offset + 200) };
  const word = near && wordsOf(place.reading.text, near).find((candidate) => holds(candidate, place.offset));
  if (!word) return null;
  const written = wordsAt(place, word);
  const copies = /^([A-Z0-9]{1,5})-(\d{2})$/.exec(written);
  if (copies && isDistribution(place, near)) return copiesCard(place, word, written, copies[1] ?? '', Number(copies[2]));
  if (indicatorForm.test(written) && isKnownIndicator(written)) return indicatorCard(place, word, null);
  if (/^(?:Z[A-Z]{2}\d?|BT|NNNN|GR|ACCT)$/.test(written) && lookUpOperatingSignal(written).length > 0) return signalCard(place, word);
  return textCard(place, parts);
}

/** Whether the words around are nothing but counts of copies: A-10 and F-16 are aircraft elsewhere. */
function isDistribution(place: Place, near: Span): boolean {
  const words = wordsOf(place.reading.text, near).slice(1, -1);
  return words.every((word) => /^(?:ACTION|ORIGIN|INFO|[A-Z0-9]{1,5}-\d{2}|\/?\d{3,4}|\/?\d{3}[RW]|[RW])$/.test(wordsAt(place, word)));
}

/** `ACTION`, `ORIGIN`, `INFO` before the counts. */
const recipients: Readonly<Record<string, readonly [name: string, fact: string]>> = {
  ACTION: ['office that acts on the telegram', 'The offices behind INFO get copies to know of it'],
  ORIGIN: ['office that the telegram comes from', 'The offices behind INFO get copies to know of it'],
  INFO: ['offices that get copies to know of the telegram', 'The digits behind each are its copies'],
};

/** Who in Washington gets how many copies: one office, the word before offices, or the sum. */
export function distributionCard(place: Place, { parts, total }: Distribution): Card | null {
  const part = codeAt(place, parts);
  const near = part && { start: Math.max(part.start, place.offset - 200), end: Math.min(part.end, place.offset + 200) };
  const word = near && wordsOf(place.reading.text, near).find((candidate) => holds(candidate, place.offset));
  if (!word) return null;
  const source = archiveSource(place);
  if (total && holds({ start: total.start - 1, end: total.end }, place.offset)) {
    const written = wordsAt(place, total);
    return { span: total, title: `${written}: ${Number(written)} copies in all`, facts: ['The sum of the counts before it'], source };
  }
  const written = wordsAt(place, word);
  const [name, fact] = recipients[written] ?? [];
  return name && fact ? { span: word, title: `${written}: ${name}`, facts: [fact], source } : looseCard(place, parts);
}

/** `EUR-12` of a telegram printed in the Department. */
function copiesCard(place: Place, span: Span, written: string, office: string, copies: number): Card {
  const known = recipientMeaning(office);
  const name = known?.meaning ?? `office ${office}`;
  const facts = [
    copies === 0 ? 'No paper copy' : copies === 1 ? '1 copy' : `${copies} copies`,
    known ? '' : 'What the letters stand for is not on record',
    'Distribution of the telegram in Washington',
  ];
  return {
    span,
    title: `${written}: ${name}`,
    facts,
    source: known ? known.source : archiveSource(place),
    ...(!known && { isUnexplained: true }),
  };
}
