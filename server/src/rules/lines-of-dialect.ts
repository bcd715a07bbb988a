// Lines and paragraphs that an archived telegram, a print or a message lacks, where all that stand round them are there (format-rules 5.1, 6, 6a).

import type { HeadElement } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { readParagraphs } from '../reading/paragraphs.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding, type Rule, related } from './finding.ts';
import { lineHead } from './lines.ts';

/** TAGS came in July 1973; posts took a while. */
const firstTags = Date.UTC(1974, 0, 1);

/** SUBJECT or TAGS, between the other two and above numbered paragraphs. Notes of a summary number none. */
function* subjectPartOfTelegram(reading: Reading): Generator<Finding> {
  const { cable, sent, text } = reading;
  const [order, tags, subject] = [firstOf(cable, 'executiveOrder'), firstOf(cable, 'tags'), firstOf(cable, 'subject')];
  const isNumbered = cable.body.some((element) => element.kind === 'paragraph' && element.number && textOf(text, element.number) === '1');
  if (!order || !isNumbered || isOpen(reading)) return;
  if (tags && !subject) yield at('missing-subject', tags);
  if (subject && !tags && (sent === null || sent >= firstTags)) yield at('missing-tags', subject);
}

/** A line that nothing explains may be the one that is missing, garbled. */
function isOpen({ cable }: Reading): boolean {
  const first = firstOf(cable, 'executiveOrder')?.start ?? 0;
  return cable.head.some(({ kind, start }) => start > first && (kind === 'unknown' || kind === 'remark'));
}

function* senderOfTelegram({ cable }: Reading): Generator<Finding> {
  const [group, addressee] = [firstOf(cable, 'dateTimeGroup'), firstOf(cable, 'addressee')];
  if (group && addressee?.label && addressee.start > group.start && !firstOf(cable, 'from')) yield at('missing-from', addressee);
}

/** A print writes every label of its head. */
function* labelsOfPrint({ cable }: Reading): Generator<Finding> {
  const [name, action, subject, tags] = [
    firstOf(cable, 'messageReference'),
    firstOf(cable, 'addressee'),
    firstOf(cable, 'subject'),
    firstOf(cable, 'tags'),
  ];
  if (!name || cable.head.some(({ kind }) => kind === 'unknown')) return;
  if (action && !firstOf(cable, 'from')) yield at('missing-from', action);
  if (tags && !subject) yield at('missing-subject', tags);
  if (subject && !tags) yield at('missing-tags', subject);
}

function at(rule: 'missing-from' | 'missing-subject' | 'missing-tags', place: HeadElement): Finding {
  return finding(rule, lineHead(place), {});
}

/** Lines that a telegram lacks. */
export const linesOfTelegram: readonly Rule[] = [senderOfTelegram, subjectPartOfTelegram];

/** Lines that a print lacks. */
export const linesOfPrint: readonly Rule[] = [labelsOfPrint];

/** `3.` at the head of a line in paragraph 1, where no 2 stands: read as its words, since lists look the same. */
export function* runOnParagraphs({ text, cable }: Reading): Generator<Finding> {
  const { paragraphs } = readParagraphs(text, cable);
  for (const { number, element } of paragraphs) {
    if (number === null || element.number === null) continue;
    const behind = new RegExp(`(?:^|\\n)(${number + 2})\\. {1,3}[A-Z]`).exec(text.slice(element.number.end, element.end));
    if (!behind?.[1] || paragraphs.some((other) => other.number === number + 1)) continue;
    const start = element.number.end + behind.index + (behind[0].startsWith('\n') ? 1 : 0);
    const args = { found: number + 2, previous: number, expected: number + 1 };
    const span = { start, end: start + behind[1].length };
    yield finding('paragraph-order', span, args, related('same', element.number, { found: number }));
  }
}
