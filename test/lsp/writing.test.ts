// Completion, inlay hints and semantic tokens as a client sees them.

import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, InlayHint, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { features } from '../../server/src/lsp/features.ts';
import { type ClientOptions, connect, type LspClient } from '../support/lsp-client.ts';
import { until } from '../support/until.ts';

const uri = 'file:///cables/draft.cable';
const cable = [
  'RR RUEHC',
  'DE RUEHNY #0412 2471039',
  'ZNY CCCCC ZZH',
  'R 041039Z SEP 07',
  'FM AMEMBASSY OSLO',
  'TO RUEHC/SECSTATE WASHDC',
  'BT',
  'C O N F I D E N T I A L OSLO 000412',
  'E.O. 12958: DECL: 09/04/2017',
  'TAGS: PREL QQQQ',
  'SUBJECT: FISH',
  '',
  '1. (C) FISH.',
  '',
].join('\n');

let client: LspClient;
const start = async (options?: ClientOptions): Promise<LspClient> => {
  client = await connect({ features, version: '1.2.3' }, options);
  client.open(uri, cable);
  return client;
};
afterEach(() => {
  expect(client.logs).toEqual([]);
  client.dispose();
});

const about = { textDocument: { uri } };
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const complete = (line: number, character: number, context?: unknown) =>
  client.request<CompletionList | null>('textDocument/completion', { ...about, position: { line, character }, context });
const typeAt = (line: number, character: number, text: string) => {
  const position = { line, character };
  client.change(uri, 2, [{ range: { start: position, end: position }, text }]);
};

describe('completion', () => {
  it('finds a code by its meaning and puts it in the place of the words typed', async () => {
    await start();
    typeAt(9, 15, ' iraq');
    const { items, isIncomplete } = (await complete(9, 20)) as CompletionList;
    expect(isIncomplete).toBe(true);
    expect(items[0]).toMatchObject({
      label: 'IZ',
      detail: 'Iraq, geographic',
      filterText: 'IZ Iraq',
      textEdit: { newText: 'IZ', range: { start: { line: 9, character: 16 }, end: { line: 9, character: 20 } } },
    });
  });

  it('documents a proposal when asked to, in the markup that the client shows', async () => {
    const completion = { completionItem: { documentationFormat: ['markdown' as const] } };
    await start({ capabilities: { textDocument: { completion } } });
    const { items } = (await complete(9, 10)) as CompletionList;
    const item = items.find(({ label }) => label === 'PREL') as CompletionItem;
    expect(item).not.toHaveProperty('documentation');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    expect(resolved).toMatchObject({ ...item, documentation: { kind: 'markdown', value: expect.stringContaining('**PREL**') } });
  });

  it('leaves alone an item that is none of its own', async () => {
    await start();
    const abouts = [undefined, 7, 'tag', 'nonsense:PREL', 'tag:NONSENSE', 'tag:\n'];
    for (const data of [...abouts, { uri }, { uri: 7, about: 'tag:PREL' }, ...abouts.map((about) => ({ uri, about }))])
      expect(await client.request('completionItem/resolve', { label: 'X', data })).toEqual({ label: 'X', data });
  });

  it('says a shared range once, and gives details beside labels and snippets, to clients that take them', async () => {
    const completion = {
      completionItem: { snippetSupport: true, labelDetailsSupport: true },
      completionList: { itemDefaults: ['editRange'] },
    };
    await start({ capabilities: { textDocument: { completion } } });
    const tags = (await complete(9, 10)) as CompletionList;
    expect(tags.itemDefaults).toEqual({ editRange: { start: { line: 9, character: 6 }, end: { line: 9, character: 10 } } });
    expect(tags.items[0]).not.toHaveProperty('textEdit');
    expect(tags.items[0]).toHaveProperty('labelDetails');
    client.change(uri, 3, [{ text: '' }]);
    const [skeleton] = ((await complete(0, 0)) as CompletionList).items;
    expect(skeleton).toMatchObject({ insertTextFormat: 2, textEditText: expect.stringContaining('${') });
  });

  it('comes unasked behind the slash of an indicator, and behind no other', async () => {
    await start();
    const typed = { triggerKind: 2, triggerCharacter: '/' };
    expect(await complete(5, 9, typed)).not.toBeNull();
    typeAt(9, 15, ' /');
    expect(await complete(9, 17, typed)).toBeNull();
  });

  it('is nothing in the text, and for a document that is not open', async () => {
    await start();
    expect(await complete(12, 9)).toBeNull();
    expect(await client.request('textDocument/completion', { textDocument: { uri: 'none:' }, position: whole.start })).toBeNull();
  });
});

