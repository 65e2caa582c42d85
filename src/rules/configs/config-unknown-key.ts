import { configKeys } from '../../format/config';
import { settingsKeys } from '../../format/settings';
import type { YamlDocument } from '../../journal/model';
import type { Range } from '../../text/range';
import { nearestNames } from '../nearest';
import type { Finding, Rule } from '../rule';
import { setOptions } from './rule-options';

export const configUnknownKey: Rule = {
  code: 'config-unknown-key',
  group: 'configs',
  summary:
    'A topic config, or the workspace’s settings, has a key that nothing reads, or names a rule or an option that there is not.',
  reason: 'A misspelled key is kept and never used, so what it says has no effect, and nobody notices.',
  severity: 'hint',
  fix: 'Renames the key to one that is like it.',
  examples: [
    {
      bad: { 'journals/topics/config/soil.yaml': 'id: soil\n«keyword»: [frost]\n«lamp_watts»: 15\n' },
      good: { 'journals/topics/config/soil.yaml': 'id: soil\nkeywords: [frost] # keyword: 15\n' }
    },
    {
      bad: {
        '.topic-journal.yaml':
          '«topic»: a/*.md\nvocabulary:\n  headings:\n    «idx»: Entries\nrules:\n  «unknown-topics»: off\n  «no-such-rule»:\n    severity: hint\n  «missing-section»:\n    section: [index]\n  «internal-error»: off\n'
      },
      good: {
        '.topic-journal.yaml':
          'topics: a/*.md\nvocabulary:\n  headings:\n    index: Entries\n  labels:\n    my-label: Mine\nrules:\n  unknown-topic: off\n  missing-section:\n    severity: hint\n    sections: [index]\n'
      }
    }
  ],
  *check(document, { rules, codes }) {
    if ('segments' in document) return;
    for (const { kind, key, range } of document.faults) {
      if (kind === 'unknown-key') yield unknownKey(document, key, range);
    }
    if (document.kind !== 'settings' || document.faults.some(({ kind }) => kind === 'syntax')) return;
    const set = document.fields.find(({ key }) => key === 'rules')?.keys ?? [];
    for (const { value, range } of set) {
      if (rules.some(({ code }) => code === value)) continue;
      if (codes.includes(value)) {
        yield { range, message: `“${value}” cannot be set: it stands for a rule that failed.` };
        continue;
      }
      const others = rules.map(({ code }) => code).filter(code => !set.some(each => each.value === code));
      yield finding(document, range, `There is no rule “${value}”`, nearestNames(value, others));
    }
    for (const { rule, key, name, option } of setOptions(document, rules)) {
      if (option !== undefined) continue;
      const known = ['severity', ...(rule.options ?? []).map(each => each.name)];
      const [near] = nearestNames(name, known);
      const question = near === undefined ? `: it takes ${known.join(', ')}.` : `: did you mean “${near}”?`;
      yield { range: key.range, message: `“${rule.code}” has no option “${name}”${question}` };
    }
  }
};

function unknownKey(document: YamlDocument, key: string, range: Range): Finding {
  const { parent, known } =
    document.kind === 'settings' ? placeOf(key) : { parent: '', known: configKeys.map(each => each.key) };
  const name = parent === '' ? key : key.slice(parent.length + 1);
  const isThere = (other: string) => parent === '' && document.fields.some(each => each.key === other);
  const near = nearestNames(
    name,
    known.filter(each => !isThere(each))
  );
  return finding(document, range, `“${name}” is not a key that is known here`, near);
}

/** The key below which `key`, as `vocabulary.labelz`, stands, and the keys that are known there. */
function placeOf(key: string): { parent: string; known: readonly string[] } {
  for (const [parent, known] of Object.entries(settingsKeys)) {
    if (parent === '' || key.startsWith(`${parent}.`)) return { parent, known };
  }
  return { parent: '', known: [] };
}

function finding({ path }: YamlDocument, range: Range, message: string, near: readonly string[]): Finding {
  const [nearest] = near;
  if (nearest === undefined) return { range, message: `${message}.` };
  return {
    range,
    message: `${message}: did you mean “${nearest}”?`,
    fixes: near.map(name => ({
      title: `Change to “${name}”`,
      edit: [{ path, edits: [{ range, text: name }] }],
      safe: false
    }))
  };
}
