import { faultsOfValue } from '../option-schema';
import type { Rule } from '../rule';
import { idleGlobs } from './idle-globs';
import { setOptions } from './rule-options';

export const configShape: Rule = {
  code: 'config-shape',
  group: 'configs',
  summary:
    'A value of a topic config, or of the workspace’s settings, is not of the kind that its key asks for, or a glob matches no file.',
  reason:
    'Where a list is wanted and a text stands, the list is taken for empty: nothing is searched for or left out. A glob without a file, which is a warning, leaves the documents unread that it was meant for.',
  severity: 'error',
  examples: [
    {
      bad: {
        'journals/topics/config/soil.yaml':
          'id: soil\ntitle: «2026»\nkeywords: «soil frost»\nwatch_authors: [Ada, «7»]\n«exclude_terms»: { a: b }\ncadence_days: «0»\n'
      },
      good: {
        'journals/topics/config/soil.yaml':
          'id: soil\ntitle: "2026"\nkeywords: [soil frost]\nwatch_authors: [Ada, "7"]\nexclude_terms:\ncadence_days: 1\nunknown: 1\n'
      }
    },
    {
      bad: { '.topic-journal.yaml': 'topics: «1»\nrules: { unknown-topic: «loud» }\n' },
      good: {
        '.topic-journal.yaml': 'topics: [a/*.md, b/*.md]\nrules: { unknown-topic: { severity: hint, more: 1 } }\n',
        'a/soil.md': '# Soil\n',
        'b/ice.md': '# Ice\n'
      }
    },
    {
      bad: {
        '.topic-journal.yaml':
          'topics: [notes/*.md, «note/*.md»]\nbriefs: «"[a-z/*.md"»\nrules: { «missing-section»: { sections: [idx] } }\n',
        'notes/soil.md': '# Soil\n'
      },
      good: {
        '.topic-journal.yaml':
          'topics: [notes/*.md, "!notes/README.md"]\nbriefs: "[a-z]/*.md"\nrules: { missing-section: { sections: [index] } }\n',
        'notes/soil.md': '# Soil\n',
        'b/frost.md': '# Frost\n'
      }
    },
    {
      bad: { 'journals/topics/config/soil.yaml': '«-» id: soil\n' },
      good: { 'journals/topics/config/soil.yaml': '' }
    }
  ],
  *check(document, { index, rules }) {
    if ('segments' in document) return;
    for (const { kind, range, message } of document.faults) {
      if (kind === 'shape') yield { range, message: `${message}.` };
    }
    if (document.kind !== 'settings' || document.faults.some(({ kind }) => kind === 'syntax')) return;
    for (const { rule, key, name, value, option } of setOptions(document, rules)) {
      for (const fault of option === undefined ? [] : faultsOfValue(option.schema, value))
        yield { range: key.range, message: `“${name}” of “${rule.code}” ${fault}.` };
    }
    for (const { glob, openBracket } of idleGlobs(document, index)) {
      const why = openBracket === null ? '' : `: its “${openBracket}” is not closed`;
      yield { range: glob.range, message: `“${glob.value}” matches no file${why}.`, severity: 'warning' };
    }
  }
};
