import assert from 'node:assert/strict';
import type { MarkdownDocument } from '../../src/journal/model';
import { nextEntry } from '../../src/queries/next-entry';
import { drawMarks, readMarks, workspaceOf } from '../support/fixture';

const path = 'journals/topics/peat.md';

/** `picture` has `<|>` at the cursor and `«…»` around the heading to go to. */
function check(direction: 'next' | 'previous', picture: string): void {
  const { text, cursor = 0, ranges } = readMarks(picture);
  const { index } = workspaceOf({ [path]: text });
  const found = nextEntry(index.documents.get(path) as MarkdownDocument, text, cursor, direction);
  assert.equal(drawMarks(text, found ? [found] : []), drawMarks(text, ranges));
}

const journal =
  '# Peat\n\n## Index\n\n## 2026-06-26 — Gather\n\nOne.\n\n## 2026-06-19 - Update\n\nTwo.\n\n## Strategy Changelog\n\nEnd.\n';

/** The journal with the cursor before `at`, and `to` marked. */
const going = (at: string, to = ''): string => journal.replace(at, `<|>${at}`).replace(to, `«${to}»`).replace('«»', '');

const first = '2026-06-26 — Gather';
const second = '2026-06-19 - Update';

describe('the next entry', () => {
  it('is the one below', () => {
    check('next', going('# Peat', first));
    check('next', going('One.', second));
    check('next', going('Two.'));
    check('next', going('End.'));
    check('next', going('## Index', first));
  });

  it('is not that of the heading in whose line the cursor is', () => {
    check('next', `# P\n\n<|>## ${first}\n\n## «${second}»\n`);
    check('next', `# P\n\n## ${first}<|>\n\n## «${second}»\n`);
    check('previous', `# P\n\n## «${first}»\n\n<|>## ${second}\n`);
    check('previous', `# P\n\n## «${first}»\n\n## ${second}<|>\n`);
    check('previous', `# P\n\n## <|>${first}\n\n## ${second}\n`);
  });

  it('is, going back, the nearest heading above', () => {
    check('previous', going('End.', second));
    check('previous', going('Two.', second));
    check('previous', going('One.', first));
    check('previous', going('## Index'));
  });

  it('is found with every line ending, and where none is', () => {
    check('next', `<|># P\r\n\r\n## «${first}»\r\n\r\n## ${second}\r\n`);
    check('previous', `# P\r\n\r\n## «${first}»\r\n<|>`);
    check('next', '<|>');
    check('previous', '# P\n\nText<|>');
  });
});
