// Captions, one a line: what still may stand with those that the cable has (5 FAH-2 H-250, H-440).

import { allCaptions, captionsConflict, lookUpCaption } from '../../codes/captions.ts';
import { type Cursor, wordsOfField } from './cursor.ts';
import type { Proposal } from './proposal.ts';

/** Kinds of the table that are no line of a cable of their own. */
const notLines = /^(?:military|collective|series|reference mark)$/;

/** What most cables have, where they have any. The rest, and any second one, comes behind all other lines. */
const usual: readonly string[] = ['SIPDIS', 'SENSITIVE', 'NOFORN', 'NODIS', 'EXDIS', 'LIMDIS', 'STADIS'];

/** Whole lines; the place of the usual ones among the lines of the head is `prefix`. */
export function captionLines(cursor: Cursor, prefix: string): readonly Proposal[] {
  const written = (cursor.reading?.cable.head ?? []).flatMap((element) => {
    const isOther = element.kind === 'caption' && (element.start < cursor.line.start || element.start > cursor.line.end);
    const entry = isOther ? lookUpCaption(wordsOfField(cursor, element) ?? '') : null;
    return entry ? [entry] : [];
  });
  return allCaptions().flatMap((entry, index): Proposal[] => {
    if (notLines.test(entry.kind) || written.some((other) => other.caption === entry.caption || captionsConflict(other, entry))) return [];
    const label = entry.caption.split(/ \/ |, /)[0]?.replace(/ \.\.\.$/, '') ?? '';
    if (!/^[A-Z ]+$/.test(label)) return [];
    const place = written.length > 0 ? -1 : usual.indexOf(label);
    const sort = place < 0 ? `90${String(index).padStart(2, '0')}` : `${prefix}${place}`;
    return [{ label, name: entry.meaning, group: entry.kind, sort, family: 'caption' }];
  });
}
