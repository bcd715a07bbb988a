// The language status item: what the cable before the reader is, and whether the server is well.

import { Disposable, LanguageStatusSeverity, languages, type TextDocument, window } from 'vscode';
import { type CableStatus, statusRequest } from '../../server/src/lsp/protocol.ts';
import { language } from './language.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Session } from './session.ts';

const dialectNames: Readonly<Record<CableStatus['dialect'], string>> = {
  acp127: 'ACP 127',
  aad: 'archived telegram',
  smart: 'SMART print',
  genadmin: 'GENADMIN',
};

const showOutput = { title: 'Show Output', command: 'cable.showOutput' };
const restart = { title: 'Restart', command: 'cable.restartServer' };

/** Keeps the item up to date with the active editor and the session. */
export function registerStatus(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('cable.status', { language });
  item.name = 'Cable';
  const show = (): void => {
    const state = session.state();
    item.busy = state === 'starting';
    item.severity = state === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command = state === 'failed' ? showOutput : restart;
    item.text = state === 'failed' ? 'Cable: the language server does not run' : 'Cable';
    item.detail = '';
    if (state === 'running') void describe();
  };
  const describe = oneAtATime(async () => {
    const document = cableBeforeReader();
    if (!document) return;
    const status = await session.request<CableStatus | null>(statusRequest, document);
    if (session.state() !== 'running' || cableBeforeReader() !== document) return;
    item.text = status ? textOf(status) : 'Cable';
    item.detail = status && status.count > 1 ? `first of ${status.count} cables in this file` : '';
  });
  show();
  return Disposable.from(
    item,
    session.onDidChangeState(show),
    session.onDidSynchronize((document) => {
      if (document === cableBeforeReader()) void describe();
    }),
    window.onDidChangeActiveTextEditor(show),
  );
}

function textOf({ id, dialect }: CableStatus): string {
  return id === null ? `Cable · ${dialectNames[dialect]}` : `Cable ${id} · ${dialectNames[dialect]}`;
}

function cableBeforeReader(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === language ? document : undefined;
}
