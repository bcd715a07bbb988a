// Checking is total: whatever the text, findings lie in it, in order, and their sentences are whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf, noteOf } from '../../server/src/rules/messages.ts';
import { cases } from '../support/cases.ts';
import { bases, findingsIn } from '../support/rules.ts';

/** A sound cable with some of its lines dropped, doubled, moved or garbled. */
const damaged = fc
  .record({
    base: fc.constantFrom(...bases.values()),
    edits: fc.array(
      fc.record({
        at: fc.nat(60),
        kind: fc.constantFrom('drop', 'double', 'move', 'garble', 'glue'),
        to: fc.nat(60),
        words: fc.string({ maxLength: 12 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ base, edits }) => edits.reduce(damage, base.split('\n')).join('\n'));

interface Edit {
  readonly at: number;
  readonly kind: string;
  readonly to: number;
  readonly words: string;
}

function damage(lines: string[], { at, kind, to, words }: Edit): string[] {
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const place = to % (line.length + 1);
  if (kind === 'drop' && lines.length > 1) return lines.toSpliced(index, 1);
  if (kind === 'double') return lines.toSpliced(index, 0, line);
  if (kind === 'move') return lines.toSpliced(index, 1).toSpliced(to % lines.length, 0, line);
  if (kind === 'glue') return lines.toSpliced(index, 2, `${line} ${lines[index + 1] ?? ''}`);
  return lines.toSpliced(index, 1, line.slice(0, place) + words + line.slice(place + words.length));
}

function expectSound(text: string): void {
  const findings = findingsIn(text);
  for (const [index, finding] of findings.entries()) {
    for (const { start, end } of [finding.span, ...(finding.related ?? []).map(({ span }) => span)]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(messageOf(finding)).not.toMatch(/undefined|NaN|\n/);
    for (const related of finding.related ?? []) expect(noteOf(related)).not.toMatch(/undefined|NaN|\n/);
    const same = findings.slice(index + 1).filter(({ rule, span }) => rule === finding.rule && span.start === finding.span.start);
    expect(same).toEqual([]);
  }
}

describe('checkCable', () => {
  it('answers for damaged cables, and says nothing twice', () => {
    fc.assert(fc.property(damaged, expectSound), cases(400));
  });

  it('answers for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectSound), cases(200));
  });
});
