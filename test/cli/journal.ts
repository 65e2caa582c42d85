import type { Files } from './program';

export const soilPath = 'journals/topics/soil.md';

/** A topic journal with nothing wrong. */
export const soil = `# Soil 🌱

## What We’re Tracking

How soils hold water.

Config: [\`journals/topics/config/soil.yaml\`](config/soil.yaml)

## Index

- [2026-06-26 — Gather](#2026-06-26--gather)

## 2026-06-26 — Gather

### Findings

- [Wet ground](https://example.org/wet-ground) (Soil Weekly, 2026-06-20) — Why
  it matters.

### Cross-links

- [rivers] The ground feeds them.

### Meta-observations

- **Gap:** Nobody measures peat.
- **Keyword suggestion:** \`peat depth\` — the gap.

## Strategy Changelog

| Date | Change | Reason |
| --- | --- | --- |
| 2026-06-26 | First gather | New topic |
`;

/** A journal of two topics and a brief with nothing wrong. */
export const journal: Files = {
  [soilPath]: soil,
  'journals/topics/config/soil.yaml': 'id: soil\ntitle: Soil\nkeywords: [Peat depth]\n',
  'journals/topics/rivers.md': soil
    .replace('Soil 🌱', 'Rivers')
    .replaceAll('soil.yaml', 'rivers.yaml')
    .replace('wet-ground', 'flow')
    .replace('- [rivers] The ground feeds them.', '- [soil#2026-06-26] They wet the ground.'),
  'journals/topics/config/rivers.yaml': 'id: rivers\ntitle: Rivers\n',
  'journals/briefs/2026-06-27-water.md': `---
kind: brief
issue: 1
edition: 2026-06-27
category: General
confidence: Medium
updated: 2026-06-27 09:00
sources: 1
topics: [rivers, soil]
---

# Water

## Key takeaways

- It flows.

## Sections

### Flow

- It flows.

## Watchlist

- The dam will go.

## Unknowns

- [x] How deep is it? — answered 2026-06-28: nine metres
- Who measures it?

## Sources

- [The dam](https://example.org/dam) (River Post, 2026-06-25) — A plan.
`
};

/** The journal with the cross-link to rivers spelled wrong: one error, on \`rivres\`. */
export const misspelled: Files = { ...journal, [soilPath]: soil.replace('[rivers]', '[rivres]') };

/** Where \`rivres\` stands in it. */
export const misspelledRange = { start: { line: 21, character: 3 }, end: { line: 21, character: 9 } };

/** The journal with a label spelled wrong, which has a safe fix: one warning. */
export const mislabelled: Files = { ...journal, [soilPath]: soil.replace('Gap:', 'Gapp:') };
