import { confidences } from '../front-matter';
import { type SectionId, sectionOf } from '../sections';
import { headingLine, headingName, type Vocabulary } from '../vocabulary';
import { frontMatter } from './front-matter';
import { sourceItem } from './items';
import {
  type Fits,
  offer,
  type Snippet,
  type SnippetLine,
  type SnippetPart,
  type SnippetSetting,
  same,
  today
} from './snippet';

const group = (point: SnippetPart): readonly SnippetLine[] => [['### ', offer('Group')], [], ['- ', point]];

/** What each section of a brief starts with. */
const starts = {
  takeaways: [['- ', offer('what matters most', 'takeaway')]],
  sections: group(offer('a point that is also a takeaway')),
  watchlist: [['- ', offer('a claim that is being watched')]],
  unknowns: [['- ', offer('an open question')]],
  'read-throughs': [['- ', offer('what follows if the brief is right')]],
  confirm: [['- ', offer('what would show it to be right')]],
  kill: [['- ', offer('what would show it to be wrong')]],
  sources: [sourceItem()]
} as const satisfies Partial<Record<SectionId, readonly SnippetLine[]>>;

type Started = keyof typeof starts;

const parts = ['read-throughs', 'confirm', 'kill'] as const;

/** Blocks with a blank line between them. */
const paragraphs = (...blocks: readonly (readonly SnippetLine[])[]): readonly SnippetLine[] =>
  blocks.flatMap((lines, place) => (place === 0 ? lines : [[], ...lines]));

/** The snippets of briefs; that of the sources is one of analyses too. */
export function briefSnippets(vocabulary: Vocabulary, { issue }: SnippetSetting): readonly Snippet[] {
  const section = (id: Started, start: readonly SnippetLine[] = starts[id]) =>
    paragraphs([[headingLine(vocabulary, id)]], start);
  const overlay = () => paragraphs([[headingLine(vocabulary, 'overlay')]], ...parts.map(id => section(id)));

  const alone = (id: SectionId, prefix: string, lines: readonly SnippetLine[], fits: Fits): Snippet => ({
    name: `Section: ${headingName(vocabulary, id)}`,
    prefix,
    description: sectionOf(id).description,
    language: 'markdown',
    fits,
    lines
  });
  const top = (id: SectionId, lines: readonly SnippetLine[]) =>
    alone(id, id, lines, { place: 'section', documents: sectionOf(id).documents, adds: id });

  return [
    {
      name: 'Brief',
      prefix: 'brief',
      description: 'A whole brief, with front matter and all sections.',
      language: 'markdown',
      fits: { place: 'document', kind: 'brief' },
      lines: [
        ...frontMatter('brief', {
          issue: [offer(String(issue))],
          edition: [offer(today)],
          category: [offer('General')],
          confidence: [offer(confidences)],
          updated: [today, ' ', { variable: 'time' }],
          sources: [offer('1')]
        }),
        ...paragraphs(
          [['# ', offer('Title')]],
          section('takeaways'),
          section('sections', group(same('takeaway'))),
          section('watchlist'),
          section('unknowns'),
          overlay(),
          section('sources')
        )
      ]
    },
    top('takeaways', section('takeaways')),
    top('sections', section('sections')),
    {
      name: 'Group of points',
      prefix: 'group',
      description: 'Bullets under a heading of their own.',
      language: 'markdown',
      fits: { place: 'part', of: 'sections' },
      lines: starts.sections
    },
    top('watchlist', section('watchlist')),
    top('unknowns', section('unknowns')),
    top('overlay', overlay()),
    ...parts.map(id => alone(id, id, section(id), { place: 'part', of: 'overlay', adds: id })),
    top('sources', section('sources'))
  ];
}
