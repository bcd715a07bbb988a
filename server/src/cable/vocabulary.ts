// Words that the format closes: months, prosigns, precedences, levels, labels; and its width. Lists that grow live in codes/.

/** Characters to a line of a teletype, blanks included (ACP 127 par. 134). */
export const lineWidth = 69;

/** Precedence of a message (ACP 127(G) par. 150-152; 5 FAH-2 H-421). */
export type Precedence = 'FLASH' | 'NIACT IMMEDIATE' | 'IMMEDIATE' | 'PRIORITY' | 'ROUTINE';

/** Precedences from the highest down, each with the letter it has in FL5 (doubled in FL2). */
export const precedences: readonly { readonly word: Precedence; readonly letter: string }[] = [
  { word: 'FLASH', letter: 'Z' },
  { word: 'NIACT IMMEDIATE', letter: 'O' },
  { word: 'IMMEDIATE', letter: 'O' },
  { word: 'PRIORITY', letter: 'P' },
  { word: 'ROUTINE', letter: 'R' },
];

/** Precedences by letter and by word; `O` is IMMEDIATE: NIACT is said only behind an addressee. */
const precedencesByName: ReadonlyMap<string, Precedence> = new Map(
  precedences.flatMap(({ word, letter }) => [
    [letter, word],
    [word, word],
  ]),
);

/** The precedence that a letter stands for, or its word. Null for neither. */
export function precedenceOfLetter(letter: string): Precedence | null {
  return precedencesByName.get(letter) ?? null;
}

/** A precedence in words, as an alternative of expressions; the longer of two that begin alike stands first. */
export const precedencePattern = precedences.map(({ word }) => word).join('|');

/** Level of classification. EFTO and limited official use are controls of unclassified cables. */
export type Level = 'UNCLASSIFIED' | 'RESTRICTED' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET';

/** Levels by the letter that FL4 and the head of JANAP 128 have for them; `E` is for unclassified cables under control (EFTO). */
export const levelsByLetter: Readonly<Record<string, Level>> = {
  U: 'UNCLASSIFIED',
  E: 'UNCLASSIFIED',
  R: 'RESTRICTED',
  C: 'CONFIDENTIAL',
  S: 'SECRET',
  T: 'TOP SECRET',
};

/** Security warning and letters of FL4 that go with a level. */
export const securityOfLevel: Readonly<Record<Level, string>> = {
  UNCLASSIFIED: 'ZNR UUUUU',
  CONFIDENTIAL: 'ZNY CCCCC',
  SECRET: 'ZNY SSSSS',
  'TOP SECRET': 'ZNY TTTTT',
  RESTRICTED: 'ZNY RRRRR',
};

/** Months as a date-time group writes them, January first. */
export const months: readonly string[] = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A month, as an alternative of expressions. */
export const monthPattern = months.join('|');

/** Series that number naval messages for all to keep, as an alternative of expressions: `NAVADMIN 182/05` (format-rules 6a). */
export const seriesPattern = 'NAVADMIN|ALNAV|ALCOAST|ALCGPSC|ACN|MARADMIN|ALMAR|ALSPO';

/** Names that are seen for those of sets (format-rules 6a). */
export const slipsOfSetNames: Readonly<Record<string, string>> = { RED: 'REF', REMARKS: 'RMKS' };

/** A word in the form of a routing indicator (format-rules 2.7). */
export const indicatorForm = /^R[A-Z]{3,7}$/;

/** The Department's own relay: nearly every routing line calls it, and it stands for all of them (format-rules 2.2). */
export const departmentRelay = 'RUEHWEB';

/** What is read as an indicator where one is expected: a letter may have slipped in. */
export const indicatorLike = /^R[A-Z]{3,8}$/;

/** Captions that the format itself gives a place and an effect (5 FAH-2 H-250); the rest are in codes/captions. */
export const handlingCaptions: ReadonlySet<string> = new Set([
  'NODIS',
  'EXDIS',
  'LIMDIS',
  'STADIS',
  'SIPDIS',
  'NOFORN',
  'SENSITIVE',
  'NOCONTRACT',
  'TERREP',
  'CODEL',
  'AIDAC',
]);
