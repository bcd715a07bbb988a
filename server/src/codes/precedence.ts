// Precedences by word and by prosign, with their speed and handling (ACP 127(G) par. 150-152; 5 FAH-2 H-421).

import { precedence, precedenceRules } from './generated/precedence.ts';
import type { Provenance } from './provenance.ts';
import { provenance, provenanceBySource } from './provenance.ts';
import { codeTable, indexBy } from './table.ts';

/** One degree of precedence. */
export interface PrecedenceEntry extends Provenance {
  /** `NIACT IMMEDIATE`. */
  readonly name: string;
  /** Letter in FL5, `O`. */
  readonly letter: string;
  /** 0 is the highest. */
  readonly rank: number;
  /** Time in which it should arrive. */
  readonly speed: string;
  readonly handling: string;
  readonly status: string;
}

/** One rule on the use of precedences. */
export interface PrecedenceRule extends Provenance {
  readonly rule: string;
  /** `required`, `customary`, `allowed` ... */
  readonly strength: string;
}

const table = codeTable(
  precedence,
  (cells): PrecedenceEntry => ({
    name: cells('name'),
    letter: cells('prosign_fl5'),
    rank: Number(cells('rank')),
    speed: cells('speed_of_service_objective'),
    handling: cells('handling'),
    status: cells('status'),
    ...provenance(cells('source'), cells('basis')),
  }),
);
const byWord = indexBy(table, (cells) => [...cells('name').split(' / '), cells('prosign_fl5'), cells('routing_line_fl2')]);

const rules = codeTable(
  precedenceRules,
  (cells): PrecedenceRule => ({
    rule: cells('rule'),
    strength: cells('strength'),
    ...provenanceBySource(cells('source'), ''),
  }),
);

/** Precedences by word (`IMMEDIATE`), letter (`O`, which has two) or doubled letter (`OO`). */
export function lookUpPrecedence(written: string): readonly PrecedenceEntry[] {
  return byWord.find(written.replace(/\s+/g, ' '));
}

/** The whole table, highest first. */
export function allPrecedences(): readonly PrecedenceEntry[] {
  return table.all();
}

/** Rules on their use. */
export function allPrecedenceRules(): readonly PrecedenceRule[] {
  return rules.all();
}
