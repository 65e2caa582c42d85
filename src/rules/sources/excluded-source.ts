import { bareDomain, domainOf, isWithinDomain } from '../../journal/canonical-url';
import type { MarkdownDocument, Segment, Source } from '../../journal/model';
import { inDocument } from '../../journal/views';
import { type Range, shiftRange } from '../../text/range';
import { configList, configOf, frontMatterTopics, type JournalIndex, topicOf } from '../../workspace/journal-index';
import type { Finding, Rule } from '../rule';
import { findWords, termPattern } from './whole-words';

export const excludedSource: Rule = {
  code: 'excluded-source',
  group: 'sources',
  summary: 'A source is of a domain, or has a term in its title or publisher, that the topic’s config excludes.',
  reason:
    'The strategy says that such sources are noise. In a brief or analysis a source is reported only if every topic that the front matter names excludes it: what is noise for one topic may be the subject of another.',
  severity: 'warning',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n- [By the sack](«https://shop.deals.example/sack») (Sacks)\n- [A «Sponsored test»: nine planters](https://planters.example/nine) (Planter Weekly)\n- [Nine planters](https://planters.example/ten) (The «listicle» house, 2026)\n',
        'journals/topics/config/soil.yaml':
          'id: soil\nexclude_terms: [sponsored test, listicle]\nexclude_domains: [deals.example]\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n- [By the sack](https://ideals.example/deals.example) (deals.example)\n- [A test, sponsored: nine planters](https://planters.example/sponsored-test) (Listicles)\n',
        'journals/topics/config/soil.yaml':
          'id: soil\nexclude_terms: [sponsored test, listicle]\nexclude_domains: [deals.example]\n',
        'journals/topics/ice.md':
          '# Ice\n\n## 2026-06-26 — Gather\n\n- [By the sack](https://deals.example/ice) (Sacks)\n'
      }
    },
    {
      bad: {
        'journals/briefs/1.md':
          '---\nkind: brief\ntopics: [soil]\n---\n# Sacks\n\n## Sources\n\n- [By the sack](«https://deals.example/sack») (Sacks)\n',
        'journals/topics/config/soil.yaml': 'id: soil\nexclude_domains: [deals.example]\n'
      },
      good: {
        'journals/briefs/1.md':
          '---\nkind: brief\ntopics: [soil, trade]\n---\n# Sacks\n\n## Sources\n\n- [By the sack](https://deals.example/sack) (Sacks)\n',
        'journals/topics/config/soil.yaml': 'id: soil\nexclude_domains: [deals.example]\n',
        'journals/topics/config/trade.yaml': 'id: trade\n'
      }
    }
  ],
  bySegment: {
    of: ['sources'],
    uses: ['configs'],
    *check(segment, document, { index }) {
      const strategies = topicsOf(document).map(topic => strategyOf(index, topic));
      const [first] = strategies;
      if (first === undefined || strategies.some(({ terms, domains }) => terms.length + domains.length === 0)) return;
      for (const source of segment.facts.sources) {
        const findings = exclusions(first, source, segment);
        const isShared = () =>
          strategies.every(strategy => strategy === first || exclusions(strategy, source, segment).length > 0);
        if (findings.length > 0 && isShared()) yield* findings;
      }
    }
  }
};

const topicsOf = (document: MarkdownDocument): readonly string[] =>
  document.kind === 'topic' ? [topicOf(document)] : frontMatterTopics(document).map(({ value }) => value);

/** What a topic's config excludes. */
interface Strategy {
  readonly topic: string;
  readonly domains: readonly { readonly written: string; readonly bare: string }[];
  readonly terms: readonly { readonly term: string; readonly pattern: RegExp }[];
}

// A strategy follows from its config alone.
const strategies = new WeakMap<object, Strategy>();

function strategyOf(index: JournalIndex, topic: string): Strategy {
  const config = configOf(index, topic);
  const known = config === undefined ? undefined : strategies.get(config);
  if (known !== undefined) return known;
  const strategy = {
    topic,
    domains: configList(index, topic, 'exclude_domains').map(written => ({ written, bare: bareDomain(written) })),
    terms: configList(index, topic, 'exclude_terms')
      .filter(term => term.trim() !== '')
      .map(term => ({ term, pattern: termPattern(term) }))
  };
  if (config !== undefined) strategies.set(config, strategy);
  return strategy;
}

/** What excludes a source, at most once for each of its url, title and publisher. */
function exclusions({ topic, domains, terms }: Strategy, source: Source, segment: Segment): Finding[] {
  const findings: Finding[] = [];
  const domain = source.canonical === null || domains.length === 0 ? null : domainOf(source.canonical);
  const excluded = domain === null ? undefined : domains.find(({ bare }) => isWithinDomain(domain, bare));
  if (source.urlRange !== null && excluded !== undefined) {
    const message = `The config of “${topic}” excludes the domain “${excluded.written}”.`;
    findings.push({ range: inDocument(segment, source.urlRange), message });
  }
  const parts = [
    { text: source.title, range: source.titleRange },
    { text: source.publisher, range: source.publisherRange }
  ];
  for (const { text, range } of parts) {
    for (const { term, pattern } of text === null || range === null ? [] : terms) {
      const found = text === null ? undefined : findWords(text, pattern);
      if (found === undefined || range === null || text === null) continue;
      const message = `The config of “${topic}” excludes the term “${term}”.`;
      findings.push({ range: inDocument(segment, rangeOfMatch(text, range, found)), message });
      break;
    }
  }
  return findings;
}

/**
 * Where `found` stands. The text is what a reader sees, without marks; only where it is as long as what is written do its
 * offsets count in the file, else the whole of it is shown.
 */
const rangeOfMatch = (text: string, range: Range, found: Range): Range =>
  text.length === range.end - range.start ? shiftRange(found, range.start) : range;
