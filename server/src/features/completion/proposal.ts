// What a completion offers, before it is written for a client.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../../cable/text.ts';

/** What a code belongs to: tells where its documentation comes from when the client asks for it. */
export type Family = 'tag' | 'indicator' | 'address' | 'precedence' | 'signal' | 'caption' | 'instruction' | 'order' | 'reason' | 'line';

/** One thing to choose. */
export interface Proposal {
  /** What is shown, and inserted where `insert` does not differ. */
  readonly label: string;
  readonly insert?: string;
  /** The same as a snippet; clients without snippets get `insert` or the label. */
  readonly snippet?: string;
  /** Meaning in short, `Iraq`; empty where the label says it all. */
  readonly name: string;
  /** What kind of code it is, `geographic`; left out where that is plain. */
  readonly group?: string;
  /** Words that find it, compared with what is typed; the label where it is left out. */
  readonly filter?: string;
  /** Where it stands among the others. */
  readonly sort: string;
  readonly family: Family;
  /** What documentation is looked up by; the label where it is left out. */
  readonly code?: string;
}

/** Proposals that take the place of the same stretch of the text. */
export interface Offer {
  /** What is replaced: on one line, the cursor in it or at its end. */
  readonly range: Span;
  readonly proposals: readonly Proposal[];
  /** More would fit, or less once more is typed: the client asks again. */
  readonly isPartial: boolean;
}

/** An offer of all there is; null for nothing, so that the editor's own word completion stays. */
export function offerOf(range: Span, proposals: readonly Proposal[]): Offer | null {
  return proposals.length === 0 ? null : { range, proposals, isPartial: false };
}

/** An offer of what fits the words typed so far, `most` at the most. */
export function matching(range: Span, typed: string, proposals: readonly Proposal[], most = 1500): Offer | null {
  const query = queryOf(typed);
  const fitting = query.length === 0 ? proposals : proposals.filter((proposal) => fits(proposal, query));
  return fitting.length === 0 ? null : { range, proposals: fitting.slice(0, most), isPartial: query.length > 0 || fitting.length > most };
}

/** Whether every word typed begins a word of what finds the proposal. */
export function fits(proposal: Proposal, query: readonly string[]): boolean {
  const words = ` ${(proposal.filter ?? proposal.label).toUpperCase().replace(/[/(),.-]/g, ' ')}`;
  return query.every((word) => words.includes(` ${word}`));
}

/** Words typed, as they are compared. */
export function queryOf(typed: string): readonly string[] {
  return typed
    .toUpperCase()
    .split(/[\s/(),.-]+/)
    .filter((word) => word !== '');
}

const itemKinds: Readonly<Record<Family, CompletionItemKind>> = {
  tag: CompletionItemKind.EnumMember,
  indicator: CompletionItemKind.Module,
  address: CompletionItemKind.Module,
  precedence: CompletionItemKind.Keyword,
  signal: CompletionItemKind.Operator,
  caption: CompletionItemKind.Keyword,
  instruction: CompletionItemKind.Value,
  order: CompletionItemKind.Constant,
  reason: CompletionItemKind.Constant,
  line: CompletionItemKind.Snippet,
};

/** The icon that clients show. */
export function itemKindOf(family: Family): CompletionItemKind {
  return itemKinds[family];
}
