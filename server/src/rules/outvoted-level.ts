// The level of the cable by its witnesses: first line, FL4, markings, E.O. (format-rules 4).

import { textOf } from '../cable/text.ts';
import { type Level, levelsByLetter } from '../cable/vocabulary.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf, firstOf } from './elements.ts';
import { securityLetter } from './format-lines.ts';
import { lettersOfMarking, rankOfLevel, ranks } from './marking-slips.ts';

/** The level of FL4, where more of the head and the text agrees with it than with the first line: that line slipped. Else null. */
export function outvotedLevel(reading: Reading): Level | null {
  const { cable, text } = reading;
  const security = firstOf(cable, 'securityLine');
  const letters = security?.letters;
  const line = firstOf(cable, 'classification');
  const letter = letters && securityLetter(textOf(text, letters));
  const level = letter ? levelsByLetter[letter] : undefined;
  if (!security || !level || !line?.level || line.level === level) return null;
  const own = rankOfLevel[line.level];
  const isPlain = own === 0 && textOf(text, security.warning) === 'ZNR';
  return witnesses(reading, rankOfLevel[level]) > witnesses(reading, own) + (isPlain ? 1 : 0) ? level : null;
}

/** How many of the E.O. line, the markings and the captions speak for a rank. */
function witnesses(reading: Reading, rank: number): number {
  const { cable, text } = reading;
  const instruction = firstOf(cable, 'executiveOrder')?.instruction;
  const words = instruction ? text.slice(instruction.start, Math.min(instruction.end, instruction.start + 20)) : '';
  const order = rank === 0 ? /^N ?[/.] ?A\b/ : /^DECL/;
  const isSensitive = rank === 0 && elementsOf(cable, 'caption').some((caption) => textOf(text, caption) === 'SENSITIVE');
  return [order.test(words), isSensitive, highestMarking(reading) === rank].filter((speaks) => speaks).length;
}

/** Rank of the highest marking; -1 without any. */
function highestMarking({ cable, text }: Reading): number {
  let highest = -1;
  for (const element of cable.body) {
    if (element.kind !== 'paragraph' || !element.number || !element.marking) continue;
    highest = Math.max(highest, ranks.get(lettersOfMarking(textOf(text, element.marking))) ?? -1);
  }
  return highest;
}
