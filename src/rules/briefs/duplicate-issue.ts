import { isDay } from '../../format/dates';
import type { MarkdownDocument, YamlField } from '../../journal/model';
import type { JournalIndex } from '../../workspace/journal-index';
import type { Rule } from '../rule';
import { titleRange } from '../title-range';

export const duplicateIssue: Rule = {
  code: 'duplicate-issue',
  group: 'briefs and analyses',
  summary: 'A brief has the issue number of an earlier one.',
  reason: 'Briefs are cited by their number. The brief of the earliest edition keeps it; the others are reported.',
  severity: 'error',
  examples: [
    {
      bad: {
        'journals/briefs/a.md': '---\nkind: brief\nissue: «7»\nedition: 2026-06-16\n---\n# Snow\n',
        'journals/briefs/b.md': '---\nkind: brief\nissue: 7\nedition: 2026-06-15\n---\n# Frost\n',
        'journals/briefs/c.md': '---\nkind: brief\nissue: «7»\n---\n# Ice\n'
      },
      good: {
        'journals/briefs/a.md': '---\nkind: brief\nissue: 8\nedition: 2026-06-16\n---\n# Snow\n',
        'journals/briefs/b.md': '---\nkind: brief\nissue: 7\nedition: 2026-06-15\n---\n# Frost\n',
        'journals/analyses/c.md': '---\nkind: analysis\nissue: 7\n---\n# Ice\n'
      }
    }
  ],
  *check(document, { index }) {
    if (document.kind !== 'brief') return;
    const issue = fieldOf(document, 'issue');
    if (issue === undefined || typeof issue.value !== 'number') return;
    const briefs = [...(index.issues.get(issue.value) ?? [])].flatMap(path => briefAt(index, path));
    const first = briefs.reduce((a, b) => (isEarlier(b, a) ? b : a), document);
    if (first === document) return;
    const edition = editionOf(first);
    yield {
      range: issue.valueRange,
      message: `Issue ${issue.value} is taken: ${first.path}${edition === '' ? '' : `, edition ${edition},`} has this number.`,
      related: [
        {
          path: first.path,
          range: fieldOf(first, 'issue')?.valueRange ?? titleRange(first),
          message: 'The first brief of this number.'
        }
      ]
    };
  }
};

function briefAt(index: JournalIndex, path: string): MarkdownDocument[] {
  const document = index.documents.get(path);
  return document !== undefined && 'segments' in document ? [document] : [];
}

const fieldOf = (document: MarkdownDocument, key: string): YamlField | undefined =>
  document.frontMatter?.fields.find(field => field.key === key);

/** The day of a brief; empty where its front matter has none. */
function editionOf(document: MarkdownDocument): string {
  const value = fieldOf(document, 'edition')?.value;
  return typeof value === 'string' && isDay(value) ? value : '';
}

/** Whether `a` came before `b`; one without an edition is taken for the later one, of one day the first by path counts. */
function isEarlier(a: MarkdownDocument, b: MarkdownDocument): boolean {
  const [dayA, dayB] = [editionOf(a), editionOf(b)];
  if (dayA === dayB) return a.path < b.path;
  return dayB === '' || (dayA !== '' && dayA < dayB);
}
