// Rules on stations, posts and addressees: who sends, who is called (format-rules 2.2, 2.3, 2.6, 2.7 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules that know posts and their indicators. */
export const stationRules = {
  'origin-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL3 says {found}, but the cable is from {post}; {expected} is expected.',
  },
  'from-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The FM line says {found}, but the rest of the head names {post}; {expected} is expected.',
  },
  'from-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: 'No post is called "{found}"; {expected} is expected.',
  },
  'place-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: 'No post is called "{found}"; {expected} is expected.',
  },
  'place-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line says {found}, but the cable is from {post}; {expected} is expected.',
  },
  'fl2-not-addressed': {
    severity: 'information',
    profile: 'fault',
    message: 'FL2 calls {found}, which is none of the addressees and no collective stands among them.',
  },
  'addressee-indicator': {
    severity: 'warning',
    profile: 'fault',
    message: 'The indicator {found} is not that of {address}; {expected} is expected.',
  },
  'addressee-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: 'No post is called "{found}"; {expected} is expected behind its indicator.',
  },
  'addressee-form': {
    severity: 'warning',
    profile: 'fault',
    message: 'The addressee is written "{found}"; {expected} is expected.',
  },
  'addressee-precedence-word': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no precedence; {expected} is expected.',
  },
  'addressee-count': {
    severity: 'information',
    profile: 'fault',
    message: 'The count stands before the precedence in "{found}"; {expected} is expected.',
  },
  'addressee-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'The addressee "{found}" stands twice; once is enough.',
  },
  'missing-action': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable has no action addressee; TO is expected before INFO.',
  },
  'stadis-outside': {
    severity: 'warning',
    profile: 'fault',
    message: 'The caption STADIS keeps the cable inside the Department, but {found} is addressed.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
