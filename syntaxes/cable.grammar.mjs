// The TextMate grammar of cables in the ACP-127 layout (format-rules 2, 3 and 7), written so that its patterns have names.
// `node scripts/build-grammar.mjs` makes cable.tmLanguage.json of it. Colour goes by shape alone: what a code means is the server's.
//
// Text is the state at the root, and a head begins only at a line of unmistakable shape; weak header lines (TO, INFO, captions,
// passing lines) are known inside a head alone. So a sentence that begins "TO read" is never an addressee.
// A region ends at the first line that none of its patterns knows.
//
// For speed a line is a region of its own, and the patterns in it begin with \G: Oniguruma tries those at one place only, where it would
// try a pattern with ^ at every character of the line.

import { archiveLines, archives } from './cable.archive.mjs';
import { messages } from './cable.genadmin.mjs';
import { addresses, firstLines, transport } from './cable.head.mjs';
import { captures, include, match, word } from './cable.rule.mjs';
import {
  authorityStart,
  banner,
  blankLine,
  caption,
  copiesLine,
  enclosure,
  end,
  executiveOrder,
  field,
  headingLine,
  headStart,
  indent,
  levels,
  markingTail,
  noSmallLetter,
  pageMark,
  place,
  precedenceWord,
  raw,
  referenceStart,
  seriesName,
  signatureLine,
  strangerLine,
  subjectStart,
  tail,
  textSet,
  textStart,
  topic,
} from './cable.shapes.mjs';

/** End of a line region: the line's end, or a later line where a region within it has gone on. */
const lineEnd = raw`$|^(?!\G)`;
/** Hyphens over or under a heading. */
const hyphens = raw`-{3}[- \t\\\r]*$`;
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
  begin: raw`^(?=${indent}(?!${textStart.replace(`|${tail}`, '')}|N{3}|(?:${textSet})/|${subjectStart})(?:${noSmallLetter}$|${referenceStart}|${authorityStart}|${executiveOrder}\d|TAGS?\b|${headStart}|(?:[A-Z][^a-z\n]{0,60}?[ \t])?(?:FOR|PASS|FROM)[ \t])|${indent}(?:${pageMark}|${banner}))(?=${indent}[^ \t\\\r\n])`,
  end: lineEnd,
  patterns: include(
    'long-head-line',
    'distribution',
    'distribution-offices',
    'dash-line',
    'drafting',
    'janap-head',
    'subject-code-line',
    'series',
    'precedence-line',
    'message-subject',
    'message-set',
    'message-prose-set',
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
    'banner',
    'page-record',
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
    ...archiveLines,
    'head',
    'series',
    'precedence-line',
    'message-subject',
    'message-set',
    'message-prose-set',
    'message-text-set',
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
    'wrapping-line',
    'plain-line',
  ),
};

/**
 * The rest of a line in which no phrase is coloured. Of the words that begin one, the rare letters are looked at: F and D stop the
 * search at `ref` and `end`, seldom elsewhere.
 */
const proseRest = raw`(?>[^dfDFB\n]++|d(?<!\b[Ee]nd)|D(?<!\bEND)|f(?<!\b[Rr]ef)|F(?<!\bREF)|B(?!egin|EGIN))*+$`;
/** Words in mixed case that begin a line with a meaning. */
const proseLabel = raw`(?:Subject|Refs?|References?|Classified|Derived|Declassify|Begin|End)\b|Releas|Declass|Page \d|Message |US Dep|[A-Z][a-z]{1,12}[ ](?:[A-Z]\.[ ]|[A-Z][a-z]{1,14}, Acting)|(?:Drafted|Cleared|Approved|Pass|Dissemination) [A-Z]|[A-Z][a-z]{2,12}(?:[ ](?:[A-Z][A-Za-z]{1,14}|on)){1,4}[ ]?:`;
/** Words in capitals that begin a line with a meaning, and the shape of a line without one: long stretches of letters. */
const capitalLabel = raw`(?:ACTION|ORIGIN|INFO|XMT|DIST|DRAFTED|APPROVED|CLEARED|RELEASED?|TOP|SECRET|CONFIDENTIAL|LIMITED|RESTRICTED|UNCLAS(?:SIFIED)?|SUBJ(?:ECT)?|REF[A-Z]*|TAGS?|CLASSIFIED|DERIVED|DECLASSIFY|PAGE|BEGIN|END|COMMENT|SUMMARY|ACCT|NNN[A-Z]*|${caption}|${precedenceWord}|${seriesName})\b`;
const capitalProse = raw`(?!${capitalLabel})[A-Z](?>[A-Z']{2,20})[,.;]?[ ](?=[^\d:/\n-]{30})`;
/**
 * Most lines: they begin with a small letter or a word that is no label, and hold no phrase that is coloured.
 * One match takes the whole line.
 */
