// The TAGS of a cable as codes (format-rules 3.3): in capitals, fused ones parted, phrases whole, persons and captions left out.

import type { Cable, Tag, TagsLine } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { areCapitals } from '../cable/scanner.ts';
import { textOf } from '../cable/text.ts';
import { handlingCaptions } from '../cable/vocabulary.ts';
import { isKnownTag, isSubjectTag } from '../codes/tags.ts';

/** Each code once, in the order written. */
export function tagsOf(text: string, cable: Cable): readonly string[] {
  const codes = new Set<string>();
  const lines = headElements(cable, 'tags');
  for (let at = 0; at < lines.length; at++) readLine(text, (lines[at] as TagsLine).tags, codes);
  return [...codes];
}

/** The Department makes new codes, and drafters misspell: what is no longer looks like one. */
const longestCode = 4;

/** Codes that names of persons follow, in brackets or bare. */
const personal = new Set(['OREP', 'OVIP', 'PINR']);

/** A word of the line; `parted` by a comma or the like from the one before it, `named` with persons in brackets behind it. */
interface Word {
  readonly code: string;
  readonly parted: boolean;
  readonly named: boolean;
}

function readLine(text: string, tags: readonly Tag[], codes: Set<string>): void {
  let phrase = '';
  let afterPersonal = false;
  const words = withoutBlanks(wordsOf(text, tags));
  for (let at = 0; at < words.length; at++) {
    const { code, parted, named } = words[at] as Word;
    if (code.length < 2 || handlingCaptions.has(code)) continue;
    if (code === 'FOR' || code === 'PASS') {
      // A passing line that a copy has joined, `DEPT FOR EUR`.
      codes.delete('DEPT');
      return;
    }
    if (code === 'AND' || code === 'OF' || code === 'THE') {
      phrase &&= `${phrase} ${code}`;
      continue;
    }
    if (parted && phrase !== '' && isGivenName(code)) {
      phrase = '';
      continue;
    }
    // A surname may be as short as a code.
    const parts: readonly string[] | null = (code.length <= longestCode && !afterPersonal) || isKnownTag(code) ? [code] : partsOf(code);
    if (!parts && phrase !== '' && !parted) {
      phrase += ` ${code}`;
      continue;
    }
    if (phrase !== '' && !afterPersonal) codes.add(phrase);
    phrase = parts ? '' : code;
    if (!parts) continue;
    for (let part = 0; part < parts.length; part++) codes.add(parts[part] as string);
    afterPersonal = personal.has(parts.at(-1) ?? '') && !named;
  }
  if (phrase !== '' && !afterPersonal) codes.add(phrase);
}

/** Behind a word that is no code and a comma, `SMITH, JOHN`: no code, nor the letter of a category that a new one would have. */
function isGivenName(code: string): boolean {
  return /^[DF-JNQRU-Z][A-Z]{2,11}$/.test(code) && !isKnownTag(code);
}

/** `P REL` and `N O`: pieces with nothing but blanks or a line's end between them, of which one is no code, are the code that they make together. */
function withoutBlanks(words: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at] as Word;
    let { code } = first;
    let isBroken = code.length < 2;
    let found = first;
    for (let next = words[at + 1], ahead = at + 1; next && !next.parted && code.length + next.code.length <= 4; next = words[++ahead]) {
      isBroken ||= next.code.length < 2 || !isKnownTag(next.code) || !isKnownTag(first.code);
      code += next.code;
      if (isBroken && isKnownTag(code)) {
        found = { code, parted: first.parted, named: next.named };
        at = ahead;
      }
    }
    whole.push(found);
  }
  return whole;
}

/** What drafters write where they have no code. */
const nothing = /^(?:N\/A|NONE|ETC|TAGS?|&[A-Z]+)\.?$/;

/** Words of the codes, of which some are glued by slashes, hyphens or quotation marks; codes in brackets are no persons. */
function wordsOf(text: string, tags: readonly Tag[]): readonly Word[] {
  const words: Word[] = [];
  let end = tags[0]?.start ?? 0;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] as Tag;
    addWords(text, tag, text.slice(end, tag.start), words);
    end = tag.end;
  }
  return words;
}

function addWords(text: string, { code, persons }: Tag, between: string, words: Word[]): void {
  const isParted = between !== ' ' && (between.includes(',') || between.includes(';'));
  const pieces = piecesOf(textOf(text, code));
  for (let at = 0; at < pieces.length; at++)
    words.push({ code: pieces[at] as string, parted: isParted || at > 0, named: persons !== null && at === pieces.length - 1 });
  if (persons)
    for (const inBrackets of codesIn(textOf(text, persons), pieces.at(-1))) words.push({ code: inBrackets, parted: true, named: false });
}

/** In capitals; `PREL/PGOV` are two codes, `AU-1` and `UNGA/C-3` one. */
function piecesOf(code: string): readonly string[] {
  if (areCapitals(code)) return nothing.test(code) ? [] : [code];
  const written = code.toUpperCase();
  if (nothing.test(written)) return [];
  if (/^[A-Z\d]+$/.test(written) || (/[-/]/.test(written) && isKnownTag(written))) return [written];
  return written
    .split(/[^A-ZÀ-Þ0-9'’]+/)
    .map((piece) => piece.replace(/^['’]+|(?<!['’])['’]+$/g, ''))
    .filter((piece) => piece !== '');
}

/** Codes in brackets, where all are codes; behind names whose bracket nobody has closed the list goes on with the next subject. */
function codesIn(persons: string, before: string | undefined): readonly string[] {
  const inside = persons.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  if (!personal.has(before ?? '') && inside.every((word) => (word.length === 2 || word.length === 4) && isKnownTag(word))) return inside;
  const next = /[)\]}]$/.test(persons) ? -1 : inside.findIndex((word, at) => at > 0 && isSubjectTag(word));
  return next < 0 ? [] : inside.slice(next);
}

/** Of shorter words hardly one is fused, but many are names: `SMITH` is not SMI and TH. */
const shortestFused = 6;
const longestFused = 64;

/** `PHUMBA` is PHUM and BA: known codes of four letters, shorter ones at the ends; null where the letters do not part into codes. */
function partsOf(code: string): string[] | null {
  if ((code.length < shortestFused && !code.startsWith('EUN')) || code.length > longestFused || !/^[A-Z]+$/.test(code)) return null;
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
