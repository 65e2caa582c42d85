import * as z from 'zod/mini';

/** What a schema says of itself, or, for one that may be left out, what the schema in it says. */
export function descriptionOf(schema: z.core.$ZodType | undefined): string | undefined {
  if (schema === undefined) return undefined;
  const inner = schema instanceof z.ZodMiniOptional ? schema.def.innerType : undefined;
  return z.globalRegistry.get(schema)?.description ?? descriptionOf(inner);
}
