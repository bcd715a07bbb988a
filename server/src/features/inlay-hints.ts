// textDocument/inlayHint: what bare codes mean, beside them: posts in FL2 and FL3, the local date in FL5, names of TAGS.

import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Cable, HeadElement, TagsLine } from '../cable/model.ts';
import { positionAt, type Span, textOf } from '../cable/text.ts';
import { departmentRelay } from '../cable/vocabulary.ts';
import type { Post } from '../codes/posts.ts';
import { lookUpIndicator } from '../codes/routing-indicators.ts';
import { lookUpTagAt, tagName } from '../codes/tags.ts';
import { type Instant, isoMinute } from '../reading/dates.ts';
import { type LocalTime, localTime } from '../reading/local-time.ts';
import type { Reading } from '../reading/reading.ts';
import { meets, readingOf } from './at.ts';
import { offsetAt, type ReadDocument } from './document.ts';
import { originOf } from './origin.ts';
import { oneLine } from './words.ts';

/** Which hints are shown. */
export interface InlayHintSettings {
  /** Names behind the indicators of FL2 and FL3. */
  readonly routingIndicators: boolean;
  /** Date and time at the post of origin behind the date-time group. */
  readonly dateTimeGroup: boolean;
  /** Names behind the codes of the TAGS line. */
  readonly tags: boolean;
}

/** Hints on the lines of a range, in the order of the text. */
export function inlayHints(document: ReadDocument, range: Range, settings: InlayHintSettings): InlayHint[] {
  const wanted = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  return document.cables.flatMap((cable) => hintsIn(document, cable, wanted, settings)).sort(byPosition);
}

function hintsIn(document: ReadDocument, cable: Cable, wanted: Span, settings: InlayHintSettings): InlayHint[] {
  if (!meets(cable, wanted)) return [];
  const reading = readingOf(document, cable);
  const own = cable.head.filter((element) => meets(element, wanted)).flatMap((element) => hintsOn(reading, element, settings));
  const shown = own.filter(({ at }) => wanted.start <= at && at <= wanted.end);
  return [
    ...shown.map(({ at, label, tooltip }): InlayHint => ({ position: positionAt(document.lines, at), label, tooltip, paddingLeft: true })),
    ...cable.within.flatMap((inner) => hintsIn(document, inner, wanted, settings)),
  ];
}

/** A hint behind an offset. */
interface Hint {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

function hintsOn(reading: Reading, element: HeadElement, settings: InlayHintSettings): readonly Hint[] {
  switch (element.kind) {
    case 'routingLine':
      return settings.routingIndicators ? element.indicators.flatMap((indicator) => indicatorHint(reading, indicator)) : [];
    case 'originLine':
      return settings.routingIndicators && element.indicator ? indicatorHint(reading, element.indicator) : [];
    case 'dateTimeGroup':
      return settings.dateTimeGroup && element.group ? timeHint(reading, element.group) : [];
    case 'tags':
      return settings.tags ? tagHints(reading, element) : [];
    default:
      return [];
  }
}

/** Nothing for an indicator that is not on record: the hover tells what its letters say. */
function indicatorHint({ text }: Reading, span: Span): readonly Hint[] {
  const indicator = wordAt(text, span);
  if (indicator === departmentRelay) return [];
  const { posts, stations, seen } = lookUpIndicator(indicator);
  const [post] = posts;
  const name = post ? placeName(post) : (stations[0]?.name ?? seen[0]?.address);
  if (name === undefined) return [];
  const whole = post?.address ?? name;
  return [{ at: span.end, label: shortened(name), tooltip: `${indicator}: ${[whole, post?.country].filter(Boolean).join(', ')}` }];
}

const posts: ReadonlySet<string> = new Set(['embassy', 'consulate', 'interests section', 'liaison office']);

/** `Baghdad` for an embassy or consulate; missions and agencies by their address, since their places are abbreviations. */
function placeName(post: Post): string {
  if (!posts.has(post.kind) || post.place === null) return post.address;
  return post.place.replace(/\B[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** In the time of the post of origin; without a post on record the day alone, in UTC. */
function timeHint(reading: Reading, group: Span): readonly Hint[] {
  const { sent } = reading;
  if (sent === null) return [];
  return [{ at: group.end, ...timeWords(sent, originOf(reading)) }];
}

function timeWords(sent: Instant, post: Post | null): { label: string; tooltip: string } {
  const local = post?.timeZone ? localTime(sent, post.timeZone) : null;
  if (!post || !local)
    return { label: dayOf(localTime(sent, 'UTC')), tooltip: `${isoMinute(sent)}; the time zone of the originator is not on record` };
  return {
    label: `${dayOf(local)}, ${local.clock} in ${post.address === 'SECSTATE WASHDC' ? 'Washington' : placeName({ ...post, kind: 'embassy' })}`,
    tooltip: `${isoMinute(sent)} in the time of ${post.address} (${post.timeZone})`,
  };
}

/** `Tue 4 Sep 2007`. */
function dayOf(time: LocalTime | null): string {
  return time ? `${time.weekday.slice(0, 3)} ${time.date}` : '';
}

/** Each code with its name in the year of the cable. */
function tagHints({ text, year }: Reading, line: TagsLine): readonly Hint[] {
  return line.tags.flatMap(({ code }) => {
    const written = wordAt(text, code);
    const [tag] = lookUpTagAt(written, year ?? 2007);
    const name = tag && tagName(tag, year ?? 2007);
    return name ? [{ at: code.end, label: shortened(name), tooltip: `${written}: ${name}` }] : [];
  });
}

function wordAt(text: string, span: Span): string {
  return oneLine(textOf(text, { start: span.start, end: Math.min(span.end, span.start + 100) }));
}

const longestLabel = 32;

/** Names as long as a line push the rest of it out of sight. */
function shortened(name: string): string {
  return name.length <= longestLabel ? name : `${name.slice(0, name.lastIndexOf(' ', longestLabel - 2)).replace(/[ ,;(]+$/, '')} …`;
}

function byPosition({ position: one }: InlayHint, { position: other }: InlayHint): number {
  return one.line - other.line || one.character - other.character;
}
