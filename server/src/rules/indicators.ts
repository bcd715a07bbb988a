// Routing indicators, wherever they stand: FL2, FL3, FL7 and FL8 (ACP 117; format-rules 2.7).

import { type Span, textOf } from '../cable/text.ts';
import { departmentRelay, indicatorForm } from '../cable/vocabulary.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, shown } from './finding.ts';

/** Four to eight letters; the first is R, or Q or U in a theatre. `ZEN` stands for delivery by other means. */
export function* malformedIndicator(reading: Reading, indicator: Span): Iterable<Finding> {
  const written = textOf(reading.text, indicator);
  if (!/^[A-Z]{4,8}$/.test(written)) yield finding('indicator-form', indicator, { found: shown(reading, indicator) });
  else if (!/^[RQU]/.test(written)) yield finding('indicator-first-letter', indicator, { found: written, letter: written.charAt(0) });
}

/** What FL2 calls is a station, not the relay that stands for all; what is no indicator is told as such. */
export function isStation(letters: string): boolean {
  return letters !== departmentRelay && indicatorForm.test(letters);
}
