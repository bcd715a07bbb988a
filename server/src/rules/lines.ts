// How a finding names a line and where it points at one.

import type { HeadElement } from '../cable/model.ts';
import type { Span } from '../cable/text.ts';

/** Symbols of lines: those of the format, the same in every language. All others are of FL12. */
const names: Partial<Readonly<Record<HeadElement['kind'], string>>> = {
  transmissionId: 'FL1',
  routingLine: 'FL2',
  originLine: 'FL3',
  securityLine: 'FL4',
  dateTimeGroup: 'FL5',
  from: 'FM',
  addressee: 'TO/INFO',
  accounting: 'FL10',
  separator: 'BT',
  executiveOrder: 'E.O.',
  tags: 'TAGS',
  subject: 'SUBJECT',
  references: 'REF',
  classifiedBy: 'Classified By',
  preamble: 'FL1',
  janapHead: 'FL1',
  precedence: 'FL5',
};

/** `FL3`, `TAGS`: the symbol of a line. */
export function lineName(kind: HeadElement['kind']): string {
  return names[kind] ?? 'FL12';
}

/** The part of an element that stands for its line: its label, or its first line of words. */
export function lineHead(element: HeadElement): Span {
  if ('label' in element && element.label !== null) return element.label;
  return element.parts[0] ?? element;
}
