// Precedence in its three dresses: doubled letter (FL2), letter (FL5), word behind an addressee (FL7 and FL8).

import { headElements } from '../../cable/model.ts';
import type { Span } from '../../cable/text.ts';
import { lookUpPrecedence, type PrecedenceEntry } from '../../codes/precedence.ts';
import type { Card } from './card.ts';
import { capitalized, type Place, sourceOf, wordsAt } from './place.ts';

/** `PP` of FL2. */
export function doubledPrecedenceCard(place: Place, span: Span): Card {
  return precedenceCard(place, span, 'The highest precedence of the message, doubled');
}

/** `P` and `R` of FL5; `index` is 0 for the first of them, `count` how many there are. */
export function precedenceLetterCard(place: Place, span: Span, index: number, count: number): Card {
  const roles = ['For the action addressees', 'For the information addressees'];
  return precedenceCard(place, span, count > 1 ? (roles[index] ?? '') : 'For all addressees');
}

/** `NIACT IMMEDIATE`, `PRIORITY` behind an addressee. */
export function precedenceWordCard(place: Place, span: Span): Card {
  return precedenceCard(place, span, 'For this addressee');
}

function precedenceCard(place: Place, span: Span, use: string): Card {
  const written = wordsAt(place, span);
  const entry = bestEntry(place, lookUpPrecedence(written.toUpperCase()));
  if (!entry)
    return {
      span,
      title: `${written}: not a precedence`,
      facts: ['The four are FLASH (Z), IMMEDIATE (O), PRIORITY (P) and ROUTINE (R)'],
      source: 'ACP 127(G) par. 150-152',
      isUnexplained: true,
    };
  const title = written.toUpperCase() === entry.name ? `${entry.name} precedence` : `${written}: ${entry.name}`;
  return { span, title, facts: [use, `Speed: ${entry.speed}`, capitalized(entry.handling)], source: sourceOf(entry) };
}

/** The letter O stands for two words: NIACT where an addressee says so. */
function bestEntry(place: Place, entries: readonly PrecedenceEntry[]): PrecedenceEntry | undefined {
  if (entries.length < 2) return entries[0];
  const isNight = headElements(place.reading.cable, 'addressee').some(
    ({ precedence }) => precedence && wordsAt(place, precedence).startsWith('NIACT'),
  );
  return entries.find((entry) => entry.name.startsWith('NIACT') === isNight) ?? entries[0];
}
