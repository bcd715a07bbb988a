// Paragraphs, separators and end of the message (format-rules 3.5 and 7; ACP 127(G)).

import type { EndOfMessage, Heading, Paragraph, Separator, Signature, SubjectLine } from '../../cable/model.ts';
import { wordsOf } from '../../cable/scanner.ts';
import type { Span } from '../../cable/text.ts';
import { readParagraphs } from '../../reading/paragraphs.ts';
import { holds, numberedParagraph } from '../at.ts';
import { originOf } from '../origin.ts';
import type { Card } from './card.ts';
import { markingCard } from './classification.ts';
import { type Place, wordsAt } from './place.ts';
import { signalCard } from './signals.ts';
import { textCard } from './text-words.ts';
import { serialCard } from './transport.ts';

/** Number, portion marking, or a word of the text. */
export function paragraphCard(place: Place, element: Paragraph): Card | null {
  const { marking, number } = element;
  if (holds(marking, place.offset)) return markingCard(place, marking);
  return holds(number, place.offset) ? numberCard(place, element, number) : textCard(place, element.parts);
}

/** A word of a heading or of the subject. */
export function wordsCard(place: Place, element: Heading | SubjectLine): Card | null {
  return textCard(place, element.parts);
}

/** `Paragraph 3 of 12`, with the number as drafted where the copy has another. */
function numberCard(place: Place, element: Paragraph, span: Span): Card | null {
  const written = wordsAt(place, span);
  const { paragraphs } = readParagraphs(place.reading.text, place.reading.cable);
  const drafted = numberedParagraph(place.reading, element)?.number;
  if (drafted === undefined || drafted === null) return null;
  const last = Math.max(...paragraphs.slice(-200).map(({ number }) => number ?? 0));
  const isCopied = drafted !== Number(written);
  const copied = `The copy has the digit 1 for the paragraph sign, in every paragraph: ${written} stands for ${drafted}`;
  return {
    span,
    title: `Paragraph ${drafted}${last > drafted ? ` of ${last}` : ''}`,
    facts: [isCopied ? copied : 'Paragraphs are numbered from 1; other cables refer to them by number'],
    source: isCopied ? 'As seen in copies from web pages' : '5 FAH-1 H-240',
  };
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
  if (part && /^(?:<<\s*END OF DOCUMENT|NNN(?!N$))/.test(wordsAt(place, part))) return archiveEndCard(place, part);
  const word = part && wordsOf(place.reading.text, part).find((candidate) => holds(candidate, place.offset));
  if (!word) return null;
  return wordsAt(place, word).startsWith('#') ? serialCard(place, word) : signalCard(place, word);
}

/** `<< END OF DOCUMENT >>`; `NNN` and `NNNNMAFVVZCZ`, which stand for NNNN. */
function archiveEndCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const facts = [written.startsWith('N') ? 'Stands for NNNN, the end functions of a transmission' : 'Put there by the archive'];
  return { span, title: `${written}: end of the telegram`, facts, source: 'As used in archived telegrams' };
}

/** Who signed. */
export function signatureCard(place: Place, element: Signature): Card | null {
  const part = element.parts.find((candidate) => holds(candidate, place.offset));
  if (!part) return null;
  const head = originOf(place.reading)?.address === 'SECSTATE WASHDC' ? 'The Secretary of State' : 'The head of the mission';
  const facts = [`${head} signs, or who stands in; the name alone is customary`];
  return { span: part, title: `${wordsAt(place, part)}: signature`, facts, source: 'As used in cables' };
}
