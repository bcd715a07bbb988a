// Lines longer than a teletype has, and characters that it has not (ACP 127 par. 134, 138; format-rules 3.5, 4).

import { textOf } from '../cable/text.ts';
import { lineWidth } from '../cable/vocabulary.ts';
import { typewritten } from '../cable/web-markup.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding, mendable, rewritable } from './finding.ts';
import { replacing } from './fix.ts';

/** Of one kind as many are told; a reflowed copy has every line too long. */
const most = 100;

/** Every line of more than 69 characters, from the 70th on. */
export function* longLines({ text, cable }: Reading): Iterable<Finding> {
  const words = textOf(text, cable);
  let told = 0;
  for (let start = cable.start; start < cable.end && told < most; ) {
    const lf = words.indexOf('\n', start - cable.start);
    const end = lf < 0 ? cable.end : cable.start + lf;
    if (end - start > lineWidth) {
      const length = textOf(text, { start, end }).trimEnd().length;
      if (length > lineWidth) {
        told += 1;
        yield finding('line-long', { start: start + lineWidth, end: start + length }, { found: length });
      }
    }
    start = end + 1;
  }
}

const strange = /[^\t-\r\x20-\x7e]+/g;

/** No-break spaces come with a web page: told once, mended all together. */
function* noBreakSpaces({ written, cable }: Reading): Iterable<Finding> {
  const at = textOf(written, cable).indexOf('\u00a0');
  if (at < 0) return;
  const span = { start: cable.start + at, end: cable.start + at + 1 };
  const edits = () =>
    [...textOf(written, cable).matchAll(/\u00a0+/g)].map(({ index, 0: run }) => {
      const start = cable.start + index;
      return { start, end: start + run.length, text: ' '.repeat(run.length) };
    });
  const found = finding('character', span, { found: 'no-break space U+00A0' });
  yield mendable(found, () => [{ ...replacing(span, ' ', 'copy'), edits: edits() }]);
}

/** Every run of characters outside printable ASCII. A byte order mark belongs to the file. */
export function* strangeCharacters(reading: Reading): Iterable<Finding> {
  const { text, cable } = reading;
  yield* noBreakSpaces(reading);
  let told = 0;
  // Of the cable alone: a file of many cables would be read to its end for each.
  for (const match of textOf(text, cable).matchAll(strange)) {
    if (match[0] === '\ufeff') continue;
    if (told === most) return;
    told += 1;
    const start = cable.start + match.index;
    const span = { start, end: start + Math.min(match[0].length, 20) };
    const meant = [...textOf(text, span)].map((character) => typewritten.get(character) ?? withoutAccent(character)).join('');
    const found = finding('character', span, { found: textOf(text, span) });
    yield /^[\x20-\x7e]+$/.test(meant) ? rewritable(found, span, meant) : found;
  }
}

function withoutAccent(character: string): string {
  return character.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** A subject is written in capitals; names of one capital letter and small ones are what drafts have. */
export function* subjectCase({ text, cable }: Reading): Iterable<Finding> {
  const subject = firstOf(cable, 'subject');
  const parts = subject?.parts.filter((part) => /[a-z]{2}/.test(text.slice(part.start, Math.min(part.end, part.start + 1000)))) ?? [];
  const first = parts[0];
  if (!first) return;
  const words = textOf(text, first);
  yield rewritable(finding('subject-case', first, {}), first, words.toUpperCase());
}
