// Slips in E.O., TAGS, SUBJECT, REF and Classified By.

import { isClassified, rewrite, substitute, type Way, yearsOn } from './kinds.ts';

/** Ways to break them. */
export const subjectPart: readonly Way[] = [
  { name: 'E.O.: a slip in the order', severity: 'warning', damage: substitute('order', /12958/, '12985') },
  { name: 'E.O.: an order of another time', severity: 'warning', damage: substitute('order', /12958/, '11652') },
  {
    name: 'E.O.: an order to come',
    severity: 'warning',
    damage: rewrite('order', (text, { year }) => (year < 2009 ? text.replace('12958', '13526') : null)),
  },
  { name: 'E.O.: no order', severity: 'warning', damage: substitute('order', / 12958/, '') },
  { name: 'E.O.: no instruction', severity: 'warning', damage: substitute('order', /: .+$/, ':') },
  { name: 'E.O.: month 13', severity: 'error', damage: substitute('order', /\d\d\/(\d\d\/\d{4})/, '13/$1') },
  { name: 'E.O.: day 31 of February', severity: 'error', damage: substitute('order', /\d\d\/\d\d\/(\d{4})/, '02/31/$1') },
  {
    name: 'E.O.: before the cable',
    severity: 'warning',
    damage: rewrite('order', (text, facts) => (isClassified(facts) ? yearsOn(text, -20) : null)),
  },
  {
    name: 'E.O.: forty years on',
    severity: 'warning',
    damage: rewrite('order', (text, facts) => (isClassified(facts) ? yearsOn(text, 30) : null)),
  },
  { name: 'E.O.: N/A on a classified cable', severity: 'warning', damage: substitute('order', /DECL: .+/, 'N/A') },
  { name: 'E.O.: a date on an unclassified cable', severity: 'warning', damage: substitute('order', /N\/A/, 'DECL: 01/02/2018') },
  { name: 'E.O.: DELC', severity: 'warning', damage: substitute('order', /DECL/, 'DELC') },
  { name: 'TAGS: empty', severity: 'error', damage: rewrite('tags', () => 'TAGS:') },
  { name: 'TAGS: TGAS', severity: 'warning', damage: substitute('tags', /TAGS/, 'TGAS') },
  { name: 'TAGS: no colon', severity: 'information', damage: substitute('tags', /:/, '') },
  { name: 'SUBJECT: no colon', severity: 'information', damage: substitute('subject', /:/, '') },
  { name: 'E.O.: no colon', severity: 'information', damage: substitute('order', /12958:/, '12958') },
  { name: 'TAGS: an unknown code', severity: 'warning', damage: substitute('tags', /: [A-Z]{4}/, ': XQZW') },
  {
    name: 'TAGS: small letters',
    severity: 'warning',
    damage: rewrite('tags', (text) => text.replace(/: [A-Z]{4}/, (code) => code.toLowerCase())),
  },
  {
    name: 'TAGS: two glued',
    severity: 'warning',
    damage: rewrite('tags', (text) => (/: [A-Z]{4},? [A-Z]{2,4}/.test(text) ? text.replace(/(: [A-Z]{4}),? /, '$1') : null)),
  },
  { name: 'TAGS: a code twice', severity: 'warning', damage: rewrite('tags', (text) => `${text} ${/: ([A-Z]{4})/.exec(text)?.[1]}`) },
  { name: 'TAGS: no subject', severity: 'warning', damage: rewrite('tags', (_, { post }) => `TAGS: ${post.geoTags.fips}`) },
  { name: 'SUBJECT: empty', severity: 'error', damage: rewrite('subject', () => 'SUBJECT:') },
  { name: 'SUBJECT: SUBEJCT', severity: 'warning', damage: substitute('subject', /SUBJECT/, 'SUBEJCT') },
  { name: 'REF: empty', severity: 'warning', damage: rewrite('reference', (_, { references }) => (references === 1 ? 'REF:' : null)) },
  {
    name: 'REF: a letter skipped',
    severity: 'warning',
    damage: ({ lines }) => {
      const at = lines.findIndex(({ role, text }) => role === 'reference' && /^ +B\. /.test(text));
      const line = lines[at];
      return line ? { lines: lines.with(at, { ...line, text: line.text.replace('B.', 'D.') }), at: [at] } : null;
    },
  },
  {
    name: 'REF: the cable itself',
    severity: 'warning',
    damage: (cable, draw) => {
      const number = /(\d{6})$/.exec(cable.lines.find(({ role }) => role === 'classification')?.text ?? '')?.[1];
      return rewrite('reference', (text, { post }) => text.replace(/\d\d [A-Z][A-Z ]* \d+$/, `${post.place} ${Number(number)}`))(
        cable,
        draw,
      );
    },
  },
  {
    name: 'REF: a later year',
    severity: 'warning',
    damage: rewrite('reference', (text, { year }) =>
      text.replace(/\d\d (?=[A-Z][A-Z ]+ \d+$)/, `${String((year + 1) % 100).padStart(2, '0')} `),
    ),
  },
  { name: 'Classified By: no reasons', severity: 'warning', damage: substitute('classifier', / for reasons.+/, '.') },
  { name: 'Classified By: empty', severity: 'warning', damage: rewrite('classifier', () => 'Classified By:') },
  { name: 'Classified By: a section that is none', severity: 'warning', damage: substitute('classifier', /1\.4/, '1.7') },
  { name: 'Classified By: a section of another time', severity: 'warning', damage: substitute('classifier', /1\.4/, '1.5') },
  { name: 'Classified By: a letter that is none', severity: 'warning', damage: substitute('classifier', /\(d\)/, '(k)') },
];
