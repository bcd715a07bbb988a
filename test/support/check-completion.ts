// Completions in tests: cases as files, each a cable with a cursor, and what is offered there.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { positionAt } from '../../server/src/cable/text.ts';
import { type CompletionOptions, completion } from '../../server/src/features/completion.ts';
import { offsetAt, readDocument } from '../../server/src/features/document.ts';
import { readMarkers } from './markers.ts';

const folder = new URL('../fixtures/completion/', import.meta.url);

/** A client that takes no more than the protocol asks of it, on the day on which all tests take place. */
export const plainClient: CompletionOptions = {
  today: Date.UTC(2026, 10, 22, 14, 30),
  trigger: null,
  takesSnippets: false,
  takesLabelDetails: false,
  takesDefaultRange: false,
};

/** What is offered at the cursor of a cable. */
export function completeAt(marked: string, options: CompletionOptions = plainClient): CompletionList | null {
  const { text, cursors } = readMarkers(marked);
  const document = readDocument('file:///draft', text);
  return completion(document, positionAt(document.lines, cursors[0] ?? 0), options);
}

/** The whole text after a choice. */
export function textAfter(marked: string, item: CompletionItem): string {
  const { text, cursors } = readMarkers(marked);
  const document = readDocument('file:///draft', text);
  const [cursor = 0] = cursors;
  if (!item.textEdit) return text.slice(0, cursor) + item.label + text.slice(cursor);
  if (!('range' in item.textEdit)) throw new Error(`${item.label} has two ranges`);
  const { range, newText } = item.textEdit;
  return text.slice(0, offsetAt(document, range.start)) + newText + text.slice(offsetAt(document, range.end));
}

/**
 * One test a case of the files. A case is `== title`; `in base` with a `- line` and the `+ lines` in its place, or the whole
 * cable in lines with `| `; then `> label | detail` for each proposal in order, `> …` for others between, `> nothing`;
 * and `= line`, which the cursor's line becomes by the first choice. Lines that begin with `#` are remarks.
 */
export function checkCompletionCases(): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const cases = readFileSync(new URL(name, folder), 'utf8').split(/^== /m).slice(1);
    for (const one of cases) {
      const [title = '', ...lines] = one.split('\n').filter((line) => !line.startsWith('#'));
      it(`${name.replace('.txt', '')}: ${title}`, () => checkCase(lines));
    }
  }
}

function checkCase(lines: readonly string[]): void {
  const marked = cableOf(lines);
  const expected = linesWith(lines, '> ');
  expect(expected).not.toEqual([]);
  const list = completeAt(marked);
  const shown = list?.items.map(({ label, detail }) => (detail === undefined ? label : `${label} | ${detail}`)) ?? ['nothing'];
  expect(shown.map((line) => line.trimEnd())).toEqual(withOthers(expected, shown));
  const [becomes] = linesWith(lines, '= ');
  const first = list?.items[0];
  if (becomes === undefined || !first) return;
  const line = marked.slice(0, marked.indexOf('<|>')).split('\n').length - 1;
  expect(textAfter(marked, first).split('\n')[line]).toBe(becomes);
}

/** The expected lines, with what is shown in the place of `…` up to the next line that is expected. */
function withOthers(expected: readonly string[], shown: readonly string[]): string[] {
  const all: string[] = [];
  expected.forEach((line, at) => {
    const next = expected[at + 1];
    const end = next === undefined ? shown.length : shown.indexOf(next, all.length);
    if (line !== '…') all.push(line);
    else if (end >= 0) all.push(...shown.slice(all.length, end));
  });
  return all;
}

function linesWith(lines: readonly string[], mark: string): string[] {
  return lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
}

function cableOf(lines: readonly string[]): string {
  const whole = linesWith(lines, '| ');
  const [base] = linesWith(lines, 'in ');
  if (base === undefined) return whole.join('\n');
  const cable = readFileSync(new URL(`bases/${base}.cable`, folder), 'utf8').split('\n');
  let at = -1;
  for (const line of lines) {
    if (line.startsWith('- ')) {
      at = cable.indexOf(line.slice(2));
      if (at < 0) throw new Error(`The base has no line "${line.slice(2)}"`);
      cable.splice(at, 1);
    } else if (line.startsWith('+ ')) {
      cable.splice(at, 0, line.slice(2));
      at += 1;
    }
  }
  return cable.join('\n');
}
