import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DocumentKind, documentKinds, SETTINGS_FILE } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { JournalDocument } from '../../src/journal/model';
import { readDocument } from '../../src/journal/read-document';
import { checkDocument, INTERNAL_ERROR } from '../../src/rules/check';
import { parseYaml } from '../../src/syntax/yaml';
import { openItems } from '../../src/workspace/open-items';
import { createWorkspace, putText } from '../../src/workspace/workspace';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { nastyYaml } from '../support/arbitrary/nasty-yaml';
import { anyText, punctuation } from '../support/arbitrary/texts';
import { holds } from '../support/property';
import { factsOf, rangesIn } from '../support/whole-facts';

const vocabulary = vocabularyOf();
const kinds = fc.constantFrom<DocumentKind>(...documentKinds.map(({ kind }) => kind));
const texts = fc.oneof(anyText, punctuation, nastyDocument, nastyYaml);

function readsWell(document: JournalDocument, text: string): void {
  assert.equal(document.length, text.length);
  for (const { start, end } of rangesIn('segments' in document ? [document.frontMatter, factsOf(document)] : document))
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

describe('any text', () => {
  it('is read as any kind of document, with all ranges within it', () => {
    holds(1500, [texts, kinds], (text, kind) => {
      readsWell(readDocument('journals/a.md', kind, text, vocabulary).document, text);
    });
  });

  it('is read as front matter', () => {
    holds(500, [nastyYaml, kinds], (yaml, kind) => {
      const text = `---\n${yaml}\n---\n# T\n`;
      readsWell(readDocument('journals/a.md', kind, text, vocabulary).document, text);
    });
  });

  it('is read as YAML', () => {
    holds(1000, [fc.oneof(anyText, nastyYaml), fc.nat(9)], (text, base) => {
      const { root, problems } = parseYaml(text, base);
      for (const { start, end } of rangesIn([root, problems]))
        assert.ok(base <= start && start <= end && end <= base + text.length);
    });
  });

  it('can be the settings of a workspace, and stand in it anywhere, with no rule that fails', () => {
    holds(300, [fc.option(texts, { nil: undefined }), texts, texts, texts], (settings, journal, config, brief) => {
      const workspace = createWorkspace(settings);
      const files = {
        [SETTINGS_FILE]: settings ?? '',
        'journals/topics/a.md': journal,
        'journals/topics/config/a.yaml': config,
        'journals/briefs/b.md': brief
      };
      for (const [path, text] of Object.entries(files)) putText(workspace, path, text);
      openItems(workspace.index);
      for (const document of workspace.index.documents.values()) {
        for (const { code, message, range } of checkDocument(workspace.index, document)) {
          assert.notEqual(code, INTERNAL_ERROR, message);
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= document.length, message);
        }
      }
    });
  });
});
