// Who sends: FL3, FM and the place of the first line name one post (format-rules 2.3, 3.1, 4).

import { type Span, textOf } from '../cable/text.ts';
import { allPostPlaces, isPlaceOfPost, type Post, postByAddress, postsByIndicator, postsByPlace } from '../codes/posts.ts';
import { indicatorsOf } from '../codes/routing-indicators.ts';
import { fusedKey } from '../codes/table.ts';
import type { Reading } from '../reading/reading.ts';
import { isMisspeltEmbassy } from './address-forms.ts';
import { isGarbledSection } from './classification-line.ts';
import { firstOf } from './elements.ts';
import { type Finding, finding, quoting, rewritable, says, shown } from './finding.ts';
import { nearness, slipOf } from './near.ts';

/** The three places of the head that name the post. */
interface Witnesses {
  readonly indicator: Span | null;
  readonly address: Span | null;
  readonly place: Span | null;
}

/** Two of three outvote the third, and one finding tells which. Where posts are not on record nothing is said. */
export function* postOfOrigin(reading: Reading): Iterable<Finding> {
  const { indicator, address, place } = witnesses(reading);
  // An FM line that has lost its label is told as such.
  const label = firstOf(reading.cable, 'from')?.label;
  if (!address && place) yield* misspeltPlace(reading, place);
  if (!address || !label || label.end - label.start > 5) return;
  const from = postByAddress(textOf(reading.text, address));
  if (!from) {
    yield* unknownOriginator(reading, { indicator, address, place });
    return;
  }
  if (isMisspeltEmbassy(textOf(reading.text, address))) {
    yield misspelt(reading, address, from.address);
    return;
  }
  const placeFits = !place || from.place === null || fitsPlace(reading, place, from);
  const indicatorFits = !indicator || hasIndicator(from, textOf(reading.text, indicator), textOf(reading.text, address));
  if (placeFits && indicatorFits) return;
  if (!placeFits && !indicatorFits && indicator && place) {
    const agreed = agreedPost(reading, indicator, place);
    if (agreed) {
      yield fromAgainst(reading, address, agreed, place);
      return;
    }
  }
  if (!placeFits && place) yield* placeAgainst(reading, place, address, from);
  if (!indicatorFits && indicator) yield* indicatorAgainst(reading, indicator, address, from);
}

function witnesses(reading: Reading): Witnesses {
  const line = firstOf(reading.cable, 'classification');
  const indicator = firstOf(reading.cable, 'originLine')?.indicator ?? null;
  const place = line?.number && !isGarbledSection(reading, line) ? line.place : null;
  const isWhole = indicator && /^R[A-Z]{3,7}$/.test(textOf(reading.text, indicator));
  return { indicator: isWhole ? indicator : null, address: firstOf(reading.cable, 'from')?.address ?? null, place };
}

function fitsPlace(reading: Reading, place: Span, post: Post): boolean {
  const written = fusedKey(textOf(reading.text, place));
  const own = fusedKey(post.place ?? '');
  // USUN and USUN NEW YORK, RPO DUBAI and IRAN RPO DUBAI; the Department's offices write STATE.
  if (own === written || sharesWords(post, textOf(reading.text, place))) return true;
  return postsByPlace(textOf(reading.text, place)).some(({ address }) => address === post.address);
}

/** The post's own indicators, then those of the routing books; only a stranger costs the look into them. */
function hasIndicator(post: Post, indicator: string, address: string): boolean {
  const own = [post.indicator, ...post.otherIndicators];
  if (own.every((known) => known === null) || own.includes(indicator)) return true;
  // Missions share the station of their embassy, whose letters theirs go on from: RUEHFR, RUEHFRE.
  if (indicator.length > 5 && !isOfTown.test(post.kind) && own.some((known) => known?.startsWith(indicator))) return true;
  return indicatorsOf(address).includes(indicator);
}

