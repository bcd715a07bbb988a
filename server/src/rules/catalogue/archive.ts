// Rules on archived telegrams and prints (format-rules 5 and 6). Nobody can mend those, and machines have read many: information at most.

import type { RuleEntry } from './entry.ts';

/** Rules on what the archive and the print say beside the telegram. */
export const archiveRules = {
  'distribution-total': {
    severity: 'information',
    profile: 'custom',
    message: 'The distribution adds up to {sum} copies, but its total says {found}.',
  },
  'document-number': {
    severity: 'information',
    profile: 'fault',
    message: 'The document number {found} does not fit the telegram, which is {expected}.',
  },
  'attribute-classification': {
    severity: 'information',
    profile: 'fault',
    message: 'The original classification is given as {found}, but the first line says {expected}.',
  },
  'page-mark': {
    severity: 'information',
    profile: 'fault',
    message: 'The page mark says {found}; {expected} is expected.',
  },
  'page-banner': {
    severity: 'information',
    profile: 'fault',
    message: 'The page is marked {found}, but the first line says {level}.',
  },
  'page-count': {
    severity: 'information',
    profile: 'fault',
    message: 'The page count is given as {found}, but page {expected} stands here.',
  },
  'print-place': {
    severity: 'information',
    profile: 'fault',
    message: 'The message number names {found}, but the cable is from {expected}.',
  },
  'print-year': {
    severity: 'information',
    profile: 'fault',
    message: 'The message number is of the year {found}, but the cable was sent on {sent}.',
  },
  'print-date': {
    severity: 'information',
    profile: 'fault',
    message: 'The date before the slash is {found}, but the date-time group says {expected}.',
  },
  'print-telegram-date': {
    severity: 'information',
    profile: 'fault',
    message: 'The print is of {expected}, but the telegram within it of {found}.',
  },
  'print-tags': {
    severity: 'information',
    profile: 'fault',
    message: 'The print has TAGS {found}, which the telegram within it has not.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
