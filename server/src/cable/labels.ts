// Labels of the lines of FL12, in the spellings that cables show (tags-variants.tsv, format-rules 3.3).

import { distance } from 'fastest-levenshtein';
import { classifiedByLabel } from './classified-by.ts';
import { executiveOrderLabel } from './executive-order.ts';
import { matchAt, matchesAt } from './scanner.ts';

/** Lines of FL12 that begin with a label. */
export type LabelledKind = 'executiveOrder' | 'tags' | 'subject' | 'references' | 'classifiedBy';

/** A label found at the head of a line, with its length. */
export interface FoundLabel {
  readonly kind: LabelledKind;
  readonly length: number;
}

/** The element that is open, and the kinds of those before it. */
interface HeadSoFar {
  readonly open: { readonly kind: string } | null;
  readonly kinds: ReadonlySet<string>;
}

const tagsLabel =
  /T(?:AGS?|ags?)\s{0,12}(?:\((?:U|SBU|C|S)\) ?)?[:;,.=/*>"-]|<u>TAGS?<\/u> ?:?|T ?A ?G ?S ?[:;]|TAGS(?=[A-Z]{4}(?:[ ,]|$))|TAGS?(?=\s+(?:<|[("[]?[A-Z]{2,6}\b|[A-Z]{8,40}\s*$)|\s*$)|tags?:|(?:TAS|TABS|TGS|TAGES|AGS):/y;
const subjectLabel = /S ?U ?B ?J(?: ?E ?C ?T)? ?(?:\((?:U|SBU|C|S)\) ?)?[:;]|SUBJ(?:ECT)?\b\s*[:;.,=/-]?|SUB:/iy;
const referencesLabel =
  /R ?EF(?:S| ?TELS?|ERENCES?|(?:ERENCE|TEL)?\(S\))? *(?:\.?[:;]|\s[.-](?=\s)|[.-](?= *(?:\(?A[.)] )?(?:\d\d ?)?[A-Z]{3}[A-Z ]{0,20} \d))|REF(?:S|\(S\))?(?=\s+(?:\(?[A-Z][.)]|(?:[A-Z]{3,}|[A-Z]{2} [A-Z]{3,})(?: [A-Z]{2,12}){0,3} \d|\d\d[A-Z]{3,20}\d|\d{3,6}\s*$|\d{2} [A-Z]|[A-Z] [A-Z]{3,} \d)|\s*$)|REFERENCES?(?=\s*$)|REF(?:TELS?|ERENCES?)(?=\s+(?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d{2,7}(?:\W{0,20}$|(?:[,;]| AND) (?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d{2,7}\b))|REF(?:(?:ERENCE|TEL)?(?= \(?[A-Z][).]? ?(?::\s|[-,]? ?(?:\d\d )?[A-Z]{3}[A-Z ]{0,20} \d))|(?=[A-E]:\s|\([A-Z]\)))/iy;

/** Standard words that a misspelt label is compared with. */
const standard: readonly { readonly kind: LabelledKind; readonly word: string }[] = [
  { kind: 'tags', word: 'TAGS' },
  { kind: 'subject', word: 'SUBJECT' },
  { kind: 'subject', word: 'SUBJ' },
  { kind: 'references', word: 'REF' },
  { kind: 'references', word: 'REFTEL' },
  { kind: 'references', word: 'REFERENCE' },
  { kind: 'executiveOrder', word: 'E.O.' },
];

/** A portion mark before a label, `(U) SUBJECT:`. */
const markBefore = /^\((?:U|SBU|C|S)\) ?(?=(?:TAGS|SUBJ(?:ECT)?|REFS?) ?:|E\.O\. )/;

/** The label at the head of a line, misspelt ones included; null where the line begins with none. */
export function labelOf(written: string): FoundLabel | null {
  const first = written.charAt(0);
  if (first === '(') {
    const mark = markBefore.exec(written)?.[0].length ?? 0;
    const label = mark > 0 ? labelOf(written.slice(mark)) : null;
    if (label) return { kind: label.kind, length: mark + label.length };
  }
  return labelOnFirst(written, first) ?? misspelt(written);
}

/** The label that this first letter may open: it settles most lines. */
function labelOnFirst(written: string, first: string): FoundLabel | null {
  switch (first) {
    case 'E':
    case 'e':
      return labelled('executiveOrder', executiveOrderLabel, written);
    case 'T':
    case 't':
      return labelled('tags', tagsLabel, written) ?? labelled('classifiedBy', classifiedByLabel, written);
    case 'A':
    case '<':
      return labelled('tags', tagsLabel, written);
    case 'S':
    case 's':
      return labelled('subject', subjectLabel, written);
    case 'R':
    case 'r':
      return labelled('references', referencesLabel, written);
    case 'C':
    case 'c':
    case '(':
      return labelled('classifiedBy', classifiedByLabel, written);
    default:
      return null;
  }
}

function labelled(kind: LabelledKind, pattern: RegExp, written: string): FoundLabel | null {
  return matchesAt(pattern, written, 0) ? { kind, length: pattern.lastIndex } : null;
}

/** How far behind the head of a line the colon of a misspelt label stands. */
const farthestColon = 18;

/** One or two letters off a standard label, and a colon behind: `SUBJCT:`, `TGAS:`. */
function misspelt(written: string): FoundLabel | null {
  const colon = written.indexOf(':');
  if (colon < 2 || colon > farthestColon) return null;
  const word = /^([A-Z\d.]{2,11})(?: \d{5})? ?:/.exec(written);
  const name = word?.[1];
  if (!name) return null;
  for (const { kind, word: wanted } of standard) {
    const allowed = wanted.length > 4 ? 2 : kind === 'tags' ? 2 : 1;
    if (kind === 'executiveOrder' && !/\d{5}/.test(written.slice(0, 20))) continue;
    if (Math.abs(name.length - wanted.length) <= 2 && sameLetters(name, wanted, allowed))
      return { kind, length: kind === 'executiveOrder' ? name.length : word[0].length };
  }
  return null;
}

/** Two letters changed places counts as one slip; else the edit distance decides. */
function sameLetters(name: string, wanted: string, allowed: number): boolean {
  const transposed = [...name].sort().join('') === [...wanted].sort().join('');
  const far = distance(name, wanted);
  return transposed || far <= Math.min(allowed, wanted.length > 4 ? 2 : 1);
}

/** A blank, or nothing where the copy has lost it behind a word in capitals; `A. REF: OSLO 12` is one label written twice. What stands before is asked last: most characters are none of the first. */
const joint =
  /\s(?<!\b[A-Z][.)]\s)(?=(?<=(?:N\/A|\d|GDS|OADR)[.,]?\s{1,4})TAGS? +[A-Z]{4}\b|E\.? ?[O0]\. ?\d{4,5}\b|(?:T(?:AGS?|ags?)|(?<=\d )AGS):|S(?:UBJ(?:ECT)?|ubj(?:ect)?):|R(?<!\b(?:[Tt][Oo]|[Ii][Nn]|[Oo][Ff]|[Tt]he|THE|PER|SEE|OUR|YOUR|AND|FROM|FOR|WITH)\sR)(?:EFS?|efs?|EFTELS?|EF\(S\)|ef\(s\)):|C(?:LASSIFIED|lassified) [Bb][Yy](?::|(?<!(?:IS|WAS|is|was|[Bb][Yy]:)\s{1,2}C\w{9} [Bb][Yy])(?=.{3,80}\b1 ?\.[3-6]))|(?<!(?:PARA(?:GRAPH)?|PART|NO\.?|PHASE|[-*•¶:])\s)1\. ?(?:\((?:U|C|S|SBU)\) [A-Z]|S(?:UMMARY|ummary)\b|[A-Z][a-z]+ [a-z]+ [a-z]+ |(?=(?:[A-Z]{1,15},? ){4})(?<=^REF.{0,200}(?:\d|NOTAL\)?|PREVIOUS)[.;]? {1,4}1\. )))|(?=TAGS[: ])(?<=\d|N\/A[,;-]?)|(?=SUBJ(?:ECT)?:)(?<=[A-Z,;-])|(?=REFS?: (?:\(?A[.)] |[A-Z]{4,12} \d))(?<=[A-Z]{3})/g;

