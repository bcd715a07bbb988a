// Whole lines of the head in their order, filled from the lines that are there (format-rules 2 and 3).

import type { HeadElement } from '../../cable/model.ts';
import { type Level, securityOfLevel } from '../../cable/vocabulary.ts';
import { amendedOrder } from '../../codes/executive-orders.ts';
import { captionLines } from './captions.ts';
import { type Cursor, elementsBefore, elementsBehind, typedSpan } from './cursor.ts';
import { instructionProposals, orderOf } from './executive-order.ts';
import {
  addressedIndicators,
  digits,
  filingTimeOf,
  groupOf,
  levelOf,
  numberOf,
  originIndicatorsOf,
  originOf,
  precedencesOf,
  sectionLabelOf,
  serialOf,
} from './facts.ts';
import type { Offer, Proposal } from './proposal.ts';

/** A line that may come next: what it inserts, and what it is. */
interface NextLine {
  readonly line: string;
  readonly name: string;
  readonly snippet?: string;
  /** Further words that find it. */
  readonly words?: string;
}

type Slot = HeadElement['kind'] | 'information';

/** Lines in the order of the format; captions go by a list of their own. */
const order: readonly { readonly slot: Slot; readonly lines: (cursor: Cursor) => readonly NextLine[] }[] = [
  {
    slot: 'transmissionId',
    lines: () => [{ line: 'VZCZCXYZ0001', name: 'FL1, transmission identification', snippet: `VZCZC\${1:XYZ}\${2:0001}` }],
  },
  { slot: 'routingLine', lines: (cursor) => [{ line: routingLine(cursor), name: 'FL2, precedence and indicators called' }] },
  { slot: 'originLine', lines: (cursor) => [{ line: originLine(cursor), name: 'FL3, station of origin and filing time' }] },
  { slot: 'securityLine', lines: securityLines },
  {
    slot: 'dateTimeGroup',
    lines: ({ time }) => [{ line: `R ${groupOf(time)}`, name: 'FL5, date-time group', snippet: `\${1|R,P,O,Z,P R,O P|} ${groupOf(time)}` }],
  },
  { slot: 'from', lines: (cursor) => [{ line: `FM ${originOf(cursor)?.address ?? ''}`, name: 'FL6, originator' }] },
  {
    slot: 'addressee',
    lines: () => [
      { line: 'TO ', name: 'FL7, action addressee' },
      { line: 'TO RUEHC/SECSTATE WASHDC ', name: 'FL7, the Department' },
    ],
  },
  { slot: 'information', lines: () => [{ line: 'INFO ', name: 'FL8, information addressee' }] },
  { slot: 'separator', lines: () => [{ line: 'BT', name: 'FL11, before the text' }] },
  { slot: 'classification', lines: classificationLines },
  { slot: 'caption', lines: () => [] },
  { slot: 'executiveOrder', lines: executiveOrderLines },
  { slot: 'tags', lines: () => [{ line: 'TAGS: ', name: 'traffic analysis by geography and subject' }] },
  { slot: 'subject', lines: () => [{ line: 'SUBJECT: ', name: 'in capital letters' }] },
  { slot: 'references', lines: () => [{ line: 'REF: ', name: 'earlier cables', words: 'reference' }] },
  { slot: 'classifiedBy', lines: classifiedByLines },
];

/** Lines that fit at the cursor and begin with what is typed; null in the middle of a line. */
export function headLinesOffer(cursor: Cursor): Offer | null {
  const typed = cursor.before.trimStart();
  if (cursor.after.trim() !== '' || typed.length > 40) return null;
  const proposals = order.flatMap(({ slot, lines }, index) =>
    isOpen(cursor, slot, index) ? proposalsOf(cursor, slot, index, lines(cursor)) : [],
  );
  const query = typed.toUpperCase().trimEnd();
  const fitting = proposals.filter(({ label, filter }) => ` ${filter ?? label}`.toUpperCase().includes(` ${query}`));
  return fitting.length === 0 ? null : { range: typedSpan(cursor, typed.length), proposals: fitting, isPartial: query !== '' };
}

/** Whether a line of this kind may stand here: none behind it in the order stands before, none of it is there yet. */
function isOpen(cursor: Cursor, slot: Slot, index: number): boolean {
  const before = elementsBefore(cursor);
  // Captions may have been written before what belongs above the TAGS: the E.O. line is offered over them too.
  const behind = elementsBehind(cursor).filter((element) => slot !== 'executiveOrder' || order[placeOf(element)]?.slot !== 'caption');
  const latest = Math.max(-1, ...before.map(placeOf));
  const earliest = Math.min(order.length, ...behind.map(placeOf).filter((place) => place >= 0));
  const isAgain = slot === 'caption' || slot === 'information';
  if (index < latest || (index === latest && !isAgain) || index > earliest || (index === earliest && !isAgain)) return false;
  return isAgain || ![...before, ...behind].some((element) => placeOf(element) === index);
}