describe('inlay hints', () => {
  const capabilities = { textDocument: { inlayHint: {} }, workspace: { configuration: true, inlayHint: { refreshSupport: true } } };
  const labels = async () =>
    (await client.request<InlayHint[]>('textDocument/inlayHint', { ...about, range: whole })).map(({ label }) => label);

  it('are advertised to clients that show them', async () => {
    expect((await start({ capabilities })).initialized.capabilities).toMatchObject({ inlayHintProvider: true });
    client.dispose();
    expect((await start()).initialized.capabilities).not.toHaveProperty('inlayHintProvider');
  });

  it('follow the settings, and tell the client to ask again when these change', async () => {
    let inlayHints: unknown = null;
    let refreshes = 0;
    await start({ capabilities, configuration: () => ({ inlayHints }) });
    client.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshes += 1;
      return null;
    });
    expect(await labels()).toEqual(['SECSTATE WASHDC', 'Oslo', 'Tue 4 Sep 2007, 12:39 in Oslo']);
    inlayHints = { routingIndicators: false, dateTimeGroup: 'nonsense', tags: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => refreshes === 1);
    expect(await labels()).toEqual(['Tue 4 Sep 2007, 12:39 in Oslo', 'External Political Relations']);
  });
});

describe('semantic tokens', () => {
  const capabilities = { textDocument: { semanticTokens: { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] } } };
  const full = () => client.request<SemanticTokens>('textDocument/semanticTokens/full', about);
  const delta = (previousResultId: string | undefined) =>
    client.request<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { ...about, previousResultId });

  it('are advertised with their legend to clients that colour by them', async () => {
    expect((await start({ capabilities })).initialized.capabilities).toMatchObject({
      semanticTokensProvider: { full: { delta: true }, range: true, legend: { tokenTypes: expect.arrayContaining(['cableTag']) } },
    });
    client.dispose();
    expect((await start()).initialized.capabilities).not.toHaveProperty('semanticTokensProvider');
  });

  it.each([
    ['nothing', whole.start, ''],
    ['a code more', { line: 9, character: 15 }, ' NO'],
    ['a line above', whole.start, 'VZCZCXYZ0001\n'],
    ['a paragraph at the end', { line: 13, character: 0 }, '\n2. (S) MORE FISH.\n'],
  ])('tell what has changed after typing %s', async (_, position, text) => {
    await start({ capabilities });
    const before = await full();
    client.change(uri, 2, [{ range: { start: position, end: position }, text }]);
    const changed = await delta(before.resultId);
    const now = await full();
    if (!('edits' in changed)) throw new Error('a delta was asked for');
    const data = [...before.data];
    for (const { start: at, deleteCount, data: put = [] } of changed.edits) data.splice(at, deleteCount, ...put);
    expect(data).toEqual(now.data);
    expect(changed.resultId).toBe(now.resultId);
    expect(changed.edits.length).toBeLessThanOrEqual(1);
  });

  it('are whole again for an answer that is not remembered', async () => {
    await start({ capabilities });
    const { data } = await full();
    expect(await delta('of another life')).toMatchObject({ data });
    client.close(uri);
    expect(await delta(undefined)).toEqual({ data: [] });
  });

  it('of a range are those on its lines', async () => {
    await start({ capabilities });
    const range = { start: { line: 9, character: 0 }, end: { line: 9, character: 15 } };
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { ...about, range });
    expect(data).toHaveLength(10);
    expect(data.slice(0, 3)).toEqual([9, 6, 4]);
  });
});
