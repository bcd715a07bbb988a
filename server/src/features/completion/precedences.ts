// Precedences as letters (FL2, FL5) and as words behind an addressee (ACP 127(G) par. 150-152).

import { allPrecedences } from '../../codes/precedence.ts';
import { lazy } from '../../codes/table.ts';
import { type Cursor, lastWord, typedSpan } from './cursor.ts';
import { type Offer, offerOf, type Proposal } from './proposal.ts';

/** The military's own degree above FLASH stands in no cable of the Department. */
const inUse = lazy(() => allPrecedences().filter(({ rank }) => rank > 0));

/** `IMMEDIATE` and the others, highest first. */
export const precedenceWords: () => readonly Proposal[] = lazy(() =>
  inUse().map(({ name, rank, speed }) => ({ label: name, name: speed, sort: `0${rank}`, family: 'precedence' as const })),
);

/** Letters of FL5, behind one of them only the lower ones; each once, since O stands for two words. */
export function letterOffer(cursor: Cursor): Offer | null {
  const typed = /[A-Za-z]?$/.exec(cursor.before)?.[0] ?? '';
  const last = cursor.before
    .slice(0, cursor.before.length - typed.length)
    .trimEnd()
    .at(-1);
  const letters = lettersOf(1);
  const lower = letters.slice(letters.findIndex(({ label }) => label === last) + 1);
  return offerOf(
    typedSpan(cursor, typed.length),
    lower.filter(({ label }) => label.startsWith(typed.toUpperCase())),
  );
}

/** Doubled letters of FL2. */
export function doubledLetterOffer(cursor: Cursor): Offer | null {
  const typed = lastWord(cursor);
  return offerOf(
    typedSpan(cursor, typed.length),
    lettersOf(2).filter(({ label }) => label.startsWith(typed.toUpperCase())),
  );
}

function lettersOf(times: number): readonly Proposal[] {
  const byLetter = new Map<string, Proposal>();
  for (const { letter, name, rank } of inUse()) {
    const label = letter.repeat(times);
    const known = byLetter.get(label);
    byLetter.set(label, {
      label,
      name: known ? `${known.name} or ${name}` : name,
      filter: `${label} ${known?.name ?? ''} ${name}`,
      sort: `0${rank}`,
      family: 'precedence',
    });
  }
  return [...byLetter.values()];
}
