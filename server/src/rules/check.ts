// Runs every rule over one reading.

import type { Dialect } from '../cable/model.ts';
import type { Reading } from '../reading/reading.ts';
import { addresseeWords } from './addressee-words.ts';
import { actionBeforeInformation, addressees, labelOfFirstAddressee, originators } from './addressees.ts';
import {
  actionAddressee,
  calledStations,
  indicatorsOfAddresses,
  precedenceWordsOf,
  repeatedAddressees,
  stadisAddressees,
} from './called-stations.ts';
import { conflictingCaptions, misspeltCaptions, misspeltPassing, repeatedCaptions } from './captions.ts';
import { classificationLines } from './classification-line.ts';
import { classifiers, missingClassifier } from './classified-by.ts';
import { copiedApostrophes, copiedBlankLines, copiedDashes, copiedEntities, gluedSignature } from './copies.ts';
import { dateTimeGroups, isToCome } from './date-time-group.ts';
import { endOfMessage } from './end-of-message.ts';
import { executiveOrders } from './executive-order.ts';
import type { Finding, Rule } from './finding.ts';
import { originLines, routingLines, securityLines, transmissionIds } from './format-lines.ts';
import { sameId } from './identity.ts';
import { joinedLines } from './joined-lines.ts';
import { labels } from './labels.ts';
import { longLines, strangeCharacters, subjectCase } from './lines-of-text.ts';
import { markings } from './markings.ts';
import { alone, type Surroundings } from './neighbours.ts';
import { doubledLines, misplacedLines, missingLines, subjectPartOrder } from './order.ts';
import { declassificationPeriod, instructionOfTime, orderInForce } from './order-in-force.ts';
import { otherDialects } from './other-dialects.ts';
import { paragraphNumbers } from './paragraphs.ts';
import { postOfOrigin } from './post-of-origin.ts';
import { references, withLettersInText } from './references.ts';
import { pageHeaderFields, pageHeaderOrder, sectionOfTransmission, sectionsWithoutLabel } from './sections.ts';
import { subjects } from './subject.ts';
import { openedParts } from './summary.ts';
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
  addresseeWords,
  precedenceWordsOf,
  repeatedAddressees,
  actionAddressee,
  actionBeforeInformation,
  classificationLines,
  repeatedCaptions,
  conflictingCaptions,
  misspeltCaptions,
  misspeltPassing,
  executiveOrders,
  joinedLines,
  labels,
  tagsLines,
  subjects,
  withLettersInText(references),
  classifiers,
  missingClassifier,
  markings,
  paragraphNumbers,
  openedParts,
  endOfMessage,
  copiedBlankLines,
  copiedApostrophes,
  copiedEntities,
  copiedDashes,
  gluedSignature,
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
  sectionsWithoutLabel,
  pageHeaderFields,
  pageHeaderOrder,
  postOfOrigin,
  calledStations,
  indicatorsOfAddresses,
  stadisAddressees,
  orderInForce,
  declassificationDate,
  declassificationPeriod,
  instructionOfTime,
  instructionAgainstLevel,
  classifierOfUnclassified,
  sameId,
];

/** Rules that find nothing but customs. */
const customs: readonly Rule[] = [subjectCase, longLines, strangeCharacters];

const dialectRules: Readonly<Partial<Record<Dialect, readonly Rule[]>>> = { ...otherDialects, acp127: rules };

/**
 * Every finding of one cable, in the order of the text. Teletype cables (dialect
 * `acp127`) have them all; the other dialects those that hold for their lines too, and a few of their own.
 */
export function checkCable(reading: Reading, around: Surroundings = alone): Finding[] {
  const dialect = dialectRules[reading.cable.dialect] ?? [];
  const findings: Finding[] = [];
  // A date to come is told once, and nothing is measured by it.
  const dated = reading.sent !== null && isToCome(reading.sent, around) ? { ...reading, sent: null, year: null } : reading;
  for (const rule of dialect) for (const finding of rule(dated, around)) findings.push(finding);
  if (dialect === rules && around.customs !== 'without')
    for (const rule of customs) for (const finding of rule(dated, around)) findings.push(finding);
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}
