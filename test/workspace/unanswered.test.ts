import assert from 'node:assert/strict';
import { SETTINGS_FILE } from '../../src/format/documents';
import { checkDocument } from '../../src/rules/check';
import { journalOf } from '../../src/workspace/journal-index';
import { unanswered } from '../../src/workspace/unanswered';
import { putText } from '../../src/workspace/workspace';
import { everyRule } from '../support/every-rule';
import { workspaceOf } from '../support/fixture';

/** A journal with entries, each given as its day and the lines of its Cross-links; prose where there is a `*` before it. */
function journal(entries: Readonly<Record<string, readonly string[]>>): string {
  const written = Object.entries(entries).map(([day, lines]) => {
    const prose = lines.filter(line => line.startsWith('*')).map(line => `${line.slice(1)}\n\n`);
    const links = lines.filter(line => !line.startsWith('*')).map(line => `- ${line}\n`);
    return `## ${day} — Gather\n\n${prose.join('')}### Cross-links\n\n${links.join('')}\n`;
  });
  return `# Title\n\n${written.join('')}`;
}

/** What waits for an answer of soil, by the topic and day of where it stands. */
function waiting(soil: string, others: Readonly<Record<string, string>>): string[] {
  const files = Object.entries({ soil, ...others }).map(([id, text]) => [`journals/topics/${id}.md`, text]);
  const { index } = workspaceOf(Object.fromEntries(files));
  const document = journalOf(index, 'soil');
  assert.ok(document !== undefined);
  return unanswered(index, document).map(({ topic, date }) => `${topic} ${date}`);
}

describe('a cross-link waits for an answer', () => {
  const ice = journal({ '2026-06-11': ['[soil] Melt water.'] });
  const cases: readonly (readonly [what: string, soil: string, ice: string, expected: readonly string[]])[] = [
    ['where no entry names its topic', journal({ '2026-06-26': [] }), ice, ['ice 2026-06-11']],
    ['where only an older entry does', journal({ '2026-06-10': ['[ice] Dry.'] }), ice, ['ice 2026-06-11']],
    ['also where there is no entry since', journal({ '2026-06-01': [] }), ice, ['ice 2026-06-11']],
    ['no more after an entry of the same day', journal({ '2026-06-11': ['[ice] Dry.'] }), ice, []],
    ['no more after a later entry', journal({ '2026-06-26': ['[ice] Dry.'] }), ice, []],
    ['no more after a mention in prose', journal({ '2026-06-26': ['*As [ice] says.'] }), ice, []],
    ['no more once an older entry names it', journal({ '2026-06-01': ['[ice#2026-06-11] Dry.'] }), ice, []],
    [
      'where an older entry names one before it',
      journal({ '2026-06-01': ['[ice#2026-06-10] Dry.'] }),
      ice,
      ['ice 2026-06-11']
    ],
    [
      'for each that is newer than the answer, the newest first',
      journal({ '2026-06-05': ['[ice] Dry.'] }),
      journal({ '2026-06-26': ['[soil] a'], '2026-06-11': ['[soil] b'], '2026-06-04': ['[soil] c'] }),
      ['ice 2026-06-26', 'ice 2026-06-11']
    ],
    [
      'only where it stands in Cross-links',
      journal({ '2026-06-26': [] }),
      journal({ '2026-06-11': ['*As [soil] says.'] }),
      []
    ],
    [
      'unless it is an answer itself',
      journal({ '2026-06-10': ['[ice] Dry.'] }),
      journal({ '2026-06-11': ['[soil#2026-06-10] Melt.'] }),
      []
    ],
    [
      'where it names an entry that asked nothing',
      journal({ '2026-06-10': ['*[ice] Dry.'] }),
      journal({ '2026-06-11': ['[soil#2026-06-10] Melt.'] }),
      ['ice 2026-06-11']
    ]
  ];
  for (const [what, soil, other, expected] of cases)
    it(what, () => assert.deepEqual(waiting(soil, { ice: other }), expected));

  it('not from the same topic, a brief, or an entry without a date', () => {
    const soil = journal({ '2026-06-26': ['[soil] Myself.'] });
    assert.deepEqual(waiting(soil, { ice: '# Ice\n\n### Cross-links\n\n- [soil] Melt.\n' }), []);
    assert.deepEqual(
      waiting(soil, { '../briefs/one': '# One\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [soil] x\n' }),
      []
    );
  });

  it('of one answer for both journals of a topic, and each is checked again when the other answers', () => {
    const workspace = workspaceOf({
      [SETTINGS_FILE]: JSON.stringify({ ...JSON.parse(everyRule), topics: ['a/*.md', 'b/*.md'] }),
      'a/ice.md': ice,
      'a/soil.md': journal({ '2026-06-26': [] }),
      'b/soil.md': journal({ '2026-06-26': [] })
    });
    const { index } = workspace;
    const found = () => {
      const document = index.documents.get('a/soil.md');
      assert.ok(document !== undefined);
      return checkDocument(index, document).filter(({ code }) => code === 'unanswered-cross-link').length;
    };
    assert.equal(found(), 1);
    const affected = putText(workspace, 'b/soil.md', journal({ '2026-06-26': ['[ice] Dry.'] }));
    assert.ok(affected.has('a/soil.md'));
    assert.equal(found(), 0);
  });
});
