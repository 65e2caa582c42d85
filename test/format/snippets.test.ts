import assert from 'node:assert/strict';
import markdown from '../../snippets/markdown.json';
import yaml from '../../snippets/yaml.json';
import { entryKinds } from '../../src/format/entries';
import { labels } from '../../src/format/labels';
import { outcomes } from '../../src/format/outcomes';
import { recordFields } from '../../src/format/release-record';
import { sections } from '../../src/format/sections';
import { snippetText } from '../../src/format/snippet-text';
import { snippetsOf } from '../../src/format/snippets';
import type { Snippet } from '../../src/format/snippets/snippet';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { MarkdownDocument } from '../../src/journal/model';
import { each, entryOf } from '../../src/journal/views';
import { checkDocument } from '../../src/rules/check';
import { fillSnippet } from '../support/fill-snippet';
import { workspaceOf } from '../support/fixture';
import { places } from '../support/snippet-places';
import { insert, snippetsIn, TODAY } from '../support/snippets';

const snippets = snippetsOf(vocabularyOf());
const named = (prefix: string): Snippet => {
  const found = snippets.find(snippet => snippet.prefix === prefix);
  assert.ok(found !== undefined, prefix);
  return found;
};

/** What is in the workspace beside the document: a known topic with its config. */
const others = {
  'journals/topics/config/topic-id.yaml': 'id: topic-id\n',
  'journals/topics/config/tides.yaml': 'id: tides\n'
};

/** The document that a snippet was put into, with its defaults, and the problems of it. */
function inserted(prefix: string) {
  const place = places[prefix];
  assert.ok(place !== undefined, `no place is known for the snippet “${prefix}”`);
  const { path, picture } = place;
  const { text, placed } = snippetsIn(path, picture, others);
  const own = placed.find(({ snippet }) => snippet.prefix === prefix);
  assert.ok(own !== undefined, `“${prefix}” does not fit: ${placed.map(({ snippet }) => snippet.prefix)}`);
  const result = insert(text, own);
  const workspace = workspaceOf({ ...others, [path]: result });
  const document = workspace.index.documents.get(path);
  assert.ok(document !== undefined);
  return { result, document, problems: checkDocument(workspace.index, document) };
}

describe('the snippets', () => {
  it('are those of the format', () => {
    const wanted = [
      ...entryKinds.map(kind => kind.toLowerCase().replaceAll(' ', '-')),
      ...['topic', 'topic-config', 'theme', 'cross-links', 'observations', 'group', 'record', 'brief', 'analysis'],
      ...sections.filter(({ documents }) => documents.includes('brief')).map(({ id }) => id),
      ...['source', 'cross-link', 'observation', 'change'],
      ...labels.map(({ id }) => id),
      ...outcomes.map(({ name }) => name)
    ];
    assert.deepEqual(snippets.map(({ prefix }) => prefix).sort(), wanted.sort());
  });

  it('have names and prefixes of their own, and say what they are', () => {
    for (const property of ['name', 'prefix'] as const)
      assert.equal(new Set(snippets.map(snippet => snippet[property])).size, snippets.length);
    for (const { prefix, description } of snippets) {
      assert.match(prefix, /^[a-z][a-z-]*$/);
      assert.match(description, /^[A-Z].*\.$/);
    }
  });

  it('end with the cursor where one goes on', () => {
    for (const { body } of [...Object.values(markdown), ...Object.values(yaml)])
      assert.match(body.join('\n'), /^[^$]*(?:\$(?!0)[^$]*)*\$0$/);
  });

  it('are all contributed, each for its language', () => {
    const written = { markdown: Object.keys(markdown), yaml: Object.keys(yaml) };
    for (const language of ['markdown', 'yaml'] as const) {
      const own = snippets.filter(snippet => snippet.language === language);
      assert.deepEqual(
        written[language],
        own.map(({ name }) => name)
      );
    }
  });
});

