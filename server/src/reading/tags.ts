// The TAGS of a cable as codes (format-rules 3.3): in capitals, fused ones parted, phrases whole, persons and captions left out.

import type { Cable, Tag } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { handlingCaptions } from '../cable/vocabulary.ts';
import { isKnownTag } from '../codes/tags.ts';

/** Each code once, in the order written. */
export function tagsOf(text: string, cable: Cable): readonly string[] {
  const codes = new Set<string>();
  for (const line of headElements(cable, 'tags')) readLine(text, line.tags, codes);
  return [...codes];
}

/** Codes that names of persons follow, in brackets or bare. */
const personal = new Set(['OVIP', 'PINR']);

/** A word of the line; `parted` by a comma or the like from the one before it, `named` with persons in brackets behind it. */
interface Word {
  readonly code: string;
  readonly parted: boolean;
  readonly named: boolean;
}

function readLine(text: string, tags: readonly Tag[], codes: Set<string>): void {
  let phrase = '';
  let afterPersonal = false;
  const flush = (): void => {
    if (phrase !== '' && !afterPersonal) codes.add(phrase);
    phrase = '';
  };
  for (const { code, parted, named } of wordsOf(text, tags)) {
    if (handlingCaptions.has(code)) continue;
    // A surname may be as short as a code.
    const parts: readonly string[] | null = isKnownTag(code) || (isCode(code) && !afterPersonal) ? [code] : partsOf(code);
    if (parts) {
      flush();
      for (const part of parts) codes.add(part);
      afterPersonal = personal.has(parts.at(-1) ?? '') && !named;
    } else if (phrase !== '' && !parted) phrase += ` ${code}`;
    else {
      flush();
      phrase = code;
    }
  }
  flush();
}

/** What drafters write where they have no code. */
const nothing = /^(?:N\/A|NONE)\.?$/;

/** Words of the codes, of which some are glued by slashes, hyphens or quotation marks; a code in brackets is no person. */
function wordsOf(text: string, tags: readonly Tag[]): readonly Word[] {
  const words: Word[] = [];
  let end = tags[0]?.start ?? 0;
  for (const { start, end: tagEnd, code, persons } of tags) {
    const written = textOf(text, code).toUpperCase();
    const pieces = nothing.test(written) ? [] : written.split(/[^A-ZÀ-Þ0-9'’]+/).map((piece) => piece.replace(/^['’]+|['’]+$/g, ''));
    const whole = pieces.filter((piece) => piece.length > 1);
    const inBrackets = persons ? textOf(text, persons).slice(1, -1).trim().toUpperCase() : '';
    const isCodeInBrackets =
      (inBrackets.length === 2 || inBrackets.length === 4) && isKnownTag(inBrackets) && !personal.has(whole.at(-1) ?? '');
    const isParted = /[,;]/.test(text.slice(end, start));
    for (const [at, piece] of whole.entries())
      words.push({ code: piece, parted: isParted || at > 0, named: persons !== null && at === whole.length - 1 });
    if (isCodeInBrackets) words.push({ code: inBrackets, parted: true, named: false });
    end = tagEnd;
  }
  return words;
}

/** Known codes, and what looks like one: the Department makes new ones, and drafters misspell. */
function isCode(code: string): boolean {
  return code.length <= 4 || isKnownTag(code);
}

const longestFused = 64;

/** `PHUMBA` is PHUM and BA: known codes of four letters, shorter ones at the ends; null where the letters do not part into codes. */
function partsOf(code: string): string[] | null {
  if (code.length > longestFused || !/^[A-Z]+$/.test(code)) return null;
  for (const first of [4, 2, 3]) {
    const parts = [code.slice(0, first)];
    let at = first;
    while (code.length - at >= 4) {
      parts.push(code.slice(at, at + 4));
      at += 4;
    }
    if (at < code.length) parts.push(code.slice(at));
    if (parts.length > 1 && parts.every((part) => part.length >= 2 && isKnownTag(part))) return parts;
    // Program codes are made freely: in a long chain one may be new.
    if (parts.length > 3 && first === 4 && parts.filter((part) => !isKnownTag(part)).length <= 1) return parts;
  }
  return null;
}
