// Sizes of what ships. The budgets live where it is built: esbuild.mjs for the bundles, scripts/package.mjs for the .vsix.
import { pack } from '../../scripts/package.mjs';

export const title = 'sizes (bundles are printed above)';

export async function measure({ overBudget }) {
  const bundles = overBudget.length === 0 ? 'all within' : `over: ${overBudget.join(', ')}`;
  return [{ work: 'bundles', figure: bundles, budget: 'esbuild.mjs', passes: overBudget.length === 0, note: '' }, vsix()];
}

function vsix() {
  const row = { work: '.vsix', budget: 'scripts/package.mjs', note: '' };
  try {
    return { ...row, figure: pack(), passes: true };
  } catch (fault) {
    return { ...row, figure: fault.message, passes: false };
  }
}
