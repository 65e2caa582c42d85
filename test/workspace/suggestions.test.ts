import assert from 'node:assert/strict';
import { each } from '../../src/journal/views';
import { isApplied, isSuggestion } from '../../src/workspace/suggestions';
import { workspaceOf } from '../support/fixture';

/** Whether the config `config` applies the observation `bullet`; null where it is no suggestion. */
function applied(bullet: string, config: string): boolean | null {
  const path = 'journals/topics/soil.md';
  const { index } = workspaceOf({
    [path]: `# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- ${bullet}\n`,
    'journals/topics/config/soil.yaml': config
  });
  const journal = index.documents.get(path);
  assert.ok(journal !== undefined && 'segments' in journal);
  const [observation] = [...each(journal, 'observations')];
  assert.ok(observation !== undefined);
  assert.equal(isSuggestion(observation.fact), isApplied(index, 'soil', observation.fact) !== null);
  return isApplied(index, 'soil', observation.fact);
}

describe('a suggestion', () => {
  it('is applied when the config’s list holds it, without case, quotes and extra spaces', () => {
    const bullet = '**Keyword suggestion:** `"open model" liability  SLA` — why';
    for (const keyword of ['open model liability sla', '\'"Open Model" liability SLA\'', '“open model”  liability SLA'])
      assert.equal(applied(bullet, `keywords:\n  - other\n  - ${keyword}\n`), true, keyword);
    assert.equal(applied(bullet, 'keywords: [open model]\nexclude_terms: [open model liability SLA]\n'), false);
    assert.equal(applied(bullet, ''), false);
  });

  it('is looked for in the lists that its label names', () => {
    assert.equal(applied('Author to watch: Ada Peat — why', 'watch_authors: [ada peat]'), true);
    assert.equal(applied('Author to watch: Ada Peat — why', 'keywords: [ada peat]'), false);
    assert.equal(applied('Noise pattern: “old news” again', 'exclude_terms: [old news]'), true);
    assert.equal(applied('Noise pattern: spam.example', 'exclude_domains: [spam.example]'), true);
  });

  it('of a source is applied by its domain, its name, or a domain with all words of the name', () => {
    const source = (text: string, entry: string) =>
      applied(`Source to watch: ${text} — why`, `preferred_sources: [${entry}]`);
    assert.equal(source('AI Alliance (aialliance.org)', 'aialliance.org'), true);
    assert.equal(source('AI Alliance (aialliance.org)', 'ai alliance'), true);
    assert.equal(source('CSET Georgetown', 'cset.georgetown.edu'), true);
    assert.equal(source('CSET Georgetown', 'cset.example'), false);
    assert.equal(source('CSET Georgetown', 'the cset.georgetown.edu site'), false);
    assert.equal(applied('Author to watch: CSET Georgetown — why', 'watch_authors: [cset.georgetown.edu]'), false);
  });

  it('is none where nothing is suggested', () => {
    assert.equal(applied('Gap: peat', 'keywords: [peat]'), null);
    assert.equal(applied('Keyword suggestion: nothing new that one would have to add to the list', ''), null);
  });
});
