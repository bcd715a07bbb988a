// FL5 to FL10: date-time group, originator, addressees (format-rules 2.5 and 2.6).

import type { Addressee, AddresseeRole, DateTimeGroupLine, OriginatorLine } from '../../cable/model.ts';
import { type Span, textOf } from '../../cable/text.ts';
import { dayOfYear, isoMinute } from '../../reading/dates.ts';
import { holds } from '../at.ts';
import type { Card } from './card.ts';
import { addressCard, indicatorCard } from './indicators.ts';
import { codeAt, dayInWords, type Place, wordsAt } from './place.ts';
import { precedenceLetterCard, precedenceWordCard } from './precedence.ts';
import { signalCard } from './signals.ts';

/** FL5: precedences, date-time group, signals. */
export function dateTimeGroupCard(place: Place, element: DateTimeGroupLine): Card | null {
  const { precedences, group, signals } = element;
  const index = precedences.findIndex((letter) => holds(letter, place.offset));
  const letter = precedences[index];
  if (letter) return precedenceLetterCard(place, letter, index, precedences.length);
  if (holds(group, place.offset)) return groupCard(place, group);
  const signal = codeAt(place, signals);
  return signal ? signalCard(place, signal) : null;
}

function groupCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const { sent } = place.reading;
  const source = 'ACP 127(G) par. 152; ACP 121';
  if (sent === null) {
    return {
      span,
      title: `${written}: date-time group`,
      facts: ['Day, hour and minute in two digits each, zone letter, month, year; this names no time that there is'],
      source,
    };
  }
  return { span, title: `${written}: ${isoMinute(sent)}`, facts: [`${dayInWords(sent)}, day ${dayOfYear(sent)} of the year`], source };
}

/** FL6. */
export function originatorCard(place: Place, element: OriginatorLine): Card | null {
  const { label, address } = element;
  if (holds(label, place.offset))
    return { span: label, title: 'FM: from', facts: ['The originator, by plain language address'], source: 'ACP 127(G)' };
  return holds(address, place.offset) ? addressOrOfficeCard(place, address) : null;
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
    return { span: label, title: `${wordsAt(place, label)}: ${title}`, facts: [fact], source: 'ACP 127(G); 5 FAH-2 H-230' };
  }
  if (holds(indicator, place.offset))
    return wordsAt(place, indicator) === 'ZEN' ? signalCard(place, indicator) : indicatorCard(place, indicator, address);
  if (holds(address, place.offset)) return addressOrOfficeCard(place, address);
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

/** `//NSC//` inside an address names an office; the rest is the address. */
function addressOrOfficeCard(place: Place, address: Span): Card {
  const written = textOf(place.reading.text, address);
  const slashes = written.indexOf('//');
  if (slashes < 0 || place.offset < address.start + slashes) {
    return addressCard(place, { start: address.start, end: slashes < 0 ? address.end : address.start + slashes });
  }
  const span = { start: address.start + slashes, end: address.end };
  const offices = wordsAt(place, span)
    .split('/')
    .map((office) => office.trim())
    .filter((office) => office !== '');
  return {
    span,
    title: `${offices.join(', ') || '//'}: office symbol${offices.length > 1 ? 's' : ''}`,
    facts: ['The office within the addressee that the message is for, between double slashes'],
    source: '5 FAH-2 H-230; as used in cables',
  };
}
