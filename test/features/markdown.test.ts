import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../server/src/features/hover/markdown.ts';
import { rendered } from '../support/markdown.ts';

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
});
