// How many of the codes in the heads of real cables have a card that says what they mean, family by family.

import type { Cable, Element } from '../../server/src/cable/model.ts';
import type { Span } from '../../server/src/cable/text.ts';
import { type ReadDocument, readDocument } from '../../server/src/features/document.ts';
import { explanationAt } from '../../server/src/features/hover.ts';

/** Families of codes, in the order in which they are told. */
export const families = [
  'indicators',
  'addresses',
  'precedences',
  'signals',
  'letters',
  'date-time groups',
  'classifications',
  'captions',
  'passing lines',
  'orders',
  'TAGS',
  'references',
] as const;

export type Family = (typeof families)[number];

/** One code in a head. */
export interface Code {
  readonly family: Family;
  readonly span: Span;
}

/** Codes of one family: how many there are, and those without a card of their own by how often they stand there. */
export interface FamilyCoverage {
  readonly family: Family;
  readonly codes: number;
  readonly explained: number;
  readonly misses: ReadonlyMap<string, number>;
}

/** Coverage of the texts, one entry a family. `today` is what cards take for now. */
export function coverageOf(texts: readonly string[], today: number): readonly FamilyCoverage[] {
  const counted = new Map(families.map((family) => [family, { codes: 0, explained: 0, misses: new Map<string, number>() }]));
  for (const text of texts) {
    const document = readDocument('file:///cable', text);
    for (const { family, span } of document.cables.flatMap(codesOf)) {
      const count = counted.get(family);
      if (!count) continue;
      count.codes += 1;
      if (isExplained(document, span, today)) count.explained += 1;
      else {
        const written = text.slice(span.start, span.end).replace(/\s+/g, ' ');
        count.misses.set(written, (count.misses.get(written) ?? 0) + 1);
      }
    }
  }
  return [...counted].map(([family, count]) => ({ family, ...count }));
}

function isExplained(document: ReadDocument, span: Span, today: number): boolean {
  const card = explanationAt(document, span.start, today);
  return card !== null && card.isUnexplained !== true;
}

/** Every code in the head of a cable and of those inside it. */
function codesOf(cable: Cable): readonly Code[] {
  return [...cable.head.flatMap((element) => codesIn(element)), ...cable.within.flatMap(codesOf)];
}

function codesIn(element: Element): readonly Code[] {
  switch (element.kind) {
    case 'routingLine':
      return [...of('precedences', element.prosign), ...of('indicators', ...element.indicators)];
    case 'originLine':
      return [...of('indicators', element.indicator), ...of('date-time groups', element.filingTime)];
    case 'securityLine':
      return [...of('signals', element.warning, ...element.signals), ...of('letters', element.letters, element.designator)];
    case 'dateTimeGroup':
      return [...of('precedences', ...element.precedences), ...of('date-time groups', element.group), ...of('signals', ...element.signals)];
    case 'from':
      return of('addresses', element.address);
    case 'addressee':
      return [...of('indicators', element.indicator), ...of('addresses', element.address), ...of('precedences', element.precedence)];
    case 'classification':
      return [...of('classifications', element.words, element.place), ...of('captions', ...element.controls)];
    case 'caption':
    case 'remark':
      return of('captions', ...element.parts);
    case 'passing':
      return of('passing lines', ...element.parts);
    case 'executiveOrder':
      return of('orders', element.order, element.instruction, element.date);
    case 'classifiedBy':
      return of('orders', element.reasons);
    case 'tags':
      return of('TAGS', ...element.tags.map(({ code }) => code));
    case 'references':
      return of('references', ...element.items);
    default:
      return [];
  }
}

function of(family: Family, ...spans: readonly (Span | null)[]): readonly Code[] {
  return spans.flatMap((span) => (span && span.end > span.start ? [{ family, span }] : []));
}
