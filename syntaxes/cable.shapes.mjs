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
/** A classification that stands alone, as pages bear it at head and foot; `SB0` and `S80` are how scanners read SBU. */
export const banner = raw`(?:TOP SECRET|SECRET|CONFIDENTIAL|LIMITED OFFICIAL USE|UNCLASSIFIED|S[B8][U0]|SsBU)(?:[ ][A-Z]{3}\d{4})?${end}`;
/** First line of FL12 beyond doubt: spaced words, or plain ones with place and number behind them. */
const classificationStart = raw`(?:T O P {1,3}S E C R|S E C R E T|C O N F I D E N T I|R E S T R I C T E D|(?:UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|RESTRICTED|LIMITED OFFICIAL USE)(?![ \t]+PAGE)\b(?=[^a-z\n]{0,60}?[ \t]\d{4,6}(?!\w)))`;
export const executiveOrder = raw`E\.?[ ]?[O0]\.?[ \t]?`;
/** First line of a JANAP 128 head. */
export const janapStart = raw`[ZOYPRMW][A-Z]{7} [A-Z]{4,8}\d{4} \d{7}-`;
/** Series of general messages. */
export const seriesName = 'NAVADMIN|ALNAV|ALCOAST|MARADMIN|ALMAR|ALCGPSC|ALSPO|ACN';
/** Offices of a distribution, `EUR`, `ACDA`. */
export const office = '[A-Z][A-Z0-9]{0,4}';
/** First words of a line of distribution: an office and its copies, or the total. */
export const copiesLine = raw`(?:(?:ACTION|ORIGIN|INFO)[ \t]+)?[A-Z0-9]{1,5}-\d\d(?:[ \t]|$)|/\d{3}[ ]?[RW]${end}`;
/** Labels that a SMART print has besides those of a cable. */
export const printLabel = 'From|Action|Pass Line|Info|Attachments?|Dissemination Rule';
export const draftingLabel = '(?:DRAFTED|APPROVED|CLEARED|RELEASED|Drafted|Approved|Cleared|Released) (?:BY|By|by)';
/** An office and a person of a print, `POL:Quist, Berta`. */
export const clearance = raw`[A-Z][A-Z0-9/-]{0,20}:[A-Z][A-Za-z' -]{1,30},[ ]`;
/** Labels of the attributes that archives put behind a telegram. */
export const attributeLabel =
  'Automatic Decaptioning|Capture Date|Channel Indicators|Concepts|Control Number|Copy|(?:Original |Previous |Current )?(?:Previous )?(?:Classification|Handling Restrictions)|' +
  'Decaption (?:Date|Note)|Disposition [A-Z][A-Za-z ]{2,20}|Document (?:Number|Source|Unique ID)|Draft(?:er| Date)|Enclosure|Errors|Executive Order|' +
  'Film Number|Image Path|ISecure|Legacy Key|(?:Line|Page) Count|Locator|Markings|Message ID|Office|Previous Channel Indicators|Retention|' +
  'Review [A-Z][A-Za-z ]{2,20}|SAS ID|Secure|Sent Date|Status|To|Type';
