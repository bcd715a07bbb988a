// Runs every rule over one reading.

import type { Reading } from '../reading/reading.ts';
import { actionBeforeInformation, addressees, labelOfFirstAddressee, originators } from './addressees.ts';
import { conflictingCaptions, repeatedCaptions } from './captions.ts';
import { classificationLines } from './classification-line.ts';
import { classifiers } from './classified-by.ts';
import { dateTimeGroups } from './date-time-group.ts';
import { executiveOrders, joinedToExecutiveOrder } from './executive-order.ts';
import type { Finding, Rule } from './finding.ts';
import { originLines, routingLines, securityLines, transmissionIds } from './format-lines.ts';
import { labels } from './labels.ts';
import { doubledLines, misplacedLines, missingLines, subjectPartOrder } from './order.ts';
import { paragraphNumbers } from './paragraphs.ts';
import { pageHeaderFields, pageHeaderOrder, sectionOfTransmission } from './sections.ts';
import { references, subjects } from './subject.ts';
import { tagsLines } from './tags.ts';
import { classifierOfUnclassified, declassificationDate, instructionAgainstLevel } from './text-contradictions.ts';
import {
  addresseePrecedence,
  filingTimes,
  routingPrecedence,
  securityLettersAgainstLevel,
  serialAgainstNumber,
} from './transport-contradictions.ts';

/** Lines in themselves, then lines together. */
const rules: readonly Rule[] = [
  transmissionIds,
  routingLines,
  originLines,
  securityLines,
  dateTimeGroups,
  originators,
  addressees,
  labelOfFirstAddressee,
  actionBeforeInformation,
  classificationLines,
  repeatedCaptions,
  conflictingCaptions,
  executiveOrders,
  joinedToExecutiveOrder,
  labels,
  tagsLines,
  subjects,
  references,
  classifiers,
  paragraphNumbers,
  missingLines,
  doubledLines,
  misplacedLines,
  subjectPartOrder,
  routingPrecedence,
  addresseePrecedence,
  filingTimes,
  securityLettersAgainstLevel,
  serialAgainstNumber,
  sectionOfTransmission,
  pageHeaderFields,
  pageHeaderOrder,
  declassificationDate,
  instructionAgainstLevel,
  classifierOfUnclassified,
];

/**
 * Every finding of one cable, in the order of the text. The rules are those of teletype cables
 * (dialect `acp127`); other layouts have none yet and answer nothing.
 */
export function checkCable(reading: Reading): Finding[] {
  if (reading.cable.dialect !== 'acp127') return [];
  const findings: Finding[] = [];
  for (const rule of rules) for (const finding of rule(reading)) findings.push(finding);
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}
