// Reason codes of the Classified By line, by the order in force when the cable was sent (format-rules 3.3).

import { allOrderEntries, holdsOn, type OrderEntry } from '../../codes/executive-orders.ts';
import { isoDay } from '../../reading/dates.ts';
import { type Cursor, typedSpan } from './cursor.ts';
import { matching, type Offer, offerOf, type Proposal } from './proposal.ts';

/** Behind the word *reasons* a section with its letter; behind such a code one more letter. */
export function reasonsOffer(cursor: Cursor): Offer | null {
  const { before } = cursor;
  const further = /\b1\.[3-6] ?\([a-h].{0,40}?(?:,|\/|\band|&|\))\s*(\(?[a-h]?)$/i.exec(before);
  if (further) return lettersOffer(cursor, further[1] ?? '', /\b(1\.[3-6])/.exec(before)?.[1] ?? '');
  const first = /\breasons?\b[:\s]*(?:(?:of )?E\.? ?O\.? ?\d{5},? ?)?(?:sections? )?(1?\.?[3-6]? ?\(?[a-h]?)$/i.exec(before);
  if (!first) return null;
  const typed = first[1] ?? '';
  const proposals = inForce(cursor).map(
    ({ form, meaning }): Proposal => ({
      label: form.replace('(', ' ('),
      name: meaning,
      filter: `${form.replace('(', ' (')} ${meaning}`,
      sort: form,
      family: 'reason',
      code: form,
    }),
  );
  return withBracket(cursor, matching(typedSpan(cursor, typed.length), typed, proposals));
}

/** What a cable of this day may cite. */
function inForce({ time }: Cursor): readonly OrderEntry[] {
  const day = isoDay(time);
  const reasons = allOrderEntries().filter((entry) => entry.kind === 'reason' && entry.from !== null);
  const now = reasons.filter((entry) => holdsOn(entry, day));
  return now.length > 0 ? now : reasons;
}

/** The letters of a section that the line does not have yet. */
function lettersOffer(cursor: Cursor, typed: string, section: string): Offer | null {
  const written = cursor.before.slice(0, cursor.before.length - typed.length).toLowerCase();
  const proposals = allOrderEntries().flatMap(({ kind, form, meaning, from }): Proposal[] => {
    const letter = kind === 'reason' && from !== null && form.startsWith(section) ? form.slice(section.length) : '';
    return letter === '' || written.includes(letter) ? [] : [{ label: letter, name: meaning, sort: form, family: 'reason', code: form }];
  });
  return withBracket(cursor, offerOf(typedSpan(cursor, typed.length), proposals));
}

/** An editor may have closed the bracket already. */
function withBracket({ after }: Cursor, offer: Offer | null): Offer | null {
  if (!offer || !after.startsWith(')')) return offer;
  return { ...offer, range: { start: offer.range.start, end: offer.range.end + 1 } };
}
