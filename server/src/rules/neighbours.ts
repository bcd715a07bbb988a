// The port to other cables: what a rule may ask of the folder that the cable lies in. Nothing implements it
// yet: an index of a folder will. A cable by itself has none.

import type { Instant } from '../reading/dates.ts';
import type { CableId } from '../reading/identity.ts';

/** Answers on other cables. Null wherever nobody can tell: then a rule says nothing. */
export interface Neighbours {
  /** Whether a cable of this id (`07OSLO211`) is among them; null where there is no index, or it is not complete. */
  readonly has: (id: string) => boolean | null;
  /** Other files that hold a cable of this id, by the names to show; empty where there are none. */
  readonly others: (id: CableId) => readonly string[];
}

/** What a rule may know beside the cable itself. */
export interface Surroundings {
  /** Now; null where time shall play no part. */
  readonly today: Instant | null;
  readonly neighbours: Neighbours;
  /** Whether customs of drafters are looked for; absent for yes. Who leaves them out spares the time. */
  readonly customs?: 'with' | 'without';
}

/** A cable by itself: no index, no clock. */
export const alone: Surroundings = { today: null, neighbours: { has: () => null, others: () => [] } };
