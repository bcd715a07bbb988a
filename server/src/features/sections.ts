// Which headings begin a part of the text: all but those that close an enclosed one (`END TEXT`, format-rules 3.5).

import type { Heading } from '../cable/model.ts';
import { firstWords } from './words.ts';

/** Whether the paragraphs below a heading belong to it. */
export function opensSection(text: string, heading: Heading): boolean {
  return !/^END\b/i.test(firstWords(text, heading.parts, 20));
}
