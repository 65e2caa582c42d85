import assert from 'node:assert/strict';
import type { RenameContext } from '../../../src/queries/rename/draft';
import { renameLabel } from '../../../src/queries/rename/rename-label';
import { outcomeOf, reasonFor, renamed } from '../../support/renaming';

const soil = 'journals/topics/soil.md';
const rename = (label: string, to: string) => (context: RenameContext) =>
  renameLabel(context, { kind: 'label', labelId: null, label }, to);

const entry = (...lines: readonly string[]) =>
  `# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n${lines.map(line => `- ${line}\n`).join('')}`;

describe('renaming a label', () => {
  it('writes it otherwise wherever it labels an observation', () => {
    const files = { [soil]: entry('**Oddity:** Oddity: a', '**Oddity**: b', 'Oddity: c', '**Gap:** Oddity') };
    assert.equal(
      renamed(files, rename('Oddity', 'Odd thing'))[soil],
      entry('**Odd thing:** Oddity: a', '**Odd thing**: b', 'Odd thing: c', '**Gap:** Oddity')
    );
  });

  it('says what renaming back would not take apart', () => {
    const files = { [soil]: entry('**Oddity:** a', '**oddity:** b', '**Gap:** c') };
    const mergeOf = (to: string) => (outcomeOf(files, rename('Oddity', to)) as { merge?: string }).merge;
    assert.match(mergeOf('Odd') ?? '', /2 ways/);
    assert.match(mergeOf('Quality signal') ?? '', /There is a label “Quality signal” already/);
  });

  it('says why it cannot be', () => {
    const files = { [soil]: entry('Oddity: a', '**Gap:** c') };
    assert.match(
      reasonFor(files, rename('gap', 'Hole')),
      /“Gap” is a label that the journal knows.*\.topic-journal\.yaml/
    );
    assert.match(reasonFor(files, rename('Licence', 'Hole')), /No observation/);
    for (const to of ['', 'a: b', '*a*', 'a\nb'])
      assert.match(reasonFor(files, rename('Oddity', to)), /without a colon/);
    assert.match(reasonFor(files, rename('Oddity', 'Oddity')), /already/);
    assert.match(reasonFor(files, rename('Oddity', 'An odd thing that is long')), /read as something else/);
  });
});
