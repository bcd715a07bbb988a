// FL2 to FL5 against each other and against the message they carry (format-rules 4).

import { type Span, singleSpaced, textOf } from '../cable/text.ts';
import { departmentRelay, levelsByLetter, precedences, securityOfLevel } from '../cable/vocabulary.ts';
import { instantOfFiling, isoMinute, minute } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { isGarbledSection, isOfOtherWidth } from './classification-line.ts';
import { precedenceRank } from './date-time-group.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, quoting, related, rewritable, says, shown } from './finding.ts';
import { filingTimeForm, securityLetter } from './format-lines.ts';
import { outvotedLevel } from './outvoted-level.ts';

/** Letters of FL5 with their ranks, 0 the highest; null where one of them is no precedence. */
function ranked(reading: Reading): readonly { readonly letter: string; readonly rank: number; readonly span: Span }[] | null {
  const letters = firstOf(reading.cable, 'dateTimeGroup')?.precedences ?? [];
  const all = letters.map((span) => ({ letter: textOf(reading.text, span), rank: precedenceRank(textOf(reading.text, span)), span }));
  const known = all.flatMap(({ letter, rank, span }) => (rank === null ? [] : [{ letter, rank, span }]));
  return known.length === 0 || known.length < all.length ? null : known.sort((a, b) => a.rank - b.rank);
}

/** FL2 doubles the highest letter of FL5; or the second, where this copy goes to information addressees only (ACP 127 par. 152c). */
export function* routingPrecedence(reading: Reading): Iterable<Finding> {
  const prosign = firstOf(reading.cable, 'routingLine')?.prosign;
  const letters = ranked(reading);
  const highest = letters?.[0];
  if (!prosign || !letters || !highest) return;
  const written = textOf(reading.text, prosign);
  if (!/^(?:ZZ|OO|PP|RR|YY)$/.test(written) || written.charAt(0) === highest.letter) return;
  if (letters.some(({ letter }) => letter === written.charAt(0)) && !callsForAction(reading)) return;
  const rank = precedenceRank(written.charAt(0)) ?? 0;
  const ally = rank < highest.rank && addresseesAbove(reading, highest.rank).find((one) => one.rank === rank);
  if (ally) {
    const other = related('other', prosign, { line: 'FL2', found: written });
    const args = { found: highest.letter, letter: written.charAt(0), precedence: shown(reading, ally.span) };
    yield rewritable(finding('fl5-outvoted', highest.span, args, other), highest.span, args.letter);
    return;
  }
  const expected = highest.letter.repeat(2);
  const note = related('other', highest.span, { line: 'FL5', found: highest.letter });
  yield rewritable(
    finding('precedence-contradiction', prosign, { found: written, letter: highest.letter, expected }, note),
    prosign,
    expected,
  );
}

/** FL2 calls an action addressee, or the relay that stands for all. */
function callsForAction(reading: Reading): boolean {
  const called = firstOf(reading.cable, 'routingLine')?.indicators ?? [];
  const addressed = elementsOf(reading.cable, 'addressee').filter(({ role }) => role === 'action');
  const letters = new Set(addressed.flatMap(({ indicator }) => (indicator ? [textOf(reading.text, indicator)] : [])));
  return called.some((span) => textOf(reading.text, span) === departmentRelay || letters.has(textOf(reading.text, span)));
}

/** No addressee is served faster than FL5 says. */
export function* addresseePrecedence(reading: Reading): Iterable<Finding> {
  const highest = ranked(reading)?.[0];
  if (!highest) return;
  const above = addresseesAbove(reading, highest.rank);
  const prosign = above.length > 0 && firstOf(reading.cable, 'routingLine')?.prosign;
  const called = prosign ? precedenceRank(reading.text.charAt(prosign.start)) : null;
  for (const { span, rank } of above) {
    // Then FL5 is the one that slipped, and is told as such.
    if (rank === called) return;
    const note = related('other', highest.span, { line: 'FL5', found: highest.letter });
    yield quoting(reading, 'addressee-precedence', span, { letter: highest.letter }, note);
  }
}

/** The precedence words of addressees that stand above a rank, the highest first. */
function addresseesAbove(reading: Reading, highest: number): readonly { readonly span: Span; readonly rank: number }[] {
  const words = elementsOf(reading.cable, 'addressee').flatMap(({ precedence: span }) => {
    const word = span && singleSpaced(textOf(reading.text, span));
    const letter = word === 'NIACT' ? 'O' : precedences.find((known) => known.word === word)?.letter;
    const rank = letter === undefined ? null : precedenceRank(letter);
    return span && rank !== null && rank < highest ? [{ span, rank }] : [];
  });
  return words.sort((a, b) => a.rank - b.rank);
}

