// The TAGS line: codes malformed or doubled, markup of web copies (5 FAH-3 H-010; format-rules 3.3, 7).

import type { TagsLine } from '../cable/model.ts';
import { type Span, textOf } from '../cable/text.ts';
import type { Reading } from '../reading/reading.ts';
import { elementsOf } from './elements.ts';
import { type Finding, finding, related, shown } from './finding.ts';

/** At least one code, each two to seven capital letters or digits. */
export function* tagsLines(reading: Reading): Iterable<Finding> {
  for (const line of elementsOf(reading.cable, 'tags')) {
    if (line.tags.length === 0) yield finding('tags-empty', line.label, {});
    yield* codes(reading, line);
    const markup = line.markup[0];
    if (markup) {
      const others = line.markup.slice(1).map((span) => related('same', span, { found: shown(reading, span) }));
      yield finding('tags-markup', markup, { found: shown(reading, markup) }, ...others);
    }
  }
}

function* codes(reading: Reading, line: TagsLine): Iterable<Finding> {
  const seen = new Map<string, Span>();
  for (const { code } of line.tags) {
    const written = textOf(reading.text, code);
    const first = seen.get(written);
    if (!/^[A-Z][A-Z0-9]{1,6}$/.test(written)) yield finding('tags-code', code, { found: shown(reading, code) });
    else if (first) yield finding('tags-twice', code, { found: shown(reading, code) }, related('first', first, {}));
    else seen.set(written, code);
  }
}
