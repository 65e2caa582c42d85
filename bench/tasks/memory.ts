/** Megabytes that are still used after a collection: the heap, and the buffers beside it. Node needs --expose-gc. */
export function memoryKept(): number {
  const { gc } = globalThis as { gc?: () => void };
  // What a buffer had is free with the collection after the one that found it unused.
  gc?.();
  gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
