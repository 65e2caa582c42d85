import * as z from 'zod/mini';
import { configSchema } from '../../src/format/config';
import { settingsSchema } from '../../src/format/settings';
import { rulesSchema } from './rule-schema';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A zod schema in the dialect that editors know, with the description of a value that may be empty where it is shown. */
function toJson(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override({ jsonSchema }) {
      const [first, second, ...others] = jsonSchema.anyOf ?? [];
      if (first?.description === undefined || second?.type !== 'null' || others.length > 0) return;
      jsonSchema.description = first.description;
      delete first.description;
    }
  });
}

function write({ $schema, ...schema }: JsonSchema, title: string, description: string): string {
  return `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`;
}

/** `schemas/topic-config.schema.json`: what a topic config may hold. */
export const configSchemaFile = (): string =>
  write(toJson(configSchema), 'Topic config', 'How a topic is gathered: what to search for, and what to leave out.');

/** What the vocabulary of a workspace may hold. */
export function vocabularySchema(): object {
  const { vocabulary } = toJson(settingsSchema).properties ?? {};
  if (typeof vocabulary !== 'object') throw new TypeError('the settings have no vocabulary');
  const { properties, additionalProperties } = vocabulary;
  return { properties, additionalProperties };
}

/** `schemas/settings.schema.json`: what `.topic-journal.yaml` may hold, every rule with its options included. */
export function settingsSchemaFile(): string {
  const schema = toJson(settingsSchema);
  const { rules } = schema.properties ?? {};
  const description = typeof rules === 'object' ? rules.description : undefined;
  const properties = { ...schema.properties, rules: { description, ...rulesSchema('description') } };
  return write(
    { ...schema, properties } as JsonSchema,
    'Topic Journal settings',
    'Where a journal’s documents are, how bad each problem is, and what the workspace calls things.'
  );
}
