import { type RecordFieldDescription, recordFields } from '../release-record';
import { sectionOf } from '../sections';
import { headingLine, headingName, type Vocabulary } from '../vocabulary';
import { frontMatter } from './front-matter';
import { sourceItem } from './items';
import { offer, type Snippet, type SnippetLine, today } from './snippet';

const recordField = ({ name, description, type, values = [] }: RecordFieldDescription): SnippetLine => {
  const start = { day: today, one: values, any: values.join(', '), text: description };
  return [`- **${name}:** `, offer(start[type])];
};

/** The snippets of analyses, but for their Sources section, which briefs have too. */
export const analysisSnippets = (vocabulary: Vocabulary): readonly Snippet[] => [
  {
    name: 'Analysis',
    prefix: 'analysis',
    description: 'A whole analysis: front matter, prose, sources.',
    language: 'markdown',
    fits: { place: 'document', kind: 'analysis' },
    lines: [
      ...frontMatter('analysis', { last_reviewed: [offer(today)] }),
      ['# ', offer('Title')],
      [],
      [offer('What is asked here, and why.')],
      [],
      ['## ', offer('What was found')],
      [],
      [offer('What the sources say, and what follows.')],
      [],
      [headingLine(vocabulary, 'sources')],
      [],
      sourceItem()
    ]
  },
  {
    name: `Section: ${headingName(vocabulary, 'record')}`,
    prefix: 'record',
    description: sectionOf('record').description,
    language: 'markdown',
    fits: { place: 'section', documents: sectionOf('record').documents, adds: 'record' },
    lines: [[headingLine(vocabulary, 'record')], [], ...recordFields.map(recordField)]
  }
];
