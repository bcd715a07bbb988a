import { describe, expect, it } from 'vitest';
import { offsetAt, type ReadDocument, readDocument } from '../../server/src/features/document.ts';
import { type InlayHintSettings, inlayHints } from '../../server/src/features/inlay-hints.ts';
import { checkFixtures, readFixture } from '../support/fixtures.ts';

const all: InlayHintSettings = { routingIndicators: true, dateTimeGroup: true, tags: true };
const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** The lines that have hints, each hint in its place. */
function showHints(document: ReadDocument): string {
  let text = '';
  let done = 0;
  for (const { position, label, tooltip } of inlayHints(document, whole, all)) {
    const at = offsetAt(document, position);
    text += `${document.text.slice(done, at)}«${label}: ${tooltip}»`;
    done = at;
  }
  const lines = `${text}${document.text.slice(done)}`.split(/\r\n|\r|\n/);
  return lines.filter((line) => line.includes('«')).join('\n');
}

const labels = (text: string, settings = all, range = whole): unknown[] =>
  inlayHints(readDocument('file:///cable', text), range, settings).map(({ label }) => label);

describe('inlay hints', () => {
  checkFixtures('inlay-hints', showHints);

  it('tell the day in UTC where the originator is not on record', () =>
    expect(labels('R 041039Z SEP 07\nFM AMEMBASSY NOWHERE\n')).toEqual(['Tue 4 Sep 2007']));

  it('tell the day before or after where it is one there', () => {
    expect(labels('R 042339Z SEP 07\nFM AMEMBASSY TOKYO\n')).toEqual(['Wed 5 Sep 2007, 08:39 in Tokyo']);
    expect(labels('R 040139Z SEP 07\nFM AMEMBASSY QUITO\n')).toEqual(['Mon 3 Sep 2007, 20:39 in Quito']);
  });

  it('are none for dates that there are not, and for indicators that are on no record', () =>
    expect(labels('RR RQQQQQQ\nDE RQQQQQQ #0001 0010000\nR 320000Z SEP 07\nFM AMEMBASSY OSLO\n')).toEqual([]));

  it('are those of the range that is asked for', () => {
    const { text } = readFixture('inlay-hints', 'reading.cable');
    const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 40 } };
    expect(labels(text, all, line)).toEqual(['Oslo']);
  });

  it.each([
    ['routingIndicators', 4],
    ['dateTimeGroup', 1],
    ['tags', 3],
  ] as const)('are shown by the setting %s alone', (name, count) => {
    const { text } = readFixture('inlay-hints', 'reading.cable');
    const none: InlayHintSettings = { routingIndicators: false, dateTimeGroup: false, tags: false };
    expect(labels(text, none)).toEqual([]);
    expect(labels(text, { ...none, [name]: true })).toHaveLength(count);
  });
});
