// Slips of the head as another author would make them: each field doubled, glued, parted by a blank, in another place.

import type { Role } from './cables.ts';
import { isClassified, rewrite, substitute, swap, type Way } from './kinds.ts';

const error = (name: string, role: Role, pattern: RegExp, words: string): Way => ({
  name,
  severity: 'error',
  damage: substitute(role, pattern, words),
});
const warning = (name: string, role: Role, pattern: RegExp, words: string): Way => ({
  name,
  severity: 'warning',
  damage: substitute(role, pattern, words),
});

/** Changes the second line of a role. */
function second(role: Role, change: (words: string) => string): Way['damage'] {
  return ({ lines }) => {
    const at = lines.findIndex((line, index) => line.role === role && lines[index - 1]?.role === role);
    const line = lines[at];
    return line && change(line.text) !== line.text ? { lines: lines.with(at, { ...line, text: change(line.text) }), at: [at] } : null;
  };
}

/** Writes two lines that follow each other on one. */
function joined(role: Role, next: Role): Way['damage'] {
  return ({ lines }) => {
    const at = lines.findIndex((line, index) => line.role === role && lines[index + 1]?.role === next);
    const [line, below] = [lines[at], lines[at + 1]];
    return line && below ? { lines: lines.toSpliced(at, 2, { ...line, text: `${line.text} ${below.text}` }), at: [at, at + 1] } : null;
  };
}

