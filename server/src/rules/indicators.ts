// Routing indicators, wherever they stand: FL2, FL3, FL7 and FL8 (ACP 117; format-rules 2.7).

import { type Span, textOf } from '../cable/text.ts';
import { departmentRelay, indicatorForm } from '../cable/vocabulary.ts';
import { isKnownIndicator } from '../codes/routing-indicators.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, quoting, rewritable } from './finding.ts';
import { nearness } from './near.ts';

/** Four to eight letters; the first is R, or Q or U in a theatre. `ZEN` stands for delivery by other means. */
export function* malformedIndicator(reading: Reading, indicator: Span): Iterable<Finding> {
  const written = textOf(reading.text, indicator);
  if (!/^[A-Z]{4,8}$/.test(written)) yield quoting(reading, 'indicator-form', indicator, {});
  else if (!/^[RQU]/.test(written)) yield finding('indicator-first-letter', indicator, { found: written, letter: written.charAt(0) });
  else {
    const expected = withItsR(written);
    if (!expected) return;
    yield rewritable(finding('indicator-slip', indicator, { found: written, expected }), indicator, expected);
  }
}

/** `RUEWHEB`, the relay with a slip; `UEHCP`, `UREHCP`: indicators of theatres begin so too, but only with R in front are these a station. Null for all others. */
function withItsR(written: string): string | null {
  if (isRelay(written) && written !== departmentRelay && !isKnownIndicator(written)) return departmentRelay;
  if (written.startsWith('R') || isKnownIndicator(written)) return null;
  const swapped = written.charAt(1) === 'R' ? [`R${written.charAt(0)}${written.slice(2)}`] : [];
  return [`R${written}`, ...swapped].find((letters) => isKnownIndicator(letters)) ?? null;
}

/** The relay that stands for all, or a slip of it. */
function isRelay(letters: string): boolean {
  return letters.includes('W') && nearness(letters, departmentRelay) < 2;
}

/** What FL2 calls is a station, not the relay that stands for all; what is no indicator is told as such. */
export function isStation(letters: string): boolean {
  return !isRelay(letters) && indicatorForm.test(letters);
}
