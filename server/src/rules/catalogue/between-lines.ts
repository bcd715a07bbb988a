// Rules on lines together: missing, doubled, out of order, contradicting each other (format-rules 2, 3 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules that need more than one line. */
export const betweenLineRules = {
  'missing-transport-line': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} is missing here, though the lines above and below it stand.',
  },
  'missing-transmission-id': {
    severity: 'information',
    profile: 'fault',
    message: 'FL1 is missing before FL2; VZCZC with three letters and a serial is expected.',
  },
  'missing-date-time-group': {
    severity: 'error',
    profile: 'fault',
    message: 'FL5 is missing here; precedence and date-time group are expected (P 041039Z SEP 07).',
  },
  'missing-from': {
    severity: 'error',
    profile: 'fault',
    message: 'The FM line is missing here; the originator is expected.',
  },
  'missing-addressees': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable has no addressee; TO or INFO is expected here.',
  },
  'missing-classification': {
    severity: 'error',
    profile: 'fault',
    message: 'The classification line is missing here; classification, place and message number are expected (UNCLAS OSLO 000123).',
  },
  'missing-executive-order': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line is missing here; order and instruction are expected (E.O. 12958: N/A).',
  },
  'missing-tags': {
    severity: 'warning',
    profile: 'fault',
    message: 'The TAGS line is missing here; at least one subject code is expected.',
  },
  'missing-subject': {
    severity: 'error',
    profile: 'fault',
    message: 'The SUBJECT line is missing here; a subject is expected.',
  },
  'unknown-line': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no known line of a cable; a line of the head is expected here.',
  },
  'line-twice': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands a second time; a cable has it once.',
  },
  'line-too-late': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands behind {other}; it is expected before it.',
  },
  'line-too-early': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands before {other}; it is expected behind it.',
  },
  'subject-part-order': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands before {other}; E.O., TAGS, SUBJECT, REF is the customary order.',
  },
  'precedence-contradiction': {
    severity: 'error',
    profile: 'fault',
    message: 'FL2 says {found}, but the highest precedence of FL5 is {letter}; {expected} is expected.',
  },
  'fl5-outvoted': {
    severity: 'error',
    profile: 'fault',
    message: 'FL5 has {found}, but FL2 and the addressee with {precedence} call for {letter}; {letter} is expected.',
  },
  'filing-time-early': {
    severity: 'warning',
    profile: 'fault',
    message: 'The filing time {found} means {filed}, but the date-time group {sent}; at most five minutes earlier is expected.',
  },
  'filing-time-late': {
    severity: 'warning',
    profile: 'fault',
    message: 'The filing time {found} means {filed}, but the date-time group {sent}; less than a day later is expected.',
  },
  'letters-contradiction': {
    severity: 'error',
    profile: 'fault',
    message: 'FL4 says {found}, but the cable is {level}; {expected} is expected.',
  },
  'level-contradiction': {
    severity: 'error',
    profile: 'fault',
    message: 'The cable is {level}, but FL4 and the text say {expected}.',
  },
  'serial-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The station serial number is {found}, but the message number is {number}; {expected} is expected.',
  },
  'number-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The message number is {found}, but the station serial number and the page headers say {number}; the same is expected.',
  },
  'page-number': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header has message number {found}; {expected} is expected as on the classification line.',
  },
  'page-place': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header names {found}; {expected} is expected as on the classification line, cut to ten characters.',
  },
  'page-total': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header counts {found} sections; {expected} is expected as on the classification line.',
  },
  'page-section': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header is of section {found}; a section from {first} to {last} is expected here.',
  },
  'section-total': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line counts {found} sections; {expected} is expected as in the page headers.',
  },
  'page-gap': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header of section {found} follows section {previous}; a section between them is missing.',
  },
  'page-last': {
    severity: 'warning',
    profile: 'fault',
    message: 'The last page header is of section {found}; one of section {last} is expected behind it.',
  },
  'page-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header {found} stands twice; a page has it once.',
  },
  'page-no-label': {
    severity: 'warning',
    profile: 'fault',
    message: 'A page header counts {found} sections, but the classification line has no section label; SECTION 01 OF {found} is expected.',
  },
  'section-label-missing': {
    severity: 'warning',
    profile: 'fault',
    message:
      'FL3 says section {found}, but the classification line has no section label; SECTION {found} OF the number of sections is expected.',
  },
  'fl3-section-missing': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line says "{found}", but FL3 has no section; {expected} is expected.',
  },
  'section-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL3 says section {found}, but the classification line says section {number}; the same is expected.',
  },
  'declassification-before-sending': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable is to be declassified on {found}, but it was sent on {sent}; a later day is expected.',
  },
  'eo-not-applicable': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line says {found}, but the cable is {level}; a date or event of declassification is expected.',
  },
  'eo-applicable': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line says "{found}", but the cable is unclassified; N/A is expected.',
  },
  'addressee-precedence': {
    severity: 'warning',
    profile: 'fault',
    message: 'The addressee has {found}, but the highest precedence of FL5 is {letter}; none higher is expected.',
  },
  'classified-by-unclassified': {
    severity: 'information',
    profile: 'fault',
    message: 'The cable names a classifier, but it is unclassified; no Classified By is expected.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
