import assert from 'node:assert/strict';
import type { SegmentFacts } from '../../src/journal/model';
import { draw, factsIn, under } from '../support/pictures';

const places = ({ observations, records }: SegmentFacts) =>
  [...observations, ...records].flatMap(({ labelRange, textRange, payloadRange }) => [
    labelRange,
    textRange,
    payloadRange
  ]);

/** The labels of the observations in `bullets`, as known and as written. */
const labels = (bullets: string) =>
  factsIn(bullets, under.observations).observations.map(({ labelId, label }) => [labelId, label]);

/** What the observation `label: text` suggests, and the name of a source whose domain that is. */
function suggested(label: string, text: string): string | null {
  const [observation] = factsIn(`- **${label}:** ${text}`, under.observations).observations;
  assert.ok(observation !== undefined);
  const { payload, payloadName } = observation;
  return payloadName === null ? payload : `${payload} of ${payloadName}`;
}

describe('observations', () => {
  it('have a label in any of three forms', () => {
    for (const picture of [
      '- **«Gap»:** «nothing on peat»',
      '- **«Gap»**: «nothing on peat»',
      '- «Gap»: «nothing on peat»',
      '- *«Gap»:* «nothing on peat»',
      '- __«Gap»__ : «nothing on peat»',
      '- **«Emerging theme»:** «*peat* and `code`: again»',
      '- «Quality signal»: «one — two»',
      '- [ ] **«Gap»:** «nothing on peat»',
      '- [x] «Gap»: «nothing on peat» — dropped 2026-06-01',
      '* **«Gap»:** «on\n  two lines»',
      '- **«Gap»:** «text»\n  - **Gap:** not of a sub-item',
      '- **«Gap»:**«»'
    ])
      assert.equal(draw(picture, under.observations, places), picture);
  });

  it('know the labels of the format, whatever their case and apostrophes', () => {
    assert.deepEqual(
      labels(
        'Emerging theme,Emerging pattern,Quality signal,Gap,Keyword suggestion,Author to watch,Source to watch,Noise pattern'
          .split(',')
          .map(label => `- **${label}:** x`)
          .join('\n')
      ).map(([id]) => id),
      [
        'emerging-theme',
        'emerging-pattern',
        'quality-signal',
        'gap',
        'keyword-suggestion',
        'author-to-watch',
        'source-to-watch',
        'noise-pattern'
      ]
    );
    assert.deepEqual(labels('- GAP: x\n- **keyword  Suggestion**: x'), [
      ['gap', 'GAP'],
      ['keyword-suggestion', 'keyword  Suggestion']
    ]);
    assert.deepEqual(labels('- **Open question:** x\n- Gaps: x'), [
      [null, 'Open question'],
      [null, 'Gaps']
    ]);
  });

  it('are not bullets without a label', () => {
    for (const bullet of [
      '- just words',
      '- **bold** words: here',
      '- a sentence of more than four words: here',
      '- https://a.example',
      '- 12:30 is a time',
      '- : nothing before it',
      '- **:** nothing in it',
      '- [Gap](u): a link',
      '- `Gap`: code',
      '- (Gap): brackets',
      '-     Gap: code',
      '- > Gap: a quote',
      '-'
    ])
      assert.deepEqual(labels(bullet), [], bullet);
  });

  it('stand in Meta-observations alone', () => {
    assert.equal(factsIn('- Gap: x', under.theme).observations.length, 0);
    assert.equal(factsIn('- Gap: x', under.nothing).observations.length, 0);
    assert.equal(factsIn('## Meta-observations\n\n- Gap: x', under.nothing).observations.length, 1);
    assert.equal(factsIn('- Gap: x', under.unknowns).observations.length, 0);
  });

  it('keep their text without label and closing', () => {
    const [observation] = factsIn(
      '- [x] **Gap:** no “peat” — here — dropped 2026-06-01: so',
      under.observations
    ).observations;
    assert.equal(observation?.text, 'no “peat” — here');
    assert.equal(observation?.task?.closing?.outcome, 'dropped');
  });
});

