// The TextMate grammar of cables in the ACP-127 layout (format-rules 2, 3 and 7), written so that its patterns have names.
// `node scripts/build-grammar.mjs` makes cable.tmLanguage.json of it. Colour goes by shape alone: what a code means is the server's.
//
// Text is the state at the root, and a head begins only at a line of unmistakable shape; weak header lines (TO, INFO, captions,
// passing lines) are known inside a head alone. So a sentence that begins "TO read" is never an addressee.
// A region ends at the first line that none of its patterns knows (applyEndPatternLast).
//
// For speed a line is a region of its own, and the patterns in it begin with \G: Oniguruma tries those at one place only, where it would
// try a pattern with ^ at every character of the line.

import {
  authorityStart,
  blankLine,
  caption,
  dateTimeGroup,
  enclosure,
  end,
  executiveOrder,
  field,
  headingLine,
  headStart,
  indent,
  indicator,
  levels,
  levelWords,
  marking,
  markingTail,
  noSmallLetter,
  pageMark,
  place,
  precedenceWord,
  raw,
  referenceStart,
  signatureLine,
  stop,
  strangerLine,
  subjectStart,
  tail,
  textStart,
  topic,
} from './cable.shapes.mjs';

const scope = (name) => ({ name: `${name}.cable` });
/** Captures by number, from a list whose first entry is group 1; an empty entry names nothing. */
const captures = (...names) =>
  Object.fromEntries(names.map((name, index) => [index + 1, scope(name)]).filter((_, index) => names[index] !== ''));
const include = (...names) => names.map((name) => ({ include: `#${name}` }));
const match = (pattern, ...names) => ({ match: pattern, captures: captures(...names) });
const word = (pattern, name) => ({ match: pattern, name: `${name}.cable` });

/** End of a line region: the line's end, or a later line where a region within it has gone on. */
const lineEnd = raw`$|^(?!\G)`;
/** Lines longer than this keep number and marking alone, so that no line is slow. */
const longLine = raw`\G(?=.{4000})`;

const head = {
  name: 'meta.head.cable',
  begin: raw`\G(?=${indent}(?:${headStart}))`,
  end: strangerLine,
  applyEndPatternLast: true,
  patterns: include('head-line'),
};

const headLine = {
  begin: raw`^(?=${indent}(?!${textStart.replace('|' + tail, '')}|N{4}|${subjectStart})(?:${noSmallLetter}$|${referenceStart}|${authorityStart}|${executiveOrder}\d|TAGS?\b|${headStart}|(?:[A-Z][^a-z\n]{0,60}?[ \t])?(?:FOR|PASS|FROM)[ \t])|${indent}${pageMark})(?=${indent}[^ \t\\\r\n])`,
  end: lineEnd,
  patterns: include(
    'long-head-line',
    'transmission-id',
    'routing-line',
    'origin-line',
    'security-line',
    'date-time-group',
    'from',
    'addressees',
    'separator',
    'accounting',
    'page-header',
    'classification',
    'captions',
    'executive-order',
    'tags',
    'inline-subject',
    'references',
    'authority',
    'passing',
    'remark',
  ),
};

const textLine = {
  begin: raw`^(?=${indent}[^ \t\\\r\n])`,
  end: lineEnd,
  patterns: include(
    'long-line',
    'head',
    'subject',
    'references',
    'authority',
    'paragraph',
    'bare-marking',
    'page-header',
    'underline',
    'bullet',
    'separator',
    'captions',
    'end-of-message',
    'phrases',
    'wrapped-closing',
  ),
};

/**
 * Most lines: they begin with a small letter or a word in mixed case that is no label, and hold no phrase that is coloured.
 * One match takes the whole line.
 */
const prose = {
  match: raw`^(?!(?:Subject|Refs?|References?|Classified|Derived|Declassify)\b)(?:[a-z]|[A-Z][a-z]{1,20}[ ,])(?>[^BbEeRr\n]++|(?<=[A-Za-z0-9])[BbEeRr]|[BbEeRr](?!ef|EF|nd\b|ND\b|egin|EGIN))*+$`,
};

