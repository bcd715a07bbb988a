// A row of the table: what was measured, the figure, and the budget it is held to.

/** A figure that should be no larger than its budget; `budget` null for one that is shown and not judged. */
export function atMost(work, value, budget, unit, note = '') {
  return {
    work,
    figure: `${shown(value)} ${unit}`,
    budget: budget === null ? '' : `≤ ${shown(budget)} ${unit}`,
    passes: budget === null || value <= budget,
    note,
  };
}

/** A figure that should be no smaller than its budget. */
export function atLeast(work, value, budget, unit, note = '') {
  return { work, figure: `${shown(value)} ${unit}`, budget: `≥ ${shown(budget)} ${unit}`, passes: value >= budget, note };
}

function shown(number) {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
}

/** The rows under each other, in columns. */
export function table(title, rows) {
  const cells = rows.map(({ work, figure, budget, passes, note }) => [
    work,
    figure,
    budget,
    budget === '' ? '' : passes ? 'pass' : 'FAIL',
    note,
  ]);
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    `  ${row.map((cell, column) => (column === 1 ? cell.padStart(widths[1]) : cell.padEnd(widths[column]))).join('  ')}`.trimEnd(),
  );
  return `${title}\n${lines.join('\n')}\n`;
}
