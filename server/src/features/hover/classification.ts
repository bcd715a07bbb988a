// First line of FL12, portion markings and page headers (format-rules 3.1, 3.5, 3.6).

import { levelNear } from '../../cable/classification.ts';
import type { ClassificationLine, PageHeader } from '../../cable/model.ts';
import type { Span } from '../../cable/text.ts';
import { type ClassificationEntry, lookUpClassification, lookUpPortionMark } from '../../codes/classification.ts';
import { formatId } from '../../reading/identity.ts';
import { holds } from '../at.ts';
import { innerPageMarkCard } from './archive.ts';
import { captionCard } from './captions.ts';
import type { Card } from './card.ts';
import { capitalized, codeAt, countOf, factOf, type Place, sourceOf, wordsAt } from './place.ts';

/** Level, controls, section, place and number. */
export function classificationCard(place: Place, element: ClassificationLine): Card | null {
  const { words, controls, section, place: post, number } = element;
  if (holds(words, place.offset)) return levelCard(place, element);
  const control = codeAt(place, controls);
  if (control) return captionCard(place, control);
  if (section && holds(section, place.offset)) {
    const title =
      section.number === null ? 'Section label' : `Section ${section.number}${section.total === null ? '' : ` of ${section.total}`}`;
    return {
      span: section,
      title,
      facts: ['A long cable goes out in sections, each a transmission of its own; copies join them'],
      source: 'ACP 127(G) par. 208',
    };
  }
  const named = post && number ? { start: post.start, end: number.end } : (post ?? number);
  return holds(named, place.offset) ? nameCard(place, named) : null;
}

function levelCard(place: Place, element: ClassificationLine): Card {
  const span = element.words;
  const written = wordsAt(place, span);
  const controls = element.controls.map((control) => wordsAt(place, control)).join(' ');
  const entry = lookUpClassification(`${written} ${controls}`)[0] ?? lookUpClassification(element.level ?? written)[0];
  if (!entry) return { span, title: `${written}: classification`, facts: [levelOfDamaged(written)], source: '' };
  const isUnclassified = entry.rank === 0;
  const harm = harms.get(element.level ?? '');
  const marks = `Security letters ${entry.securityLetters.join(' or ')}, portion marking ${entry.portionMarks.join(' or ')}`;
  return {
    span,
    title: `${isUnclassified ? writtenName(entry) : (element.level ?? levelName(entry))}: classification`,
    facts: [marks, harm ?? '', isUnclassified ? factOf(entry.notes ?? '') : ''],
    source: `${sourceOf(entry)}${harm ? '; E.O. 13526 sec. 1.2' : ''}`,
  };
}

function levelOfDamaged(written: string): string {
  const near = levelNear(written);
  return near === null ? 'The words are too damaged to tell the level' : `Damaged words, read as ${near}`;
}

/** What disclosure could be expected to do to national security; for unclassified text there is no such test. */
const harms: ReadonlyMap<string, string> = new Map([
  ['CONFIDENTIAL', 'Disclosure could be expected to damage national security'],
  ['SECRET', 'Disclosure could be expected to damage national security seriously'],
  ['TOP SECRET', 'Disclosure could be expected to damage national security exceptionally gravely'],
]);

function nameCard(place: Place, span: Span): Card {
  const { id } = place.reading;
  const written = wordsAt(place, span);
  if (!id)
    return {
      span,
      title: `${written}: place and message number`,
      facts: ['The year of the date-time group would make it the id of the cable; the cable tells none'],
      source: '',
    };
  const facts = [
    `Message ${id.number} of ${id.place} in ${id.year}`,
    'Numbers begin again each January; the first line pads them to six digits',
  ];
  return { span, title: `${written}: cable ${formatId(id)}`, facts, source: 'As used in cables' };
}

/** `(C)`, `(S/NF)` before a paragraph. */
export function markingCard(place: Place, span: Span): Card {
  const written = wordsAt(place, span);
  const whole = /^\(([A-Z]{1,3}) ?- ?ENTIRE TEXT\)?$/i.exec(written)?.[1];
  const [entry] = lookUpPortionMark(whole ?? written);
  if (!entry) return { span, title: `${written}: portion marking`, facts: ['Not on record'], source: '', isUnexplained: true };
  const facts = [
    whole
      ? 'Marks the whole text, so that no paragraph needs a mark of its own'
      : 'Marks this paragraph; no paragraph is marked above the cable as a whole',
  ];
  return { span, title: `${written}: ${markingWords(written, entry)}`, facts, source: sourceOf(entry) };
}

/** `Secret, not releasable to foreign nationals`. */
function markingWords(written: string, entry: ClassificationEntry): string {
  const isSensitive = /^\(?SBU/i.test(written);
  const level = isSensitive
    ? 'Sensitive but unclassified'
    : capitalized(
        levelName(entry)
          .replace(/ NOFORN$/, '')
          .toLowerCase(),
      );
  const release = /\/REL(?:EASABLE)?(?: TO)? ([A-Z, ]+)/i.exec(written)?.[1];
  if (release) return `${level}, releasable to ${release.trim()}`;
  return /\/(?:NF|NOFORN|N)\b/i.test(written) ? `${level}, not releasable to foreign nationals` : level;
}

/** `UNCLASSIFIED`, `LIMITED OFFICIAL USE`, `UNCLAS E F T O`. */
function writtenName(entry: ClassificationEntry): string {
  return /^UNCLAS(?: \(|$)/.test(entry.line) ? 'UNCLASSIFIED' : entry.line;
}

function levelName({ line }: ClassificationEntry): string {
  return line === 'UNCLAS' ? 'UNCLASSIFIED' : line.replace(/ \(.*\)$/, '');
}

/** `BAGHDAD 00002958  002 OF 002` between lines of the text. */
export function pageHeaderCard(place: Place, header: PageHeader): Card {
  const mark = innerPageMarkCard(place, header);
  if (mark) return mark;
  const section = header.section && Number(wordsAt(place, header.section));
  const total = header.total && Number(wordsAt(place, header.total));
  const facts = [
    section && total ? `Section ${section} of ${countOf(total, 'section')} begins or goes on here` : '',
    'Put in by the transmission, often in the middle of a sentence; not part of the text',
  ];
  return { span: header, title: 'Page header', facts, source: 'ACP 127(G) par. 208; as used in cables' };
}
