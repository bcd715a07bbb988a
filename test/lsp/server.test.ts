// The server as a client sees it: every answer comes, whatever is asked and however a feature fails.

import { afterEach, describe, expect, it } from 'vitest';
import { type DocumentSymbol, type FoldingRange, LSPErrorCodes, ResponseError, SymbolKind } from 'vscode-languageserver/node';
import { type Features, features } from '../../server/src/lsp/features.ts';
import type { CableStatus } from '../../server/src/lsp/protocol.ts';
import { type ClientOptions, connect, type LspClient } from '../support/lsp-client.ts';
import { until } from '../support/until.ts';

const uri = 'untitled:07REYKJAVIK412.txt';
const cable = [
  'P 041039Z SEP 07',
  'FM AMEMBASSY REYKJAVIK',
  'TO SECSTATE WASHDC',
  'UNCLAS REYKJAVIK 000412',
  'SUBJECT: FISH',
  '1. FISH.',
  '',
].join('\n');

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
/** Features that tell what they were asked, so that the wiring shows. */
const echo: Features = {
  documentSymbols: ({ text }) => [
    {
      name: text,
      kind: SymbolKind.File,
      range,
      selectionRange: range,
      children: [{ name: 'inner', kind: SymbolKind.Field, range, selectionRange: range }],
    },
  ],
  foldingRanges: () => [1, 3, 5].map((startLine) => ({ startLine, endLine: startLine + 1 })),
  hover: ({ text }, { character }) => ({ contents: text.slice(character) }),
  diagnostics: ({ text }, { profile, rules }) => [{ range, message: `${profile} ${JSON.stringify(rules)} ${text.trim()}` }],
  codeActions: ({ uri }, { only }, { profile }) => [{ title: `${uri} ${only} ${profile}` }],
  completion: (_, __, options) => ({ isIncomplete: false, items: [{ label: JSON.stringify(options), data: 'tag:PREL' }] }),
  completionDocumentation: ({ data }, kind) => ({ kind, value: `about ${data}` }),
  inlayHints: ({ text }, { start }, settings) => [{ position: start, label: `${JSON.stringify(settings)} ${text}` }],
  semanticTokens: ({ text }, asked) => [...text].flatMap((letter) => [0, 1, 1, letter.charCodeAt(0), asked ? 1 : 0]),
  repair: ({ text }) => ({ text: text.replaceAll(',s', "'s"), count: 1 }),
};

const failing: Features = {
  documentSymbols: () => fail(),
  foldingRanges: () => fail(),
  hover: () => fail(),
  diagnostics: () => fail(),
  codeActions: () => fail(),
  completion: () => fail(),
  completionDocumentation: () => fail(),
  inlayHints: () => fail(),
  semanticTokens: () => fail(),
  repair: () => fail(),
};

function fail(): never {
  throw new Error('a fault for the test');
}

const pulls = { textDocument: { diagnostic: {} } };

let client: LspClient;
const start = async (offered: Partial<Features>, options?: ClientOptions): Promise<LspClient> => {
  client = await connect({ features: { ...echo, ...offered }, version: '1.2.3' }, options);
  return client;
};
afterEach(() => client.dispose());

const about = { textDocument: { uri } };
const symbols = () => client.request<DocumentSymbol[]>('textDocument/documentSymbol', about);
const hover = (position: unknown) => client.request<{ contents: string } | null>('textDocument/hover', { ...about, position });
const pull = (previousResultId?: string) =>
  client.request<{ kind: string; resultId?: string; items?: { message: string }[] }>('textDocument/diagnostic', {
    ...about,
    previousResultId,
  });

describe('initialize', () => {
  it('advertises the features', async () => {
    const { initialized } = await start(echo, { capabilities: pulls });
    expect(initialized).toEqual({
      serverInfo: { name: 'cable-language-server', version: '1.2.3' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ['/'], resolveProvider: true, completionItem: { labelDetailsSupport: true } },
        diagnosticProvider: { identifier: 'cable', interFileDependencies: false, workspaceDiagnostics: false },
      },
    });
  });

  it('advertises no pulling to a client that does not pull', async () => {
    expect((await start(echo)).initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  });
});

