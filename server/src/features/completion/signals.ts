// Operating signals behind FL4 and FL5 (ACP 127(G); ACP 131), and the letters of FL4.

import { allSecurityGroups } from '../../codes/classification.ts';
import { allOperatingSignals } from '../../codes/operating-signals.ts';
import { lazy } from '../../codes/table.ts';
import { type Cursor, lastWord, typedSpan } from './cursor.ts';
import { matching, type Offer, type Proposal } from './proposal.ts';

const signals = lazy(() => allOperatingSignals().filter(({ signal }) => /^Z[A-Z]{2}$/.test(signal)));

/** Signals that stand on a line, `FL4`; those that stand elsewhere come last. */
export function signalOffer(cursor: Cursor, line: 'FL4' | 'FL5'): Offer | null {
  const typed = lastWord(cursor);
  const written = new Set(cursor.before.split(/\s+/));
  const proposals = signals()
    .filter(({ signal }) => !written.has(signal) && signal !== 'ZNR' && signal !== 'ZNY' && signal !== 'ZEN')
    .map(({ signal, meaning, where }): Proposal => {
      const isHere = where.includes(line);
      const sort = `${isHere ? (signal === 'ZZH' ? 0 : 1) : 2}${signal}`;
      return { label: signal, name: meaning, group: where, sort, family: 'signal' };
    });
  return matching(typedSpan(cursor, typed.length), typed, proposals);
}

/** `CCCCC` behind ZNY, `UUUUU` behind ZNR. */
export function securityLettersOffer(cursor: Cursor, warning: string): Offer | null {
  const typed = lastWord(cursor);
  const proposals = allSecurityGroups().flatMap(({ group, meaning }, index): Proposal[] => {
    const letters = new RegExp(`^${warning === 'ZNR' ? 'ZNR' : 'ZNY'} ([A-Z]{5})$`).exec(group)?.[1];
    return letters === undefined ? [] : [{ label: letters, name: meaning, sort: String(index), family: 'line' }];
  });
  return matching(typedSpan(cursor, typed.length), typed, proposals);
}
