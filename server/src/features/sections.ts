// What belongs together in outline and folds: lines of the head by what they do, paragraphs by the heading above them.

import type { AddresseeRole, HeadElement, Heading } from '../cable/model.ts';
import { firstWords } from './words.ts';

/** Lines in a row of the same group are one thing to the reader. */
export type LineGroup = 'transmission' | AddresseeRole | 'drafting' | 'attribute';

/** The group of a line of the head; null for one that stands alone. */
export function groupOf(element: HeadElement): LineGroup | null {
  switch (element.kind) {
    case 'janapHead':
    case 'precedence':
    case 'transmissionId':
    case 'routingLine':
    case 'originLine':
    case 'securityLine':
    case 'dateTimeGroup':
      return 'transmission';
    case 'addressee':
      return element.role;
    case 'drafting':
    case 'attribute':
      return element.kind;
    default:
      return null;
  }
}

/** Whether the paragraphs below a heading belong to it: not below one that closes an enclosed text (`END TEXT`, format-rules 3.5). */
export function opensSection(text: string, heading: Heading): boolean {
  return !/^\(?END\b/i.test(firstWords(text, heading.parts, 20));
}
