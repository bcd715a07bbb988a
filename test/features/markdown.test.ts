import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../server/src/features/hover/markdown.ts';
import { oneLine } from '../../server/src/features/words.ts';
import { cases } from '../support/cases.ts';

/** What VS Code's own renderer makes of the words: the HTML, and its text with entities read. */
function rendered(words: string): { html: string; text: string } {
  const html = marked.parse(escapeMarkdown(words), { async: false, gfm: true }).trim();
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
  const text = html.replace(/^<p>|<\/p>$/g, '').replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
  return { html, text };
}

const hostile = [
  '`code`',
  '*bold* _and_ **both**',
  '[NOWHERE](command:evil)',
  '![picture](https://example.org/a.png)',
  '<script>alert(1)</script>',
  'https://example.org and www.example.org and somebody@example.org',
  'command:workbench.action.quit',
  '| a | b |',
  '~~struck~~',
  '# heading',
  '- item',
  '+ item',
  '12. item',
  '1) item',
  '===',
  '> quoted',
  '&amp; &#42; &copy;',
  '\\*twice\\*',
  '$(zap) $x^2$',
  '[a]: https://example.org',
];

describe('escaped Markdown', () => {
  it.each(hostile)('shows exactly the words: %s', (words) => {
    expect(rendered(words).text).toBe(words);
  });

  it('makes one line of several', () => {
    expect(escapeMarkdown('one\r\n\r\n# two\u0000\u2028three')).toBe('one # two three');
  });

  it('leaves the words of cables as they are, for clients that show the source', () => {
    for (const words of ['E.O. 12958', 'RUEHGB, AMEMBASSY BAGHDAD', '(S/NF)', '1.4(b)', '//NSC//', '2007-09-04'])
      expect(escapeMarkdown(words)).toBe(words);
  });

  it('shows exactly the words, whatever they are', () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '|',
      '~',
      '#',
      '-',
      '+',
      '=',
      '.',
      ':',
      '/',
      '&',
      ';',
      '\\',
      '$',
      '@',
      ' ',
      '\n',
      'a',
      '1',
      'www.',
      'http',
      'command:',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (pieces) => {
        const words = pieces.join('');
        expect(rendered(words).text).toBe(oneLine(words));
      }),
      cases(2000),
    );
  });
});
