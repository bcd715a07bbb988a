// textDocument/completion: what may stand at the cursor. Only where codes belong: in the text of a cable the editor's own words stay.

import { type CompletionItem, type CompletionList, InsertTextFormat, type Range } from 'vscode-languageserver-types';
import type { HeadElement, TagsLine } from '../cable/model.ts';
import type { Position } from '../cable/text.ts';
import type { Instant } from '../reading/dates.ts';
import { rangeOf } from './at.ts';
import { addresseeOffers, originatorOffer, originOffer, routingOffer } from './completion/addressees.ts';
import { type Cursor, cursorAt, typedSpan } from './completion/cursor.ts';
import { executiveOrderOffer } from './completion/executive-order.ts';
import { digits, filingTimeOf, groupOf, numberOf, originOf, sectionLabelOf, serialOf } from './completion/facts.ts';
import { headLinesOffer } from './completion/head-lines.ts';
import { doubledLetterOffer, letterOffer } from './completion/precedences.ts';
import { itemKindOf, matching, type Offer, offerOf, type Proposal } from './completion/proposal.ts';
import { reasonsOffer } from './completion/reasons.ts';
import { securityLettersOffer, signalOffer } from './completion/signals.ts';
import { skeletonOffer } from './completion/skeleton.ts';
import { tagsOffer } from './completion/tags.ts';
import { offsetAt, type ReadDocument } from './document.ts';
import { oneLine } from './words.ts';

/**
 * Characters that ask for a completion by themselves: the slash behind an indicator. Not the blank: it is typed all over
 * a text, and while VS Code waits for such an answer the next letters do not ask for theirs.
 */
export const completionTriggers: readonly string[] = ['/'];

/** What of the request and of the client changes the answer. */
export interface CompletionOptions {
  readonly today: Instant;
  /** The trigger that was typed; null where the client asks for another reason. */
  readonly trigger: string | null;
  readonly takesSnippets: boolean;
  /** Shows a name beside the label. */
  readonly takesLabelDetails: boolean;
  /** Takes one range for all items, which halves a long list. */
  readonly takesDefaultRange: boolean;
}

/** What fits at the position; null where no codes belong, or none fits. */
export function completion(document: ReadDocument, position: Position, options: CompletionOptions): CompletionList | null {
  const cursor = cursorAt(document, offsetAt(document, position), options.today);
  if (!cursor || !isWelcome(cursor, options.trigger)) return null;
  const offers = offersAt(cursor).filter((offer) => offer.proposals.length > 0);
  return offers.length === 0 ? null : listOf(document, offers, options);
}

/** A slash asks behind an indicator alone. */
function isWelcome({ before }: Cursor, trigger: string | null): boolean {
  return trigger !== '/' || /^\s*(?:(?:TO|INFO)\s+)?[A-Z]{3,8}\/$/.test(before);
}

function offersAt(cursor: Cursor): readonly Offer[] {
  const skeleton = skeletonOffer(cursor);
  if (skeleton) return [skeleton];
  const isFirstWord = /^\s*\S*$/.test(cursor.before);
  const lines = isFirstWord || isLabelPart(cursor) ? headLinesOffer(cursor) : null;
  // Nearly every letter begins some TAGS: under the TAGS line the next line of the head goes before them.
  const fields = lines && kindAt(cursor) === 'tags' ? [] : fieldOffers(cursor);
  return [...fields, lines].filter((offer) => offer !== null);
}

/** Lines whose labels or levels have several words. */
function isLabelPart({ before }: Cursor): boolean {
  return /^\s*(?:Classified \w*|C( [A-Z])+|S( [A-Z])+|T( [A-Z])+|UNCLAS \w*)$/i.test(before);
}

function fieldOffers(cursor: Cursor): readonly (Offer | null)[] {
  const { element } = cursor;
  switch (kindAt(cursor)) {
    case 'tags':
      return [tagsOffer(cursor, tagsLineAt(cursor))];
    case 'executiveOrder':
      return [executiveOrderOffer(cursor, element?.kind === 'executiveOrder' ? element : null)];
    case 'classifiedBy':
      return [reasonsOffer(cursor)];
    case 'addressee':
      return addresseeOffers(cursor);
    case 'from':
      return [/^\s*FM\s/.test(cursor.before) ? originatorOffer(cursor) : null];
    case 'routingLine':
      return [
        /\S\s/.test(cursor.before) ? routingOffer(cursor, element?.kind === 'routingLine' ? element : null) : doubledLetterOffer(cursor),
      ];
    case 'originLine':
      return [originLineOffer(cursor)];
    case 'securityLine':
      return [securityLineOffer(cursor)];
    case 'dateTimeGroup':
      return [dateTimeGroupOffer(cursor)];
    case 'classification':
      return [placeOffer(cursor)];
    default:
      return [];
  }
}

