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
  /** Finds what may be one of the terms. */
  readonly anyTerm: RegExp;
}

// A strategy follows from its config alone.
const strategies = new WeakMap<object, Strategy>();

function strategyOf(index: JournalIndex, topic: string): Strategy {
  const config = configOf(index, topic);
  const known = config === undefined ? undefined : strategies.get(config);
  if (known !== undefined) return known;
  const terms = configList(index, topic, 'exclude_terms')
    .filter(term => term.trim() !== '')
    .map(term => ({ term, pattern: termPattern(term) }));
  const strategy = {
    topic,
    terms,
    anyTerm: new RegExp(terms.length === 0 ? '(?!)' : terms.map(({ pattern }) => pattern.source).join('|'), 'iu'),
    domains: configList(index, topic, 'exclude_domains').map(written => ({ written, bare: bareDomain(written) }))
  };
  if (config !== undefined) strategies.set(config, strategy);
  return strategy;
}

/** What excludes a source, at most once for each of its url, title and publisher. */
function exclusions(strategy: Strategy, source: Source, segment: Segment): Finding[] {
  const findings: Finding[] = [];
  const { topic, domains } = strategy;
  const domain = source.canonical === null || domains.length === 0 ? null : domainOf(source.canonical);
  const excluded = domain === null ? undefined : domains.find(({ bare }) => isWithinDomain(domain, bare));
  if (source.urlRange !== null && excluded !== undefined) {
    const message = `The config of “${topic}” excludes the domain “${excluded.written}”.`;
    findings.push({ range: inDocument(segment, source.urlRange), message });
  }
  for (const finding of [
    excludedTerm(strategy, source.title, source.titleRange),
    excludedTerm(strategy, source.publisher, source.publisherRange)
  ])
    if (finding !== undefined) findings.push({ ...finding, range: inDocument(segment, finding.range) });
  return findings;
}

/** The first excluded term in `text`, which stands at `range`. */
function excludedTerm(
  { topic, terms, anyTerm }: Strategy,
  text: string | null,
  range: Range | null
): Finding | undefined {
  // One look for all terms spares most texts one for each.
  if (text === null || range === null || !anyTerm.test(text)) return undefined;
  for (const { term, pattern } of terms) {
    const found = findWords(text, pattern);
    if (found !== undefined)
      return {
        range: rangeOfMatch(text, range, found),
        message: `The config of “${topic}” excludes the term “${term}”.`
      };
  }
  return undefined;
}

/**
 * Where `found` stands. The text is what a reader sees, without marks; only where it is as long as what is written do its
 * offsets count in the file, else the whole of it is shown.
 */
const rangeOfMatch = (text: string, range: Range, found: Range): Range =>
  text.length === range.end - range.start ? shiftRange(found, range.start) : range;
