// The shapes of a cable's lines and words as regular expressions (Oniguruma), out of which the grammar is built (format-rules 2 and 3).
// Possessive and atomic wherever a text could make them go back: every line is matched in linear time.

export const raw = String.raw;

/** Blanks at the head of a line. */
export const indent = raw`[ \t]*+`;
/** What may stand between the last word and the line's end: blanks, a copied backslash, a carriage return. */
export const end = raw`[ \t\\\r]*+$`;
/** A whole line without a small letter, HTML entities let pass. */
export const noSmallLetter = raw`(?>(?:[^a-z\n&]++|&\w{1,8};|&(?!\w{1,8};))*)`;
export const stop = raw`(?=[ \t\\\r]|$)`;
export const indicator = raw`[A-Z][A-Z0-9]{3,7}`;
export const precedenceWord = 'NIACT IMMEDIATE|FLASH|IMMEDIATE|PRIORITY|ROUTINE';
export const place = raw`[A-Z](?>[A-Z.'-]{0,24})(?:[ ][A-Z](?>[A-Z.'-]{0,24})){0,3}`;
export const caption =
  'SIPDIS|NODIS|EXDIS|LIMDIS|STADIS|NOFORN|ORCON|SENSITIVE BUT UNCLASSIFIED|SENSITIVE|SPECAT EXCLUSIVE|SPECAT|TERREP|AIDAC|ALDAC|' +
  'EFTO|CHEROKEE|CONDIS|NESCO|EYES ONLY|OFFICIAL INFORMAL|INFORM ALL STATE EMPLOYEES|INFORM CONSULS|NOT FOR INTERNET DISTRIBUTION|' +
  raw`(?:AGREMENT|DIRGEN|DISSENT|ROGER|MED|TM|COMSEC|SY|DS|STR|FINANCE) CHANNEL|CORRECTED COPY|C O R R E C T E D {1,2}C O P Y`;

/** The levels, highest first: name, words of the first line, beginning of a portion marking. */
export const levels = [
  ['top-secret', raw`T O P {1,3}S E C R E T|TOP SECRET`, 'TS'],
  ['secret', 'S E C R E T|SECRET', 'S'],
  ['confidential', 'C O N F I D E N T I A L|CONFIDENTIAL', 'C'],
  ['restricted', 'R E S T R I C T E D|RESTRICTED', 'R'],
  ['limited-official-use', 'LIMITED OFFICIAL USE', 'LOU'],
  ['sensitive', 'UNCLAS(?:SIFIED)?(?: E F T O| EFTO)?(?:[ /]{1,3}(?:SENSITIVE|SBU|FOR OFFICIAL USE ONLY))', 'SBU|FOUO'],
  ['unclassified', 'UNCLAS(?:SIFIED)?(?: E F T O| EFTO)?', 'U'],
];
export const levelWords = levels.map(([, words]) => words).join('|');
/** `(C)`, `(SBU/NF)`, `(C - ENTIRE TEXT)`: what may follow the letters. */
export const markingTail = raw`(?:[ ]{0,2}[-/,][^()\n]{0,40})?`;
export const marking = raw`\((?:${levels.map(([, , letters]) => letters).join('|')})${markingTail}\)`;
export const topic =
  'SUMMARY(?: AND COMMENT)?|Summary(?: and [Cc]omment)?|summary|COMMENT|Comment|comment|ACTION REQUEST|Action [Rr]equest|' +
  'BACKGROUND|Background|INTRODUCTION|Introduction|BIO NOTE|Bio [Nn]ote|NOTE|Note|note';
export const enclosure = raw`(?:(?:UNOFFICIAL|Unofficial|unofficial) (?:TRANSLATION|[Tt]ranslation)|(?:FULL|Full|full) (?:TEXT|[Tt]ext)|TEXT|[Tt]ext|TALKING POINTS|[Tt]alking [Pp]oints|POINTS|[Pp]oints|(?:NON-?PAPER|[Nn]on-?[Pp]aper))`;

const paragraphStart = raw`(?:-[ \t]+)?\d{1,3}\.(?=[ \t(A-Z"]|$)`;
export const dateTimeGroup = raw`\d{6}[A-Z]?[ \t]{0,2}[A-Z]{3}[ \t]{0,2}\d{2,4}(?!\w)`;
export const pageMark = raw`(?:${place}[ \t]+\d{6,8}[ \t]+\d{3}(?:\.\d{1,2})?[ \t]+OF[ \t]+\d{3}${end}|(?:(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET)[ \t]+)?PAGE[ \t]+\d{2,3}(?=[ \t\\\r]|$)|[A-Z][A-Z .]{1,14}[ \t]{1,10}\d{5}[ \t]{1,4}(?:\d{2} OF \d{2}[ \t]{1,4})?\d{6}[A-Z]${end}|\d{2} OF \d{2}[ \t]+\d{6}Z)`;
/** First line of FL12 beyond doubt: spaced words, or plain ones with place and number behind them. */
const classificationStart = raw`(?:T O P {1,3}S E C R|S E C R E T|C O N F I D E N T I|R E S T R I C T E D|(?:UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|RESTRICTED|LIMITED OFFICIAL USE)(?![ \t]+PAGE)\b(?=[^a-z\n]{0,60}?[ \t]\d{4,6}(?!\w)))`;
export const executiveOrder = raw`E\.?[ ]?[O0]\.?[ \t]?`;
/** First line of a JANAP 128 head. */
export const janapStart = raw`[ZOYPRMW][A-Z]{7} [A-Z]{4,8}\d{4} \d{7}-`;
/** Series of general messages. */
export const seriesName = 'NAVADMIN|ALNAV|ALCOAST|MARADMIN|ALMAR|ALCGPSC|ALSPO|ACN';
/** Offices of a distribution, `EUR`, `ACDA`. */
export const office = '[A-Z][A-Z0-9]{0,4}';
/** Labels that a SMART print has besides those of a cable. */
export const printLabel = 'From|Action|Captions?|Pass Line|Signature|Info|Attachments?|Dissemination Rule';
/** Labels of the attributes that archives put behind a telegram. */
export const attributeLabel =
  'Automatic Decaptioning|Capture Date|Channel Indicators|Concepts|Control Number|Copy|(?:Original |Previous |Current )?(?:Previous )?(?:Classification|Handling Restrictions)|' +
  'Decaption (?:Date|Note)|Disposition [A-Z][A-Za-z ]{2,20}|Document (?:Number|Source|Unique ID)|Draft(?:er| Date)|Enclosure|Errors|Executive Order|' +
  'Film Number|Image Path|ISecure|Legacy Key|(?:Line|Page) Count|Locator|Markings|Message ID|Office|Previous Channel Indicators|Retention|' +
  'Review [A-Z][A-Za-z ]{2,20}|SAS ID|Secure|Sent Date|Status|To|Type';
