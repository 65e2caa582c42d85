import { kindName } from '../../format/documents';
import type { JournalDocument } from '../../journal/model';
import type { Range } from '../../text/range';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import type { Rule } from '../rule';
import { titleRange } from '../title-range';

export const duplicateTopic: Rule = {
  code: 'duplicate-topic',
  group: 'configs',
  summary: 'Two journals, or two configs, are of one topic, or their names differ only in case.',
  reason:
    'A tag leads to one of the two, and nobody can say which. Names that differ only in case are one file on some computers and two on others.',
  severity: 'error',
  examples: [
    {
      bad: {
        '.topic-journal.yaml': 'topics: [journals/topics/*.md, journals/archive/*.md]\n',
        'journals/topics/soil.md': '# «Soil»\n',
        'journals/archive/soil.md': '# «Soil of old»\n',
        'journals/topics/Ice.md': '# «Ice»\n',
        'journals/topics/ice.md': '«»No title\n'
      },
      good: {
        '.topic-journal.yaml': 'topics: [journals/topics/*.md, journals/archive/*.md]\n',
        'journals/topics/soil.md': '# Soil\n',
        'journals/archive/soils.md': '# Soil\n',
        'journals/topics/config/soil.yaml': 'id: soil\n',
        'journals/briefs/soil.md': '# Soil\n'
      }
    },
    {
      bad: {
        'journals/topics/config/soil.yaml': 'id: «soil»\n',
        'journals/topics/config/soil.yml': '«title»: Soil\n',
        'journals/topics/config/ice.yaml': 'id: ice\n',
        'journals/topics/config/snow.yaml': 'id: «ice»\n',
        'journals/topics/config/hail.yaml': 'id: «rain»\n',
        'journals/topics/config/fog.yaml': 'id: «rain»\n'
      },
      good: {
        'journals/topics/config/soil.yaml': 'id: soil\n',
        'journals/topics/config/ice.yaml': 'title: soil\n',
        'journals/topics/config/snow.yaml': 'id: frost\n',
        'journals/topics/config/fog.yaml': 'id:\n',
        'journals/topics/config/hail.yaml': 'id:\n'
      }
    }
  ],
  *check(document, { index }) {
    if (document.kind !== 'topic' && document.kind !== 'config') return;
    const others = sameTopic(index, document);
    if (others.length === 0) return;
    const kind = kindName(document.kind);
    yield {
      range: placeOf(document),
      message: `Another ${kind} is of the topic “${others[0]?.id}” too: ${others.map(({ path }) => path).join(', ')}.`,
      related: others.map(other => ({
        path: other.path,
        range: placeOf(other.document),
        message: `The other ${kind} of “${other.id}”.`
      }))
    };
  }
};

interface Other {
  readonly path: string;
  readonly document: JournalDocument;
  /** The id that both have. */
  readonly id: string;
}

/**
 * The other documents of this one's kind that are of its topic: those of the same name, and for a config that says it is
 * another topic's, that topic's own configs and all that say the same. The topic's own config is not to blame for those.
 */
function sameTopic(index: JournalIndex, document: JournalDocument): Other[] {
  const name = topicOf(document);
  const claim = claimOf(document);
  const others = new Map<string, Other>();
  for (const id of new Set([name, claim ?? name])) {
    for (const path of [...(index.topicFiles.get(id.toLowerCase()) ?? [])].sort()) {
      const other = index.documents.get(path);
      if (other === undefined || other.kind !== document.kind || path === document.path || others.has(path)) continue;
      const sharesName = isSame(topicOf(other), id);
      if (sharesName || (!isSame(name, id) && isSame(claimOf(other) ?? '', id)))
        others.set(path, { path, document: other, id });
    }
  }
  return [...others.values()];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const idField = (document: JournalDocument) =>
  document.kind === 'config' ? document.fields.find(({ key }) => key === 'id') : undefined;

/** The id that a config says it has. */
function claimOf(document: JournalDocument): string | undefined {
  const value = idField(document)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A journal’s title; a config’s id, or its first key where it has none. */
function placeOf(document: JournalDocument): Range {
  if ('segments' in document) return titleRange(document);
  return idField(document)?.valueRange ?? document.fields[0]?.keyRange ?? { start: 0, end: 0 };
}
