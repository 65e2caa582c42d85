// The globals that both extension hosts have, Node's and the web worker's, and that no ECMAScript library declares.
// Whatever else the adapter reaches for is an error, because one of the two would not have it.

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}

interface MessagePort {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

declare const performance: { now(): number };

/** That of the bundle. */
declare const module: { readonly exports: unknown };
