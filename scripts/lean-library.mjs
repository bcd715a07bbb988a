// For esbuild: what vscode-languageserver does when it is loaded and our server does not need (7 of 100 ms to the first diagnostics),
// and what of it our server never calls (77 of 516 KB).

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const namesOfTypes = Object.keys(createRequire(import.meta.url)('vscode-languageserver-types'));

/** Modules of Node that the library loads for pipes it makes and processes it starts, which a server does not: 3 ms. */
const late = /^(?:node:)?(?:crypto|child_process)$/;
const library = /[\\/]node_modules[\\/]vscode-(?:languageserver|languageserver-protocol|jsonrpc)[\\/]/;
const helpers = /^lean-library\/helpers$/;
const types = /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/;

/** Parts of `connection` for requests that we do not answer: each takes a class and adds a property to it. */
const unusedFeatures =
  /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/](?:callHierarchy|fileOperations|foldingRange|inlineCompletion|inlineValue|linkedEditingRange|moniker|notebook|showDocument|textDocumentContent|typeHierarchy|workspaceFolder)\.js$/;
/** What the library only passes on: documents in its own way, files of other programs, and the protocol of the features above. */
const unusedModules =
  /[\\/]vscode-languageserver[\\/]lib[\\/](?:common[\\/]textDocuments|node[\\/]files)\.js$|[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]sharedArrayCancellation\.js$|[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.(?:callHierarchy|colorProvider|declaration|fileOperations|implementation|inlineCompletion|inlineValue|linkedEditingRange|moniker|notebook|selectionRange|showDocument|textDocumentContent|typeDefinition|typeHierarchy|workspaceFolder)\.js$/;

/** Makes random names in 70 lines; Node does in one. */
const names = /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]utils[\\/]uuid\.js$/;

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
    const virtual = (name) => ({ path: name, namespace: 'lean-library' });
    build.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ importer, kind }) =>
      kind === 'import-statement' && !library.test(importer) ? virtual('values') : undefined,
    );
    // `require` of it would keep all of it.
    build.onResolve({ filter: /vscode-languageserver-types/ }, ({ kind }) => (kind === 'require-call' ? virtual('types') : undefined));
    build.onResolve({ filter: late }, ({ path: name, importer }) => (library.test(importer) ? virtual(name) : undefined));
    build.onLoad({ filter: /./, namespace: 'lean-library' }, ({ path: name }) => ({
      contents: contentsOf(name, build.initialOptions.absWorkingDir),
      resolveDir: build.initialOptions.absWorkingDir,
    }));
    build.onLoad({ filter: types }, ({ path: file }) => ({ contents: shakable(fs.readFileSync(file, 'utf8')) }));
    build.onLoad({ filter: unusedFeatures }, () => ({ contents: 'module.exports = new Proxy({}, { get: () => (Base) => Base });' }));
    build.onLoad({ filter: unusedModules }, () => ({ contents: '' }));
    build.onLoad({ filter: names }, () => ({ contents: 'exports.generateUuid = () => crypto.randomUUID();' }));
    build.onResolve({ filter: helpers }, () => virtual('helpers'));
    build.onLoad({ filter: library }, ({ path: file }) => ({ contents: shorter(fs.readFileSync(file, 'utf8')) }));
  },
};

function contentsOf(name, root) {
  if (name === 'helpers') return helpersOfLibrary;
  if (name === 'values') return valuesOfLibrary();
  if (name === 'types') return `export { ${typesOfLibrary(root).join(', ')} } from 'vscode-languageserver-types';`;
  return `module.exports = ${moduleAtFirstUse(name)};`;
}

/** What TypeScript has written at the head of every file of the library, and once here. */
const helpersOfLibrary = `
export const __export = (exports, name, get) => Object.defineProperty(exports, name, { enumerable: true, get });
export const __importStar = (module) => (module.__esModule ? module : { ...module, default: module });
export const __exportStar = (module, exports) => {
  for (const name in module) if (name !== 'default' && !Object.hasOwn(exports, name)) __export(exports, name, () => module[name]);
};`;

/** A file of the library that takes its helpers from the one module, without the classes that it only exports: messages of one to nine parameters, a cache. */
function shorter(code) {
  const helper =
    /^var __(createBinding|setModuleDefault|importStar|exportStar) = \(this && this\.__\1\) \|\| [\s\S]*?^\}(?:\)\)|\)|\)\(\))?;\n/gm;
  const getter = /^Object\.defineProperty\(exports, ("\w+"), \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);$/gm;
  const unusedClass = /^class (LRUCache|(?:Notification|Request)Type[1-9]) [\s\S]*?^\}\nexports\.\1 = \1;\n/gm;
  const short = code.replace(helper, '').replace(unusedClass, '').replace(getter, '__export(exports, $1, () => $2);');
  return short === code ? code : `const { __export, __exportStar, __importStar } = require('lean-library/helpers');\n${short}`;
}

function valuesOfLibrary() {
  const own = values.filter((name) => !namesOfTypes.includes(name));
  return [
    `const library = require('vscode-languageserver/node');`,
    ...own.map((name) => `export const ${name} = library.${name};`),
    `export { ${values.filter((name) => namesOfTypes.includes(name)).join(', ')} } from 'vscode-languageserver-types';`,
  ].join('\n');
}

/** What the library itself reads of the types, whatever module it takes them from. */
function typesOfLibrary(root) {
  const home = path.join(root, 'node_modules/vscode-languageserver');
  const files = ['lib', 'node_modules/vscode-languageserver-protocol/lib'].flatMap((folder) => filesOf(path.join(home, folder)));
  const read = new Set(files.flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/\b\w+_1\.(\w+)/g)].map(([, name]) => name)));
  return namesOfTypes.filter((name) => read.has(name));
}

function filesOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, name));
}

/** Namespaces as values without side effects, so that esbuild leaves out those that nobody reads. */
function shakable(code) {
  const namespace =
    /^((?:export )?var (\w+));\n(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?\(function \(\2\) \{([\s\S]*?)^\}\)\(\2 \|\| \(\2 = \{\}\)\);/gm;
  const pure = code.replace(namespace, '$1 = /* @__PURE__ */ (function ($2) {$3return $2;\n})({});');
  if (/^\(function/m.test(pure)) throw new Error('vscode-languageserver-types is written in another way: look at scripts/lean-library.mjs');
  return pure;
}

/** Stands for a module of Node until something is read from it. */
function moduleAtFirstUse(name) {
  return `new Proxy({}, { get: (_, key) => require(${JSON.stringify(name)})[key] })`;
}
