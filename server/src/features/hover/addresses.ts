// Plain language addresses: posts, agencies, commands and collectives, in any spelling; what no book has is told by its words (format-rules 2.6).

import type { Span } from '../../cable/text.ts';
import { type AddressWord, lookUpOfficeSymbol, readAddress } from '../../codes/address-words.ts';
import { seenIndicators } from '../../codes/addressees.ts';
import { addressesIfMistyped } from '../../codes/mistyped.ts';
import { normalAddress, withoutOfficeSymbols } from '../../codes/plain-address.ts';
import { type Post, postByAddress, postByFormerName, postsByPlace } from '../../codes/posts.ts';
import { indicatorsOf, lookUpIndicator, nameOfIndicator } from '../../codes/routing-indicators.ts';
import { holds } from '../at.ts';
import type { Card } from './card.ts';
import { postWords } from './indicators.ts';
import { capitalized, factOf, listed, mayMean, type Place, sourceOf, wordsAt } from './place.ts';

/**
 * The card of a plain language address; of its office symbols where the pointer stands on them.
 * `indicator` is what stands before it on the line, null for nothing.
 */
export function addressCard(place: Place, address: Span, indicator: Span | null): Card {
  const written = place.reading.text.slice(address.start, Math.min(address.end, address.start + 200));
  const slashes = written.indexOf('//');
  const symbols = { start: address.start + slashes, end: address.end };
  if (slashes >= 0 && holds(symbols, place.offset)) return officeCard(place, symbols);
  return nameCard(place, slashes < 0 ? address : { start: address.start, end: symbols.start }, indicator);
}

function nameCard(place: Place, span: Span, indicator: Span | null): Card {
  const written = wordsAt(place, span);
  const turned = addressAt(place, span);
  if (turned === written) return namedCard(place, span, written, indicator);
  const card = namedCard(place, span, turned, indicator);
  return { ...card, title: written, facts: [`Place first, as prints have it: ${turned}`, ...card.facts] };
}

/** A plain language address in the order of cables, whatever the dialect writes. */
export function addressAt(place: Place, address: Span): string {
  const written = wordsAt(place, address);
  return (place.reading.cable.dialect === 'smart' ? inCableOrder(written) : null) ?? written;
}

/** `SECSTATE WASHDC` of `WASHDC, SECSTATE` (format-rules 6); null for what has no comma, or several. */
function inCableOrder(address: string): string | null {
  const parts = address.split(/\s*,\s*/);
  return parts.length === 2 && parts.every((part) => part !== '') ? `${parts[1]} ${parts[0]}` : null;
}

function namedCard(place: Place, span: Span, address: string, indicator: Span | null): Card {
  const post = postByAddress(address);
  if (post) return postCard(address, span, post);
  const indicators = indicatorsOf(address);
  const words = readAddress(address);
  const [first] = indicators;
  if (first !== undefined) {
    const known = seenIndicators(address)[0] ?? lookUpIndicator(first).stations[0];
    return {
      span,
      title: address,
      facts: [wordsInWords(words) || 'Plain language address', indicatorWords(indicators)],
      source: [known ? sourceOf(known) : '', words.length > 0 ? 'its words from general knowledge' : ''].filter(Boolean).join('; '),
    };
  }
  return variantCard(address, span, words) ?? readCard(place, address, span, words, indicator);
}

function postCard(address: string, span: Span, post: Post): Card {
  const facts = [postWords(post), indicatorWords(indicatorsOf(post.address)), factOf(post.notes ?? '')];
  return { span, title: address, facts, source: sourceOf(post) };
}

function indicatorWords(indicators: readonly string[]): string {
  return indicators.length === 0 ? '' : `Routing indicator ${listed(indicators, 3)}`;
}

/** A post under a former name, or under another word for what it is: AMCONGEN HONG KONG, USMISSION USUN NY. */
function variantCard(address: string, span: Span, words: readonly AddressWord[]): Card | null {
  const former = postByFormerName(address);
  if (former) return renamedCard(address, span, former, 'Another name of');
  if (words[0]?.kind !== 'post') return null;
  const rest = normalAddress(withoutOfficeSymbols(address)).slice(words[0].word.length).trim();
  const [post] = rest === '' ? [] : [...postsByPlace(rest), ...postsByPlace(`${words[0].word} ${rest}`)];
  return post ? renamedCard(address, span, post, 'On record as') : null;
}

function renamedCard(address: string, span: Span, post: Post, relation: string): Card {
  const facts = [`${relation} ${post.address}: ${postWords(post)}`, factOf(post.notes ?? ''), indicatorWords(indicatorsOf(post.address))];
  return { span, title: address, facts, source: `${sourceOf(post)}; the same place under another name` };
}

/** Nothing on record: what the words tell, the station that the indicator before it calls, the nearest names. */
function readCard(place: Place, address: string, span: Span, words: readonly AddressWord[], indicator: Span | null): Card {
  const called = indicator ? stationWords(wordsAt(place, indicator)) : '';
  // CNO is no misspelt CIA: a name that is known is not mistyped.
  const near = words.some(({ kind }) => kind === 'agency' || kind === 'command') ? [] : addressesIfMistyped(address);
  const collective = collectiveWords(address);
  const isToldByWords = collective !== '' || words.some(({ kind }) => kind !== 'post');
  const isTold = isToldByWords || called !== '' || near.length === 1;
  const facts = [mayMean(near), collective, wordsInWords(words), called, isTold || words.length > 0 ? '' : 'Plain language address'];
  const source = isToldByWords ? 'Not on record; inferred from its words' : 'Not on record';
  return { span, title: address, facts, source, ...(!isTold && { isUnexplained: true }) };
}

/** `CDR: commander; VA: Virginia`; a word that may be two things has both. */
function wordsInWords(words: readonly AddressWord[]): string {
  const meanings = new Map<string, Set<string>>();
  for (const { word, meaning } of words) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning));
  return [...meanings].map(([word, several]) => `${word}: ${[...several].join(' or ')}`).join('; ');
}

function stationWords(indicator: string): string {
  const name = nameOfIndicator(indicator);
  return name === null ? '' : `Its indicator ${indicator} calls ${name}`;
}

function collectiveWords(address: string): string {
  if (/\bDEPT OF [A-Z]/.test(normalAddress(address))) return '';
  return /\bCOLLECTIVE\b|^ALL |\bPOSTS$|\bCAPITALS$/.test(address.toUpperCase())
    ? 'Collective: one name for several addressees, who are listed in the message centres'
    : '';
}

/** `//NSC//` inside an address names an office. */
function officeCard(place: Place, span: Span): Card {
  const offices = wordsAt(place, span)
    .split('/')
    .map((office) => office.trim())
    .filter((office) => office !== '');
  const known = offices.flatMap((office) => {
    const word = lookUpOfficeSymbol(office);
    return word ? [`${office}: ${capitalized(word.meaning)}`] : [];
  });
  return {
    span,
    title: `${offices.join(', ') || '//'}: office symbol${offices.length > 1 ? 's' : ''}`,
    facts: ['The office within the addressee that the message is for, between double slashes', ...known.slice(0, 4)],
    source: `5 FAH-2 H-230; ${known.length > 0 ? 'the symbols from general knowledge' : 'as used in cables'}`,
  };
}
