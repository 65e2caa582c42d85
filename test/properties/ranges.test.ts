import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkdownKind } from '../../src/format/documents';
import { foldName } from '../../src/format/names';
import { vocabularyOf } from '../../src/format/vocabulary';
import { readDocument } from '../../src/journal/read-document';
import { brief, config, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { nastyYaml } from '../support/arbitrary/nasty-yaml';
import { checkFacts, placesIn } from '../support/check-ranges';
import { holds } from '../support/property';
import { factsOf, rangesIn } from '../support/whole-facts';

const vocabulary = vocabularyOf();
const kinds = fc.constantFrom<MarkdownKind>('topic', 'brief', 'analysis');

describe('ranges', () => {
  it('of Markdown slice back to what the facts say, each within the one that holds it', () => {
    holds(900, [fc.oneof(nastyDocument, journal, brief), kinds], (text, kind) => {
      const { document } = readDocument('a.md', kind, text, vocabulary);
      assert.ok('segments' in document);
      checkFacts(text, factsOf(document));
    });
  });

  it('of YAML slice back to keys and plain values', () => {
    holds(700, [fc.oneof(nastyYaml, config), fc.constantFrom('config', 'settings')], (text, kind) => {
      const { document } = readDocument('a.yaml', kind, text, vocabulary);
      assert.ok('fields' in document);
      const { is, slice, within } = placesIn(text);
      for (const { key, keyRange, value, valueRange, items, keys } of document.fields) {
        if (/^[a-z_]+$/.test(slice(keyRange))) assert.equal(slice(keyRange), key);
        if (/^[a-z_]+$/.test(slice(valueRange)) && typeof value === 'string') is(valueRange, value);
        for (const item of [...items, ...keys]) {
          if (!/[*&!|>]/.test(text)) within(valueRange, item.range);
          if (/^[a-z_]+$/.test(slice(item.range)) && !text.includes('*')) is(item.range, item.value);
        }
      }
      for (const { start, end } of rangesIn(document.faults)) assert.ok(start <= end && end <= text.length);
    });
  });

  it('of front matter are those of the document', () => {
    holds(200, [brief, kinds], (text, kind) => {
      const { document } = readDocument('a.md', kind, text, vocabulary);
      assert.ok('segments' in document && document.frontMatter !== null);
      const { slice, within } = placesIn(text);
      for (const field of document.frontMatter.fields) {
        assert.equal(slice(field.keyRange), field.key);
        within(document.frontMatter.range, field.keyRange, field.valueRange);
        if (field.value !== null) assert.equal(slice(field.valueRange), String(field.value));
        for (const { range, value } of field.items) assert.equal(slice(range), value);
      }
    });
  });

  it('of names that are known are as they are compared', () => {
    holds(50, [journal], text => {
      const { document } = readDocument('a.md', 'topic', text, vocabulary);
      assert.ok('segments' in document);
      for (const { label, labelId } of factsOf(document).observations)
        assert.equal(labelId === null, !vocabulary.labels.has(foldName(label)));
    });
  });
});
