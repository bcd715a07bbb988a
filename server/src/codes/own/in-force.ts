// The user's own tables while one answer is made. Look-ups read them here, so that no feature has to hand them on.

/** Cells of one row of the user's own, by column; columns that the file does not have are missing. */
export type OwnRow = Readonly<Record<string, string>>;

/** Rows to stand before the built-in ones, by the built-in table (one of generated/) that they belong to. A value: a change makes another. */
export interface OwnCodes {
  readonly rows: ReadonlyMap<object, readonly OwnRow[]>;
}

let inForce: OwnCodes | null = null;

/**
 * Does synchronous work with these tables in force; null for the built-in ones alone. What was in force before is so
 * again afterwards, so that nothing of one document's tables reaches the answers about another.
 */
export function withOwnCodes<Answer>(own: OwnCodes | null, work: () => Answer): Answer {
  const before = inForce;
  inForce = own;
  try {
    return work();
  } finally {
    inForce = before;
  }
}

/** The tables in force; null for the built-in ones alone. */
export function ownCodesInForce(): OwnCodes | null {
  return inForce;
}
