// FL6 to FL9: originator and addressees (format-rules 2.6).

import type { Addressee, AddresseeRole, OriginatorLine } from '../../cable/model.ts';
import { holds } from '../at.ts';
import { addressCard } from './addresses.ts';
import type { Card } from './card.ts';
import { indicatorCard } from './indicators.ts';
import { labelWords, type Place, wordsAt } from './place.ts';
import { precedenceWordCard } from './precedence.ts';
import { signalCard } from './signals.ts';

/** FL6. */
export function originatorCard(place: Place, element: OriginatorLine): Card | null {
  const { label, address } = element;
  if (holds(label, place.offset))
    return {
      span: label,
      title: `${labelWords(place, label)}: from`,
      facts: ['The originator, by plain language address'],
      source: 'ACP 127(G)',
    };
  return holds(address, place.offset) ? addressCard(place, address, null) : null;
}

const roles: Readonly<Record<AddresseeRole, readonly [title: string, fact: string]>> = {
  action: ['action addressees', 'They are asked to act; they stand before those who are only informed'],
  information: ['information addressees', 'They are told, and need not act'],
  exempted: ['exempted addressees', 'Members of a collective who are left out'],
};

/** FL7 to FL9. */
export function addresseeCard(place: Place, element: Addressee): Card | null {
  const { role, label, indicator, address, precedence, serial } = element;
  if (holds(label, place.offset)) {
    const [title, fact] = roles[role];
    return { span: label, title: `${labelWords(place, label)}: ${title}`, facts: [fact], source: 'ACP 127(G); 5 FAH-2 H-230' };
  }
  if (holds(indicator, place.offset))
    return wordsAt(place, indicator) === 'ZEN' ? signalCard(place, indicator) : indicatorCard(place, indicator, address);
  if (holds(address, place.offset)) return addressCard(place, address, indicator);
  if (holds(precedence, place.offset)) return precedenceWordCard(place, precedence);
  if (!holds(serial, place.offset)) return null;
  const number = Number(wordsAt(place, serial));
  return {
    span: serial,
    title: `${wordsAt(place, serial)}: channel count`,
    facts: [`Number ${number} in the count of the originator's messages to this addressee`],
    source: 'As used in cables',
  };
}
