import assert from 'node:assert/strict';
import snippets from '../../snippets/markdown.json';
import { entryKinds } from '../../src/format/entries';
import type { MarkdownDocument } from '../../src/journal/model';
import { each, entryOf, inDocument } from '../../src/journal/views';
import { checkDocument } from '../../src/rules/check';
import { sliceRange } from '../../src/text/range';
import { workspaceOf } from '../support/fixture';

const body = snippets['Gather entry'].body.join('\n');
const TODAY = { $CURRENT_YEAR: '2026', $CURRENT_MONTH: '06', $CURRENT_DATE: '26' };

/** The snippet as VS Code inserts it when nothing is changed: the day, the first choices, and what is offered. */
function filled(): string {
  const dated = Object.entries(TODAY).reduce((text, [name, value]) => text.replaceAll(name, value), body);
  return dated
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace('$0', '');
}

const JOURNAL = 'journals/topics/tides.md';

/** A journal with the entry, and the topic that its cross-link names. */
function journal() {
  const around = [
    '# Tides\n\n## What We’re Tracking\n\nConfig: [tides](config/tides.yaml)',
    '## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)',
    filled(),
    '## Strategy Changelog\n\n| Date | Change | Reason |\n| --- | --- | --- |\n'
  ];
  const workspace = workspaceOf({
    [JOURNAL]: around.join('\n\n'),
    'journals/topics/config/tides.yaml': 'id: tides\n',
    'journals/topics/config/topic-id.yaml': 'id: topic-id\n'
  });
  const document = workspace.index.documents.get(JOURNAL) as MarkdownDocument;
  return { text: around.join('\n\n'), document, index: workspace.index };
}

describe('the gather snippet', () => {
  it('leaves nothing of a snippet’s notation when it is filled', () => {
    assert.doesNotMatch(filled(), /[${}|]/);
  });

  it('has its tab stops in the order in which they are read', () => {
    const stops = [...body.matchAll(/\$\{(\d+)|\$(\d+)/g)].map(([, first, second]) => Number(first ?? second));
    assert.deepEqual(stops, [...stops.slice(0, -1).keys()].map(stop => stop + 1).concat(0));
  });

  it('offers every kind of entry', () => {
    assert.ok(body.includes(`|${entryKinds.join(',')}|`));
  });

  it('is read as one well-formed entry', () => {
    const { document } = journal();
    const entries = [...each(document, 'entries')].map(({ fact }) => fact);
    assert.deepEqual(
      entries.map(({ date, kind, wellFormed }) => ({ date, kind, wellFormed })),
      [{ date: '2026-06-26', kind: 'Gather', wellFormed: true }]
    );
  });

  it('is read with one source, one cross-link and one observation', () => {
    const { document, text } = journal();
    const [source, ...others] = [...each(document, 'sources')];
    assert.ok(source !== undefined && others.length === 0);
    const { title, url, publisher, date, noteRange } = source.fact;
    assert.deepEqual(
      { title, url, publisher, date },
      {
        title: 'Title',
        url: 'https://',
        publisher: 'Publisher',
        date: '2026-06-26'
      }
    );
    assert.ok(noteRange !== null);
    assert.equal(sliceRange(text, inDocument(source.segment, noteRange)), 'what it says and why it matters');
    assert.equal(entryOf(source)?.date, '2026-06-26');
    assert.deepEqual(
      [...each(document, 'crossLinks')].map(({ fact }) => fact.topic),
      ['topic-id']
    );
    assert.deepEqual(
      [...each(document, 'observations')].map(({ fact }) => fact.labelId),
      ['emerging-theme']
    );
  });

  it('breaks no rule', () => {
    const { document, index } = journal();
    assert.deepEqual(checkDocument(index, document), []);
  });
});
