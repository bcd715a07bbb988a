// Fixes are tried on every case of the fixtures: applied, the fault is gone and no new one has come.

import { describe, expect, it } from 'vitest';
import { codeActions, fixAllKind, repairEdits } from '../../server/src/features/code-actions.ts';
import { offsetAt, readDocument } from '../../server/src/features/document.ts';
import { applied } from '../../server/src/rules/fix.ts';
import { titleOf } from '../../server/src/rules/messages.ts';
import { bases, caseFiles, findingsOf, takeMarkers } from '../support/rules.ts';

const cases = caseFiles()
  .flatMap((file) => file.cases)
  .map(({ title, cable }) => ({ title, text: takeMarkers(cable).text }))
  .filter(({ text }) => findingsOf(text).some(({ fixes }) => fixes));

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findingsOf(text)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe('a fix', () => {
  it.each(cases)('mends its fault and makes no new one: $title', ({ text }) => {
    const before = countsOf(text);
    for (const { rule, fixes } of findingsOf(text)) {
      for (const fix of fixes?.() ?? []) {
        const mended = applied(text, fix.edits);
        const after = countsOf(mended);
        expect([titleOf(fix), after.get(rule) ?? 0]).toEqual([titleOf(fix), (before.get(rule) ?? 0) - 1]);
        const others = [...after].filter(([other, count]) => other !== rule && count > (before.get(other) ?? 0));
        expect([titleOf(fix), others]).toEqual([titleOf(fix), []]);
      }
    }
  });
});

describe('fixing all', () => {
  const options = { profile: 'drafting', rules: {}, today: Date.UTC(2026, 10, 22) } as const;
  const fixedAll = (text: string): string => {
    const document = readDocument('file:///draft.cable', text);
    const end = { line: document.lines.length, character: 0 };
    const [action] = codeActions(document, { range: { start: { line: 0, character: 0 }, end }, only: [fixAllKind] }, options);
    const edits = action?.edit?.changes?.[document.uri] ?? [];
    return applied(
      text,
      edits.map(({ range, newText }) => ({ start: offsetAt(document, range.start), end: offsetAt(document, range.end), text: newText })),
    );
  };

  it.each(cases)('is done once: $title', ({ text }) => {
    const once = fixedAll(text);
    expect(fixedAll(once)).toBe(once);
  });

  it('mends what is sure', () => {
    const cable = bases.get('whole') ?? '';
    const broken = cable.replace('SUBJECT:', 'SUBEJCT:').replace('OCT 09', 'Oct 09').replace('DE RUEHTL', 'ED RUEHTL');
    expect(fixedAll(broken)).toBe(cable);
  });

  it('never repairs a copy, which a person must ask for', () => {
    const cable = bases.get('double-spaced') ?? '';
    expect(fixedAll(cable)).toBe(cable);
    const repaired = applied(cable, repairEdits(findingsOf(cable)));
    expect(findingsOf(repaired).map(({ rule }) => rule)).toEqual([]);
    expect(applied(repaired, repairEdits(findingsOf(repaired)))).toBe(repaired);
  });
});
