import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { tagsOf } from '../../server/src/reading/tags.ts';

/** The codes of a head with these lines between order and subject. */
function codesOf(lines: string): string {
  const text = `UNCLAS OSLO 000300\n\nE.O. 12958: N/A\n${lines}\nSUBJECT: CODES AS THEY WERE TYPED\n\n1. The ice came back.\n`;
  const [cable] = parseCables(text);
  return cable ? tagsOf(text, cable).join(', ') : '';
}

describe('TAGS', () => {
  it.each([
    ['TAGS: PREL AND PGOV & ECON, NO, ETC.', 'PREL, PGOV, ECON, NO'],
    ['TAGS: TAGS: PREL LABOR AND WELFARE, NO', 'PREL, LABOR AND WELFARE, NO'],
    ['TAGS: PREL AU-1, UNGA/C-3, PGOV/ECON', 'PREL, AU-1, UNGA/C-3, PGOV, ECON'],
    ['TAGS: P REL, PG OV, ECO N, N O', 'PREL, PGOV, ECON, NO'],
    ['TAGS: P R E L P G O V N O', 'PREL, PGOV, NO'],
    ['TAGS: PREL, PGOV, ET\nRD, EF-\nIN, NO', 'PREL, PGOV, ETRD, EFIN, NO'],
    ['TAGS: SN, AR PREL IZ IC A', 'SN, AR, PREL, IZ, IC'],
    ['TAGS: [PREL] [PGOV] (ECON, NO)', 'PREL, PGOV, ECON, NO'],
    ['TAGS: OVIP (HOLM, PETRA, PREL, NO', 'OVIP, PREL, NO'],
    ['TAGS: OREP HOLM, PETRA, PREL, NO', 'OREP, PREL, NO'],
    ['TAGS: CASC (HOLM, PETRA), NO', 'CASC, NO'],
    ['TAGS: PREL, SMITH, JOHN', 'PREL'],
    ['TAGS: (SMITH, JOHN), PREL, NO', 'PREL, NO'],
    ['TAGS: PREL, PGOV, NO, SMITH, JOHN A.', 'PREL, PGOV, NO'],
    ['TAGS: PREL, ELECTIONS, NATO, NO', 'PREL, ELECTIONS, NATO, NO'],
    ['TAGS: PREL_PGOV, NO', 'PREL, PGOV, NO'],
    ['TAGS:\nPREL & PGOVNO', 'PREL, PGOV, NO'],
    ['TAGS: PREL, EUNSW', 'PREL, EUN, SW'],
    ['TAGS:\nSENT TO ROME & BONN', ''],
    ['TAGSPREL, NO', 'PREL, NO'],
    ['TAG S: PREL, NO', 'PREL, NO'],
    ['(U) TAGS: PREL, NO', 'PREL, NO'],
    ['TAGS (PREL), NO', 'PREL, NO'],
    ['TAGS: PREL, PGOV,\n\nNO', 'PREL, PGOV, NO'],
    ['TAGS: PREL, PGOV, ETR\nD, NO', 'PREL, PGOV, ETRD, NO'],
    ['PREL, PGOV, NO', 'PREL, PGOV, NO'],
    ['PASS TO AID', ''],
    ['TAGS: PREL, NOSUBJECT: ICE', 'PREL, NO'],
    ['TAGS: PREL, NO SUBJECT ICE', 'PREL, NO'],
    ['TAGS: PREL,NO-SUBJ: ICE', 'PREL, NO'],
    ['TAGS: PREL &amp; NO', 'PREL, NO'],
    ['TAGS: PREL, NO\nDEPT FOR EUR/NB', 'PREL, NO'],
    ['TAGS: PREL, NO,\n\nSTATE PASS USTR', 'PREL, NO'],
    ['TAGS (U): PREL, NO', 'PREL, NO'],
    ['TAGS       : PREL, NO', 'PREL, NO'],
    ['TAG5: PREL, NO', 'PREL, NO'],
    ['TAGS": PREL, NO', 'PREL, NO'],
    ['TAGS: PREL, NO DEPT FOR EUR/NB', 'PREL, NO'],
    ['TAGS: PREL FREEDOM OF THE PRESS, NO', 'PREL, FREEDOM OF THE PRESS, NO'],
    ['TAGS: PREL, NO\nICE ON THE HARBOR', 'PREL, NO'],
    ['TAGS: PREL, NO\nTITLE: ICE IN OSLO', 'PREL, NO'],
    ['TAGS: PREL, NO\nWTO IAEA UNESCO', 'PREL, NO, WTO, IAEA, UNESCO'],
    ['TAGS: PREL, PGOV\n\nOSLO 00000300  001 OF 002\n\nNO', 'PREL, PGOV, NO'],
    ['TAGS/ PREL, NO', 'PREL, NO'],
  ])('%s', (lines, codes) => expect(codesOf(lines)).toBe(codes));
});
