// The captions of a cable: how it is handled, from the classification line and from the lines of captions (format-rules 3.1, 3.2).

import type { Cable, Caption, ClassificationLine, HeadElement, Remark } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { lineOf, textOf } from '../cable/text.ts';
import { joinParts } from './paragraphs.ts';

/** Each caption once, the words of a control on a line of their own among them: those of the classification line first, then the others in the order written. */
export function captionsOf(text: string, cable: Cable): readonly string[] {
  const captions: string[] = [];
  const lines = headElements(cable, 'classification');
  for (let at = 0; at < lines.length; at++) addHandling(text, lines[at] as ClassificationLine, captions);
  addCaptions(text, cable.head, captions);
  if (cable.tail.length > 0) addCaptions(text, cable.tail, captions);
  return captions;
}

function addCaptions(text: string, elements: readonly HeadElement[], captions: string[]): void {
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as HeadElement;
    if (element.kind === 'caption' || element.kind === 'remark') addCaption(text, element, captions);
  }
}

/** Words that stand for a level and say more than it: limited official use and the like are unclassified cables under control. */
const handlingWords = /^(?:LIMITED OFFICIAL USE|SENSITIVE BUT UNCLASSIFIED|SBU)$/;

function addHandling(text: string, { words, controls }: ClassificationLine, captions: string[]): void {
  const opening = textOf(text, words);
  if (handlingWords.test(opening)) addOnce(opening, captions);
  for (const control of controls) addOnce(unspaced(lineOf(text, control).replace(/^[/\s]+/, '')), captions);
}

function addCaption(text: string, { kind, parts }: Caption | Remark, captions: string[]): void {
  const written = joinParts(text, parts);
  if (kind === 'caption' || handlingWords.test(written)) addOnce(unspaced(written), captions);
}

function addOnce(caption: string, captions: string[]): void {
  if (!captions.includes(caption)) captions.push(caption);
}

/** `E F T O`, `N O D I S` as words. */
function unspaced(caption: string): string {
  return caption[1] === ' ' && /^[A-Z](?: [A-Z]){3,9}$/.test(caption) ? caption.replaceAll(' ', '') : caption;
}