const prose = {
  match: raw`^(?:[a-z](?![.)])|(?!${proseLabel})(?:[A-Z][a-z]{1,20}[ ,]|[A-Z][A-Za-z'-]{1,20}(?>,?)[ ][a-z]|[0-9]{1,4}[ ,]|")|${capitalProse})${proseRest}`,
};

/** One alternative a level, each a group of its own, so that a theme may colour by level. */
const markingGroups = levels.map(([, , letters]) => raw`(\((?:${letters})${markingTail}\))`).join('|');
const markingScopes = levels.map(([level]) => `constant.language.portion-marking.${level}`);

const paragraphHead = raw`${indent}(?:(-)[ \t]+)?(\d{1,3})(\.)(?=[ \t(A-Z"]|$)[ \t]*+(?:${markingGroups})?[ \t]*+((?:(?:BEGIN|Begin)[ ])?(?:${topic})(?=[ ]{0,2}[.:-]|${end}))?`;
const paragraphScopes = [
  'punctuation.definition.list',
  'constant.numeric.paragraph-number',
  'punctuation.definition.paragraph-number',
  ...markingScopes,
  'keyword.other.opening',
];

/** The first line of most paragraphs at one match: number, marking, opening, and a rest without a phrase. */
const numberedProse = match(raw`^${paragraphHead}${proseRest}`, ...paragraphScopes);

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
    end: raw`${blankLine}|^(?=.{4000}|${indent}(?:${field}|${textStart}))|^(?=[^a-z\n]*[a-z])|(?=\bSUBJ(?:ECT)?[ \t]*:)`,
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
  end: raw`^(?=${indent}(?!${subjectStart}|${pageMark}|${banner}|(?!${field}|${textStart}|${copiesLine})[^a-z\s][^a-z\n]{1,80}$)[^ \t\\\r\n])`,
  patterns: [
    {
      begin: raw`^${indent}(SUBJ(?:ECT)?|Subject|Subj)([ \t]*:)`,
      beginCaptures: captures('keyword.other.label.subject', 'punctuation.separator.label'),
      end: raw`^(?=.{4000}|${indent}(?:$|\\$|\r$|${field}|${textStart}))`,
      contentName: 'markup.heading.subject.cable',
      patterns: include('marking'),
    },
    ...include('page-header-line', 'banner'),
    match(raw`^(?=.{1,200}$)${indent}(?!${field}|${textStart}|${copiesLine})([^a-z\s][^a-z\n]{1,80}?)${end}`, 'markup.heading.subject'),
  ],
};