for (const { name, prefix, lines } of snippets) {
  describe(`the snippet “${name}”`, () => {
    it('leaves nothing of a snippet’s notation when it is filled', () => {
      assert.doesNotMatch(fillSnippet({ lines }, TODAY), /\$|[{}\\]/);
    });

    it('has its tab stops in the order in which they are read', () => {
      const found = [...snippetText(lines).matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
      const first = found.filter((number, place) => found.indexOf(number) === place);
      assert.ok(first.length > 0);
      assert.deepEqual(
        first,
        first.map((_, place) => place + 1)
      );
    });

    it('breaks no rule where it fits', () => {
      assert.deepEqual(inserted(prefix).problems, []);
    });

    it('stands apart from what is around, with no blank line too many', () => {
      const { result } = inserted(prefix);
      assert.doesNotMatch(result, /\n\n\n/);
      assert.doesNotMatch(result.replace(/^---\n[\s\S]*?\n---\n/, ''), /[^\n]\n#|^#.*\n[^\n]/m);
      assert.match(result, /[^\n]\n$/);
    });
  });
}

/** What a document says, as far as a snippet may have added to it. */
function factsOf(document: MarkdownDocument) {
  const all = <K extends Parameters<typeof each>[1]>(list: K) => [...each(document, list)].map(({ fact }) => fact);
  return { all, headings: [...each(document, 'headings')].map(({ fact }) => fact) };
}

describe('what a snippet is read as', () => {
  const read = (prefix: string) => inserted(prefix).document as MarkdownDocument;

  for (const kind of entryKinds) {
    it(`is one well-formed entry of the kind “${kind}”, with a source, a cross-link and an observation`, () => {
      const document = read(kind.toLowerCase().replaceAll(' ', '-'));
      const today = <Located extends Parameters<typeof entryOf>[0]>(located: Located) =>
        entryOf(located)?.date === TODAY;
      assert.deepEqual(
        [...each(document, 'entries')]
          .filter(({ fact }) => fact.date === TODAY)
          .map(({ fact }) => [fact.kind, fact.wellFormed]),
        [[kind, true]]
      );
      const [source, ...more] = [...each(document, 'sources')].filter(today).map(({ fact }) => fact);
      assert.deepEqual(more, []);
      assert.deepEqual(
        [source?.title, source?.url, source?.publisher, source?.date],
        ['Title', 'https://', 'Publisher', TODAY]
      );
      assert.deepEqual(
        [...each(document, 'crossLinks')].filter(today).map(({ fact }) => [fact.topic, fact.inSection]),
        [['topic-id', true]]
      );
      assert.deepEqual(
        [...each(document, 'observations')].filter(today).map(({ fact }) => fact.labelId),
        ['emerging-theme']
      );
    });
  }

  for (const { id, name, suggests } of labels) {
    it(`is an observation with the label “${name}”`, () => {
      assert.deepEqual(
        factsOf(read(id))
          .all('observations')
          .map(({ labelId, payload }) => [labelId, payload !== null]),
        [[id, suggests !== undefined]]
      );
    });
  }

  for (const { name, closes } of outcomes) {
    it(`is the closing “${name}”`, () => {
      const { all } = factsOf(read(name));
      const tasks = [...all('claims'), ...all('observations')].map(({ task }) => task);
      assert.ok(closes.length > 0);
      assert.deepEqual(
        tasks.filter(task => task !== null).map(task => [task.ticked, task.closing?.outcome, task.closing?.date]),
        [[true, name, TODAY]]
      );
    });
  }

  for (const { id, documents, items } of sections.filter(section => section.documents.includes('brief'))) {
    it(`is the section “${id}”`, () => {
      const document = read(id);
      assert.ok(documents.includes(document.kind as 'brief'));
      assert.ok(factsOf(document).headings.some(({ section }) => section === id));
      const { all } = factsOf(document);
      if (items === 'source') assert.equal(all('sources').length, 1);
      else if (items !== 'text') assert.equal(all('claims').filter(({ kind }) => kind === items).length, 1);
    });
  }

  it('is a release record with every field', () => {
    const records = factsOf(read('record')).all('records');
    assert.deepEqual(
      records.map(({ label }) => label),
      recordFields.map(({ name }) => name)
    );
  });

  it('is a row of the changelog', () => {
    const rows = factsOf(read('change')).all('changelog');
    assert.deepEqual(
      rows.map(({ date, cells }) => [date, cells.length]),
      [
        ['2026-06-01', 3],
        [TODAY, 3]
      ]
    );
  });

  it('is a topic’s config', () => {
    const { document } = inserted('topic-config');
    assert.ok('fields' in document);
    assert.deepEqual(
      document.fields.map(({ key, value, items }) => [key, value ?? items.map(item => item.value)]),
      [
        ['id', 'topic-id'],
        ['title', 'Title'],
        ['description', 'What the topic covers.'],
        ['keywords', ['search term']],
        ['preferred_sources', []],
        ['watch_authors', []],
        ['exclude_terms', []],
        ['exclude_domains', []],
        ['cadence_days', 14]
      ]
    );
  });

  it('says a takeaway of a brief in its Sections too', () => {
    assert.match(inserted('brief').result, /## Key takeaways\n\n- (.+)\n\n## Sections\n\n### Group\n\n- \1\n/);
  });
});

describe('snippets of a workspace with words of its own', () => {
  const vocabulary = vocabularyOf({
    headings: { 'cross-links': 'See also', watchlist: ['Claims', 'Watchlist'] },
    entry_kinds: ['Gather', 'Field trip', '踏査'],
    labels: { Gap: 'Missing', 'Method, note': 'Method, | note', $price: '$price}' }
  });
  const own = new Map(snippetsOf(vocabulary).map(snippet => [snippet.prefix, snippet]));
  const filled = (prefix: string): string => {
    const snippet = own.get(prefix);
    assert.ok(snippet !== undefined, prefix);
    return fillSnippet(snippet, TODAY);
  };

  it('have its headings', () => {
    assert.match(filled('gather'), /^### See also$/m);
    assert.match(filled('cross-links'), /^### See also$/m);
    assert.match(filled('watchlist'), /^## Claims\n/);
  });

  it('have its kinds of entry, and no other', () => {
    assert.match(filled('field-trip'), /^## 2026-06-26 — Field trip$/m);
    assert.match(filled('踏査'), /^## 2026-06-26 — 踏査$/m);
    assert.equal(own.get('update'), undefined);
  });

  it('have its labels', () => {
    assert.match(filled('gap'), /^- \*\*Missing:\*\* /);
    assert.match(filled('method-note'), /^- \*\*Method, \| note:\*\* /);
  });

  it('have what VS Code reads as signs of its notation escaped', () => {
    assert.ok(snippetText(own.get('price')?.lines ?? []).startsWith('- **\\$price\\}:** '));
    assert.ok(snippetText(own.get('observation')?.lines ?? []).includes(',Method\\, \\| note,'));
  });

  it('link to its configs and count on from its briefs', () => {
    const files = {
      '.topic-journal.yaml': 'configs: strategy/*.yaml\n',
      'journals/briefs/a.md': '---\nkind: brief\nissue: 41\n---\n'
    };
    const textOf = (path: string) => {
      const { text, placed } = snippetsIn(path, '<|>', files);
      return placed.map(each => insert(text, each)).join('');
    };
    assert.ok(textOf('journals/topics/a.md').includes('[`strategy/topic-id.yaml`](../../strategy/topic-id.yaml)'));
    assert.ok(textOf('journals/briefs/b.md').includes('\nissue: 42\n'));
  });
});

describe('the notation of snippets', () => {
  it('shares the number of stops that have one value', () => {
    assert.equal(snippetText(named('gather').lines).match(/\$\{6:\$1\}/g)?.length, 1);
    assert.match(
      snippetText(named('topic').lines),
      /topics\/config\/\$\{3:\$TM_FILENAME_BASE\}\.yaml`\]\(config\/\$3\.yaml\)/
    );
  });

  it('has the editor’s date variables and its choices', () => {
    assert.match(snippetText(named('answered').lines), /\{1:\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE\}/);
    assert.ok(snippetText(named('brief').lines).includes('|Low,Medium,High|}'));
  });
});
