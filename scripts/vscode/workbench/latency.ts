import { press, type Window } from './window';

/**
 * Measures what a user waits for: the milliseconds, on the page's clock, from a key going down (of a chord, the last) to
 * an element that matches a selector being there, or being gone.
 * Throws when that does not happen within 20 seconds.
 */
export async function keyLatency(
  window: Window,
  keys: string,
  selector: string,
  { gone = false }: { gone?: boolean } = {}
): Promise<number> {
  // The listener has to be there before the key is pressed.
  const measurement = await window.page.evaluateHandle(
    ([selector, gone]) => {
      let start: number | undefined;
      addEventListener(
        'keydown',
        () => {
          start = performance.now();
        },
        { capture: true }
      );
      const result = new Promise<number>((resolve, reject) => {
        const observer = new MutationObserver(() => {
          if (start === undefined || (document.querySelector(selector) === null) !== gone) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        setTimeout(() => {
          observer.disconnect();
          reject(new Error(`Nothing happened within 20 s to ${selector}`));
        }, 20_000);
      });
      return { result };
    },
    [selector, gone] as const
  );
  await press(window, keys);
  return measurement.evaluate(({ result }) => result);
}
