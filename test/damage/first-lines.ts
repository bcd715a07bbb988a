// Slips in the first line of FL12, in captions and page headers.

import { double, rewrite, shift, substitute, type Way } from './kinds.ts';

/** Ways to break them. */
export const firstLines: readonly Way[] = [
  {
    name: 'classification garbled',
    severity: 'error',
    damage: rewrite('classification', (text) =>
      text.replace(/^UNC|^(S|C O N) (\w) (\w)/, (words, ...[before, one, other]: string[]) =>
        words === 'UNC' ? 'UCN' : `${before} ${other} ${one}`,
      ),
    ),
  },
  { name: 'classification: blanks changed', severity: 'error', damage: substitute('classification', /^(\w) (\w) /, '$1  $2') },
  {
    name: 'classification: no place',
    severity: 'warning',
    damage: rewrite('classification', (text, { post }) => text.replace(` ${post.place}`, '')),
  },
  {
    name: 'classification: another place',
    severity: 'warning',
    damage: rewrite('classification', (text, { post, others }) => text.replace(` ${post.place} `, ` ${others[0]?.place} `)),
  },
  { name: 'classification: no number', severity: 'warning', damage: substitute('classification', / \d{6}$/, '') },
  { name: 'classification: five digits', severity: 'warning', damage: substitute('classification', /\d$/, '') },
  { name: 'classification: a leading zero lost', severity: 'warning', damage: substitute('classification', / 0(\d{5})$/, ' $1') },
  { name: 'classification: a letter in the number', severity: 'error', damage: substitute('classification', /0(\d{4})\d$/, '0$1O') },
  {
    name: 'classification: another number',
    severity: 'warning',
    damage: (cable, draw) => {
      const broken = rewrite('classification', (text) => text.replace(/\d{6}$/, shift))(cable, draw);
      return broken && { ...broken, at: [...broken.at, 2] };
    },
  },
  { name: 'section beyond the last', severity: 'error', damage: substitute('classification', /SECTION 01/, 'SECTION 09') },
  { name: 'section label garbled', severity: 'error', damage: substitute('classification', /SECTION 01 OF/, 'SECTION 01') },
  { name: 'section label lost', severity: 'warning', damage: substitute('classification', /SECTION 01 OF \d\d /, '') },
  {
    name: 'section total off',
    severity: 'warning',
    damage: (cable, draw) => {
      const broken = substitute('classification', /OF \d\d/, 'OF 07')(cable, draw);
      return broken && { ...broken, at: [...broken.at, ...cable.lines.flatMap(({ role }, index) => (role === 'page' ? [index] : []))] };
    },
  },
  { name: 'page header: another number', severity: 'warning', damage: rewrite('page', (text) => text.replace(/\d{8}/, shift)) },
  {
    name: 'page header: another place',
    severity: 'warning',
    damage: rewrite('page', (text, { others }) => text.replace(/^\D+(?= \d)/, others[0]?.place?.slice(0, 10) ?? '')),
  },
  { name: 'page header: another total', severity: 'warning', damage: substitute('page', /\d{3}$/, '009') },
  { name: 'page header: beyond the last section', severity: 'warning', damage: substitute('page', /\d{3} OF/, '008 OF') },
  { name: 'caption: letters changed', severity: 'warning', damage: substitute('caption', /SIPDIS/, 'SIDPIS') },
  { name: 'caption twice', severity: 'information', damage: double('caption') },
  {
    name: 'NODIS with SIPDIS',
    severity: 'warning',
    damage: ({ lines }) => {
      const at = lines.findIndex(({ role }) => role === 'caption');
      return at < 0 ? null : { lines: lines.toSpliced(at, 0, { role: 'caption', text: 'NODIS' }), at: [at, at + 1] };
    },
  },
];
