// What the extension does in every kind of VS Code. On plain text only detection runs;
// the language client is loaded and the server started with the first cable.

import { commands, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { registerDetection } from './detection.ts';
import { language } from './language.ts';
import { registerRepair } from './repair.ts';
import { type Connect, createSession, type Session } from './session.ts';
import { registerStatus } from './status.ts';

/** Registers everything; `connect` makes the language client that fits the platform. Answers what ends it. */
export function activateExtension(context: ExtensionContext, connect: Connect): () => Promise<void> {
  const session = createSession(connect);
  context.subscriptions.push(
    session,
    registerStatus(session),
    registerDetection(context.workspaceState),
    ...registerRepair(session),
    commands.registerCommand('cable.showOutput', () => session.output().show()),
    commands.registerCommand('cable.restartServer', () => session.restart()),
    workspace.onDidOpenTextDocument((document) => startWithCable(session, document)),
  );
  for (const document of workspace.textDocuments) startWithCable(session, document);
  return () => session.stop();
}

function startWithCable(session: Session, document: TextDocument): void {
  if (document.languageId === language) void session.start();
}
