// Classified By: who, and for which reasons (5 FAH-1 H-240; format-rules 3.3). Wording varies, so information at most.

import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, finding } from './finding.ts';

/** The line names a classifier and a reason. */
export function* classifiers(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'classifiedBy')) {
    if (line.authority === null) yield finding('classified-by-no-authority', line.label, {});
    else if (line.reasons === null) yield finding('classified-by-no-reasons', line.authority, {});
  }
}
