// Ways to break a sound cable: what a slip of a drafter, a relay or a copy does to one line, and how it should be told.

import { type CableLine, type Facts, type InventedCable, type Role, textOfLines } from './cables.ts';
import type { Chance } from './random.ts';

/** A broken cable and the lines on which a finding may stand, counted from 0. */
export interface Broken {
  readonly lines: readonly CableLine[];
  readonly at: readonly number[];
}

/** One way to break a cable. */
export interface Way {
  readonly name: string;
  /** The least that it should be told as. */
  readonly severity: 'error' | 'warning' | 'information';
  /** Null where the cable has nothing to be broken so. */
  readonly damage: (cable: InventedCable, draw: Chance) => Broken | null;
}

/** The text of a broken cable. */
export const textOfBroken = ({ lines }: Broken): string => textOfLines(lines);

type Change = (words: string, facts: Facts, draw: Chance) => string | null;

/** Rewrites the first line of a role; null leaves the cable alone. */
export function rewrite(role: Role, change: Change): Way['damage'] {
  return (cable, draw) => {
    const at = cable.lines.findIndex((one) => one.role === role);
    const line = cable.lines[at];
    const words = line && change(line.text, cable.facts, draw);
    if (!line || words === null || words === undefined || words === line.text) return null;
    return { lines: cable.lines.with(at, { ...line, text: words }), at: [at] };
  };
}

/** Rewrites a line of a role that a pattern fits. */
export function substitute(role: Role, pattern: RegExp, words: string): Way['damage'] {
  return rewrite(role, (text) => (pattern.test(text) ? text.replace(pattern, words) : null));
}

/** Takes out the first line of a role; the finding may stand on the line before, or on the next that is not blank. */
export function drop(role: Role): Way['damage'] {
  return ({ lines }) => {
    const at = lines.findIndex((one) => one.role === role);
    if (at < 0) return null;
    const broken = lines.toSpliced(at, 1);
    const next = broken.findIndex(({ text }, index) => index >= at && text !== '');
    return { lines: broken, at: [at - 1, at, next, broken.findIndex((one) => one.role === 'order')] };
  };
}

/** Writes the first line of a role twice. */
export function double(role: Role): Way['damage'] {
  return ({ lines }) => {
    const at = lines.findIndex((one) => one.role === role);
    const line = lines[at];
    return line ? { lines: lines.toSpliced(at, 0, line), at: [at, at + 1] } : null;
  };
}

/** Changes two lines that follow each other. */
export function swap(one: Role, other: Role): Way['damage'] {
  return ({ lines }) => {
    const [first, second] = [lines.findIndex(({ role }) => role === one), lines.findIndex(({ role }) => role === other)];
    const [upper, lower] = [lines[first], lines[second]];
    return upper && lower ? { lines: lines.with(first, lower).with(second, upper), at: [first, second] } : null;
  };
}

/** Changes a paragraph that is not the first. */
function later(change: Change): Way['damage'] {
  return (cable, draw) => {
    const at = cable.lines.findLastIndex((one) => one.role === 'paragraph');
    const line = cable.lines[at];
    const words = line && change(line.text, cable.facts, draw);
    return line && words ? { lines: cable.lines.with(at, { ...line, text: words }), at: [at] } : null;
  };
}

const isClassified = ({ level }: Facts): boolean => level !== 'UNCLASSIFIED';
const shift = (digits: string): string => String((Number(digits) + 37) % 10 ** digits.length).padStart(digits.length, '0');
const yearsOn = (words: string, years: number): string => words.replace(/\d{4}$/, (year) => String(Number(year) + years));
const transposed = (words: string, at: number): string =>
  words.slice(0, at) + words.charAt(at + 1) + words.charAt(at) + words.slice(at + 2);

