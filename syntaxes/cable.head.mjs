// Rules of the grammar for FL1 to the passing lines of FL12 (format-rules 2, 3.1, 3.2 and 3.4).

import { captures, include, match, word } from './cable.rule.mjs';
import {
  caption,
  dateTimeGroup,
  end,
  executiveOrder,
  field,
  indent,
  indicator,
  levels,
  levelWords,
  noSmallLetter,
  pageRecord,
  precedenceWord,
  raw,
  stop,
  subjectStart,
  tail,
  textStart,
} from './cable.shapes.mjs';

export const transport = {
  'transmission-id': match(
    raw`\G${indent}(V?ZCZC)([A-Z0-9]*)(?:[ \t]+([^ \t\\\r].*))?${end}`,
    'keyword.control.start-of-message',
    'constant.numeric.transmission-id',
    'constant.numeric.transmission-id',
  ),
  'routing-line': {
    name: 'meta.routing-line.cable',
    begin: raw`\G${indent}(?:(ZZ|OO|PP|RR|YY)(?=[ \t]+[A-Z0-9]{3}|${end})|(?=(?:[QRU][A-Z]{3,7}[ \t]+)*[QRU][A-Z]{3,7}${end}))`,
    beginCaptures: captures('keyword.control.precedence'),
    end: '$',
    contentName: 'entity.name.type.routing-indicator.cable',
  },
  'origin-line': match(
    raw`\G${indent}(DE)[ \t]+(${indicator})(?:[ \t]+(\#?\d+)(?:(/)(\d{1,3}))?)?(?:[ \t]+(\d{2}/\d{4}[A-Z]|\d{6,8}[A-Z]?))?(?:[ \t]+([^ \t\\\r].*))?${end}`,
    'keyword.control.origin',
    'entity.name.type.routing-indicator',
    'constant.numeric.station-serial',
    'punctuation.separator.section',
    'constant.numeric.section',
    'constant.numeric.filing-time',
    'support.constant.operating-signal',
  ),
  'security-line': match(
    raw`\G${indent}(ZN[A-Z])[ \t]+([A-Z]{2,6})(?:(/)([A-Z]{1,6}))?(?:[ \t]+([A-Z0-9].*))?${end}`,
    'keyword.control.security-warning',
    'constant.language.security-letters',
    'punctuation.separator.designator',
    'constant.language.handling-designator',
    'support.constant.operating-signal',
  ),
  'date-time-group': {
    name: 'meta.date-time-group.cable',
    begin: raw`\G${indent}(?=(?:[ZOPRY][ \t]+){1,3}\d{4}|${dateTimeGroup})`,
    end: '$',
    patterns: [
      match(
        raw`(\d{4,7})([A-Z])?[ \t]{0,2}([A-Z0-9]{3})[ \t]{0,2}(\d{2,4})(?!\w)`,
        'constant.numeric.day-time',
        'constant.language.zone',
        'constant.language.month',
        'constant.numeric.year',
      ),
      word(raw`\b[ZOPRY](?=[ \t])`, 'keyword.control.precedence'),
      word(raw`[A-Z0-9]{2,}`, 'support.constant.operating-signal'),
    ],
  },
};

export const addresses = {
  from: match(raw`\G${indent}(FM)(?:[ \t]+([^ \t\\\r].*))?${end}`, 'keyword.control.from', 'string.unquoted.address'),
  addressees: {
    name: 'meta.addressees.cable',
    begin: raw`\G${indent}(TO|INFO|XMT)(?=[ \t]${noSmallLetter}$|${end})`,
    beginCaptures: captures('keyword.control.addressees'),
    end: raw`^(?=${indent}(?:(?:TO|INFO|XMT)${stop}|(?:${caption})${stop}|${levelWords}|${tail}|${pageRecord}|ACCT |GR \d|${executiveOrder}\d|${field}|${textStart})|${noSmallLetter}[a-z])`,
    contentName: 'string.unquoted.address.cable',
    patterns: [
      match(raw`(?:^|\G)${indent}([A-Z][A-Z0-9]{2,8})(/)(?!/)`, 'entity.name.type.routing-indicator', 'punctuation.separator.address'),
      match(raw`(//)([^\n]*?)(//)`, 'punctuation.definition.office', 'support.type.office', 'punctuation.definition.office'),
      word(raw`\b(?:${precedenceWord})(?=(?:[ \t]+\d{1,4})?${end})`, 'keyword.control.precedence'),
      word(raw`(?<=[ \t])\d{4}(?=${end})`, 'constant.numeric.channel-count'),
    ],
  },
  accounting: match(raw`\G${indent}(ACCT|GR)[ \t]+([A-Z0-9].*)$`, 'keyword.control.accounting', 'constant.numeric.accounting'),
  separator: match(raw`\G${indent}(BT)${end}`, 'keyword.control.separator'),
};

export const firstLines = {
  classification: {
    name: 'meta.classification.cable',
    begin: raw`\G${indent}(?=${levelWords})(?!\w+[ \t]+PAGE)`,
    end: raw`$|(?=\bTAGS?[ \t]*:)|(?=\bE\.O\.)|(?=\bSUBJ(?:ECT)?[ \t]*:)`,
    contentName: 'string.unquoted.remark.cable',
    patterns: [
      ...levels.map(([level, words]) => word(raw`\G(?:${words})(?![A-Za-z])`, `entity.name.section.classification.${level}`)),
      match(
        raw`\b(FINAL )?(SECTION)[ \t]+(\d+)?(?:[ \t]*(OF)[ \t]+(\d+))?`,
        'keyword.other.section',
        'keyword.other.section',
        'constant.numeric.section',
        'keyword.other.section',
        'constant.numeric.section',
      ),
      word(raw`\b(?:${caption}|E F T O)(?![A-Za-z])`, 'storage.modifier.caption'),
      match(
        raw`\b(?!E\.O\.)([A-Z](?:(?! E\.O\.)[A-Z./' -]){1,30}?)[ \t]+(\d{3,6})(?!\w)`,
        'entity.name.namespace.place',
        'constant.numeric.message-number',
      ),
    ],
  },
  'page-record': word(raw`\G${indent}${pageRecord}`, 'comment.line.furniture'),
  captions: match(raw`\G${indent}((?:${caption})(?:[ \t,/]+(?:${caption}))*)${end}`, 'storage.modifier.caption'),
  passing: {
    name: 'meta.passing.cable',
    begin: raw`\G${indent}(?!${subjectStart}|${textStart})(?=(?:[A-Z][^a-z\n]{0,60}?[ \t])?(?:FOR|PASS|FROM)[ \t])`,
    end: '$',
    contentName: 'string.unquoted.passing.cable',
    patterns: [word(raw`\b(?:PLEASE|ALSO|PASS|FOR|FROM|TO|AND)\b`, 'keyword.control.passing'), ...include('office', 'person')],
  },
  office: word(raw`\b[A-Z][A-Z0-9&-]{0,12}(?:/[A-Z0-9&-]{1,12}){1,6}`, 'support.type.office'),
  person: word(raw`\([^()\n]{1,60}\)`, 'variable.parameter.person'),
  remark: {
    match: raw`\G${indent}(?!${textStart}|${subjectStart})([^a-z\s][^a-z\n]*)$`,
    captures: { 1: { name: 'string.unquoted.remark.cable', patterns: include('office') } },
  },
};
