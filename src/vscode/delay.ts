/**
 * A timer that can be wound again: calls `action` once, when `milliseconds` have passed since it was last asked.
 * Disposing of it ends the waiting.
 */
export function createDelay(milliseconds: number, action: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(action, milliseconds);
    },
    dispose() {
      clearTimeout(timer);
    }
  };
}
