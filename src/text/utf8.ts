// What every host has, a web worker as well as Node, though no library of types does that is for all of them.
declare const TextEncoder: new () => {
  encodeInto(text: string, room: Uint8Array): { readonly written: number };
};
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly ignoreBOM: boolean }
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** No UTF-16 unit takes more bytes in UTF-8. */
export const MOST_BYTES = 3;

/** Writes `text`, which is well-formed, into `room`, which is large enough, and gives how many bytes it took. */
export const encodeInto = (text: string, room: Uint8Array): number => encoder.encodeInto(text, room).written;

/** The text that `bytes` are in UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Whether no half of a pair stands alone in `text`, for which UTF-8 has no form. */
export const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed();
