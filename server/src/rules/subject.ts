// SUBJECT: a line that says nothing (format-rules 3.3).

import { textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, finding } from './finding.ts';

/** SUBJECT names a subject. */
export function* subjects(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'subject')) {
    if (line.parts.every((part) => textOf(reading.text, part).trim() === '')) yield finding('subject-empty', line.label, {});
  }
}