const transport: readonly Way[] = [
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

const addresses: readonly Way[] = [
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
  { name: 'TO: no slash', severity: 'warning', damage: substitute('action', /\//, ' ') },
  { name: 'TO: a digit in the indicator', severity: 'warning', damage: substitute('action', /RUEHC/, 'RU3HC') },
  { name: 'INFO: empty', severity: 'error', damage: rewrite('information', (_, { others }) => (others.length > 0 ? 'INFO' : null)) },
  { name: 'INFO: INOF', severity: 'warning', damage: substitute('information', /^INFO/, 'INOF') },
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

const firstLines: readonly Way[] = [
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

const subjectPart: readonly Way[] = [
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

const body: readonly Way[] = [
  {
    name: 'marking lost',
    severity: 'warning',
    damage: later((text, facts) => (isClassified(facts) ? text.replace(/ \([CSU]\)/, '') : null)),
  },
  {
    name: 'marking above the classification',
    severity: 'warning',
    damage: later((text, facts) => (isClassified(facts) ? text.replace(/\([CSU]\)/, '(TS)') : null)),
  },
  {
    name: 'marking that is none',
    severity: 'warning',
    damage: later((text, facts) => (isClassified(facts) ? text.replace(/\([CSU]\)/, '(X)') : null)),
  },
  {
    name: 'no marking reaches the classification',
    severity: 'warning',
    damage: ({ lines, facts }) => {
      if (!isClassified(facts)) return null;
      const at = lines.flatMap(({ role }, index) => (role === 'paragraph' || role === 'classification' ? [index] : []));
      return {
        lines: lines.map((line) => (line.role === 'paragraph' ? { ...line, text: line.text.replace(/\([CSU]\)/, '(U)') } : line)),
        at,
      };
    },
  },
  {
    name: 'paragraph number skipped',
    severity: 'warning',
    damage: later((text) => text.replace(/^(\d)/, (digit) => String(Number(digit) + 2))),
  },
  {
    name: 'paragraph number twice',
    severity: 'warning',
    damage: later((text) => text.replace(/^(\d)/, (digit) => String(Number(digit) - 1))),
  },
  {
    name: 'summary not closed',
    severity: 'warning',
    damage: ({ lines }) => {
      const at = lines.findIndex(({ text }) => text === 'End Summary.');
      return { lines: lines.toSpliced(at, 1), at: [at - 2, at - 1, at] };
    },
  },
  {
    name: 'reference in the text that REF has not',
    severity: 'warning',
    damage: (cable) => {
      const at = cable.lines.findIndex(({ role }) => role === 'text');
      const line = cable.lines[at];
      return line && cable.facts.references > 1 ? { lines: cable.lines.with(at, { ...line, text: 'Ref H has more.' }), at: [at] } : null;
    },
  },
  { name: 'trailing serial off', severity: 'warning', damage: rewrite('serial', (text) => `#${shift(text.slice(1))}`) },
  { name: 'BT lost above', severity: 'warning', damage: drop('separator') },
  { name: 'BT lost below', severity: 'warning', damage: drop('closing') },
  { name: 'NNNN lost', severity: 'warning', damage: drop('end') },
];

const dropped: readonly { readonly role: Role; readonly severity: Way['severity'] }[] = [
  { role: 'fl1', severity: 'information' },
  { role: 'fl2', severity: 'warning' },
  { role: 'fl3', severity: 'warning' },
  { role: 'fl4', severity: 'warning' },
  { role: 'fl5', severity: 'error' },
  { role: 'from', severity: 'error' },
  { role: 'action', severity: 'warning' },
  { role: 'classification', severity: 'error' },
  { role: 'order', severity: 'warning' },
  { role: 'tags', severity: 'warning' },
  { role: 'subject', severity: 'error' },
  { role: 'classifier', severity: 'warning' },
];
const doubled: readonly Role[] = [
  'fl1',
  'fl2',
  'fl3',
  'fl4',
  'fl5',
  'from',
  'action',
  'classification',
  'order',
  'tags',
  'subject',
  'classifier',
  'separator',
  'end',
];
const swapped: readonly (readonly [Role, Role])[] = [
  ['fl1', 'fl2'],
  ['fl2', 'fl3'],
  ['fl3', 'fl4'],
  ['fl4', 'fl5'],
  ['fl5', 'from'],
  ['from', 'action'],
  ['order', 'tags'],
  ['tags', 'subject'],
];

/** Every way there is. */
export const ways: readonly Way[] = [
  ...transport,
  ...addresses,
  ...firstLines,
  ...subjectPart,
  ...body,
  ...dropped.map(({ role, severity }) => ({ name: `without ${role}`, severity, damage: drop(role) })),
  ...doubled.map((role) => ({ name: `${role} doubled`, severity: 'warning' as const, damage: double(role) })),
  ...swapped.map(([one, other]) => ({ name: `${one} and ${other} swapped`, severity: 'warning' as const, damage: swap(one, other) })),
];
