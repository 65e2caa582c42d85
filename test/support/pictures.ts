import assert from 'node:assert/strict';
import type { DocumentKind } from '../../src/format/documents';
import { type Vocabulary, vocabularyOf } from '../../src/format/vocabulary';
import type { SegmentFacts, YamlFault } from '../../src/journal/model';
import { readDocument } from '../../src/journal/read-document';
import { type Range, shiftRange } from '../../src/text/range';
import { drawMarks, readMarks } from './fixture';
import { factsOf } from './whole-facts';

/** What stands before the text of a picture, and how the whole is read. */
export interface Setting {
  readonly before: string;
  readonly kind?: DocumentKind;
  readonly vocabulary?: Vocabulary;
}

const entry = '# Soil\n\n## 2026-06-26 — Gather\n\n';

/** Settings for pictures of one bullet or a few: the section that they stand in. */
export const under = {
  nothing: { before: '' },
  theme: { before: `${entry}### Peat\n\n` },
  crossLinks: { before: `${entry}### Cross-links\n\n` },
  observations: { before: `${entry}### Meta-observations\n\n` },
  index: { before: '# Soil\n\n## Index\n\n' },
  changelog: { before: '# Soil\n\n## Strategy Changelog\n\n| Date | Change | Reason |\n| --- | --- | --- |\n' },
  watchlist: { before: '# Brief\n\n## Watchlist\n\n', kind: 'brief' },
  unknowns: { before: '# Brief\n\n## Unknowns\n\n', kind: 'brief' },
  sources: { before: '# Brief\n\n## Sources\n\n', kind: 'brief' },
  record: { before: '# Analysis\n\n## Release record\n\n', kind: 'analysis' }
} as const satisfies Record<string, Setting>;

/** What a picture without its marks says in `setting`, with ranges in the picture's own text. */
export function factsIn(
  picture: string,
  { before, kind = 'topic', vocabulary = vocabularyOf() }: Setting
): SegmentFacts {
  const { text } = readMarks(picture);
  const { document } = readDocument('journals/topics/soil.md', kind, `${before}${text}\n`, vocabulary);
  assert.ok('segments' in document);
  return factsOf(document);
}

/** `picture` with marks at the ranges that `pick` takes from what it says; null stands for one that is not there. */
export function draw(
  picture: string,
  setting: Setting,
  pick: (facts: SegmentFacts) => readonly (Range | null)[]
): string {
  const ranges = pick(factsIn(picture, setting)).filter(range => range !== null);
  return drawMarks(
    readMarks(picture).text,
    ranges.map(range => shiftRange(range, -setting.before.length))
  );
}

/** YAML with marks at what is wrong in it, and the kind and key of each fault. */
export const drawFaults = (text: string, faults: readonly YamlFault[]): string[] => [
  drawMarks(
    text,
    faults.map(({ range }) => range)
  ),
  ...faults.map(({ kind, key }) => `${kind} ${key}`)
];
