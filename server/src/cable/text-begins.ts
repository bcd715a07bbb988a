// Where the head of a cable ends and its text begins, and what a line of FL12 without label goes on with (format-rules 3 and 7).

import type { CableState } from './cable-state.ts';
import { readLevel } from './classification.ts';
import { isKnownCaption } from './handling.ts';
import type { HeadState } from './head.ts';
import { type FoundLabel, type LabelledKind, labelOf } from './labels.ts';
import { cutByPage, firstOpenLine, lastOpenLine, openLines, standsDirectlyBelow, wordsAhead } from './open-lines.ts';
import { continuesNumbers } from './reference-items.ts';
import { beginsWithNextLetter, continuesInCapitals, continuesReferences, fillsItem, isMarkedProse } from './reference-lines.ts';
import { matchesAt, nextWords } from './scanner.ts';
import { endMark, isPassingForSure, isPassingOrder, isProse, isTextOpening, isUnderline, paragraphStart } from './shapes.ts';
import { type Span, textOf } from './text.ts';

/** Whether the text of the cable begins with this line. */
export function beginsText(state: CableState, piece: Span, written: string): boolean {
  if (!state.inText && isTextAlone(state, written)) return true;
  if (!state.inText || isKnownCaption(written) || isHandledWithCare(written)) return false;
  if (state.interrupted && !state.ways.inCapitals) return !repeatsHead(state, state.interrupted.head, written);
  const open = state.head.open;
  if (open === null && !state.sawSubject && !state.ways.inCapitals && !isNumbered(written)) return isNoLine(written) || isProse(written);
  const continues = open !== null && standsDirectlyBelow(state);
  if (open?.kind === 'references' && beginsWithNextLetter(openLines(state), written) && !isMarkedProse(written) && !isTextOpening(written))
    return false;
  if (isNumbered(written) && (open?.kind !== 'classifiedBy' || !/^1\.[3-6]/.test(written)))
    return open?.kind !== 'references' || !continuesNumbers(openLines(state), written);
  if (isNoLine(written) || (state.sawSubject && /^[-=]{6,80}\s+[A-Z]/.test(written))) return true;
  if (state.sawSubject && isUnderlined(state)) return true;
  if (state.sawSubject && (!continues || state.doubleSpaced) && labelIsNear(state, written)) return false;
  if (open?.kind === 'subject' && /^(?:\([A-Z]{1,3}\) ?)?(?:BEGIN )?SUMMARY(?:[.:]|$)/i.test(written)) return true;
  if (isTextOpening(written) && (state.sawSubject || open?.kind === 'references' || isProse(written)))
    return !(open?.kind === 'subject' && continues && !state.doubleSpaced);
  if (open?.kind === 'references' && isMarkedText(state, written)) return true;
  if (open?.kind === 'classifiedBy') return !continuesClassifiedBy(state, written);
  if (state.ways.inCapitals && !/[a-z]{3}/.test(written)) return beginsInCapitals(state, written);
  if (open?.kind === 'references') return !passesBehindReferences(state, written) && !continuesReferences(state, piece, written);
  if (open?.kind === 'subject' && (continues || isCutSubject(state) || isCutByPage(state, written)))
    return isProse(written) && beginsBelow(state, firstOpenLine(state), written);
  if (!state.sawSubject) return isProse(written) && !continues;
  return !isPassingForSure(written);
}

/** Whether the line begins a paragraph with its number. */
function isNumbered(written: string): boolean {
  return matchesAt(paragraphStart, written, 0);
}

/** An underline or an end mark: neither is a line of the head. */
function isNoLine(written: string): boolean {
  return isUnderline(written) || endMark.test(written);
}

/** A passing line parted from the references by a blank one. */
function passesBehindReferences(state: CableState, written: string): boolean {
  return state.blankBefore && isPassingOrder(written);
}

/** Whether a sentence below the subject is the text: not where the subject is a sentence too, nor directly below the label alone. */
function beginsBelow({ doubleSpaced, blankBefore }: CableState, subject: string, written: string): boolean {
  if (labelAlone.test(subject) && !blankBefore) return /[.!?]$/.test(written);
  return !isProse(subject) && (doubleSpaced || !/[a-z]/.test(subject.replace(/^\S+/, '')));
}

