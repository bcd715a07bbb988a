// The captions of a cable: how it is handled, from the classification line and from the lines of captions (format-rules 3.1, 3.2).

import type { Cable, Caption, ClassificationLine, Remark } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { joinParts } from './paragraphs.ts';

/** Each caption once, the words of a control on a line of their own among them: those of the classification line first, then the others in the order written. */
export function captionsOf(text: string, cable: Cable): readonly string[] {
  const captions = new Set<string>();
  for (const line of headElements(cable, 'classification')) addHandling(text, line, captions);
  for (const element of cable.head) if (element.kind === 'caption' || element.kind === 'remark') addCaption(text, element, captions);
  for (const element of cable.tail) if (element.kind === 'caption' || element.kind === 'remark') addCaption(text, element, captions);
  return [...captions];
}

/** Words that stand for a level and say more than it: limited official use and the like are unclassified cables under control. */
const handlingWords = /^(?:LIMITED OFFICIAL USE|SENSITIVE BUT UNCLASSIFIED|SBU)$/;

function addHandling(text: string, { words, controls }: ClassificationLine, captions: Set<string>): void {
  const opening = textOf(text, words);
  if (handlingWords.test(opening)) captions.add(opening);
  for (const control of controls) captions.add(unspaced(joinParts(text, [control]).replace(/^[/\s]+/, '')));
}

function addCaption(text: string, { kind, parts }: Caption | Remark, captions: Set<string>): void {
  const written = joinParts(text, parts);
  if (kind === 'caption' || handlingWords.test(written)) captions.add(unspaced(written));
}

/** `E F T O`, `N O D I S` as words. */
function unspaced(caption: string): string {
  return caption[1] === ' ' && /^[A-Z](?: [A-Z]){3,9}$/.test(caption) ? caption.replaceAll(' ', '') : caption;
}
