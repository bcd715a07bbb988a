// Where a cable was sent from: abbreviations, local time and what completion fills in depend on it.

import { headElement } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { type Post, postByAddress, postByFormerName, postsByPlace } from '../codes/posts.ts';
import type { Reading } from '../reading/reading.ts';
import { oneLine } from './words.ts';

/** The post of the FM line, else of the first line of FL12 or the id; null for one that is not on record. */
export function originOf({ text, cable, id }: Reading): Post | null {
  const address = headElement(cable, 'from')?.address;
  const written = address ? oneLine(textOf(text, { start: address.start, end: Math.min(address.end, address.start + 200) })) : '';
  const post = written === '' ? null : (postByAddress(written) ?? postByFormerName(written));
  if (post) return post;
  const place = headElement(cable, 'classification')?.place;
  return postOfPlace(place ? textOf(text, place) : (id?.place ?? ''));
}

/** The post that a place of message numbers stands for, `STATE` for the Department; null for an unknown one. */
export function postOfPlace(place: string): Post | null {
  const name = oneLine(place).toUpperCase();
  if (name === '') return null;
  if (name === 'STATE' || name === 'SECSTATE' || name === 'DEPT') return postByAddress('SECSTATE WASHDC');
  return postsByPlace(name)[0] ?? postByFormerName(name);
}
