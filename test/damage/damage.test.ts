// The bench of damage: each way breaks fifty sound cables, and nearly all must be told, on the right line and as grave as asked.

import { describe, expect, it } from 'vitest';
import type { Severity } from '../../server/src/rules/catalogue/entry.ts';
import { catalogue } from '../../server/src/rules/catalogue.ts';
import { findingsOf } from '../support/rules.ts';
import { type InventedCable, inventedCable, textOfLines } from './cables.ts';
import type { Broken, Way } from './kinds.ts';
import { chance } from './random.ts';
import { ways } from './ways.ts';

const wanted = 50;
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const cables = Array.from({ length: 900 }, (_, index): InventedCable => inventedCable(index + 1));

function* brokenBy(way: Way): Generator<Broken> {
  let count = 0;
  for (const [index, cable] of cables.entries()) {
    const broken = way.damage(cable, chance(index + 1));
    if (!broken) continue;
    yield broken;
    count += 1;
    if (count === wanted) return;
  }
}

function isTold({ lines, at }: Broken, severity: Severity): boolean {
  const text = textOfLines(lines);
  return findingsOf(text).some(({ rule, span }) => {
    const line = text.slice(0, span.start).split('\n').length - 1;
    return weight[catalogue[rule].severity] <= weight[severity] && at.includes(line);
  });
}

describe('sound invented cables', () => {
  it('have neither errors nor warnings', () => {
    const found = cables.slice(0, 300).flatMap(({ lines }) => findingsOf(textOfLines(lines)));
    expect(found.filter(({ rule }) => weight[catalogue[rule].severity] <= 1).map(({ rule }) => rule)).toEqual([]);
  });
});

describe('damage is told', () => {
  it.each(ways)('$name', (way) => {
    const told = [...brokenBy(way)].map((broken) => isTold(broken, way.severity));
    expect(told).toHaveLength(wanted);
    expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(wanted * 0.98);
  });
});
