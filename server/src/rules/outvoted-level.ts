// The level of the cable by its witnesses: first line, FL4, markings, E.O. (format-rules 4).

import { textOf } from '../cable/text.ts';
import { type Level, levelsByLetter } from '../cable/vocabulary.ts';
import type { Reading } from '../reading/reading.ts';
import { firstOf } from './elements.ts';
import { securityLetter } from './format-lines.ts';
import { lettersOfMarking, rankOfLevel, ranks } from './marking-slips.ts';

/** The level of FL4, where markings or E.O. agree with it against the first line: that line is the one that slipped. Else null. */
export function outvotedLevel(reading: Reading): Level | null {
  const { cable, text } = reading;
  const letters = firstOf(cable, 'securityLine')?.letters;
  const line = firstOf(cable, 'classification');
  const letter = letters && securityLetter(textOf(text, letters));
  const level = letter ? levelsByLetter[letter] : undefined;
  if (!level || !line?.level || line.level === level) return null;
  const rank = rankOfLevel[level];
  const instruction = firstOf(cable, 'executiveOrder')?.instruction;
  const words = instruction ? text.slice(instruction.start, Math.min(instruction.end, instruction.start + 20)) : '';
  const isAgreed = rank === 0 ? /^N ?[/.] ?A\b/.test(words) : line.level === 'UNCLASSIFIED' ? /^DECL/.test(words) : false;
  return isAgreed || highestMarking(reading) === rank ? level : null;
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
