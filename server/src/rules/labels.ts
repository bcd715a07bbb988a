// Labels of FM, TO, INFO and of the lines of FL12: spelt as the format has them (format-rules 2.6, 3.3).

import type { Addressee, AddresseeRole, HeadElement } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { isOfClassifier } from './executive-order.ts';
import { type Finding, mendable, quoting } from './finding.ts';
import { inserting, replacing } from './fix.ts';

/** Sound spellings by their letters, and the one to offer. Stops and colons vary freely. */
const spellings: Partial<Readonly<Record<HeadElement['kind'], { readonly sound: RegExp; readonly expected: string }>>> = {
  from: { sound: /^FM$/, expected: 'FM' },
  executiveOrder: { sound: /^EO$/, expected: 'E.O.' },
  tags: { sound: /^TAGS$/, expected: 'TAGS' },
  subject: { sound: /^SUBJ(?:ECT)?$/, expected: 'SUBJECT' },
  classifiedBy: { sound: /^(?:(?:[CSU]|SBU|TS|NF)*CLASS(?:IFIED|IFICATION)?BY|REASONS?|DERIVEDFROM)$/, expected: 'Classified By' },
  references: { sound: /^REF(?:S|TELS?|ERENCES?)?$/, expected: 'REF' },
};

/** A label that is near a standard one and is not it. */
export function* labels(reading: Reading): Iterable<Finding> {
  for (const element of reading.cable.head) {
    if (element.kind === 'addressee') yield* addresseeLabel(reading, element);
    const spelling = spellings[element.kind];
    if (!spelling || !('label' in element) || element.label === null) continue;
    const written = textOf(reading.text, element.label);
    const letters = written.toUpperCase().replace(/\((?:U|SBU|C|S)\)|[^A-Z0-9]/g, '');
    // `Subject:` is seen, `subject:` is a slip.
    if (!spelling.sound.test(letters) || !/[A-Z]/.test(written) || (element.kind === 'from' && /[a-z:]/.test(written)))
      yield misspelt(reading, element.label, spelling.expected);
    else yield* colon(reading, element);
  }
}

/** TAGS and SUBJECT have a colon behind them, and E.O. behind its number. */
function* colon(reading: Reading, element: HeadElement): Iterable<Finding> {
  if (element.kind !== 'tags' && element.kind !== 'subject' && element.kind !== 'executiveOrder') return;
  const last = element.kind === 'executiveOrder' ? element.order : element.label;
  if (!last || (element.kind === 'executiveOrder' && (!element.instruction || isOfClassifier(reading.text, element)))) return;
  const words = reading.text.slice(last.start, last.end).trimEnd();
  if (/[:;.]/.test(words.slice(1) + reading.text.slice(last.start + words.length, last.end + 3))) return;
  if (/^[, (]{1,3}AS AMENDED\)?[:;]/.test(reading.text.slice(last.start + words.length, last.end + 16))) return;
  const span = { start: last.start, end: last.start + words.length };
  yield mendable(quoting(reading, 'label-colon', span, {}), () => [
    /[,=/-]$/.test(words) ? replacing({ start: span.end - 1, end: span.end }, ':', 'sure') : inserting(span.end, ':', 'sure'),
  ]);
}

const roleLabels: Readonly<Record<AddresseeRole, string>> = { action: 'TO', information: 'INFO', exempted: 'XMT' };

function* addresseeLabel(reading: Reading, { label, role }: Addressee): Iterable<Finding> {
  const expected = roleLabels[role];
  if (label && textOf(reading.text, label) !== expected) yield misspelt(reading, label, expected);
}

/** The colon behind a label stays. */
function misspelt(reading: Reading, label: Span, expected: string): Finding {
  const written = textOf(reading.text, label);
  const colon = /[\s:;,]*$/.exec(written)?.[0] ?? '';
  const word = { start: label.start, end: label.end - colon.length };
  const replacement = written === '' ? `${expected}: ` : expected;
  return mendable(quoting(reading, 'label-spelling', label, { expected }), () => [replacing(word, replacement, 'sure')]);
}
