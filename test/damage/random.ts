// Chance that can be repeated: the same seed gives the same cables and the same damage.

/** Draws that follow from a seed. */
export interface Chance {
  /** A whole number from 0 to `below - 1`. */
  readonly whole: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Several, each once, in the order of the list. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
}

/** Mulberry32: thirty-two bits of state are plenty for tests. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[whole(from.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const places = new Set<number>();
    while (places.size < Math.min(count, from.length)) places.add(whole(from.length));
    return from.filter((_, index) => places.has(index));
  };
  return { whole, pick, some };
}
