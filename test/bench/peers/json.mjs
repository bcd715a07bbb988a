// VS Code's JSON language service as a server of its own, without schemas to fetch and without the wait of VS Code's own server.
import { getLanguageService } from 'vscode-json-languageservice';
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const service = getLanguageService({});
const documents = new Map();

const validate = (document) => service.doValidation(document, service.parseJSONDocument(document));
const tell = async (document) =>
  connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: await validate(document) });

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
  documents.set(uri, TextDocument.create(uri, 'json', version, text));
  return tell(documents.get(uri));
});
connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
  documents.set(uri, TextDocument.update(documents.get(uri), contentChanges, version));
  return tell(documents.get(uri));
});
connection.onDocumentSymbol(({ textDocument: { uri } }) => {
  const document = documents.get(uri);
  return service.findDocumentSymbols2(document, service.parseJSONDocument(document));
});
connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({ kind: 'full', items: await validate(documents.get(uri)) }));
connection.listen();
