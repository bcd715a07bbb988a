// Words of subject and text: abbreviations, read by the country of origin, and references to the REF block (format-rules 3.5).

import type { Reference } from '../../cable/model.ts';
import { headElements } from '../../cable/model.ts';
import { type Span, textOf } from '../../cable/text.ts';
import { type Abbreviation, abbreviationAbroad, lookUpAbbreviation } from '../../codes/abbreviations.ts';
import type { Reading } from '../../reading/reading.ts';
import { originOf } from '../origin.ts';
import type { Card } from './card.ts';
import { officeMeaning } from './passing.ts';
import { capitalized, codeAt, countryInSentence, factOf, listed, type Place, sourceOf } from './place.ts';
import { referenceItemCard } from './references.ts';

/** Longer words are no abbreviation. */
const longestWord = 24;

/** The word of the text under the pointer; null for one that is no abbreviation. */
export function textCard(place: Place, parts: readonly Span[]): Card | null {
  const part = codeAt(place, parts);
  if (!part) return null;
  const reference = referenceCard(place, part);
  if (reference) return reference;
  const span = wordAround(place, part);
  return span && (abbreviationCard(place, span) ?? partCard(place, span));
}

/** `REF A`, `REFTEL`: the item of the REF block. */
function referenceCard(place: Place, part: Span): Card | null {
  const from = Math.max(part.start, place.offset - 10);
  const around = textOf(place.reading.text, { start: from, end: Math.min(part.end, place.offset + 12) });
  for (const match of around.matchAll(/\bref(?:tels?|s)?(?: ([a-z])\b)?/gi)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    if (place.offset < span.start || place.offset >= span.end) continue;
    const item = itemOf(place.reading, match[1]?.toUpperCase() ?? null);
    const card = item && referenceItemCard(place, item);
    if (card) return { ...card, span };
  }
  return null;
}

/** The item of this letter; without a letter the only one. */
function itemOf({ text, cable }: Reading, letter: string | null): Reference | null {
  const items = headElements(cable, 'references').flatMap((block) => block.items);
  if (letter === null) return items.length === 1 ? (items[0] ?? null) : null;
  return items.find((item) => item.letter && textOf(text, item.letter) === letter) ?? null;
}

/** The run of letters, digits and what joins them in codes; null between words and for long ones. */
function wordAround(place: Place, part: Span): Span | null {
  const start = Math.max(part.start, place.offset - longestWord);
  const before = /[A-Za-z0-9/&-]*$/.exec(textOf(place.reading.text, { start, end: place.offset }))?.[0] ?? '';
  const behind = /^[A-Za-z0-9/&-]*/.exec(
    textOf(place.reading.text, { start: place.offset, end: Math.min(part.end, place.offset + longestWord) }),
  );
  const word = `${before}${behind?.[0] ?? ''}`;
  const trimmed = word.replace(/^[/&-]+/, '');
  const first = place.offset - before.length + word.length - trimmed.length;
  const span = { start: first, end: first + trimmed.replace(/[/&-]+$/, '').length };
  return place.offset >= span.start && place.offset < span.end && span.end - span.start <= longestWord ? span : null;
}

/** `GOI` of `GOI/MFA`, where the whole is unknown. */
function partCard(place: Place, span: Span): Card | null {
  const written = textOf(place.reading.text, span);
  const mark = /[/&-]/;
  if (!mark.test(written)) return null;
  let { start, end } = { start: place.offset, end: place.offset };
  while (start > span.start && !mark.test(place.reading.text.charAt(start - 1))) start -= 1;
  while (end < span.end && !mark.test(place.reading.text.charAt(end))) end += 1;
  return end > start ? abbreviationCard(place, { start, end }) : null;
}

function abbreviationCard(place: Place, span: Span): Card | null {
  const written = textOf(place.reading.text, span);
  const word = /^[A-Z]{2,}s$/.test(written) ? written.slice(0, -1) : written;
  if (!isMeant(place.reading.text, span, word)) return null;
  const post = originOf(place.reading);
  const own = ownExpansion(place.reading, word);
  const isMessage = place.reading.cable.dialect === 'genadmin';
  const known = lookUpAbbreviation(word, post?.country ?? null).filter(({ kind }) => !isMessage || kind === null || !ofPosts.has(kind));
  const [best, ...others] = known;
  const office = word.includes('/') ? officeMeaning(word) : null;
  if (own !== null) return { span, title: `${written}: ${own}`, facts: ['Spelt out so in this cable'], source: '' };
  if (!best) return office && { span, title: `${written}: ${office.meaning}`, facts: [], source: office.source };
  const abroad = best.country === null && others.length === 0 ? abroadWords(best) : '';
  const home = best.country === null || best.cablesSeen === null ? '' : `As posts in ${countryInSentence(best.country)} write it`;
  const facts = [home, otherWords(best, others), abroad];
  return { span, title: `${written}: ${capitalized(factOf(best.expansion))}`, facts, source: sourceOf(best) };
}

