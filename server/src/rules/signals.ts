// Operating signals of FL4 and FL5 (ACP 131; format-rules 2.4, 2.5).

import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, quoting } from './finding.ts';

/**
 * Words that should be signals: the first of the row, unless a remark in brackets opens there, and any that
 * begins like one. Others belong to the signal before them (`ZDK DUE TO SERVICES`).
 */
export function* signalForms(reading: Reading, words: readonly Span[]): Iterable<Finding> {
  for (const [index, word] of words.entries()) {
    const written = textOf(reading.text, word);
    if (/^(?:[ZQ][A-Z]{2}(?:-?\d{1,2})?|INT)$/.test(written)) continue;
    const opensRow = index === 0 && /^(?!PSN$)[A-Z]/i.test(written);
    const likeSignal = /^Z[A-Z\d]{1,4}$/.test(written);
    if (opensRow || likeSignal) yield quoting(reading, 'signal-form', word, {});
  }
}
