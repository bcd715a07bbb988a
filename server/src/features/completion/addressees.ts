// Indicators and plain language addresses, by either or by country: FL2, FL3, FL6 to FL9 (format-rules 2.6, 2.7).

import type { Addressee, HeadElement, RoutingLine } from '../../cable/model.ts';
import type { Span } from '../../cable/text.ts';
import { allSeenAddressees } from '../../codes/addressees.ts';
import { allPosts, postByAddress } from '../../codes/posts.ts';
import { allStations, indicatorsOf } from '../../codes/routing-indicators.ts';
import { lazy } from '../../codes/table.ts';
import { type Cursor, lastWord, typedSpan, wordsOfField } from './cursor.ts';
import { originIndicatorsOf } from './facts.ts';
import { precedenceWords } from './precedences.ts';
import { matching, type Offer, type Proposal, queryOf } from './proposal.ts';

/** An address with one of its indicators. */
interface Pair {
  readonly indicator: string | null;
  readonly address: string;
  /** `Embassy in Iraq`; empty where nothing is known. */
  readonly name: string;
  readonly sort: string;
}

/** Posts first, then what cables show, most frequent first, then the routing books. */
const pairs: () => readonly Pair[] = lazy(() => {
  const found = new Map<string, Pair>();
  const add = (pair: Pair): void => {
    const key = `${pair.indicator}/${pair.address}`;
    if (!found.has(key)) found.set(key, pair);
  };
  for (const post of allPosts()) {
    const name = [post.kind === 'other' ? '' : post.kind, post.country ?? ''].filter(Boolean).join(', ');
    add({ indicator: post.indicator, address: post.address, name, sort: post.address.startsWith('SECSTATE') ? '0' : '1' });
  }
  for (const { indicator, address, timesSeen } of allSeenAddressees())
    add({ indicator, address, name: '', sort: `2${String(9999 - timesSeen).padStart(4, '0')}` });
  for (const { indicator, rangeEnd, name, kind, nation, notes } of allStations()) {
    const isAddress = rangeEnd === null && /^[A-Z0-9 ./&'()-]+$/.test(name) && !notes?.includes('may be a slip');
    // The nation is that of the station's network: every post is called through one of the United States.
    const words = kind === 'station' ? (nation ?? '') : kind === 'post' ? '' : [kind, nation ?? ''].filter(Boolean).join(', ');
    if (isAddress) add({ indicator, address: name, name: words, sort: '3' });
  }
  return [...found.values()];
});

const addressed: () => readonly Proposal[] = lazy(() =>
  pairs().map(({ indicator, address, name, sort }) => {
    const label = indicator === null ? address : `${indicator}/${address}`;
    return { label, name, filter: `${label} ${name}`, sort: sort + address, family: 'address', code: address };
  }),
);

const bare: () => readonly Proposal[] = lazy(() => {
  const byAddress = new Map<string, Proposal>();
  for (const { indicator, address, name, sort } of pairs()) {
    if (byAddress.has(address)) continue;
    byAddress.set(address, {
      label: address,
      name,
      filter: `${address} ${indicator ?? ''} ${name}`,
      sort: sort + address,
      family: 'address',
    });
  }
  return [...byAddress.values()];
});

const indicators: () => readonly Proposal[] = lazy(() => {
  const byIndicator = new Map<string, Proposal>();
  for (const { indicator, address, name, sort } of pairs()) {
    if (indicator === null) continue;
    const known = byIndicator.get(indicator);
    const filter = known ? `${known.filter} ${address}`.slice(0, 120) : `${indicator} ${address} ${name}`;
    byIndicator.set(indicator, {
      label: indicator,
      name: known?.name ?? address,
      filter,
      sort: known?.sort ?? sort + address,
      family: 'indicator',
    });
  }
  return [...byIndicator.values()];
});

/** Whole lists are of use for browsing; of what is typed by letters the nearest are, and with each letter the client asks again. */
const mostUntyped = 400;
const mostTyped = 300;

function pick(range: Span, typed: string, proposals: readonly Proposal[]): Offer | null {
  const query = queryOf(typed);
  const likely = query.length > 0 ? proposals : proposals.filter(({ sort }) => sort < '21');
  return matching(
    range,
    typed,
    [...likely].sort((one, other) => (one.sort < other.sort ? -1 : 1)),
    query.length > 0 ? mostTyped : mostUntyped,
  );
}

/** FL2: a further indicator to call. */
export function routingOffer(cursor: Cursor, line: RoutingLine | null): Offer | null {
  const typed = lastWord(cursor);
  const called = new Set(line?.indicators.filter((span) => span.end !== cursor.offset).map((span) => wordsOfField(cursor, span)));
  return pick(
    typedSpan(cursor, typed.length),
    typed,
    indicators().filter(({ label }) => !called.has(label)),
  );
}

/** FL3: the indicator of the station, first that of the originator of this cable. */
export function originOffer(cursor: Cursor): Offer | null {
  const typed = lastWord(cursor);
  const own = originIndicatorsOf(cursor);
  const ranked = indicators().map((proposal) => (own.includes(proposal.label) ? { ...proposal, sort: '0' } : proposal));
  return pick(typedSpan(cursor, typed.length), typed, ranked);
}

/** FL6: an address alone. No collective writes cables. */
export function originatorOffer(cursor: Cursor): Offer | null {
  const typed = cursor.before.replace(/^\s*\S+\s*/, '');
  return pick(
    typedSpan(cursor, typed.length),
    typed,
    bare().filter(({ name }) => !name.startsWith('collective')),
  );
}

/** FL7 to FL9: pairs, or addresses alone where the other addressees have no indicators; behind an address its precedence. */
export function addresseeOffers(cursor: Cursor): readonly Offer[] {
  const typed = cursor.before.replace(/^\s*(?:(?:TO|INFO|XMT)\s+)?/, '');
  const precedence = precedenceOffer(cursor, typed);
  const isKnown = isKnownAddress(typed);
  if (isKnown) return precedence ? [precedence] : [];
  const others = addresseesOf(cursor);
  const isExempted = /^\s*XMT\s/.test(cursor.before);
  const withoutIndicators = isExempted || (others.length > 0 && others.every(({ indicator }) => indicator === null));
  const written = new Set(others.flatMap(({ address }) => wordsOfField(cursor, address) ?? []));
  const choice = (withoutIndicators && !typed.includes('/') ? bare() : addressed()).filter(
    ({ label, code }) => !written.has(code ?? label),
  );
  const offer = pick(typedSpan(cursor, typed.length), typed, afterSlash(typed, choice));
  return [offer, precedence].filter((one) => one !== null);
}

/** Behind a slash only the addresses of that very indicator. */
function afterSlash(typed: string, choice: readonly Proposal[]): readonly Proposal[] {
  const indicator = /^([A-Z]{3,8}\/)/i.exec(typed)?.[1]?.toUpperCase();
  return indicator === undefined ? choice : choice.filter(({ label }) => label.startsWith(indicator));
}

function precedenceOffer(cursor: Cursor, typed: string): Offer | null {
  const parts = /^(.*\S) +([A-Z]*(?: [A-Z]+)?)$/i.exec(typed);
  const [, address = '', word = ''] = parts ?? [];
  if (address === '' || (word === '' && !isKnownAddress(typed))) return null;
  const starting = precedenceWords().filter(({ label }) => label.startsWith(word.toUpperCase()));
  return starting.length === 0 ? null : { range: typedSpan(cursor, word.length), proposals: starting, isPartial: word !== '' };
}

/** Whether an address on record stands before the cursor with a blank behind it. */
function isKnownAddress(typed: string): boolean {
  if (!/\S $/.test(typed)) return false;
  const address = typed.trim().replace(/^[A-Z]{3,8}\//, '');
  return postByAddress(address) !== null || indicatorsOf(address).length > 0;
}

function addresseesOf({ reading, line }: Cursor): readonly Addressee[] {
  const isOther = (element: HeadElement): element is Addressee =>
    element.kind === 'addressee' && element.address !== null && (element.start < line.start || element.start > line.end);
  return reading?.cable.head.filter(isOther) ?? [];
}
