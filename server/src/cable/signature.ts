// The signature: the signer's surname, last words of the text, on a line of its own or glued to the last sentence (format-rules 3.5, 7).

import type { Paragraph } from './model.ts';
import { areCapitals, isCapital, trimmed } from './scanner.ts';
import { type Span, textOf } from './text.ts';
import { characterOf, entity } from './web-markup.ts';

/** The signature and the paragraph without it; `rest` is null where the signature was all there was. */
export interface FoundSignature {
  readonly signature: Span;
  readonly rest: Paragraph | null;
}

/** In some copies a comma stands for an apostrophe, `O,BRIEN`. */
const surname = /^(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*|[DO],[A-Z]{3,20})(?: [A-Z][A-ZÀ-Þ'’.-]*){0,3}(?:,? (?:[JS]R\.?|I{2,3}))?$/;
/** In capitals throughout, a last line of one word without a stop. */
const loneWord = /^[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,20}$/;
const smallParticles = String.raw`(?:[Vv][ao]n|[Dd]e[rl]?|[Dd]i|[Ll][ae]|St\.|Mc)`;
const mixedWord = `[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]+`;
const mixedName = new RegExp(`^(?:${smallParticles} ){0,2}${mixedWord}(?: (?:[A-Z]\\. ?)?${mixedWord})?(?:,? (?:Jr\\.?|I{2,3}))?$`);
/** Sure behind a sentence too: one word, or what only names have. */
const sureMixedName = new RegExp(
  `^(?:(?:${smallParticles} ){0,2}${mixedWord}|${mixedWord} [A-Z]\\. ?${mixedWord})(?:,? (?:Jr\\.?|I{2,3}))?$`,
);
const notNames =
  /^(?:END|DECLASSIFIED|THANK YOU|SOONEST|PLEASE|ADVISE|ACKNOWLEDGE|IMMEDIATELY|FYI|ENCLOSURES?|APPENDIX|TABLE|DRAFT|TOTAL|CONTINUED|ACTION|GUIDANCE|CONTACT|PRESS|NEW YORK|GOOD LUCK|(?:AM)?EMBASSY|AMCONSUL|CONSULATE|DEPARTMENT|STATE|EUR|NEA|WHA|EAP|POL|ECON|UNQUOTE|QUOTE|CONCLUSIONS?|BACKGROUND|OUTLOOK|INTRODUCTION|ANNEX|UNCLASSIFIED|CONFIDENTIAL|SECRET|SUMMARY|COMMENT|NOTE|TEXT|SENSITIVE|SIPDIS|ENTIRE TEXT|SBU|NOFORN|NODIS|EXDIS|XMT|INFO|SECSTATE|ATTACHMENT|REMARKS|N\/A|NONE|BT|YES|NO|NIL|NEGATIVE|AFFIRMATIVE|(?:MANY )?THANKS|(?:BEST |WARM )?REGARDS|SINCERELY|RESPECTFULLY|SCHEDULE|ITINERARY|BIOGRAPH[A-Z]{1,3}|CHRONOLOGY|GLOSSARY|(?:FOOT)?NOTES|SOURCES?|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|GARBLED?|EO[MT]|FINIS|REPLY|CONCURS?|REQUEST|CLEARANCE|HAPPY|MERRY|WELL DONE|([A-Z])\1{2,}|MINIMIZE|UNCLAS|DRAFTED|CLEARED|APPROVED|POC|TB|THE|THIS|THAT|THESE|AND|BUT|FOR|WITH|HE|SHE|THEY|WE|IT|IN|ON|AT|OF|TO)\b(?!-)|.\b(?:TO|OF|FOR|THE|AND|IN|AS|NOTES?|POINTS|STEPS|ISSUES|FOLLOWS?|ENDS|SENDS|MINIMIZE|PLEASE|GARBLED|INCOMPLETE|APPRECIATES|CONCURS)\b|[A-Z]{3}TIONS?$/i;
/** A word that leads on to the next line. */
const leadsOn =
  /(?:^|\s)(?:of|the|to|and|by|with|in|for|at|on|from|or|as|an?|is|was|are|were|Mr\.|Mrs\.|Ms\.|Minister|President|\S{1,30}['’]s)\s*$/i;

/** What a signer is besides: it stands behind the name, or on the line below. */
const office = String.raw`(?:ACTING |A\/)?(?:AMBASSADOR|CHARG[EÉ](?: D['’ ]?AFFAIRES)?|CDA|DCM|CG|CONSUL(?: GENERAL)?|DEPUTY CHIEF OF MISSION|PRINCIPAL OFFICER|ACTING|A\.?I\.?)(?:,? A\.?I\.?)?`;
const officeAlone = new RegExp(`^\\(?${office}\\)?[.,]?$`, 'i');
const withOffice = new RegExp(
  `^[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{1,20}){0,2}(?:(?:,| -) ?(?:${office})| ?\\((?:${office})\\))$`,
  'i',
);

/** Whether the words are an office and no name; the first letter spares most cables the making of the expression. */
function isOffice(written: string): boolean {
  return '(AaCcDdPp'.includes(written.charAt(0)) && officeAlone.test(written);
}

function isNameWithOffice(written: string): boolean {
  return /^[A-Z][^,(]*(?:[,(]| -)/.test(written) && withOffice.test(written);
}

/** Two sign together. */
const pair = /^[A-Z][A-Z'’-]{3,20}\/[A-Z][A-Z'’-]{3,20}$/;
/** Words before a surname that cannot be a title of a text. */
const particles = String.raw`(?:VAN|VON|DE[NR]?|DEL|DI|LA|LE|MA?C|TE[NR]|ST\.)`;
const particled = new RegExp(`^(?:(?:${particles}|[A-Z]\\.) ?){1,3}[A-Z][A-Z'’-]{2,20}$`);
/** Glued to the end of a sentence, of which a name in small letters could as well be the last word. */
const glued = new RegExp(
  String.raw`([.!?]["')]{0,2}|[)"']|\bE(?:ND|nd) (?:COMMENT|NOTE|SUMMARY|TEXT|[Cc]omment|[Nn]ote|[Ss]ummary|[Tt]ext)|(?:https?:|\.gov)\S{0,60})(?:\s{1,12}|(?<=(?:[A-Z]{3}|[a-z]{3})[.])(?=[A-Z]{4,20}$))` +
    String.raw`(?:((?:${particles} ){1,2}[A-Z][A-Z'’-]{2,}|(?:Mc)?[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}(?: [A-Z][A-Z'’-]{2,})?)|((?:${smallParticles} ){0,2}(?:[DO]['’][A-Za-z]|[A-ZÀ-Þ][a-zà-ÿ])[A-Za-zÀ-ÿ'’-]{1,22}))\.?$`,
);
/** A stop that ends no sentence: of a title, an initial, `U.S.`. */
const abbreviated =
  /(?:^|[\s/(."'])(?<!\b(?:[ap]\.|refs?\s))(?:[A-Z]|M(?:rs?|s|essrs|me|lle|gr)|Drs?|Profs?|Gens?|Col|Maj|Capt|Lt|Cdr|Adm|Amb|Sens?|Reps?|Govs?|Rev|Hon|St|vs|No|Mt|Ft)\.$/i;
/** A short word with a capital may be shortened too, `Ltd.`; a bracket or a quotation mark ends nothing by itself. */
const unsureEnd = /(?:^|[\s(])[A-Z][a-z]{0,3}\.$|[^.!?][)"']$/;

/**
 * What opens the line of a signer: the end of a quotation, whose own signer may stand before it (`UNQUOTE CARLUCCI`,
 * `KISSINGER UNQTE SISCO`), the end of a comment, regards, a word that he signed, marks.
 */
const opening =
  /^(?:(?:[A-Z][A-Z'’-]{2,20} )?(?:UN ?QUOTE|UNQTE)[.:]? {1,4}|(?:\(?END (?:COMMENT|NOTE|SUMMARY|TEXT)[.)]{0,2}|(?:(?:BEST|WARM|KIND) )?REGARDS[.,:]?|SIGNED(?: BY)?[.,:]?|SGD[.,:]?|\/S\/) {1,4}|[*_\\!]{1,3}|<u>)(?=[A-Z])/i;

/** What archives and services write below the signature: stamps, notes on the transmission, marks of a copy. */
const below =
  /^(?:\(?(?:NOTE|Note)(?: [Bb][Yy]\b|:)|\(?(?:DRAFT(?:ED|ING|ER)|CLEAR(?:ED|ANCES?)|APPROVED|DECLASSIFIED)(?: BY\b| ?:)|Declassif(?:ied\b|y on:)|Classified [Bb]y:|\(?(?:Drafted|Cleared|Approved)\b|End Cable\b|Attachments?:|\d{1,4}$|[>.]|NNNN|Copyright\b|(?:©|\([Cc]\)) ?(?:19|20)\d\d|[^A-Za-z0-9]{1,60}$|\d{1,2}\/\d{1,2}\/\d{2,4}\b|\d{4}[A-Z]{3,}\d+ - |[=-]{3,}[A-Z ]{0,30}(?:[=-]{3,}|$)|(?:[A-Z ]{3,20} )?MINIMIZE CONSIDERED\.?$|Visit .{0,40}[Ww]eb|(?:[A-Z][a-z]{2,9}(?: from)?: ?)?https?:|TB$|\(?(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|SENSITIVE|SBU|SIPDIS)(?:[ /]{1,3}(?:SENSITIVE|FOUO|BUT UNCLASSIFIED|NOFORN|[NE]XDIS|NODIS|FOR OFFICIAL USE ONLY|REL TO [A-Z, ]{2,40}))?\)?\s*(?:\n|$))/;
/** The end of the text and the numbers of pages, on lines of their own. */
const endBelow =
  /^(?:[*=~-]{0,5} ?[[(]?END(?: (?:OF )?(?:(?:CABLE )?TEXT|CABLE|MESSAGE|TELEGRAM|TRANSMISSION|DOCUMENT|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|SECTION(?: \d{1,2})?))?[\])]?\.? ?[*=~-]{0,5}|(?:TEXT|CABLE|MESSAGE|TELEGRAM) ENDS\.?|EO[MT]|FINIS|UNCLASSIFIED|CONFIDENTIAL|\/\/END\/\/|(?:&lt;){1,2} ?END OF DOCUMENT ?(?:&gt;){1,2}|(?:PAGE )?\d{1,3} OF \d{1,3}|PAGE \d{1,3}|- ?\d{1,3} ?-|#\d{3,5}\/\d{1,2}|(?:&nbsp;){1,4})$/i;
/** What the end of a text may close is a letter, whose signer is not that of the cable. */
const textBegins = /\bBEGIN(?:NING OF)?(?: [A-Z]+){0,2} TEXT\b|\bTEXT (?:OF|FOLLOWS)\b/i;
const farthestBegin = 20_000;
const mostBelow = 4;

/** Marks of the end and of a page, which no drafter wrote. */
const markBelow = /^(?:[^A-Za-z0-9]{1,60}|\d{1,4}|NNNN[A-Z]{0,10}|[=-]{3,}[A-Z ]{0,30}(?:[=-]{3,})?)$/;

/** Whether a line below a signature has no words of the cable: `##`, `=====CABLE ENDS=====`, `Page 3`. */
export function isMarkBelow(text: string, { start, end }: Span): boolean {
  const written = textOf(text, { start, end: Math.min(end, start + 100) });
  return markBelow.test(written) || endBelow.test(written);
}

/** The paragraph without the lines that stand below a signature, and those lines; null where none does. */
export function partBelow(
  text: string,
  paragraph: Paragraph,
  textStart: number,
): { readonly above: Paragraph; readonly below: Paragraph } | null {
  const above = [...paragraph.parts];
  const lines: Span[] = [];
  while (lines.length < mostBelow) {
    const part = above[above.length - 1];
    if (!part) break;
    const piece = isBelow(text, part) ? part : { start: lastLineStart(text, part), end: part.end };
    if ((piece === part || piece.start === part.start ? above.length === 1 : false) || !isBelow(text, piece)) break;
    above.pop();
    lines.unshift(piece);
    const rest = trimmed(text, { start: part.start, end: piece.start });
    if (rest) above.push(rest);
  }
  const first = lines[0];
  const last = above[above.length - 1];
  if (!first || !last || closesLetter(text, textStart, lines)) return null;
  return {
    above: upTo(paragraph, last.end, above),
    below: { kind: 'paragraph', start: first.start, end: paragraph.end, number: null, marking: null, parts: lines },
  };
}

/** Whether a line is one of those that stand below a signature. */
export function isBelow(text: string, { start, end }: Span): boolean {
  const written = textOf(text, { start, end: Math.min(end, start + 60) });
  return below.test(written) || endBelow.test(written) || isOffice(written);
}

/** Whether END TEXT is among the lines and the text has begun to quote another. */
function closesLetter(text: string, textStart: number, lines: readonly Span[]): boolean {
  const end = lines.find((line) =>
    /^\W?END (?:OF )?TEXT\b/i.test(textOf(text, { start: line.start, end: Math.min(line.end, line.start + 20) })),
  );
  return end !== undefined && textBegins.test(textOf(text, { start: Math.max(textStart, end.start - farthestBegin), end: end.start }));
}

/** The usual signer, whose line needs none of the expressions for the others: a surname in capitals, alone on the last line. */
export function loneSigner(text: string, paragraph: Paragraph): FoundSignature | null {
  const part = paragraph.parts[paragraph.parts.length - 1];
  if (!part || !isCapital(text, part.end - 1)) return null;
  const line = { start: lastLineStart(text, part), end: part.end };
  const written = line.end - line.start < 3 || line.end - line.start > 21 ? '' : textOf(text, line);
  if (!areCapitals(written) || notNames.test(written) || isOffice(written)) return null;
  if (paragraph.number && (line.start === paragraph.start || line.start === paragraph.parts[0]?.start)) return null;
  if (!isAlone(line, paragraph) && leadsOn.test(text.slice(Math.max(paragraph.start, line.start - 40), line.start))) return null;
  return { signature: line, rest: without(text, paragraph, part, line.start) };
}

/** Looks at the last line of the last paragraph; null where it names no signer. `textStart` is where the text of the cable begins. */
export function signatureIn(text: string, paragraph: Paragraph, textStart: number): FoundSignature | null {
  const part = paragraph.parts[paragraph.parts.length - 1];
  if (!part) return null;
  const lineStart = lastLineStart(text, part);
  const line = { start: lineStart, end: withoutMarks(text, lineStart, part.end) };
  const isWrapped = line.end < part.end && isEndOfSentence(text, line.end, part.end) && !endsSentence(text, lineStart);
  if (isWrapped) return null;
  const opened = line.end - line.start < 60 ? opening.exec(textOf(text, line))?.[0] : undefined;
  if (opened !== undefined && isParted(text, line, paragraph, opened)) {
    const signature = { start: line.start + opened.length, end: line.end };
    const start = /^\W/.test(opened) && !opened.startsWith('(') ? line.start : signature.start;
    return isNameBehind(opened, textOf(text, signature)) ? { signature, rest: without(text, paragraph, part, start) } : null;
  }
  if (isName(text, line, paragraph, textStart) || isSmallName(text, line, paragraph, textStart))
    return { signature: line, rest: without(text, paragraph, part, lineStart) };
  const tail = textOf(text, { start: Math.max(lineStart, part.end - 60), end: part.end });
  const match = glued.exec(tail);
  const name = match?.[2] ?? match?.[3];
  if (!match || !name || notNames.test(name) || (!hasLowerCase(text, part) && name.includes(' ') && !particled.test(name))) return null;
  const sentence = tail.slice(0, match.index + (match[1] ?? '').length);
  if (abbreviated.test(sentence) || (match[3] && unsureEnd.test(sentence))) return null;
  const start = lineStart + textOf(text, { start: lineStart, end: part.end }).lastIndexOf(name);
  return { signature: { start, end: start + name.length }, rest: without(text, paragraph, part, start) };
}

/** One word in capitals that may be a name, or a surname with a particle or initials. */
export function isLoneSurname(written: string): boolean {
  return (loneWord.test(written) || particled.test(written)) && !notNames.test(written) && !isOffice(written);
}

/** `SIGNED TODAY` goes on with a sentence where no blank line and no stop is before it. */
function isParted(text: string, line: Span, paragraph: Paragraph, opened: string): boolean {
  return !/^S/i.test(opened) || isAlone(line, paragraph) || endsSentence(text, line.start);
}

/** Behind the end of a quotation one word alone is sure. */
function isNameBehind(opened: string, written: string): boolean {
  if (isLoneSurname(written)) return true;
  if (/Q[UT]/i.test(opened) || notNames.test(written)) return false;
  return surname.test(written) || (/^\W?END/i.test(opened) && sureMixedName.test(written));
}

/** `GILLESPIE##`, `MCNAMARA.`: marks behind a whole name are none of it. */
function withoutMarks(text: string, start: number, end: number): number {
  const match = /[A-Z]{3,}( ?#{1,4}|[.,;#*_=|\\/"”>¶\u200b]{1,4}|(?:\s{1,4}(?:BT|NNNN|#\d{3,5}|UN ?QUOTE\.?|UNQTE)){1,3}|<\/u>)$/.exec(
    textOf(text, { start: Math.max(start, end - 40), end }),
  );
  return match?.[1] ? end - match[1].length : end;
}

/** One stop alone ends a sentence, and so does what closes a quotation, where the line before has not ended it. */
function isEndOfSentence(text: string, start: number, end: number): boolean {
  const marks = textOf(text, { start, end });
  return marks === '.' || /["”]/.test(marks);
}

function lastLineStart(text: string, part: Span): number {
  let start = part.end;
  while (start > part.start && !isBreak(text.charCodeAt(start - 1))) start--;
  while (start < part.end && (text[start] === ' ' || text[start] === '\t')) start++;
  return start;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isName(text: string, line: Span, paragraph: Paragraph, textStart: number): boolean {
  if (line.end - line.start > 45 || line.end - line.start < 2) return false;
  if (
    paragraph.number &&
    (line.start === paragraph.start || (line.start === paragraph.parts[0]?.start && !isBelowNumber(text, line, paragraph.number)))
  )
    return false;
  const written = withApostrophe(textOf(text, line));
  // A word with a stop ends a sentence; initials and MC. do not.
  if (notNames.test(written) || isOffice(written) || /(?:^|\s)(?!(?:MC|ST|DR|MRS?|AMB|GEN|COL)\.)[A-Z]{2,}\. /.test(written)) return false;
  const alone = isAlone(line, paragraph) || isWrittenTwice(text, line, written);
  // Not further back: another cable may stand there.
  const before = { start: textStart, end: line.start };
  if (!alone && leadsOn.test(text.slice(Math.max(textStart, line.start - 40), line.start))) return false;
  if (loneWord.test(written) && !hasLowerCase(text, before)) return true;
  if (pair.test(written) || isNameWithOffice(written)) return alone || endsSentence(text, line.start);
  if (surname.test(written))
    return alone || endsSentence(text, line.start) || ((loneWord.test(written) || particled.test(written)) && hasLowerCase(text, before));
  return mixedName.test(written) && (alone || (endsSentence(text, line.start) && sureMixedName.test(written)));
}

/** One word alone at the end of a text that has lost its capitals. */
function isSmallName(text: string, line: Span, paragraph: Paragraph, textStart: number): boolean {
  if (!/^[a-z'-]{3,22}$/.test(textOf(text, line)) || !isAlone(line, paragraph) || line.start === paragraph.start) return false;
  return !notNames.test(textOf(text, line)) && !/[A-Z]/.test(text.slice(Math.max(textStart, line.start - 4000), line.start));
}

/** Below a number that nothing stands behind: the last paragraph was never written. */
function isBelowNumber(text: string, line: Span, number: Span): boolean {
  return /[\n\r]/.test(textOf(text, { start: number.end, end: Math.min(line.start, number.end + 40) }));
}

/** An apostrophe as pages and slips write it. */
function withApostrophe(written: string): string {
  return /[&`´]/.test(written) ? written.replace(entity, characterOf).replace(/[`´]/g, "'") : written;
}

/** Whether the line before has the same words: a copy has doubled them. */
function isWrittenTwice(text: string, { start }: Span, written: string): boolean {
  return text
    .slice(Math.max(0, start - written.length - 6), start)
    .trimEnd()
    .endsWith(`\n${written}`);
}

/** Whether a blank line (or nothing) stands before the line. */
function isAlone(line: Span, { start, parts }: Paragraph): boolean {
  return parts.some((part) => part.start === line.start) || line.start === start;
}

function endsSentence(text: string, lineStart: number): boolean {
  return /[.!?"')]\s*$/.test(text.slice(Math.max(0, lineStart - 60), lineStart));
}

function hasLowerCase(text: string, span: Span): boolean {
  return /[a-z]/.test(textOf(text, { start: Math.max(span.start, span.end - 4000), end: span.end }));
}

/** The paragraph up to the signature; null where nothing of it is left. */
function without(text: string, paragraph: Paragraph, part: Span, start: number): Paragraph | null {
  const before = paragraph.parts.slice(0, -1);
  let end = start;
  while (end > part.start && /\s/.test(text[end - 1] ?? '')) end--;
  const parts = end > part.start ? [...before, { start: part.start, end }] : before;
  const last = parts[parts.length - 1];
  if (last) return upTo(paragraph, last.end, parts);
  return paragraph.number ? upTo(paragraph, paragraph.marking?.end ?? paragraph.number.end, parts) : null;
}

function upTo({ start, number, marking, title }: Paragraph, end: number, parts: readonly Span[]): Paragraph {
  const upToThere: Paragraph = { kind: 'paragraph', start, end, number, marking, parts };
  return title ? { ...upToThere, title } : upToThere;
}
