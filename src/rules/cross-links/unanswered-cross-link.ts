import { documentOutline, type PlacedEntry } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import { shiftRange } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import { startOfTag, type Unanswered, unanswered } from '../../workspace/unanswered';
import type { Finding, Related, Rule } from '../rule';

const ice = {
  'journals/topics/ice.md':
    '# Ice\n\n## 2026-06-11 — Gather\n\n### Cross-links\n\n- [soil] Melt water reaches the fields.\n\n## 2026-05-02 — Gather\n'
};

export const unansweredCrossLink: Rule = {
  code: 'unanswered-cross-link',
  group: 'cross-links',
  summary: 'Another topic pointed here, and no entry since points back.',
  reason:
    'A cross-link tells this topic something. It is answered by an entry of that day or later that names the other topic, or by a cross-link that names the entry which pointed here, as in `[ice#2026-06-11]`; such an answer asks for none itself. Nothing is said of what came after the newest entry here, since nobody has written since. In VS Code a quick fix adds the cross-link back.',
  severity: 'hint',
  isOff: true,
  examples: [
    {
      bad: {
        ...ice,
        'journals/topics/soil.md': '# Soil\n\n## «2026-06-26 — Gather»\n\n## 2026-05-05 — Gather\n\nAs [ice] says.\n'
      },
      good: {
        ...ice,
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [ice] The fields were dry.\n\n## 2026-05-05 — Gather\n'
      }
    },
    {
      bad: {
        ...ice,
        'journals/topics/soil.md':
          '# Soil\n\n## «2026-06-11 — Update»\n\n### Cross-links\n\n## 2026-06-04 — Gather\n\n- [ice#2026-05-02] Dry.\n'
      },
      good: { ...ice, 'journals/topics/soil.md': '# Soil\n\n## 2026-06-04 — Gather\n\nAs [ice] says.\n' }
    }
  ],
  check: (document, { index }) =>
    'segments' in document && document.kind === 'topic' ? findingsIn(document, index) : []
};

function findingsIn(document: MarkdownDocument, index: JournalIndex): Finding[] {
  const waiting = unanswered(index, document);
  const entry = waiting.length === 0 ? undefined : newestEntry(document);
  if (entry?.date == null) return [];
  const { start, end, date } = entry;
  const byTopic = new Map<string, Unanswered[]>();
  for (const each of waiting) {
    if (each.date > date) continue;
    const known = byTopic.get(each.topic);
    if (known === undefined) byTopic.set(each.topic, [each]);
    else known.push(each);
  }
  return [...byTopic.values()].map(all => {
    const [newest] = all as [Unanswered, ...Unanswered[]];
    const often = all.length === 1 ? '' : `${all.length} times, last `;
    return {
      range: { start, end },
      message: `“${newest.topic}” pointed here ${often}on ${newest.date}, and no entry since points back.`,
      related: placeOf(index, newest)
    };
  });
}

/** The entry of the last day, the first of those where there are several. */
function newestEntry(document: MarkdownDocument): PlacedEntry | undefined {
  let newest: PlacedEntry | undefined;
  for (const entry of documentOutline(document).entries)
    if (entry.date !== null && entry.date > (newest?.date ?? '')) newest = entry;
  return newest;
}

function placeOf(index: JournalIndex, { path, tag }: Unanswered): Related[] {
  const start = startOfTag(index, path, tag);
  return start === undefined ? [] : [{ path, range: shiftRange(tag, start), message: 'It points here.' }];
}
