// Rules on the REF block and on references in the text (format-rules 3.3 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules on references. */
export const referenceRules = {
  'ref-letters': {
    severity: 'warning',
    profile: 'fault',
    message: 'Reference {found} stands where {expected} is expected.',
  },
  'ref-form': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no reference; place and number of a cable are expected (OSLO 123).',
  },
  'ref-self': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable refers to itself as "{found}"; another cable is expected.',
  },
  'ref-later': {
    severity: 'warning',
    profile: 'fault',
    message: 'The reference "{found}" is later than the cable itself; an earlier cable is expected.',
  },
  'ref-unknown-letter': {
    severity: 'warning',
    profile: 'fault',
    message: 'The text says "{found}", but the REF line has no such letter.',
  },
  'ref-no-line': {
    severity: 'information',
    profile: 'fault',
    message: 'The text says "{found}", but the cable has no REF line.',
  },
  'ref-target-missing': {
    severity: 'information',
    profile: 'fault',
    message: 'No cable {found} is in this folder.',
  },
  'id-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable {found} stands in another file too: {other}.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
