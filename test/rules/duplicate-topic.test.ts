import assert from 'node:assert/strict';
import { checkDocument } from '../../src/rules/check';
import { duplicateTopic } from '../../src/rules/configs/duplicate-topic';
import { putText, removeText } from '../../src/workspace/workspace';
import { firstProblem, marked, problemsIn } from '../support/checking';
import { workspaceOf } from '../support/fixture';

const config = (name: string) => `journals/topics/config/${name}`;
const topic = (name: string) => `journals/topics/${name}.md`;
const SETTINGS = { '.topic-journal.yaml': 'topics: ["journals/topics/*.md", "journals/archive/*.md"]\n' };

describe('duplicate-topic', () => {
  const duplicates: Readonly<Record<string, Record<string, string>>> = {
    'journals of one name in two folders': {
      ...SETTINGS,
      [topic('soil')]: '# «A»\n',
      'journals/archive/soil.md': '# «B»\n'
    },
    'journals whose names differ in case': {
      [topic('soil')]: '# «A»\n',
      [topic('SOIL')]: '# «B»\n',
      [topic('Soil')]: '# «C»\n'
    },
    'configs of one name': { [config('soil.yaml')]: 'id: «soil»\n', [config('soil.yml')]: 'title: x\nid: «ice»\n' },
    'configs whose names differ in case': {
      [config('soil.yaml')]: 'id: «soil»\n',
      [config('Soil.yaml')]: 'id: «Soil»\n'
    },
    'configs that both say they are a third one': { [config('a.yaml')]: 'id: «c»\n', [config('b.yaml')]: 'id: «C»\n' },
    'a config that says it is another one': { [config('a.yaml')]: 'id: a\n', [config('b.yaml')]: 'id: «a»\n' },
    'a config that says it is one without an id': { [config('a.yaml')]: '', [config('b.yaml')]: 'id: «a»\n' }
  };
  for (const [name, files] of Object.entries(duplicates)) {
    it(`reports ${name}`, () => assert.deepEqual(marked(duplicateTopic, files), files));
  }

  const unlike: Readonly<Record<string, Record<string, string>>> = {
    'a journal and its config': { [topic('soil')]: '# A\n', [config('soil.yaml')]: 'id: soil\n' },
    'two that have no id': { [config('a.yaml')]: 'id:\n', [config('b.yaml')]: 'title: a\n' },
    'a journal and a brief of one name': { [topic('soil')]: '# A\n', 'journals/briefs/soil.md': '# A\n' },
    'a file that is no journal': { [topic('soil')]: '# A\n', 'notes/soil.md': '# A\n' },
    'a journal that is a brief by its front matter': {
      ...SETTINGS,
      [topic('soil')]: '# A\n',
      'journals/archive/soil.md': '---\nkind: brief\n---\n'
    },
    'two journals of one title': { [topic('soil')]: '# A\n', [topic('ice')]: '# A\n' }
  };
  for (const [name, files] of Object.entries(unlike)) {
    it(`says nothing of ${name}`, () => assert.deepEqual(problemsIn(duplicateTopic, files), []));
  }

  it('names the others and points at them', () => {
    const { message, related } = firstProblem(duplicateTopic, { [topic('soil')]: '# A\n', [topic('Soil')]: '# B\n' });
    assert.equal(message, 'Another topic journal is of the topic “soil” too: journals/topics/Soil.md.');
    assert.deepEqual(related, [
      { path: topic('Soil'), range: { start: 2, end: 3 }, message: 'The other topic journal of “soil”.' }
    ]);
  });

  it('has the other one checked again when one comes, goes or says another id', () => {
    const workspace = workspaceOf({ [topic('soil')]: '# A\n', [config('a.yaml')]: 'id: c\n' });
    const problemsAt = (path: string) => {
      const document = workspace.index.documents.get(path);
      return document === undefined ? 0 : checkDocument(workspace.index, document, [duplicateTopic]).length;
    };
    assert.ok(putText(workspace, topic('Soil'), '# B\n').has(topic('soil')));
    assert.equal(problemsAt(topic('soil')), 1);
    assert.ok(removeText(workspace, topic('Soil')).has(topic('soil')));
    assert.equal(problemsAt(topic('soil')), 0);
    assert.ok(putText(workspace, config('b.yaml'), 'id: C\n').has(config('a.yaml')));
    assert.equal(problemsAt(config('a.yaml')), 1);
    assert.ok(putText(workspace, config('b.yaml'), 'id: b\n').has(config('a.yaml')));
    assert.equal(problemsAt(config('a.yaml')), 0);
  });
});
