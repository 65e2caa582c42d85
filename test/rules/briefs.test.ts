import assert from 'node:assert/strict';
import { briefSourceCount } from '../../src/rules/briefs/brief-source-count';
import { duplicateIssue } from '../../src/rules/briefs/duplicate-issue';
import { checkDocument } from '../../src/rules/check';
import { putText } from '../../src/workspace/workspace';
import { firstProblem, fixed, fixTitles, marked, problemsIn } from '../support/checking';
import { workspaceOf } from '../support/fixture';

const path = (name: string) => `journals/briefs/${name}.md`;

describe('brief-source-count', () => {
  const brief = (count: string, items: string) => ({
    [path('1')]:
      `---\nkind: brief\nsources: ${count} # so far\n---\n# T\n\n## Sources\n\n${items}\n## Notes\n\n- [D](https://d.example) (E)\n`
  });
  const two = '- [A](https://a.example) (B)\n- On paper (C, 2026)\n';

  it('counts the items of the Sources section', () => {
    assert.deepEqual(problemsIn(briefSourceCount, brief('2', two)), []);
    assert.deepEqual(problemsIn(briefSourceCount, brief('0', 'None yet.\n')), []);
    assert.deepEqual(
      problemsIn(briefSourceCount, brief('2', `${two}\n\`\`\`\n- [A](https://a.example)\n\`\`\`\n`)),
      []
    );
    for (const count of ['«0»', '«1»', '«3»'])
      assert.deepEqual(marked(briefSourceCount, brief(count, two)), brief(count, two));
  });

  it('writes the number, and nothing else', () => {
    assert.deepEqual(fixTitles(briefSourceCount, brief('10', two)), ['Change to 2!']);
    assert.deepEqual(fixed(briefSourceCount, brief('10', two)), brief('2', two));
    assert.equal(firstProblem(briefSourceCount, brief('10', two)).message, 'The Sources section has 2 items, not 10.');
    assert.equal(
      firstProblem(briefSourceCount, brief('0', '- [A](b)')).message,
      'The Sources section has 1 item, not 0.'
    );
  });

  it('says nothing where the number or the section is missing or wrong', () => {
    for (const count of ['', 'many', '"2"', '1.5', '[2]'])
      assert.deepEqual(problemsIn(briefSourceCount, brief(count, '')), []);
    const noSection = '---\nkind: brief\nsources: 2\n---\n# T\n\n## Source\n\n- [A](b)\n';
    assert.deepEqual(
      problemsIn(briefSourceCount, { [path('1')]: noSection, 'journals/briefs/2.md': '# T\n\n## Sources\n' }),
      []
    );
  });
});

describe('duplicate-issue', () => {
  const brief = (issue: string, edition: string, title = 'T') =>
    `---\nkind: brief\nissue: ${issue}\nedition: ${edition}\n---\n# ${title}\n`;

  const orders: Readonly<Record<string, Record<string, string>>> = {
    'all but that of the earliest edition': {
      [path('a')]: brief('«7»', '2026-06-16'),
      [path('b')]: brief('7', '2026-06-15'),
      [path('c')]: brief('«7»', '2026-06-17')
    },
    'of one edition all but the first by path': {
      [path('b')]: brief('«7»', '2026-06-15'),
      [path('a')]: brief('7', '2026-06-15')
    },
    'one without a real edition': { [path('a')]: brief('«7»', '2026-06-31'), [path('b')]: brief('7', '2026-06-15') },
    'of those without an edition all but the first by path': {
      [path('a')]: brief('7', ''),
      [path('b')]: brief('«7»', 'soon')
    }
  };
  for (const [name, files] of Object.entries(orders)) {
    it(`reports ${name}`, () => assert.deepEqual(marked(duplicateIssue, files), files));
  }

  it('says nothing of other numbers, texts and documents', () => {
    const files = {
      [path('a')]: brief('7', '2026-06-16'),
      [path('b')]: brief('70', '2026-06-16'),
      [path('c')]: brief('"7"', '2026-06-16'),
      [path('d')]: brief('', '2026-06-16'),
      'journals/analyses/e.md': '---\nkind: analysis\nissue: 7\n---\n'
    };
    assert.deepEqual(problemsIn(duplicateIssue, files), []);
  });

  it('names the first brief and points at its number', () => {
    const files = { [path('a')]: brief('7', '2026-06-16'), [path('b')]: brief('7', '2026-06-15') };
    const { message, related } = firstProblem(duplicateIssue, files);
    assert.equal(message, 'Issue 7 is taken: journals/briefs/b.md, edition 2026-06-15, has this number.');
    assert.deepEqual(related, [
      { path: path('b'), range: { start: 23, end: 24 }, message: 'The first brief of this number.' }
    ]);
  });

  it('has the others checked again when the first one’s edition or number changes', () => {
    const workspace = workspaceOf({ [path('a')]: brief('7', '2026-06-16'), [path('b')]: brief('7', '2026-06-15') });
    const isReported = (name: string) => {
      const document = workspace.index.documents.get(path(name));
      return document !== undefined && checkDocument(workspace.index, document, [duplicateIssue]).length > 0;
    };
    assert.deepEqual([isReported('a'), isReported('b')], [true, false]);
    assert.ok(putText(workspace, path('b'), brief('7', '2026-06-17')).has(path('a')));
    assert.deepEqual([isReported('a'), isReported('b')], [false, true]);
    assert.ok(putText(workspace, path('b'), brief('8', '2026-06-17')).has(path('a')));
    assert.deepEqual([isReported('a'), isReported('b')], [false, false]);
  });
});
