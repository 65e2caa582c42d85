import { type ConfigKey, configKeys } from '../config';
import { entryHeading } from '../entries';
import { sectionOf } from '../sections';
import { headingLine, headingName, type Vocabulary } from '../vocabulary';
import { anyObservation, crossLink, prefixOf, sourceItem } from './items';
import { offer, type Snippet, type SnippetLine, type SnippetPart, type SnippetSetting, same, today } from './snippet';

const theme = (date: SnippetPart): readonly SnippetLine[] => [['### ', offer('Theme')], [], sourceItem({ date })];

const crossLinks = (vocabulary: Vocabulary): readonly SnippetLine[] => [
  [headingLine(vocabulary, 'cross-links')],
  [],
  crossLink()
];

const observations = (vocabulary: Vocabulary): readonly SnippetLine[] => [
  [headingLine(vocabulary, 'meta-observations')],
  [],
  anyObservation(vocabulary)
];

function entry(vocabulary: Vocabulary, kind: string): Snippet {
  return {
    name: `${kind} entry`,
    prefix: prefixOf(kind),
    description: `A dated entry of the kind “${kind}”: a theme with a source, cross-links, observations.`,
    language: 'markdown',
    fits: { place: 'entries' },
    lines: [
      ['## ', offer(today, 'date'), entryHeading('', kind)],
      [],
      ...theme(offer(same('date'))),
      [],
      ...crossLinks(vocabulary),
      [],
      ...observations(vocabulary)
    ]
  };
}

const journal = (vocabulary: Vocabulary, { configs }: SnippetSetting): Snippet => ({
  name: 'Topic journal',
  prefix: 'topic',
  description: 'A whole topic journal, with no entry yet.',
  language: 'markdown',
  fits: { place: 'document', kind: 'topic' },
  lines: [
    ['# ', offer('Title')],
    [],
    [headingLine(vocabulary, 'tracking')],
    [],
    [offer('What the topic covers, and why it matters.')],
    [],
    [`Config: [\`${configs.path}`, offer({ variable: 'file' }, 'id'), `.yaml\`](${configs.link}`, same('id'), '.yaml)'],
    [],
    [headingLine(vocabulary, 'index')],
    [],
    [headingLine(vocabulary, 'changelog')],
    [],
    ...(sectionOf('changelog').start ?? []).map(line => [line])
  ]
});

/** What a new config says under the keys that it does not leave empty. */
const values: Readonly<Partial<Record<ConfigKey, readonly SnippetLine[]>>> = {
  id: [[' ', offer({ variable: 'file' })]],
  title: [[' "', offer('Title'), '"']],
  description: [[' "', offer('What the topic covers.'), '"']],
  keywords: [[], ['  - ', offer('search term')]],
  cadence_days: [[' ', offer('14')]]
};

function config(): Snippet {
  const lines = configKeys.flatMap(({ key }) => {
    const [first = [], ...others] = values[key] ?? [[' [', offer(''), ']']];
    return [[`${key}:`, ...first], ...others];
  });
  return {
    name: 'Topic config',
    prefix: 'topic-config',
    description: 'A whole topic config: how the topic is gathered.',
    language: 'yaml',
    fits: { place: 'document', kind: 'config' },
    lines
  };
}

/** The snippets of topic journals and topic configs, but for single items. */
export const topicSnippets = (vocabulary: Vocabulary, setting: SnippetSetting): readonly Snippet[] => [
  ...vocabulary.entryKinds.map(kind => entry(vocabulary, kind)),
  {
    name: 'Theme',
    prefix: 'theme',
    description: 'A theme of an entry, with its first source.',
    language: 'markdown',
    fits: { place: 'entry' },
    lines: theme(offer(today))
  },
  {
    name: `Section: ${headingName(vocabulary, 'cross-links')}`,
    prefix: 'cross-links',
    description: sectionOf('cross-links').description,
    language: 'markdown',
    fits: { place: 'entry', adds: 'cross-links' },
    lines: crossLinks(vocabulary)
  },
  {
    name: `Section: ${headingName(vocabulary, 'meta-observations')}`,
    prefix: 'observations',
    description: sectionOf('meta-observations').description,
    language: 'markdown',
    fits: { place: 'entry', adds: 'meta-observations' },
    lines: observations(vocabulary)
  },
  journal(vocabulary, setting),
  config()
];
