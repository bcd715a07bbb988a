// Slips in the text and at the end of the message.

import { drop, isClassified, later, rewrite, shift, type Way } from './kinds.ts';

/** Ways to break them. */
export const body: readonly Way[] = [
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
    name: 'letters of a marking changed about',
    severity: 'warning',
    damage: later((text, facts) => (isClassified(facts) ? text.replace(/\([CSU]\)/, '(SUB)') : null)),
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
    name: 'summary closed with a slip',
    severity: 'warning',
    damage: ({ lines }) => {
      const at = lines.findIndex(({ text }) => text === 'End Summary.');
      const line = lines[at];
      return line ? { lines: lines.with(at, { ...line, text: 'End Sumary.' }), at: [at] } : null;
    },
  },
  {
    name: 'marking not closed',
    severity: 'warning',
    damage: later((text, facts) => (isClassified(facts) ? text.replace(/\(([CSU])\)/, '($1') : null)),
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
  { name: 'BT lost above', severity: 'information', damage: drop('separator') },
  { name: 'BT lost below', severity: 'information', damage: drop('closing') },
  { name: 'NNNN lost', severity: 'information', damage: drop('end') },
];
