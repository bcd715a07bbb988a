// The captions of a cable: how it is handled, from the classification line and from the lines of captions (format-rules 3.1, 3.2).

import type { Cable, ClassificationLine } from '../cable/model.ts';
import { headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import { joinParts } from './paragraphs.ts';

/** Each caption once, the words of a control on a line of their own among them: those of the classification line first, then the others in the order written. */
export function captionsOf(text: string, cable: Cable): readonly string[] {
  const onLine = headElements(cable, 'classification').flatMap((line) => handlingOn(text, line));
  const below = [...cable.head, ...cable.tail]
    .filter(({ kind }) => kind === 'caption' || kind === 'remark')
    .flatMap(({ kind, parts }) => {
      const written = joinParts(text, parts);
      return kind === 'caption' || handlingWords.test(written) ? [unspaced(written)] : [];
    });
  return [...new Set([...onLine, ...below])];
}

/** Words that stand for a level and say more than it: limited official use and the like are unclassified cables under control. */
const handlingWords = /^(?:LIMITED OFFICIAL USE|SENSITIVE BUT UNCLASSIFIED|SBU)$/;

function handlingOn(text: string, { words, controls }: ClassificationLine): string[] {
  const opening = textOf(text, words);
  const found = controls.map((control) => joinParts(text, [control]).replace(/^[/\s]+/, ''));
  return (handlingWords.test(opening) ? [opening, ...found] : found).map(unspaced);
}

/** `E F T O`, `N O D I S` as words. */
function unspaced(caption: string): string {
  return /^[A-Z](?: [A-Z]){3,9}$/.test(caption) ? caption.replaceAll(' ', '') : caption;
}
