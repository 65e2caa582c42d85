import { type OpenItemKind, type OutcomeDescription, outcomes } from '../../format/outcomes';
import type { Closing, MarkdownDocument, Segment, Task } from '../../journal/model';
import { inDocument } from '../../journal/views';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import { isApplied, isSuggestion } from '../../workspace/suggestions';
import type { Finding, Fix, Rule } from '../rule';

export const malformedClosing: Rule = {
  code: 'malformed-closing',
  group: 'open items',
  summary: 'An open item is ticked, and it does not say rightly how and when it was closed.',
  reason:
    'A question that is closed without an answer is lost. The form is `- [x] text — answered 2026-06-26: what we learned`, with an outcome that fits the kind of item. A suggestion that the config holds needs none.',
  severity: 'warning',
  fix: 'Changes the outcome to one that fits, or opens the item again.',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- «[x]» **Gap:** no harbour readings\n- [X] **Gap:** no moor readings — «solved» 2026-06-18: now there are\n- [x] **Gap:** no word — answered «2026-06-31»: it is off\n- [x] **Keyword suggestion:** "soil frost" — «confirmed» 2026-06-18\n- [x] **Gap:** no date — «answered»: it was off\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- [ ] **Gap:** no harbour readings\n- [X] **Gap:** no moor readings — Answered 2026-06-18: now there are\n- [x] **Gap:** no word - dropped 2026-06-30\n- [x] **Keyword suggestion:** "soil frost" — it works — dismissed 2026-06-18\n- [x] **Emerging theme:** ticked\n- [x] **Keyword suggestion:** "snow" — applied\n',
        'journals/topics/config/soil.yaml': 'id: soil\nkeywords: [snow]\n'
      }
    },
    {
      bad: {
        'journals/briefs/1.md':
          '# Frost\n\n## Watchlist\n\n- [x] Frost in June — «answered» 2026-06-30: yes\n\n## Unknowns\n\n- [x] Why? — «killed» «yesterday» 2026-06-30\n'
      },
      good: {
        'journals/briefs/1.md':
          '# Frost\n\n- [x] A task\n\n## Watchlist\n\n- [x] Frost in June — killed 2026-06-30: no\n\n## Unknowns\n\n- [x] Why? — answered 2026-06-30\n- Who?\n'
      }
    }
  ],
  bySegment: {
    of: ['claims', 'observations'],
    uses: ['configs'],
    *check(segment, document, { index }) {
      const { path } = document;
      for (const { kind, task } of segment.facts.claims) {
        if (task !== null) yield* findings(path, segment, task, kind);
      }
      for (const { kind, task } of closedObservations(index, document, segment))
        yield* findings(path, segment, task, kind);
    }
  }
};

/** The ticked gaps and suggestions of a segment. */
function* closedObservations(index: JournalIndex, document: MarkdownDocument, { facts }: Segment) {
  for (const fact of facts.observations) {
    const { task } = fact;
    if (task === null) continue;
    if (fact.labelId === 'gap') yield { kind: 'gap' as const, task };
    else if (isSuggestion(fact)) {
      // The config says how it ended: the suggestion was taken up.
      const isTaken = task.closing === null && isApplied(index, topicOf(document), fact) === true;
      if (!isTaken) yield { kind: 'suggestion' as const, task };
    }
  }
}

function* findings(path: string, segment: Segment, task: Task, kind: OpenItemKind): Generator<Finding> {
  if (!task.ticked) return;
  const { closing } = task;
  const fitting = outcomes.filter(({ closes }) => closes.includes(kind));
  if (closing === null) {
    const range = inDocument(segment, task.boxRange);
    const fix: Fix = { title: 'Open it again', edit: [{ path, edits: [{ range, text: '[ ]' }] }], safe: false };
    const message = `Ticked, and nothing says how it ended: write “ — ${fitting[0]?.name} YYYY-MM-DD: …” at the end.`;
    yield { range, message, fixes: [fix] };
    return;
  }
  if (!fitting.some(({ name }) => name === closing.outcome)) yield wrongOutcome(path, segment, closing, kind, fitting);
  else if (closing.date === null && closing.dateRange === null)
    yield {
      range: inDocument(segment, closing.outcomeRange),
      message: `The day is missing behind “${closing.outcome}”.`
    };
  if (closing.date === null && closing.dateRange !== null)
    yield { range: inDocument(segment, closing.dateRange), message: 'This is no day, as 2026-06-26 is one.' };
}

function wrongOutcome(
  path: string,
  segment: Segment,
  { outcome, outcomeRange }: Closing,
  kind: OpenItemKind,
  fitting: readonly OutcomeDescription[]
): Finding {
  const range = inDocument(segment, outcomeRange);
  const names = fitting.map(({ name }) => name);
  const isKnown = outcomes.some(({ name }) => name === outcome);
  const what = isKnown ? `“${outcome}” does not close ${itemNames[kind]}` : `“${outcome}” is no outcome`;
  return {
    range,
    message: `${what}; one of these does: ${names.join(', ')}.`,
    fixes: names.map(name => ({
      title: `Change to “${name}”`,
      edit: [{ path, edits: [{ range, text: name }] }],
      safe: false
    }))
  };
}

/** What a message calls an item of each kind. */
const itemNames: Readonly<Record<OpenItemKind, string>> = {
  unknown: 'an unknown',
  watchlist: 'a claim of the watchlist',
  gap: 'a gap',
  suggestion: 'a suggestion'
};
