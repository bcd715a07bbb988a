// How much of the user's own tables is read. The largest table that we have has 2,200 rows and 340 KB.

/** Bytes of a file; a larger one is not read at all. */
export const largestCodeFile = 1_000_000;

/** Files in force for one document. */
export const mostCodeFiles = 20;

/** Rows of a file; those behind are left out. */
export const mostRows = 20_000;

/** Characters of a cell: a longer one is no meaning but a damaged line. */
export const longestCell = 1000;

/** Faults told of a file; of the others only their number. */
export const mostProblems = 100;
