// Who is called and addressed: FL2, and each indicator of FL7 and FL8 against its address (format-rules 2.2, 2.6, 2.7, 4).

import type { Addressee } from '../cable/model.ts';
import { type Span, singleSpaced, textOf } from '../cable/text.ts';
import { indicatorForm, precedences } from '../cable/vocabulary.ts';
import { postByAddress, postsByIndicator } from '../codes/posts.ts';
import { indicatorsOf } from '../codes/routing-indicators.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { type Finding, finding, mendable, quoting, related, rewritable, says, shown } from './finding.ts';
import { removingLine, replacing } from './fix.ts';
import { isStation } from './indicators.ts';
import { nearness, slipOf } from './near.ts';
import { misspeltPlace } from './post-of-origin.ts';

/** An indicator is one of its address. Only pairs of which the address, or the indicator, is a known post's can be told; of an address alone, its town. */
export function* indicatorsOfAddresses(reading: Reading): Iterable<Finding> {
  for (const { indicator, address } of elementsOf(reading.cable, 'addressee')) {
    if (!address) continue;
    if (!indicator) {
      yield* misspeltTown(reading, address);
      continue;
    }
    const [letters, words] = [textOf(reading.text, indicator), textOf(reading.text, address)];
    if (!indicatorForm.test(letters) || words.length > 80) continue;
    const post = postByAddress(words);
    if (post) yield* strangeIndicator(reading, indicator, address, [post.indicator, ...post.otherIndicators]);
    else yield* misspeltAddress(reading, letters, address);
  }
}

/** `AMCONSUL LGAOS`, where no indicator tells the post. */
function* misspeltTown(reading: Reading, { start, end }: Span): Iterable<Finding> {
  const town = end - start > 40 ? null : /^AM(?:EMBASSY|CONSUL) ([A-Z ]{4,20})$/.exec(reading.text.slice(start, end))?.[1];
  if (town) yield* misspeltPlace(reading, { start: end - town.length, end });
}

function* strangeIndicator(reading: Reading, indicator: Span, address: Span, own: readonly (string | null)[]): Iterable<Finding> {
  const letters = textOf(reading.text, indicator);
  const expected = own[0];
  if (!expected || own.includes(letters) || indicatorsOf(textOf(reading.text, address)).includes(letters)) return;
  const args = { found: letters, address: shown(reading, address), expected };
  const note = says(reading, 'TO/INFO', address);
  yield rewritable(finding('addressee-indicator', indicator, args, note), indicator, expected);
}

