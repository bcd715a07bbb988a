// What archives and web pages do to cables: told at most as information, and mended on request (format-rules 7).

import type { RuleEntry } from './entry.ts';

/** Rules on damage by copies. */
export const copyRules = {
  'copy-blank-lines': {
    severity: 'hint',
    profile: 'copy',
    message: 'A blank line stands between every two lines; the copy has added {count} of them.',
  },
  'copy-apostrophe': {
    severity: 'information',
    profile: 'copy',
    message: 'A comma stands for an apostrophe in "{found}", and {count} times in all.',
  },
  'copy-entity': {
    severity: 'information',
    profile: 'copy',
    message: '"{found}" is a character of a web page written as an entity; {count} stand in the cable.',
  },
  'copy-signature': {
    severity: 'information',
    profile: 'copy',
    message: 'The signature {found} stands on the line of the last sentence; a line of its own is customary.',
  },
  'copy-dash': {
    severity: 'information',
    profile: 'copy',
    message: 'A dash of a list stands before {count} paragraph numbers.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