/** Ways to break them. */
export const otherHands: readonly Way[] = [
  error('FL1: in small letters', 'fl1', /^VZCZC/, 'vzczc'),
  warning('FL1: parted by a blank', 'fl1', /^VZCZC/, 'VZCZC '),
  warning('FL1: five digits', 'fl1', /$/, '7'),
  warning('FL1: a letter in the serial', 'fl1', /\d$/, 'O'),
  warning('FL1: a word too many', 'fl1', /$/, ' EXTRA'),
  error('FL2: three letters', 'fl2', /^(.)/, '$1$1'),
  error('FL2: letters parted', 'fl2', /^(.)(.)/, '$1 $2'),
  error('FL2: glued to the indicator', 'fl2', /^(..) /, '$1'),
  warning('FL2: an indicator of three letters', 'fl2', /R\w+$/, 'RUE'),
  error('FL3: DE lost', 'fl3', /^DE /, ''),
  error('FL3: D E', 'fl3', /^DE/, 'D E'),
  warning('FL3: DE twice', 'fl3', /^DE/, 'DE DE'),
  error('FL3: a blank behind the sign', 'fl3', /#/, '# '),
  error('FL3: slash lost', 'fl3', /\/01/, '01'),
  warning('FL3: section of one digit', 'fl3', /\/01/, '/1'),
  error('FL3: a zone letter', 'fl3', /$/, 'Z'),
  warning('FL3: serial and time changed about', 'fl3', /(#\d{4}(?:\/01)?) (\d{7})/, '$2 $1'),
  error('FL4: six letters', 'fl4', / (.)/, ' $1$1'),
  error('FL4: letters parted', 'fl4', / (..)/, ' $1 '),
  error('FL4: glued', 'fl4', / /, ''),
  { name: 'FL4: in small letters', severity: 'error', damage: rewrite('fl4', (text) => text.toLowerCase()) },
  warning('FL4: a word too many', 'fl4', /$/, ' HELLO'),
  error('FL5: day parted from the time', 'fl5', /(\d\d)(\d{4}Z)/, '$1 $2'),
  error('FL5: precedence glued', 'fl5', /([A-Z]) (\d)/, '$1$2'),
  error('FL5: a digit in the month', 'fl5', / [A-Z]([A-Z]{2} \d\d)$/, ' 0$1'),
  error('FL5: year before month', 'fl5', /([A-Z]{3}) (\d\d)$/, '$2 $1'),
  error('FL5: three digits of year', 'fl5', / (\d\d)$/, ' 0$1'),
  warning('FM: FROM', 'from', /^FM/, 'FROM'),
  warning('FM: a colon', 'from', /^FM/, 'FM:'),
  warning('TO: twice', 'action', /^TO/, 'TO TO'),
  warning('TO: two slashes', 'action', /\//, '//'),
  warning('TO: a backslash', 'action', /\//, '\\'),
  warning('TO: precedence first', 'action', /^TO (\S+ \S+) (IMMEDIATE|PRIORITY|ROUTINE)/, 'TO $2 $1'),
  warning('TO: two precedences', 'action', /(IMMEDIATE|PRIORITY|ROUTINE)/, '$1 ROUTINE'),
  warning('TO: a letter in the count', 'action', /\d$/, 'O'),
  warning('TO: five digits of count', 'action', /(\d{4})$/, '1$1'),
  warning('TO: no address', 'action', /\/.*/, ''),
  { name: 'INFO: twice', severity: 'warning', damage: second('information', (text) => `INFO ${text}`) },
  { name: 'INFO: no address', severity: 'warning', damage: second('information', (text) => text.replace(/\/.*/, '')) },
  error('classification: half spaced', 'classification', /^C O N F I D E N T I A L/, 'C O N FIDENTIAL'),
  error('classification: UNCLASIFIED', 'classification', /^UNCLAS/, 'UNCLASIFIED'),
  {
    name: 'classification: another level',
    severity: 'error',
    damage: rewrite('classification', (text, facts) =>
      isClassified(facts)
        ? text.replace(/^(?:S E C R E T|C O N F I D E N T I A L)/, 'T O P S E C R E T')
        : `C O N F I D E N T I A L${text.slice(6)}`,
    ),
  },
  error('section: FO for OF', 'classification', / OF (?=\d)/, ' FO '),
  error('section 02 of 01', 'classification', /SECTION 01 OF \d\d/, 'SECTION 02 OF 01'),
  error('section 00', 'classification', /SECTION 01/, 'SECTION 00'),
  warning('caption: parted', 'caption', /SIPDIS/, 'SIP DIS'),
  { name: 'caption before the classification', severity: 'warning', damage: swap('classification', 'caption') },
  warning('E.O.: label lost', 'order', /^E\.O\. /, ''),
  warning('E.O.: in small letters', 'order', /E\.O\./, 'e.o.'),
  error('E.O.: five digits of year', 'order', /(\d{4})$/, '$19'),
  warning('E.O.: NA/', 'order', /N\/A/, 'NA/'),
  { name: 'E.O. behind SUBJECT', severity: 'warning', damage: swap('order', 'subject') },
  warning('TAGS: label lost', 'tags', /^TAGS: /, ''),
  warning('TAGS: TAG5', 'tags', /TAGS/, 'TAG5'),
  warning('Classified By: no letters', 'classifier', / \(.*/, '.'),
  warning('Classified By: 2.4', 'classifier', /1\.4/, '2.4'),
  warning('Classified By: 14', 'classifier', /1\.4/, '14'),
  warning('Classified By: letters changed about', 'classifier', /By/, 'Yb'),
  warning('Classified By: a letter lost', 'classifier', /^C/, ''),
  { name: 'FL3 and FL4 joined', severity: 'warning', damage: joined('fl3', 'fl4') },
  { name: 'FL5 and FM joined', severity: 'warning', damage: joined('fl5', 'from') },
  { name: 'TO and INFO joined', severity: 'warning', damage: joined('action', 'information') },
  { name: 'E.O. and TAGS joined', severity: 'information', damage: joined('order', 'tags') },
  { name: 'TAGS and SUBJECT joined', severity: 'information', damage: joined('tags', 'subject') },
  warning('end of message: five letters', 'end', /NNNN/, 'NNNNN'),
  warning('end of message: small letters', 'end', /NNNN/, 'nnnn'),
];