/** An address that no list has, and that is a slip of the post with this indicator. */
function* misspeltAddress(reading: Reading, letters: string, address: Span): Iterable<Finding> {
  const words = singleSpaced(textOf(reading.text, address));
  if (!/^(?:[A-Z\d'-]{2,14} )+[A-Z\d'-]+$/.test(words)) return;
  const known = postsByIndicator(letters).map((post) => post.address);
  const expected = slipOf(words, known, 2);
  if (!expected) return;
  yield rewritable(quoting(reading, 'addressee-spelling', address, { expected }), address, expected);
}

/** Stations that FL2 calls stand in FL7 or FL8, unless a collective or an addressee without indicator stands for them. */
export function* calledStations(reading: Reading): Iterable<Finding> {
  const routing = firstOf(reading.cable, 'routingLine');
  const all = elementsOf(reading.cable, 'addressee');
  if (!routing || all.length === 0 || all.some((addressee) => standsForOthers(reading, addressee))) return;
  const addressed = new Set(all.flatMap(({ indicator }) => (indicator ? [textOf(reading.text, indicator)] : [])));
  const strangers = routing.indicators.filter(
    (indicator) => !addressed.has(textOf(reading.text, indicator)) && isStation(textOf(reading.text, indicator)),
  );
  const [first, ...others] = strangers;
  if (!first) return;
  const places = others.slice(0, 50).map((span) => related('same', span, { found: shown(reading, span) }));
  yield finding(
    'fl2-not-addressed',
    first,
    {
      found: strangers
        .slice(0, 5)
        .map((span) => shown(reading, span))
        .join(', '),
    },
    ...places,
  );
}

function standsForOthers({ text }: Reading, { indicator, address }: Addressee): boolean {
  return (
    !indicator ||
    !address ||
    /COLLECTIVE|\bALL\b|POSTS|MISSIONS/.test(textOf(text, address)) ||
    /^(?:RHCR|RUCN|RUCR|RUEHZ)/.test(textOf(text, indicator))
  );
}

const precedenceWords: readonly string[] = precedences.map(({ word }) => word);
const lastWord = /(?:^|\s)([A-Za-z0-9]{4,11})$/;

/** A precedence with a slip in it is read as the end of the address. */
export function* precedenceWordsOf(reading: Reading): Iterable<Finding> {
  for (const { address, precedence } of elementsOf(reading.cable, 'addressee')) {
    if (!address || precedence) continue;
    const words = textOf(reading.text, { start: Math.max(address.start, address.end - 60), end: address.end });
    const last = lastWord.exec(words)?.[1];
    if (!last || last.length === words.length) continue;
    const span = { start: address.end - last.length, end: address.end };
    const expected = precedenceSlip(last) ?? (isStrangeWord(reading, address, last) ? 'PRIORITY' : null);
    if (!expected) continue;
    const choices = precedenceSlip(last) ? [expected] : ['IMMEDIATE', 'PRIORITY', 'ROUTINE'];
    const args = { found: last, expected: choices.join(', ') };
    yield mendable(finding('addressee-precedence-word', span, args), () => choices.map((word) => replacing(span, word, 'likely')));
  }
}

function precedenceSlip(word: string): string | null {
  const upper = word.toUpperCase();
  const known = precedenceWords.find((precedence) => precedence === upper && upper !== word);
  if (known) return known;
  const edits = word.length >= 7 ? 2 : 1;
  return slipOf(upper, precedenceWords, edits);
}

/** A known post with one word more behind it. */
function isStrangeWord({ text }: Reading, address: Span, last: string): boolean {
  const words = textOf(text, address);
  if (words.length > 80 || /^(?:DC|WASHDC)$/.test(last) || !/^[A-Z]+$/.test(last)) return false;
  const shorter = words.slice(0, -last.length).trimEnd();
  return /^(?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION) /.test(shorter) && postByAddress(words) === null && postByAddress(shorter) !== null;
}

/** An addressee stands once. */
export function* repeatedAddressees(reading: Reading): Iterable<Finding> {
  const seen = new Map<string, Addressee>();
  if (elementsOf(reading.cable, 'from').length > 1) return;
  for (const addressee of elementsOf(reading.cable, 'addressee')) {
    if (!addressee.address) continue;
    const words = singleSpaced(textOf(reading.text, addressee.address)).slice(0, 200);
    const key = `${addressee.indicator ? textOf(reading.text, addressee.indicator) : ''}/${words}`;
    const first = seen.get(key);
    const { address, label } = addressee;
    if (!first) seen.set(key, addressee);
    // A second TO or INFO is told as such.
    else if (!label || first.role !== addressee.role) {
      const found = quoting(reading, 'addressee-twice', address, {}, related('first', first.address ?? first, {}));
      yield label ? found : mendable(found, () => [removingLine(reading.text, address, 'likely')]);
    }
  }
}

/** Somebody is asked to act (format-rules 4). A head of which FM is lost may be cut. */
export function* actionAddressee({ cable }: Reading): Iterable<Finding> {
  const all = elementsOf(cable, 'addressee');
  const [first] = all;
  if (!first?.label || first.role !== 'information' || !firstOf(cable, 'from') || all.some(({ role }) => role === 'action')) return;
  // A line that nothing explains may be the one: `to RUEHC/SECSTATE WASHDC`.
  const from = firstOf(cable, 'from')?.start ?? 0;
  if (elementsOf(cable, 'unknown').some(({ start }) => start > from && start < first.start)) return;
  yield finding('missing-action', first.label, {});
}

/** STADIS excludes addressees outside the Department and its posts. */
export function* stadisAddressees(reading: Reading): Iterable<Finding> {
  const caption = elementsOf(reading.cable, 'caption').find((one) => textOf(reading.text, one) === 'STADIS');
  if (!caption) return;
  for (const { address } of elementsOf(reading.cable, 'addressee')) {
    if (!address || postByAddress(textOf(reading.text, address))?.kind !== 'agency') continue;
    const words = textOf(reading.text, address);
    if (/^SECSTATE\b|^DEPT OF STATE|STATE/.test(words) || nearness(words, 'SECSTATE WASHDC') < 3) continue;
    const note = related('other', caption, { line: 'FL12', found: 'STADIS' });
    yield quoting(reading, 'stadis-outside', address, {}, note);
  }
}
