// Passing and attention lines: `DEPT FOR EUR/NB`, `STATE PASS USTR` (format-rules 3.4); and offices wherever one is meant.

import type { PassingLine } from '../../cable/model.ts';
import { wordsOf } from '../../cable/scanner.ts';
import type { Span } from '../../cable/text.ts';
import { type Abbreviation, lookUpAbbreviation } from '../../codes/abbreviations.ts';
import { lookUpAgency } from '../../codes/address-words.ts';
import { holds } from '../at.ts';
import { originOf, postOfPlace } from '../origin.ts';
import type { Card } from './card.ts';
import { postWords } from './indicators.ts';
import { capitalized, codeAt, type Place, sourceOf, wordsAt } from './place.ts';

/** Places are named by four words at most, `PORT AU PRINCE`. */
const longestPlace = 4;

/** Who is to get the cable inside a department or post; the name under the pointer has a card of its own. */
export function passingCard(place: Place, element: PassingLine): Card | null {
  const line = codeAt(place, element.parts);
  if (!line) return null;
  const named = namesIn(place, line);
  const under = named.find(({ span }) => holds(span, place.offset));
  if (under)
    return {
      span: under.span,
      title: `${wordsAt(place, under.span)}: ${under.meaning}`,
      facts: [useWords(place, line)],
      source: under.source,
    };
  if (/^PASS TO OFFICE CODES\b/.test(wordsAt(place, line)))
    return {
      span: line,
      title: 'Office codes',
      facts: ['The lines that follow say FM, TO or INFO again, with the office symbols'],
      source: 'As used in messages',
    };
  const facts = [useWords(place, line), ...named.slice(0, 4).map(({ span, meaning }) => `${wordsAt(place, span)}: ${meaning}`)];
  return {
    span: line,
    title: isPass(place, line) ? 'Passing instruction' : 'Attention line',
    facts,
    source: '5 FAH-2 H-250',
    ...(named.length === 0 && !/\b(?:FOR|PASS|ATTN|FROM|TO)\b/.test(wordsAt(place, line)) && { isUnexplained: true }),
  };
}

/** What the names in some words mean, `USTR: United States Trade Representative`; empty for none. */
export function passingFacts(place: Place, words: string): readonly string[] {
  return words.split(/[\s,]+/).flatMap((word) => {
    const meaning = /^[A-Z][A-Z/&-]+$/.test(word) && !verbs.has(word) ? (meaningOf(place, word)?.meaning ?? '') : '';
    return meaning === '' ? [] : [`${word}: ${meaning}`];
  });
}

function isPass(place: Place, line: Span): boolean {
  return /\bPASS\b/.test(wordsAt(place, line));
}

function useWords(place: Place, line: Span): string {
  return isPass(place, line)
    ? 'The addressee is asked to pass the cable on to those named'
    : 'Names the offices or persons at the addressee that the cable is for';
}

interface Meaning {
  readonly meaning: string;
  readonly source: string;
}

interface Named extends Meaning {
  readonly span: Span;
}

/** Names of the line that are known, in order. */
function namesIn(place: Place, line: Span): readonly Named[] {
  const words = wordsOf(place.reading.text, { start: line.start, end: Math.min(line.end, line.start + 400) }).map((word) =>
    bare(place, word),
  );
  const named: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const { found, count } = nameAt(place, words, at);
    if (found) named.push(found);
    at += count;
  }
  return named;
}

function nameAt(place: Place, words: readonly Span[], at: number): { readonly found: Named | null; readonly count: number } {
  for (let count = Math.min(longestPlace, words.length - at); count > 1; count--) {
    const span = { start: (words[at] as Span).start, end: (words[at + count - 1] as Span).end };
    const written = wordsAt(place, span);
    const meaning = /^[A-Z ]+$/.test(written) ? placeOrAgency(written) : null;
    if (meaning) return { found: { span, ...meaning }, count };
  }
  const span = words[at] as Span;
  const written = wordsAt(place, span);
  const next = words.slice(at + 1, at + 3).map((word) => wordsAt(place, word));
  const isOther = department === placeOrAgency(written) && next[0] === 'OF' && next[1] !== 'STATE';
  const meaning = verbs.has(written) || isOther ? null : meaningOf(place, written);
  return { found: meaning && { span, ...meaning }, count: 1 };
}

