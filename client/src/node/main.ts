// Entry of the extension in VS Code on the desktop and on remote machines.

import { homedir } from 'node:os';
import { type ExtensionContext, Uri } from 'vscode';
import { activateExtension } from '../extension.ts';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  end = activateExtension(context, {
    // Evaluating the language client takes longer than everything else here: it waits for the first cable.
    async connect(output, events) {
      const { connectToServer } = await import('./language-client.ts');
      return connectToServer(context, output, events);
    },
    home: Uri.file(homedir()),
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
