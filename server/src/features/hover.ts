// textDocument/hover: what the code under the pointer means. Total: every position has a card or none, never an error.

import type { Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Element } from '../cable/model.ts';
import type { Position } from '../cable/text.ts';
import type { Instant } from '../reading/dates.ts';
import { elementAt, rangeOf, readingAt, spanAt } from './at.ts';
import { offsetAt, type ReadDocument } from './document.ts';
import { addresseeCard, originatorCard } from './hover/addressees.ts';
import { archiveCard } from './hover/archive.ts';
import { endCard, paragraphCard, separatorCard, signatureCard, wordsCard } from './hover/body.ts';
import { withBuiltIn } from './hover/built-in.ts';
import { captionLineCard, remarkCard } from './hover/captions.ts';
import { type Card, contentOf } from './hover/card.ts';
import { classificationCard, pageHeaderCard } from './hover/classification.ts';
import { dateTimeGroupCard } from './hover/date-time-group.ts';
import { classifiedByCard, executiveOrderCard } from './hover/executive-order.ts';
import { messageCard, setLabelCard } from './hover/genadmin.ts';
import { distributionCard, looseCard } from './hover/loose-words.ts';
import { passingCard } from './hover/passing.ts';
import type { Place } from './hover/place.ts';
import { referencesCard } from './hover/references.ts';
import { tagsCard } from './hover/tags.ts';
import { originCard, routingCard, securityCard, transmissionCard } from './hover/transport.ts';

/** What the answer depends on besides the document. */
export interface HoverOptions {
  /** The form that the client shows best. */
  readonly markup: MarkupKind;
  /** Now: a declassification date may have passed. */
  readonly today: Instant;
}

/** The card at a position, or at the end of a word that ends there; null where nothing is to explain. */
export function hover(document: ReadDocument, position: Position, { markup, today }: HoverOptions): Hover | null {
  const card = explanationAt(document, offsetAt(document, position), today);
  return card && { contents: contentOf(card, markup), range: rangeOf(document, card.span) };
}

/** The same as a card, by offset. */
export function explanationAt(document: ReadDocument, offset: number, today: Instant): Card | null {
  return withBuiltIn(
    () => cardAt(document, offset, today) ?? (isBehindWord(document.text, offset) ? cardAt(document, offset - 1, today) : null),
  );
}

function isBehindWord(text: string, offset: number): boolean {
  return /\S/.test(text.charAt(offset - 1)) && !/\S/.test(text.charAt(offset));
}

function cardAt(document: ReadDocument, offset: number, today: Instant): Card | null {
  const reading = readingAt(document, offset);
  if (!reading) return null;
  const place: Place = { reading, offset, today };
  const header = spanAt(reading.cable.pageHeaders, offset);
  if (header) return pageHeaderCard(place, header);
  const element = elementAt(reading.cable, offset);
  return element && elementCard(place, element);
}

function elementCard(place: Place, element: Element): Card | null {
  switch (element.kind) {
    case 'transmissionId':
      return transmissionCard(place, element);
    case 'routingLine':
      return routingCard(place, element);
    case 'originLine':
      return originCard(place, element);
    case 'securityLine':
      return securityCard(place, element);
    case 'dateTimeGroup':
      return dateTimeGroupCard(place, element);
    case 'from':
      return originatorCard(place, element);
    case 'addressee':
      return addresseeCard(place, element);
    case 'separator':
      return separatorCard(place, element);
    case 'classification':
      return classificationCard(place, element);
    case 'caption':
      return captionLineCard(place, element);
    case 'passing':
      return passingCard(place, element);
    case 'remark':
      return remarkCard(place, element);
    case 'executiveOrder':
      return executiveOrderCard(place, element);
    case 'tags':
      return tagsCard(place, element);
    case 'subject':
      return setLabelCard(place, element) ?? wordsCard(place, element);
    case 'heading':
      return wordsCard(place, element);
    case 'references':
      return setLabelCard(place, element) ?? referencesCard(place, element);
    case 'janapHead':
    case 'precedence':
    case 'subjectCode':
    case 'series':
    case 'set':
      return messageCard(place, element);
    case 'pageMark':
    case 'processing':
    case 'dashLine':
    case 'drafting':
    case 'attribute':
    case 'messageReference':
      return archiveCard(place, element) ?? looseCard(place, element.parts);
    case 'distribution':
      return distributionCard(place, element);
    case 'classifiedBy':
      return classifiedByCard(place, element);
    case 'paragraph':
      return paragraphCard(place, element);
    case 'signature':
      return signatureCard(place, element);
    case 'endOfMessage':
      return endCard(place, element);
    default:
      return looseCard(place, element.parts);
  }
}
