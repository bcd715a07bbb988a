// Fields of the lines that archived telegrams have of their own: page mark, distribution, dash line, drafting (format-rules 5.1).

import type { PageHeader } from './model.ts';
import type { DashLine, Distribution, DistributionEntry, DistributionRole, DraftingLine, DraftingRole, PageMark } from './model-archive.ts';
import { matchAt, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { spanned } from './transport-lines.ts';

/** A machine reads some digits as letters. */
const pageNumber = /^PAGE {1,3}([\dOIl]{1,3})(?=\s|$)/;
const pageOrigin = /\s*([A-Z][A-Z .'-]{0,20}?)\s+(\d{4,6})(?=\s|$)/y;
const pageSection = /(?<=\s)(\d{1,2}) +OF +(\d{1,2})(?=\s|$)/;
/** The zone letter is a 2 where a scan was read by machine, and stands apart in the telegrams of 1973. */
const pageTime = /(?<=\s)\d{6} ?[A-Z2]?$/;

/** The page mark of these lines. */
export function parsePageMark(text: string, lines: readonly Span[]): PageMark {
  const base = spanned(lines);
  const written = textOf(text, { start: base.start, end: Math.min(base.end, base.start + 200) });
  const page = pageNumber.exec(written);
  const digits = page?.[1] ?? '';
  const behindPage = page?.[0].length ?? 0;
  pageOrigin.lastIndex = behindPage;
  const origin = pageOrigin.exec(written);
  const [, place = '', number = ''] = origin ?? [];
  const behind = behindPage + (origin?.[0].length ?? 0);
  const section = pageSection.exec(written.slice(behind));
  const time = pageTime.exec(written.slice(behind));
  const at = (offset: number, words: string): Span => ({ start: base.start + offset, end: base.start + offset + words.length });
  return {
    kind: 'pageMark',
    ...base,
    page: page ? at(behindPage - digits.length, digits) : null,
    place: origin ? at(written.indexOf(place, behindPage), place) : null,
    number: origin ? at(behind - number.length, number) : null,
    section: section?.[1] ? at(behind + section.index, section[1]) : null,
    total: section?.[2] ? at(behind + section.index + section[0].length - section[2].length, section[2]) : null,
    time: time ? at(behind + time.index, time[0]) : null,
  };
}

const pageMarkLine = /^PAGE {1,3}[\dOIl]{1,3} {1,14}[A-Z][A-Z .'-]{1,20} {1,10}\d{4,6}(?: |$)/;
const pageAlone = /^PAGE {1,3}\d{1,3}$/;
const originAlone = /^[A-Z][A-Z .'-]{1,20} {1,10}\d{4,6}(?: .{0,60})?$/;

/** Whether the line is a page mark, `alone` when place and number stand on the next line; null for no page mark. */
export function pageMarkShape(written: string): 'whole' | 'alone' | null {
  if (!written.startsWith('PAGE ') || written.length > 120) return null;
  if (pageMarkLine.test(written)) return 'whole';
  return pageAlone.test(written) ? 'alone' : null;
}

/** The second line of a page mark in two lines. */
export function isPageOrigin(written: string): boolean {
  return written.length <= 110 && originAlone.test(written);
}

/** Page of a page mark as a number; null where it is none. */
export function pageOf(written: string): number | null {
  const digits = pageNumber.exec(written)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll('O', '0').replace(/[Il]/g, '1'));
}

/** A page mark that stands between lines of the text; null for other furniture. */
export function pageMarkIn(text: string, { start, end }: Span): PageHeader | null {
  if (end - start > 120 || !text.startsWith('PAGE ', start)) return null;
  const { place, number, section, total } = parsePageMark(text, [{ start, end }]);
  return { start, end, place, number, section, total };
}

/** `63`, `/64`, `66011`, alone on a line. */
export function isProcessingNumber(written: string): boolean {
  return /^\/?\d{2,6}$/.test(written);
}

/** One way to match each office, and a blank or comma behind all but the last: nothing to try twice. */
const office = '[A-Z0-9][A-Z0-9/]{0,7}-\\d{1,3}';
const distributionLine = new RegExp(
  `^(?:(?:ACTION|ORIGIN|INFO)(?:[: ]+|$))?(?:${office}(?:[ ,]+|(?=\\/)|$)){0,14}(?:\\/\\d{2,3} ?[A-Z]{0,2})?$`,
);

/** Whether the line holds nothing but offices with their copies. */
export function isDistribution(written: string): boolean {
  return written.length <= 100 && /-\d|\/\d{3}/.test(written) && distributionLine.test(written);
}

const roles: Readonly<Record<string, DistributionRole>> = { ACTION: 'action', ORIGIN: 'origin', INFO: 'information' };
const distributionWord = /(ACTION|ORIGIN|INFO)(?![\w-])|([A-Z0-9][A-Z0-9/]*)-(\d{1,3})|\/(\d{2,3})(?= ?[A-Z]{0,2}$)/g;

/** Offices and their copies. The words ACTION, ORIGIN and INFO hold for what follows them. */
export function parseDistribution(text: string, lines: readonly Span[]): Distribution {
  const entries: DistributionEntry[] = [];
  let total: Span | null = null;
  let role: DistributionRole = 'information';
  for (const line of lines) {
    const written = textOf(text, { start: line.start, end: Math.min(line.end, line.start + 400) });
    for (let match = matchAt(distributionWord, written, 0); match; match = matchAt(distributionWord, written, distributionWord.lastIndex)) {
      const start = line.start + match.index;
      const end = start + match[0].length;
      const { 1: word, 2: name, 3: copies, 4: sum } = match;
      if (word) role = roles[word] ?? role;
      else if (name && copies)
        entries.push({ start, end, role, office: { start, end: start + name.length }, copies: { start: end - copies.length, end } });
      else if (sum) total = { start: start + 1, end };
    }
  }
  return { kind: 'distribution', ...spanned(lines), entries, total };
}

/** Hyphens, or what a machine read for them, before the number of the message centre. */
export function isDashLine(written: string): boolean {
  return written.length <= 80 && /^-{6,} ?[\dA-Z]{5,7}\b|^\S.{5,30} [\dA-F]{6} {1,3}\d{6}[A-Z] {1,3}\/\d{2}$/.test(written);
}

/** Time and number in either order. */
export function parseDashLine(text: string, lines: readonly Span[]): DashLine {
  const base = spanned(lines);
  const written = textOf(text, { start: base.start, end: Math.min(base.end, base.start + 100) });
  const time = /(?<![\dA-F])\d{6}Z\b/.exec(written);
  const number = /(?<![\dA-Z/])[\dA-F]{6}(?![\dA-Z])/.exec(written);
  const at = (match: RegExpExecArray | null): Span | null =>
    match ? { start: base.start + match.index, end: base.start + match.index + match[0].length } : null;
  return { kind: 'dashLine', ...base, time: at(time), number: at(number) };
}

const draftingLabels: readonly { readonly pattern: RegExp; readonly role: DraftingRole }[] = [
  { pattern: /^DRAFTED BY:?/i, role: 'drafted' },
  { pattern: /^APPROVED BY:?/i, role: 'approved' },
  { pattern: /^CLEARED BY:?/i, role: 'cleared' },
  { pattern: /^RELEASED BY:?/i, role: 'released' },
  { pattern: /^CLEARANCES?:?/i, role: 'cleared' },
  { pattern: /^DIST(?:RIBUTION)?:/i, role: 'distribution' },
];

/** The drafting label that the line begins with, with its length; null for none. */
export function draftingLabel(written: string): { readonly role: DraftingRole; readonly length: number } | null {
  for (const { pattern, role } of draftingLabels) {
    const match = pattern.exec(written);
    if (match) return { role, length: match[0].length };
  }
  return null;
}

/** One line of drafting; `role` is what a line without label stands for. */
export function parseDrafting(text: string, line: Span, role: DraftingRole): DraftingLine {
  const found = draftingLabel(textOf(text, { start: line.start, end: Math.min(line.end, line.start + 30) }));
  const label = found ? { start: line.start, end: line.start + found.length } : null;
  const rest = trimmed(text, { start: label?.end ?? line.start, end: line.end });
  const drafting = (office: Span | null, name: Span | null): DraftingLine => {
    return { kind: 'drafting', start: line.start, end: line.end, parts: [line], role: found?.role ?? role, label, office, name };
  };
  if (!rest || (found?.role ?? role) === 'distribution') return drafting(rest, null);
  const written = textOf(text, { start: rest.start, end: Math.min(rest.end, rest.start + 100) });
  const colon = /^:?[^:]{0,40}?(?=:)/.exec(written)?.[0].length ?? -1;
  if (colon < 0) return drafting(null, rest);
  const office = trimmed(text, { start: rest.start, end: rest.start + colon });
  return drafting(office, trimmed(text, { start: rest.start + colon + 1, end: rest.end }));
}
