// Slips in FL1 to FL5.

import { isClassified, rewrite, shift, substitute, transposed, type Way } from './kinds.ts';

/** Ways to break them. */
export const transport: readonly Way[] = [
  { name: 'FL1: start of message with letters changed', severity: 'error', damage: substitute('fl1', /^VZCZC/, 'VZCCZ') },
  { name: 'FL1: no digits', severity: 'warning', damage: substitute('fl1', /\d+$/, '') },
  { name: 'FL1: two digits', severity: 'warning', damage: substitute('fl1', /\d\d$/, '') },
  { name: 'FL2: one letter', severity: 'error', damage: substitute('fl2', /^(.)\1/, '$1') },
  {
    name: 'FL2: two different letters',
    severity: 'error',
    damage: rewrite('fl2', (text) => (text.startsWith('R') ? `RP${text.slice(2)}` : `${text.charAt(0)}R${text.slice(2)}`)),
  },
  {
    name: 'FL2: precedence of another message',
    severity: 'error',
    damage: rewrite('fl2', (text) => `${text.startsWith('Z') ? 'RR' : 'ZZ'}${text.slice(2)}`),
  },
  {
    name: 'FL2: lower precedence than FL5',
    severity: 'error',
    damage: rewrite('fl2', (text) => (text.startsWith('R') ? null : `RR${text.slice(2)}`)),
  },
  {
    name: 'FL2: small letters',
    severity: 'error',
    damage: rewrite('fl2', (text) => text.charAt(0).toLowerCase().repeat(2) + text.slice(2)),
  },
  { name: 'FL2: no indicator', severity: 'error', damage: rewrite('fl2', (text) => text.slice(0, 2)) },
  { name: 'FL2: an indicator twice', severity: 'warning', damage: rewrite('fl2', (text) => `${text} ${text.split(' ')[1]}`) },
  { name: 'FL2: a digit in an indicator', severity: 'warning', damage: substitute('fl2', /RUEH/, 'RU3H') },
  { name: 'FL3: ED for DE', severity: 'error', damage: substitute('fl3', /^DE/, 'ED') },
  { name: 'FL3: small letters', severity: 'error', damage: substitute('fl3', /^DE/, 'de') },
  { name: 'FL3: no serial', severity: 'error', damage: substitute('fl3', / #\d{4}(?:\/01)?/, '') },
  { name: 'FL3: three digits of serial', severity: 'error', damage: substitute('fl3', /#\d/, '#') },
  { name: 'FL3: five digits of serial', severity: 'error', damage: substitute('fl3', /#/, '#1') },
  {
    name: 'FL3: another serial',
    severity: 'warning',
    damage: rewrite('fl3', (text) => text.replace(/#(\d{4})/, (_, digits: string) => `#${shift(digits)}`)),
  },
  { name: 'FL3: no number sign', severity: 'error', damage: substitute('fl3', /#/, '') },
  {
    name: 'FL3: another section',
    severity: 'warning',
    damage: rewrite('fl3', (text, { sections }) => (sections > 1 ? text.replace('/01', '/02') : null)),
  },
  {
    name: 'FL3: section lost',
    severity: 'warning',
    damage: rewrite('fl3', (text, { sections }) => (sections > 1 ? text.replace('/01', '') : null)),
  },
  { name: 'FL3: no filing time', severity: 'error', damage: substitute('fl3', / \d{7}$/, '') },
  { name: 'FL3: six digits of filing time', severity: 'error', damage: substitute('fl3', /\d$/, '') },
  { name: 'FL3: eight digits of filing time', severity: 'error', damage: substitute('fl3', /$/, '0') },
  { name: 'FL3: day 399', severity: 'error', damage: substitute('fl3', /\d{3}(\d{4})$/, '399$1') },
  { name: 'FL3: hour 25', severity: 'error', damage: substitute('fl3', /\d\d(\d\d)$/, '25$1') },
  {
    name: 'FL3: the day before',
    severity: 'warning',
    damage: rewrite('fl3', (text) =>
      text.replace(/(\d{3})(\d{4})$/, (_, day: string, clock: string) => String(Number(day) - 1).padStart(3, '0') + clock),
    ),
  },
  {
    name: 'FL3: the day after',
    severity: 'warning',
    damage: rewrite('fl3', (text) =>
      text.replace(/(\d{3})(\d{4})$/, (_, day: string, clock: string) => String(Number(day) + 1).padStart(3, '0') + clock),
    ),
  },
  {
    name: 'FL3: indicator of another post',
    severity: 'warning',
    damage: rewrite('fl3', (text, { post, others }) => text.replace(post.indicator ?? '', others[0]?.indicator ?? '')),
  },
  {
    name: 'FL4: another signal',
    severity: 'error',
    damage: rewrite('fl4', (text) => `${text.startsWith('ZNR') ? 'ZNY' : 'ZNR'}${text.slice(3)}`),
  },
  {
    name: 'FL4: letters of another level',
    severity: 'error',
    damage: rewrite('fl4', (text, { level }) => `ZNY ${level === 'SECRET' ? 'CCCCC' : 'SSSSS'}${text.slice(9)}`),
  },
  {
    name: 'FL4: unclassified letters on a classified cable',
    severity: 'error',
    damage: rewrite('fl4', (text, facts) => (isClassified(facts) ? `ZNR UUUUU${text.slice(9)}` : null)),
  },
  { name: 'FL4: four letters', severity: 'error', damage: rewrite('fl4', (text) => text.slice(0, 8) + text.slice(9)) },
  { name: 'FL4: a strange letter', severity: 'error', damage: rewrite('fl4', (text) => `${text.slice(0, 6)}Q${text.slice(7)}`) },
  { name: 'FL4: no letters', severity: 'error', damage: rewrite('fl4', (text) => text.slice(0, 3)) },
  { name: 'FL4: signal with letters changed', severity: 'error', damage: rewrite('fl4', (text) => transposed(text, 1)) },
  { name: 'FL5: no precedence', severity: 'error', damage: substitute('fl5', /^(?:[A-Z] )+/, '') },
  { name: 'FL5: a letter that is none', severity: 'error', damage: substitute('fl5', /^[A-Z]/, 'X') },
  {
    name: 'FL5: lower precedence first',
    severity: 'warning',
    damage: rewrite('fl5', (text) => (/^[A-Z] [A-Z] /.test(text) ? `${text.charAt(2)} ${text.charAt(0)}${text.slice(3)}` : null)),
  },
  { name: 'FL5: day 32', severity: 'error', damage: substitute('fl5', / \d\d(\d{4}Z)/, ' 32$1') },
  { name: 'FL5: day 00', severity: 'error', damage: substitute('fl5', / \d\d(\d{4}Z)/, ' 00$1') },
  { name: 'FL5: 30 February', severity: 'error', damage: substitute('fl5', / \d\d(\d{4}Z) [A-Z]{3}/, ' 30$1 FEB') },
  { name: 'FL5: hour 24', severity: 'error', damage: substitute('fl5', / (\d\d)\d\d(\d\d)Z/, ' $124$2Z') },
  { name: 'FL5: minute 60', severity: 'error', damage: substitute('fl5', / (\d{4})\d\dZ/, ' $160Z') },
  { name: 'FL5: five digits', severity: 'error', damage: substitute('fl5', /\dZ/, 'Z') },
  { name: 'FL5: seven digits', severity: 'error', damage: substitute('fl5', /Z /, '0Z ') },
  { name: 'FL5: no zone', severity: 'warning', damage: substitute('fl5', /Z /, ' ') },
  { name: 'FL5: a month that is none', severity: 'error', damage: substitute('fl5', /[A-Z]{3} (\d\d)$/, 'XEP $1') },
  {
    name: 'FL5: a month in small letters',
    severity: 'warning',
    damage: rewrite('fl5', (text) => text.replace(/[A-Z]{3} \d\d$/, (words) => words.toLowerCase())),
  },
  { name: 'FL5: no year', severity: 'error', damage: substitute('fl5', / \d\d$/, '') },
  { name: 'FL5: a year to come', severity: 'error', damage: substitute('fl5', / \d\d$/, ' 61') },
  {
    name: 'FL5: another month',
    severity: 'warning',
    damage: (cable, draw) => {
      const broken = rewrite('fl5', (text) =>
        text.replace(/\d\d(\d{4}Z) ([A-Z]{3})/, (_, clock: string, month: string) => `12${clock} ${month === 'JAN' ? 'MAY' : 'JAN'}`),
      )(cable, draw);
      return broken && { ...broken, at: [...broken.at, 2] };
    },
  },
];
