import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DocumentKind, documentKinds } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { JournalDocument, YamlFault } from '../../src/journal/model';
import { readDocument } from '../../src/journal/read-document';
import { brief, config, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { nastyYaml } from '../support/arbitrary/nasty-yaml';
import { holds } from '../support/property';
import { factsOf, mapRanges } from '../support/whole-facts';

const vocabulary = vocabularyOf();
const kinds = fc.constantFrom<DocumentKind>(...documentKinds.map(({ kind }) => kind));
const texts = fc.oneof(journal, brief, config, nastyDocument, nastyYaml);

/** Of broken YAML no more than that it is: how the library goes on behind a mistake depends on line endings. */
const yamlOf = (yaml: { readonly faults: readonly YamlFault[] }) =>
  yaml.faults.some(({ kind }) => kind === 'syntax') ? 'broken' : yaml;

/** What a document says, all ranges being of the document, without what only tells one file from another. */
function meaningOf(text: string, kind: DocumentKind) {
  const { document } = readDocument('a.md', kind, text, vocabulary);
  const { length, ...rest } = document;
  if (!('segments' in rest)) return yamlOf(rest);
  const { lineEnding, textEnd, segments, frontMatter, ...meaning } = rest;
  return {
    ...meaning,
    frontMatter: frontMatter === null ? null : yamlOf(frontMatter),
    facts: factsOf(document as Extract<JournalDocument, { segments: unknown }>)
  };
}

/** `value` with every range moved by `offset` and every string changed by `write`. */
function moved<T>(value: T, offset: (at: number) => number, write: (text: string) => string = text => text): T {
  const inRanges = mapRanges(value, ({ start, end }) => ({ start: offset(start), end: offset(end) }));
  return JSON.parse(JSON.stringify(inRanges), (_key, each) => (typeof each === 'string' ? write(each) : each));
}

/** How many times `part` stands before `offset` in `text`, all of it. */
function countBefore(text: string, part: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1 && at + part.length <= offset; at = text.indexOf(part, at + 1)) count++;
  return count;
}

const plain = <T>(value: T): T => moved(value, at => at);

describe('what a text says', () => {
  it('is the same with CRLF, but for offsets', () => {
    holds(600, [texts, kinds], (any, kind) => {
      const text = any.replace(/\r\n?/g, '\n');
      const expected = moved(meaningOf(text, kind), at => at + countBefore(text, '\n', at));
      const found = moved(
        meaningOf(text.replaceAll('\n', '\r\n'), kind),
        at => at,
        each => each.replaceAll('\r\n', '\n')
      );
      assert.deepEqual(found, expected);
    });
  });

  it('is the same behind a byte order mark, but for offsets', () => {
    holds(600, [texts, kinds], (any, kind) => {
      const text = any.replace(/^\ufeff+/, '');
      assert.deepEqual(
        plain(meaningOf(`\ufeff${text}`, kind)),
        moved(meaningOf(text, kind), at => at + 1)
      );
    });
  });

  it('is the same with emoji, marks and right-to-left text in its prose, but for offsets', () => {
    const inserted = fc.constantFrom('🌊', '👩🏽‍🚀', 'שלום', '\u202eمرحبا\u202c', 'e\u0301', '漢字', '\u00ad');
    holds(400, [fc.oneof(journal, brief), inserted], (text, insert) => {
      const expected = moved(
        meaningOf(text.replaceAll('▒', 'q'), 'topic'),
        at => at + (insert.length - 1) * countBefore(text, '▒', at)
      );
      const found = moved(
        meaningOf(text.replaceAll('▒', insert), 'topic'),
        at => at,
        each => each.replaceAll(insert, 'q')
      );
      assert.deepEqual(found, expected);
    });
  });
});
