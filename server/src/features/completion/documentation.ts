// completionItem/resolve: the long words on a proposal, looked up when the client shows it and not for the whole list.

import type { CompletionItem, MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { lookUpCaption } from '../../codes/captions.ts';
import { lookUpInstruction, lookUpOrder, lookUpReason } from '../../codes/executive-orders.ts';
import { lookUpOperatingSignal } from '../../codes/operating-signals.ts';
import { postByAddress } from '../../codes/posts.ts';
import { lookUpPrecedence } from '../../codes/precedence.ts';
import type { Provenance } from '../../codes/provenance.ts';
import { indicatorsOf, lookUpIndicator } from '../../codes/routing-indicators.ts';
import { lookUpTag } from '../../codes/tags.ts';
import { type Card, contentOf } from '../hover/card.ts';
import { networkWords, postWords } from '../hover/indicators.ts';
import { capitalized, sourceOf } from '../hover/place.ts';

/** What a proposal is, in a few lines, and where that is written. */
type Explanation = Omit<Card, 'span'>;

/**
 * Documentation of a proposal by its `data`, `tag` or `reason:1.4(b)`: the family, and the code where it is not the label.
 * Null for what explains itself, and for items that are none of ours.
 */
export function documentationOf({ data, label }: Pick<CompletionItem, 'data' | 'label'>, markup: MarkupKind): MarkupContent | null {
  const parts = typeof data === 'string' && data.length <= 200 ? /^([a-z]+)(?::(.+))?$/.exec(data) : null;
  const explain = parts && explanations.get(parts[1] ?? '');
  const explanation = explain ? explain(parts[2] ?? label.slice(0, 200)) : null;
  return explanation && contentOf({ ...explanation, span: { start: 0, end: 0 } }, markup);
}

const explanations: ReadonlyMap<string, (code: string) => Explanation | null> = new Map([
  ['tag', tag],
  ['indicator', indicator],
  ['address', address],
  ['precedence', (code) => ofEntry(code, lookUpPrecedence(code)[0], (entry) => [`Speed: ${entry.speed}`, entry.handling])],
  [
    'signal',
    (code) =>
      ofEntry(code, lookUpOperatingSignal(code)[0], (entry) => [entry.meaning, entry.where === '' ? '' : `Stands in ${entry.where}`]),
  ],
  ['caption', (code) => ofEntry(code, lookUpCaption(code), (entry) => [entry.meaning, entry.use ?? '', entry.where ?? ''])],
  [
    'instruction',
    (code) =>
      ofEntry(code, lookUpInstruction(code, null)[0], (entry) => [
        entry.meaning,
        entry.limit === null ? '' : `Longest time in years: ${entry.limit}`,
      ]),
  ],
  ['order', (code) => ofEntry(`E.O. ${code}`, lookUpOrder(code)[0], (entry) => [entry.meaning])],
  ['reason', (code) => ofEntry(code, lookUpReason(code)[0], (entry) => [entry.meaning])],
]);

function ofEntry<Entry extends Provenance>(
  title: string,
  entry: Entry | null | undefined,
  factsOf: (entry: Entry) => readonly string[],
): Explanation | null {
  return entry ? { title, facts: factsOf(entry).map(capitalized), source: sourceOf(entry) } : null;
}

/** Every meaning of the code, with its years: the choice between eras is the drafter's. */
function tag(code: string): Explanation | null {
  const meanings = lookUpTag(code);
  const [first] = meanings;
  if (!first) return null;
  const facts = meanings.map(
    ({ name, kind, years }) => `${name ?? 'meaning not known'} (${[kind, years.written].filter(Boolean).join(', ')})`,
  );
  return { title: code, facts, source: sourceOf(first) };
}

function indicator(code: string): Explanation | null {
  const { posts, stations, seen } = lookUpIndicator(code);
  const names = [...posts.map((post) => post.address), ...stations.map(({ name }) => name), ...seen.map((entry) => entry.address)];
  const best = posts[0] ?? stations[0] ?? seen[0];
  if (!best) return null;
  const facts = [posts[0] ? postWords(posts[0]) : '', [...new Set(names)].slice(0, 5).join(', '), networkWords(code)];
  return { title: code, facts, source: sourceOf(best) };
}

function address(code: string): Explanation | null {
  const indicators = indicatorsOf(code).slice(0, 3).join(', ');
  const post = postByAddress(code);
  const facts = [post ? postWords(post) : '', indicators === '' ? '' : `Routing indicator ${indicators}`, post?.notes ?? ''];
  const source = post ?? lookUpIndicator(indicatorsOf(code)[0] ?? '').stations[0];
  return { title: code, facts, source: source ? sourceOf(source) : '' };
}
