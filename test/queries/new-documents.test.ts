import assert from 'node:assert/strict';
import { newDocument } from '../../src/queries/write/new-document';
import { newTopic, whyNoTopicId } from '../../src/queries/write/new-topic';
import type { WorkspaceEdit } from '../../src/text/edit';
import { fileSlugOf, topicIdOf } from '../../src/workspace/topic-id';
import { updateFile } from '../../src/workspace/update-index';
import { putText, type Workspace } from '../../src/workspace/workspace';
import { drawMarks, workspaceOf } from '../support/fixture';
import { codesOf } from '../support/writing';

/** Takes in what `edit` creates, and gives the texts by their paths. */
function create(workspace: Workspace, edit: WorkspaceEdit): Record<string, string> {
  const texts = Object.fromEntries(edit.map(file => [file.path, 'create' in file ? file.create : '']));
  for (const [path, text] of Object.entries(texts)) putText(workspace, path, text);
  return texts;
}

describe('an id', () => {
  it('is made of a title', () => {
    assert.equal(topicIdOf('Vibe Coding & more'), 'vibe-coding-more');
    assert.equal(topicIdOf('What We’re Tracking: Großes, Ærø, ŁÓDŹ'), 'what-were-tracking-grosses-aero-lodz');
    assert.equal(topicIdOf('土壌'), '');
    assert.equal(topicIdOf(`${'peat '.repeat(30)}`), `${'peat-'.repeat(15)}peat`);
  });

  it('of a file keeps letters that ASCII has not', () => {
    assert.equal(fileSlugOf('Die Böden'), 'die-boden');
    assert.equal(fileSlugOf('— Почва & вода —'), 'почва-вода');
    assert.equal(fileSlugOf('?!'), '');
  });

  it('is refused with a reason', () => {
    const { index } = workspaceOf({ 'journals/topics/soil.md': '', 'journals/topics/config/Ice.yaml': '' });
    assert.equal(whyNoTopicId(index, ''), 'A topic needs an id of letters a to z, digits and hyphens.');
    assert.equal(whyNoTopicId(index, 'Peat Bog'), '“Peat Bog” is no id: use a–z, 0–9 and single hyphens.');
    assert.equal(whyNoTopicId(index, 'soil'), 'There is a topic “soil” already.');
    assert.equal(whyNoTopicId(index, 'ice'), 'There is a topic “Ice” already.');
    assert.equal(whyNoTopicId(index, 'sea'), undefined);
    const other = workspaceOf({ '.topic-journal.yaml': 'topics: ["notes/*.md", "!notes/readme.md"]\n' }).index;
    assert.equal(whyNoTopicId(other, 'readme'), 'The settings leave notes/readme.md out of the journal.');
    updateFile(other, 'notes/air.md', true);
    assert.equal(whyNoTopicId(other, 'air'), 'There is a file notes/air.md already.');
    const unclear = workspaceOf({ '.topic-journal.yaml': 'topics: "**/*.md"\n' }).index;
    assert.match(whyNoTopicId(unclear, 'soil') ?? '', /^The settings do not say in which folders/);
  });
});

describe('a new topic', () => {
  it('has a journal and a config with nothing wrong', () => {
    const workspace = workspaceOf({});
    const topic = newTopic(workspace.index, 'stone-walls', ' Stone  walls\n', 'What it covers.');
    assert.ok(topic !== undefined);
    const texts = create(workspace, topic.edit);
    assert.deepEqual(Object.keys(texts), ['journals/topics/stone-walls.md', 'journals/topics/config/stone-walls.yaml']);
    assert.equal(
      drawMarks(texts[topic.path] ?? '', [topic.range]),
      `# Stone walls

## What We’re Tracking

«What it covers.»

Config: [\`journals/topics/config/stone-walls.yaml\`](config/stone-walls.yaml)

## Index

## Strategy Changelog

| Date | Change | Reason |
| --- | --- | --- |
`
    );
    for (const path of Object.keys(texts)) assert.deepEqual(codesOf(workspace, path), []);
  });

  it('needs no word about what it covers', () => {
    const { edit, range } = newTopic(workspaceOf({}).index, 'soil', '') ?? assert.fail();
    const [journal] = edit;
    assert.ok(journal !== undefined && 'create' in journal);
    assert.ok(journal.create.startsWith('# Soil\n\n## What We’re Tracking\n\nConfig: '));
    assert.equal(range.start, range.end);
  });
});

