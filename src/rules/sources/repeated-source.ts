import type { Segment, Source } from '../../journal/model';
import { each, inDocument } from '../../journal/views';
import type { Citation, JournalIndex } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import type { Related, Rule } from '../rule';

export const repeatedSource: Rule = {
  code: 'repeated-source',
  group: 'sources',
  summary: 'A source was cited before, in this topic or in another.',
  reason:
    'What was read already is no news; a link to the older entry says more than a second note on the same page. Addresses are compared without what does not choose the page: tracking parameters such as `utm_source`, the fragment (`#top`), the default port, `www.` and slashes at the end of the path; `http` and `https` are two addresses.',
  severity: 'information',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n- [Frost, again](«https://www.soil.example/frost/?utm_source=feed#top»)\n\n## 2026-05-05 — Gather\n\n- [Frost](https://soil.example/frost)\n',
        'journals/topics/ice.md': '# Ice\n\n## 2026-05-06 — Gather\n\n- [Frost](«https://soil.example:443/frost»)\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n- [Frost in June](https://soil.example/frost?id=2)\n\n## 2026-05-05 — Gather\n\n- [Frost](https://soil.example/frost)\n',
        'journals/topics/ice.md': '# Ice\n\n## 2026-05-06 — Gather\n\n- [Frost](https://ice.example/frost)\n',
        'journals/analyses/frost.md': '# Frost\n\n## Sources\n\n- [Frost](https://soil.example/frost)\n'
      }
    }
  ],
  *check(document, { index }) {
    if (document.kind !== 'topic') return;
    const firsts = new Map<string, First>();
    for (const { fact, segment } of each(document, 'sources')) {
      const url = fact.canonical;
      const citations = url === null ? undefined : index.citations.get(url);
      if (url === null || fact.urlRange === null || citations === undefined || citations.size < 2) continue;
      const first = firsts.get(url) ?? firstOf(index, citations);
      if (first === undefined) continue;
      firsts.set(url, first);
      if (first.source !== fact)
        yield { range: inDocument(segment, fact.urlRange), message: first.message, related: first.related };
    }
  }
};

/** The oldest citation of a source, and how the others refer to it. */
interface First {
  readonly source: Source;
  readonly message: string;
  readonly related: readonly Related[];
}

function firstOf(index: JournalIndex, citations: ReadonlySet<Citation>): First | undefined {
  const first = oldest(index, citations);
  const segment = first === undefined ? undefined : segmentOf(index, first);
  if (first === undefined || segment === undefined) return undefined;
  const { source, path, date } = first;
  const where = date === '' ? 'in an entry without a date' : `on ${date}`;
  return {
    source,
    message: `This source was cited first in “${stemOf(path)}”, ${where}.`,
    related: [
      { path, range: inDocument(segment, source.urlRange ?? source.range), message: 'It was cited first here.' }
    ]
  };
}

/** The citation of the earliest entry; one in an entry without a date is taken for the newest. */
function oldest(index: JournalIndex, citations: ReadonlySet<Citation>): Citation | undefined {
  let first: Citation | undefined;
  for (const citation of citations) if (first === undefined || isOlder(index, citation, first)) first = citation;
  return first;
}

function isOlder(index: JournalIndex, a: Citation, b: Citation): boolean {
  if (a.date !== b.date) return b.date === '' || (a.date !== '' && a.date < b.date);
  if (a.path !== b.path) return a.path < b.path;
  // Entries stand newest first, and what an entry says is read from its top.
  const entryA = entryStart(index, a);
  const entryB = entryStart(index, b);
  return entryA === entryB ? a.source.range.start < b.source.range.start : entryA > entryB;
}

const entryStart = (index: JournalIndex, citation: Citation): number =>
  (segmentOf(index, citation)?.start ?? 0) + (citation.facts.entries[citation.source.entry]?.range.start ?? 0);

function segmentOf(index: JournalIndex, { path, facts }: Citation): Segment | undefined {
  const document = index.documents.get(path);
  return document !== undefined && 'segments' in document
    ? document.segments.find(segment => segment.facts === facts)
    : undefined;
}
