// Checks the findings of a cable against markers in its text, and reads the case files of test/fixtures/rules.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { type Span, textOf } from '../../server/src/cable/text.ts';
import { readCable } from '../../server/src/reading/reading.ts';
import { checkCable } from '../../server/src/rules/check.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { Surroundings } from '../../server/src/rules/neighbours.ts';
import { severityIn } from '../../server/src/rules/severity.ts';

/** One case: a cable with `<|...|>` round each place that a rule should mark, and the findings in order. */
export interface RuleCase {
  readonly title: string;
  readonly cable: string;
  /** `error fl4-letters`, or with related places `error line-twice -> FM AMEMBASSY OSLO`. */
  readonly expected: readonly string[];
}

/** A folder that has lost every cable of number 9999 and holds every cable of number 9998 twice; on 22 November 2026. */
const around: Surroundings = {
  today: Date.UTC(2026, 10, 22),
  neighbours: {
    has: (id) => (id.endsWith('9999') ? false : null),
    others: ({ number }) => (number === 9998 ? ['copy.cable'] : []),
  },
};

const read = new Map<string, readonly Finding[]>();

/** Findings of all cables of a text of the fixtures. Several tests ask about one case: it is read once, and kept. */
export function findingsOf(text: string): readonly Finding[] {
  const known = read.get(text);
  if (known) return known;
  const findings = findingsIn(text);
  read.set(text, findings);
  return findings;
}

/** Findings of all cables of any text. */
export function findingsIn(text: string): readonly Finding[] {
  return parseCables(text).flatMap((cable) => checkCable(readCable(text, cable, null), around));
}

/** Expects these findings, each at its marked place; `severity id`, in the order of the text. */
export function check(cableWithMarkers: string, expected: readonly string[]): void {
  const { text, spans } = takeMarkers(cableWithMarkers);
  const findings = findingsOf(text);
  const found = findings.map((finding, index) => told(text, finding, expected[index]?.includes(' -> ') ?? false));
  expect(found).toEqual(expected);
  expect(findings.map(({ span }) => place(text, span))).toEqual(spans.map((span) => place(text, span)));
}

function told(text: string, finding: Finding, withRelated: boolean): string {
  const { dialect } = parseCables(text).findLast(({ start }) => start <= finding.span.start) ?? { dialect: 'acp127' };
  const name = `${severityIn(dialect, finding.rule)} ${finding.rule}`;
  const places = (finding.related ?? []).map(({ span }) => textOf(text, span).trim());
  return withRelated ? `${name} -> ${places.join(' | ')}` : name;
}

function place(text: string, { start, end }: Span): string {
  return `${start}-${end} ${textOf(text, { start, end })}`;
}

/** Text without markers, and the marked places in the order of the text. */
export function takeMarkers(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of marked.split(/(<\||\|>)/)) {
    if (piece === '<|') open.push(text.length);
    else if (piece === '|>') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += piece;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

const folder = path.join(import.meta.dirname, '../fixtures/rules');

/** Sound cables by name: test/fixtures/rules/bases. */
export const bases: ReadonlyMap<string, string> = new Map(
  readdirSync(path.join(folder, 'bases')).map((name) => [
    path.basename(name, '.cable'),
    readFileSync(path.join(folder, 'bases', name), 'utf8'),
  ]),
);

/** The cases of test/fixtures/rules, file by file. */
export function caseFiles(): readonly { readonly family: string; readonly cases: readonly RuleCase[] }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ family: path.basename(name, '.txt'), cases: readCases(readFileSync(path.join(folder, name), 'utf8')) }));
}

/**
 * The cases of one file. A case is a line `== title`, a line `in base` and edits of that base (`- old line` and the
 * `+ new lines` in its place, in any order), or the whole cable in lines that begin with `|`; then the findings
 * expected, or `none`. Lines that begin with `#` are remarks.
 */
function readCases(file: string): RuleCase[] {
  const blocks = file.split(/^== /m).slice(1);
  return blocks.map((block) => {
    const [title = '', ...lines] = block.split('\n').filter((line) => !line.startsWith('#'));
    return { title: title.trim(), cable: cableOf(title, lines), expected: expectedOf(lines) };
  });
}

function expectedOf(lines: readonly string[]): string[] {
  const expected = lines.filter((line) => /^(?:error|warning|information|hint) |^none$/.test(line)).map((line) => line.trim());
  if (expected.length === 0) throw new Error(`No findings are given, and no "none":\n${lines.join('\n')}`);
  return expected.filter((line) => line !== 'none');
}

function cableOf(title: string, lines: readonly string[]): string {
  const whole = lines.filter((line) => line.startsWith('|') && !line.startsWith('|>'));
  if (whole.length > 0) return `${whole.map((line) => line.replace(/^\| ?/, '')).join('\n')}\n`;
  const name =
    lines
      .find((line) => line.startsWith('in '))
      ?.slice(3)
      .trim() ?? '';
  const base = bases.get(name);
  if (base === undefined) throw new Error(`${title}: no base is called "${name}"`);
  return edited(title, base, lines);
}

function edited(title: string, base: string, lines: readonly string[]): string {
  let at = -1;
  const cable = base.split('\n');
  for (const line of lines) {
    if (line === '-' || line.startsWith('- ')) {
      at = cable.indexOf(line.slice(2));
      if (at < 0) throw new Error(`${title}: the base has no line "${line.slice(2)}"`);
      cable.splice(at, 1);
    } else if (line.startsWith('+')) {
      if (at < 0) throw new Error(`${title}: "${line}" stands behind no removed line`);
      cable.splice(at, 0, line.slice(2));
      at += 1;
    }
  }
  return cable.join('\n');
}
