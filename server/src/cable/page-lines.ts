// Long lines of a text: where a copy has lost its line breaks, page headers stand in the middle of them (format-rules 3.6).

import { addFurniture, addLine, type BodyState } from './body.ts';
import type { CableState } from './cable-state.ts';
import type { PageHeader } from './model.ts';
import { behindBlanks, type Line, matchAt, nextWords, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';

/** Lines of cables are shorter. */
const longest = 80;

/** A line of words, without the page headers in it. */
export function addTextLine(state: CableState, body: BodyState, line: Line): void {
  const next = body.blankBefore || body.waiting ? nextWords(state.reader, 0) : null;
  if (line.to - line.from > longest) addWithoutHeaders(state, body, line, next);
  else addLine(body, line, next);
}

function addWithoutHeaders(state: CableState, body: BodyState, { start, end, from, to }: Line, next: Line | null): void {
  let at = from;
  for (let header = headerIn(state, { start: at, end: to }); header; header = headerIn(state, { start: at, end: to })) {
    const words = trimmed(state.text, { start: at, end: header.start });
    if (words) addLine(body, { start, end, from: words.start, to: words.end }, null);
    addFurniture(body, header);
    at = behindBlanks(state.text, header.end, to);
  }
  if (at < to) addLine(body, { start, end, from: at, to }, at === from ? next : null);
}

const numbers = /\d{8}[ \t]{1,4}\d{3}(?:\.\d{1,3})?[ \t]{1,3}OF[ \t]{1,3}\d{3}(?!\d)/y;
/** Places are cut to so many letters. */
const longestPlace = 10;

/** The next header in a stretch, known by the place and number of the cable. */
function headerIn({ text, head }: CableState, line: Span): PageHeader | null {
  const { number } = head;
  if (!number) return null;
  const at = textOf(text, line).indexOf(textOf(text, number).padStart(8, '0'));
  const found = at < 0 ? null : matchAt(numbers, text, line.start + at);
  if (!found) return null;
  const first = head.done.find((element) => element.kind === 'classification' && element.number === number);
  const place = first?.kind === 'classification' && first.place ? textOf(text, first.place).slice(0, longestPlace).trim() : '';
  const before = trimmed(text, { start: line.start, end: line.start + at });
  if (place === '' || !before || !text.endsWith(place, before.end)) return null;
  return {
    start: before.end - place.length,
    end: line.start + at + found[0].length,
    place: null,
    number: null,
    section: null,
    total: null,
  };
}