/** What words mean at posts: CG is a consul general there, and in messages of the Navy the Coast Guard or a commanding general. */
const ofPosts: ReadonlySet<string> = new Set(['people and jobs', 'governments and missions', 'Department bureaus and offices']);

function otherWords(best: Abbreviation, others: readonly Abbreviation[]): string {
  const names = [...new Set(others.map(({ expansion }) => expansion))].filter(
    (expansion) => expansion.toLowerCase() !== best.expansion.toLowerCase() && !expansion.includes('the country of the cable'),
  );
  return names.length === 0 ? '' : `Also: ${listed(names, 3)}`;
}

/** What posts elsewhere write so; for a word whose meaning depends on the post. */
function abroadWords(best: Abbreviation): string {
  const others = abbreviationAbroad(best.abbreviation).filter((other) => other.expansion.toLowerCase() !== best.expansion.toLowerCase());
  const names = others.map(({ expansion, country }) => `${expansion} (${country})`);
  return names.length === 0 ? '' : `Elsewhere: ${listed(names, 3)}`;
}

/** English words that are abbreviations too: between words in capitals they are taken for English. */
const englishWords: ReadonlySet<string> = new Set(
  'ACE AID AIM AL ALL AM AN AND ARE AS AT BE BIT BOG BUS CAFE CAM CAN CHARGE CITES CLASS CO COB COM COP DE DIS DO DUE EAR EPIC FATA FOR GAS GO GOES HAS HE HOM ICE IF IM IN IS IT JAM LA LES LET MAP ME MEND MET MOB MOST MY NAM NO NOT OF ON OR OUR PAC PAM PAR PARA PIC POST RE SAFE SAG SALT SAR SED SHAPE SHE SO SOFA START TIP TO UP US VICE WE WHO'.split(
    ' ',
  ),
);

/** Capitals, and no English word where all is in capitals; a single letter only as part of an office, `S/P`. */
function isMeant(text: string, span: Span, word: string): boolean {
  if (word.length < 2 || !/[A-Z][^a-z]*[A-Z]/.test(word)) return false;
  if (!englishWords.has(word)) return true;
  const isJoined = /[/&-]/.test(text.charAt(span.start - 1)) || /[/&-]/.test(text.charAt(span.end));
  return isJoined || isOfficeName(text, span) || hasLowerCaseAround(text, span);
}

/** `THE WHO MISSION`: an office by the word that follows. */
function isOfficeName(text: string, span: Span): boolean {
  return /^ (?:MISSION|DIRECTOR|OFFICE|OFFICER|OFFICIALS?|REPRESENTATIVE|REP|STAFF|HEADQUARTERS|HQ)\b/.test(
    text.slice(span.end, span.end + 16),
  );
}

/** Whether the line has lower-case letters near the word. */
function hasLowerCaseAround(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const behind = text.slice(span.end, span.end + 60);
  const line = `${before.slice(before.lastIndexOf('\n') + 1)} ${behind.split('\n')[0]}`;
  return /[a-z]{2}/.test(line);
}

/** `Ministry of Finance` where the cable has `Ministry of Finance (MOF)`; null where it does not explain the word. */
function ownExpansion({ text, cable }: Reading, word: string): string | null {
  const at = text.indexOf(`(${word})`, cable.start);
  if (at < 0 || at >= cable.end || word.length < 2) return null;
  const words = text
    .slice(Math.max(cable.start, at - 120), at)
    .trim()
    .split(/\s+/);
  // The words whose first letters make the abbreviation; small ones (of, and, the) may have none in it.
  let letters = word.replace(/[^A-Za-z]/g, '').toUpperCase();
  for (let first = words.length - 1; first >= 0 && words.length - first <= 10; first--) {
    const one = (words[first] ?? '').replace(/^["'(]+/, '');
    if (one.charAt(0).toUpperCase() === letters.at(-1)) letters = letters.slice(0, -1);
    else if (!/^(?:of|and|the|for|on|in|to|de|del|la)$/i.test(one)) return null;
    if (letters === '')
      return words
        .slice(first)
        .join(' ')
        .replace(/^["'(]+/, '');
  }
  return null;
}
