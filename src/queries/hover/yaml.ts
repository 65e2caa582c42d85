import { configKeys } from '../../format/config';
import { isDay } from '../../format/dates';
import { frontMatterKeyDescription } from '../../format/front-matter';
import { settingsKeyDescription } from '../../format/settings';
import type { MarkdownDocument, YamlDocument, YamlField } from '../../journal/model';
import { rules } from '../../rules/registry';
import { type Range, touches } from '../../text/range';
import { inWords, whenWas } from './date-words';
import type { Hover, HoverContext } from './hovered';
import { bold, plain } from './markdown';
import { authorHover } from './observation';
import { preferredHover } from './publisher';
import { topicHover } from './topic';

/** What is said of a key of YAML; undefined for one that is not known. */
const keyHover = (range: Range, key: string, description: string | undefined): Hover | undefined =>
  description === undefined ? undefined : { range, markdown: `${bold(key)} — ${plain(description)}` };

/** What is shown at `offset` of a topic's config or the workspace's settings. */
export function yamlHover(context: HoverContext, { kind, fields }: YamlDocument, offset: number): Hover | undefined {
  for (const field of fields) {
    if (touches(field.keyRange, offset)) {
      const description =
        kind === 'config'
          ? configKeys.find(({ key }) => key === field.key)?.description
          : settingsKeyDescription([field.key]);
      return keyHover(field.keyRange, field.key, description);
    }
    if (!touches(field.valueRange, offset)) continue;
    return kind === 'config' ? configValueHover(context, field, offset) : settingHover(field, offset);
  }
  return undefined;
}

function configValueHover(context: HoverContext, field: YamlField, offset: number): Hover | undefined {
  if (field.key === 'id' && typeof field.value === 'string')
    return { range: field.valueRange, markdown: topicHover(context, field.value) };
  const item = field.items.find(({ range }) => touches(range, offset));
  if (item === undefined) return undefined;
  switch (field.key) {
    case 'watch_authors':
      return { range: item.range, markdown: authorHover(context, item.value) };
    case 'preferred_sources':
    case 'exclude_domains':
      return { range: item.range, markdown: preferredHover(context, item.value) };
    default:
      return undefined;
  }
}

function settingHover({ key, keys }: YamlField, offset: number): Hover | undefined {
  const below = keys.find(({ range }) => touches(range, offset));
  if (below === undefined) return undefined;
  const rule = key === 'rules' ? rules.find(({ code }) => code === below.value) : undefined;
  return keyHover(below.range, below.value, rule?.summary ?? settingsKeyDescription([key, below.value]));
}

/** What is shown at `offset` of the front matter of `document`. */
export function frontMatterHover(
  context: HoverContext,
  { kind, frontMatter }: MarkdownDocument,
  offset: number
): Hover | undefined {
  for (const { key, keyRange, value, valueRange, items } of frontMatter?.fields ?? []) {
    if (touches(keyRange, offset)) return keyHover(keyRange, key, frontMatterKeyDescription(kind, key));
    if (!touches(valueRange, offset)) continue;
    const topic = key === 'topics' ? items.find(({ range }) => touches(range, offset)) : undefined;
    if (topic !== undefined) return { range: topic.range, markdown: topicHover(context, topic.value) };
    const day = typeof value === 'string' ? value.slice(0, 10) : '';
    return isDay(day) ? { range: valueRange, markdown: `${inWords(day)} — ${whenWas(day, context.today)}` } : undefined;
  }
  return undefined;
}
