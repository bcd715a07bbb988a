// A cable that holds another, as the prints of the archive do: no dialect that is read yet makes one, so it is put together here.

import { expect, it } from 'vitest';
import type { Cable } from '../../server/src/cable/model.ts';
import { elementAt, readingAt } from '../../server/src/features/at.ts';
import { type ReadDocument, readDocument } from '../../server/src/features/document.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/features/folding-ranges.ts';
import { cardAt } from '../support/check-hover.ts';
import { readFixture } from '../support/fixtures.ts';

/** The second cable of a fixture put inside the first. */
function nested(): ReadDocument {
  const flat = readFixture('symbols', 'two-cables.cable');
  const [outer, inner] = flat.cables as readonly [Cable, Cable];
  const { uri, text, lines } = readDocument(flat.uri, flat.text);
  return { uri, text, lines, cables: [{ ...outer, end: inner.end, within: [inner] }] };
}

it('is an entry of the outline behind the paragraphs it follows', () => {
  const [root, ...others] = documentSymbols(nested());
  expect(others).toEqual([]);
  expect(root?.name).toBe('07COPENHAGEN955');
  expect(root?.children?.at(-1)?.name).toBe('09STATE12345');
});

it('is folded as a whole', () => {
  expect(foldingRanges(nested())).toContainEqual({ startLine: 31, endLine: 57 });
});

it('is what is read where it stands', () => {
  const document = nested();
  const inside = document.text.indexOf('STATE 012345');
  expect(readingAt(document, inside)?.id).toMatchObject({ place: 'STATE', number: 12345 });
  expect(readingAt(document, 0)?.id).toMatchObject({ place: 'COPENHAGEN' });
  expect(cardAt(document, inside)?.words).toMatch(/^STATE 012345: cable 09STATE12345/);
});

it('has no element behind its end', () => {
  const document = nested();
  expect(elementAt(document.cables[0] as Cable, document.text.length)).toBeNull();
});