const labelAlone = /^SUBJ(?:ECT)? ?[:;.-]?$/i;
/** Whoever classifies names the order with his reasons. */
const namesOrder = /^(?!.*\b(?:DECL|GDS|N\/A))E.{0,30}\b(?:reasons?|sections?|1 ?\.[45])/i;
const markedLine = /^\((U|SBU|C|S|TS|LOU)(?:\/[A-Z]{2,6})?\) +(?!(?:\d\d )?[A-Z][A-Z .'-]{2,25} \d{2,7}\b)/;

/** `(U) ` behind the references opens a text without numbers; `(C) ` behind `(B) ` is the next of them. */
function isMarkedText(state: CableState, written: string): boolean {
  const marking = written.startsWith('(') ? markedLine.exec(written)?.[1] : undefined;
  return marking !== undefined && !(marking === 'C' && openLines(state).includes('(B)'));
}

const firstItem = /^(?:\(A\)|A[.)]) ?(?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d{2,7}(?![\d%])/;
const codesAlone = /^[ABCEKLMOPST][A-Z]{3}(?:[ ,;]{1,3}(?!(?:FOR|PASS|TO|FROM)\b)[A-Z]{2,5}){1,20}[.,]?$/;
const reasonsAlone = /^(?:REASONS?:? *1 ?[.,] ?[2-6](?:\W{0,4}(?:[A-H]{1,4}\b|PARA)|\W*$)|DERIVED FROM ?:)/i;

/** The label of the line, found or lost; an order that a subject names at the head of a line is none, nor are the words TAGS and SUBJECT in it or below it. */
export function labelIn(state: CableState, written: string): FoundLabel | null {
  const label = labelOf(written) ?? lostLabelOf(state, written);
  const { open, kinds } = state.head;
  const isWord = label?.kind === 'subject' ? state.sawSubject : label?.kind === 'tags' && open?.kind === 'subject' && kinds.has('tags');
  if (isWord && !/[:;]/.test(written.slice(0, 10))) return null;
  if (label?.kind === 'executiveOrder' && open?.kind === 'classifiedBy' && namesOrder.test(written)) return null;
  const isNamed = label?.kind === 'executiveOrder' && state.sawSubject && kinds.has('executiveOrder');
  if (isNamed && isProse(written)) return null;
  return isNamed && open?.kind === 'subject' && !/:|N\/A/.test(written.slice(0, 40)) ? null : label;
}

/**
 * The label of a line that has lost it: codes between order and subject, a first reference directly behind the subject, or reasons without who gave them.
 * It is part of the line only where the line's parser finds it.
 */
function lostLabelOf(state: CableState, written: string): FoundLabel | null {
  const { head } = state;
  const first = written.charAt(0);
  const open = head.open?.kind;
  if (
    open === 'executiveOrder' &&
    !head.kinds.has('tags') &&
    codesAlone.test(written) &&
    labelOf(wordsAhead(state, 1)[0] ?? '')?.kind === 'subject'
  )
    return { kind: 'tags', length: 0 };
  if (!'A(RrDd'.includes(first)) return null;
  if (open === 'subject' && !head.kinds.has('references') && firstItem.test(written)) return { kind: 'references', length: 0 };
  if (open !== 'classifiedBy' && !head.kinds.has('classifiedBy') && reasonsAlone.test(written)) return { kind: 'classifiedBy', length: 0 };
  return null;
}

/** Whether the label is sure enough to be taken for the first line of a cable, with nothing above it. */
export function isSureLabel({ kind, length }: FoundLabel, written: string): boolean {
  if (/[:.]/.test(written.slice(0, 14))) return true;
  if (kind === 'references') return written.startsWith('REF');
  if (kind === 'subject') return !/[a-z]/.test(written.slice(0, 60));
  if (kind === 'classifiedBy')
    return /BY ?:|\breasons?\b|\b1 ?[.,] ?[2-6]|\b(?:12958|AMB(?:ASSADOR)?|DCM|C[DH]A(?:RGE)?|COUNSELOR|CONSUL|CHIEF|DIRECTOR)\b/i.test(
      written,
    );
  if (kind === 'executiveOrder') return /\b1\d{4}\b/.test(written.slice(0, 24));
  return kind === 'tags' && (isTagsContinuation(written.slice(length)) || /^ [A-Z]{8,40}$/.test(written.slice(length)));
}

const sensitiveBut = /^(?:\((?:U|SBU)\) ?)?SENSITIVE BUT UNCLASS/i;
const pleaseHandle = /PLEASE HANDLE ACCORDINGLY\.?$/i;

/** A remark on how to handle the cable. */
function isHandledWithCare(written: string): boolean {
  if (written.length >= 120) return false;
  return (
    ('(Ss'.includes(written.charAt(0)) && sensitiveBut.test(written)) ||
    ('Yy.'.includes(written.charAt(written.length - 1)) && pleaseHandle.test(written))
  );
}

/** Whether the next line underlines this one; the underline of this line may also be the one above the next heading. */
function isUnderlined({ reader, text }: CableState): boolean {
  const next = nextWords(reader, 0);
  if (
    !next ||
    !'-=_*'.includes(text.charAt(next.from)) ||
    !isUnderline(textOf(text, { start: next.from, end: Math.min(next.to, next.from + 100) }))
  )
    return false;
  const lines = wordsAhead({ reader, text }, 3);
  return lines[2] === undefined || !isUnderline(lines[2]);
}

/** A note that stands between the subject and the references or the classifier: short, and the label follows soon, behind the head once more in some copies. */
function labelIsNear(state: CableState, written: string): boolean {
  const { kinds, open } = state.head;
  const misses = (kind: LabelledKind): boolean => !kinds.has(kind) && open?.kind !== kind;
  if (!misses('references') || !misses('classifiedBy') || written.length > 90 || isProse(written)) return false;
  if (isTextOpening(written) && !/^ACTION/.test(written)) return false;
  for (const next of wordsAhead(state, 3)) {
    const label = labelOf(next);
    if (label && (label.kind === 'references' || label.kind === 'classifiedBy')) return /[:.]/.test(next.slice(0, 14));
    if (label || readLevel(next)) continue;
    if (next.length > 90 || isUnderline(next) || isNumbered(next)) return false;
  }
  return false;
}

const longLine = 45;

function isLongSubject(state: CableState): boolean {
  return lastOpenLine(state).length >= longLine;
}

/** The mark of a page stands in the middle of a long subject. */
function isCutByPage(state: CableState, written: string): boolean {
  return cutByPage(state) && isLongSubject(state) && isTitle(written);
}

/** Words in capitals that ask for nothing. */
function isTitle(written: string): boolean {
  return !/[a-z]|\bACTION\b|\bPARA|^\(|^THIS\b/.test(written);
}

/** A subject goes on behind a blank line where nothing of it stands yet, or where it breaks off before a word that must follow. */
function isCutSubject(state: CableState): boolean {
  return (
    state.head.open?.kind === 'subject' &&
    /^SUBJ(?:ECT)? ?[:;.-]?$|[,:-]$|\b(?:AND|OF|THE|WILL|OR|AS|TO|IN|ON|FOR|WITH|A|AT|BY|FROM)$/i.test(lastOpenLine(state))
  );
}

/** A copy of nothing but a text begins with a marked paragraph or with who classified it: `1. (C) `, `1. CLASSIFIED BY ...`. */
function isTextAlone({ head }: CableState, written: string): boolean {
  return (
    head.open === null &&
    head.done.length === 0 &&
    /^(?:¶ ?)?\d{1,2}\. *(?:\((?:U|SBU|[CS])(?:\/NF)?\) |(?:\([A-Z/]{1,6}\) *)?CLASSIFIED BY\b)/i.test(written)
  );
}

/** The rest of a subject that the TAGS have been put into the middle of: one line between labels is not yet the text. */
export function isStrayRest(state: CableState, written: string): boolean {
  const open = state.head.open?.kind;
  if (!state.sawSubject || state.blankBefore || (open !== 'tags' && open !== 'executiveOrder') || written.length > 80) return false;
  if (mayContinue(state, open, written) || isTextOpening(written)) return false;
  if (isNumbered(written)) return false;
  const next = state.reader.peek(0);
  const label = next ? labelOf(textOf(state.text, { start: next.from, end: Math.min(next.to, next.from + 60) })) : null;
  return label?.kind === 'references' || label?.kind === 'tags' || label?.kind === 'executiveOrder';
}

/** Archived telegrams are in capitals and often without blank lines: neither tells where the text begins. */
function beginsInCapitals(state: CableState, written: string): boolean {
  const open = state.head.open;
  const continues = standsDirectlyBelow(state);
  if (isPassingForSure(written)) return false;
  if (open?.kind === 'references') return !(continues ? continuesInCapitals(state, written) : fillsItem(state, written));
  if (/^QUOTE\b|^TABLE OF CONTENTS\b/.test(written)) return true;
  if (open?.kind === 'subject') return continues ? !continuesSubject(state, written) : true;
  if (state.sawSubject) return true;
  if (state.interrupted && !open) return !repeatsHead(state, state.interrupted.head, written);
  if (open?.kind === 'tags' && continues && isTagsContinuation(behindNames(state, written))) return false;
  const announces = /^(?:THE )?FOL(?:LOWING|LOWS)?\b|^QUOTE\b|^REF(?:TEL)?\b/.test(written);
  return announces || (open?.kind === 'tags' && !continuesSubjectless(written)) || hasTags(state);
}

/** Before a further section stand captions and passing lines of the first one again; anything else goes on with the text. */
function repeatsHead(state: CableState, { done }: HeadState, written: string): boolean {
  return done.some(({ kind, start, end }) => kind !== 'addressee' && textOf(state.text, { start, end }).includes(written));
}

const linesOfSubject = 4;

/** A subject takes few lines; before a further section it says again what it said. */
function continuesSubject(state: CableState, written: string): boolean {
  const lines = state.head.open?.lines ?? [];
  const first = state.interrupted?.head.done.find((element) => element.kind === 'subject');
  if (first) return first.parts.some((part) => textOf(state.text, part).includes(written));
  return lines.length < linesOfSubject;
}

/** Some telegrams have no subject line: what follows the TAGS then is the text, a passing line apart. */
function continuesSubjectless(written: string): boolean {
  return /\b(?:FOR|PASS)\b/.test(written) && written.length < 60;
}

function hasTags(state: CableState): boolean {
  return state.head.kinds.has('tags');
}

/** Behind reasons a letter is one of them where AND or a comma follows. */
const markedSentence = /^\((?:U|SBU|C|S|TS)\) +(?!AND\b)[A-Z][\w'’]* /;
/** What a reason must follow, whatever stands between. */
const leftOpen = /(?:\b(?:reasons?:?|for|and|of)|\b1 ?[.,] ?[2-6]|[,(/&])$/i;

function continuesClassifiedBy(state: CableState, written: string): boolean {
  if (/^(?:REASONS?|DERIVED FROM|DECLASSIFY ON|E\.?O\.?)\b/i.test(written) || leftOpen.test(lastOpenLine(state))) return true;
  if (cutByPage(state) && !/\b1 ?[.,] ?[2-6]/.test(lastOpenLine(state))) return true;
  if (!state.blankBefore) return !markedSentence.test(written) || !/\b1 ?\.[3-6].*[).]$/.test(lastOpenLine(state));
  return state.doubleSpaced && !/1 ?\.[3-6].*\.$/.test(lastOpenLine(state));
}

/** Whether a line without label belongs to the element above it. */
export function mayContinue(state: CableState, kind: string, written: string): boolean {
  if (kind === 'references' && (passesBehindReferences(state, written) || (state.ways.inCapitals && isPassingForSure(written))))
    return false;
  const isCut = isCutSubject(state) || (kind === 'subject' && isLongSubject(state) && isTitle(written));
  if ((standsDirectlyBelow(state) || isCut || isListOpen(state)) && goesOn(state, kind, written)) return true;
  return (kind === 'references' || kind === 'classifiedBy') && !isKnownCaption(written) && !isHandledWithCare(written);
}

/** Nothing stands behind the label of the open TAGS yet, or a comma or the mark of a page behind the last of them. */
function isListOpen(state: CableState): boolean {
  const { open } = state.head;
  const end = open?.lines[open.lines.length - 1]?.end ?? 0;
  return open?.kind === 'tags' && (end <= open.labelEnd || state.text.charAt(end - 1) === ',' || cutByPage(state));
}

/** Codes alone, names of persons in brackets and markup between them. */
function isTagsContinuation(written: string): boolean {
  if (/\b(?:THE|AND|OF|ON|WITH|FOR|FROM|PASS)\b|^\w+ ?:/.test(written)) return false;
  const codes = written.replace(/\([^)]{0,80}\)?|<[^>]{0,20}>|["'[\]]/g, ' ').split(/[\s,;.:]+|(?<=\w)[/-]\s?/);
  if (codes.every((word, at) => /^(?:[A-Z0-9]{2,6})?$/.test(word) || (at === 0 && /^[A-Z],/.test(written)))) return true;
  // Some copies have lost the capitals; then commas tell codes from words.
  return written.includes(',') && codes.every((word) => /^(?:[a-z]{2,4})?$/.test(word));
}

/** The line without the rest of the names that the line above has left in an open bracket. */
function behindNames(state: CableState, written: string): string {
  const last = lastOpenLine(state);
  const close = last.lastIndexOf('(') > last.lastIndexOf(')') ? written.indexOf(')') : -1;
  return close >= 0 && close < 60 ? written.slice(close + 1) : written;
}

const codesHowever =
  /^(?:[ABCEKLMOPST][A-Z]{3}(?:[ ,;&./_-][A-Z\d ,;&./_-]{1,100})?|[A-Z]{8,40}(?:[ ,;]{1,3}[A-Z]{2,5}){0,8}|[a-z]{4}(?:[ ,;]{1,3}[a-z]{2,4}){0,12})$/;

/** Below the label alone stand codes however they are written: fused, with signs between, in small letters. */
function fillsTags({ head: { open } }: CableState, written: string): boolean {
  if (!open || (open.lines[0]?.end ?? 0) > open.labelEnd || open.lines.length > 1) return false;
  return codesHowever.test(written) && !/\b(?:FOR|PASS|TO)\b/.test(written);
}

/** Some TAGS are phrases, `COUNTRY CLEARANCE`, which the line's end parts. */
function isRestOfPhrase(state: CableState, written: string): boolean {
  return standsDirectlyBelow(state) && /^[A-Z]{4,16}$/.test(written) && /[ ,][A-Z]{5,16}$/.test(lastOpenLine(state));
}

/** A passing line to an office of the Department or of Washington; `CANDIDACY FOR` may go on with a subject. */
const toOffice = /^(?:DEPT|DEPARTMENT|STATE|NSC|TREASURY|COMMERCE|USDOC|USTR|ENERGY|EUR|NEA|WHA|EAP|AF|SCA|IO)\b.{0,40}\b(?:FOR|PASS)\b/;

/** The same, and sure enough directly below a subject. */
const forOffice = /^(?:DEPT|DEPARTMENT|STATE)(?: PLEASE| ALSO)? (?:PASS (?!THE\b)|FOR [A-Z]{1,5}(?:\/|$))|^PASS TO [A-Z]{2}/;

/** FM alone on its line, or a mission without its place. */
export function isCutOriginator(state: CableState): boolean {
  return /^FM:?$|\b(?:USMISSION|AMEMBASSY|AMCONSUL)$/.test(lastOpenLine(state));
}

/** The month or the year of a date-time group whose line has ended before it. */
const restOfGroup = /^(?:(?:Z )?[A-Z]{3}(?: \d{2,4})?|\d{2})$/;

function goesOn(state: CableState, kind: string, written: string): boolean {
  if (isKnownCaption(written)) return false;
  if (kind === 'subject')
    return (
      !isHandledWithCare(written) &&
      !(forOffice.test(written) && !isCutSubject(state)) &&
      (!state.blankBefore || !(toOffice.test(written) || isTextOpening(written)))
    );
  if (kind === 'tags')
    return isTagsContinuation(behindNames(state, written)) || isRestOfPhrase(state, written) || fillsTags(state, written);
  if (kind === 'executiveOrder') return !state.blankBefore && !isPassingForSure(written);
  if (kind === 'passing') return !state.blankBefore && !/\b(?:FOR|PASS)\b/.test(written);
  if (kind === 'from') return isCutOriginator(state) && /^[A-Z][A-Z .'-]{2,40}$/.test(written);
  if (kind === 'dateTimeGroup') return restOfGroup.test(written) && /[\dZ]$|\dZ [A-Z]{3}$/.test(lastOpenLine(state));
  return false;
}
