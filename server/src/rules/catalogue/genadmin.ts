// Rules on GENADMIN messages (format-rules 6a). Messages come from archives and web pages: nothing here is an error.

import type { RuleEntry } from './entry.ts';

/** Rules on sets. */
export const genadminRules = {
  'set-unclosed': {
    severity: 'information',
    profile: 'fault',
    message: 'The set {found} does not end with two slashes.',
  },
  'set-name': {
    severity: 'information',
    profile: 'fault',
    message: 'The set is written {found}; {expected} is expected.',
  },
  'set-amplification': {
    severity: 'information',
    profile: 'fault',
    message: 'AMPN speaks of reference {found}, but stands behind reference {previous}.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
