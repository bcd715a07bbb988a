// Settings asked by document: what a late or failed answer of the client leaves behind.

import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { settingsOf } from '../../server/src/lsp/settings.ts';

it('a question that fails late takes away no answer that came since', async () => {
  const asked: Question[] = [];
  const getConfiguration = (): Promise<unknown> => {
    const question = questionOf();
    asked.push(question);
    return question.answer;
  };
  const settings = settingsOf({ workspace: { getConfiguration } } as unknown as Connection, { workspace: { configuration: true } }, null);
  const before = Promise.resolve(settings.of('a.cable')).catch(() => 'failed');
  settings.changed(null);
  const since = settings.of('a.cable');
  asked[1]?.resolve({ profile: 'drafting' });
  expect(await since).toMatchObject({ profile: 'drafting' });
  asked[0]?.reject(new Error('too late'));
  expect(await before).toBe('failed');
  expect(settings.of('a.cable')).toBe(since);
  expect(asked).toHaveLength(2);
});

it('a question that failed is asked again', async () => {
  let times = 0;
  const getConfiguration = async (): Promise<unknown> => (++times === 1 ? Promise.reject(new Error('not yet')) : { profile: 'reading' });
  const settings = settingsOf({ workspace: { getConfiguration } } as unknown as Connection, { workspace: { configuration: true } }, null);
  await expect(settings.of('a.cable')).rejects.toThrow('not yet');
  expect(await settings.of('a.cable')).toMatchObject({ profile: 'reading' });
});

interface Question {
  readonly answer: Promise<unknown>;
  readonly resolve: (settings: unknown) => void;
  readonly reject: (fault: Error) => void;
}

function questionOf(): Question {
  let resolve: (settings: unknown) => void = () => {};
  let reject: (fault: Error) => void = () => {};
  const answer = new Promise((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { answer, resolve, reject };
}
