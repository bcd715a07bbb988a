// The REF block: which cable an item names, its year taken from this cable where it is not written (format-rules 3.3).

import type { Reference, ReferenceBlock } from '../../cable/model.ts';
import { textOf } from '../../cable/text.ts';
import { nearest } from '../../codes/nearest.ts';
import { allPostPlaces, postsByPlace } from '../../codes/posts.ts';
import { joinParts } from '../../reading/paragraphs.ts';
import {
  idOfReference,
  numberOf,
  type ReferenceKind,
  type ReferenceRecord,
  referencesOf,
  resolvedYear,
  yearOfReference,
} from '../../reading/references.ts';
import { holds } from '../at.ts';
import { postOfPlace } from '../origin.ts';
import { firstWords } from '../words.ts';
import type { Card } from './card.ts';
import { postWords } from './indicators.ts';
import { didYouMean, type Place, wordsAt } from './place.ts';

/** One item, or the label. */
export function referencesCard(place: Place, element: ReferenceBlock): Card | null {
  if (holds(element.label, place.offset)) {
    return {
      span: element.label,
      title: 'References',
      facts: ['The text calls them reftel, or by letter: ref A'],
      source: '5 FAH-1 H-240',
    };
  }
  const item = element.items.find((candidate) => holds(candidate, place.offset));
  return item ? referenceItemCard(place, item) : null;
}

/** The card of one item, whoever names it. */
export function referenceItemCard(place: Place, item: Reference): Card {
  const letter = item.letter ? `Ref ${wordsAt(place, item.letter)}` : 'Reference';
  const span = { start: item.start, end: item.end };
  const { cable } = item;
  const { id: named, kind } = recordOf(place, item);
  if (!cable || kind !== 'cable') {
    const words = firstWords(place.reading.text, item.parts, 80);
    const facts = [named === null ? '' : `Named so in this message, where it is written ${words}`, kinds[kind]];
    return { span, title: `${letter}: ${named ?? words}`, facts, source: '' };
  }
  const id = idOfReference(place.reading, item);
  if (id === null) {
    return { span, title: `${letter}: message ${numberOf(place.reading, cable.number)}`, facts: [withoutId(place, item)], source: '' };
  }
  const facts = [fromWords(place, item), yearWords(place, item), notal(place, item)];
  return { span, title: `${letter}: ${id}`, facts, source: '' };
}

const kinds: Readonly<Record<ReferenceKind, string>> = {
  cable: 'A cable',
  message: 'A message',
  email: 'Mail',
  call: 'A call or conversation',
  memorandum: 'A memorandum',
  document: 'A document',
  other: 'Not a cable, as far as its words tell',
};

/** What the record of this cable says of the item. */
function recordOf({ reading }: Place, item: Reference): Pick<ReferenceRecord, 'id' | 'kind'> {
  const letter = item.letter && textOf(reading.text, item.letter).toUpperCase();
  const words = joinParts(reading.text, item.parts);
  const found = referencesOf(reading).find((record) => record.letter === letter && record.text === words);
  return found ?? { id: null, kind: 'other' };
}

/** Why the item has no id. With a year at hand, what is missing is the place, or the place never came to such a number. */
function withoutId({ reading }: Place, item: Reference): string {
  const isOutOfReach = yearOfReference(reading, item) !== null && resolvedYear(reading, item) === null;
  if (isOutOfReach)
    return 'Its post never reached such a number by then, so that no id is given: the number is damaged, or that of another post';
  return item.cable?.place ? 'Its year is that of this cable, which tells none' : 'A number without the place that it was sent from';
}

/** `From AMEMBASSY REYKJAVIK: Embassy in Iceland`; for an unknown place the nearest ones. */
function fromWords(place: Place, { cable }: Reference): string {
  const written = cable?.place ? textOf(place.reading.text, cable.place).toUpperCase().replace(/\s+/g, ' ') : '';
  const post = postOfPlace(written);
  if (post) return `From ${post.address}: ${postWords(post)}`;
  const near = nearest(written.replaceAll(' ', ''), allPostPlaces()).map((one) => postsByPlace(one)[0]?.place ?? one);
  return didYouMean(near) || 'The place is not on record';
}

function yearWords(place: Place, item: Reference): string {
  const year = resolvedYear(place.reading, item);
  if (item.cable?.year) return `The year is written: ${year}`;
  const isOwn = year === yearOfReference(place.reading, item);
  return isOwn
    ? `The year is not written: taken as that of this cable, ${year}`
    : `The year is not written: taken as the one before this cable, ${year}, since its own has not come to that number`;
}

function notal(place: Place, item: Reference): string {
  return /\bNOTAL\b/.test(firstWords(place.reading.text, item.parts, 400)) ? 'NOTAL: not sent to all addressees of this cable' : '';
}