/** The kind of the line. Half a line does not tell the parser what it will be: its label does, or the line above. */
function kindAt(cursor: Cursor): HeadElement['kind'] | null {
  const { element, before } = cursor;
  const transport = transportLabels.find(({ pattern }) => pattern.test(before))?.kind;
  if (transport) return transport;
  const isUntold = element === null || untold.has(element.kind);
  const above = elementAbove(cursor);
  if (isUntold && above && goesOn.has(above.kind) && /^\s*[A-Za-z]/.test(before)) return above.kind;
  if (element && !unsure.has(element.kind)) return element.kind;
  return textLabels.find(({ pattern }) => pattern.test(before))?.kind ?? null;
}

/** What half a line may pass for that is none. */
const unsure: ReadonlySet<string> = new Set(['unknown', 'caption', 'remark', 'passing', 'preamble', 'accounting']);
const untold: ReadonlySet<string> = new Set([...unsure, 'routingLine', 'addressee']);

/** Lines that are followed by more of their kind. */
const goesOn: ReadonlySet<string> = new Set(['addressee', 'tags']);

/** The element on the line right above; null behind a blank line. */
function elementAbove({ document: { text }, reading, line }: Cursor): HeadElement | null {
  const above = reading?.cable.head.findLast((element) => element.start < line.start);
  return above && /^[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(above.end, line.start)) ? above : null;
}

/** The TAGS line that the cursor is on, or the one that this line goes on. */
function tagsLineAt(cursor: Cursor): TagsLine | null {
  if (cursor.element?.kind === 'tags') return cursor.element;
  const above = elementAbove(cursor);
  return above?.kind === 'tags' ? above : null;
}

const transportLabels: readonly { readonly kind: HeadElement['kind']; readonly pattern: RegExp }[] = [
  { kind: 'from', pattern: /^\s*FM\s/ },
  { kind: 'addressee', pattern: /^\s*(?:TO|INFO|XMT)\s/ },
  { kind: 'originLine', pattern: /^\s*DE\s/ },
  { kind: 'securityLine', pattern: /^\s*ZN[RY]\s/ },
  { kind: 'routingLine', pattern: /^\s*(?:ZZ|OO|PP|RR)\s/ },
  { kind: 'dateTimeGroup', pattern: /^\s*(?:[ZOPR] ){1,2}[A-Z0-9]*$/ },
];

const textLabels: typeof transportLabels = [
  { kind: 'tags', pattern: /^\s*TAGS? ?[:;]/ },
  { kind: 'executiveOrder', pattern: /^\s*E\.? ?O\./ },
  { kind: 'classifiedBy', pattern: /^\s*CLASSIFIED BY/i },
];

