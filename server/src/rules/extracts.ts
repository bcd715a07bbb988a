// Extracts that an archive publishes with nothing of their head but the date-time group, `201247Z Jan 04` (format-rules 1).

import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';

const otherLines = ['transmissionId', 'routingLine', 'originLine', 'securityLine', 'from', 'addressee'] as const;

/** The date-time group alone stands above FL12, without precedence: the archive wrote it there. */
export function isExtract({ cable }: Reading): boolean {
  const group = firstOf(cable, 'dateTimeGroup');
  return group?.precedences.length === 0 && group.group !== null && otherLines.every((kind) => firstOf(cable, kind) === undefined);
}
