// TAGS: traffic analysis by geography and subject, in the era of the cable (format-rules 3.3; 5 FAH-3).

import type { TagsLine } from '../../cable/model.ts';
import { wordsOf } from '../../cable/scanner.ts';
import { type Span, textOf } from '../../cable/text.ts';
import { lookUpAbbreviation } from '../../codes/abbreviations.ts';
import { nearest } from '../../codes/nearest.ts';
import { partGlued, probableTag } from '../../codes/tag-variants.ts';
import {
  allTagCodes,
  type GeographicTag,
  isKnownTag,
  lookUpTag,
  lookUpTagAt,
  successorOf,
  type Tag,
  tagCategory,
  tagName,
} from '../../codes/tags.ts';
import { coversYear } from '../../codes/years.ts';
import { holds, spanAt } from '../at.ts';
import type { Card } from './card.ts';
import { capitalized, listed, mayMean, type Place, sourceOf, wordsAt } from './place.ts';

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

/** The code under the pointer in TAGS that the archive copied; persons in brackets have none. */
export function tagWordCard(place: Place, value: Span): Card | null {
  const near = { start: Math.max(value.start, place.offset - 40), end: Math.min(value.end, place.offset + 40) };
  const code = wordsOf(place.reading.text, near)
    .map((word) => ({ start: word.start, end: word.end - (/[,;]+$/.exec(textOf(place.reading.text, word))?.[0].length ?? 0) }))
    .find((word) => holds(word, place.offset));
  return code && isKnownTag(wordsAt(place, code)) ? tagCard(place, code) : null;
}

/** One code. */
function tagCard(place: Place, span: Span): Card {
  const code = wordsAt(place, span);
  const { year } = place.reading;
  const [tag, ...others] = year === null ? lookUpTag(code) : lookUpTagAt(code, year);
  if (!tag) return unlistedCard(code, span, year);
  const name = nameOf(tag, year);
  // The same country in the next system is no other meaning.
  const elsewhere = otherMeanings(tag, others);
  const current = stillInUse([tag, ...others]);
  const successor = successorOf(tag);
  const facts = [
    `${capitalized(kindWords(tag))}${current ? `; still in use${current === tag ? '' : `, ${systems[current.system]}`}` : listWords(tag)}`,
    successor ? `Later ${successor.code}, ${systems[successor.system]}` : '',
    !current && tag.kind === 'geographic' && year !== null && !coversYear(tag.years, year) ? `On no list of ${year}` : '',
    otherName(tag, name),
    elsewhere.length > 0 ? `Also: ${listed(elsewhere, 4)}` : '',
  ];
  return {
    span,
    title: `${code}: ${name ?? 'meaning not known'}`,
    facts,
    source: sourceOf(tag),
    ...(name === null && { isUnexplained: true }),
  };
}

/** Each other meaning once, by the first of the systems that have it. */
function otherMeanings(tag: Tag, others: readonly Tag[]): readonly string[] {
  const once = new Map<string, string>();
  for (const other of others)
    if (other.name !== null && other.name !== tag.name && !once.has(other.name))
      once.set(other.name, `${other.name} (${kindWords(other)})`);
  return [...once.values()];
}

/** The row of the list in use today where it has the same code for the same place. */
function stillInUse(tags: readonly Tag[]): GeographicTag | undefined {
  const places = tags.filter((tag) => tag.kind === 'geographic' && tag.name === tags[0]?.name);
  return places.find((tag): tag is GeographicTag => tag.kind === 'geographic' && tag.system === 'current-GENC');
}

function nameOf(tag: Tag, year: number | null): string | null {
  return year === null ? tag.name : tagName(tag, year);
}

/** The other name of a subject, before or since about 1980. */
function otherName(tag: Tag, shown: string | null): string {
  if (tag.kind !== 'subject' || tag.nameIn1974 === null || tag.nameIn1974 === tag.name) return '';
  return shown === tag.nameIn1974 ? (tag.name === null ? '' : `Since about 1980 ${tag.name}`) : `In 1974 to 1979 ${tag.nameIn1974}`;
}

/** A code on no list: what it was mistyped for, as seen in cables; codes glued together; the nearest ones; its category. */
function unlistedCard(code: string, span: Span, year: number | null): Card {
  const meant = (codes: readonly string[]): string => codes.map((one) => `${one} (${firstName(one, year)})`).join(', ');
  const variant = probableTag(code);
  if (variant && variant.readings.length > 0) {
    const readings = variant.readings.map(meant).join(', or ');
    const title = `${code}: probably ${variant.readings.map((reading) => reading.join(' ')).join(' or ')}`;
    return { span, title, facts: [`Probably meant: ${readings}`], source: `misspelt so in ${variant.source}` };
  }
  const glued = partGlued(code, isKnownTag);
  if (glued) {
    const title = `${code}: probably ${glued.join(' ')}`;
    return { span, title, facts: [`Codes without blanks between them: ${meant(glued)}`], source: 'Inferred: its parts are on the lists' };
  }
  const [abbreviation] = lookUpAbbreviation(code, null);
  const category = tagCategory(code);
  const near = nearest(code, allTagCodes());
  const facts = [
    mayMean(near.map((one) => meant([one]))),
    abbreviation ? `No code of the lists; as an abbreviation: ${abbreviation.expansion}` : '',
    category ? `By its first letter: ${category}` : '',
    /^K[A-Z]{3}$/.test(code) ? 'Program codes are made as they are needed' : '',
    near.length === 0 ? 'No known code is near' : '',
  ];
  return {
    span,
    title: `${code}: not on record`,
    facts,
    source: '5 FAH-3',
    ...(!abbreviation && near.length !== 1 && { isUnexplained: true }),
  };
}

function firstName(code: string, year: number | null): string {
  const [tag] = year === null ? lookUpTag(code) : lookUpTagAt(code, year);
  return (tag && nameOf(tag, year)) ?? 'meaning not known';
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

/** Years in words. The first list of subjects after the handbook that could be read is of 2011; PREL stands in cables of 1974 all the same. */
function listWords({ years, kind }: Tag): string {
  const written = years.written.replaceAll('c.', 'about ').replaceAll('?', '');
  if (written === '') return '';
  const since = /^((?:about )?\d{4})(?:\+|-now|-)$/.exec(written)?.[1];
  if (since !== undefined && kind === 'subject') return '';
  if (since !== undefined) return since.startsWith('about') ? `; listed since ${since}` : `; first shown by a list of ${since}`;
  const open = /^(.*\d)\+$/.exec(written)?.[1];
  const [from, to] = (open ?? written).split('-');
  if (to === undefined) return `; listed in ${from}`;
  return `; listed ${from} to ${to}${open === undefined ? '' : ' and later'}`;
}
