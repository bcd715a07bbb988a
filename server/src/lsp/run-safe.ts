// One guard round each handler: a fault is logged and answered with the empty value, so that no request fails for good.

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where faults are told; a connection's console. */
export interface Log {
  error(message: string): void;
}

/**
 * What `work` answers; `empty` after a fault. Errors meant for the client (`ResponseError`)
 * and cancellation pass through. `token` is left out by notifications.
 */
export async function runSafe<T>(log: Log, name: string, empty: T, work: () => T | Promise<T>, token?: CancellationToken): Promise<T> {
  try {
    refuseCancelled(token);
    const answer = await work();
    refuseCancelled(token);
    return answer;
  } catch (fault) {
    if (fault instanceof ResponseError) throw fault;
    log.error(`${name}: ${describe(fault)}`);
    return empty;
  }
}

/** An answer that nobody waits for is an error by the protocol, not a value. */
function refuseCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
}

/** The stack names our own files only, never words of a cable. */
function describe(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
