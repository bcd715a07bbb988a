// Rules on stations, posts and addressees: who sends, who is called (format-rules 2.2, 2.3, 2.6, 2.7 and 4).

import type { RuleEntry } from './entry.ts';

/** Rules that know posts and their indicators. */
export const stationRules = {
  'origin-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL3 says {found}, but the cable is from {post}; {expected} is expected.',
    clause: 'routing-indicators.tsv; format-rules 4',
  },
  'from-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The FM line says {found}, but the rest of the head names {post}; the same post is expected.',
    clause: 'posts.tsv; format-rules 4',
  },
  'place-contradiction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line says {found}, but the cable is from {post}; {expected} is expected.',
    clause: 'posts.tsv; format-rules 3.1, 4',
  },
  'fl2-not-addressed': {
    severity: 'information',
    profile: 'fault',
    message: 'FL2 calls {found}, which is none of the addressees and no collective stands among them.',
    clause: 'format-rules 2.2, 4',
  },
  'addressee-indicator': {
    severity: 'warning',
    profile: 'fault',
    message: 'The indicator {found} is not that of {address}; {expected} is expected.',
    clause: 'routing-indicators.tsv; format-rules 2.6, 4',
  },
  'addressee-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: 'No post is called "{found}"; {expected} is expected behind its indicator.',
    clause: 'posts.tsv; format-rules 2.6',
  },
  'addressee-precedence-word': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no precedence; {expected} is expected.',
    clause: '5 FAH-2 H-421; format-rules 2.6',
  },
  'addressee-count': {
    severity: 'information',
    profile: 'fault',
    message: 'The count stands before the precedence in "{found}"; {expected} is expected.',
    clause: '5 FAH-2 H-421; format-rules 2.6',
  },
  'addressee-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'The addressee "{found}" stands twice; once is enough.',
    clause: 'ACP 127 annex B; format-rules 2.6',
  },
  'missing-action': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable has no action addressee; TO is expected before INFO.',
    clause: 'ACP 127 annex B; format-rules 4',
  },
  'stadis-outside': {
    severity: 'warning',
    profile: 'fault',
    message: 'The caption STADIS keeps the cable inside the Department, but {found} is addressed.',
    clause: '5 FAH-2 H-252; format-rules 3.2, 4',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