/** Letters of a label: nearly no line has them behind its head, and asked first they spare it the long expression. */
const lettersOfLabel = /E\.? ?[O0]\. ?\d|T(?:AG|ag)|AGS:|S(?:UBJ|ubj)|R(?:EF|ef)|C(?:LASS|lass)|1\. ?[(A-Z]/g;

/** Offset of the next label that a copy has joined to this line; -1 where there is none. A subject that is open goes on where the line has no label. Looks at the first 2,000 characters. */
export function joinedLabelAt(written: string, so: HeadSoFar): number {
  // Every label but a damaged one has a colon or a stop, and most lines have neither.
  if (!written.includes(':') && !written.includes('.')) return -1;
  const from = written.charAt(0) === '(' ? Math.max(3, /^\([A-Z0-9/]{1,6}\)\s{0,4}/.exec(written)?.[0].length ?? 3) : 3;
  if (!matchesAt(lettersOfLabel, written, from)) return -1;
  const head = written.slice(0, 2000);
  let match = matchAt(joint, head, from);
  const named = match ? namedIn(head, so) : '';
  // A joint without a blank is nothing at all: what follows its letter is looked at next.
  while (match && named.includes(head.charAt(match.index + match[0].length))) match = matchAt(joint, head, match.index + 1);
  if (!match && head.startsWith('TAG')) match = / (?=SUBJ(?:ECT)? )/.exec(head);
  return match ? match.index + match[0].length : -1;
}

/**
 * First letters of the labels that this line may name and no line of their own begins with: whoever classifies names the order,
 * and so may references and a subject, in which the words subject and, below the TAGS, tags may stand too.
 */
function namedIn(head: string, { open, kinds }: HeadSoFar): string {
  if (/^SUBJ/i.test(head) || (open?.kind === 'subject' && labelOf(head) === null))
    return kinds.has('tags') || open?.kind === 'tags' ? 'EST' : 'ES';
  return /^REF|^\W*(?:\([A-Z/]{1,6}\) *)?CLA?S{1,2}I?F[A-Z]{0,5} BY/i.test(head) ? 'E' : '';
}
