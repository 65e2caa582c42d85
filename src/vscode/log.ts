import type * as vscode from 'vscode';

/** Where what goes wrong is written down: the output channel “Topic Journal”. */
export type Log = vscode.LogOutputChannel;

/**
 * `handler` with its errors logged instead of thrown, so that one mistake never breaks typing or the handlers after it.
 * `what` completes “Failed to …”.
 */
export function guarded<Args extends unknown[], Result>(
  log: Log,
  what: string,
  handler: (...args: Args) => Result
): (...args: Args) => Result | undefined {
  const failed = (error: unknown) => {
    log.error(`Failed to ${what}:`, error instanceof Error ? error : String(error));
    return undefined;
  };
  return (...args) => {
    try {
      const result = handler(...args);
      return result instanceof Promise ? (result.catch(failed) as Result) : result;
    } catch (error) {
      return failed(error);
    }
  };
}
