// GENADMIN messages (format-rules 6a): the JANAP 128 head part by part, sets, subject codes, series.

import type { Element, ReferenceBlock, SubjectLine } from '../../cable/model.ts';
import type { JanapHead, MessageSet, SeriesLine, SubjectCode } from '../../cable/model-genadmin.ts';
import type { Span } from '../../cable/text.ts';
import { slipsOfSetNames } from '../../cable/vocabulary.ts';
import { lookUpSecurityLetters } from '../../codes/classification.ts';
import { dayOfYear, fullYear, instantOfFiling, isoMinute } from '../../reading/dates.ts';
import { holds } from '../at.ts';
import { firstWords } from '../words.ts';
import type { Card } from './card.ts';
import { indicatorCard } from './indicators.ts';
import { looseCard } from './loose-words.ts';
import { codeAt, dayInWords, type Place, wordsAt } from './place.ts';
import { precedenceLetterCard } from './precedence.ts';

const seen = 'As used in messages';

/** The card of an element that GENADMIN messages alone have, or write as a set; null where the place needs none. */
export function messageCard(place: Place, element: Element): Card | null {
  switch (element.kind) {
    case 'janapHead':
      return janapCard(place, element);
    case 'precedence':
      return precedenceLetterCard(place, element.parts[0] ?? element, 0, 1);
    case 'subjectCode':
      return subjectCodeCard(place, element);
    case 'series':
      return seriesCard(place, element);
    case 'set':
      return setCard(place, element);
    default:
      return null;
  }
}

/** One part of the line under the pointer. */
function janapCard(place: Place, head: JanapHead): Card | null {
  const { offset } = place;
  if (holds(head.precedence, offset)) return precedenceLetterCard(place, head.precedence, 0, 1);
  if (holds(head.mediaFormat, offset))
    return fixed(place, head.mediaFormat, 'language and media format', 'In what form the message goes out and comes in, a letter for each');
  if (holds(head.classification, offset)) return levelCard(place, head.classification);
  if (holds(head.contentCode, offset)) return contentCodeCard(place, head.contentCode);
  if (holds(head.indicator, offset)) return indicatorCard(place, head.indicator, null);
  if (holds(head.serial, offset))
    return fixed(place, head.serial, 'station serial number', 'Counted by the station of origin; it stands again above NNNN');
  if (holds(head.filingTime, offset)) return filingCard(place, head.filingTime);
  if (holds(head.letters, offset)) return levelCard(place, head.letters);
  const called = codeAt(place, head.called);
  return called ? indicatorCard(place, called, null) : null;
}

function fixed(place: Place, span: Span, name: string, fact: string): Card {
  return { span, title: `${wordsAt(place, span)}: ${name}`, facts: [fact], source: 'JANAP 128' };
}

function levelCard(place: Place, span: Span): Card {
  const letter = wordsAt(place, span).charAt(0);
  const meaning = lookUpSecurityLetters(letter.repeat(5))?.meaning ?? 'unknown letter';
  return {
    span,
    title: `${wordsAt(place, span)}: ${meaning}`,
    facts: ['The letter of the classification: once in the first word, four times before the indicators called'],
    source: 'JANAP 128',
  };
}

function contentCodeCard(place: Place, span: Span): Card {
  const code = wordsAt(place, span);
  const fact = code === 'ZYUW' ? 'The usual code of a message in words' : 'Tells machines what the message holds and how to handle it';
  return fixed(place, span, 'content indicator code', fact);
}

function filingCard(place: Place, span: Span): Card {
  const { sent, text } = place.reading;
  const filed = sent === null ? null : instantOfFiling(text, span, sent);
  if (filed === null) return fixed(place, span, 'filing time', 'Day of the year in three digits, then hours and minutes in UTC');
  return { ...fixed(place, span, `filed ${isoMinute(filed)}`, `${dayInWords(filed)}, day ${dayOfYear(filed)} of the year`) };
}

/** Major groups of the codes by their first two digits. */
const subjectGroups: Readonly<Record<string, string>> = {
  '01': 'military personnel',
  '02': 'information technology and communications',
  '03': 'operations and readiness',
  '04': 'logistics',
  '05': 'general administration and management',
  '06': 'medicine and dentistry',
  '07': 'financial management',
  '08': 'ordnance',
  '09': 'ships',
  '10': 'general material',
  '11': 'facilities and activities ashore',
  '12': 'civilian personnel',
  '13': 'aeronautical and astronautical material',
  '16': 'Coast Guard missions',
};

function subjectCodeCard(place: Place, { code }: SubjectCode): Card {
  const written = wordsAt(place, code);
  const group = subjectGroups[written.slice(1, 3)];
  const facts = [
    group ? `Group ${Number(written.slice(1, 3))}000: ${group}` : 'Its group is not on record',
    'The letter N and five digits, between double slashes',
  ];
  return {
    span: code,
    title: `${written}: standard subject identification code`,
    facts,
    source: 'SECNAV M-5210.2, groups from general knowledge',
  };
}

function seriesCard(place: Place, element: SeriesLine): Card {
  const year = fullYear(wordsAt(place, element.year));
  const facts = [
    `Message ${Number(wordsAt(place, element.number))} of the series ${wordsAt(place, element.name)} in ${year}`,
    'Other messages refer to it by this name',
  ];
  return { span: element, title: `${wordsAt(place, element)}: name of the message`, facts, source: seen };
}

/** What a set is for, by its name. */
const sets: Readonly<Record<string, readonly [title: string, fact: string]>> = {
  MSGID: ['message identification', 'Form of the message, originator, office, month'],
  SUBJ: ['subject', 'What the message is about'],
  REF: ['reference', 'Letter, kind of source, originator or title, date'],
  AMPN: ['amplification', 'Explains the set before it, mostly a reference'],
  NARR: ['narrative', 'Explains several sets before it, mostly all references'],
  POC: ['point of contact', 'Name, rank, unit, place, telephone and mail'],
  GENTEXT: ['general text', 'Its first field names the part of the text: REMARKS, SITUATION ...'],
  RMKS: ['remarks', 'The text of the message'],
  AKNLDG: ['acknowledge', 'Whether the receipt is to be acknowledged'],
  DECL: ['declassification', 'When and by what the message is declassified'],
};
const meant: Readonly<Record<string, string>> = { ...slipsOfSetNames, SUBJECT: 'SUBJ' };

function setCard(place: Place, { name, parts }: MessageSet): Card | null {
  return holds(name, place.offset) ? setNameCard(place, name) : looseCard(place, parts);
}

/** The label of a subject or a reference that is written as a set; null for the label of a cable. */
export function setLabelCard(place: Place, { label }: SubjectLine | ReferenceBlock): Card | null {
  const isSet = holds(label, place.offset) && place.reading.text[label.end - 1] === '/';
  return isSet
    ? setNameCard(place, { start: label.start, end: label.start + (/^[A-Z]+/.exec(wordsAt(place, label))?.[0].length ?? 0) })
    : null;
}

function setNameCard(place: Place, span: Span): Card {
  const written = firstWords(place.reading.text, [span], 20);
  const name = meant[written] ?? written;
  const [title, fact] = sets[name] ?? ['set', 'Name and fields between slashes, closed by two'];
  const slip = name === written ? '' : `Stands for ${name}`;
  return { span, title: `${written}: ${title}`, facts: [slip, fact], source: seen };
}
