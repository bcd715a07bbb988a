// Slips in FL6 to FL8.

import { rewrite, substitute, swap, transposed, type Way } from './kinds.ts';

/** Ways to break them. */
export const addresses: readonly Way[] = [
  { name: 'FM: empty', severity: 'error', damage: rewrite('from', () => 'FM') },
  { name: 'FM: MF', severity: 'warning', damage: substitute('from', /^FM/, 'MF') },
  { name: 'FM: another post', severity: 'warning', damage: rewrite('from', (_, { others }) => `FM ${others[0]?.address}`) },
  { name: 'FM: a letter of the post lost', severity: 'warning', damage: rewrite('from', (text) => text.slice(0, -2) + text.slice(-1)) },
  { name: 'TO: empty', severity: 'error', damage: rewrite('action', () => 'TO') },
  { name: 'TO: OT', severity: 'warning', damage: substitute('action', /^TO/, 'OT') },
  { name: 'TO: a zero', severity: 'warning', damage: substitute('action', /^TO/, 'T0') },
  {
    name: 'TO: a precedence that is none',
    severity: 'warning',
    damage: rewrite('action', (text) => text.replace(/(IMMEDIATE|PRIORITY|ROUTINE)/, (word) => transposed(word, 3))),
  },
  { name: 'TO: a higher precedence than FL5', severity: 'warning', damage: substitute('action', /IMMEDIATE|PRIORITY|ROUTINE/, 'FLASH') },
  {
    name: 'TO: the count before the precedence',
    severity: 'information',
    damage: substitute('action', /(IMMEDIATE|PRIORITY|ROUTINE) (\d{4})/, '$2 $1'),
  },
  { name: 'TO: no slash', severity: 'warning', damage: substitute('action', /\//, ' ') },
  { name: 'TO: slash lost', severity: 'warning', damage: substitute('action', /\//, '') },
  { name: 'TO: slash a letter late', severity: 'warning', damage: substitute('action', /\/(\w)/, '$1/') },
  { name: 'TO: first letter of the indicator lost', severity: 'warning', damage: substitute('action', /RUEHC\//, 'UEHC/') },
  { name: 'TO: no blank in the address', severity: 'warning', damage: substitute('action', /SECSTATE /, 'SECSTATE') },
  {
    name: 'TO: no blank behind the precedence',
    severity: 'warning',
    damage: substitute('action', /(IMMEDIATE|PRIORITY|ROUTINE) (?=\d)/, '$1'),
  },
  { name: 'TO: a digit in the indicator', severity: 'warning', damage: substitute('action', /RUEHC/, 'RU3HC') },
  { name: 'INFO: empty', severity: 'error', damage: rewrite('information', (_, { others }) => (others.length > 0 ? 'INFO' : null)) },
  { name: 'INFO: INOF', severity: 'warning', damage: substitute('information', /^INFO/, 'INOF') },
  { name: 'INFO: no blank behind the label', severity: 'warning', damage: substitute('information', /^INFO (?=R)/, 'INFO') },
  { name: 'INFO: an embassy misspelt', severity: 'warning', damage: substitute('information', /AMEMBASSY/, 'AMEMBASY') },
  {
    name: 'INFO: indicator of another post',
    severity: 'warning',
    damage: rewrite('information', (text, { others }) => text.replace(/ R[A-Z]+\//, ` ${others[1]?.indicator}/`)),
  },
  {
    name: 'INFO: letters of the address changed',
    severity: 'warning',
    damage: rewrite('information', (text, { others }) => {
      const place = others[0]?.address.split(' ').pop() ?? '';
      return place.length < 5 || place.charAt(1) === place.charAt(2) ? null : text.replace(place, transposed(place, 1));
    }),
  },
  {
    name: 'INFO: an addressee twice',
    severity: 'warning',
    damage: ({ lines }) => {
      const at = lines.findLastIndex(({ role }) => role === 'information');
      const line = lines[at];
      return line && !line.text.startsWith('INFO') ? { lines: lines.toSpliced(at, 0, line), at: [at, at + 1] } : null;
    },
  },
  { name: 'INFO before TO', severity: 'warning', damage: swap('action', 'information') },
];