/** Place in the order; -1 for what has none. */
function placeOf(element: HeadElement): number {
  const slot =
    element.kind === 'addressee' && element.role !== 'action' ? 'information' : handling.has(element.kind) ? 'caption' : element.kind;
  return order.findIndex((entry) => entry.slot === slot);
}

const handling: ReadonlySet<string> = new Set(['passing', 'remark']);

function proposalsOf(cursor: Cursor, slot: Slot, index: number, lines: readonly NextLine[]): readonly Proposal[] {
  const prefix = digits(index, 2);
  if (slot === 'caption') return captionLines(cursor, prefix);
  return lines.map(
    ({ line, name, snippet, words }, at): Proposal => ({
      label: line.trimEnd(),
      insert: line,
      ...(snippet !== undefined && { snippet }),
      name,
      filter: words === undefined ? line.trimEnd() : `${line.trimEnd()} ${words}`,
      sort: `${prefix}${at}`,
      family: 'line',
    }),
  );
}

function routingLine(cursor: Cursor): string {
  const indicators = addressedIndicators(cursor);
  return `${(precedencesOf(cursor)[0] ?? 'R').repeat(2)} ${indicators.length > 0 ? indicators.slice(0, 8).join(' ') : 'RUEHC'}`;
}

function originLine(cursor: Cursor): string {
  return `DE ${originIndicatorsOf(cursor)[0] ?? 'RUEH'} ${serialOf(cursor)} ${filingTimeOf(cursor.time)}`;
}

/** Warning and letters by the level; all of them where it is not known. */
function securityLines(cursor: Cursor): readonly NextLine[] {
  const level = levelOf(cursor);
  return Object.entries(securityOfLevel)
    .filter(([name]) => level === null || name === level)
    .map(([name, letters]) => ({ line: `${letters} ZZH`, name: `FL4, ${name.toLowerCase()}`, words: name }));
}

const firstLines: readonly { readonly level: Level; readonly words: string; readonly plain: string }[] = [
  { level: 'UNCLASSIFIED', words: 'UNCLAS', plain: 'unclassified' },
  { level: 'UNCLASSIFIED', words: 'UNCLAS SENSITIVE', plain: 'sensitive but unclassified' },
  { level: 'CONFIDENTIAL', words: 'C O N F I D E N T I A L', plain: 'confidential' },
  { level: 'SECRET', words: 'S E C R E T', plain: 'secret' },
  { level: 'TOP SECRET', words: 'T O P  S E C R E T', plain: 'top secret' },
];

/** Levels, that of FL4 first, with place and number as far as they are known. */
function classificationLines(cursor: Cursor): readonly NextLine[] {
  const level = levelOf(cursor);
  const place = originOf(cursor)?.place ?? '';
  const number = digits(numberOf(cursor) ?? 1, 6);
  const section = sectionLabelOf(cursor);
  return firstLines
    .toSorted((one, other) => Number(other.level === level) - Number(one.level === level))
    .map(({ words, plain }) => ({
      line: place === '' ? `${words} ${section}` : `${words} ${section}${place} ${number}`,
      snippet: `${words} ${section}\${1:${place || 'PLACE'}} \${2:${number}}`,
      name: `first line of the text, ${plain}`,
      words: plain,
    }));
}

/** The instruction that the level asks for: ten years, or none. */
function executiveOrderLines(cursor: Cursor): readonly NextLine[] {
  const number = orderOf(cursor);
  const level = levelOf(cursor);
  const instructions = instructionProposals(cursor, number).filter(
    ({ label }) => level === null || (label === 'N/A') === (level === 'UNCLASSIFIED'),
  );
  return instructions.slice(0, 2).map(({ label, name, snippet }) => ({
    line: `E.O. ${number}: ${label}`,
    name,
    words: 'EO',
    ...(snippet !== undefined && { snippet: `E.O. ${number}: ${snippet}` }),
  }));
}

/** Only classified cables have the line. */
function classifiedByLines(cursor: Cursor): readonly NextLine[] {
  const level = levelOf(cursor);
  if (level === null || level === 'UNCLASSIFIED') return [];
  const section = cursor.time < amendedOrder ? '1.5' : '1.4';
  return [
    {
      line: `Classified By: NAME, TITLE, for reasons ${section} (b) and (d).`,
      snippet: `Classified By: \${1:Name}, \${2:Title}, for reasons ${section} (\${3:b}) and (\${4:d}).`,
      name: 'who classified the cable, and why',
    },
  ];
}
