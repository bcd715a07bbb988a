// What archives and prints say twice (format-rules 5 and 6): copies and their total, names, dates, TAGS of the two layers.

import { headElement, headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { attributeOf, idOfTelegram } from '../reading/archive.ts';
import { day, dayOfWrittenDate, isoDay, yearOf } from '../reading/dates.ts';
import { formatId } from '../reading/identity.ts';
import { type Reading, readCable } from '../reading/reading.ts';
import { type Finding, finding, quoting, type Rule, shown } from './finding.ts';
import { isCutPlace } from './telegram-pages.ts';

/** Copies are few; a larger count was read wrong. */
function* distributionTotal(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  const distributions = headElements(cable, 'distribution');
  const last = distributions.at(-1);
  if (!last?.total) return;
  const entries = distributions.flatMap((element) => element.entries);
  const sum = entries.reduce((all, { copies }) => all + Number(textOf(text, copies)), 0);
  const found = Number(textOf(text, last.total));
  if (entries.length > 0 && sum !== found) yield finding('distribution-total', last.total, { sum, found });
}

/** Year, first six letters of the place, and number. */
function* documentNumber(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  const given = attributeOf(text, cable, 'Document Number');
  const match = /^(\d{4})([A-Z]+)(\d{5,6})(?:_[a-z])?$/.exec(given?.value ?? '');
  const own = idOfTelegram(text, cable, reading.year);
  if (!given || !match || !own) return;
  const [, year, place = '', number] = match;
  const fits = Number(year) === own.year && Number(number) === own.number && isCutPlace(place, own.place.replaceAll(' ', ''));
  if (!fits) yield quoting(reading, 'document-number', given.span, { expected: formatId(own) });
}

/** Limited official use counts as unclassified; levels that nobody can read say nothing. */
function* originalClassification(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  const level = headElement(cable, 'classification')?.level;
  const given = attributeOf(text, cable, 'Original Classification');
  if (!level || !given) return;
  const original = given.value === 'LIMITED OFFICIAL USE' ? 'UNCLASSIFIED' : given.value;
  if (/^[A-Z ]+$/.test(original) && original !== level)
    yield finding('attribute-classification', given.span, { found: given.value, expected: level });
}

/** `MEXICO` of the message number stands in `AMEMBASSY MEXICO`; the Department's own cables are from `SECSTATE`. */
function* placeOfPrint(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  const place = headElement(cable, 'messageReference')?.place;
  const from = headElement(cable, 'from')?.address;
  if (!place || !from) return;
  const words = textOf(text, place).toUpperCase().split(/\s+/);
  const address = textOf(text, from).toUpperCase();
  if (words.some((word) => address.includes(word))) return;
  yield quoting(reading, 'print-place', place, { expected: shown(reading, from) });
}

/** Numbers begin anew on the first of January, or a day from it where clocks differ. */
function* yearOfPrint(reading: Reading): Generator<Finding> {
  const { text, cable, sent } = reading;
  const year = headElement(cable, 'messageReference')?.year;
  if (!year || sent === null || !/^\d{2,4}$/.test(textOf(text, year))) return;
  const written = Number(textOf(text, year)) % 100;
  if ([sent - day, sent + day].every((near) => yearOf(near) % 100 !== written))
    yield quoting(reading, 'print-year', year, { sent: isoDay(sent) });
}

/** `Sep 16, 2023 / 160150Z SEP 23`. */
function* dateOfPrint(reading: Reading): Generator<Finding> {
  const { text, cable, sent } = reading;
  const line = headElement(cable, 'dateTimeGroup');
  if (!line || sent === null) return;
  const written = /:\s*([A-Za-z]{3}[a-z]* \d{1,2}, \d{4})\s*\//.exec(
    textOf(text, { start: line.start, end: Math.min(line.end, line.start + 80) }),
  );
  const first = written?.[1] === undefined ? null : dayOfWrittenDate(written[1]);
  if (!written?.[1] || first === null || first === Math.floor(sent / day) * day) return;
  const start = line.start + written.index + written[0].indexOf(written[1]);
  yield finding('print-date', { start, end: start + written[1].length }, { found: isoDay(first), expected: isoDay(sent) });
}

/** The telegram within is of the same day, unless midnight stands for a time that nobody knew. */
function* dateOfTelegram(reading: Reading): Generator<Finding> {
  const { text, cable, sent } = reading;
  const inner = cable.within[0];
  const line = inner && headElement(inner, 'dateTimeGroup');
  const innerSent = inner && readCable(text, inner, null).sent;
  if (sent === null || !line?.group || innerSent === null || innerSent === undefined) return;
  if (sent % day === 0 || Math.floor(sent / day) === Math.floor(innerSent / day)) return;
  yield finding('print-telegram-date', line.group, { found: isoDay(innerSent), expected: isoDay(sent) });
}

/** TAGS of the print that its telegram has not; a telegram without a TAGS line says nothing. */
function* tagsOfPrint(reading: Reading): Generator<Finding> {
  const { text, cable } = reading;
  const inner = cable.within[0];
  const written = inner ? headElements(inner, 'tags').flatMap(({ tags }) => tags.map(({ code }) => textOf(text, code))) : [];
  if (written.length === 0) return;
  const known = new Set(written);
  for (const { tags } of headElements(cable, 'tags'))
    for (const { code } of tags) if (!known.has(textOf(text, code))) yield quoting(reading, 'print-tags', code, {});
}

/** The rules of archived telegrams. */
export const telegramRules: readonly Rule[] = [distributionTotal, documentNumber, originalClassification];

/** The rules of prints. */
export const printRules: readonly Rule[] = [placeOfPrint, yearOfPrint, dateOfPrint, dateOfTelegram, tagsOfPrint];