/** The post that FL3 and the first line name together; null where they differ too. */
function agreedPost(reading: Reading, indicator: Span, place: Span): Post | null {
  const called = postsByIndicator(textOf(reading.text, indicator));
  return called.find((post) => post.place !== null && fitsPlace(reading, place, post)) ?? null;
}

function fromAgainst(reading: Reading, address: Span, post: Post, place: Span): Finding {
  const args = { found: shown(reading, address), post: post.place ?? post.address, expected: post.address };
  const note = says(reading, 'FL12', place);
  return rewritable(finding('from-contradiction', address, args, note), address, post.address);
}

function* placeAgainst(reading: Reading, place: Span, address: Span, post: Post): Iterable<Finding> {
  const expected = post.place ?? '';
  const args = { found: shown(reading, place), post: shown(reading, address), expected };
  const note = says(reading, 'FM', address);
  yield rewritable(finding('place-contradiction', place, args, note), place, expected);
}

function* indicatorAgainst(reading: Reading, indicator: Span, address: Span, post: Post): Iterable<Finding> {
  const expected = post.indicator ?? '';
  const args = { found: shown(reading, indicator), post: shown(reading, address), expected };
  const note = says(reading, 'FM', address);
  yield rewritable(finding('origin-contradiction', indicator, args, note), indicator, expected);
}

/** `MOCSOW`: the place of a post with two letters swapped, or a long one with one letter wrong; no other place is so near to it. */
export function* misspeltPlace({ text }: Reading, place: Span): Iterable<Finding> {
  const expected = slipOfPlace(textOf(text, place));
  if (!expected) return;
  yield rewritable(finding('place-spelling', place, { found: textOf(text, place), expected }), place, expected);
}

/** The place that a written one is a slip of; null for what is on record, and for all that may be a place of its own. */
export function slipOfPlace(written: string): string | null {
  if (!/^[A-Z ]{4,20}$/.test(written) || isPlaceOfPost(written) || postsByPlace(written).length > 0) return null;
  const near = slipOf(fusedKey(written), allPostPlaces(), 1);
  const letters = (word: string): string => [...word].sort().join('');
  if (!near || (written.length < 7 && letters(near) !== letters(fusedKey(written)))) return null;
  return postsByPlace(near)[0]?.place ?? null;
}

/** An FM line that no list has, where FL3 and the first line name a post together: a slip in its name. */
function* unknownOriginator(reading: Reading, { indicator, address, place }: Witnesses): Iterable<Finding> {
  if (!address || !place) return;
  const named = postsByPlace(textOf(reading.text, place));
  const agreed = indicator && agreedPost(reading, indicator, place);
  const post =
    agreed ??
    named.find(
      ({ address: known, place: own }) =>
        isNear(reading, address, known) || isNear(reading, address, own ?? '') || known.startsWith(`${textOf(reading.text, address)} `),
    );
  if (!post) return;
  const isSlip = nearness(textOf(reading.text, address), post.address) <= 3;
  yield isSlip ? misspelt(reading, address, post.address) : fromAgainst(reading, address, post, place);
}

/** The same post, written wrong. */
function misspelt(reading: Reading, address: Span, expected: string): Finding {
  return rewritable(quoting(reading, 'from-spelling', address, { expected }), address, expected);
}

function isNear(reading: Reading, written: Span, known: string): boolean {
  const words = textOf(reading.text, written);
  return words.length > 4 && words !== known && nearness(words, known) <= 2;
}

/** One is the other with more words behind it. */
function startsWithWords(one: string, other: string): boolean {
  const [first, second] = [`${one.trim()} `, `${other.trim().replace(/\s+/g, ' ')} `];
  return first.startsWith(second) || second.startsWith(first);
}

const isOfTown = /^(?:embassy|consulate)$/;

/** One begins or ends with the other, in whole words; a town alone names no consulate in it, but a mission or office (BRUSSELS, USEU BRUSSELS). */
function sharesWords({ place, kind }: Post, written: string): boolean {
  const own = place ?? '';
  return startsWithWords(own, written) || ((!isOfTown.test(kind) || written.includes(' ')) && own.endsWith(` ${written}`));
}
