// How many cases a property is tried on, and from which seed. `npm test` takes a fixed seed, so that the same code gets the
// same answer; `npm run fuzz` takes a new one and forty times the cases. What it finds becomes a case of its property by name.

const times = Number(process.env.CABLE_FUZZ ?? 0);

/** The last argument of `fc.assert`: `usual` is how many cases `npm test` tries. */
export function cases(usual: number): { readonly numRuns: number; readonly seed?: number } {
  return times > 0 ? { numRuns: usual * times } : { numRuns: usual, seed: 1127 };
}
