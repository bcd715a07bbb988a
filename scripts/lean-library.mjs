// For esbuild: what vscode-languageserver does when it is loaded and our server does not need (7 of 100 ms to the first diagnostics).

/** Modules of Node that the library loads for pipes it makes and processes it starts, which a server does not: 3 ms. */
const late = /^(?:node:)?(?:crypto|child_process)$/;
const library = /[\\/]node_modules[\\/]vscode-(?:languageserver|jsonrpc)[\\/]/;

/** Values, not types, that server/src imports from the library. Building fails with `No matching export` where one is missing here. */
const values = [
  'CompletionTriggerKind',
  'DiagnosticSeverity',
  'DidChangeConfigurationNotification',
  'DocumentDiagnosticReportKind',
  'LSPErrorCodes',
  'MarkupKind',
  'PositionEncodingKind',
  'ResponseError',
  'TextDocumentSyncKind',
  'createConnection',
];

/**
 * Every file that imports from a CommonJS package makes esbuild copy all its 600 exports when the bundle starts.
 * Here one module takes the few values there are to take, and Node's modules that the library seldom needs wait for their first use.
 */
export const leanLibrary = {
  name: 'lean-library',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ importer, kind }) =>
      kind === 'import-statement' && !library.test(importer) ? { path: 'values', namespace: 'lean-library' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'lean-library' }, ({ path: name }) => ({
      contents: name === 'values' ? valuesOfLibrary() : moduleAtFirstUse(name),
      resolveDir: build.initialOptions.absWorkingDir,
    }));
    build.onResolve({ filter: late }, ({ path: name, importer }) =>
      library.test(importer) ? { path: name, namespace: 'lean-library' } : undefined,
    );
  },
};

function valuesOfLibrary() {
  return `const library = require('vscode-languageserver/node');\n${values.map((name) => `export const ${name} = library.${name};\n`).join('')}`;
}

/** Stands for a module of Node until something is read from it. */
function moduleAtFirstUse(name) {
  return `module.exports = new Proxy({}, { get: (_, key) => require(${JSON.stringify(name)})[key] });`;
}
