import assert from 'node:assert/strict';
import type { MarkdownKind } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import { factLists, type SegmentFacts } from '../../src/journal/model';
import { KeptFacts } from '../../src/journal/packing/kept-facts';
import { packFacts } from '../../src/journal/packing/pack-facts';
import { readSegment } from '../../src/journal/read-segment';
import { createRandom, mutate, randomDocument, sampleSegments } from '../support/random-documents';

const vocabulary = vocabularyOf();
const kinds: readonly MarkdownKind[] = ['topic', 'brief', 'analysis'];

/** Facts with all their lists, wherever they come from. */
const plain = (facts: SegmentFacts) => Object.fromEntries(factLists.map(name => [name, facts[name]]));

function check(text: string): number {
  let facts = 0;
  for (const kind of kinds) {
    const read = readSegment(text, { kind, vocabulary });
    const kept = new KeptFacts(packFacts(read)).facts;
    assert.deepEqual(plain(kept), plain(read), JSON.stringify(text));
    for (const name of factLists) facts += kept[name].length;
  }
  return facts;
}

describe('packed facts', () => {
  it('are what was packed', () => {
    const random = createRandom(3);
    let facts = 0;
    for (const segment of sampleSegments('samples')) facts += check(segment) + check(mutate(random, segment));
    for (let turn = 0; turn < 3000; turn++) facts += check(randomDocument(random));
    assert.ok(facts > 10_000, `only ${facts} facts`);
  });

  it('keep text that has no form in UTF-8, and much of it', () => {
    check('# \ud800\n\n## 2026-06-26 — Gather\n\n- [\udc00](https://a.example) (P, 2026) — \ud83c\n');
    check(`# A\n\n${'## 2026-06-26 — Gather\n\n- [T](https://a.example) (P, 2026) — note\n\n'.repeat(3000)}`);
  });
});