const verbs: ReadonlySet<string> = new Set([
  'FOR',
  'PASS',
  'FROM',
  'TO',
  'AND',
  'ALSO',
  'PLEASE',
  'PLS',
  'OF',
  'THE',
  'ATTN',
  'INFO',
  'ONLY',
  'IN',
  'AS',
  'BY',
  'OR',
  'FM',
]);

/** The word without stops and brackets. */
function bare(place: Place, word: Span): Span {
  const written = place.reading.text.slice(word.start, word.end);
  const before = /^[("'/]*/.exec(written)?.[0].length ?? 0;
  const behind = /[)"',.;:/]*$/.exec(written)?.[0].length ?? 0;
  return before + behind >= written.length ? word : { start: word.start + before, end: word.end - behind };
}

function meaningOf(place: Place, word: string): Meaning | null {
  return officeMeaning(word) ?? placeOrAgency(word) ?? abbreviationMeaning(place, word);
}

const department: Meaning = { meaning: 'Department of State', source: '5 FAH-2 H-250' };

function placeOrAgency(name: string): Meaning | null {
  if (name === 'DEPT' || name === 'STATE' || name === 'DEPARTMENT') return department;
  const post = postOfPlace(name);
  if (post) return { meaning: `${post.address}, ${postWords(post)}`, source: sourceOf(post) };
  const agency = lookUpAgency(name);
  return agency && { meaning: agency.meaning, source: sourceOf(agency) };
}

/** `S/PRST/2008/42`, `A/RES/60/1`: symbols of documents begin as offices do. */
const unitedNationsDocument = /^[AES]\/(?:RES|PRST|PV|INF|AC|C|CN)\b|^[AES]\/(?:\d|.*\/\d{4}(?:\/|$))/;

/** `EUR/NB`, `S/CT`, `A`: an office of the table, or the bureau that it belongs to. Single letters count: in these lines they are offices. */
export function officeMeaning(office: string): Meaning | null {
  // `A/RSOs` are people, assistants of an officer.
  if (unitedNationsDocument.test(office) || /[a-z]/.test(office)) return null;
  const exact = bureau(office);
  if (exact) return { meaning: capitalized(ofBureau(exact)), source: sourceOf(exact) };
  const parts = office.split('/');
  for (let count = parts.length - 1; count > 0; count--) {
    const head = parts.slice(0, count).join('/');
    const above = bureau(head);
    const owner = above ? ofBureau(above) : lookUpAgency(head)?.meaning;
    // NAVADMIN is a series of messages: nobody's office.
    if (owner === undefined || /\bmessages\b/.test(owner)) continue;
    const rest = parts.slice(count).join('/');
    return {
      meaning: `office ${rest} of the ${owner.replace(/^the /i, '')}`,
      source: `${above ? sourceOf(above) : 'general knowledge'}; bureau before the slash, office behind it`,
    };
  }
  return null;
}

/** Of several meanings that of a bureau or agency. */
function bureau(word: string): Abbreviation | undefined {
  return lookUpAbbreviation(word, null).find(
    ({ kind, expansion }) => kind === 'Department bureaus and offices' || /\bBureau of\b/.test(expansion),
  );
}

/** Of `information officer; also Bureau of X` the bureau. */
function ofBureau({ expansion }: Abbreviation): string {
  return expansion.split(/; (?:also )?/).find((words) => /\bBureau of\b/.test(words)) ?? expansion;
}

/** Who gets copies of a telegram: a bureau of the Department, or another agency. */
export function recipientMeaning(office: string): Meaning | null {
  const agency = lookUpAgency(office);
  return officeMeaning(office) ?? (agency?.kind === 'agency' ? { meaning: agency.meaning, source: sourceOf(agency) } : null);
}

/** Where an officer sits: a bureau, or in prints a post. */
export function seatMeaning(office: string): Meaning | null {
  const post = postOfPlace(office);
  return officeMeaning(office) ?? (post && { meaning: `${post.address}, ${postWords(post)}`, source: sourceOf(post) });
}

function abbreviationMeaning(place: Place, word: string): Meaning | null {
  const [entry] = word.length < 2 ? [] : lookUpAbbreviation(word, originOf(place.reading)?.country ?? null);
  return entry ? { meaning: capitalized(entry.expansion), source: sourceOf(entry) } : null;
}