describe('suggestions', () => {
  it('mark what they suggest', () => {
    for (const picture of [
      '- **«Keyword suggestion»:** ««"open model" liability SLA» — why»',
      '- «Author to watch»: ««Ada Peat» – why»',
      '- **«Source to watch»**: «AI Alliance («aialliance.org») — why»',
      '- **«Noise pattern»:** «the “«old news»” again — why»'
    ])
      assert.equal(draw(picture, under.observations, places), picture);
  });

  it('suggest the text before the dash, without quotes, backticks and remarks', () => {
    for (const [text, payload] of [
      ['"open model" liability SLA — why', 'open model liability SLA'],
      ['`"open model" liability SLA` — why', 'open model liability SLA'],
      ['“peat bog” - why', 'peat bog'],
      ['peat bog -- why', 'peat bog'],
      ['peat  bog. – why', 'peat bog'],
      ['peat bog (UK) — why', 'peat bog'],
      ['(UK) — why', '(UK)'],
      ['peat (bog — why', 'peat (bog'],
      ['peat) bog — why', 'peat) bog'],
      ['peat bog', 'peat bog'],
      ['one two three four five six seven eight', 'one two three four five six seven eight'],
      ['one two three four five six seven eight nine', null],
      ['one two three four five six seven eight nine — why', 'one two three four five six seven eight nine'],
      ['No new individual to flag, but some that one may watch', null],
      ['well-known — why', 'well-known'],
      ['', null],
      ['— why', null],
      ['"" — why', null]
    ] as const)
      assert.equal(suggested('Keyword suggestion', text), payload, text);
  });

  it('suggest the domain of a source, where one stands in brackets', () => {
    for (const [text, payload] of [
      ['AI Alliance (aialliance.org) — why', 'aialliance.org of AI Alliance'],
      ['AI Alliance (https://www.aialliance.org/x) — why', 'www.aialliance.org of AI Alliance'],
      ['AI Alliance (a group) — why', 'AI Alliance'],
      ['(aialliance.org) — why', 'aialliance.org'],
      ['aialliance.org — why', 'aialliance.org'],
      ['CSET Georgetown', 'CSET Georgetown']
    ] as const)
      assert.equal(suggested('Source to watch', text), payload, text);
    assert.equal(suggested('Author to watch', 'Ada (aialliance.org) — why'), 'Ada');
  });

  it('suggest of a noise pattern its first quoted term or domain', () => {
    for (const [text, payload] of [
      ['"old news" and “more” — why', 'old news'],
      ['posts of spam.example again — why', 'spam.example'],
      ['`old news` again', 'old news'],
      ['“old news” that comes up in every one of the gathers so far', 'old news'],
      ['nothing that one could name in all of this, “really”', null],
      ['listicles — why', 'listicles']
    ] as const)
      assert.equal(suggested('Noise pattern', text), payload, text);
  });

  it('are only observations with the label of one', () => {
    for (const label of ['Gap', 'Emerging theme', 'Emerging pattern', 'Quality signal', 'Other'])
      assert.equal(suggested(label, '"peat" — why'), null);
  });
});

describe('release records', () => {
  it('are labelled bullets of the same grammar', () => {
    for (const picture of [
      '- **«Model»:** «Peat 2»\n- **«Version»**: «2.0»\n- «License»: «MIT»',
      '- **«Weights host»:** «<https://a.example>»',
      '- **«Released»:** «2026-06-12»'
    ])
      assert.equal(draw(picture, under.record, places), picture);
  });

  it('stand under a heading that may name the model', () => {
    const count = (text: string, kind: 'analysis' | 'brief' | 'topic') =>
      factsIn(text, { before: '', kind }).records.length;
    const bullets = '\n\n- **Model:** x\n- Version: 1\n- text\n';
    assert.equal(count(`## Release record${bullets}`, 'analysis'), 2);
    assert.equal(count(`### Release record: Peat 2${bullets}`, 'analysis'), 2);
    assert.equal(count(`## release  RECORD: Peat: 2${bullets}`, 'analysis'), 2);
    assert.equal(count(`## Release records${bullets}`, 'analysis'), 0);
    assert.equal(count(`## Release record${bullets}`, 'brief'), 0);
    assert.equal(count(`## Release record${bullets}`, 'topic'), 0);
  });
});
