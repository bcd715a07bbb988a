import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/features/document.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { checkFixtures } from '../support/fixtures.ts';
import { showOutline } from '../support/show-symbols.ts';

describe('document symbols', () => {
  checkFixtures('symbols', (document) => showOutline(documentSymbols(document)));

  it('takes the id from the name of the file where the text has lost it', () => {
    const text = 'UNCLAS OSLO 000077\n\nSUBJECT: A BELL\n\n1. It rang.\n';
    const names = (uri: string) => documentSymbols(readDocument(uri, text)).map(({ name }) => name);
    expect(names('file:///cables/08OSLO77.txt')).toEqual(['08OSLO77']);
    expect(names('file:///cables/bell.txt')).toEqual(['A BELL']);
  });

  it('lists every paragraph of a very long cable', () => {
    const count = 20_000;
    const paragraphs = Array.from({ length: count }, (_, index) => `${(index % 900) + 1}. Word.\n\n`).join('');
    const [root] = documentSymbols(readDocument('file:///long', `SUBJECT: LONG\n\n${paragraphs}`));
    expect(root?.children?.filter(({ name }) => /^\d+\. Word\.$/.test(name))).toHaveLength(count);
  });
});
