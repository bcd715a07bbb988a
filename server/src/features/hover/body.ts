// Paragraphs, separators and end of the message (format-rules 3.5 and 7; ACP 127(G)).

import type { EndOfMessage, Paragraph, Separator, Signature } from '../../cable/model.ts';
import { wordsOf } from '../../cable/scanner.ts';
import type { Span } from '../../cable/text.ts';
import { holds, numberedParagraph } from '../at.ts';
import type { Card } from './card.ts';
import { markingCard } from './classification.ts';
import { type Place, wordsAt } from './place.ts';
import { signalCard } from './signals.ts';
import { serialCard } from './transport.ts';

/** The portion marking, or a number that a copy has changed; the words of the text have no card. */
export function paragraphCard(place: Place, element: Paragraph): Card | null {
  const { marking, number } = element;
  if (holds(marking, place.offset)) return markingCard(place, marking);
  if (!holds(number, place.offset)) return null;
  const written = wordsAt(place, number);
  const drafted = numberedParagraph(place.reading, element)?.number;
  if (drafted === undefined || drafted === null || drafted === Number(written)) return null;
  const facts = [`The copy has the digit 1 for the paragraph sign, in every paragraph: ${written} stands for ${drafted}`];
  return { span: number, title: `Paragraph ${drafted}`, facts, source: 'As seen in copies from web pages' };
}

/** `BT`, before and after the text. */
export function separatorCard(place: Place, element: Separator): Card | null {
  return procedureCard(place, element.parts);
}

/** `#2958`, `NNNN`. */
export function endCard(place: Place, element: EndOfMessage): Card | null {
  return procedureCard(place, element.parts);
}

function procedureCard(place: Place, parts: readonly Span[]): Card | null {
  const part = parts.find((candidate) => holds(candidate, place.offset));
  const word = part && wordsOf(place.reading.text, part).find((candidate) => holds(candidate, place.offset));
  if (!word) return null;
  return wordsAt(place, word).startsWith('#') ? serialCard(place, word) : signalCard(place, word);
}

/** Who signed. */
export function signatureCard(place: Place, element: Signature): Card | null {
  const part = element.parts.find((candidate) => holds(candidate, place.offset));
  if (!part) return null;
  const facts = ['The head of the mission signs, or who stands in; the name alone is customary'];
  return { span: part, title: `${wordsAt(place, part)}: signature`, facts, source: 'As used in cables' };
}
