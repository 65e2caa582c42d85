import type { YamlField } from '../../journal/model';
import { topicOf } from '../../workspace/journal-index';
import { yamlText } from '../../workspace/yaml-text';
import type { Fix, Rule } from '../rule';

export const configId: Rule = {
  code: 'config-id',
  group: 'configs',
  summary: 'The `id` of a topic config is not its file’s name.',
  reason: 'A topic’s journal and config are found by their names; an id that says otherwise misleads whoever reads it.',
  severity: 'warning',
  fix: 'Changes the id to the file’s name.',
  examples: [
    {
      bad: { 'journals/topics/config/stone-walls.yaml': 'id: «dry-stone-walls» # for now\ntitle: Walls\n' },
      good: {
        'journals/topics/config/stone-walls.yaml': 'id: "stone-walls"\n',
        'journals/topics/config/hedges.yaml': 'title: Hedges\n',
        'journals/topics/config/walls.yml': 'id:\n'
      }
    }
  ],
  *check(document) {
    if (document.kind !== 'config') return;
    const topic = topicOf(document);
    const field = document.fields.find(({ key }) => key === 'id');
    if (field === undefined || typeof field.value !== 'string' || field.value === topic) return;
    yield {
      range: field.valueRange,
      message: `The id is “${field.value}”, and the file’s name says that this is the config of “${topic}”.`,
      fixes: fixesOf(document.path, topic, field, field.value)
    };
  }
};

// The file's name may be the mistake, so that this is never safe.
function fixesOf(path: string, topic: string, { valueRange }: YamlField, value: string): Fix[] {
  // A block of lines ends with the line, which the new id would swallow.
  if (value.includes('\n')) return [];
  const isQuoted = valueRange.end - valueRange.start === value.length + 2;
  const text = isQuoted ? JSON.stringify(topic) : yamlText(topic);
  return [{ title: `Change to “${topic}”`, edit: [{ path, edits: [{ range: valueRange, text }] }], safe: false }];
}
