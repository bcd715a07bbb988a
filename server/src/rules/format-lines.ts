// FL1 to FL4, the transport head: each line malformed in itself (format-rules 2.1 to 2.4).

import type { OriginLine, RoutingLine, SecurityLine, TransmissionId } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { clockMinutes } from '../reading/dates.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, related, rewritable, shown } from './finding.ts';
import { removing, replacing } from './fix.ts';
import { malformedIndicator } from './indicators.ts';
import { slipOf } from './near.ts';
import { signalForms } from './signals.ts';

/** FL1: three letters and a serial of three or four digits; a second serial may follow, no rule is known for it. */
export function* transmissionIds(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'transmissionId')) {
    if (!/^V?ZCZC$/.test(textOf(reading.text, line.startOfMessage))) {
      const found = quoting(reading, 'fl1-start', line.startOfMessage, {});
      yield isIdentification(reading, line.identification)
        ? mendable(found, () => [replacing(line.startOfMessage, 'VZCZC', 'sure')])
        : mendable(found, () => likelyStart(reading, line));
      continue;
    }
    const identification = line.identification ?? line.startOfMessage;
    if (!isIdentification(reading, line.identification) || line.startOfMessage.end !== identification.start) {
      yield finding('fl1-form', identification, { found: line.identification ? shown(reading, line.identification) : '' });
    }
    const unknown = line.extra.filter((word) => !/^[A-Z]{0,3}\d+$/.test(textOf(reading.text, word)));
    yield* unknownWords(reading, unknown, 'FL1');
  }
}

/** `VZCZXRO4471`: channel and serial are whole, and a letter before them is lost. */
function likelyStart({ text }: Reading, { startOfMessage, identification }: TransmissionId) {
  const [, start, rest] = /^([A-Z]{3,6})([A-Z]{3}\d{3,4})$/.exec(textOf(text, startOfMessage)) ?? [];
  const expected = identification || !start ? null : slipOf(start, ['VZCZC', 'ZCZC'], 1);
  return expected ? [replacing(startOfMessage, `${expected}${rest}`, 'likely')] : [];
}

function isIdentification({ text }: Reading, span: Span | null): boolean {
  return span !== null && /^[A-Z]{3}\d{3,4}$/.test(textOf(text, span));
}

/** FL2: doubled precedence letter, then indicators, each once. */
export function* routingLines(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'routingLine')) {
    const prosign = [...routingProsign(reading, line)];
    yield* prosign;
    const indicators = line.indicators.flatMap((indicator) => [...malformedIndicator(reading, indicator)]);
    // A line of which nothing can be read is told once, and `P P RUEHC` too.
    const isSpaced = prosign.length > 0 && String(indicators[0]?.args.found).length === 1;
    if (prosign.length === 0 || indicators.length < line.indicators.length) yield* isSpaced ? indicators.slice(1) : indicators;
    yield* repeatedIndicators(reading, line);
  }
}

function* routingProsign(reading: Reading, line: RoutingLine): Iterable<Finding> {
  const { prosign, indicators } = line;
  const first = indicators[0];
  if (prosign === null && first && isAddressee(reading, line)) {
    yield quoting(reading, 'addressee-no-address', first, {});
    return;
  }
  if (prosign === null && first) yield quoting(reading, 'fl2-no-prosign', first, {});
  if (prosign === null) return;
  if (!/^(?:ZZ|OO|PP|RR|YY)$/.test(textOf(reading.text, prosign))) yield quoting(reading, 'fl2-prosign', prosign, {});
  // `PPRUEHC` has lost its blank and nothing else.
  if (!first && !/^[A-Z]{2}R/.test(textOf(reading.text, prosign))) yield quoting(reading, 'fl2-no-indicator', prosign, {});
}

/** An indicator alone behind FM is an addressee that has lost its address. */
export function isAddressee({ cable }: Reading, { prosign, start }: RoutingLine): boolean {
  const from = firstOf(cable, 'from');
  return prosign === null && from !== undefined && from.start < start;
}

function* repeatedIndicators(reading: Reading, line: RoutingLine): Iterable<Finding> {
  const seen = new Map<string, Span>();
  for (const indicator of line.indicators) {
    const written = textOf(reading.text, indicator);
    const first = seen.get(written);
    if (first) {
      const found = quoting(reading, 'fl2-indicator-twice', indicator, {}, related('first', first, {}));
      yield mendable(found, () => [removing(reading.text, indicator, 'sure')]);
    } else seen.set(written, indicator);
  }
}

