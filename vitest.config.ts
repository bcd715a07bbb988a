// Groups of tests that vitest runs, each a project: `npx vitest run --project unit` while one works. What runs in an editor
// (test/vscode, test/editors) or an engine (test/cli/engines) has runners of its own.
import { defineConfig } from 'vitest/config';

const group = (name: string, include: string[], exclude: string[] = []) => ({
  test: { name, include, exclude: [...exclude, '**/node_modules/**'], pool: 'threads' as const },
});

export default defineConfig({
  test: {
    projects: [
      group('unit', ['test/{cable,client,codes,features,grammar,lsp,reading,rules}/**/*.test.ts'], ['test/lsp/process.test.ts']),
      group('properties', ['test/properties/**/*.test.ts']),
      group('damage', ['test/damage/**/*.test.ts']),
      group('processes', ['test/cli/**/*.test.ts', 'test/scripts/**/*.test.ts', 'test/lsp/process.test.ts'], ['test/cli/engines/**']),
      group('corpus', ['test/corpus/**/*.test.ts']),
    ],
  },
});
