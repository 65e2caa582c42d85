import assert from 'node:assert/strict';
import { excludedSource } from '../../src/rules/sources/excluded-source';
import { firstProblem, marked, problemsIn, textsFound } from '../support/checking';

const SOIL = 'journals/topics/soil.md';

/** A journal with the bullets `items`, whose config excludes `terms` and `domains`. */
const journal = (items: readonly string[], terms: readonly string[], domains: readonly string[] = []) => ({
  [SOIL]: `# Soil\n\n## 2026-06-26 — Gather\n\n${items.map(item => `- ${item}\n`).join('')}`,
  'journals/topics/config/soil.yaml': JSON.stringify({ exclude_terms: terms, exclude_domains: domains })
});

describe('excluded-source', () => {
  describe('of domains', () => {
    const within: readonly [string, string][] = [
      ['a.example', 'https://a.example/b'],
      ['a.example', 'https://www.a.example/b'],
      ['a.example', 'http://news.a.example:8080/b'],
      ['A.Example', 'https://a.example'],
      ['www.a.example', 'https://a.example'],
      ['https://a.example/', 'https://a.example/b'],
      ['*.a.example', 'https://news.a.example']
    ];
    for (const [domain, url] of within) {
      it(`${domain} excludes ${url}`, () => {
        assert.deepEqual(textsFound(excludedSource, journal([`[T](${url})`], [], [domain])), [url]);
      });
    }

    const outside: readonly [string, string][] = [
      ['a.example', 'https://ba.example'],
      ['a.example', 'https://a.example.org'],
      ['a.example', 'https://b.example/a.example'],
      ['a.example', 'https://b.example/?from=https://a.example'],
      ['news.a.example', 'https://a.example'],
      ['', 'https://a.example'],
      ['a.example', 'a.example']
    ];
    for (const [domain, url] of outside) {
      it(`${domain || 'an empty domain'} does not exclude ${url}`, () => {
        assert.deepEqual(textsFound(excludedSource, journal([`[T](${url})`], [], [domain])), []);
      });
    }
  });

  describe('of terms', () => {
    const whole: readonly [string, string][] = [
      ['listicle', '«Listicle»: ten soils'],
      ['listicle', 'A «LISTICLE»'],
      ['listicle', 'Soil/«listicle»-house'],
      ['sponsored test', 'A «Sponsored  test»'],
      ['c++', '«C++», again'],
      ['editor’s pick', "The «editor's pick»"],
      ['[ad]', 'Soils «[AD]»'],
      ['日本', 'soil in «日本»'],
      ['über', '«Über» soils']
    ];
    for (const [term, title] of whole) {
      it(`“${term}” excludes “${title}”`, () => {
        const files = journal([`[${title}](https://a.example)`], [term]);
        assert.deepEqual(marked(excludedSource, files), files);
      });
    }

    const parts: readonly [string, string][] = [
      ['listicle', 'Listicles'],
      ['listicle', 'Nolisticle'],
      ['listicle', 'listicle2'],
      ['listicle', 'listiclé'],
      ['sponsored test', 'sponsored, test'],
      ['a.b', 'a-b'],
      ['  ', 'two  spaces']
    ];
    for (const [term, title] of parts) {
      it(`“${term}” does not exclude “${title}”`, () => {
        assert.deepEqual(textsFound(excludedSource, journal([`[${title}](https://a.example)`], [term])), []);
      });
    }

    it('look at title and publisher, each once, and at nothing else', () => {
      const files = journal(
        [
          '[«Noise», spam and noise](https://noise.example/spam) (The «spam» house, 2026) — noise',
          'Unlinked «spam» (2026)'
        ],
        ['noise', 'spam']
      );
      assert.deepEqual(marked(excludedSource, files), files);
    });

    it('are shown by the whole title where its marks hide the place of the word', () => {
      const files = journal(['[«All *spam*, always»](https://a.example)'], ['spam']);
      assert.deepEqual(marked(excludedSource, files), files);
    });
  });

  it('says which topic excludes what', () => {
    const { message } = firstProblem(excludedSource, journal(['[T](https://shop.a.example)'], [], ['a.example']));
    assert.equal(message, 'The config of “soil” excludes the domain “a.example”.');
  });

  describe('in a brief or analysis', () => {
    const document = (topics: string) =>
      `---\ntopics: ${topics}\n---\n# T\n\n## Sources\n\n- [A Spam](«https://a.example»)\n`;
    const configs = {
      'journals/topics/config/soil.yaml': 'exclude_domains: [a.example]\n',
      'journals/topics/config/ice.yaml': 'exclude_terms: [spam]\n',
      'journals/topics/config/snow.yaml': 'exclude_domains: [b.example]\n'
    };

    for (const folder of ['briefs', 'analyses']) {
      it(`reports in ${folder} what every topic of the front matter excludes`, () => {
        const files = { ...configs, [`journals/${folder}/1.md`]: document('[soil, ice]') };
        assert.deepEqual(marked(excludedSource, files), files);
      });
    }

    for (const topics of ['[soil, snow]', '[snow, soil]', '[soil, unknown]', '[]', 'soil']) {
      it(`reports nothing with the topics ${topics}`, () => {
        assert.deepEqual(problemsIn(excludedSource, { ...configs, 'journals/briefs/1.md': document(topics) }), []);
      });
    }
  });
});
