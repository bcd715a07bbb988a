// The TAGS line: codes malformed, unknown, glued or doubled, and which kinds of codes stand there (5 FAH-3 H-010; format-rules 3.3, 4, 7).

import type { Tag, TagsLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { nearest } from '../codes/nearest.ts';
import { geoTagsAt, postByAddress } from '../codes/posts.ts';
import { probableTag } from '../codes/tag-variants.ts';
import { allTagCodes, isKnownTag, isSubjectTag, lookUpTag, placesOfTag } from '../codes/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, related, shown } from './finding.ts';
import { inserting, mending, removing, replacing } from './fix.ts';
import { gluedCodes } from './glued-codes.ts';

/** A line has a dozen codes; of a damaged one this many tell enough. */
const mostCodes = 200;

/** At least one code, each of them on a list, and once. */
export function* tagsLines(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'tags')) {
    if (line.tags.length === 0) yield finding('tags-empty', line.label, {});
    yield* codes(reading, line);
    yield* markupOf(reading, line);
  }
}

function* markupOf(reading: Reading, { markup }: TagsLine): Iterable<Finding> {
  const [first, ...rest] = markup;
  if (!first) return;
  const others = rest.slice(0, mostCodes).map((span) => related('same', span, { found: shown(reading, span) }));
  yield mendable(finding('tags-markup', first, { found: shown(reading, first) }, ...others), () => [
    mending(
      'unmarked',
      markup.map((span) => ({ ...span, text: '' })),
    ),
  ]);
}

function* codes(reading: Reading, line: TagsLine): Iterable<Finding> {
  const seen = new Map<string, Span>();
  let strange = 0;
  for (const tag of line.tags.slice(0, mostCodes)) {
    const written = textOf(reading.text, tag.code);
    const first = seen.get(written);
    const fault = strangeCode(reading, tag.code, written);
    if (fault) {
      strange += 1;
      yield fault;
    } else if (first) {
      strange += 1;
      const found = finding('tags-twice', tag.code, { found: shown(reading, tag.code) }, related('first', first, {}));
      yield mendable(found, () => [withoutComma(reading, tag)]);
    } else seen.set(written, tag.code);
  }
  if (strange === 0 && line.tags.length > 0) yield* kinds(reading, line);
}

function withoutComma({ text }: Reading, { start, end }: Tag) {
  const from = text.slice(Math.max(0, start - 3), start).search(/,\s*$/);
  const before = from < 0 ? start : Math.max(0, start - 3) + from;
  return removing(text, { start: before, end }, 'sure');
}

/** What is wrong with one code; null for a sound one. */
function strangeCode(reading: Reading, code: Span, written: string): Finding | null {
  const isWellFormed = /^[A-Z\d][A-Z\d]{1,6}$/.test(written) || /^[A-Z]{3,6}-?[A-Z]{2,7}$/.test(written);
  if (isWellFormed && isKnownTag(written)) return null;
  const found = { found: shown(reading, code) };
  const parts = gluedCodes(written);
  if (parts)
    return mendable(finding('tags-glued', code, { ...found, expected: parts.join(' ') }), () => [
      replacing(code, parts.join(' '), 'likely'),
    ]);
  if (!isWellFormed)
    return mendable(finding('tags-code', code, found), () => likelyCodes(written).map((known) => replacing(code, known, 'likely')));
  const isProgram = /^K[A-Z]{3}$/.test(written) && probableTag(written) === null;
  return mendable(finding(isProgram ? 'tags-unknown-program' : 'tags-unknown', code, found), () =>
    likelyCodes(written).map((known) => replacing(code, known, 'likely')),
  );
}

/** Codes that a written one may stand for: as its variants are known, in capitals, or by its letters. */
function likelyCodes(written: string): readonly string[] {
  const variant = probableTag(written)?.readings.map((reading) => reading.join(' ')) ?? [];
  const letters = written.toUpperCase().replace(/[^A-Z\d]/g, '');
  if (letters === written.toUpperCase() && letters !== written && isKnownTag(letters)) return [letters];
  const capital = letters !== written && isKnownTag(letters) ? [letters] : [];
  return [...new Set([...capital, ...variant, ...nearest(letters, allTagCodes())])].slice(0, 4);
}

/** 0 subject, 1 organization or program, 2 place: what the form of a code tells. */
function kindByForm(code: string): 0 | 1 | 2 {
  if (code.length === 2) return 2;
  return code.length === 4 && !code.startsWith('K') ? 0 : 1;
}

/** Programs count, and NATO and ASEAN have the form of subjects without being any. */
function isSubject(letters: string): boolean {
  return /^K[A-Z]{3}$/.test(letters) || (kindByForm(letters) === 0 && isSubjectTag(letters));
}

/** A subject stands among the codes, places are of the time, and the kinds follow in order. */
function* kinds(reading: Reading, line: TagsLine): Iterable<Finding> {
  const written = line.tags.slice(0, mostCodes).map(({ code }) => ({ code, letters: textOf(reading.text, code) }));
  if (!written.some(({ letters }) => isSubject(letters))) yield finding('tags-no-subject', line.label, {});
  const late = written.find(({ letters }, index) => index > 0 && kindByForm(letters) < kindByForm(written[index - 1]?.letters ?? letters));
  if (late) yield mendable(finding('tags-order', late.code, { found: late.letters }), () => sorted(line, written));
  if (reading.sent === null) return;
  const year = new Date(reading.sent).getUTCFullYear();
  for (const { code, letters } of written) if (letters.length === 2) yield* placeOfTime(letters, code, year);
  yield* countryOfPost(reading, line, year);
}

/** Codes alone can be sorted; names in brackets go with theirs. */
function sorted(line: TagsLine, written: readonly { readonly code: Span; readonly letters: string }[]) {
  const [first, last] = [line.tags[0], line.tags.at(-1)];
  if (!first || !last || line.tags.length !== written.length || line.markup.length > 0 || line.tags.some(({ persons }) => persons))
    return [];
  const inOrder = [0, 1, 2].flatMap((kind) => written.filter(({ letters }) => kindByForm(letters) === kind).map(({ letters }) => letters));
  return [replacing({ start: first.start, end: last.end }, inOrder.join(' '), 'likely')];
}

const slackYears = 5;

/** A place that only the lists of another time have. The change of lists was not sharp. */
function* placeOfTime(letters: string, code: Span, year: number): Iterable<Finding> {
  const places = placesOfTag(letters);
  if (places.length === 0 || places.some(({ system }) => system === 'unlisted')) return;
  const isOfTime = places.some(
    ({ years }) => (years.from === null || years.from - slackYears <= year) && (years.to === null || year <= years.to + slackYears),
  );
  if (!isOfTime && lookUpTag(letters).length === places.length)
    yield finding('tags-era', code, { found: letters, name: places[0]?.name ?? letters, year });
}

function* countryOfPost(reading: Reading, line: TagsLine, year: number): Iterable<Finding> {
  const address = firstOf(reading.cable, 'from')?.address;
  const post = address ? postByAddress(textOf(reading.text, address)) : null;
  const last = line.tags.at(-1);
  if (!post || !last || (post.kind !== 'embassy' && post.kind !== 'consulate')) return;
  const place = firstOf(reading.cable, 'classification')?.place;
  if (!place || textOf(reading.text, place) !== post.place) return;
  const own = geoTagsAt(post, year);
  const expected = own[0];
  if (!expected || line.tags.some(({ code }) => own.includes(textOf(reading.text, code)))) return;
  yield mendable(finding('tags-no-country', line.label, { expected }), () => [inserting(last.end, ` ${expected}`, 'likely')]);
}