const tolerated = { before: 5, after: 24 * 60 };

/** The filing time lies between five minutes before the date-time group and a day after it. */
export function* filingTimes(reading: Reading): Iterable<Finding> {
  const span = firstOf(reading.cable, 'originLine')?.filingTime;
  const group = firstOf(reading.cable, 'dateTimeGroup')?.group;
  if (!span || !group || reading.sent === null || [...filingTimeForm(reading, span)].length > 0) return;
  const filed = instantOfFiling(reading.text, span, reading.sent);
  if (filed === null) return;
  const minutes = (filed - reading.sent) / minute;
  if (minutes >= -tolerated.before && minutes < tolerated.after) return;
  const args = { found: shown(reading, span), filed: isoMinute(filed), sent: isoMinute(reading.sent) };
  const note = says(reading, 'FL5', group);
  yield finding(minutes < 0 ? 'filing-time-early' : 'filing-time-late', span, args, note);
}

/** Letters of FL4 are those of the classification. */
export function* securityLettersAgainstLevel(reading: Reading): Iterable<Finding> {
  const security = firstOf(reading.cable, 'securityLine');
  const letters = security?.letters;
  const line = firstOf(reading.cable, 'classification');
  if (!security || !letters || !line || line.level === null) return;
  const letter = securityLetter(textOf(reading.text, letters));
  if (letter === null || levelsByLetter[letter] === line.level) return;
  const meant = outvotedLevel(reading);
  if (meant) {
    const other = says(reading, 'FL4', letters);
    yield finding('level-contradiction', line.words, { level: line.level, expected: meant }, other);
    return;
  }
  const args = { found: shown(reading, letters), level: line.level, expected: securityOfLevel[line.level] };
  const note = says(reading, 'FL12', line.words);
  yield rewritable(
    finding('letters-contradiction', letters, args, note),
    { start: security.warning.start, end: letters.end },
    args.expected,
  );
}

/** The station serial number is the message number modulo 10,000. Where the page headers agree with FL3, the first line is blamed. */
export function* serialAgainstNumber(reading: Reading): Iterable<Finding> {
  const serial = firstOf(reading.cable, 'originLine')?.serial;
  const line = firstOf(reading.cable, 'classification');
  const number = line?.number;
  if (!serial || !number || isGarbledSection(reading, line)) return;
  const [station, message] = [textOf(reading.text, serial), textOf(reading.text, number)];
  if (!/^#\d{4}$/.test(station) || !/^\d{1,8}$/.test(message)) return;
  const expected = serialOf(Number(message));
  // A number that has lost a digit is told as such.
  const header = outvotedBy(reading);
  if ((station === expected && !header) || isOfOtherWidth(reading, message)) return;
  if (header) {
    const meant = String(Number(textOf(reading.text, header))).padStart(6, '0');
    const note = related('other', serial, { line: 'FL3', found: station });
    const found = quoting(reading, 'number-contradiction', number, { number: meant }, note);
    yield rewritable(found, number, meant);
    return;
  }
  const note = says(reading, 'FL12', number);
  const found = quoting(reading, 'serial-contradiction', serial, { number: shown(reading, number), expected }, note);
  yield rewritable(found, serial, expected);
}

/**
 * The number of the page headers where they outvote the classification line. FL3 is their ally where it agrees with them alone;
 * where it agrees with both, which differ by ten thousands, several headers are, or that the line has the higher number.
 */
export function outvotedBy(reading: Reading): Span | null {
  const serial = firstOf(reading.cable, 'originLine')?.serial;
  const headers = reading.cable.pageHeaders.flatMap(({ number }) => (number ? [number] : []));
  const [header] = headers;
  const number = firstOf(reading.cable, 'classification')?.number;
  if (!serial || !header || !number) return null;
  const [station, written, own] = [textOf(reading.text, serial), textOf(reading.text, header), textOf(reading.text, number)];
  if (!/^\d{5,8}$/.test(written) || Number(written) === Number(own) || serialOf(Number(written)) !== station) return null;
  if (serialOf(Number(own)) !== station) return header;
  const areAgreed = headers.every((other) => textOf(reading.text, other) === written);
  return areAgreed && (headers.length > 1 || Number(own) > Number(written)) ? header : null;
}

function serialOf(number: number): string {
  return `#${String(number % 10_000).padStart(4, '0')}`;
}
