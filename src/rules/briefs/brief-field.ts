import { readLooseDay } from '../../format/dates';
import { kindName } from '../../format/documents';
import { confidences } from '../../format/front-matter';
import { isTopicId } from '../../format/names';
import type { FrontMatter, MarkdownDocument, YamlFault } from '../../journal/model';
import { yamlText } from '../../workspace/yaml-text';
import type { Fix, Rule } from '../rule';

export const briefField: Rule = {
  code: 'brief-field',
  group: 'briefs and analyses',
  summary: 'The front matter of a brief or analysis is missing, or one of its fields is missing or wrong.',
  reason:
    'Lists and searches read the number, the day and the topics from there. A field that is missing is reported on the first line, one that is wrong at its value.',
  severity: 'error',
  fix: 'Adds a missing `kind`, and writes a value in the format’s form where it is certain what was meant.',
  examples: [
    {
      bad: {
        'journals/briefs/1.md':
          '«---»\nkind: brief\nissue: «nine»\nedition: «2026-06-31»\nsources: 1\ntopics: [«7», 8]\n---\n# No confidence\n'
      },
      good: {
        'journals/briefs/1.md':
          '---\nkind: brief\nissue: 9\nedition: 2026-06-30\nconfidence: Low\nsources: 1\ntopics: []\nmore: 1\n---\n# Frost\n',
        'journals/topics/soil.md': '# A journal needs none\n'
      }
    },
    {
      bad: {
        'journals/briefs/1.md':
          '---\nkind: brief\nissue: «"9"»\nedition: «30 June 2026»\nconfidence: «low»\nsources: 1\ntopics: «soil»\n---\n# Frost\n',
        'journals/analyses/frost.md': '---\nkind: analysis\nlast_reviewed: «2026/6/3»\ntopics: [soil]\n---\n# Frost\n'
      },
      good: {
        'journals/briefs/1.md':
          '---\nkind: brief\nissue: 9\nedition: 2026-06-30\nconfidence: Low\nsources: 1\ntopics: [soil]\n---\n# Frost\n',
        'journals/analyses/frost.md': '---\nkind: analysis\nlast_reviewed: 2026-06-03\ntopics: [soil]\n---\n# Frost\n'
      }
    },
    {
      bad: {
        'journals/briefs/1.md': '«»# Frost\n',
        'journals/analyses/frost.md': '---\nkind: analysis\ntopics: [soil\n«l»ast_reviewed: 2026-06-03\n---\n# Frost\n'
      },
      good: {
        'journals/analyses/frost.md': '---\nkind: analysis\ntopics: [soil]\nlast_reviewed: 2026-06-03\n---\n# Frost\n'
      }
    }
  ],
  *check(document) {
    if (!('segments' in document) || document.frontMatter === null) return;
    const { frontMatter, kind } = document;
    const [first] = frontMatter.faults;
    // Where there is no front matter at all, its fields are missing nowhere.
    if (first?.kind === 'missing' && first.range.start === first.range.end) {
      const keys = frontMatter.faults.map(({ key }) => `“${key}”`).join(', ');
      yield { range: first.range, message: `This ${kindName(kind)} has no front matter: ${keys} are missing.` };
      return;
    }
    const seen = new Set<string>();
    for (const fault of [...frontMatter.faults].sort((a, b) => a.range.start - b.range.start)) {
      const field = fault.key.split('.', 1)[0] ?? '';
      if (seen.has(field)) continue;
      seen.add(field);
      yield { range: fault.range, message: `${fault.message}.`, fixes: fixesOf(document, fault) };
    }
  }
};

function fixesOf({ path, kind, lineEnding, frontMatter }: MarkdownDocument, fault: YamlFault): Fix[] {
  if (fault.kind === 'missing' && fault.key === 'kind' && frontMatter !== null && takesLine(frontMatter)) {
    const { start } = frontMatter.range;
    const edit = { range: { start, end: start }, text: `kind: ${kind}${lineEnding}` };
    return [{ title: `Add “kind: ${kind}”`, edit: [{ path, edits: [edit] }], safe: true }];
  }
  const field = fault.kind === 'shape' ? frontMatter?.fields.find(({ key }) => key === fault.key) : undefined;
  // A block of lines ends with the line, which the new value would swallow.
  if (typeof field?.value !== 'string' || field.value.includes('\n')) return [];
  const text = certain(fault.key, field.value.trim());
  if (text === undefined) return [];
  const edit = { range: field.valueRange, text };
  return [{ title: `Change to “${text}”`, edit: [{ path, edits: [edit] }], safe: true }];
}

/** Whether a line can be put first: not before `{ issue: 65 }` or keys that are indented. */
const takesLine = ({ range, fields }: FrontMatter): boolean =>
  range.start === range.end || fields[0]?.keyRange.start === range.start;

/** The value that was certainly meant by a text that does not fit the field `key`, as YAML. */
function certain(key: string, value: string): string | undefined {
  if (key === 'edition' || key === 'last_reviewed') return readLooseDay(value);
  if (key === 'confidence') return confidences.find(each => each.toLowerCase() === value.toLowerCase());
  if (key === 'issue' || key === 'sources') return /^[1-9]\d{0,8}$/.test(value) ? value : undefined;
  return key === 'topics' && isTopicId(value) ? `[${yamlText(value)}]` : undefined;
}
