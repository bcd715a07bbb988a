// What archived telegrams, prints and messages are told in words, and how grave it is.

import { describe, expect, it } from 'vitest';
import { parseCables } from '../../server/src/cable/parse.ts';
import { readCable } from '../../server/src/reading/reading.ts';
import { messageOf } from '../../server/src/rules/messages.ts';
import { rulesOfDialects } from '../../server/src/rules/other-dialects.ts';
import { reportedFindings } from '../../server/src/rules/reported.ts';
import { bases, caseFiles, findingsOf, takeMarkers } from '../support/rules.ts';

const today = Date.UTC(2026, 10, 22);

function reported(text: string, rules: Parameters<typeof reportedFindings>[1]['rules'] = {}): string[] {
  return parseCables(text).flatMap((cable) =>
    reportedFindings(readCable(text, cable, null), { profile: 'reading', rules, today }).map(
      ({ finding, severity }) => `${severity} ${messageOf(finding)}`,
    ),
  );
}

describe('findings in other dialects', () => {
  const archived = bases.get('archived') ?? '';

  it('weigh no more than the dialect bears, unless somebody says so', () => {
    const broken = archived.replace('231655Z', '321655Z');
    const words = 'The date-time group names day 32; a day from 01 to 30 is expected.';
    expect(reported(broken)).toEqual([`information ${words}`]);
    expect(reported(broken, { 'dtg-day': 'error' })).toEqual([`error ${words}`]);
    expect(reported(broken, { 'dtg-day': 'off' })).toEqual([]);
  });

  it('offer an undated telegram no order of later years', () => {
    const broken = archived.replace('231655Z', '321655Z').replace('11652', '11653');
    expect(reported(broken, { 'dtg-day': 'off' })).toEqual([
      'information "11653" is no executive order on classification; 11652, 12065 is expected.',
    ]);
  });
});

describe('the rules of a dialect', () => {
  const texts = caseFiles().flatMap(({ cases }) => cases.map(({ cable }) => takeMarkers(cable).text));

  it.each(['aad', 'smart', 'genadmin'] as const)('are those that the cases of %s break, each of them', (dialect) => {
    const ofDialect = texts.filter((text) => parseCables(text).some((cable) => cable.dialect === dialect));
    const fired = new Set(ofDialect.flatMap((text) => findingsOf(text).map(({ rule }) => rule)));
    expect([...fired].sort()).toEqual([...rulesOfDialects[dialect]].sort());
  });
});
