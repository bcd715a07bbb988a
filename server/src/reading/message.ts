// What the record of a GENADMIN message says where its lines differ from those of a cable (format-rules 6a).

import type { Addressee, Cable, HeadElement, Paragraph, Reference } from '../cable/model.ts';
import { headElement } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { type Level, levelsByLetter, type Precedence, precedenceOfLetter, precedences, seriesPattern } from '../cable/vocabulary.ts';
import { joinParts } from './paragraphs.ts';

/**
 * Addressees of a message. `PASS TO OFFICE CODES:` and what follows `BT` repeat addressees with their
 * office symbols: these count for a role that the lines above leave empty.
 */
export function messageAddressees(text: string, cable: Cable): readonly Addressee[] {
  const passed = cable.head.findIndex((element) => repeatsAddressees(text, element));
  const isAddressee = (element: HeadElement): element is Addressee => element.kind === 'addressee';
  const above = cable.head.slice(0, passed < 0 ? undefined : passed).filter(isAddressee);
  const below = passed < 0 ? [] : cable.head.slice(passed).filter(isAddressee);
  const filled = new Set(above.map(({ role }) => role));
  return [...above, ...below.filter(({ role }) => !filled.has(role))];
}

function repeatsAddressees(text: string, element: HeadElement): boolean {
  return element.kind === 'separator' || (element.kind === 'passing' && textOf(text, element).startsWith('PASS TO'));
}

/** The level that the head of JANAP 128 gives, for a message that has lost its line of classification; null for none. */
export function levelOfHead(text: string, cable: Cable): Level | null {
  const head = headElement(cable, 'janapHead');
  return (head && levelsByLetter[textOf(text, head.classification)]) ?? null;
}

/** The precedence of a message whose date-time group has no letter; null where neither a line nor the head gives it. */
export function precedenceOfHead(text: string, cable: Cable): Precedence | null {
  const line = headElement(cable, 'precedence');
  const word = line && textOf(text, line).replace(/^FLASH OVERRIDE$/, 'FLASH');
  const head = headElement(cable, 'janapHead');
  return precedences.find((one) => one.word === word)?.word ?? (head && precedenceOfLetter(textOf(text, head.precedence))) ?? null;
}

/** Elements looked at from the end: below the last paragraph stand end marks, and what a copy has added, as a rule. */
const mostBelow = 6;

/** Who released the message, from its last paragraph: `RELEASED BY VADM J. A. DOE, N1.//`; null where nobody is named. */
export function releaserOf(text: string, cable: Cable): string | null {
  for (const element of cable.body.slice(-mostBelow).reverse()) {
    const releaser = element.kind === 'paragraph' ? releaserIn(text, element) : null;
    if (releaser !== null) return releaser;
  }
  return null;
}

const released =
  /(?<!\bBE )\b(?:RELEAS?ED BY|RELEASE AUTHORIZED BY|(?:APPROVED|AUTHORIZED) FOR RELEASE BY|RELEASING (?:AUTHORITY|OFFICIAL)):? ((?:(?!\bRELEASED BY\b).){2,160}?)\.?(?: (?:MINIMIZE CONSIDERED|REQUEST WIDEST DISSEMINATION)\.?)?$/i;
/** `VADM OAKES SENDS`, as admirals close. */
const sends = /\b((?:(?:VICE |REAR )?ADMIRAL|[VR]?ADM|RDML|(?:LT|MAJ|BRIG|B)?GEN(?:ERAL)?|MCPON|SGTMAJ) [A-Z .'-]{2,40}) SENDS\.?$/i;

function releaserIn(text: string, paragraph: Paragraph): string | null {
  const end = paragraph.parts.at(-1)?.end ?? paragraph.end;
  const words = textOf(text, { start: Math.max(paragraph.start, end - 400), end }).replace(/\s+/g, ' ');
  const match = released.exec(words) ?? sends.exec(words);
  return match?.[1] ?? null;
}

const name = `((?:${seriesPattern}) \\d{1,4}/\\d\\d)\\b`;
const namedReference = new RegExp(
  `(?:\\bREF(?:ERENCE)? \\(?|\\()([A-Z])\\)?(?: IS|[:,]| -)?(?: (?:THE|CNO|MSG|MESSAGE))* \\(?${name}`,
  'gi',
);
/** A field of a REF set, or the opening of the AMPN set below it. */
const nameInSet = new RegExp(`(?:^|/)${name}`, 'i');

/** Ids of messages by the letters of their references: `REF A IS NAVADMIN 019/06, ...` of an AMPN or NARR set, `NAVADMIN 019/06` of the AMPN set of one or in its own words. */
export function namedMessages(text: string, cable: Cable): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  let letter = '';
  for (const element of cable.head) {
    const item = element.kind === 'references' ? element.items.at(-1) : undefined;
    const set = element.kind === 'set' ? textOf(text, element.name) : '';
    if (!item && !/^(?:AMPN|NARR)$/.test(set)) continue;
    const words = joinParts(text, item?.parts ?? element.parts);
    if (item) letter = item.letter ? textOf(text, item.letter) : '';
    const own = set === 'NARR' ? null : nameInSet.exec(item ? words : words.slice(0, 30));
    if (own?.[1]) named.set(letter, own[1].toUpperCase());
    for (const match of words.matchAll(namedReference)) named.set((match[1] ?? '').toUpperCase(), (match[2] ?? '').toUpperCase());
  }
  return named;
}

const seriesName = new RegExp(`^(?:${seriesPattern})$`);

/** Kinds of source that a REF set names; the name of a series stands for a message too. */
const sources: Readonly<Record<string, 'message' | 'call' | 'email' | 'memorandum' | 'document'>> = {
  DOC: 'document',
  INST: 'document',
  LTR: 'document',
  MSG: 'message',
  MSGID: 'message',
  RMG: 'message',
  GENADMIN: 'message',
  TEL: 'call',
  TELCON: 'call',
  PHONCON: 'call',
  EML: 'email',
  EMAIL: 'email',
  MEMO: 'memorandum',
};

/** What a REF set refers to; null where its second field names no kind of source. */
export function kindOfSource(text: string, { source }: Reference): (typeof sources)[string] | null {
  if (!source) return null;
  const word = textOf(text, source);
  return seriesName.test(word) ? 'message' : (sources[word] ?? null);
}
