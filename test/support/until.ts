// Waiting for what comes in its own time. On a busy machine that may be long, so the patience is far beyond any sound wait.

import { vi } from 'vitest';

/** Asks until the answer is yes; fails after half a minute. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(isSo, { timeout: 30_000, interval: 5 });
}
