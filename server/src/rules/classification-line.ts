// First line of FL12: classification, section label, place and message number (ACP 127 par. 208, 209; format-rules 3.1).

import { type ClassificationLine, headElements } from '../cable/model.ts';
import { textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { type Finding, finding, shown } from './finding.ts';

/** Every field of the line is there and can be read. */
export function* classificationLines(reading: Reading): Iterable<Finding> {
  for (const line of headElements(reading.cable, 'classification')) {
    if (line.level === null) yield finding('classification-words', line.words, { found: shown(reading, line.words) });
    yield* sectionLabel(reading, line);
    yield* placeAndNumber(reading, line);
  }
}

function* sectionLabel(reading: Reading, { section }: ClassificationLine): Iterable<Finding> {
  if (section === null) return;
  const { number, total } = section;
  const isSound = number !== null && total !== null && number >= 1 && number <= total;
  if (!isSound) yield finding('section-label', section, { found: shown(reading, section) });
}

function* placeAndNumber(reading: Reading, { place, number, section, words }: ClassificationLine): Iterable<Finding> {
  if (number === null) {
    const before = place ?? section ?? words;
    yield finding('classification-no-number', before, { found: shown(reading, before) });
    return;
  }
  if (place === null) yield finding('classification-no-place', number, {});
  const digits = textOf(reading.text, number);
  if (!/^\d+$/.test(digits)) yield finding('classification-number', number, { found: shown(reading, number) });
  else if (digits.length !== 6) {
    yield finding('classification-number-width', number, {
      found: shown(reading, number),
      expected: digits.replace(/^0+/, '').padStart(6, '0'),
    });
  }
}
