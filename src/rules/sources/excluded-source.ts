import { bareDomain, domainOf, isWithinDomain } from '../../journal/canonical-url';
import type { JournalDocument, Segment, Source } from '../../journal/model';
import { each, inDocument } from '../../journal/views';
import type { Range } from '../../text/range';
import { configList, frontMatterTopics, type JournalIndex, topicOf } from '../../workspace/journal-index';
import type { Finding, Rule } from '../rule';

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
  *check(document, { index }) {
    if (!('segments' in document)) return;
    const strategies = topicsOf(document).map(topic => strategyOf(index, topic));
    const [first] = strategies;
    if (first === undefined || strategies.some(({ terms, domains }) => terms.length + domains.length === 0)) return;
    for (const { fact, segment } of each(document, 'sources')) {
      const findings = exclusions(first, fact, segment);
      const isShared = () =>
        strategies.every(strategy => strategy === first || exclusions(strategy, fact, segment).length > 0);
      if (findings.length > 0 && isShared()) yield* findings;
    }
  }
};

const topicsOf = (document: JournalDocument): readonly string[] => {
  if (!('segments' in document)) return [];
  return document.kind === 'topic' ? [topicOf(document)] : frontMatterTopics(document).map(({ value }) => value);
};

/** What a topic's config excludes. */
interface Strategy {
  readonly topic: string;
  readonly domains: readonly { readonly written: string; readonly bare: string }[];
  readonly terms: readonly { readonly term: string; readonly pattern: RegExp }[];
}

const strategyOf = (index: JournalIndex, topic: string): Strategy => ({
  topic,
  domains: configList(index, topic, 'exclude_domains').map(written => ({ written, bare: bareDomain(written) })),
  terms: configList(index, topic, 'exclude_terms')
    .filter(term => term.trim() !== '')
    .map(term => ({ term, pattern: wholeWords(term) }))
});

/** Finds `term` as whole words, whatever its case, the form of its apostrophes and the white space between its words. */
function wholeWords(term: string): RegExp {
  const literal = term
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’‘ʼ]/g, "['’‘ʼ]")
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])${literal}(?![\\p{L}\\p{N}\\p{M}_])`, 'iu');
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
      const found = pattern.exec(text ?? '');
      if (found === null || range === null || text === null) continue;
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
const rangeOfMatch = (text: string, range: Range, found: RegExpExecArray): Range =>
  text.length === range.end - range.start
    ? { start: range.start + found.index, end: range.start + found.index + found[0].length }
    : range;
