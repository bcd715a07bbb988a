// Routing indicators: who is called, and where nobody is on record, what the letters tell (ACP 117; format-rules 2.7).

import type { Span } from '../../cable/text.ts';
import { seenIndicators } from '../../codes/addressees.ts';
import { normalAddress, withoutOfficeSymbols } from '../../codes/plain-address.ts';
import { type Post, postByAddress } from '../../codes/posts.ts';
import { decodeIndicator, indicatorsOf, lookUpIndicator } from '../../codes/routing-indicators.ts';
import type { Card } from './card.ts';
import { capitalized, factOf, type Place, sourceOf, wordsAt } from './place.ts';

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
  const [name, ...others] = addressedFirst([...new Set(all)], address ? wordsAt(place, address) : '');
  if (name === undefined) return unknownCard(indicator, span);
  const post = posts.find((candidate) => candidate.address === name);
  const best = post ?? stations[0] ?? posts[0] ?? seen[0];
  const network = decodeIndicator(indicator)?.parts.find((part) => part.position === 'whole' || part.position === 'prefix');
  return {
    span,
    title: `${indicator}: ${name}`,
    facts: [
      post ? postWords(post) : '',
      others.length > 0 ? `Also on record: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''}` : '',
      network ? capitalized(network.meaning) : (stations[0]?.network ?? ''),
    ],
    source: best ? sourceOf(best) : '',
  };
}

function addressedFirst(names: readonly string[], address: string): readonly string[] {
  const wanted = [normalAddress(address), normalAddress(withoutOfficeSymbols(address))];
  const addressed = names.filter((name) => wanted.includes(normalAddress(name)));
  return [...addressed, ...names.filter((name) => !addressed.includes(name))];
}

function unknownCard(indicator: string, span: Span): Card {
  const decoded = decodeIndicator(indicator);
  if (!decoded) {
    return {
      span,
      title: `${indicator}: not a routing indicator`,
      facts: ['An indicator has four to seven letters, the first of them R in worldwide use'],
      source: 'ACP 117',
      isUnexplained: true,
    };
  }
  const letters = decoded.parts.map((part) => `${part.letters}: ${part.meaning}`);
  return { span, title: `${indicator}: not on record`, facts: letters, source: 'ACP 117', isUnexplained: true };
}

/** `Embassy in Iraq`; `Collective` for many addressees under one name. */
function postWords(post: Post): string {
  const country = post.country === 'United States' ? 'the United States' : post.country;
  return [capitalized(post.kind), country].filter(Boolean).join(' in ');
}

/** The card of a plain language address, office symbols left out. */
export function addressCard(place: Place, span: Span): Card {
  const address = wordsAt(place, span);
  const indicators = indicatorsOf(address);
  const indicator = indicators.length > 0 ? `Routing indicator ${indicators.slice(0, 3).join(', ')}` : '';
  const post = postByAddress(address);
  if (post) return { span, title: address, facts: [postWords(post), indicator, factOf(post.notes ?? '')], source: sourceOf(post) };
  const [first] = indicators;
  if (first === undefined)
    return { span, title: address, facts: ['Plain language address; not on record'], source: '', isUnexplained: true };
  const known = seenIndicators(address)[0] ?? lookUpIndicator(first).stations[0];
  return { span, title: address, facts: ['Plain language address', indicator], source: known ? sourceOf(known) : '' };
}