const transport = {
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

const addresses = {
  from: match(raw`\G${indent}(FM)(?:[ \t]+([^ \t\\\r].*))?${end}`, 'keyword.control.from', 'string.unquoted.address'),
  addressees: {
    name: 'meta.addressees.cable',
    begin: raw`\G${indent}(TO|INFO|XMT)(?=[ \t]${noSmallLetter}$|${end})`,
    beginCaptures: captures('keyword.control.addressees'),
    end: raw`^(?=${indent}(?:(?:TO|INFO|XMT)${stop}|(?:${caption})${stop}|${levelWords}|${tail}|ACCT |GR \d|${executiveOrder}\d|${field}|${textStart})|${noSmallLetter}[a-z])`,
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

const firstLines = {
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

const labels = {
  'executive-order': {
    name: 'meta.executive-order.cable',
    begin: raw`(?:\G${indent}(${executiveOrder})|\b(E\.O\.[ \t]?))(?=[\d:]|N/A)`,
    beginCaptures: captures('keyword.other.label.executive-order', 'keyword.other.label.executive-order'),
    end: raw`$|(?=\bTAGS?[ \t]*:)|(?=\bSUBJ(?:ECT)?[ \t]*:)`,
    contentName: 'string.unquoted.instruction.cable',
    patterns: [
      word(raw`\G[ \t]*\d{4,6}`, 'constant.numeric.executive-order'),
      word(
        raw`\b(?:DECL(?:ASSIFY)?(?: ON)?|N/A|NA|OADR|X?GDS(?:-?\d)?|RDS(?:-?\d)?|ADS|(?:25)?X\d|(?:50X1-)?HUM|1\.[3-6](?:\([a-h]\))?X?\d?)(?!\w)`,
        'constant.language.instruction',
      ),
      word(raw`\b\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b`, 'constant.numeric.date'),
      ...include('person'),
      word(raw`[:;]`, 'punctuation.separator.label'),
    ],
  },
  tags: {
    name: 'meta.tags.cable',
    begin: raw`(?:\G${indent}(TAGS?)([ \t]*[:;.,])?|\b(TAGS?)([ \t]*:))(?!\w)`,
    beginCaptures: captures(
      'keyword.other.label.tags',
      'punctuation.separator.label',
      'keyword.other.label.tags',
      'punctuation.separator.label',
    ),
    end: raw`${blankLine}|^(?=${indent}(?:${field}|${textStart}))|^(?=[^a-z\n]*[a-z])|(?=\bSUBJ(?:ECT)?[ \t]*:)`,
    patterns: [
      word(raw`</?[A-Za-z][^<>\n]{0,80}>|&\w{1,8};`, 'punctuation.definition.tag'),
      word(raw`\b[A-Z][A-Z0-9-]{1,9}\b(?:[ \t,]{1,3}[A-Z][A-Z0-9-]{1,9}\b(?![ \t]*:))*`, 'entity.name.tag.tags'),
      ...include('person'),
    ],
  },
  'inline-subject': {
    begin: raw`\b(SUBJ(?:ECT)?)([ \t]*:)`,
    beginCaptures: captures('keyword.other.label.subject', 'punctuation.separator.label'),
    end: '$',
    contentName: 'markup.heading.subject.cable',
  },
};

/** The subject goes on over blank lines in double-spaced copies, as long as lines are upper case. */
const subject = {
  name: 'meta.subject.cable',
  begin: raw`\G(?=${indent}${subjectStart})`,
  end: strangerLine,
  applyEndPatternLast: true,
  patterns: [
    {
      begin: raw`^${indent}(SUBJ(?:ECT)?|Subject|Subj)([ \t]*:)`,
      beginCaptures: captures('keyword.other.label.subject', 'punctuation.separator.label'),
      end: raw`${blankLine}|^(?=${indent}(?:${field}|${textStart}))`,
      contentName: 'markup.heading.subject.cable',
      patterns: include('marking'),
    },
    ...include('page-header-line'),
    match(raw`^${indent}(?!${field}|${textStart})([^a-z\s][^a-z\n]{1,80}?)${end}`, 'markup.heading.subject'),
  ],
};

const references = {
  name: 'meta.references.cable',
  begin: raw`\G(?=${indent}${referenceStart})`,
  end: raw`^${indent}(?:(${headingLine})|(?=[^ \t\\\r\n]))`,
  endCaptures: captures('markup.heading'),
  applyEndPatternLast: true,
  patterns: [
    ...include('page-header-line'),
    {
      begin: raw`^${indent}(?:((?:REF|Ref)[A-Za-z()]{0,8})([ \t]*:)|(?=\(?[A-Z][.)]))`,
      beginCaptures: captures('keyword.other.label.references', 'punctuation.separator.label'),
      end: raw`${blankLine}|^(?=${indent}(?:${field}|${textStart}))`,
      contentName: 'string.unquoted.reference.cable',
      patterns: [
        match(
          raw`(?:^|\G|(?<=[,;]))[ \t]*(\(?)([A-Z])([.)])`,
          'punctuation.definition.reference',
          'variable.other.reference-letter',
          'punctuation.definition.reference',
        ),
        match(
          raw`(\()([A-Z])(\))(?=[ \t])`,
          'punctuation.definition.reference',
          'variable.other.reference-letter',
          'punctuation.definition.reference',
        ),
        match(raw`(\()(NOTAL)(\))`, 'punctuation.definition.reference', 'storage.modifier.notal', 'punctuation.definition.reference'),
        word(raw`\bNOTAL\b`, 'storage.modifier.notal'),
        word(raw`\([^()\n]{1,200}\)?`, 'string.quoted.other.title'),
        match(
          raw`(?:\b(\d{2})[ \t]?)?\b(${place})[ \t]+(\d{1,6})(?!\w)`,
          'constant.numeric.year',
          'entity.name.namespace.place',
          'constant.numeric.message-number',
        ),
      ],
    },
  ],
};

const authority = {
  name: 'meta.classified-by.cable',
  begin: raw`\G${indent}(?:\(U\)[ \t]*)?(${authorityStart})([ \t]*:)?`,
  beginCaptures: captures('keyword.other.label.classified-by', 'punctuation.separator.label'),
  end: raw`${blankLine}|^(?=${indent}(?:${field}|${textStart}))`,
  contentName: 'string.unquoted.authority.cable',
  patterns: [
    word(raw`\b(?:[Rr]easons?|REASONS?|DECLASSIFY ON|Declassify [Oo]n)\b:?`, 'keyword.other.reasons'),
    match(
      raw`\b(1\.[3-6])(?:[ ]{0,2}(\([A-Ha-h](?:[/,][A-Ha-h]){0,6}\)))?`,
      'constant.numeric.reason-section',
      'constant.language.reason-letter',
    ),
    word(raw`\([A-Ha-h](?:[/,][A-Ha-h]){0,6}\)`, 'constant.language.reason-letter'),
  ],
};

/** One alternative a level, each a group of its own, so that a theme may colour by level. */
const markingGroups = levels.map(([, , letters]) => raw`(\((?:${letters})${markingTail}\))`).join('|');
const markingScopes = levels.map(([level]) => `constant.language.portion-marking.${level}`);

/** A token at the head of a line; the rest of the line knows phrases alone. */
const lineHead = (begin, ...names) => ({
  begin,
  beginCaptures: captures(...names),
  end: '$|^',
  patterns: include('phrases', 'wrapped-closing'),
});

const text = {
  paragraph: lineHead(
    raw`\G${indent}(?:(-)[ \t]+)?(\d{1,3})(\.)(?=[ \t(A-Z"]|$)[ \t]*(?:${markingGroups})?[ \t]*((?:(?:BEGIN|Begin)[ ])?(?:${topic})(?=[ ]{0,2}[.:-]|${end}))?`,
    'punctuation.definition.list',
    'constant.numeric.paragraph-number',
    'punctuation.definition.paragraph-number',
    ...markingScopes,
    'keyword.other.opening',
  ),
  marking: match(raw`(?:${markingGroups})`, ...markingScopes),
  'bare-marking': lineHead(raw`\G${indent}(?:${markingGroups})`, ...markingScopes),
  'page-header': word(raw`\G${indent}${pageMark}.*$`, 'comment.line.page-header'),
  'page-header-line': word(raw`^${indent}${pageMark}.*$`, 'comment.line.page-header'),
  'long-head-line': word(raw`${longLine}.*$`, 'string.unquoted.remark'),
  'long-line': {
    begin: raw`${longLine}`,
    end: '$',
    patterns: include('paragraph', 'bare-marking'),
  },
  underline: word(raw`\G${indent}-{3}[- \t\\\r]*$`, 'punctuation.definition.heading'),
  bullet: lineHead(
    raw`\G${indent}(?:(--?|\*)(?=[ \t"(\w])|(\(?[A-Za-z][.)]|\([ivx]{1,4}\))(?=[ \t]))`,
    'punctuation.definition.list',
    'variable.other.list-letter',
  ),
  /** `End` at the end of a line, `Summary.` at the head of the next. */
  'wrapped-closing': {
    begin: raw`\b(?:END|End)${end}`,
    end: raw`^${indent}(?:((?:${topic}|${enclosure})\b[.:]?)|(?=.))`,
    endCaptures: captures('keyword.other.closing'),
    applyEndPatternLast: true,
  },
  'end-of-message': match(
    raw`\G${indent}(?:(\#\d{1,6})|(N{4}\w*))${end}`,
    'constant.numeric.station-serial',
    'keyword.control.end-of-message',
  ),
  phrases: match(
    raw`\b(?:((?:BEGIN|Begin) (?:${enclosure}|${topic})\b:?)|((?:END|End|end)(?: OF| of)? (?:${enclosure}|${topic})\b[.:]?)(?:[ \t]+([A-Z][A-Z'-]{2,24})(?=${end}))?|((?:REF|Ref|ref)(?:TEL|tel|s|S)?(?:(?<=[lL])[sS]?|[ ][A-Za-z](?:(?:,[ ]|[ ]and[ ]|[ ]AND[ ]|-)[A-Z]){0,6})\b))`,
    'keyword.other.opening',
    'keyword.other.closing',
    'entity.name.function.signature',
    'variable.other.reftel',
  ),
};

/** Headings, openings and the signature stand behind a blank line. */
const afterBlank = {
  begin: raw`^[ \t\\\r]*$`,
  end: raw`^${indent}(?:((?:(?:BEGIN|Begin)[ ])?(?:${topic})(?=[ ]{0,2}[.:]))|(?=[^ \t\\\r\n]))`,
  endCaptures: captures('keyword.other.opening'),
  applyEndPatternLast: true,
  patterns: [
    word(raw`^${indent}${signatureLine}`, 'entity.name.function.signature'),
    word(raw`^${indent}${headingLine}`, 'markup.heading'),
  ],
};

export const cable = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Cable',
  scopeName: 'source.cable',
  patterns: include('prose', 'after-blank', 'text-line', 'phrases'),
  repository: {
    'after-blank': afterBlank,
    'text-line': textLine,
    prose,
    head,
    'head-line': headLine,
    subject,
    references,
    authority,
    ...transport,
    ...addresses,
    ...firstLines,
    ...labels,
    ...text,
  },
};

/** Fenced blocks in Markdown whose language is `cable`. */
export const markdown = {
  scopeName: 'markdown.cable.codeblock',
  injectionSelector: 'L:text.html.markdown',
  patterns: include('fenced'),
  repository: {
    fenced: {
      name: 'markup.fenced_code.block.markdown',
      begin: raw`(^|\G)(\s*)(\x60{3,}|~{3,})\s*(?i:(cable)((?:\s+|:|,|\{|\?)[^\x60~]*)?$)`,
      beginCaptures: {
        3: { name: 'punctuation.definition.markdown' },
        4: { name: 'fenced_code.block.language.markdown' },
        5: { name: 'fenced_code.block.language.attributes.markdown' },
      },
      end: raw`(^|\G)(\2|\s{0,3})(\3)\s*$`,
      endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
      patterns: [
        {
          begin: raw`(^|\G)(\s*)(.*)`,
          while: raw`(^|\G)(?!\s*([\x60~]{3,})\s*$)`,
          contentName: 'meta.embedded.block.cable',
          patterns: [{ include: 'source.cable' }],
        },
      ],
    },
  },
};
