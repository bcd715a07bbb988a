// Rules on E.O., TAGS and Classified By that need a table or the date (format-rules 3.3 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules on the subject part of FL12. */
export const subjectPartRules = {
  'caption-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no caption; {expected} is expected.',
  },
  'passing-word': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" is no word of a passing line; {expected} is expected.',
  },
  'label-colon': {
    severity: 'information',
    profile: 'custom',
    message: 'A colon is expected behind "{found}".',
  },
  'eo-instruction-era': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" was no longer in use on {sent}; a date or an event is expected.',
  },
  'eo-not-in-force': {
    severity: 'warning',
    profile: 'fault',
    message: 'E.O. {found} was not in force on {sent}; {expected} is expected.',
  },
  'eo-word': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no word of an instruction; {expected} is expected.',
  },
  'declassification-period': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable of {sent} is to be declassified on {found}; not more than {years} years later is expected.',
  },
  'missing-classified-by': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable is {level}, and nobody is named as its classifier; Classified By is expected before the text.',
  },
  'reason-unknown': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no reason for classification; {expected} is expected.',
  },
  'reason-era': {
    severity: 'warning',
    profile: 'fault',
    message: 'The reason {found} is not of the order in force on {sent}; {expected} is expected.',
  },
  'tags-unknown': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is on no list of TAGS; a code of the lists is expected.',
  },
  'tags-unknown-program': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" is on no list of program TAGS; posts and the Department make such codes freely.',
  },
  'tags-glued': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is several codes without blanks; {expected} is expected.',
  },
  'tags-words': {
    severity: 'information',
    profile: 'fault',
    message: '"{found}" is plain words; codes are expected, and names in brackets behind their code: OVIP (OKONJO, ADA).',
  },
  'tags-no-subject': {
    severity: 'warning',
    profile: 'fault',
    message: 'The TAGS line has no subject code; at least one is expected (PREL).',
  },
  'tags-era': {
    severity: 'information',
    profile: 'fault',
    message: 'The code {found} is {name} in the lists of another time; in {year} no list has it.',
  },
  'tags-order': {
    severity: 'information',
    profile: 'custom',
    message: 'The code {found} stands behind a later kind; subjects, then organizations and programs, then places is customary.',
  },
  'tags-no-country': {
    severity: 'information',
    profile: 'custom',
    message: 'The TAGS line lacks the country of the post; {expected} is customary.',
  },
  'subject-case': {
    severity: 'information',
    profile: 'custom',
    message: 'The subject has small letters; capitals are customary.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
