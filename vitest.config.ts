// Unit, property, grammar and server-over-stdio tests. What runs in an editor (test/vscode, test/editors) has runners of its own.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/editors/**', '**/node_modules/**'],
    pool: 'threads',
  },
});
