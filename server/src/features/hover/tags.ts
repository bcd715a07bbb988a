// TAGS: traffic analysis by geography and subject, in the era of the cable (format-rules 3.3; 5 FAH-3).

import type { TagsLine } from '../../cable/model.ts';
import { lookUpTag, lookUpTagAt, type Tag, tagCategory, tagName } from '../../codes/tags.ts';
import { holds, spanAt } from '../at.ts';
import type { Card } from './card.ts';
import { capitalized, type Place, sourceOf, wordsAt } from './place.ts';

/** One code, or the label. */
export function tagsCard(place: Place, element: TagsLine): Card | null {
  if (holds(element.label, place.offset)) {
    return {
      span: element.label,
      title: 'TAGS: traffic analysis by geography and subject',
      facts: ['Subjects first, then organizations and programs, places last'],
      source: '5 FAH-3 H-010',
    };
  }
  const tag = spanAt(element.tags, place.offset);
  if (!tag) return null;
  if (holds(tag.persons, place.offset)) {
    const facts = [`Named by the TAGS before it, ${wordsAt(place, tag.code)}`];
    return { span: tag.persons, title: `${wordsAt(place, tag.persons)}: person`, facts, source: 'TAGS handbook TL:TAGS-1 (06-28-1974)' };
  }
  return tagCard(place, tag.code);
}

function tagCard(place: Place, span: Card['span']): Card {
  const code = wordsAt(place, span);
  const { sent } = place.reading;
  const year = sent === null ? null : new Date(sent).getUTCFullYear();
  const [tag, ...others] = year === null ? lookUpTag(code) : lookUpTagAt(code, year);
  if (!tag) {
    const category = tagCategory(code);
    return {
      span,
      title: `${code}: not on record`,
      facts: [category ? `By its first letter: ${category}` : ''],
      source: '5 FAH-3',
      isUnexplained: true,
    };
  }
  const name = (year === null ? tag.name : tagName(tag, year)) ?? 'meaning not known';
  // The same country in the next system is no other meaning.
  const elsewhere = others
    .filter((other) => other.name !== null && other.name !== tag.name)
    .map((other) => `${other.name} (${kindWords(other)})`);
  const facts = [capitalized(kindWords(tag)), listWords(tag), elsewhere.length > 0 ? `Also: ${elsewhere.slice(0, 3).join(', ')}` : ''];
  return { span, title: `${code}: ${name}`, facts, source: sourceOf(tag) };
}

const systems = {
  'handbook-1974': 'handbook of 1974',
  'fips-era': 'by FIPS 10-4',
  'current-GENC': 'by GENC',
  unlisted: 'on no list',
} as const;

function kindWords(tag: Tag): string {
  if (tag.kind === 'subject') return `subject, ${tag.category}`;
  if (tag.kind === 'geographic') return `${tag.area}, ${systems[tag.system]}`;
  return tag.kind;
}

/** Lists were made at times; a code may well be older than the first of them. */
function listWords({ years }: Tag): string {
  return years.written === '' ? '' : `On the lists of ${years.written.replaceAll('c.', 'about ')}`;
}