describe('a new brief', () => {
  const question = { kind: 'brief', date: '2026-06-26', title: 'Frost & thaw', topics: ['soil'] } as const;

  it('has the next number, all fields and sections, and nothing wrong', () => {
    const workspace = workspaceOf({
      'journals/topics/soil.md': '',
      'journals/briefs/a.md': '---\nkind: brief\nissue: 64\n---\n',
      'journals/briefs/b.md': '---\nkind: brief\nissue: 7\n---\n'
    });
    const answer = newDocument({ index: workspace.index, ...question });
    assert.ok(answer.outcome === 'new');
    assert.equal(answer.path, 'journals/briefs/2026-06-26-frost-thaw.md');
    const text = create(workspace, answer.edit)[answer.path] ?? '';
    assert.equal(
      drawMarks(text, [answer.range]),
      `---
kind: brief
issue: 65
edition: 2026-06-26
category: General
confidence: Medium
updated: 2026-06-26
sources: 0
topics: [soil]
---

# Frost & thaw

## Key takeaways

- «»

## Sections

## Watchlist

## Unknowns

## Investor overlay

### Read-throughs

### What would confirm

### What would kill

## Sources
`
    );
    assert.deepEqual(codesOf(workspace, answer.path), []);
    assert.deepEqual(newDocument({ index: workspace.index, ...question }), { outcome: 'exists', path: answer.path });
  });

  it('is refused with a reason', () => {
    const reasonOf = (settings: string, other: Partial<Parameters<typeof newDocument>[0]> = {}) => {
      const { index } = workspaceOf({ '.topic-journal.yaml': settings });
      const answer = newDocument({ index, ...question, ...other });
      return answer.outcome === 'refused' ? answer.reason : answer.outcome;
    };
    assert.equal(reasonOf(''), 'new');
    assert.equal(reasonOf('', { date: 'today' }), '“today” is no day of the calendar, as 2026-06-26 is.');
    assert.equal(reasonOf('', { title: '…' }), 'A title needs a letter or a digit: the file is named by it.');
    assert.equal(reasonOf('briefs: "**/*.md"'), 'The settings do not say in which folder a new brief belongs.');
    assert.equal(
      reasonOf('briefs: [news/*.md, "!news/2026*"]'),
      'The settings leave news/2026-06-26-frost-thaw.md out of the journal.'
    );
  });
});

describe('a new analysis', () => {
  it('has all fields and its sources, and nothing wrong', () => {
    const workspace = workspaceOf({});
    const question = { kind: 'analysis', date: '2026-06-26', title: 'Frost', topics: [] } as const;
    const answer = newDocument({ index: workspace.index, ...question });
    assert.ok(answer.outcome === 'new');
    const text = create(workspace, answer.edit)['journals/analyses/frost.md'];
    assert.equal(text, '---\nkind: analysis\nlast_reviewed: 2026-06-26\ntopics: []\n---\n\n# Frost\n\n## Sources\n');
    assert.deepEqual(codesOf(workspace, answer.path), []);
    const other = newDocument({ index: workspaceOf({}).index, ...question, placeholder: 'What it finds.' });
    assert.ok(other.outcome === 'new');
    const [file] = other.edit;
    assert.ok(file !== undefined && 'create' in file);
    assert.match(drawMarks(file.create, [other.range]), /# Frost\n\n«What it finds\.»\n\n## Sources\n$/);
  });
});