const references = {
  name: 'meta.references.cable',
  begin: raw`\G(?=${indent}${referenceStart})`,
  end: raw`^${indent}(?:(?=.{4000})|(${headingLine})|(?!${referenceStart}|\(?[A-Z][.)]|${pageMark}|${banner})(?=[^ \t\\\r\n]))`,
  endCaptures: captures('markup.heading'),
  patterns: [
    {
      begin: raw`^${indent}(?:((?:REF|Ref)[A-Za-z()]{0,8})(?:([ \t]*:)|(?=[ ]))|(?=\(?[A-Z][.)]))`,
      beginCaptures: captures('keyword.other.label.references', 'punctuation.separator.label'),
      end: raw`^(?=.{4000}|${indent}(?:$|\\$|\r$|${field}|${textStart}))`,
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
          raw`(?:\b([A-Z])[ \t]+)?(?:\b(\d{2})[ \t]?)?\b(${place})[ \t]+(\d{1,6})(?!\w)`,
          'variable.other.reference-letter',
          'constant.numeric.year',
          'entity.name.namespace.place',
          'constant.numeric.message-number',
        ),
      ],
    },
    ...include('page-header-line', 'banner'),
  ],
};

const authority = {
  name: 'meta.classified-by.cable',
  begin: raw`\G${indent}(?:\(U\)[ \t]*)?(${authorityStart})([ \t]*:)?`,
  beginCaptures: captures('keyword.other.label.classified-by', 'punctuation.separator.label'),
  end: raw`^(?=${indent}(?:$|\\$|\r$|${field}|${textStart}))`,
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

/** A token at the head of a line; the rest of the line knows phrases alone. */
const lineHead = (begin, ...names) => ({
  begin,
  beginCaptures: captures(...names),
  end: '$|^',
  patterns: include('phrases', 'wrapped-closing'),
});

const text = {
  /** A line that ends with `End` is searched for what the next line closes. */
  'wrapping-line': { begin: raw`\G(?=.*\b(?:END|End)${end})`, end: lineEnd, patterns: include('phrases', 'wrapped-closing') },
  'plain-line': { begin: raw`\G`, end: '$', patterns: include('phrases') },
  paragraph: lineHead(raw`\G${paragraphHead}`, ...paragraphScopes),
  marking: match(raw`(?:${markingGroups})`, ...markingScopes),
  'bare-marking': lineHead(raw`\G${indent}(?:${markingGroups})`, ...markingScopes),
  'page-header': word(raw`\G${indent}${pageMark}.*$`, 'comment.line.page-header'),
  'page-header-line': word(raw`^${indent}${pageMark}.*$`, 'comment.line.page-header'),
  'long-head-line': word(raw`${longLine}.*$`, 'string.unquoted.remark'),
  'long-line': {
    begin: raw`${longLine}`,
    end: '$',
    patterns: [match(raw`\G${paragraphHead}.*$`, ...paragraphScopes), match(raw`\G${indent}(?:${markingGroups}).*$`, ...markingScopes)],
  },
  /** Hyphens under a heading, or above one that has them on both sides. */
  underline: {
    begin: raw`\G${indent}(${hyphens})`,
    beginCaptures: captures('punctuation.definition.heading'),
    end: raw`^(?:${indent}(${hyphens})|(?!${indent}${headingLine}))`,
    endCaptures: captures('punctuation.definition.heading'),
    patterns: [match(raw`^${indent}(${headingLine})`, 'markup.heading')],
  },
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
    raw`\G${indent}(?:(\#\d{1,6})|(N{3}(?:N\w*)?))${end}`,
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
  end: raw`^${indent}(?:(?=[0-9(a-z])|((?:(?:BEGIN|Begin)[ ])?(?:${topic})(?=[ ]{0,2}[.:]))|(${signatureLine})|(${headingLine})|(?=[^ \t\\\r\n]))`,
  endCaptures: captures('keyword.other.opening', 'entity.name.function.signature', 'markup.heading'),
};

export const cable = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Cable',
  scopeName: 'source.cable',
  patterns: include('prose', 'numbered-prose', 'text-line', 'after-blank', 'phrases'),
  repository: {
    'after-blank': afterBlank,
    'text-line': textLine,
    prose,
    'numbered-prose': numberedProse,
    head,
    'head-line': headLine,
    subject,
    references,
    authority,
    ...messages,
    ...archives,
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
