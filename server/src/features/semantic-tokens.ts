// textDocument/semanticTokens: what no grammar knows. Whether a code is on record, of another time or unknown, and the level of a marking.

import type { Range } from 'vscode-languageserver-types';
import type { BodyElement, Cable, ClassificationLine, HeadElement } from '../cable/model.ts';
import { lineAt, type Span, textOf } from '../cable/text.ts';
import type { Level } from '../cable/vocabulary.ts';
import { lookUpCaption } from '../codes/captions.ts';
import { type ClassificationEntry, lookUpPortionMark } from '../codes/classification.ts';
import { holdsOn, lookUpOrder } from '../codes/executive-orders.ts';
import { blockOfSignal, lookUpOperatingSignal } from '../codes/operating-signals.ts';
import { lookUpIndicator } from '../codes/routing-indicators.ts';
import { isoDay } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { meets, readingOf } from './at.ts';
import { offsetAt, type ReadDocument } from './document.ts';
import { type TokenModifier, type TokenType, tokenModifiers, tokenTypes } from './semantic-tokens/legend.ts';
import { standingOf } from './tags-in-use.ts';

/** A token before it is encoded. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifier: TokenModifier;
}

/** Tokens as the protocol encodes them, five numbers each; those of a range where one is given, else of the whole document. */
export function semanticTokens(document: ReadDocument, range: Range | null): number[] {
  return encode(document, tokensOf(document, range));
}

/** Tokens in the order of the text, none overlapping another, each on one line. */
export function tokensOf(document: ReadDocument, range: Range | null): readonly Token[] {
  const wanted = range
    ? { start: offsetAt(document, range.start), end: offsetAt(document, range.end) }
    : { start: 0, end: document.text.length };
  const tokens: Token[] = [];
  for (const cable of document.cables) collect(document, cable, wanted, tokens);
  tokens.sort((one, other) => one.start - other.start || other.end - one.end);
  return parted(document, tokens);
}

function collect(document: ReadDocument, cable: Cable, wanted: Span, tokens: Token[]): void {
  if (!meets(cable, wanted)) return;
  const reading = readingOf(document, cable);
  // One by one: a damaged line may have more tokens than a call has arguments.
  for (const element of cable.head) if (meets(element, wanted)) for (const one of headTokens(reading, element)) tokens.push(one);
  for (const element of cable.body) if (meets(element, wanted)) for (const one of bodyTokens(reading, element)) tokens.push(one);
  for (const inner of cable.within) collect(document, inner, wanted, tokens);
}

function headTokens(reading: Reading, element: HeadElement): readonly Token[] {
  switch (element.kind) {
    case 'routingLine':
      return element.indicators.map((span) => indicatorToken(reading, span));
    case 'originLine':
    case 'addressee':
      return element.indicator && wordAt(reading, element.indicator) !== 'ZEN' ? [indicatorToken(reading, element.indicator)] : [];
    case 'securityLine':
    case 'dateTimeGroup':
      return element.signals.flatMap((span) => signalToken(reading, span));
    case 'classification':
      return element.level === null ? [] : [token(element.words, 'cableClassification', modifierOfLevel(element.level, element))];
    case 'caption':
      return [token(element, 'cableCaption', lookUpCaption(wordAt(reading, element)) ? 'known' : 'unknown')];
    case 'executiveOrder':
      return element.order ? [orderToken(reading, element.order)] : [];
    case 'tags':
      return element.tags.map(({ code }) => tagToken(reading, code));
    default:
      return [];
  }
}

function bodyTokens(reading: Reading, element: BodyElement): readonly Token[] {
  if (element.kind !== 'paragraph' || !element.marking) return [];
  // `(C - ENTIRE TEXT)` marks with its first letter.
  const [entry] = lookUpPortionMark(wordAt(reading, element.marking).replace(/ ?- ?ENTIRE TEXT\)$/, ')'));
  return [token(element.marking, 'cableMarking', entry ? modifierOfEntry(entry) : 'unknown')];
}

function indicatorToken(reading: Reading, span: Span): Token {
  const { posts, stations, seen } = lookUpIndicator(wordAt(reading, span));
  return token(span, 'cableIndicator', posts.length + stations.length + seen.length > 0 ? 'known' : 'unknown');
}

/** Words that go with a signal, its reasons and numbers, are none. */
function signalToken(reading: Reading, span: Span): readonly Token[] {
  const written = wordAt(reading, span);
  if (lookUpOperatingSignal(written).length > 0) return [token(span, 'cableSignal', 'known')];
  return blockOfSignal(written) ? [token(span, 'cableSignal', 'unknown')] : [];
}

function orderToken(reading: Reading, span: Span): Token {
  const entries = lookUpOrder(wordAt(reading, span));
  const { sent } = reading;
  const isOfAnotherTime = sent !== null && !entries.some((entry) => holdsOn(entry, isoDay(sent)));
  return token(span, 'cableOrder', entries.length === 0 ? 'unknown' : isOfAnotherTime ? 'deprecated' : 'known');
}

const modifierOfStanding = { known: 'known', unknown: 'unknown', retired: 'deprecated' } as const;

function tagToken(reading: Reading, code: Span): Token {
  return token(code, 'cableTag', modifierOfStanding[standingOf(wordAt(reading, code), reading.year)]);
}

function modifierOfLevel(level: Level, { controls }: ClassificationLine): TokenModifier {
  if (level === 'UNCLASSIFIED') return controls.length > 0 ? 'sensitive' : 'unclassified';
  return levels[level];
}

const levels = { RESTRICTED: 'restricted', CONFIDENTIAL: 'confidential', SECRET: 'secret', 'TOP SECRET': 'topSecret' } as const;

function modifierOfEntry({ rank, abbreviation }: ClassificationEntry): TokenModifier {
  if (rank === 0) return abbreviation === 'U' ? 'unclassified' : 'sensitive';
  if (rank === 1) return abbreviation === 'R' ? 'restricted' : 'confidential';
  return rank === 2 ? 'secret' : 'topSecret';
}

function token({ start, end }: Span, type: TokenType, modifier: TokenModifier): Token {
  return { start, end, type, modifier };
}

/** No code is that long; of a damaged stretch the first words decide. */
function wordAt({ text }: Reading, span: Span): string {
  return textOf(text, { start: span.start, end: Math.min(span.end, span.start + 100) });
}

/** Ends each token where its line or the next token ends it: clients take no overlaps and many no line breaks. */
function parted({ text }: ReadDocument, tokens: readonly Token[]): readonly Token[] {
  const done: Token[] = [];
  let last = 0;
  for (const { start, end, type, modifier } of tokens) {
    const length = textOf(text, { start, end }).search(/[\r\n]/);
    const cut = length < 0 ? end : start + length;
    if (start < last || cut <= start) continue;
    done.push({ start, end: cut, type, modifier });
    last = cut;
  }
  return done;
}

/** Line and character relative to the token before, length, type, modifiers as bits (LSP 3.17, semantic tokens). */
function encode({ lines }: ReadDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifier } of tokens) {
    const ownLine = lineAt(lines, start);
    const own = start - (lines[ownLine] ?? 0);
    data.push(
      ownLine - line,
      ownLine === line ? own - character : own,
      end - start,
      tokenTypes.indexOf(type),
      1 << tokenModifiers.indexOf(modifier),
    );
    line = ownLine;
    character = own;
  }
  return data;
}
