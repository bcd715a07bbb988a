// Entry of the extension in VS Code on the desktop and on remote machines.

import type { ExtensionContext } from 'vscode';
import { activateExtension } from '../extension.ts';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  // Evaluating the language client takes longer than everything else here: it waits for the first cable.
  end = activateExtension(context, async (output, events) => {
    const { connectToServer } = await import('./language-client.ts');
    return connectToServer(context, output, events);
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
