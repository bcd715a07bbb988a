import { describe, expect, it } from 'vitest';
import { documentationOf } from '../../server/src/features/completion/documentation.ts';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { readDocument } from '../../server/src/features/document.ts';
import { checkCompletionCases, completeAt, plainClient, textAfter } from '../support/check-completion.ts';

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
});
