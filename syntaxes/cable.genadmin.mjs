// Rules of the grammar for GENADMIN messages (format-rules 6a): JANAP 128 head, precedence in words, subject code, series, sets.

import { captures, match, word } from './cable.rule.mjs';
import { end, indent, levelWords, precedenceWord, raw, seriesName, setName } from './cable.shapes.mjs';

/** A set goes on with lines that begin with a slash. */
const setEnd = raw`^(?!${indent}/[^/\n])`;

/** What may stand in a set: the slashes that part its fields, the slashes that close it, and the next set on the same line. */
const inSet = [
  match(
    raw`(//)(?:[ \t]+(${setName})(/))?(?=[ \t\\\r]|$|[A-Z(])`,
    'punctuation.terminator.set',
    'keyword.other.label.set',
    'punctuation.separator.field',
  ),
  match(raw`(?:(?<=RMKS/)|(?<=REMARKS/))(\d{1,3})(\.)`, 'constant.numeric.paragraph-number', 'punctuation.definition.paragraph-number'),
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
    patterns: [...inSet.slice(0, 1)],
  },
  'message-set': {
    name: 'meta.set.cable',
    begin: raw`\G${indent}(?:\([A-Z]{1,2}\)[ ]?)?(${setName})(/)`,
    beginCaptures: captures('keyword.other.label.set', 'punctuation.separator.field'),
    end: setEnd,
    patterns: inSet,
  },
};
