// TAGS that have lost the blanks between them: `ETRDEINVCS` (tags-variants.tsv; format-rules 3.3).

import { probableTag } from '../codes/tag-variants.ts';
import { isKnownTag } from '../codes/tags.ts';

const shortest = 6;
const longest = 60;

/** The codes of a glued word, all of them known and a subject first; null for a word that is none. */
export function gluedCodes(written: string): readonly string[] | null {
  if (!/^[A-Z]+$/.test(written) || written.length > longest || written.length < shortest - 1) return null;
  const seen = probableTag(written);
  if (seen?.kind === 'glued') return seen.readings[0] ?? null;
  return written.length < shortest ? null : parted(written);
}

/** Subjects and programs of four letters from the left, places of two at the end. */
function parted(written: string): readonly string[] | null {
  const codes: string[] = [];
  let at = 0;
  while (written.length - at >= 4 && isKnownTag(written.slice(at, at + 4))) {
    codes.push(written.slice(at, at + 4));
    at += 4;
  }
  while (at < written.length && isKnownTag(written.slice(at, at + 2)) && written.length - at >= 2) {
    codes.push(written.slice(at, at + 2));
    at += 2;
  }
  // Words of English part into places, JO SE PH and ECON OM IC: as many subjects as places are asked for.
  const places = codes.filter(({ length }) => length === 2).length;
  return at === written.length && codes.length > 1 && places * 2 <= codes.length ? codes : null;
}
