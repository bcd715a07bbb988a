// Groups of tests that vitest runs, each a project: `npx vitest run --project unit` while one works. What runs in an editor
// (test/vscode, test/editors) or an engine (test/cli/engines) has runners of its own.
import { defineConfig } from 'vitest/config';

const group = (name: string, include: string[], options: { exclude?: string[]; isolate?: boolean } = {}) => ({
  test: {
    name,
    include,
    exclude: [...(options.exclude ?? []), '**/node_modules/**'],
    isolate: options.isolate ?? true,
    pool: 'threads' as const,
    // Against what never ends, not against what is slow: a busy machine must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // Keeps what was translated from TypeScript, by its content, in node_modules: a second run starts two seconds sooner.
    experimental: { fsModuleCache: true },
    projects: [
      // Its files share modules: reading all of them anew for each file took longer than the tests.
      group('unit', ['test/{cable,client,codes,features,lsp,reading,rules}/**/*.test.ts'], {
        exclude: ['test/lsp/process.test.ts'],
        isolate: false,
      }),
      group('grammar', ['test/grammar/**/*.test.ts']),
      group('properties', ['test/properties/**/*.test.ts']),
      group('damage', ['test/damage/**/*.test.ts']),
      group('processes', ['test/cli/**/*.test.ts', 'test/scripts/**/*.test.ts', 'test/lsp/process.test.ts'], {
        exclude: ['test/cli/engines/**'],
      }),
      group('corpus', ['test/corpus/**/*.test.ts']),
    ],
  },
});