function originLineOffer(cursor: Cursor): Offer | null {
  if (/^\s*DE\s+[A-Z]*$/.test(cursor.before)) return originOffer(cursor);
  const typed = /[#\d/]*$/.exec(cursor.before)?.[0] ?? '';
  const isSerial = /^\s*DE\s+[A-Z]+\s+#?\d*$/.test(cursor.before);
  const word = isSerial ? serialOf(cursor) : filingTimeOf(cursor.time);
  const name = isSerial ? 'serial number: the last four digits of the message number' : 'filing time: the minute of the date-time group';
  return offerOf(typedSpan(cursor, typed.length), word.startsWith(typed) ? [plain(word, name)] : []);
}

function securityLineOffer(cursor: Cursor): Offer | null {
  const warning = /^\s*(ZN[RY])\s+[A-Z]*$/.exec(cursor.before)?.[1];
  if (warning !== undefined) return securityLettersOffer(cursor, warning);
  return /^\s*ZN[RY]\s+\S+\s/.test(cursor.before) ? signalOffer(cursor, 'FL4') : null;
}

function dateTimeGroupOffer(cursor: Cursor): Offer | null {
  if (/\d{6}[A-Z] [A-Z]{3} \d{2,4} [A-Z ]*$/.test(cursor.before)) return signalOffer(cursor, 'FL5');
  const typed = /\d*$/.exec(cursor.before)?.[0] ?? '';
  const group = offerOf(
    typedSpan(cursor, typed.length),
    [plain(groupOf(cursor.time), 'date-time group')].filter(({ label }) => label.startsWith(typed)),
  );
  const letters = typed === '' ? letterOffer(cursor) : null;
  if (!/[A-Z] \d*$/.test(cursor.before)) return letters;
  return group && letters && letters.range.start === group.range.start
    ? { ...group, proposals: [...group.proposals, ...letters.proposals] }
    : group;
}

/** Place and number of the originator behind the words of the level. */
function placeOffer(cursor: Cursor): Offer | null {
  const post = originOf(cursor);
  const typed = /^(?:.*(?:UNCLAS|SENSITIVE|NOFORN|L|T|\d)) ([A-Z]*)$/.exec(cursor.before)?.[1];
  if (typed === undefined || !post?.place || cursor.before.includes(post.place)) return null;
  const section = /\bSECTION\b/.test(cursor.before) ? '' : sectionLabelOf(cursor);
  const place = `${section}${post.place} ${digits(numberOf(cursor) ?? 1, 6)}`;
  return matching(typedSpan(cursor, typed.length), typed, [plain(place, 'place and message number')]);
}

function plain(label: string, name: string): Proposal {
  return { label, name, sort: '00', family: 'line' };
}

function listOf(document: ReadDocument, offers: readonly Offer[], options: CompletionOptions): CompletionList {
  const [first] = offers as [Offer, ...Offer[]];
  const shared = options.takesDefaultRange ? first.range : null;
  const items = offers.flatMap((offer) => {
    const range =
      shared !== null && offer.range.start === shared.start && offer.range.end === shared.end ? null : rangeOf(document, offer.range);
    return offer.proposals.map((proposal) => itemOf(proposal, range, options));
  });
  items.sort(bySortText);
  return {
    isIncomplete: offers.some((offer) => offer.isPartial),
    ...(shared !== null && { itemDefaults: { editRange: rangeOf(document, shared) } }),
    items,
  };
}

/** Not every client sorts by itself. */
function bySortText({ sortText: one = '' }: CompletionItem, { sortText: other = '' }: CompletionItem): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Items without their place, by proposal: the long lists are the same for every request of a client. */
const kept = new WeakMap<
  Proposal,
  { readonly takesSnippets: boolean; readonly takesLabelDetails: boolean; readonly item: CompletionItem }
>();

function itemOf(proposal: Proposal, range: Range | null, options: CompletionOptions): CompletionItem {
  const { takesSnippets, takesLabelDetails } = options;
  const known = kept.get(proposal);
  const isSame = known?.takesSnippets === takesSnippets && known.takesLabelDetails === takesLabelDetails;
  const item = isSame ? known.item : bareItem(proposal, options);
  if (!isSame) kept.set(proposal, { takesSnippets, takesLabelDetails, item });
  if (range === null || (isEmpty(range) && item.textEditText === undefined)) return item;
  const { textEditText, ...rest } = item;
  return { ...rest, textEdit: { range, newText: textEditText ?? item.label } };
}

/** Where nothing is typed yet, clients insert the label at the cursor by themselves. */
function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** Details beside the label make those behind it needless; the client gets these when it shows the item. */
function bareItem(proposal: Proposal, { takesSnippets, takesLabelDetails }: CompletionOptions): CompletionItem {
  const { label, name, group, filter, sort, family, code } = proposal;
  const isSnippet = takesSnippets && proposal.snippet !== undefined;
  const newText = (isSnippet ? proposal.snippet : proposal.insert) ?? label;
  const short = shortened(name);
  const detail = [short, group].filter(Boolean).join(', ');
  return {
    label,
    kind: itemKindOf(family),
    ...(detail !== '' && (takesLabelDetails ? { labelDetails: { detail: `  ${short || group}` } } : { detail })),
    sortText: sort,
    ...(filter !== undefined && filter !== label && { filterText: filter }),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(newText !== label && { textEditText: newText }),
    data: code === undefined || code === label ? family : `${family}:${code}`,
  };
}

/** Meanings of the tables may be sentences; beside a label stands the first part. One `…` would double the memory of a long list and the time to send it. */
function shortened(name: string): string {
  const line = oneLine(name);
  return line.length <= 60 ? line : `${line.slice(0, line.lastIndexOf(' ', 59))} ...`;
}
