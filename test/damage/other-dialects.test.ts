// The bench of damage for archived telegrams, prints and messages: sound ones are silent, and each slip is told on its line.

import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { findingsOf } from '../support/rules.ts';
import { inventedMessage, type OtherDialect } from './invented-messages.ts';

/** The first line that a pattern fits is written anew, or dropped where no words are given; `told` is a rule that must see it there. */
interface Slip {
  readonly name: string;
  readonly line: RegExp;
  readonly words: string | null;
  readonly told: string;
}

const wanted = 40;
const slip = (name: string, told: string, line: RegExp, words: string | null): Slip => ({ name, line, words, told });

const slips: Readonly<Record<OtherDialect, readonly Slip[]>> = {
  aad: [
    slip('day 32', 'dtg-day', /^R \d\d/, 'R 32'),
    slip('time 2561', 'dtg-clock', /^(R \d\d)\d{4}/, '$12561'),
    slip('a month that is none', 'dtg-month', /^(R \d{6}Z) .../, '$1 JUX'),
    slip('a month lost', 'dtg-no-month', /^(R \d{6}Z) ... /, '$1 '),
    slip('five digits', 'dtg-digits', /^(R \d{5})\d/, '$1'),
    slip('FM empty', 'fm-empty', /^FM .*/, 'FM'),
    slip('FM dropped', 'missing-from', /^FM .*/, null),
    slip('a precedence misspelt', 'addressee-precedence-word', /^(TO .*) PRIORITY/, '$1 PRIORTY'),
    slip('a caption misspelt', 'caption-spelling', /^LIMDIS$/, 'LIMDS'),
    slip('11653', 'eo-order', /^E\.O\. 11652/, 'E.O. 11653'),
    slip('12958', 'eo-not-in-force', /^E\.O\. 11652/, 'E.O. 12958'),
    slip('TAGS unknown', 'tags-unknown', /^TAGS: PFOR/, 'TAGS: QQQQ'),
    slip('TAGS doubled', 'tags-twice', /^TAGS: PFOR/, 'TAGS: ECON'),
    slip('TAGS glued', 'tags-glued', /^TAGS: PFOR, ECON/, 'TAGS: PFORECON'),
    slip('TAGS empty', 'tags-empty', /^TAGS: .*/, 'TAGS:'),
    slip('TAGS dropped', 'missing-tags', /^TAGS: .*/, null),
    slip('SUBJECT empty', 'subject-empty', /^SUBJECT: .*/, 'SUBJECT:'),
    slip('SUBJECT dropped', 'missing-subject', /^SUBJECT: .*/, null),
    slip('a reference skipped', 'ref-letters', /^ {5}B\./, '     C.'),
    slip('a reference in the text', 'ref-unknown-letter', /\(REF B\)/, '(REF D)'),
    slip('a paragraph skipped', 'paragraph-order', /^3\. /, '4. '),
    slip('a marking above the level', 'marking-above', /^2\. /, '2. (TS) '),
    slip('a page lost', 'page-mark', /^PAGE 02/, 'PAGE 03'),
    slip('a page of another place', 'page-mark', /^(PAGE 02 {8})\S+/, '$1XYZZYX'),
    slip('a page of another number', 'page-mark', /^(PAGE 02 .*\D)\d{5}(?= )/, '$100007'),
    slip('a page above the level', 'page-banner', /^(?:UNCLASSIFIED|CONFIDENTIAL)$/, 'SECRET'),
  ],
  smart: [
    slip('day 32', 'dtg-day', /\/ \d\d/, '/ 32'),
    slip('time 2561', 'dtg-clock', /(\/ \d\d)\d{4}/, '$12561'),
    slip('a month that is none', 'dtg-month', /(\/ \d{6}Z) .../, '$1 AUX'),
    slip('From empty', 'fm-empty', /^From: .*/, 'From:'),
    slip('From dropped', 'missing-from', /^From: .*/, null),
    slip('From misspelt', 'from-spelling', /^From: AMEMBASSY/, 'From: AMEMBASY'),
    slip('a precedence misspelt', 'addressee-precedence-word', /ROUTINE/, 'ROUTNE'),
    slip('an order that is none', 'eo-order', /13526/, '13999'),
    slip('an order of another time', 'eo-not-in-force', /13526/, '11652'),
    slip('TAGS unknown', 'tags-unknown', /PGOV/, 'QQQQ'),
    slip('TAGS doubled', 'tags-twice', /PGOV/, 'ECON'),
    slip('TAGS glued', 'tags-glued', /PGOV, ECON/, 'PGOVECON'),
    slip('TAGS dropped', 'missing-tags', /^TAGS: .*/, null),
    slip('a caption misspelt', 'caption-spelling', /SENSITIVE/, 'SENSITVE'),
    slip('captions in conflict', 'caption-conflict', /SENSITIVE/, 'NODIS, EXDIS'),
    slip('Subject empty', 'subject-empty', /^Subject: .*/, 'Subject:'),
    slip('Subject dropped', 'missing-subject', /^Subject: .*/, null),
    slip('a reference skipped', 'ref-letters', /^B\)/, 'C)'),
    slip('a reference in the text', 'ref-unknown-letter', /\(ref B\)/, '(ref D)'),
    slip('a paragraph skipped', 'paragraph-order', /^3\. /, '4. '),
    slip('a marking above the level', 'marking-above', /^2\. \(U\)/, '2. (TS)'),
    slip('a message number of another post', 'print-place', /^(MRN: \d\d) [A-Z .'-]+/, '$1 XYZZY '),
  ],
  genadmin: [
    slip('day 32', 'dtg-day', /^R \d\d/, 'R 32'),
    slip('time 2561', 'dtg-clock', /^(R \d\d)\d{4}/, '$12561'),
    slip('a month that is none', 'dtg-month', /^(R \d{6}Z) .../, '$1 JUX'),
    slip('FM empty', 'fm-empty', /^FM .*/, 'FM'),
    slip('FM dropped', 'missing-from', /^FM .*/, null),
    slip('SUBJ empty', 'subject-empty', /^SUBJ\/.*/, 'SUBJ//'),
    slip('SUBJ dropped', 'missing-subject', /^SUBJ\/.*/, null),
    slip('a reference skipped', 'ref-letters', /^REF\/B/, 'REF/D'),
    slip('a reference in the text', 'ref-unknown-letter', /SEE REF B/, 'SEE REF E'),
    slip('AMPN of another reference', 'set-amplification', /REF C IS/, 'REF A IS'),
    slip('a set that is not closed', 'set-unclosed', /(^REF\/C.*)\/\//, '$1'),
    slip('a paragraph skipped', 'paragraph-order', /^4\. /, '5. '),
    slip('a marking above the level', 'marking-above', /^2\. /, '2. (C) '),
    slip('two slashes behind SUBJ', 'set-name', /^SUBJ\//, 'SUBJ//'),
  ],
};

const dialects = ['aad', 'smart', 'genadmin'] as const;
const seeds = Array.from({ length: wanted }, (_, index) => index + 1);

/** Whether the rule speaks on the line that was broken, or near it where the line is gone. */
function isTold(dialect: OtherDialect, seed: number, { line, words, told }: Slip): boolean {
  const lines = inventedMessage(dialect, seed);
  const at = lines.findIndex((one) => line.test(one));
  const broken = words === null ? lines.toSpliced(at, 1) : lines.with(at, (lines[at] ?? '').replace(line, words));
  const text = `${broken.join('\n')}\n`;
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const reach = words === null ? 5 : 0;
  return findingsOf(text).some(({ rule, span }) => rule === told && Math.abs(lineOf(span.start) - at) <= reach);
}

describe.each(dialects)('%s', (dialect) => {
  it('is known for what it is, and silent while it is sound', () => {
    for (const seed of seeds) {
      const text = `${inventedMessage(dialect, seed).join('\n')}\n`;
      expect(parseCables(text).map((cable) => cable.dialect)).toEqual([dialect]);
      expect([text, findingsOf(text).map(({ rule }) => rule)]).toEqual([text, []]);
    }
  });

  it.each(slips[dialect])('$name', (broken) => {
    const told = seeds.filter((seed) => isTold(dialect, seed, broken));
    expect(told.length).toBeGreaterThanOrEqual(wanted * 0.95);
  });
});
