import type { Rule } from '../rule';

export const configShape: Rule = {
  code: 'config-shape',
  group: 'configs',
  summary: 'A value of a topic config, or of the workspace’s settings, is not of the kind that its key asks for.',
  reason: 'Where a list is wanted and a text stands, the list is taken for empty: nothing is searched for or left out.',
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
        '.topic-journal.yaml': 'topics: [a/*.md, b/*.md]\nrules: { unknown-topic: { severity: hint, more: 1 } }\n'
      }
    },
    {
      bad: { 'journals/topics/config/soil.yaml': '«-» id: soil\n' },
      good: { 'journals/topics/config/soil.yaml': '' }
    }
  ],
  *check(document) {
    if ('segments' in document) return;
    for (const { kind, range, message } of document.faults) {
      if (kind === 'shape') yield { range, message: `${message}.` };
    }
  }
};
