import { shiftRange } from '../../text/range';
import { type Citation, citationsOf, type JournalIndex } from '../../workspace/journal-index';
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
  bySegment: {
    of: ['sources'],
    uses: ['order'],
    *check({ facts, kept, start }, document, { index }) {
      if (document.kind !== 'topic') return;
      const repeats = index.repeats.get(kept);
      for (const [place, { canonical, urlRange }] of repeats === undefined ? [] : facts.sources.entries()) {
        const isRepeated = canonical !== null && repeats?.has(place) === true;
        const first = isRepeated ? oldest(index, citationsOf(index, canonical)) : undefined;
        if (first === undefined || urlRange === null || (first.kept === kept && first.place === place)) continue;
        yield { range: shiftRange(urlRange, start), ...referenceTo(index, first) };
      }
    }
  }
};

/** How a citation refers to the first one of the same source. */
function referenceTo(index: JournalIndex, first: Citation): { message: string; related: readonly Related[] } {
  const { path, date } = first;
  const where = date === '' ? 'in an entry without a date' : `on ${date}`;
  const source = first.kept.facts.sources[first.place];
  const range = source === undefined ? undefined : (source.urlRange ?? source.range);
  return {
    message: `This source was cited first in “${stemOf(path)}”, ${where}.`,
    related:
      range === undefined
        ? []
        : [{ path, range: shiftRange(range, startOf(index, first)), message: 'It was cited first here.' }]
  };
}

/** The citation of the earliest entry; one in an entry without a date is taken for the newest. */
function oldest(index: JournalIndex, citations: readonly Citation[]): Citation | undefined {
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
  return entryA === entryB ? a.place < b.place : entryA > entryB;
}

function entryStart(index: JournalIndex, citation: Citation): number {
  const { entries, sources } = citation.kept.facts;
  return startOf(index, citation) + (entries[sources[citation.place]?.entry ?? -1]?.range.start ?? 0);
}

/** Where the segment of a citation starts. */
function startOf(index: JournalIndex, { path, kept }: Citation): number {
  const document = index.documents.get(path);
  const segments = document !== undefined && 'segments' in document ? document.segments : [];
  return segments.find(segment => segment.kept === kept)?.start ?? 0;
}
