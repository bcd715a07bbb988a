// Semantic tokens: whole, by range, and as what has changed since the answer before.

import type { Connection, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import type { Documents, OpenDocument } from './documents.ts';
import type { Features } from './features.ts';
import { runSafe } from './run-safe.ts';

/** What tokens are made of. */
export interface SemanticTokensContext {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly tokenize: Features['semanticTokens'];
}

/** Answers the three requests. */
export function registerSemanticTokens({ connection, documents, tokenize }: SemanticTokensContext): { forget(uri: string): void } {
  /** What each document was answered last, to tell what has changed since. */
  const answered = new Map<string, SemanticTokens>();
  const whole = (uri: string, { document, revision }: OpenDocument): SemanticTokens => {
    const resultId = String(revision);
    const known = answered.get(uri);
    if (known?.resultId === resultId) return known;
    const tokens = { resultId, data: tokenize(document, null) };
    answered.set(uri, tokens);
    return tokens;
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, cancel) =>
    runSafe<SemanticTokens>(
      connection.console,
      'semanticTokens/full',
      { data: [] },
      () => onOpen(documents, uri, (open) => whole(uri, open)),
      cancel,
    ),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, cancel) =>
    runSafe<SemanticTokens | SemanticTokensDelta>(
      connection.console,
      'semanticTokens/full/delta',
      { data: [] },
      () => {
        const before = answered.get(uri);
        const now = onOpen(documents, uri, (open) => whole(uri, open));
        if (before?.resultId !== previousResultId || now.resultId === undefined) return now;
        return { resultId: now.resultId, edits: editsBetween(before.data, now.data) };
      },
      cancel,
    ),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, cancel) =>
    runSafe<SemanticTokens>(
      connection.console,
      'semanticTokens/range',
      { data: [] },
      () => onOpen(documents, uri, ({ document }) => ({ data: tokenize(document, range) })),
      cancel,
    ),
  );
  return { forget: (uri) => void answered.delete(uri) };
}

function onOpen(documents: Documents, uri: string, tokens: (open: OpenDocument) => SemanticTokens): SemanticTokens {
  const open = documents.get(uri);
  return open ? tokens(open) : { data: [] };
}

/** One edit from the first number that differs to the last; none for equal answers. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  if (start === before.length && start === now.length) return [];
  return [{ start, deleteCount: before.length - same - start, data: now.slice(start, now.length - same) }];
}
