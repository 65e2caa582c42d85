import type { Source } from '../../journal/model';
import { inDocument } from '../../journal/views';
import type { JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher, usualSpelling } from '../../workspace/publishers';
import type { Rule } from '../rule';

/** As often as this a spelling must be used before others are changed to it without asking … */
const FEWEST = 3;
/** … and so many times as often as all the others together. */
const MAJORITY = 2;

export const publisherSpelling: Rule = {
  code: 'publisher-spelling',
  group: 'sources',
  summary: 'A publisher’s name is not written as it is written most often.',
  reason:
    'Counted and searched by name, one publisher looks like two. Names that differ in more than case, spaces and punctuation are taken for different publishers, and of two spellings used as often as each other neither is reported.',
  severity: 'hint',
  fix: 'Writes the name as it is written most often. That is safe where it is written so at least 3 times, and twice as often as in all other ways together.',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n- [Frost](https://a.example/1) (Soil Letter, 2026)\n- [Snow](https://a.example/2) («soil-letter», 2026)\n',
        'journals/topics/ice.md':
          '# Ice\n\n## 2026-06-26 — Gather\n\n- [Ice](https://a.example/3) (Soil Letter, 2026)\n- [Floe](https://a.example/6) (Soil Letter, 2026)\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n- [Frost](https://a.example/1) (Soil Letter, 2026)\n- [Snow](https://a.example/2) (Soil Letters, 2026)\n- [Tied](https://a.example/4) (ICE BOOK)\n',
        'journals/topics/ice.md':
          '# Ice\n\n## 2026-06-26 — Gather\n\n- [Ice](https://a.example/3) (Soil Letter, 2026)\n- [Tie](https://a.example/5) (Ice Book)\n'
      }
    }
  ],
  bySegment: {
    of: ['sources'],
    uses: ['publishers'],
    *check(segment, { path }, { index }) {
      for (const fact of segment.facts.sources) {
        if (fact.publisher === null || fact.publisherRange === null) continue;
        const folded = foldedPublisher(index, fact.publisher);
        const usual = usualSpelling(index, folded);
        if (usual === undefined || usual === fact.publisher) continue;
        const range = inDocument(segment, fact.publisherRange);
        const edit = [{ path, edits: [{ range, text: usual }] }];
        yield {
          range,
          message: `This publisher is written “${usual}” more often.`,
          ...(isWhole(fact) && {
            fixes: [{ title: `Change to “${usual}”`, edit, safe: isClear(index, folded, usual) }]
          })
        };
      }
    }
  }
};

/** Whether one spelling of a publisher is used so much more than the others that those are slips. */
function isClear(index: JournalIndex, folded: string, usual: string): boolean {
  const spellings = index.publishers.get(folded);
  const uses = spellings?.get(usual) ?? 0;
  const all = [...(spellings?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return uses >= FEWEST && uses >= MAJORITY * (all - uses);
}

/** Whether nothing but the publisher stands in its range: in `(CSET, 2604.17413, Georgetown)` a number does. */
const isWhole = ({ parts, publisherRange }: Source): boolean =>
  parts.every(
    ({ role, range }) =>
      role === 'publisher' || range.end <= (publisherRange?.start ?? 0) || range.start >= (publisherRange?.end ?? 0)
  );
