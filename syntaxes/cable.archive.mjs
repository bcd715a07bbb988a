// Rules of the grammar for archived telegrams and prints (format-rules 5 and 6): distribution, drafting, dash line, labels, furniture.

import { captures, include, match, word } from './cable.rule.mjs';
import {
  archiveFurniture,
  attributeLabel,
  banner,
  caption,
  clearance,
  draftingLabel,
  end,
  field,
  headingOfPage,
  indent,
  office,
  pageStamp,
  printLabel,
  raw,
} from './cable.shapes.mjs';

/** What stands on a line of distribution. */
const copies = [
  match(raw`\b(${office})(-)(\d{1,3})\b`, 'support.type.office', 'punctuation.separator.copies', 'constant.numeric.copies'),
  match(raw`(/)(\d{2,3})[ ]?([A-Z])?`, 'punctuation.separator.total', 'constant.numeric.copies', 'constant.language.archive'),
];

export const archives = {
  distribution: {
    name: 'meta.distribution.cable',
    begin: raw`\G${indent}(?:(ACTION|ORIGIN|INFO)(?=[ \t]+[A-Z0-9]{1,5}-\d\d\b)|(?=(?:${office}-\d\d[ \t]+){1,12}(?:${office}-\d\d|/\d{3}[ ]?[A-Z]?)${end}|/\d{3}[ ]?[RW]${end}))`,
    beginCaptures: captures('keyword.control.distribution'),
    end: '$',
    patterns: copies,
  },
  'distribution-offices': {
    name: 'meta.distribution.cable',
    begin: raw`\G${indent}(DIST)[ \t]*(:)`,
    beginCaptures: captures('keyword.control.distribution', 'punctuation.separator.label'),
    end: '$',
    patterns: [word(raw`[A-Z][A-Z0-9/&-]*`, 'support.type.office')],
  },
  'dash-line': match(
    raw`\G${indent}(?=-{6,}[ \t]*[0-9A-F]{6})(-{6,})[ \t]*(\d{6}Z)?[ \t]*([0-9A-F]{6})?[ \t]*(\d{6}Z)?[ \t]*(?:(/)(\d{2}))?${end}`,
    'comment.line.dash-line',
    'constant.numeric.filing-time',
    'constant.numeric.station-serial',
    'constant.numeric.filing-time',
    'punctuation.separator.total',
    'constant.numeric.copies',
  ),
  /** The offices that cleared stand a line each, under one label. */
  drafting: {
    name: 'meta.drafting.cable',
    begin: raw`\G${indent}(${draftingLabel})[ ]?(:)?`,
    beginCaptures: captures('keyword.other.label.drafting', 'punctuation.separator.label'),
    end: raw`^(?=.{4000}|${indent}(?:DIST|${field}))|^(?!${indent}[A-Z][A-Z0-9/;&-]{0,20}:[ ]?[A-Z])`,
    patterns: [match(raw`(?:\G|^)[ \t]*([A-Z][A-Z0-9/ &.;-]{0,40})(:)`, 'support.type.office', 'punctuation.separator.drafting')],
  },
  clearance: match(raw`\G${indent}(?=${clearance})([A-Z0-9/-]+)(:)`, 'support.type.office', 'punctuation.separator.drafting'),
  'print-name': match(
    raw`\G${indent}(MRN)[ ]?(:)[ \t]*(\d{2,4}) ([A-Z][A-Z .'-]{0,30}?) (\d{1,7})${end}`,
    'keyword.other.label.print',
    'punctuation.separator.label',
    'constant.numeric.year',
    'entity.name.namespace.place',
    'constant.numeric.message-number',
  ),
  'print-date': match(
    raw`\G${indent}(Date/DTG)[ ]?(:)[ \t]*([A-Z][a-z]{2} \d{1,2}, \d{4})[ ]?(/)[ ]?(\d{6})([A-Z])[ ]([A-Za-z]{3})[ ](\d{2})${end}`,
    'keyword.other.label.print',
    'punctuation.separator.label',
    'constant.numeric.date',
    'punctuation.separator.date',
    'constant.numeric.day-time',
    'constant.language.zone',
    'constant.language.month',
    'constant.numeric.year',
  ),
  'print-order': match(
    raw`\G${indent}(E\.O\.?)[ ]?(:)[ \t]*(?:(\d{4,6})|([^ \t\\\r].*?))?${end}`,
    'keyword.other.label.executive-order',
    'punctuation.separator.label',
    'constant.numeric.executive-order',
    'constant.language.instruction',
  ),
  'print-captions': {
    begin: raw`\G${indent}(Captions?)[ ]?(:)`,
    beginCaptures: captures('keyword.other.label.print', 'punctuation.separator.label'),
    end: '$',
    patterns: [word(raw`\b(?:${caption})(?![A-Za-z])`, 'storage.modifier.caption')],
  },
  'print-signature': match(
    raw`\G${indent}(Signature)[ ]?(:)[ \t]*(?:([^ \t\\\r].*?))?${end}`,
    'keyword.other.label.print',
    'punctuation.separator.label',
    'entity.name.function.signature',
  ),
  'print-label': {
    name: 'meta.print-field.cable',
    begin: raw`\G${indent}(${printLabel})[ ]?(:)`,
    beginCaptures: captures('keyword.other.label.print', 'punctuation.separator.label'),
    end: '$',
    contentName: 'string.unquoted.value.cable',
    patterns: [
      word(raw`\b(?:NIACT IMMEDIATE|FLASH|IMMEDIATE|PRIORITY|ROUTINE|Routine)(?=[ \t]*;|${end})`, 'keyword.control.precedence'),
      word(raw`;`, 'punctuation.separator.addressee'),
    ],
  },
  attribute: {
    name: 'meta.attribute.cable',
    begin: raw`\G${indent}(${attributeLabel})[ ]?(:)`,
    beginCaptures: captures('keyword.other.label.attribute', 'punctuation.separator.label'),
    end: '$',
    contentName: 'string.unquoted.value.cable',
  },
  /** Furniture, the blank lines behind it, and a heading behind these; what else comes is the text that the page has cut. */
  furniture: {
    begin: raw`\G(?=${indent}(?:${pageStamp}))`,
    end: raw`^${indent}(?:(${headingOfPage})|(?=[^ \t\\\r\n])(?!${pageStamp}))`,
    endCaptures: captures('markup.heading'),
    patterns: [
      word(raw`(?:\G|^)${indent}PAGE[ \t].*$`, 'comment.line.page-header'),
      ...include('banner'),
      word(raw`(?:\G|^)${indent}(?:${archiveFurniture}).*$`, 'comment.line.furniture'),
    ],
  },
  banner: word(raw`(?:\G|^)${indent}${banner}`, 'comment.line.banner'),
};

/** Names of the rules, as lines of a head and of the text try them. */
export const archiveLines = [
  'distribution',
  'distribution-offices',
  'dash-line',
  'drafting',
  'clearance',
  'print-name',
  'print-date',
  'print-order',
  'print-captions',
  'print-signature',
  'print-label',
  'attribute',
  'furniture',
];
