// Places marked in the text of a test: `<|>` is a cursor, `<|…|>` a range. The marks are taken out.

import type { Span } from '../../server/src/cable/text.ts';

/** A text without its marks, and where they stood. */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly Span[];
}

/** Takes the marks out of a text. Ranges do not nest; an open one without its end is a mistake of the test. */
export function readMarkers(marked: string): Marked {
  const cursors: number[] = [];
  const ranges: Span[] = [];
  let text = '';
  let opened: number | null = null;
  for (const piece of marked.split(/(<\|>|<\||\|>)/)) {
    if (piece === '<|>') cursors.push(text.length);
    else if (piece === '<|') opened = text.length;
    else if (piece !== '|>') text += piece;
    else if (opened === null) throw new Error(`A range ends that did not begin: ${marked}`);
    else {
      ranges.push({ start: opened, end: text.length });
      opened = null;
    }
  }
  if (opened !== null) throw new Error(`A range does not end: ${marked}`);
  return { text, cursors, ranges };
}
