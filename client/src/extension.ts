// What the extension does in every kind of VS Code. On plain text only detection runs;
// the language client is loaded and the server started with the first cable.

import { commands, type ExtensionContext, type TextDocument, type Uri, workspace } from 'vscode';
import { registerCodeFiles } from './code-files.ts';
import { registerDetection } from './detection.ts';
import { language } from './language.ts';
import { registerRepair } from './repair.ts';
import { type Connect, createSession, type Session } from './session.ts';
import { registerStatus } from './status.ts';

/** What differs between the kinds of VS Code. */
export interface Platform {
  /** Makes the language client. */
  readonly connect: Connect;
  /** The home directory; undefined in a browser. */
  readonly home: Uri | undefined;
}

/** Registers everything. Answers what ends it. */
export function activateExtension(context: ExtensionContext, { connect, home }: Platform): () => Promise<void> {
  const session = createSession(connect);
  context.subscriptions.push(
    session,
    registerStatus(session),
    registerDetection(context.workspaceState),
    ...registerRepair(session),
    registerCodeFiles(session, home),
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
