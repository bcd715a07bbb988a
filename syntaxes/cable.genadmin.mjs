// Rules of the grammar for GENADMIN messages (format-rules 6a): JANAP 128 head, precedence in words, subject code, series, sets.

import { captures, include, match, word } from './cable.rule.mjs';
import { end, fieldSet, indent, levelWords, precedenceWord, proseSet, raw, seriesName, setEnd, textSet } from './cable.shapes.mjs';

const terminator = word(raw`//(?=[ \t\\\r]|$|[A-Z(])`, 'punctuation.terminator.set');
/** What may stand in a set of fields: the slashes that part them, the slashes that close it, and the next set on the same line. */
const inSet = [
  ...include('next-set', 'next-prose-set'),
  terminator,
  word(raw`\b\d{6}Z?[ ]?[A-Z]{3}[ ]?\d{2,4}\b|\b\d{1,2}[A-Z]{3}\d{2,4}\b`, 'constant.numeric.date-time-group'),
  match(raw`(?:(?<=REF/)|(?<=RED/))([A-Z]{1,2})(?=/)`, 'variable.other.reference-letter'),
  word(raw`/`, 'punctuation.separator.field'),
];

export const messages = {
  'janap-head': match(
    raw`\G${indent}([A-Z])([A-Z]{2})([A-Z])([A-Z]{4}) ([A-Z]{4,8})(\d{4}) (\d{7})(-)([A-Z]{4})(--)([A-Z ]{4,80})\.?${end}`,
    'keyword.control.precedence',
    'constant.language.media-format',
    'constant.language.security-letters',
    'constant.language.content-code',
    'entity.name.type.routing-indicator',
    'constant.numeric.station-serial',
    'constant.numeric.filing-time',
    'punctuation.separator.janap',
    'constant.language.security-letters',
    'punctuation.separator.janap',
    'entity.name.type.routing-indicator',
  ),
  'precedence-line': match(raw`\G${indent}(${precedenceWord})${end}`, 'keyword.control.precedence'),
  'subject-code-line': match(
    raw`\G${indent}(${levelWords})[ \t]*(?:(//)(?:(N\d{5})(//)?)?)${end}`,
    'constant.language.classification',
    'punctuation.definition.subject-code',
    'constant.numeric.subject-code',
    'punctuation.definition.subject-code',
  ),
  series: match(raw`\G${indent}(${seriesName})[ ](\d{1,4}/\d{2})${end}`, 'entity.name.namespace.series', 'constant.numeric.message-number'),
  'message-subject': {
    begin: raw`\G${indent}(SUBJ)(//?)(?=[^/\n])`,
    beginCaptures: captures('keyword.other.label.subject', 'punctuation.separator.field'),
    end: setEnd,
    contentName: 'markup.heading.subject.cable',
    patterns: [...include('next-set', 'next-prose-set'), terminator],
  },
  'message-set': {
    name: 'meta.set.cable',
    begin: raw`\G${indent}(?:\([A-Z]{1,2}\)[ ]?)?(${fieldSet})(/)`,
    beginCaptures: captures('keyword.other.label.set', 'punctuation.separator.field'),
    end: setEnd,
    patterns: inSet,
  },
  'next-set': {
    begin: raw`(//)[ \t]*(${fieldSet})(/)`,
    beginCaptures: captures('punctuation.terminator.set', 'keyword.other.label.set', 'punctuation.separator.field'),
    end: setEnd,
    patterns: inSet,
  },
  /** Sentences, over as many lines as they need: nothing in them is coloured but the slashes that close the set. */
  'message-prose-set': {
    name: 'meta.set.cable',
    begin: raw`\G${indent}(${proseSet})(/)`,
    beginCaptures: captures('keyword.other.label.set', 'punctuation.separator.field'),
    end: setEnd,
    patterns: [...include('next-set', 'next-prose-set'), terminator],
  },
  'next-prose-set': {
    begin: raw`(//)[ \t]*(${proseSet}|${textSet})(/)`,
    beginCaptures: captures('punctuation.terminator.set', 'keyword.other.label.set', 'punctuation.separator.field'),
    end: setEnd,
    patterns: [...include('next-set', 'next-prose-set'), terminator],
  },
  /** The message's text begins; its lines are those of any text. */
  'message-text-set': match(
    raw`\G${indent}(GENTEXT(?=/)|RMKS|REMARKS)(/)(?:(REMARKS|RMKS)(/))?[ \t]*(?:(\d{1,3})(\.)(?!\d))?`,
    'keyword.other.label.set',
    'punctuation.separator.field',
    'keyword.other.label.set',
    'punctuation.separator.field',
    'constant.numeric.paragraph-number',
    'punctuation.definition.paragraph-number',
  ),
};
