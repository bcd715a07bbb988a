// Whether a plain text is a cable, told from its first lines. Precise before complete: two different signs
// of the format (format-rules 1, 2, 3, 5, 6, 6a) must stand close together, and nothing may stand
// before them that a cable does not begin with.

import { withSoundLines } from './every-line.ts';
import { monthPattern, seriesPattern } from './vocabulary.ts';

/** Characters that are looked at: the head of a double-spaced cable with a hundred addressees fits. */
export const headLength = 8192;

/** Lines with words before the first sign; prints and archives put marks, stamps and titles there. */
const linesBeforeFirstSign = 25;
/** Lines with words between the first sign and the second: long blocks of addressees and distribution. */
const linesBetweenSigns = 60;
/** Sentences before the first sign; an archive's remark is one, an article about cables has more. */
const sentencesBeforeFirstSign = 2;

/** Signs of the format, each of its own; a line counts for the first that it shows. */
const signs: readonly RegExp[] = [
  // FL1, `VZCZCXRO7315`
  /^V?ZCZC ?[A-Z]{2,4} ?\d{3,4}\b/,
  // FL2, `PP RUEHBC RUEHDE`
  /^(?:ZZ|OO|PP|RR|MM|YY) R[A-Z]{3,7}(?: |$)/,
  // FL3, `DE RUEHGB #2958/01 2471039`
  /^DE R[A-Z]{3,7} ?#? ?\d{4}\b/,
  // FL4, `ZNY CCCCC ZZH`
  /^ZN[RY] ([A-Z])\1{4}\b/,
  // FL5, `P R 041039Z SEP 07`, with blanks and garbles as line noise and scanning leave them
  new RegExp(`^(?:[ZOPRMY] ){0,3}\\d{6} ?[A-Z2] ?(?:${monthPattern}) ?\\d`),
  // FL6, `FM AMEMBASSY BAGHDAD`
  /^FM (?=[^a-z]{4,80}$)[A-Z0-9]/,
  // FL12, `C O N F I D E N T I A L SECTION 01 OF 02 BAGHDAD 002958`, `UNCLAS BAGHDAD 2958`
  /^(?:C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|UNCLAS(?:SIFIED)?|LIMITED OFFICIAL USE)\b(?=[^a-z]{6,90}$).*[A-Z] \d{3,6}\b/,
  /^(?:C O N F I D E N T I A L|S E C R E T|T O P {1,2}S E C R E T|UNCLAS(?= |\/|$))(?=[^a-z]{0,90}$)/,
  // `E.O. 12958: DECL: 09/03/2017`, `E O 12065 GDS`
  /^E\.? ?[O0]\.? ?1[0-4]\d{3}\b/,
  // `TAGS: <u>PREL PGOV`, `TAGS PGOV, BQG`
  /^TAGS?(?::| )? ?(?:<[a-z]{1,6}>)?[A-Z]{2,5}(?:[ ,(<]|$)/,
  // Page mark of an archived telegram, `PAGE 01        STATE  187673`; place and number may stand on the next line
  /^PAGE \d\d {1,12}[A-Z][A-Z ]{0,15} {1,8}\d{5,6}\b/,
  /^[A-Z]{3,6} \d{5} (?:\d\d OF \d\d )?\d{6}Z$/,
  // Its distribution, `ACTION EUR-12`, and its dash line, `------------------270429Z 060566 /61`
  /^(?:ORIGIN|ACTION) [A-Z]{1,5}-\d\d\b/,
  /^-{10,40} ?[0-9A-F]{6}/,
  // Labels of a SMART print
  /^MRN: ?\d\d [A-Z]/,
  /^Date\/DTG: ?[A-Z][a-z]{2} \d/,
  // GENADMIN: head of JANAP 128, series, sets
  /^[ZOPRMY][A-Z]{7} R[A-Z]{3,7}\d{4} \d{7}-[A-Z]{4}--/,
  new RegExp(`^(?:${seriesPattern}) \\d{1,4}/\\d\\d\\b`),
  /^MSGID\/[A-Z]/,
  /^SUBJ\/.*\//,
];

/** What begins another kind of text: markup, code, comments, quotations, data, a mail's or a message's own head. */
const strangers: readonly RegExp[] = [
  /^(?:#|```|~~~|>|\||\/\/|\/\*|<!|<\?|<html|\{|\[\{|%|@)/i,
  /^(?:Return-Path|Received|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To|From|To|Cc|Date|Sent|Subject): /i,
  /^(?:import|export|package|const|let|var|def|class|function|using|module|return) /,
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\w{3} {1,2}\d{1,2} \d\d:\d\d:\d\d )/,
  /[{};]$/,
];

/** A word in lower case; a line with several is a sentence, while the lines of a head are in capitals. */
const lowerCaseWord = / [a-z]{2,}/g;
const wordsOfSentence = 4;

/**
 * Whether the text reads like a cable. `head` is its beginning; anything behind
 * the first `headLength` characters is not looked at. Linear, never throws.
 */
export function looksLikeCable(head: string): boolean {
  const lines = linesWithWords(withSoundLines(head.slice(0, headLength)));
  const first = lines.findIndex((line) => signOf(line) >= 0);
  if (first < 0 || first > linesBeforeFirstSign) return false;
  const before = lines.slice(0, first);
  if (before.some((line) => strangers.some((stranger) => stranger.test(line)))) return false;
  if (before.filter(isSentence).length > sentencesBeforeFirstSign) return false;
  const shown = lines
    .slice(first, first + linesBetweenSigns)
    .map(signOf)
    .filter((sign) => sign >= 0);
  return new Set(shown).size >= 2;
}

/** Lines that are not blank, without byte order mark, blanks at their ends and doubled blanks. */
function linesWithWords(head: string): string[] {
  return head
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, 200).trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

/** Index of the first sign that the line shows; -1 when it shows none. */
function signOf(line: string): number {
  return signs.findIndex((sign) => sign.test(line));
}

function isSentence(line: string): boolean {
  return (line.match(lowerCaseWord)?.length ?? 0) >= wordsOfSentence;
}
