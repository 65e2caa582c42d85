import type { Rule } from '../rule';

export const configSyntax: Rule = {
  code: 'config-syntax',
  group: 'configs',
  summary: 'A topic config, or the workspace’s settings, is no valid YAML.',
  reason: 'What cannot be read does not count: the strategy, or the settings, are as good as missing.',
  severity: 'error',
  examples: [
    {
      bad: { 'journals/topics/config/soil.yaml': 'id: soil\nkeywords: [frost, snow\n«t»itle: Soil\n' },
      good: { 'journals/topics/config/soil.yaml': 'id: soil\nkeywords: [frost, snow]\ntitle: Soil\n' }
    },
    {
      bad: { '.topic-journal.yaml': 'rules:\n«\t»unknown-topic: off\n' },
      good: { '.topic-journal.yaml': 'rules:\n  unknown-topic: off\n' }
    },
    {
      bad: { 'journals/topics/config/soil.yaml': 'id: soil\n«id»: soils\nkeywords: *terms\n' },
      good: { 'journals/topics/config/soil.yaml': '# soil\n---\nid: soil\n' }
    }
  ],
  *check(document) {
    if ('segments' in document) return;
    // What follows the first mistake is often misread because of it.
    const [first] = document.faults
      .filter(({ kind }) => kind === 'syntax')
      .sort((a, b) => a.range.start - b.range.start);
    if (first !== undefined) yield { range: first.range, message: `${first.message}.` };
  }
};
