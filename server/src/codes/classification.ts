// Levels as the first line writes them, the security letters of FL4, and portion marks (ACP 127(G) par. 124, 209; 5 FAH-1 H-246).

import { classification, fl4Letters } from './generated/classification.ts';
import type { Provenance } from './provenance.ts';
import { provenance, textOrNull } from './provenance.ts';
import { codeTable, fusedKey, indexBy, normalKey } from './table.ts';

/** One way to classify or control a cable. */
export interface ClassificationEntry extends Provenance {
  /** 0 unclassified, 1 confidential or restricted, 2 secret, 3 top secret. */
  readonly rank: number;
  /** `CONFIDENTIAL`; words in brackets describe and are not written. */
  readonly line: string;
  /** Letters of FL4, `CCCCC`; two where both occur. */
  readonly securityLetters: readonly string[];
  /** `(C)`, brackets included. */
  readonly portionMarks: readonly string[];
  readonly abbreviation: string;
  readonly status: string;
  readonly notes: string | null;
}

/** What a group of FL4 means. */
export interface SecurityGroup extends Provenance {
  /** `ZNY CCCCC`; some rows describe a pattern in words. */
  readonly group: string;
  readonly meaning: string;
}

/** Rows of the table that are no wording of a line: how such lines begin. */
const wordings: ReadonlyMap<string, readonly string[]> = new Map([
  ['UNCLAS', ['UNCLAS', 'UNCLASSIFIED']],
  ['UNCLAS (with line SENSITIVE)', ['UNCLAS SENSITIVE', 'SENSITIVE BUT UNCLASSIFIED']],
  ['UNCLAS (SBU NOFORN)', ['UNCLAS NOFORN', 'UNCLAS SENSITIVE NOFORN']],
]);

const levels = codeTable(
  classification,
  (cells): ClassificationEntry => ({
    rank: Number(cells('level_rank')),
    line: cells('line_plain'),
    securityLetters: lettersIn(cells('fl4_letters')),
    portionMarks: marksIn(cells('portion_mark')),
    abbreviation: cells('abbreviation'),
    status: cells('status'),
    notes: textOrNull(cells('notes')),
    ...provenance(cells('source'), cells('basis')),
  }),
);
const byLine = indexBy(levels, (cells) => wordings.get(cells('line_plain')) ?? [cells('line_plain')], fusedKey);
const byLetters = indexBy(levels, (cells) => lettersIn(cells('fl4_letters')));
const byMark = indexBy(levels, (cells) => marksIn(cells('portion_mark')), bareMark);

const groups = codeTable(
  fl4Letters,
  (cells): SecurityGroup => ({
    group: cells('group'),
    meaning: cells('meaning'),
    ...provenance(cells('source'), cells('basis')),
  }),
);
const byGroup = indexBy(groups, (cells) => (/^ZN[RY] [A-Z]{5}$/.test(cells('group')) ? [cells('group').slice(4)] : []));

/** Levels by the words of the line, spaced or not: `CONFIDENTIAL`, `S E C R E T`, `UNCLAS E F T O`. */
export function lookUpClassification(words: string): readonly ClassificationEntry[] {
  return byLine.find(words);
}

/** Levels that go with these letters of FL4, `CCCCC`. */
export function classificationByLetters(letters: string): readonly ClassificationEntry[] {
  return byLetters.find(letters);
}

/** Levels of a portion mark with or without brackets; `(C/REL TO NATO)` counts as `(C)`. */
export function lookUpPortionMark(mark: string): readonly ClassificationEntry[] {
  const found = byMark.find(mark);
  return found.length > 0 ? found : byMark.find(mark.split('/')[0] ?? '');
}

/** The meaning of the letters of FL4, `CCCCC`; null for other letters. */
export function lookUpSecurityLetters(letters: string): SecurityGroup | null {
  return byGroup.find(letters)[0] ?? null;
}

/** The whole table of levels. */
export function allClassifications(): readonly ClassificationEntry[] {
  return levels.all();
}

/** Everything on FL4, patterns in words included. */
export function allSecurityGroups(): readonly SecurityGroup[] {
  return groups.all();
}

function lettersIn(cell: string): readonly string[] {
  return cell.split(' or ').filter((letters) => letters !== '');
}

function marksIn(cell: string): readonly string[] {
  return cell.match(/\([^()]*\)/g) ?? [];
}

function bareMark(mark: string): string {
  return normalKey(mark.replace(/[()]/g, ''));
}
