// Lines that archived telegrams and prints have besides those of teletype cables (format-rules sections 5 and 6).

import type { PageHeader } from '../../cable/model.ts';
import type {
  ArchiveElement,
  Attribute,
  DashLine,
  DraftingLine,
  DraftingRole,
  MessageReference,
  PageMark,
} from '../../cable/model-archive.ts';
import type { Span } from '../../cable/text.ts';
import { indicatorForm } from '../../cable/vocabulary.ts';
import { formatId } from '../../reading/identity.ts';
import { holds } from '../at.ts';
import { postOfPlace } from '../origin.ts';
import type { Card } from './card.ts';
import { postWords } from './indicators.ts';
import { seatMeaning } from './passing.ts';
import { archiveSource, codeAt, labelWords, type Place, wordsAt } from './place.ts';
import { tagWordCard } from './tags.ts';

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
      return attributeCard(place, element);
    case 'messageReference':
      return messageReferenceCard(place, element);
  }
}

/** The label, or one of the TAGS that it has; other values are words like any. */
function attributeCard(place: Place, { label, parts }: Attribute): Card | null {
  const name = labelWords(place, label);
  if (holds(label, place.offset)) {
    const isPrint = place.reading.cable.dialect === 'smart';
    const facts = [isPrint ? 'Added by the print, no part of the text' : 'Added by the archive, no part of the telegram'];
    return {
      span: label,
      title: `${name}: ${isPrint ? 'field of the print' : 'attribute of the archive'}`,
      facts,
      source: archiveSource(place),
    };
  }
  const value = codeAt(place, parts);
  return value && name.toUpperCase() === 'TAGS' ? tagWordCard(place, value) : null;
}

function lineCard(place: Place, parts: readonly Span[], name: string, facts: readonly string[], source: string): Card | null {
  const span = codeAt(place, parts);
  return span ? { span, title: `${wordsAt(place, span)}: ${name}`, facts, source } : null;
}

/** `PAGE 02`, and the time of receipt behind the number, which the page headers inside a text do not hold apart. */
const pageWord = /^(?:[A-Z]{6,12}\s+)?PAGE\s+(\d{1,3})\b/;
const receipt = /\s(\d{6}\s?[A-Z])(?:\s|$)/;

/** A page mark between lines of the text; null for a header of another form. */
export function innerPageMarkCard(place: Place, header: PageHeader): Card | null {
  const written = place.reading.text.slice(header.start, Math.min(header.end, header.start + 200));
  const page = pageWord.exec(written);
  const time = receipt.exec(written);
  if (place.reading.cable.dialect !== 'aad' && !(page && header.place)) return null;
  if (header.place && indicatorForm.test(wordsAt(place, header.place))) return null;
  const spanOf = (match: RegExpExecArray | null): Span | null => {
    const start = header.start + (match ? match.index + match[0].indexOf(match[1] ?? '') : 0);
    return match && { start, end: start + (match[1] ?? '').length };
  };
  return pageCard(place, header, { ...header, page: spanOf(page), time: spanOf(time) });
}

function pageMarkCard(place: Place, mark: PageMark): Card | null {
  const span = codeAt(place, mark.parts);
  return span ? pageCard(place, span, mark) : null;
}

type PageFields = Pick<PageMark, 'page' | 'place' | 'number' | 'section' | 'total' | 'time'>;

function pageCard(place: Place, span: Span, { page, place: post, number, section, total, time }: PageFields): Card {
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
  return { span, title: `Page mark${page ? `: page ${Number(wordsAt(place, page))}` : ''}`, facts, source: archiveSource(place) };
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
  const source = archiveSource(place);
  const isPrint = place.reading.cable.dialect === 'smart';
  if (holds(label, place.offset))
    return {
      span: label,
      title:
        role === 'distribution'
          ? `${labelWords(place, label)}: offices that get copies`
          : `${labelWords(place, label)} who ${drafting[role]}`,
      facts: [isPrint || role !== 'drafted' ? 'Office, colon, name' : 'Office, colon, name, colon, letters of the typist'],
      source,
    };
  if (holds(office, place.offset)) {
    const written = wordsAt(place, office);
    const meaning = seatMeaning(written);
    return {
      span: office,
      title: `${written}: ${meaning?.meaning ?? 'office'}`,
      facts: [role === 'distribution' ? 'It gets copies' : `The office of the officer who ${drafting[role]}`],
      source: meaning?.source ?? source,
    };
  }
  if (!holds(name, place.offset)) return null;
  const [officer, typist] = wordsAt(place, name).split(':');
  return {
    span: name,
    title: `${officer}: officer who ${drafting[role]}`,
    facts: [typist ? `${typist.trim()}: letters of the typist` : ''],
    source,
  };
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
