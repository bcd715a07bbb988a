// Markdown as VS Code shows it.

import { marked } from 'marked';
import { escapeMarkdown } from '../../server/src/features/hover/markdown.ts';

/** What VS Code's own renderer makes of the words: the HTML, and its text with entities read. */
export function rendered(words: string): { html: string; text: string } {
  const html = marked.parse(escapeMarkdown(words), { async: false, gfm: true }).trim();
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
  const text = html.replace(/^<p>|<\/p>$/g, '').replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
  return { html, text };
}
