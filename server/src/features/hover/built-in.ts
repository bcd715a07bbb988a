// What a card would say without the user's own tables: told as one fact more where it is something else.

import { ownCodesInForce, withOwnCodes } from '../../codes/own/in-force.ts';
import type { Card } from './card.ts';

/** The card by all tables, with the built-in meaning behind the facts where the user's own tables have another. */
export function withBuiltIn(ask: () => Card | null): Card | null {
  const card = ask();
  if (card === null || ownCodesInForce() === null) return card;
  const builtIn = withOwnCodes(null, ask);
  const words = builtIn && !builtIn.isUnexplained ? difference(card, builtIn) : '';
  return words === '' ? card : { ...card, facts: [...card.facts, `Built in: ${words}`] };
}

/** Meaning and first fact that the card does not have; empty where it says the same, or names that meaning among its facts. */
function difference(card: Card, builtIn: Card): string {
  const isNamed = (words: string): boolean => [card.title, ...card.facts].some((line) => line.includes(words));
  const meaning = builtIn.title.replace(/^[^:]{1,60}: /, '');
  if (builtIn.title !== card.title && isNamed(meaning)) return '';
  const fact = builtIn.facts.find((line) => line !== '' && !isNamed(line)) ?? '';
  return [builtIn.title === card.title ? '' : meaning, fact].filter(Boolean).join('; ');
}