/** What reviewers and printers put on a page. */
export const archiveFurniture = raw`[^\n]{0,40}Declassified/Released|Declassified in |Releas(?:ed?|ED|E) (?:in|IN) (?:Full|Part|FULL|PART)|Message (?:Text|Attributes)[ \t\\\r]*+$|US Department of State[ \t\\\r]*+$|[A-Z]{2,5}-\d{4}-\d{4,6} |(?:UNCLASSIFIED )?Page \d{1,3} ?[o0]f ?\d{1,3}|\*\*\* Current |<< END OF DOCUMENT >>`;
/** Sets of a GENADMIN message. */
export const setName = 'MSGID|SUBJ|REF|RED|AMPN|NARR|POC|GENTEXT|RMKS|REMARKS|AKNLDG|DECL';
/** Lines that can only stand in a head, wherever they are met. */
export const headStart = [
  janapStart,
  raw`UNCLAS(?:SIFIED)?[ \t]*//`,
  raw`V?ZCZC[A-Z0-9]*${stop}`,
  raw`(?:ZZ|OO|PP|RR|YY)[ \t]+[QRU][A-Z]{3,7}${stop}`,
  raw`DE[ \t]+[A-Z]{4,8}[ \t]+\#?\d`,
  raw`ZN[RY][ \t]+[A-Z]{5}(?![A-Z])`,
  raw`(?:[ZOPRY][ \t]+){1,3}${dateTimeGroup}`,
  raw`FM[ \t]+[A-Z][^a-z\n]{3,80}$`,
  raw`(?:TO|INFO|XMT)[ \t]+[QRU][A-Z]{3,7}/`,
  classificationStart,
  raw`${executiveOrder}\d{4,5}[ \t:.]*(?:DECL|N/A|NA\b|OADR|X?GDS|RDS|ADS)`,
  raw`TAGS?[ \t]*:`,
].join('|');
export const subjectStart = raw`(?:SUBJ(?:ECT)?|Subject|Subj)[ \t]*:`;
export const referenceStart = raw`(?:REF(?:S|ERENCES?)?|Ref(?:s|erences?)?)(?:\([Ss]\))?[ \t]*:`;
export const authorityStart = raw`(?:CLASSIFIED BY|Classified [Bb]y|DERIVED FROM|Derived [Ff]rom|DECLASSIFY ON|Declassify [Oo]n)\b`;
export const field = raw`${subjectStart}|${referenceStart}|${authorityStart}|${headStart}|(?:Pass Line|Captions?|Signature)[ ]?:`;
export const tail = raw`BT${end}|N{4}`;
/** What ends a field that has no blank line behind it. */
export const textStart = raw`${paragraphStart}|${marking}|(?:BEGIN )?SUMMARY\b|-{3}|${pageMark}|${tail}`;
export const blankLine = raw`^(?=[ \t\\\r]*$)`;
/** The first line that nothing in the region knows. */
export const strangerLine = raw`^(?=${indent}[^ \t\\\r\n])`;

const smallWord =
  'a|an|and|as|at|but|by|for|from|if|in|into|is|it|its|nor|not|of|off|on|or|out|over|per|than|the|to|up|via|vs|with|without';
const headingWord = raw`(?:[A-Z"'(&$0-9-][^\s]*|(?:${smallWord})(?!\S))`;
/** Upper case or title case, without a stop at its end; one line at a time, the hyphens under a heading cannot be foreseen. */
export const headingLine = raw`(?=.{2,64}$)(?=[A-Z"]\S*(?:[ ]{1,2}${headingWord})*(?<![.,;:])${end})(?!${field}|${paragraphStart}|${marking}|${pageMark}|${tail}|(?:${caption})${end}|BEGIN |END |Begin |End |[A-Z][.)][ \t]|(?:${topic})[.:])[A-Z"].*?(?=${end})`;
const particle = '(?:(?:VAN|VON|DE|DU|LA|LE|MC|DER|DEN)[ ]){0,2}';
export const signatureLine = raw`(?=${particle}[A-Z][A-Z'-]{2,24}${end})(?!SUMMARY|COMMENT|BACKGROUND|INTRODUCTION|CONCLUSION|NOTE|TEXT|ACTION|(?:${caption})${stop}|${field}|${tail})[A-Z].*?(?=${end})`;
