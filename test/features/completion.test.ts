import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTable, positionAt } from '../../server/src/cable/text.ts';
import { documentationOf } from '../../server/src/features/completion/documentation.ts';
import { completion } from '../../server/src/features/completion.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { offsetAt, readDocument } from '../../server/src/features/document.ts';
import { cases } from '../support/cases.ts';
import { checkCompletionCases, completeAt, plainClient, textAfter } from '../support/check-completion.ts';
import { cablesOf, readFixture } from '../support/fixtures.ts';

describe('completion', () => {
  checkCompletionCases();

  it('has skeletons without a finding, as plain text and with CR LF', () => {
    const skeletons = completeAt('<|>')?.items ?? [];
    expect(skeletons).toHaveLength(4);
    for (const item of skeletons) {
      const text = textAfter('<|>', item);
      expect(text).not.toMatch(/\$|\{/);
      const found = diagnostics(readDocument('file:///draft', text), { profile: 'drafting', rules: {}, today: plainClient.today });
      expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    }
  });

  it('documents every proposal of the head of a cable from the tables', () => {
    const head = 'R 041039Z SEP 07\nFM AMEMBASSY OSLO\nUNCLAS OSLO 000412\nTAGS: <|>\nSUBJECT: FISH\n';
    const items = completeAt(head)?.items ?? [];
    expect(items.length).toBeGreaterThan(1000);
    const undocumented = items.filter((item) => documentationOf(item, 'plaintext') === null);
    expect(undocumented.map(({ label }) => label)).toEqual([]);
  });

  it('finds codes whatever the line ends are', () => {
    const lines = ['R 041039Z SEP 07', 'FM AMEMBASSY OSLO', 'UNCLAS OSLO 000412', 'TAGS: PREL iraq<|>', 'SUBJECT: FISH'];
    for (const lineEnd of ['\n', '\r\n', '\r']) expect(completeAt(lines.join(lineEnd))?.items[0]?.label).toBe('IZ');
  });

  it('is not hurt by a cursor in a line of any length', () => {
    expect(completeAt(`TAGS: ${'PREL '.repeat(100_000)}<|>`)).toBeNull();
  });

  it('replaces what stands around the cursor on its line, at any place of any text', () => {
    const cables = cablesOf('hover').map((name) => readFixture('hover', name).text);
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(60), put: fc.string({ maxLength: 8 }) });
    fc.assert(
      fc.property(fc.constantFrom(...cables), edit, (cable, { at, length, put }) => {
        const cursor = Math.floor(at * cable.length);
        const text = cable.slice(0, cursor) + put + cable.slice(cursor + length);
        const offset = cursor + put.length;
        const document = readDocument('file:///damaged', text);
        const list = completion(document, positionAt(lineTable(text), offset), plainClient);
        expect(list?.items).not.toEqual([]);
        for (const { textEdit } of list?.items ?? []) {
          if (!textEdit || !('range' in textEdit)) continue;
          const { start, end } = textEdit.range;
          expect(start.line).toBe(end.line);
          expect(offsetAt(document, start)).toBeLessThanOrEqual(offset);
          expect(offsetAt(document, end)).toBeGreaterThanOrEqual(Math.min(offset, offsetAt(document, positionAt(document.lines, offset))));
        }
      }),
      cases(300),
    );
  });
});
