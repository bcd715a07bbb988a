// Lines that archived telegrams and prints have besides those of teletype cables (format-rules sections 5 and 6).

import type { ArchiveElement, DashLine, DraftingLine, DraftingRole, MessageReference, PageMark } from '../../cable/model-archive.ts';
import type { Span } from '../../cable/text.ts';
import { formatId } from '../../reading/identity.ts';
import { holds } from '../at.ts';
import { postOfPlace } from '../origin.ts';
import type { Card } from './card.ts';
import { postWords } from './indicators.ts';
import { officeMeaning } from './passing.ts';
import { codeAt, type Place, wordsAt } from './place.ts';

const inTelegrams = 'As used in telegrams of 1973-79';
const inPrints = 'As used in prints of the Department';

/** What the line is, and of its codes the one under the pointer. */
export function archiveCard(place: Place, element: ArchiveElement | DashLine): Card | null {
  switch (element.kind) {
    case 'pageMark':
      return pageMarkCard(place, element);
    case 'processing':
      return lineCard(place, element.parts, 'processing number', ['Given by the message centre; no part of the message'], inTelegrams);
    case 'dashLine':
      return lineCard(place, element.parts, 'dash line', dashFacts(place, element), inTelegrams);
    case 'drafting':
      return draftingCard(place, element);
    case 'attribute':
      return holds(element.label, place.offset)
        ? {
            span: element.label,
            title: `${wordsAt(place, element.label)}: attribute of the archive`,
            facts: ['Added by the archive, no part of the telegram'],
            source: inTelegrams,
          }
        : null;
    case 'messageReference':
      return messageReferenceCard(place, element);
  }
}

function lineCard(place: Place, parts: readonly Span[], name: string, facts: readonly string[], source: string): Card | null {
  const span = codeAt(place, parts);
  return span ? { span, title: `${wordsAt(place, span)}: ${name}`, facts, source } : null;
}

function pageMarkCard(place: Place, { parts, page, place: post, number, section, total, time }: PageMark): Card | null {
  const span = codeAt(place, parts);
  if (!span) return null;
  const name = post ? wordsAt(place, post) : '';
  const known = name === '' ? null : postOfPlace(name);
  const facts = [
    post && number
      ? `Message ${Number(wordsAt(place, number))} of ${name}${known ? ` (${known.address})` : '; places are cut to six letters'}`
      : '',
    section && total ? `Section ${Number(wordsAt(place, section))} of ${Number(wordsAt(place, total))}` : '',
    time ? timeWords(place, time) : '',
    'Head of a page of the print, often in the middle of a sentence; not part of the text',
  ];
  return { span, title: `Page mark${page ? `: page ${Number(wordsAt(place, page))}` : ''}`, facts, source: inTelegrams };
}

/** `STATE 181000 TOSEC 190000`: behind the name of a series stands a number of it. */
function timeWords(place: Place, time: Span): string {
  const written = wordsAt(place, time);
  const series = /\b(TOSEC|SECTO)\s+$/.exec(place.reading.text.slice(Math.max(0, time.start - 20), time.start))?.[1];
  return series === undefined ? `Received ${written}: day of the month, hour, minute` : `Number ${Number(written)} of the series ${series}`;
}

function dashFacts(place: Place, { time, number }: DashLine): readonly string[] {
  return [
    'Parts the distribution from the telegram',
    time ? `${wordsAt(place, time)}: day and time at the message centre` : '',
    number ? `${wordsAt(place, number)}: number that the message centre gave` : '',
  ];
}

const drafting: Readonly<Record<DraftingRole, string>> = {
  drafted: 'wrote the telegram',
  cleared: 'agreed to it before it went out',
  approved: 'approved it',
  released: 'released it for sending',
  distribution: 'gets copies',
};

function draftingCard(place: Place, { label, office, name, role }: DraftingLine): Card | null {
  if (holds(label, place.offset))
    return {
      span: label,
      title: `${wordsAt(place, label)} who ${drafting[role]}`,
      facts: ['Office, colon, name, colon, letters of the typist'],
      source: inTelegrams,
    };
  if (holds(office, place.offset)) {
    const written = wordsAt(place, office);
    const meaning = officeMeaning(written);
    return {
      span: office,
      title: `${written}: ${meaning?.meaning ?? 'office'}`,
      facts: [`The office of the officer who ${drafting[role]}`],
      source: meaning?.source ?? inTelegrams,
    };
  }
  return holds(name, place.offset)
    ? { span: name, title: `${wordsAt(place, name)}: officer who ${drafting[role]}`, facts: [], source: inTelegrams }
    : null;
}

function messageReferenceCard(place: Place, { label, place: post, year, number }: MessageReference): Card | null {
  if (holds(label, place.offset)) {
    const facts = ['Two digits of the year, place, number: the name of the cable'];
    return { span: label, title: 'MRN: message reference number', facts, source: inPrints };
  }
  const span = year && number ? { start: year.start, end: number.end } : (post ?? number);
  if (!holds(span, place.offset)) return null;
  const { id } = place.reading;
  const known = post ? postOfPlace(wordsAt(place, post)) : null;
  const facts = [known ? `From ${known.address}: ${postWords(known)}` : ''];
  return { span, title: `${wordsAt(place, span)}: ${id ? `cable ${formatId(id)}` : 'name of the cable'}`, facts, source: inPrints };
}
