// Rules on FL6 to FL8 and on the lines of FL12 (format-rules 2.6 and 3).

import type { RuleEntry } from './entry.ts';

/** Rules on one line of FL6 to FL12 each, and on the numbers of the text. */
export const textLineRules = {
  'fm-empty': {
    severity: 'error',
    profile: 'fault',
    message: 'FM names no originator; a plain language address is expected (AMEMBASSY OSLO).',
  },
  'to-empty': {
    severity: 'error',
    profile: 'fault',
    message: 'TO names nobody; an action addressee is expected.',
  },
  'info-empty': {
    severity: 'error',
    profile: 'fault',
    message: '{found} names nobody; an addressee is expected, or no such line.',
  },
  'addressee-no-label': {
    severity: 'warning',
    profile: 'fault',
    message: 'The first addressee has no label; TO or INFO is expected before it.',
  },
  'addressee-no-address': {
    severity: 'warning',
    profile: 'fault',
    message: 'Behind the indicator {found} no plain language address follows (RUEHC/SECSTATE WASHDC).',
  },
  'addressee-no-slash': {
    severity: 'warning',
    profile: 'fault',
    message: 'Behind the indicator {found} a slash is expected, then the address (RUEHC/SECSTATE WASHDC).',
  },
  'office-symbols': {
    severity: 'warning',
    profile: 'fault',
    message: 'The office symbols in "{found}" are not closed; double slashes stand in pairs (//NSC//).',
  },
  'addressee-order': {
    severity: 'warning',
    profile: 'fault',
    message: 'The action addressee "{found}" stands behind information addressees; TO stands before INFO.',
  },
  'classification-words': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no classification; UNCLAS, C O N F I D E N T I A L, S E C R E T or T O P  S E C R E T is expected.',
  },
  'section-label': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" names no section; SECTION 01 OF 02 is expected, counted from 01 up to the number of sections.',
  },
  'classification-no-place': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line names no post; its place is expected before the message number (OSLO 000123).',
  },
  'classification-no-number': {
    severity: 'warning',
    profile: 'fault',
    message: 'The classification line has no message number; six digits are expected behind "{found}".',
  },
  'classification-number': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no message number; six digits are expected.',
  },
  'classification-number-width': {
    severity: 'warning',
    profile: 'fault',
    message: 'The message number {found} has not six digits; {expected} is expected.',
  },
  'caption-twice': {
    severity: 'information',
    profile: 'fault',
    message: 'The caption {found} stands twice; once is enough.',
  },
  'caption-conflict': {
    severity: 'warning',
    profile: 'fault',
    message: 'The captions {found} and {other} exclude each other; only one of them is expected.',
  },
  'label-spelling': {
    severity: 'warning',
    profile: 'fault',
    message: 'The label is written "{found}"; {expected} is expected.',
  },
  'eo-no-order': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line names no order; the number of an executive order is expected behind "{found}" (12958).',
  },
  'eo-order': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no executive order on classification; {expected} is expected.',
  },
  'eo-no-instruction': {
    severity: 'warning',
    profile: 'fault',
    message: 'The E.O. line gives no instruction behind "{found}"; a date or event of declassification is expected, or N/A.',
  },
  'eo-date': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no date; a day of the calendar is expected for declassification (mm/dd/yyyy).',
  },
  'eo-tags-one-line': {
    severity: 'information',
    profile: 'copy',
    message: '{found} stands on the line of {line}; each of them has a line of its own.',
  },
  'tags-empty': {
    severity: 'error',
    profile: 'fault',
    message: 'The TAGS line is empty; at least one subject code is expected (PREL).',
  },
  'tags-code': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no TAGS code; two to seven capital letters or digits are expected, codes parted by blanks.',
  },
  'tags-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'The code {found} stands twice on the TAGS line; once is enough.',
  },
  'tags-markup': {
    severity: 'information',
    profile: 'copy',
    message: '"{found}" is markup of a web page; the TAGS line has codes only.',
  },
  'subject-empty': {
    severity: 'error',
    profile: 'fault',
    message: 'The SUBJECT line is empty; a subject is expected.',
  },
  'ref-empty': {
    severity: 'warning',
    profile: 'fault',
    message: 'The REF line is empty; place and number of a cable are expected, or no such line.',
  },
  'classified-by-no-authority': {
    severity: 'warning',
    profile: 'fault',
    message: 'Classified By names nobody; name and title of the classifier are expected.',
  },
  'classified-by-no-reasons': {
    severity: 'warning',
    profile: 'fault',
    message: 'Classified By gives no reason; section and letter of the order are expected (for reasons 1.4 (b) and (d)).',
  },
  'paragraph-signs': {
    severity: 'information',
    profile: 'copy',
    message: 'The paragraphs are numbered {found}; the paragraph sign was copied as the digit 1 and {expected} is meant.',
  },
  'paragraph-order': {
    severity: 'warning',
    profile: 'fault',
    message: 'Paragraph {found} follows paragraph {previous}; {expected} is expected.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
