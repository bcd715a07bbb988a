// The TAGS line: codes malformed, unknown, glued or doubled, and which kinds of codes stand there (5 FAH-3 H-010; format-rules 3.3, 4, 7).

import type { Tag, TagsLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import { nearest } from '../codes/nearest.ts';
import { geoTagsAt, postByAddress } from '../codes/posts.ts';
import { probableTag } from '../codes/tag-variants.ts';
import { allTagCodes, codesOfPlaceAt, isKnownTag, isSubjectTag, lookUpTag, placesOfTag } from '../codes/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, related, rewritable, shown } from './finding.ts';
import { inserting, mending, removing, replacing } from './fix.ts';
import { gluedCodes } from './glued-codes.ts';
import { slipOf } from './near.ts';

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
  yield mendable(quoting(reading, 'tags-markup', first, {}, ...others), () => [
    mending(
      'unmarked',
      markup.map((span) => ({ ...span, text: '' })),
    ),
  ]);
}

function* codes(reading: Reading, line: TagsLine): Iterable<Finding> {
  const tags = line.tags.slice(0, mostCodes);
  const runs = [...wordsOf(reading, tags), ...smallLetters(reading, tags)];
  for (const { found } of runs) yield found;
  const told = new Set(runs.flatMap(({ run }) => run));
  const seen = new Map<string, Span>();
  let strange = told.size;
  const doubled: { tag: Tag; first: Span }[] = [];
  for (const tag of tags) {
    if (told.has(tag)) continue;
    const written = textOf(reading.text, tag.code);
    const first = seen.get(written);
    seen.set(written, first ?? tag.code);
    const fault = strangeCode(reading, tag.code, written);
    if (!fault && !first) continue;
    strange += 1;
    if (!first && fault) yield fault;
    else if (first && !fault) doubled.push({ tag, first });
  }
  for (const { persons } of tags) {
    if (!persons || textOf(reading.text, persons).trimEnd().endsWith(')')) continue;
    strange += 1;
    yield quoting(reading, 'tags-code', persons, {});
  }
  yield* repeatedCodes(reading, doubled);
  if (strange === 0 && tags.length > 0) yield* kinds(reading, line);
}

/** A list that a relay has repeated is one fault. */
function* repeatedCodes(reading: Reading, doubled: readonly { readonly tag: Tag; readonly first: Span }[]): Iterable<Finding> {
  const [one] = doubled;
  if (!one) return;
  const { code } = one.tag;
  yield mendable(quoting(reading, 'tags-twice', code, {}, related('first', one.first, {})), () => {
    const fixes = doubled.map(({ tag }) => withoutComma(reading, tag));
    const found = doubled.map(({ tag }) => textOf(reading.text, tag.code)).join(' ');
    return fixes.slice(0, 1).map((fix) => ({ ...fix, args: { found }, edits: fixes.flatMap(({ edits }) => edits) }));
  });
}

/** Tags that one finding tells together. */
interface Run {
  readonly run: readonly Tag[];
  readonly found: Finding;
}

/** Names without their brackets, and topics in plain words: `OVIP BUSH GEORGE`, `HUMAN RIGHTS`. */
function wordsOf(reading: Reading, tags: readonly Tag[]): readonly Run[] {
  const isWord = ({ code, persons }: Tag): boolean => persons === null && isPlainWord(textOf(reading.text, code));
  return runsOf(tags, isWord).flatMap((run) => {
    const words = run.map(({ code }) => textOf(reading.text, code));
    const [first] = run;
    const before = first && tags[tags.indexOf(first) - 1];
    const isNamed = before !== undefined && textOf(reading.text, before.code) === 'OVIP';
    const isTold = (words.length > 1 || isNamed) && words.some((word) => word.length > 4 && slipOf(word, allTagCodes(), 1) === null);
    return isTold ? [{ run, found: quoting(reading, 'tags-words', across(run), {}) }] : [];
  });
}

function isPlainWord(written: string): boolean {
  return /^[A-Z][A-Z'-]{2,19}$/.test(written) && !isKnownTag(written) && probableTag(written) === null && gluedCodes(written) === null;
}

/** A copy that has lost its capitals is one fault. */
function smallLetters(reading: Reading, tags: readonly Tag[]): readonly Run[] {
  const run = tags.filter(({ code }) => /^[a-z\d]{2,7}$/.test(textOf(reading.text, code)));
  if (run.length < 2 || run.length < tags.length) return [];
  const span = across(run);
  return [{ run, found: rewritable(quoting(reading, 'tags-code', span, {}), span, textOf(reading.text, span).toUpperCase()) }];
}

function runsOf(tags: readonly Tag[], belongs: (tag: Tag) => boolean): readonly (readonly Tag[])[] {
  const runs: Tag[][] = [];
  for (const [index, tag] of tags.entries()) {
    if (!belongs(tag)) continue;
    const before = tags[index - 1];
    const open = runs.at(-1);
    if (before && open?.at(-1) === before) open.push(tag);
    else runs.push([tag]);
  }
  return runs;
}

function across(run: readonly Tag[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
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
  if (parts) return rewritable(finding('tags-glued', code, { ...found, expected: parts.join(' ') }), code, parts.join(' '));
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
    yield mendable(finding('tags-era', code, { found: letters, name: places[0]?.name ?? letters, year }), () =>
      codesOfPlaceAt(places[0]?.name ?? '', year).map((known) => replacing(code, known, 'likely')),
    );
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
