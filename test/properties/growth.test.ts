import assert from 'node:assert/strict';
import { readLooseDay } from '../../src/format/dates';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { Bullet } from '../../src/journal/model';
import { readAttribution } from '../../src/journal/read-attribution';
import { readBullet } from '../../src/journal/read-bullet';
import { readEntryHeading } from '../../src/journal/read-entry-heading';
import { readDirectives, readHtmlAnchors, readYamlDirectives } from '../../src/journal/read-html';
import { readObservation } from '../../src/journal/read-observation';
import { readLinkedSource, readUnlinkedSource } from '../../src/journal/read-source';
import { readSuggestion } from '../../src/journal/read-suggestion';
import { readLeadingTags, readMentions } from '../../src/journal/read-tags';
import { readName } from '../../src/journal/read-untagged';
import { scanBlocks } from '../../src/journal/scan-blocks';
import { segmentEnd } from '../../src/syntax/segments';
import type { Range } from '../../src/text/range';
import { sameQuestion } from '../../src/workspace/same-question';

const vocabulary = vocabularyOf();
const bulletOf = (range: Range): Bullet => ({ range, textRange: range, heading: 0, entry: 0, task: null });
const link = {
  range: { start: 0, end: 1 },
  titleRange: { start: 0, end: 0 },
  title: '',
  urlRange: { start: 0, end: 0 },
  url: ''
};

/** All that reads a stretch of text character by character. */
const readers: Readonly<Record<string, (text: string, range: Range) => unknown>> = {
  readAttribution,
  readBullet: (text, range) => readBullet(`[x]${text}`, range, range, 0, 0),
  readEntryHeading: (text, range) => readEntryHeading(`2026-06-26 ${text}`, range, vocabulary),
  readLooseDay,
  readDirectives,
  readHtmlAnchors,
  readYamlDirectives,
  readObservation: (text, range) => readObservation(`Gap: ${text}`, bulletOf(range), null, vocabulary),
  readLinkedSource: (text, range) => readLinkedSource(text, bulletOf(range), link),
  readUnlinkedSource: (text, range) => readUnlinkedSource(text, bulletOf(range)),
  'readSuggestion of a source': (text, range) => readSuggestion(text, range, 'source-to-watch'),
  'readSuggestion of noise': (text, range) => readSuggestion(text, range, 'noise-pattern'),
  readLeadingTags,
  'readLeadingTags of tags': (text, range) => readLeadingTags(`[soil] ${text}`, range),
  readMentions,
  readName: (text, range) => readName(text, range, null),
  scanBlocks,
  'scanBlocks of a bullet': text => scanBlocks(`- a ${text}`),
  segmentEnd: text => segmentEnd(text, 0),
  sameQuestion: text => sameQuestion(text, text)
};

const parts = [
  ...'[ ] ( ) < > { } # * _ ` ~ - – — : ; , . ! ? " “ ” \' ’ | \\ / & % = + @ 0 a A é 🌊'.split(' '),
  ...[
    ' ',
    '\n',
    '\t',
    '\r\n',
    '- [',
    '- [x] ',
    ' — ',
    ' - ',
    ' -- ',
    '[a](b',
    '[a](b)',
    '[[a](b)',
    '[soil] ',
    '[soil],',
    '(a) '
  ],
  ...[
    ' (a, 2026)',
    '"a" ',
    'a.',
    'a-',
    '<!--',
    '<!-- ',
    '-->',
    '<a id="',
    '<a id="x">',
    ' id=',
    '# topic-journal-',
    '\n## ',
    '\n\n## '
  ],
  ...['```\n', '\n- ', '| a ', '\n| - |', 'Gap: ', '2026-', '2026 ', 'answered ', ' — a', ' — answered 2026-06-31']
];

const SIZE = 32 * 1024;
/** Many times what linear time takes for this size, and a fraction of what quadratic time does. */
const MOST_MILLISECONDS = 200;

function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best > MOST_MILLISECONDS; turn++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('reading many of any one thing takes linear time', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(name, () => {
      for (const part of parts) {
        const text = part.repeat(SIZE / part.length);
        const took = fastest(() => read(text, { start: 0, end: text.length }));
        assert.ok(took < MOST_MILLISECONDS, `${JSON.stringify(part)} took ${Math.round(took)} ms`);
      }
    });
  }
});