/** What reviewers and printers put on a page. */
export const archiveFurniture = raw`[^\n]{0,40}Declassified/Released|Declassified in |(?:Releas(?:ed?|ED|E)|RELEASED?) (?:in|IN) (?:Full|Part|FULL|PART)|Message (?:Text|Attributes)[ \t\\\r]*+$|US Department of State${end}|[A-Z][a-z]{1,12}(?: [A-Z]\.)? [A-Z][a-z]{1,14}, Acting.Director${end}|\d{1,2}/\d{1,2}/\d{4}${end}|[A-Z]{2,5}-\d{4}-\d{4,6} |(?:UNCLASSIFIED )?Page \d{1,3} ?[o0]{0,2}f? ?\d{1,3}${end}|\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?${end}|\d{2}[A-Z]{3,24}\d{1,7}${end}|\*\*\* Current |<< END OF DOCUMENT >>`;
/** What a copied page says of the cable on it, in lines of its own: a number, a date, an id. */
export const pageRecord = raw`(?:\d{5,7}|\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?|\d{2}[A-Z]{3,24}\d{1,7})${end}`;
/** What ends a page and begins the next one. */
export const pageStamp = raw`${banner}|PAGE[ \t]+\d{2,3}(?=[ \t\\\r]|$)|${archiveFurniture}`;
/** Sets of a GENADMIN message: of fields, of prose, and those whose prose is the message's text. */
export const fieldSet = 'MSGID|SUBJ|REF|RED|POC|AKNLDG|DECL';
export const proseSet = 'AMPN|NARR';
export const textSet = 'GENTEXT|RMKS|REMARKS';
const anySet = `(?:${fieldSet}|${proseSet}|${textSet})/`;
/** Where a set ends: behind its two slashes at a line's end; one that was never closed, at a blank line or the next set. */
export const setEnd = raw`(?<=//)${end}|^(?=.{4000}|${indent}(?:$|\\$|\r$|(?:\([A-Z]{1,2}\)[ ]?)?${anySet}|BT${end}|\d{1,3}\.[ \t]))`;
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
/** The label, or what archives have of it: `REF A STATE 153300 B RABAT 3021`. */
export const referenceStart = raw`(?:(?:REF(?:S|ERENCES?)?|Ref(?:s|erences?)?)(?:\([Ss]\))?[ \t]*:|REFS?[ ]{1,2}\(?A[.)]?[ ](?:\d{2}[ ])?[A-Z][A-Z .]{1,24}[ ]\d{2,6}(?!\w))`;
export const authorityStart = raw`(?:CLASSIFIED BY|Classified [Bb]y|DERIVED FROM|Derived [Ff]rom|DECLASSIFY ON|Declassify [Oo]n)\b`;
export const field = raw`${subjectStart}|${referenceStart}|${authorityStart}|${headStart}|(?:Pass Line|Captions?|Signature)[ ]?:`;
export const tail = raw`BT${end}|N{3}(?:N|${end})`;
/** What ends a field that has no blank line behind it. */
export const textStart = raw`${paragraphStart}|${marking}|(?:BEGIN )?SUMMARY\b|-{3}|${pageMark}|${banner}|${tail}`;
export const blankLine = raw`^(?=[ \t\\\r]*$)`;
/** The first line that nothing in the region knows. */
export const strangerLine = raw`^(?=${indent}[^ \t\\\r\n])`;

/** Lines in the shape of a heading that are something else. */
const knownLine = raw`${field}|${paragraphStart}|${marking}|${pageMark}|${banner}|${tail}|(?:${caption})${end}|(?:BEGIN|END|Begin|End) |[A-Z][.)],?[ \t]|(?:${topic})[.:]|(?:${printLabel}|${attributeLabel}|${draftingLabel}|MRN|DIST|E\.O\.?)[ ]?:|Date/DTG|${clearance}|(?:DRAFTED|APPROVED) BY |${archiveFurniture}|${copiesLine}|${anySet}|(?:${seriesName}) \d`;

const smallWord =
  'a|an|and|as|at|but|by|for|from|if|in|into|is|it|its|nor|not|of|off|on|or|out|over|per|than|the|to|up|via|vs|with|without';
const headingWord = raw`(?:[A-Z"'(&$0-9-][^\s]*|(?:${smallWord})(?!\S))`;
/** A line that a page has cut: a sentence ends in it, or it ends with a word that asks for more. */
const cutLine = raw`[^\n]*(?:(?:\d|[A-Z]{4})\.[ ]{1,2}[A-Z]|\b(?:THE|AN?|AND|OR|OF|TO|IN|ON|AT|BY|FOR|WITH|THAT)${end})`;
const headingShape = raw`(?=.{2,64}$)(?=[A-Z"]\S*(?:[ ]{1,2}${headingWord})*(?<![.,;:])${end})(?!${cutLine})`;
/** Upper case or title case, without a stop at its end; one line at a time, the hyphens under a heading cannot be foreseen. */
export const headingLine = raw`${headingShape}(?!${knownLine})[A-Z"].*?(?=${end})`;
/** Behind the furniture of a page goes on what the page has cut: only title case is a heading there. */
export const headingOfPage = raw`${headingShape}(?=[^a-z\n]*[A-Z][a-z])(?!${knownLine})[A-Z"].*?(?=${end})`;
const particle = '(?:(?:VAN|VON|DE|DU|LA|LE|MC|DER|DEN)[ ]){0,2}';
/** One word in capitals that names a matter and no person. */
const matter = raw`[A-Z-]{3,}(?:TIONS?|MENTS?|ISM|ITY|ITIES|ICS|NESS)${end}|(?:SUMMARY|COMMENTS?|BACKGROUND|NOTES?|TEXT|ACTION|BANKING|IMPACT|TRADE|ENERGY|ECONOMY|BUDGET|LABOU?R|MEDIA|HEALTH|OUTLOOK|AGRICULTURE|DEFENSE|TAXES|OIL|GAS|NATO)${end}`;
/**
 * One word in capitals behind a blank line. Nothing tells a surname from a heading, and what follows cannot be foreseen: of 38 such
 * words in 125 real cables that are not in the list of matters, 33 were signatures, so it counts as one.
 */
export const signatureLine = raw`(?=${particle}[A-Z][A-Z'-]{2,24}${end})(?!${matter}|(?:${caption})${stop}|${field}|${banner}|${tail})[A-Z].*?(?=${end})`;
