// Rules on E.O., TAGS and Classified By that need a table or the date (format-rules 3.3 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules on the subject part of FL12. */
export const subjectPartRules = {
  'caption-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no caption; {expected} is expected.',
    clause: '5 FAH-2 H-250; format-rules 3.2',
  },
  'passing-word': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" is no word of a passing line; {expected} is expected.',
    clause: '5 FAH-2 H-440; format-rules 3.2',
  },
  'label-colon': {
    severity: 'information',
    profile: 'custom',
    message: 'A colon is expected behind "{found}".',
    clause: '5 FAH-1 H-240; format-rules 3.3',
  },
  'eo-instruction-era': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" was no longer in use on {sent}; a date or an event is expected.',
    clause: 'executive-orders.tsv; format-rules 4',
  },
  'eo-not-in-force': {
    severity: 'warning',
    profile: 'fault',
    message: 'E.O. {found} was not in force on {sent}; {expected} is expected.',
    clause: 'executive-orders.tsv; format-rules 4',
  },
  'eo-word': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no word of an instruction; {expected} is expected.',
    clause: 'executive-orders.tsv; format-rules 3.3',
  },
  'declassification-period': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable of {sent} is to be declassified on {found}; not more than {years} years later is expected.',
    clause: 'executive-orders.tsv; format-rules 4',
  },
  'missing-classified-by': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable is {level}, and nobody is named as its classifier; Classified By is expected before the text.',
    clause: '5 FAH-1 H-240; format-rules 3.3, 4',
  },
  'reason-unknown': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no reason for classification; {expected} is expected.',
    clause: 'executive-orders.tsv; format-rules 4',
  },
  'reason-era': {
    severity: 'warning',
    profile: 'fault',
    message: 'The reason {found} is not of the order in force on {sent}; {expected} is expected.',
    clause: 'executive-orders.tsv; format-rules 4',
  },
  'tags-unknown': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is on no list of TAGS; a code of the lists is expected.',
    clause: '5 FAH-3; format-rules 3.3, 4',
  },
  'tags-unknown-program': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" is on no list of program TAGS; posts and the Department make such codes freely.',
    clause: '5 FAH-3; format-rules 4',
  },
  'tags-glued': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is several codes without blanks; {expected} is expected.',
    clause: 'tags-variants.tsv; format-rules 3.3',
  },
  'tags-words': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" is plain words; codes are expected, and names in brackets behind their code: OVIP (OKONJO, ADA).',
    clause: '5 FAH-3; format-rules 3.3',
  },
  'tags-no-subject': {
    severity: 'warning',
    profile: 'fault',
    message: 'The TAGS line has no subject code; at least one is expected (PREL).',
    clause: '5 FAH-3 H-010; format-rules 3.3, 4',
  },
  'tags-era': {
    severity: 'information',
    profile: 'fault',
    message: 'The code {found} is {name} in the lists of another time; in {year} no list has it.',
    clause: '5 FAH-3; format-rules 3.3, 4',
  },
  'tags-order': {
    severity: 'information',
    profile: 'custom',
    message: 'The code {found} stands behind a later kind; subjects, then organizations and programs, then places is customary.',
    clause: '5 FAH-3; format-rules 3.3',
  },
  'tags-no-country': {
    severity: 'information',
    profile: 'custom',
    message: 'The TAGS line lacks the country of the post; {expected} is customary.',
    clause: 'format-rules 4',
  },
  'subject-case': {
    severity: 'information',
    profile: 'custom',
    message: 'The subject has small letters; capitals are customary.',
    clause: 'format-rules 3.3',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
