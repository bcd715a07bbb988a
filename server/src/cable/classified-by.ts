// `Classified By:` (format-rules 3.3): who classified, and for which reasons of which section.

import type { ClassifiedBy } from './model.ts';
import { trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** The label in its usual wordings; a portion mark may stand before it. */
export const classifiedByLabel =
  /(?:\([A-Z/]{1,6}\) *)?(?:CLASSIFIED BY *[:;.-]?|CLASS(?:\.|IFICATION)? BY *[:;.-]?|CL[A-Z]{5,9} BY *[:;])/iy;

const reasonList = /1 ?[.,] ?[3-6] ?(?:\(? ?[A-H] ?\)?(?:[,/;\s]|\bAND\b|&)*){0,12}(?![a-z])/i;
const connecting =
  /[\s,;:.-]*(?:\b(?:for|under|per|based on|pursuant to)\b)?[\s,;:]*(?:\breasons?\b:?)?[\s,;:(]*(?:\b(?:under|of|e\.?o\.? ?\d{5})\b)?[\s,;:(-]*$/i;

/** The lines from the label to the last line of reasons. */
export function parseClassifiedBy(text: string, lines: readonly Span[]): ClassifiedBy {
  const base = spanned(lines);
  classifiedByLabel.lastIndex = base.start;
  const labelEnd = base.start + (classifiedByLabel.exec(text)?.[0].length ?? 0);
  const written = textOf(text, { start: labelEnd, end: Math.min(base.end, labelEnd + 600) });
  const match = reasonList.exec(written);
  const reasons = match
    ? trimmed(text, { start: labelEnd + match.index, end: labelEnd + match.index + match[0].replace(/[,/;&\s]+$/, '').length })
    : null;
  const before = match ? written.slice(0, match.index) : written;
  const cut = before.slice(
    0,
    connecting.exec(before.slice(-60)) ? before.length - (connecting.exec(before.slice(-60))?.[0].length ?? 0) : before.length,
  );
  return {
    kind: 'classifiedBy',
    start: base.start,
    end: base.end,
    parts: base.parts,
    label: { start: base.start, end: labelEnd },
    authority: trimmed(text, { start: labelEnd, end: labelEnd + cut.length }),
    reasons,
  };
}
