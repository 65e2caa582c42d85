import assert from 'node:assert/strict';
import { readDocument } from '../../../src/journal/read-document';
import { answerCrossLink, waitingTopics } from '../../../src/queries/links/answer-cross-link';
import { applyEdits } from '../../../src/text/edit';
import { unanswered } from '../../../src/workspace/unanswered';
import { putText } from '../../../src/workspace/workspace';
import { drawWriting, soilPath, soilWorkspace } from '../../support/writing';

const ice = {
  'journals/topics/ice.md':
    '# Ice\n\n## 2026-06-11 — Gather\n\n### Cross-links\n\n- [soil] Melt.\n\n## 2026-06-04 — Gather\n\n### Cross-links\n\n- [soil] Dry.\n'
};

const answerTo = (soil: string) => {
  const { workspace, reading } = soilWorkspace(soil, ice);
  return answerCrossLink({ index: workspace.index, reading, topic: 'ice', date: '2026-06-11' });
};

describe('an answer to a cross-link', () => {
  it('names the entry that asks, in the newest entry, whatever stands first, and is none that asks in turn', () => {
    const soil = '# Soil\n\n## 2026-05-05 — Gather\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [sea] Salt.\n';
    const { workspace, reading, document, text } = soilWorkspace(soil, ice);
    const { index } = workspace;
    assert.deepEqual(waitingTopics(index, document), [{ topic: 'ice', date: '2026-06-11', count: 2 }]);
    const answer = answerCrossLink({ index, reading, topic: 'ice', date: '2026-06-11' });
    assert.ok(answer.outcome === 'new');
    assert.equal(drawWriting(text, answer), `${soil.trimEnd()}\n- [ice#2026-06-11] «»\n`);
    const answered = applyEdits(text, answer.edits);
    putText(workspace, soilPath, answered);
    const now = readDocument(soilPath, 'topic', answered, workspace.settings.vocabulary).document;
    assert.ok('segments' in now);
    assert.deepEqual(waitingTopics(index, now), []);
    const other = index.documents.get('journals/topics/ice.md');
    assert.ok(other !== undefined && 'segments' in other);
    assert.deepEqual(unanswered(index, other), []);
  });

  it('stands in an older entry where there is none since', () => {
    const answer = answerTo('# Soil\r\n\r\n## 2026-05-05 — Gather\r\n');
    assert.ok(answer.outcome === 'new');
  });

  it('is refused where there is no entry', () => {
    assert.equal(answerTo('# Soil\n').outcome, 'refused');
    assert.equal(answerTo('# Soil\n\n## 2026-06-31 — Gather\n').outcome, 'refused');
  });

  it('is shown where it is there', () => {
    assert.equal(
      answerTo('# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [ice#2026-06-11] Dry.\n').outcome,
      'exists'
    );
  });
});
