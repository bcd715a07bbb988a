// Rules on FL1 to FL5, the transport head and the date-time group (ACP 127 annex B; format-rules 2.1 to 2.5).

import type { RuleEntry } from './entry.ts';

/** Rules on one line of FL1 to FL5 each. */
export const formatLineRules = {
  'fl1-start': {
    severity: 'error',
    profile: 'fault',
    message: 'FL1 begins with "{found}"; VZCZC or ZCZC is expected.',
  },
  'fl1-form': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL1 has "{found}" behind the start of message; three letters and a serial of three or four digits stand there (XYZ0001).',
  },
  'unknown-words': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" does not belong to {line}; nothing more is expected there.',
  },
  'fl2-prosign': {
    severity: 'error',
    profile: 'fault',
    message: 'FL2 begins with "{found}"; a doubled precedence letter is expected: ZZ, OO, PP or RR.',
  },
  'fl2-no-prosign': {
    severity: 'error',
    profile: 'fault',
    message: 'FL2 begins with the indicator "{found}"; a doubled precedence letter is expected before it: ZZ, OO, PP or RR.',
  },
  'fl2-no-indicator': {
    severity: 'error',
    profile: 'fault',
    message: 'FL2 calls nobody: at least one routing indicator is expected behind "{found}".',
  },
  'fl2-indicator-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL2 calls "{found}" twice; each indicator stands once.',
  },
  'indicator-form': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no routing indicator; four to eight capital letters are expected, the first of them R (RUEHC).',
  },
  'indicator-slip': {
    severity: 'warning',
    profile: 'fault',
    message: 'No station has the routing indicator {found}; {expected} is expected.',
  },
  'indicator-first-letter': {
    severity: 'information',
    profile: 'fault',
    message: 'The routing indicator "{found}" begins with "{letter}"; R is expected, or Q or U for a theatre.',
  },
  'fl3-prosign': {
    severity: 'error',
    profile: 'fault',
    message: 'FL3 begins with "{found}"; DE is expected.',
  },
  'fl3-no-indicator': {
    severity: 'error',
    profile: 'fault',
    message: 'FL3 names no originating station; a routing indicator is expected behind "{found}".',
  },
  'fl3-no-serial': {
    severity: 'error',
    profile: 'fault',
    message: 'FL3 has no station serial number; # and four digits are expected behind "{found}".',
  },
  'fl3-serial': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no station serial number; # and four digits are expected.',
  },
  'fl3-section': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no section; two digits from 01 on are expected behind the slash.',
  },
  'fl3-no-filing-time': {
    severity: 'error',
    profile: 'fault',
    message: 'FL3 has no filing time; day of the year, hour and minute (DDDHHMM) are expected behind "{found}".',
  },
  'fl3-filing-time': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no filing time; seven digits are expected, day of the year, hour and minute (DDDHHMM).',
  },
  'fl3-filing-day': {
    severity: 'error',
    profile: 'fault',
    message: 'The filing time {found} names day {day}; a day from 1 to {last} is expected.',
  },
  'fl3-filing-clock': {
    severity: 'error',
    profile: 'fault',
    message: 'The filing time {found} ends in {clock}; a time from 0000 to 2359 is expected.',
  },
  'fl4-warning': {
    severity: 'error',
    profile: 'fault',
    message: 'FL4 begins with "{found}"; the security warning ZNR or ZNY is expected.',
  },
  'fl4-no-letters': {
    severity: 'error',
    profile: 'fault',
    message: 'FL4 has no classification letters; one letter five times is expected behind "{found}" (UUUUU, CCCCC).',
  },
  'fl4-letters': {
    severity: 'error',
    profile: 'fault',
    message:
      'FL4 has "{found}"; one of the letters U, E, R, C, S, T is expected five times, or less with release letters behind it (UUUAA).',
  },
  'fl4-warning-letters': {
    severity: 'error',
    profile: 'fault',
    message: 'FL4 has {warning} with {letters}; ZNR goes with UUUUU, and ZNY with every other letter.',
  },
  'fl4-designator': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no special handling designator; one letter five times is expected behind the slash (BBBBB).',
  },
  'signal-form': {
    severity: 'warning',
    profile: 'fault',
    message: '"{found}" is no operating signal; Z with two letters is expected, perhaps with a digit (ZZH, ZFF4).',
  },
  'fl5-no-precedence': {
    severity: 'error',
    profile: 'fault',
    message: 'FL5 begins with "{found}"; a precedence letter is expected before it: Z, O, P or R.',
  },
  'fl5-precedence': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no precedence; Z, O, P or R is expected.',
  },
  'fl5-precedence-count': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL5 has {count} precedence letters; one, or two for action and information, are expected.',
  },
  'fl5-precedence-order': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL5 has "{found}"; the higher precedence stands first: "{expected}".',
  },
  'fl5-precedence-twice': {
    severity: 'warning',
    profile: 'fault',
    message: 'FL5 has the precedence {found} twice; a second letter is expected only where information addressees have a lower one.',
  },
  'fl5-no-group': {
    severity: 'error',
    profile: 'fault',
    message: 'FL5 has "{found}" and no date-time group; day and time, zone, month and year are expected (041039Z SEP 07).',
  },
  'dtg-digits': {
    severity: 'error',
    profile: 'fault',
    message: 'The date-time group begins with "{found}"; six digits are expected, day, hour and minute (041039).',
  },
  'dtg-blanks': {
    severity: 'warning',
    profile: 'fault',
    message: 'The date-time group is written "{found}"; {expected} is expected.',
  },
  'dtg-day': {
    severity: 'error',
    profile: 'fault',
    message: 'The date-time group names day {found}; a day from 01 to {last} is expected.',
  },
  'dtg-clock': {
    severity: 'error',
    profile: 'fault',
    message: 'The date-time group names the time {found}; a time from 0000 to 2359 is expected.',
  },
  'dtg-no-zone': {
    severity: 'warning',
    profile: 'fault',
    message: 'The date-time group has no zone letter behind {found}; Z is expected.',
  },
  'dtg-zone': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no time zone; one letter other than J is expected, as a rule Z.',
  },
  'dtg-zone-custom': {
    severity: 'information',
    profile: 'custom',
    message: 'The date-time group is in zone {found}; cables are dated in zone Z.',
  },
  'dtg-no-month': {
    severity: 'error',
    profile: 'fault',
    message: 'The date-time group "{found}" has no month; three letters are expected (SEP).',
  },
  'dtg-month': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no month; three letters from JAN to DEC are expected.',
  },
  'dtg-month-form': {
    severity: 'warning',
    profile: 'fault',
    message: 'The month is written "{found}"; three capital letters are expected: {expected}.',
  },
  'dtg-no-year': {
    severity: 'error',
    profile: 'fault',
    message: 'The date-time group "{found}" has no year; two digits are expected.',
  },
  'dtg-future': {
    severity: 'error',
    profile: 'fault',
    message: 'The date-time group names {sent}, which is still to come; no later day than today is expected.',
  },
  'dtg-year': {
    severity: 'error',
    profile: 'fault',
    message: '"{found}" is no year; two digits are expected, or four.',
  },
} as const satisfies Readonly<Record<string, RuleEntry>>;
