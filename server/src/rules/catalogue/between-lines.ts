// Rules on lines together: missing, doubled, out of order, contradicting each other (format-rules 2, 3 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules that need more than one line. */
export const betweenLineRules = {
  'missing-transport-line': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} is missing here, though the lines above and below it stand.',
    clause: 'ACP 127 annex B; format-rules 2',
  },
  'missing-transmission-id': {
    severity: 'information',
    profile: 'fault',
    message: 'FL1 is missing before FL2; VZCZC with three letters and a serial is expected.',
    clause: 'ACP 127 annex B; format-rules 2.1',
  },
  'missing-date-time-group': {
    severity: 'error',
    profile: 'fault',
    message: 'FL5 is missing here; precedence and date-time group are expected (P 041039Z SEP 07).',
    clause: 'ACP 127 annex B; format-rules 2.5',
  },
  'missing-from': {
    severity: 'error',
    profile: 'fault',
    message: 'The FM line is missing here; the originator is expected.',
    clause: 'ACP 127 annex B; format-rules 2.6',
  },
  'missing-addressees': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable has no addressee; TO or INFO is expected here.',
    clause: 'ACP 127 annex B; format-rules 2.6',
  },
  'missing-classification': {
    severity: 'error',
    profile: 'fault',
    message: 'The classification line is missing here; classification, place and message number are expected (UNCLAS OSLO 000123).',
    clause: 'ACP 127 par. 209; format-rules 3.1',
  },
  'missing-executive-order': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line is missing here; order and instruction are expected (E.O. 12958: N/A).',
    clause: '5 FAH-1 H-240; format-rules 3.3',
  },
  'missing-tags': {
    severity: 'warning',
    profile: 'fault',
    message: 'The TAGS line is missing here; at least one subject code is expected.',
    clause: '5 FAH-3 H-010; format-rules 3.3',
  },
  'missing-subject': {
    severity: 'error',
    profile: 'fault',
    message: 'The SUBJECT line is missing here; a subject is expected.',
    clause: '5 FAH-1 H-240; format-rules 3.3',
  },
  'unknown-line': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no line of a cable that is known to stand here.',
    clause: 'ACP 127 annex B; format-rules 2, 3',
  },
  'line-twice': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands a second time; a cable has it once.',
    clause: 'ACP 127 annex B; format-rules 2, 3',
  },
  'line-too-late': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands behind {other}; it is expected before it.',
    clause: 'ACP 127 annex B; format-rules 2',
  },
  'line-too-early': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands before {other}; it is expected behind it.',
    clause: 'ACP 127 annex B; format-rules 2',
  },
  'subject-part-order': {
    severity: 'warning',
    profile: 'fault',
    message: '{line} stands before {other}; E.O., TAGS, SUBJECT, REF is the customary order.',
    clause: 'format-rules 3',
  },
  'precedence-contradiction': {
    severity: 'error',
    profile: 'fault',
    message: 'FL2 says {found}, but the highest precedence of FL5 is {letter}; {expected} is expected.',
    clause: 'ACP 127 par. 151a, 152; format-rules 2.2, 4',
  },
  'filing-time-early': {
    severity: 'warning',
    profile: 'fault',
    message: 'The filing time {found} means {filed}, and the date-time group {sent}; not more than five minutes before it are expected.',
    clause: 'ACP 127 annex B; format-rules 2.3, 4',
  },
  'filing-time-late': {
    severity: 'warning',
    profile: 'fault',
    message: 'The filing time {found} means {filed}, and the date-time group {sent}; not more than a day after it is expected.',
    clause: 'ACP 127 annex B; format-rules 2.3, 4',
  },
  'letters-contradiction': {
    severity: 'error',
    profile: 'fault',
    message: 'FL4 says {found}, but the cable is {level}; {expected} is expected.',
    clause: 'ACP 127 par. 124b; format-rules 2.4, 4',
  },
  'serial-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The station serial number is {found}, but the message number is {number}; {expected} is expected.',
    clause: 'format-rules 2.3, 4',
  },
  'number-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The message number is {found}, but the station serial number and the page headers say {number}; the same is expected.',
    clause: 'format-rules 2.3, 3.6, 4',
  },
  'page-number': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header has message number {found}; {expected} is expected as on the classification line.',
    clause: 'format-rules 3.6, 4',
  },
  'page-place': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header names {found}; {expected} is expected as on the classification line, cut to ten characters.',
    clause: 'format-rules 3.6, 4',
  },
  'page-total': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header counts {found} sections; {expected} is expected as on the classification line.',
    clause: 'format-rules 3.6, 4',
  },
  'page-section': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header is of section {found}; a section from {first} to {last} is expected here.',
    clause: 'format-rules 3.6, 4',
  },
  'section-total': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line counts {found} sections; {expected} is expected as in the page headers.',
    clause: 'format-rules 3.6, 4',
  },
  'page-gap': {
    severity: 'warning',
    profile: 'fault',
    message: 'The page header of section {found} follows section {previous}; a section between them is missing.',
    clause: 'format-rules 3.6, 4',
  },
  'page-no-label': {
    severity: 'warning',
    profile: 'fault',
    message: 'A page header counts {found} sections, but the classification line has no section label; SECTION 01 OF {found} is expected.',
    clause: 'ACP 127 par. 208; format-rules 2.3, 4',
  },
  'section-label-missing': {
    severity: 'warning',
    profile: 'fault',
    message:
      'FL3 says section {found}, but the classification line has no section label; SECTION {found} OF the number of sections is expected.',
    clause: 'ACP 127 par. 208; format-rules 2.3, 4',
  },
  'fl3-section-missing': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line says "{found}", but FL3 has no section; {expected} is expected.',
    clause: 'ACP 127 par. 208; format-rules 2.3, 4',
  },
  'section-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL3 says section {found}, but the classification line says section {number}; the same is expected.',
    clause: 'ACP 127 par. 208; format-rules 2.3, 4',
  },
  'declassification-before-sending': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable is to be declassified on {found}, but it was sent on {sent}; a later day is expected.',
    clause: 'executive-orders.tsv; format-rules 4',
  },
  'eo-not-applicable': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line says {found}, but the cable is {level}; a date or event of declassification is expected.',
    clause: 'executive-orders.tsv; format-rules 3.3, 4',
  },
  'eo-applicable': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line says "{found}", but the cable is unclassified; N/A is expected.',
    clause: 'executive-orders.tsv; format-rules 3.3, 4',
  },
  'addressee-precedence': {
    severity: 'warning',
    profile: 'fault',
    message: 'The addressee has {found}, but the highest precedence of FL5 is {letter}; none higher is expected.',
    clause: 'ACP 127 par. 152; format-rules 2.6, 4',
  },
  'classified-by-unclassified': {
    severity: 'information',
    profile: 'fault',
    message: 'The cable names a classifier, but it is unclassified; no Classified By is expected.',
    clause: '5 FAH-1 H-240; format-rules 3.3, 4',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
