// Rules of teletype cables that hold for archived telegrams, prints and messages too (format-rules 5, 6, 6a): the same lines, the same faults.
// What circuits, archives and the machines that read paper did to those is left alone.

import type { Cable, Dialect } from '../cable/model.ts';
import { singleSpaced, textOf } from '../cable/text.ts';
import { months } from '../cable/vocabulary.ts';
import { lookUpOrder } from '../codes/executive-orders.ts';
import type { Reading } from '../reading/reading.ts';
import { originators } from './addressees.ts';
import { printRules, telegramRules } from './archive.ts';
import { precedenceWordsOf } from './called-stations.ts';
import { conflictingCaptions, misspeltCaptions } from './captions.ts';
import type { RuleId } from './catalogue.ts';
import { dateTimeGroups } from './date-time-group.ts';
import { executiveOrders } from './executive-order.ts';
import { type Finding, finding, type Rule } from './finding.ts';
import { messageRules, setLetters } from './genadmin.ts';
import { linesOfPrint, linesOfTelegram, runOnParagraphs } from './lines-of-dialect.ts';
import { markings } from './markings.ts';
import { orderInForce } from './order-in-force.ts';
import { paragraphNumbers } from './paragraphs.ts';
import { postOfOrigin } from './post-of-origin.ts';
import { references, withLettersInText } from './references.ts';
import { subjects } from './subject.ts';
import { tagsLines } from './tags.ts';
import { telegramPages } from './telegram-pages.ts';

/** The lines of a message head that all of them have. */
const shared: readonly Rule[] = [dateTimeGroups, originators, precedenceWordsOf, markings, paragraphNumbers, runOnParagraphs];

/** E.O., TAGS and SUBJECT with their neighbours, which messages have not. */
const subjectPart: readonly Rule[] = [
  misspeltCaptions,
  conflictingCaptions,
  executiveOrders,
  orderInForce,
  tagsLines,
  subjects,
  withLettersInText(references),
];

/** What the rules of a message head find and these dialects are told: rules find more, of which some is custom there. */
const ofHead: readonly RuleId[] = [
  'dtg-digits',
  'dtg-day',
  'dtg-clock',
  'dtg-zone',
  'dtg-month',
  'dtg-no-month',
  'dtg-year',
  'dtg-no-year',
  'dtg-future',
  'fm-empty',
  'addressee-precedence-word',
  'subject-empty',
  'ref-letters',
  'ref-unknown-letter',
  'paragraph-order',
  'marking-above',
];

/** The same of the subject part. */
const ofSubjectPart: readonly RuleId[] = [
  'caption-spelling',
  'caption-conflict',
  'eo-order',
  'eo-not-in-force',
  'tags-empty',
  'tags-unknown',
  'tags-glued',
  'tags-twice',
];

/** Every rule that a dialect is told, by its name: what the documentation says and the tests ask for. */
export const rulesOfDialects: Readonly<Record<Exclude<Dialect, 'acp127'>, readonly RuleId[]>> = {
  aad: [
    'distribution-total',
    'document-number',
    'attribute-classification',
    'page-mark',
    'page-banner',
    'page-count',
    'missing-from',
    'missing-subject',
    'missing-tags',
    ...ofHead,
    ...ofSubjectPart,
  ],
  smart: [
    'print-place',
    'print-year',
    'print-date',
    'print-telegram-date',
    'print-tags',
    'from-spelling',
    'missing-from',
    'missing-subject',
    'missing-tags',
    ...ofHead,
    ...ofSubjectPart,
  ],
  genadmin: ['set-name', 'set-amplification', 'set-unclosed', 'missing-from', 'missing-subject', ...ofHead],
};

const held: ReadonlySet<RuleId> = new Set([...ofHead, ...ofSubjectPart, 'from-spelling']);

const signs: Readonly<Record<string, string>> = { O: '0', I: '1', l: '1', '|': '1', S: '5', B: '8' };

/** Digits as an eye reads them that knows they are digits: `7 3`, `l1652`. */
function digitsOf(written: string): string {
  return written.replace(/\s/g, '').replace(/[OIl|SB]/g, (sign) => signs[sign] ?? sign);
}

/** What a reader mends without a thought, by rule. */
const mended: Partial<Readonly<Record<RuleId, (written: string) => boolean>>> = {
  'dtg-digits': (written) => /^\d{6}Z?$/.test(digitsOf(written)),
  'dtg-year': (written) => /^(?:19|20)?\d{2}$/.test(digitsOf(written)),
  'dtg-zone': (written) => !/^[A-Z]$/.test(written),
  'dtg-month': (written) => months.includes(written.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'L')),
  'eo-order': (written) => lookUpOrder(digitsOf(written)).length > 0,
};

/** A print that was opened is unclassified by its banner, and keeps the marks of its time. */
function isReleased(text: string, { furniture }: Cable): boolean {
  return furniture.some(({ start, end }) => /releas|declass/i.test(text.slice(start, Math.min(end, start + 80))));
}

/** A blank or a sign that the circuit, or the machine that read the paper, put in. */
function isNoise({ text, cable }: Reading, { rule, span }: Finding): boolean {
  if (rule === 'marking-above' && cable.dialect === 'smart') return isReleased(text, cable);
  return mended[rule]?.(singleSpaced(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 40) }))) ?? false;
}

/** Without a date an archived telegram is still one of 1973-79: no order of later years is offered. */
function ofItsYears({ sent, cable }: Reading, found: Finding): Finding {
  if (found.rule !== 'eo-order' || sent !== null || cable.dialect !== 'aad') return found;
  return finding('eo-order', found.span, { found: found.args.found ?? '', expected: '11652, 12065' });
}

function borrowed(rules: readonly Rule[]): readonly Rule[] {
  return rules.map(
    (rule): Rule =>
      function* (reading, around) {
        for (const found of rule(reading, around)) if (held.has(found.rule) && !isNoise(reading, found)) yield ofItsYears(reading, found);
      },
  );
}

/** The rules of the dialects that are no teletype cables. */
export const otherDialects: Readonly<Partial<Record<Dialect, readonly Rule[]>>> = {
  aad: [...telegramRules, ...telegramPages, ...linesOfTelegram, ...borrowed([...shared, ...subjectPart])],
  smart: [...printRules, ...linesOfPrint, ...borrowed([...shared, ...subjectPart, postOfOrigin])],
  genadmin: [...messageRules, ...borrowed([...shared, withLettersInText(setLetters)])],
};
