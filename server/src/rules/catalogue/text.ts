// Rules on the text and the tail: markings, numbers, summary, lines, end of message (format-rules 2 and 3.5).

import type { RuleEntry } from './entry.ts';

/** Rules on FL12 from paragraph 1 on, to FL16. */
export const textRules = {
  'marking-missing': {
    severity: 'warning',
    profile: 'fault',
    message: 'The paragraph has no marking, though others have one; {expected} or another is expected.',
  },
  'marking-form': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no marking of a paragraph; (U), (SBU), (C) or (S) is expected.',
  },
  'marking-above': {
    severity: 'warning',
    profile: 'fault',
    message: 'The paragraph is marked {found}, but the cable is {level}; no marking above it is expected.',
  },
  'marking-below': {
    severity: 'warning',
    profile: 'fault',
    message: 'The cable is {level}, but no paragraph is marked so; the highest marking {found} is below it.',
  },
  'marking-sensitive': {
    severity: 'information',
    profile: 'fault',
    message: 'The paragraph is marked {found}, but no line of the head says SENSITIVE.',
  },
  'paragraph-form': {
    severity: 'warning',
    profile: 'fault',
    message: 'The paragraph number is written "{found}"; "{expected}" is expected.',
  },
  'paragraph-first': {
    severity: 'warning',
    profile: 'fault',
    message: 'The first paragraph has number {found}; 1 is expected.',
  },
  'summary-open': {
    severity: 'warning',
    profile: 'fault',
    message: 'The summary is not closed; End Summary is expected.',
  },
  'comment-open': {
    severity: 'information',
    profile: 'fault',
    message: 'The comment is not closed; End Comment is expected.',
  },
  'line-long': {
    severity: 'information',
    profile: 'custom',
    message: 'The line has {found} characters; at most 69 are expected.',
  },
  character: {
    severity: 'information',
    profile: 'custom',
    message: '"{found}" is no character of the teletype set; a printable ASCII character is expected.',
  },
  'separator-missing': {
    severity: 'information',
    profile: 'fault',
    message: '{line} is missing here; a line BT is expected, since the rest of the transmission stands.',
  },
  'end-missing': {
    severity: 'information',
    profile: 'fault',
    message: 'FL16 is missing here; a line NNNN is expected, since the rest of the transmission stands.',
  },
  'end-serial': {
    severity: 'warning',
    profile: 'fault',
    message: 'The end of the message has {found}; {expected} is expected as in FL3.',
  },
  'end-form': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no end of message; NNNN is expected.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