/** FL3: DE, indicator, station serial number, section, filing time. */
export function* originLines(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'originLine')) {
    const isOrigin = textOf(reading.text, line.prosign) === 'DE';
    if (!isOrigin) {
      const found = quoting(reading, 'fl3-prosign', line.prosign, {});
      const isWhole = line.indicator && line.serial && line.filingTime;
      yield isWhole ? mendable(found, () => [replacing(line.prosign, 'DE', 'sure')]) : found;
    }
    // A line of which nothing can be read is told once.
    if (!isOrigin && (!line.indicator || !line.serial)) continue;
    // `D E RUEHNY` and `DE DE RUEHNY` are told once.
    const isSplit = line.indicator !== null && line.extra.length > 0 && /^.{1,2}$/.test(textOf(reading.text, line.indicator));
    if (line.indicator) yield* isSplit || !/[A-Z]/.test(textOf(reading.text, line)) ? [] : malformedIndicator(reading, line.indicator);
    else yield quoting(reading, 'fl3-no-indicator', line.prosign, {});
    yield* stationSerial(reading, line);
    // `# 0211` has lost what stands behind it too.
    const isBare = line.serial !== null && textOf(reading.text, line.serial) === '#';
    const filing = isBare ? [] : [...filingTime(reading, line)];
    yield* filing;
    yield* fieldOrder(reading, line);
    // A word too many before the filing time pushes it out of its place.
    if (filing.length === 0 && !isBare && (isOrigin || !isSplit)) yield* unknownWords(reading, line.extra, 'FL3');
  }
}

/** The serial stands before the filing time. */
function* fieldOrder(reading: Reading, { serial, filingTime: time }: OriginLine): Iterable<Finding> {
  if (!serial || !time || time.start > serial.start) return;
  const args = { line: shown(reading, time), other: shown(reading, serial) };
  yield finding('line-too-early', time, args, related('neighbour', serial, { line: args.other }));
}

function* stationSerial(reading: Reading, { prosign, indicator, serial, section }: OriginLine): Iterable<Finding> {
  if (serial === null) {
    const before = indicator ?? prosign;
    // `RUEHNY#0211` is told as an indicator.
    if (!textOf(reading.text, before).includes('#')) yield quoting(reading, 'fl3-no-serial', before, {});
    return;
  }
  if (!/^#\d{4}$/.test(textOf(reading.text, serial))) yield quoting(reading, 'fl3-serial', serial, {});
  if (section === null) return;
  const digits = textOf(reading.text, section);
  const place = section.end > section.start ? section : serial;
  if (!/^\d{2}$/.test(digits) || digits === '00') yield finding('fl3-section', place, { found: shown(reading, section) });
}

const julian = /^(\d{3})(\d{4})$/;
const dayAndClock = /^(\d{2})\/(\d{4})Z$/;

function* filingTime(reading: Reading, line: OriginLine): Iterable<Finding> {
  const span = line.filingTime;
  if (span === null) {
    const before = line.serial ?? line.indicator ?? line.prosign;
    yield quoting(reading, 'fl3-no-filing-time', before, {});
    return;
  }
  yield* filingTimeForm(reading, span);
}

/** A filing time that is malformed, or names a day or a time that there is not. */
export function* filingTimeForm(reading: Reading, span: Span): Iterable<Finding> {
  const written = textOf(reading.text, span);
  const ordinal = julian.exec(written);
  const [, day, clock] = ordinal ?? dayAndClock.exec(written) ?? [];
  if (day === undefined || clock === undefined) {
    yield quoting(reading, 'fl3-filing-time', span, {});
    return;
  }
  const last = ordinal ? lastDayOfYear(reading, Number(day)) : 31;
  if (Number(day) < 1 || Number(day) > last) yield finding('fl3-filing-day', span, { found: written, day, last });
  if (clockMinutes(clock) === null) yield finding('fl3-filing-clock', span, { found: written, clock });
}

/** 366 where the cable's year is a leap year or unknown; the year before counts while January has just begun. */
function lastDayOfYear({ sent }: Reading, day: number): number {
  if (sent === null || day !== 366) return 366;
  const date = new Date(sent);
  const justTurned = date.getUTCMonth() === 0 && date.getUTCDate() <= 2;
  return isLeapYear(date.getUTCFullYear()) || (justTurned && isLeapYear(date.getUTCFullYear() - 1)) ? 366 : 365;
}

function isLeapYear(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}

/** FL4: security warning with its letters, then signals. */
export function* securityLines(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'securityLine')) {
    const told = [...warningAndLetters(reading, line)];
    yield* told;
    const { designator } = line;
    if (designator && !/^([A-Z])\1{4}$/.test(textOf(reading.text, designator))) {
      yield quoting(reading, 'fl4-designator', designator, {});
    }
    // A line in small letters, and letters that a blank parts, are told once.
    if (told.length > 0) continue;
    const [last] = line.signals.slice(1).filter((signal) => /^(?!Z)[A-Z]{2,}$/.test(textOf(reading.text, signal)));
    yield* last ? unknownWords(reading, [last], 'FL4') : signalForms(reading, line.signals);
  }
}

