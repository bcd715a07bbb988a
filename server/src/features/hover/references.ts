// The REF block: which cable an item names, its year taken from this cable where it is not written (format-rules 3.3).

import type { Reference, ReferenceBlock } from '../../cable/model.ts';
import { idOfReference, yearOfReference } from '../../reading/references.ts';
import { holds } from '../at.ts';
import { firstWords } from '../words.ts';
import type { Card } from './card.ts';
import { type Place, wordsAt } from './place.ts';

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
  return item ? itemCard(place, item) : null;
}

function itemCard(place: Place, item: Reference): Card {
  const letter = item.letter ? `Ref ${wordsAt(place, item.letter)}` : 'Reference';
  const span = { start: item.start, end: item.end };
  const { cable } = item;
  if (!cable)
    return {
      span,
      title: `${letter}: ${firstWords(place.reading.text, item.parts, 80)}`,
      facts: ['Not a cable, as far as its words tell'],
      source: '',
    };
  const id = idOfReference(place.reading, item);
  if (id === null) {
    const missing = cable.place ? 'Its year is that of this cable, which tells none' : 'A number without the place that it was sent from';
    return { span, title: `${letter}: message ${Number(wordsAt(place, cable.number))}`, facts: [missing], source: '' };
  }
  const assumed = cable.year ? '' : `The year is not written: taken as that of this cable, ${yearOfReference(place.reading, item)}`;
  return { span, title: `${letter}: ${id}`, facts: [assumed, notal(place, item)], source: '' };
}

function notal(place: Place, item: Reference): string {
  return /\bNOTAL\b/.test(firstWords(place.reading.text, item.parts, 400)) ? 'NOTAL: not sent to all addressees of this cable' : '';
}
