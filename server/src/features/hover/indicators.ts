// Routing indicators: who is called, and where nobody is on record, what the letters tell (ACP 117; format-rules 2.7).

import type { Span } from '../../cable/text.ts';
import { indicatorsIfMistyped } from '../../codes/mistyped.ts';
import { normalAddress, withoutOfficeSymbols } from '../../codes/plain-address.ts';
import type { Post } from '../../codes/posts.ts';
import { decodeIndicator, lookUpIndicator, nameOfIndicator } from '../../codes/routing-indicators.ts';
import type { Card } from './card.ts';
import { capitalized, countryInSentence, didYouMean, listed, type Place, sourceOf, wordsAt } from './place.ts';

/** More names than these are counted; some military indicators call dozens of addressees. */
const mostNames = 8;

/**
 * The card of a routing indicator wherever it stands. `address` is what stands behind it on its own line,
 * null where nothing does: of several names on record that one comes first.
 */
export function indicatorCard(place: Place, span: Span, address: Span | null): Card {
  const indicator = wordsAt(place, span);
  const { posts, stations, seen } = lookUpIndicator(indicator);
  const shared = stations.find((station) => station.kind === 'gateway');
  const all = [
    ...(shared ? [shared.name] : []),
    ...posts.map((post) => post.address),
    ...stations.map((station) => station.name),
    ...seen.map((entry) => entry.address),
  ];
  const [name, ...others] = addressedFirst(spelledOnce(all), address ? wordsAt(place, address) : '');
  if (name === undefined) return unknownCard(place, indicator, span, address);
  const post = posts.find((candidate) => candidate.address === name);
  const station = stations.find((candidate) => candidate.name === name) ?? stations[0];
  const best = post ?? station ?? posts[0] ?? seen[0];
  return {
    span,
    title: `${indicator}: ${name}`,
    facts: [
      [post ? postWords(post) : '', post?.notes ?? ''].filter(Boolean).join('; '),
      others.length > 0 ? `Also on record: ${listed(others, mostNames)}` : '',
      networkWords(indicator) || (station?.network ?? ''),
      station?.notes?.includes('may be a slip') ? 'Seen once with this name: may be a slip of the operator' : '',
    ],
    source: best ? sourceOf(best) : '',
  };
}

/** One name for several spellings of Washington. */
function spelledOnce(names: readonly string[]): readonly string[] {
  const once = new Map<string, string>();
  for (const name of names) if (!once.has(normalAddress(name))) once.set(normalAddress(name), name);
  return [...once.values()];
}

function addressedFirst(names: readonly string[], address: string): readonly string[] {
  const wanted = [normalAddress(address), normalAddress(withoutOfficeSymbols(address))];
  const addressed = names.filter((name) => wanted.includes(normalAddress(name)));
  return [...addressed, ...names.filter((name) => !addressed.includes(name))];
}

/** `State relay at Beltsville`; empty where the first letters tell no network. */
export function networkWords(indicator: string): string {
  const network = decodeIndicator(indicator)?.find((part) => part.position === 'whole' || part.position === 'prefix');
  return network ? capitalized(network.meaning) : '';
}

/** Nobody on record: the address on its line, indicators that differ by a letter, then the letters one by one. */
function unknownCard(place: Place, indicator: string, span: Span, address: Span | null): Card {
  const decoded = decodeIndicator(indicator);
  const written = address ? wordsAt(place, address) : '';
  const own = written === '' ? '' : `Stands before ${written}; no book names the pair`;
  const near = indicatorsIfMistyped(indicator, written);
  const meant = didYouMean(near.map((one) => `${one} (${nameOfIndicator(one)})`));
  if (!decoded) {
    return {
      span,
      title: `${indicator}: not a routing indicator`,
      facts: [meant, own, 'An indicator has four to seven letters, the first of them R in worldwide use'],
      source: 'ACP 117',
      isUnexplained: true,
    };
  }
  const letters = decoded.map((part) => `${part.letters}: ${part.meaning}`);
  return {
    span,
    title: `${indicator}: not on record`,
    facts: [meant, own, ...letters],
    source: 'ACP 117',
    ...(own === '' && { isUnexplained: true }),
  };
}

/** `Embassy in Iraq`; `Collective` for many addressees under one name. */
export function postWords(post: Post): string {
  const country = post.country && countryInSentence(post.country);
  // A delegation travels; rows of a person's own table may leave open what the post is.
  const words = post.kind === 'delegation' ? [post.kind] : [post.kind === 'other' ? 'post' : post.kind, country];
  return capitalized(words.filter(Boolean).join(' in '));
}