describe('documents', () => {
  it('are seen as they are: opened, changed, closed', async () => {
    await start(echo);
    client.open(uri, 'FM LAGOS');
    expect(await hover({ line: 0, character: 3 })).toEqual({ contents: 'LAGOS' });
    client.change(uri, 2, [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 8 } }, text: 'QUITO' }]);
    expect(await hover({ line: 0, character: 3 })).toEqual({ contents: 'QUITO' });
    client.close(uri);
    expect(await hover({ line: 0, character: 3 })).toBeNull();
  });

  it('that are not open get empty answers', async () => {
    await start(echo);
    expect(await symbols()).toEqual([]);
    expect(await client.request('textDocument/foldingRange', about)).toEqual([]);
    expect(await client.request('cable/status', about)).toBeNull();
    client.change(uri, 2, [{ text: 'x' }]);
    client.close(uri);
    await client.settled();
    expect(client.logs).toEqual([]);
  });

  it('survive changes that make no sense', async () => {
    await start(echo);
    client.open(uri, 'FM LAGOS');
    client.change(uri, 2, [{ range: null, text: 'x' }]);
    client.change(uri, 3, [{ range: { start: { line: -5, character: -5 }, end: { line: 1e9, character: 1e9 } }, text: 'BT' }]);
    expect(await hover({ line: 0, character: 0 })).toEqual({ contents: 'BT' });
    expect(client.logs).toHaveLength(1);
  });
});

describe('answers', () => {
  it('nest for clients that nest', async () => {
    await start(echo, { capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } });
    client.open(uri, cable);
    expect((await symbols())[0]?.children?.[0]?.name).toBe('inner');
  });

  it('are a list for clients that do not', async () => {
    await start(echo);
    client.open(uri, 'BT');
    expect(await symbols()).toEqual([
      { name: 'BT', kind: SymbolKind.File, location: { uri, range } },
      { name: 'inner', kind: SymbolKind.Field, location: { uri, range }, containerName: 'BT' },
    ]);
  });

  it.each([
    [['markdown', 'plaintext'], 'markdown'],
    [undefined, 'plaintext'],
  ] as const)('writes hovers for a client that takes %j in %s', async (contentFormat, markup) => {
    const capabilities = contentFormat ? { textDocument: { hover: { contentFormat: [...contentFormat] } } } : {};
    await start({ hover: (_, __, kind) => ({ contents: kind }) }, { capabilities });
    client.open(uri, 'BT');
    expect(await hover({ line: 0, character: 0 })).toEqual({ contents: markup });
  });

  it('gives no more folding ranges than the client takes', async () => {
    await start(echo, { capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } });
    client.open(uri, cable);
    expect(await client.request<FoldingRange[]>('textDocument/foldingRange', about)).toHaveLength(2);
  });
});

describe('pulled diagnostics', () => {
  it('are unchanged until the text changes', async () => {
    await start(echo, { capabilities: pulls });
    client.open(uri, 'BT');
    const first = await pull();
    expect(first).toMatchObject({ kind: 'full', items: [{ message: 'auto {} BT' }] });
    expect(await pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, [{ text: 'NNNN' }]);
    expect(await pull(first.resultId)).toMatchObject({ kind: 'full', items: [{ message: 'auto {} NNNN' }] });
    client.close(uri);
    expect(await pull()).toEqual({ kind: 'full', items: [] });
    expect(client.pushed).toEqual([]);
  });

  it('follow the settings that the client is asked for', async () => {
    let profile = 'drafting';
    const workspace = { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } };
    await start(echo, {
      capabilities: { ...pulls, workspace },
      configuration: () => ({ profile, diagnostics: { rules: { 'fl2-prosign': 'off' } } }),
    });
    client.open(uri, 'BT');
    const first = await pull();
    expect(first.items).toMatchObject([{ message: 'drafting {"fl2-prosign":"off"} BT' }]);
    profile = 'reading';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes() === 1);
    expect((await pull(first.resultId)).items).toMatchObject([{ message: 'reading {"fl2-prosign":"off"} BT' }]);
    expect(client.registered).toEqual(['workspace/didChangeConfiguration']);
  });
});

describe('pushed diagnostics', () => {
  it('come with each version and go with the document', async () => {
    await start(echo);
    client.open(uri, 'BT', 7);
    client.change(uri, 8, [{ text: 'NNNN' }]);
    client.close(uri);
    await client.settled();
    expect(client.pushed).toEqual([
      { uri, version: 7, diagnostics: [{ range, message: 'auto {} BT' }] },
      { uri, version: 8, diagnostics: [{ range, message: 'auto {} NNNN' }] },
      { uri, diagnostics: [] },
    ]);
  });

  it.each([
    ['under the name of the section', { cable: { profile: 'reading' } }, { cable: { profile: 'drafting' } }],
    ['bare', { profile: 'reading' }, { profile: 'drafting' }],
  ])('follow the settings that the client tells %s', async (_, initializationOptions, settings) => {
    await start(echo, { initializationOptions });
    client.open(uri, 'BT');
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.settled();
    expect(client.pushed.map(({ diagnostics }) => diagnostics[0]?.message)).toEqual(['reading {} BT', 'drafting {} BT']);
  });

  it.each([
    null,
    7,
    'auto',
    [[]],
    { profile: 'nonsense', diagnostics: { rules: { a: 'nonsense', b: 7 } } },
    { profile: null, diagnostics: { rules: null } },
    { diagnostics: 3 },
  ])('keep the defaults where the settings are %j', async (configuration) => {
    await start(echo, { capabilities: { workspace: { configuration: true } }, configuration: () => configuration });
    client.open(uri, 'BT');
    await until(() => client.pushed.length > 0);
    expect(client.pushed[0]?.diagnostics[0]?.message).toBe('auto {} BT');
  });
});

