import { entryKinds } from '../../src/format/entries';
import { labels } from '../../src/format/labels';

/** A document that a snippet fits into, with `<|>` where it goes. All is well with it once the snippet is there. */
interface Place {
  readonly path: string;
  readonly picture: string;
}

const journal = 'journals/topics/tides.md';
const brief = 'journals/briefs/2026-06-26-tides.md';
const analysis = 'journals/analyses/tides.md';

const head = `# Tides

## What We’re Tracking

The sea. Config: [tides](config/tides.yaml)

## Index
`;
const changelog = `
## Strategy Changelog

| Date | Change | Reason |
| --- | --- | --- |
| 2026-06-01 | Left out weather | It is noise |
`;
const dated = (kind: string) => `
- [2026-06-26 — ${kind}](#2026-06-26--${kind.toLowerCase().replaceAll(' ', '-')})
`;

/** A journal with one entry of the day. */
const entry = (text: string): Place => ({
  path: journal,
  picture: `${head}${dated('Gather')}\n## 2026-06-26 — Gather\n\n${text}${changelog}`
});
const observation: Place = entry('### Meta-observations\n\n<|>\n');

const frontMatter = (kind: 'brief' | 'analysis') =>
  kind === 'brief'
    ? `---\nkind: brief\nissue: 1\nedition: 2026-06-26\nconfidence: High\nsources: 1\ntopics: [topic-id]\n---\n\n# Tides\n\n`
    : '---\nkind: analysis\nlast_reviewed: 2026-06-26\ntopics: [topic-id]\n---\n\n# Tides\n\n';

/** The sections of a brief, as they are written. */
const parts = {
  takeaways: '## Key takeaways\n\n- A\n',
  sections: '## Sections\n\n### Group\n\n- A\n',
  watchlist: '## Watchlist\n\n- B\n',
  unknowns: '## Unknowns\n\n- C\n',
  overlay:
    '## Investor overlay\n\n### Read-throughs\n\n- D\n\n### What would confirm\n\n- E\n\n### What would kill\n\n- F\n',
  sources: '## Sources\n\n- [A](https://a.example) (B, 2026-06-02)\n'
};

/** A brief with another text in place of one section, or none. */
const inBrief = (section: keyof typeof parts, text = '<|>\n'): Place => {
  const written = Object.entries({ ...parts, [section]: text }).map(([, each]) => each);
  return { path: brief, picture: frontMatter('brief') + written.join('\n') };
};
const overlayWithout = (name: string): Place => {
  const others = ['### Read-throughs', '### What would confirm', '### What would kill'];
  return inBrief(
    'overlay',
    ['## Investor overlay', ...others.map(heading => (heading === name ? '<|>' : `${heading}\n\n- D`))].join('\n\n') +
      '\n'
  );
};

/** Where each snippet fits, by its prefix. */
export const places: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(
    entryKinds.map(kind => [
      kind.toLowerCase().replaceAll(' ', '-'),
      {
        path: journal,
        picture: `${head}${dated(kind)}- [2026-06-11 — Gather](#2026-06-11--gather)\n<|>\n## 2026-06-11 — Gather\n\n### Old\n\n- [A](https://a.example) (B, 2026-06-02) — c\n${changelog}`
      }
    ])
  ),
  ...Object.fromEntries(labels.map(({ id }) => [id, observation])),
  observation,
  theme: entry(
    '### Spring\n\n- [A](https://a.example) (B, 2026-06-02) — c\n\n<|>\n\n### Cross-links\n\n- [topic-id] why\n'
  ),
  source: entry('### Spring\n\n- [A](https://a.example) (B, 2026-06-02) — c<|>\n'),
  'cross-links': entry('### Spring\n\n- [A](https://a.example) (B, 2026-06-02) — c\n<|>'),
  'cross-link': entry('### Cross-links\n\n- <|>\n'),
  observations: entry('### Cross-links\n\n- [topic-id] why\n\n<|>'),
  change: { path: journal, picture: `${head}${changelog}<|>` },
  topic: { path: 'journals/topics/topic-id.md', picture: '<|>' },
  'topic-config': { path: 'journals/topics/config/topic-id.yaml', picture: '<|>' },
  brief: { path: brief, picture: '<|>' },
  takeaways: inBrief('takeaways'),
  sections: inBrief('sections'),
  group: inBrief('sections', '## Sections\n\n### Other\n\n- A\n<|>\n'),
  watchlist: inBrief('watchlist'),
  unknowns: inBrief('unknowns'),
  overlay: inBrief('overlay'),
  'read-throughs': overlayWithout('### Read-throughs'),
  confirm: overlayWithout('### What would confirm'),
  kill: overlayWithout('### What would kill'),
  sources: inBrief('sources', '<|>'),
  analysis: { path: analysis, picture: '<|>' },
  record: { path: analysis, picture: `${frontMatter('analysis')}Prose.\n<|>\n${parts.sources}` },
  answered: inBrief('unknowns', '## Unknowns\n\n- [x] C<|>\n'),
  confirmed: inBrief('watchlist', '## Watchlist\n\n- [x] B<|>\n'),
  killed: inBrief('watchlist', '## Watchlist\n\n- [x] B — <|>\n'),
  dropped: entry('### Meta-observations\n\n- [x] **Gap:** none<|>\n'),
  dismissed: entry('### Meta-observations\n\n- [x] **Author to watch:** Ada — writes<|>\n')
};
