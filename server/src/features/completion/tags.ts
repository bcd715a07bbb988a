// TAGS by code or by meaning: `iraq` offers IZ on a cable of 2007 and IQ on one of today (5 FAH-3; format-rules 3.3).

import type { TagsLine } from '../../cable/model.ts';
import { textOf } from '../../cable/text.ts';
import { geoTagsAt } from '../../codes/posts.ts';
import { lazy } from '../../codes/table.ts';
import { allTags, isKnownTag, lookUpTag, type Tag, tagName } from '../../codes/tags.ts';
import { yearOf } from '../../reading/dates.ts';
import { isInUse, yearsOff } from '../tags-in-use.ts';
import { type Cursor, typedSpan } from './cursor.ts';
import { originOf } from './facts.ts';
import { fits, type Offer, type Proposal, queryOf } from './proposal.ts';

/** Names are of one word to five; more words back nothing is looked for. */
const mostWords = 5;

/** Codes and meanings that fit what is typed; null in the brackets of persons. */
export function tagsOffer(cursor: Cursor, line: TagsLine | null): Offer | null {
  const from = line ? Math.max(line.label.end - cursor.line.start, 0) : 0;
  const before = cursor.before.slice(from);
  if (line && cursor.offset < line.label.end) return null;
  if (before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('<') > before.lastIndexOf('>')) return null;
  const year = yearOf(cursor.time);
  const { inUse, others } = proposalsIn(year);
  const written = line ? writtenCodes(cursor, line) : new Set<string>();
  const isNew = (proposal: Proposal): boolean => !written.has(proposal.label);
  const typed = typedWords(before, [...inUse, ...others]);
  const query = queryOf(typed);
  const own = ownPlaces(cursor, year);
  if (query.length === 0)
    return { range: typedSpan(cursor, 0), proposals: inUse.filter(isNew).map((item) => ranked(item, own)), isPartial: false };
  const found = [...inUse, ...others]
    .filter((proposal) => isNew(proposal) && fits(proposal, query))
    .map((item) => ({ ...item, sort: `${closeness(item, typed)}${ranked(item, own).sort}` }));
  return found.length === 0 ? null : { range: typedSpan(cursor, typed.length), proposals: found, isPartial: true };
}

/** The most words before the cursor that begin words of one name, none of those before the last being a code: `saudi ar`. */
function typedWords(before: string, proposals: readonly Proposal[]): string {
  const last = /[A-Za-z0-9'-]*$/.exec(before)?.[0] ?? '';
  let typed = last;
  let longest = last;
  for (let count = 1; count < mostWords; count++) {
    const word = /([A-Za-z'-]{2,30}) $/.exec(before.slice(0, before.length - longest.length));
    if (!word || isKnownTag(word[1] ?? '')) break;
    longest = `${word[0]}${longest}`;
    const query = queryOf(longest);
    if (proposals.some((proposal) => fits(proposal, query))) typed = longest;
  }
  return typed;
}

/** Codes on the line, the one that is being typed left out. */
function writtenCodes({ document, offset }: Cursor, line: TagsLine): ReadonlySet<string> {
  const others = line.tags.filter(({ code }) => offset < code.start || offset > code.end);
  return new Set(others.map(({ code }) => textOf(document.text, code).toUpperCase()));
}

/** Geographic codes of the post's own country, which nearly every cable shows. */
function ownPlaces(cursor: Cursor, year: number): readonly string[] {
  const post = originOf(cursor);
  return post ? geoTagsAt(post, year) : [];
}

/** The whole of a code or name, then codes that begin so, then names, then the rest: Iraq before the observers at its border. */
function closeness({ label, name }: Proposal, typed: string): number {
  const words = typed.trim().toUpperCase();
  if (label === words || name.toUpperCase() === words) return 0;
  if (label.startsWith(words)) return 1;
  return name.toUpperCase().startsWith(words) ? 2 : 3;
}

function ranked(proposal: Proposal, own: readonly string[]): Proposal {
  return proposal.group === 'geographic' && own.includes(proposal.label) ? { ...proposal, sort: '40' } : proposal;
}

/** Codes of the year itself come before those of the system that it is changing to, and before those that no list has. */
function isOfYear(tag: Tag, year: number): boolean {
  return tag.status !== 'unlisted-seen' && (tag.kind !== 'geographic' || yearsOff(tag, year) === 0);
}

interface YearOfTags {
  /** One a code, with its meaning in that year. */
  readonly inUse: readonly Proposal[];
  /** Codes that had no meaning in that year. */
  readonly others: readonly Proposal[];
}

interface AskedYear {
  readonly year: number;
  readonly tags: YearOfTags;
}

const asked = lazy((): { last: AskedYear | null } => ({ last: null }));

/** Kept for the year asked last: a document has one, and a person works on one document. */
function proposalsIn(year: number): YearOfTags {
  const { last } = asked();
  const tags = last?.year === year ? last.tags : readYear(year);
  asked().last = { year, tags };
  return tags;
}

const groupOrder = { subject: '1', organization: '2', program: '3', geographic: '4' } as const;

function readYear(year: number): YearOfTags {
  const inUse = new Map<string, Tag[]>();
  const others = new Map<string, Tag[]>();
  for (const tag of allTags()) {
    if (isDoubled(tag)) continue;
    const group = isInUse(tag, year) ? inUse : others;
    const known = group.get(tag.code);
    if (known) known.push(tag);
    else group.set(tag.code, [tag]);
  }
  for (const code of inUse.keys()) others.delete(code);
  return {
    inUse: [...inUse.values()].map((tags) => proposalOf(tags, year, '')),
    others: [...others.values()].map((tags) => proposalOf(tags, year, '9')),
  };
}

/** `UNHRC-1`: lists number the entries of one code; what is typed has no number. `GM-1`, numbered because GM is a place, is a code. */
function isDoubled({ code, kind }: Tag): boolean {
  const bare = kind === 'organization' ? /^([A-Z]+)-\d$/.exec(code)?.[1] : undefined;
  return bare !== undefined && lookUpTag(bare).some((other) => other.kind === 'organization');
}

/** Several meanings of one code are one proposal: it is found by each of them, and shows the one of the year. */
function proposalOf(tags: readonly Tag[], year: number, prefix: string): Proposal {
  const [best, ...rest] = tags.toSorted((one, other) => yearsOff(one, year) - yearsOff(other, year)) as [Tag, ...Tag[]];
  const names = [
    ...new Set([best, ...rest].filter((tag) => tag === best || tag.kind !== 'geographic').map((tag) => tagName(tag, year) ?? '')),
  ];
  return {
    label: best.code,
    name: prefix === '' ? (names[0] ?? '') : `${names[0] ?? ''} (${best.years.written || 'of another time'})`.trim(),
    group: best.kind,
    filter: `${best.code} ${names.join(' ')}`.trim(),
    sort: `${prefix}${groupOrder[best.kind]}${isOfYear(best, year) ? '' : 'z'}${best.code}`,
    family: 'tag',
  };
}
