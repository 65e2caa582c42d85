import { labels } from '../../format/labels';
import { sections } from '../../format/sections';
import { settingsKeyDescription, settingsKeys } from '../../format/settings';
import { severities } from '../../format/severity';
import { rules } from '../../rules/registry';
import type { Completions } from './completion';
import type { YamlKey } from './yaml-completions';
import { completeKey, completeValue } from './yaml-completions';
import type { YamlSpot } from './yaml-spot';

/** Keys and values of `.topic-journal.yaml`. */
export function completeSettings(spot: YamlSpot, offset: number): Completions | undefined {
  if (spot.part === 'key') return completeKey(keysBelow(spot.path), spot, offset);
  const [first, second, third] = spot.path;
  if (first !== 'rules' || second === undefined) return undefined;
  const rule = rules.find(({ code }) => code === second);
  if (spot.part === 'value' && (third === undefined || third === 'severity')) {
    const names = ['off', ...severities];
    const values = names.map(name => ({ name, note: name === rule?.severity ? 'the usual one' : '' }));
    return completeValue(values, 'value', spot, offset);
  }
  const { schema } = rule?.options?.find(({ name }) => name === third) ?? {};
  const items = schema?.['items'];
  const choices = typeof items === 'object' && items !== null && 'enum' in items ? items.enum : schema?.['enum'];
  if (!Array.isArray(choices)) return undefined;
  return completeValue(
    choices.map(choice => ({ name: String(choice), note: '' })),
    'value',
    spot,
    offset
  );
}

/** The keys that can stand below `path`. */
function keysBelow(path: readonly string[]): YamlKey[] {
  const [first, second] = path;
  if (first === 'rules' && path.length === 1)
    return rules.map(({ code, summary }) => ({ key: code, description: summary }));
  if (first === 'rules' && path.length === 2) {
    const options = rules.find(({ code }) => code === second)?.options ?? [];
    return [
      { key: 'severity', description: 'How bad it is, or off.' },
      ...options.map(({ name, description }) => ({ key: name, description }))
    ];
  }
  if (first === 'vocabulary' && second === 'headings' && path.length === 2)
    return sections.map(({ id, description }) => ({ key: id, description }));
  if (first === 'vocabulary' && second === 'labels' && path.length === 2)
    return labels.map(({ id, description }) => ({ key: id, description }));
  const below = path.join('.');
  return (settingsKeys[below] ?? []).map(key => ({
    key,
    description: settingsKeyDescription([...path, key]) ?? '',
    ...(holdsKeys(below === '' ? key : `${below}.${key}`) && { behind: '\n  '.padEnd(3 + 2 * path.length) })
  }));
}

/** Whether what stands below a key are keys too. */
const holdsKeys = (path: string): boolean =>
  ['rules', 'vocabulary', 'vocabulary.headings', 'vocabulary.labels'].includes(path);