function* warningAndLetters(reading: Reading, { warning, letters }: SecurityLine): Iterable<Finding> {
  const signal = textOf(reading.text, warning);
  const isSignal = signal === 'ZNR' || signal === 'ZNY';
  if (!isSignal) {
    const letter = letters && securityLetter(textOf(reading.text, letters));
    const found = quoting(reading, 'fl4-warning', warning, {});
    yield letter ? rewritable(found, warning, letter === 'U' ? 'ZNR' : 'ZNY') : found;
  }
  // A line of which nothing can be read is told once.
  if (!isSignal && (letters === null || !/^[A-Z]{4,6}$/.test(textOf(reading.text, letters)))) return;
  if (letters === null) {
    yield quoting(reading, 'fl4-no-letters', warning, {});
    return;
  }
  const letter = securityLetter(textOf(reading.text, letters));
  if (letter === null)
    yield mendable(quoting(reading, 'fl4-letters', letters, {}), () => likelyLetters(textOf(reading.text, letters), letters));
  // EEEEE is seen with both signals.
  else if (isSignal && letter !== 'E' && (signal === 'ZNR') !== (letter === 'U') && !isOutvoted(reading, letter)) {
    const span = { start: warning.start, end: letters.end };
    yield rewritable(
      finding('fl4-warning-letters', span, { warning: signal, letters: shown(reading, letters) }),
      warning,
      signal === 'ZNR' ? 'ZNY' : 'ZNR',
    );
  }
}

/** The classification speaks against the letters: they are told there, and the signal may be right. */
function isOutvoted({ cable }: Reading, letter: string): boolean {
  const level = firstOf(cable, 'classification')?.level;
  return level != null && (level === 'UNCLASSIFIED') !== (letter === 'U');
}

/** Letters of which one stands at least three times. */
function likelyLetters(written: string, place: Span) {
  const upper = written.toUpperCase();
  const letter = [...'UERCST'].find((one) => upper.split(one).length > 3);
  return letter ? [replacing(place, letter.repeat(5), 'likely')] : [];
}

const securityLetters = /^(?:(U)U{4}|(E)E{4}|(R)R{4}|(C)C{4}|(S)S{4}|(T)T{4})$/;
const reducedLetters = /^(?:(U)U{1,3}|(E)E{1,3}|(R)R{1,3}|(C)C{1,3}|(S)S{1,3}|(T)T{1,3})[ABCOUXZ]{1,3}$/;

/** The letter that a group of FL4 repeats: five times, or less with release letters behind it (`UUUAA`, `UUAAA`). Null when it is neither. */
export function securityLetter(group: string): string | null {
  const match = securityLetters.exec(group) ?? (group.length === 5 && hasReleaseLetters(group) ? reducedLetters.exec(group) : null);
  return match?.slice(1).find((letter) => letter !== undefined) ?? null;
}

/** The release letter stands at least twice: `SSSSC` is a slip. */
function hasReleaseLetters(group: string): boolean {
  return /^(.)\1+$/.test(group.replace(/^(.)\1*/, ''));
}

function* unknownWords(reading: Reading, words: readonly Span[], line: string): Iterable<Finding> {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return;
  const span = { start: first.start, end: last.end };
  yield quoting(reading, 'unknown-words', span, { line });
}