describe('repair', () => {
  it('answers the repaired text, and null for a document that is not open', async () => {
    await start(echo);
    client.open(uri, 'OSLO,s NOTE');
    expect(await client.request('cable/repair', about)).toEqual({ text: "OSLO's NOTE", count: 1 });
    expect(await client.request('cable/repair', { textDocument: { uri: 'file:///other.cable' } })).toBeNull();
  });
});

describe('a feature that fails', () => {
  it('is logged and answered with the empty value', async () => {
    await start(failing, { capabilities: pulls });
    client.open(uri, cable);
    expect(await symbols()).toEqual([]);
    expect(await client.request('textDocument/foldingRange', about)).toEqual([]);
    expect(await hover({ line: 0, character: 0 })).toBeNull();
    expect(await pull()).toEqual({ kind: 'full', items: [] });
    expect(client.logs.map(({ message }) => message.split(' at ')[0]?.trim())).toEqual(
      ['documentSymbol', 'foldingRange', 'hover', 'textDocument/diagnostic'].map((name) => `${name}: Error: a fault for the test`),
    );
  });

  it('is logged when its answer is pushed, and nothing is pushed', async () => {
    await start(failing);
    client.open(uri, cable);
    await client.settled();
    expect(client.logs).toHaveLength(1);
    expect(client.pushed).toEqual([]);
  });

  it('passes on an error that is meant for the client', async () => {
    const refusal = new ResponseError(LSPErrorCodes.RequestFailed, 'not here');
    await start({
      ...echo,
      hover: () => {
        throw refusal;
      },
    });
    client.open(uri, cable);
    await expect(hover({ line: 0, character: 0 })).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed, message: 'not here' });
    expect(client.logs).toEqual([]);
  });
});

describe('cancellation', () => {
  it('is answered with its own error, and the next request with a value', async () => {
    // The client answers the server's question about settings late, and its own request is cancelled meanwhile.
    let release: (settings: unknown) => void = () => {};
    const settings = new Promise((resolve) => {
      release = resolve;
    });
    await start(echo, { capabilities: { ...pulls, workspace: { configuration: true } }, configuration: () => settings });
    client.open(uri, 'BT');
    const cancelled = client.connection.sendRequest<unknown>(
      'textDocument/diagnostic',
      about,
      // Cancelled as soon as it is sent.
      {
        isCancellationRequested: false,
        onCancellationRequested(listener: (event: unknown) => void) {
          setImmediate(listener, undefined);
          return { dispose() {} };
        },
      },
    );
    setImmediate(() => release(null));
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await pull()).toMatchObject({ kind: 'full', items: [{ message: 'auto {} BT' }] });
    expect(client.logs).toEqual([]);
  });
});

describe('the features themselves', () => {
  const everything = async () => {
    const positions = [
      { line: 0, character: 0 },
      { line: -1, character: -1 },
      { line: 1e9, character: 1e9 },
      { line: 0, character: 1e9 },
      { line: 0.5, character: 0.5 },
    ];
    await symbols();
    await client.request('textDocument/foldingRange', about);
    for (const position of positions) await hover(position);
    await pull();
    return client.request<CableStatus | null>('cable/status', about);
  };

  it('tell what a cable is', async () => {
    await start(features, { capabilities: pulls });
    client.open(uri, cable);
    expect(await everything()).toEqual({ dialect: 'acp127', id: '07REYKJAVIK412', count: 1 });
    expect(client.logs).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n'.repeat(1000)],
    ['what looks like a binary', String.fromCharCode(...Array.from({ length: 5000 }, (_, index) => (index * 7919) % 65536))],
    ['10 MB', cable + Array.from({ length: 10_000 }, (_, index) => `${index + 2}. ${'THE FISH WAS SOLD. '.repeat(52)}\n`).join('')],
    ['two hundred cables', cable.repeat(200)],
  ])('answer about %s without a fault', async (_, text) => {
    await start(features, { capabilities: pulls });
    client.open(uri, text);
    await everything();
    client.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'R 041039Z SEP 07\n' }]);
    await everything();
    expect(client.logs).toEqual([]);
  });
});
