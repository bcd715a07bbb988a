// FL1 to FL4: the lines that message centres write for each other (format-rules 2.1 to 2.4).

import type { OriginLine, RoutingLine, SecurityLine, TransmissionId } from '../../cable/model.ts';
import { headElement } from '../../cable/model.ts';
import type { Span } from '../../cable/text.ts';
import { lookUpSecurityLetters } from '../../codes/classification.ts';
import { nearest } from '../../codes/nearest.ts';
import { dayOfYear, instantOfFiling, isoMinute } from '../../reading/dates.ts';
import { holds } from '../at.ts';
import type { Card } from './card.ts';
import { distanceInWords } from './date-time-group.ts';
import { indicatorCard } from './indicators.ts';
import { capitalized, codeAt, dayInWords, mayMean, type Place, sourceOf, wordsAt } from './place.ts';
import { doubledPrecedenceCard } from './precedence.ts';
import { signalCard } from './signals.ts';

/** FL1: start of message, channel and number of the transmission. */
export function transmissionCard(place: Place, element: TransmissionId): Card | null {
  if (holds(element.startOfMessage, place.offset)) {
    const facts = ['ZCZC begins every transmission; the V before it comes from the message switch'];
    return {
      span: element.startOfMessage,
      title: `${wordsAt(place, element.startOfMessage)}: start of message`,
      facts,
      source: '5 FAH-2 H-321; ACP 127(G)',
    };
  }
  const { identification } = element;
  if (!holds(identification, place.offset)) return null;
  const words = wordsAt(place, identification);
  const parts = /^([A-Z]{1,3})(\d+)$/i.exec(words);
  const facts = parts
    ? [`Channel ${parts[1]}, transmission ${parts[2]}`, channelUse(parts[1] ?? '')]
    : ['Three letters for the channel and a number of three or four digits are usual'];
  return { span: identification, title: `${words}: transmission identification`, facts, source: '5 FAH-2 H-321' };
}

function channelUse(letters: string): string {
  if (letters === 'XRO') return 'XRO is usual where the routing line lists several posts';
  return letters === 'XYZ' ? 'XYZ is usual where the routing line has one relay alone' : '';
}

/** FL2: doubled precedence, then the indicators called. */
export function routingCard(place: Place, element: RoutingLine): Card | null {
  if (holds(element.prosign, place.offset)) return doubledPrecedenceCard(place, element.prosign);
  const indicator = codeAt(place, element.indicators);
  return indicator ? indicatorCard(place, indicator, null) : null;
}

/** FL3: station of origin, its serial number, section, filing time. */
export function originCard(place: Place, element: OriginLine): Card | null {
  const { prosign, indicator, serial, section, filingTime } = element;
  if (holds(prosign, place.offset))
    return { span: prosign, title: 'DE: from', facts: ['Before the routing indicator of the station of origin'], source: 'ACP 127(G)' };
  if (holds(indicator, place.offset)) return indicatorCard(place, indicator, null);
  if (holds(serial, place.offset)) return serialCard(place, serial);
  if (holds(section, place.offset)) {
    const title = `Section ${Number(wordsAt(place, section)) || wordsAt(place, section)} of the cable`;
    return {
      span: section,
      title,
      facts: ['A long cable goes out in sections, each a transmission of its own with the same date-time group'],
      source: 'ACP 127(G) par. 208',
    };
  }
  return holds(filingTime, place.offset) ? filingCard(place, filingTime) : null;
}

/** `#2958`, also at the end of the message. */
export function serialCard(place: Place, span: Span): Card {
  const serial = wordsAt(place, span);
  const written = headElement(place.reading.cable, 'classification')?.number;
  const message = written ? Number(wordsAt(place, written)) : Number.NaN;
  const fits = Number(serial.replace('#', '')) === message % 10_000;
  const fact = Number.isNaN(message)
    ? ''
    : fits
      ? `The last four digits of message number ${message}, as is customary`
      : `Message number ${message} ends in other digits`;
  return { span, title: `${serial}: station serial number`, facts: [fact], source: '5 FAH-2 H-321; as used in cables' };
}

function filingCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const { sent, text } = place.reading;
  const source = 'ACP 127(G)';
  const filed = sent === null ? null : instantOfFiling(text, span, sent);
  if (sent === null || filed === null) {
    return {
      span,
      title: `${written}: filing time`,
      facts: ['Day of the year in three digits, then hours and minutes in UTC; this names no time that could be told'],
      source,
    };
  }
  return {
    span,
    title: `${written}: filed ${isoMinute(filed)}`,
    facts: [`${dayInWords(filed)}, day ${dayOfYear(filed)} of the year`, capitalized(distanceInWords(filed, sent))],
    source,
  };
}

/** FL4: how the message may be sent, and further signals. */
export function securityCard(place: Place, element: SecurityLine): Card | null {
  const { warning, letters, designator, signals } = element;
  if (holds(warning, place.offset)) return signalCard(place, warning);
  if (holds(letters, place.offset)) return lettersCard(place, letters);
  if (holds(designator, place.offset)) {
    return {
      span: designator,
      title: `${wordsAt(place, designator)}: special handling designator`,
      facts: ['Military circuits name handling groups behind the letters'],
      source: 'ACP 117; as used in cables',
    };
  }
  const signal = codeAt(place, signals);
  return signal ? signalCard(place, signal, signals) : null;
}

const soundLetters: readonly string[] = ['UUUUU', 'EEEEE', 'RRRRR', 'CCCCC', 'SSSSS', 'TTTTT'];

function lettersCard(place: Place, span: Span): Card {
  const letters = wordsAt(place, span);
  const group = lookUpSecurityLetters(letters);
  if (group)
    return {
      span,
      title: `${letters}: ${group.meaning}`,
      facts: ['The letter of the classification, five times'],
      source: sourceOf(group),
    };
  const level = /^([UECRST])\1{2}([A-Z]{2})$/.exec(letters);
  const base = level ? lookUpSecurityLetters((level[1] ?? '').repeat(5)) : null;
  if (base)
    return {
      span,
      title: `${letters}: ${base.meaning}`,
      facts: [`The last two letters, ${level?.[2]}, tell to which nations it may be released in transmission`],
      source: 'ACP 117',
    };
  return {
    span,
    title: `${letters}: unknown letters`,
    facts: [mayMean(nearest(letters, soundLetters)), 'The letter of the classification five times is usual'],
    source: 'ACP 127(G) par. 124',
    isUnexplained: true,
  };
}
