// The elements of a head by kind, sorted out once a cable: some sixty questions of the rules ask for them.

import type { Cable, HeadElement } from '../cable/model.ts';

type Kind = HeadElement['kind'];
type OfKind<K extends Kind> = Extract<HeadElement, { kind: K }>;

const sorted = new WeakMap<Cable, ReadonlyMap<Kind, readonly HeadElement[]>>();

/** The elements of one kind in the head, in order. */
export function elementsOf<K extends Kind>(cable: Cable, kind: K): readonly OfKind<K>[] {
  const known = sorted.get(cable) ?? sortOut(cable);
  return (known.get(kind) ?? []) as readonly OfKind<K>[];
}

/** The first element of a kind in the head; undefined when the cable has none. */
export function firstOf<K extends Kind>(cable: Cable, kind: K): OfKind<K> | undefined {
  return elementsOf(cable, kind)[0];
}

function sortOut(cable: Cable): ReadonlyMap<Kind, readonly HeadElement[]> {
  const byKind = new Map<Kind, HeadElement[]>();
  for (const element of cable.head) {
    const same = byKind.get(element.kind);
    if (same) same.push(element);
    else byKind.set(element.kind, [element]);
  }
  sorted.set(cable, byKind);
  return byKind;
}
