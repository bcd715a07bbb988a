// What a plain language address is made of, where no book has it: `43SW ANDERSON AFB GU` (format-rules 2.6).

import { addressWords } from './generated/address-words.ts';
import { normalAddress, withoutOfficeSymbols } from './plain-address.ts';
import type { Provenance } from './provenance.ts';
import { provenance } from './provenance.ts';
import { codeTable, indexBy } from './table.ts';

/** What a word is: how a post's address begins, an agency, a command, a word or beginning in their names, a kind of site, a place, an office symbol. */
export type AddressWordKind = 'post' | 'agency' | 'command' | 'command word' | 'beginning' | 'site' | 'state' | 'country' | 'office';

/** One word, or several that belong together. */
export interface AddressWord extends Provenance {
  readonly word: string;
  readonly kind: AddressWordKind;
  readonly meaning: string;
}

const kinds: ReadonlySet<string> = new Set<AddressWordKind>([
  'post',
  'agency',
  'command',
  'command word',
  'beginning',
  'site',
  'state',
  'country',
  'office',
]);

const table = codeTable(addressWords, (cells): AddressWord => {
  const kind = cells('kind');
  return {
    word: cells('word'),
    kind: isKind(kind) ? kind : 'command word',
    meaning: cells('meaning'),
    ...provenance(cells('source'), cells('basis')),
  };
});
const byWord = indexBy(table, (cells) => [cells('word')]);

/** Words that belong together are four at most, `DEPT OF HOMELAND SECURITY`. */
const longestPhrase = 4;

/** `USCINC`, `COMNAV`. */
const longestBeginning = 7;

/** An address has fewer words; what follows them is no address. */
const mostWords = 16;

/** The words of an address that are known, in order; empty for none. Office symbols between double slashes are left out. */
export function readAddress(address: string): readonly AddressWord[] {
  const words = normalAddress(withoutOfficeSymbols(address.slice(0, 200)))
    .split(/[ ,()]+/)
    .filter(Boolean)
    .slice(0, mostWords);
  const found: AddressWord[] = [];
  for (let at = 0; at < words.length; ) {
    const { read, count } = readAt(words, at);
    found.push(...read);
    at += count;
  }
  return found;
}

/** The meaning of an office symbol between double slashes, `J5`; null for an unknown one. Staffs of the Army (G), Navy (N) and Air Force (A) count as the joint one. */
export function lookUpOfficeSymbol(symbol: string): AddressWord | null {
  const find = (word: string): AddressWord | undefined => byWord.find(word).find(({ kind }) => kind === 'office');
  const [, service, staff] = /^(?:CC|EC|SC)?([AGJN])-?([1-9])(?:\d|$)/.exec(symbol.toUpperCase()) ?? [];
  const joint = staff === undefined ? undefined : find(`J${staff}`);
  return find(symbol) ?? (joint && service !== 'J' ? { ...joint, meaning: joint.meaning.replace(/^joint /, '') } : (joint ?? null));
}

/** The agency or command of this name alone, `TREASURY`; null where it is none. */
export function lookUpAgency(name: string): AddressWord | null {
  return byWord.find(normalAddress(name)).find(({ kind }) => kind === 'agency' || kind === 'command' || kind === 'post') ?? null;
}

/** The whole table. */
export function allAddressWords(): readonly AddressWord[] {
  return table.all();
}

function readAt(words: readonly string[], at: number): { readonly read: readonly AddressWord[]; readonly count: number } {
  const place = at === 0 ? 'first' : at === words.length - 1 ? 'last' : 'within';
  for (let count = Math.min(longestPhrase, words.length - at); count > 0; count--) {
    const here = byWord.find(words.slice(at, at + count).join(' ')).filter((word) => fits(word, place));
    if (here.length > 0) return { read: place === 'last' ? lastOf(here) : here.slice(0, 1), count };
  }
  return { read: place === 'first' ? beginningOf(words[at] ?? '') : unitOf(words[at] ?? ''), count: 1 };
}

/** States and countries stand last; how a post's address begins stands first. */
function fits({ kind }: AddressWord, place: 'first' | 'within' | 'last'): boolean {
  if (kind === 'state' || kind === 'country') return place === 'last';
  if (kind === 'post') return place === 'first';
  return kind !== 'beginning' && kind !== 'office';
}

/** A place in the end goes before an agency; one code may be a state and a country (KS). */
function lastOf(found: readonly AddressWord[]): readonly AddressWord[] {
  const places = found.filter(({ kind }) => kind === 'state' || kind === 'country');
  return places.length > 0 ? places : found.slice(0, 1);
}

/** `CDRUSSOUTHCOM`: a beginning and a name that is known; else the longest beginning alone. */
function beginningOf(word: string): readonly AddressWord[] {
  let longest: AddressWord | undefined;
  for (let length = 2; length <= Math.min(longestBeginning, word.length - 2); length++) {
    const beginning = byWord.find(word.slice(0, length)).find(({ kind }) => kind === 'beginning');
    if (!beginning) continue;
    const rest = byWord.find(word.slice(length)).find(({ kind }) => kind === 'command' || kind === 'agency');
    if (rest) return [beginning, rest];
    longest = beginning;
  }
  return longest ? [longest] : unitOf(word);
}

/** `12SWS`, `43SW`: a numbered unit. */
function unitOf(word: string): readonly AddressWord[] {
  const unit = /^\d{1,4}([A-Z]{2,5})$/.exec(word)?.[1];
  const [known] = unit === undefined ? [] : byWord.find(unit).filter(({ kind }) => kind === 'command word');
  return known ? [{ ...known, word }] : [];
}

function isKind(kind: string): kind is AddressWordKind {
  return kinds.has(kind);
}
