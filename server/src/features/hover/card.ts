// What a hover says, as plain words; and how it is written for a client. Escaping happens here alone, so no card can forget it.

import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { Span } from '../../cable/text.ts';
import { oneLine } from '../words.ts';
import { escapeMarkdown } from './markdown.ts';

/** The explanation of one code. All words are plain text, however hostile. */
export interface Card {
  /** The code in the text. */
  readonly span: Span;
  /** The code and what it is, one line: `RUEHGB: AMEMBASSY BAGHDAD`. */
  readonly title: string;
  /** Two or three facts, one line each; empty ones are left out. */
  readonly facts: readonly string[];
  /** Where the meaning is written; empty when the cable itself says it. */
  readonly source: string;
  /** Nobody has the meaning on record: the card tells letters, parts or the nearest known codes alone. */
  readonly isUnexplained?: true;
}

/** A card in the form that the client asked for. */
export function contentOf(card: Card, kind: MarkupKind): MarkupContent {
  const facts = card.facts.map(oneLine).filter((fact) => fact !== '');
  const source = oneLine(card.source);
  const title = oneLine(card.title);
  if (kind === MarkupKind.PlainText) return { kind, value: [title, ...facts, ...(source === '' ? [] : [`(${source})`])].join('\n') };
  const blocks = [`**${escapeMarkdown(title)}**`];
  // Two blanks before a line break keep the facts close together, one a line.
  if (facts.length > 0) blocks.push(facts.map(escapeMarkdown).join('  \n'));
  if (source !== '') blocks.push(`*${escapeMarkdown(source)}*`);
  return { kind: MarkupKind.Markdown, value: blocks.join('\n\n') };
}
