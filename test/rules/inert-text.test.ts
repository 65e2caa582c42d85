import assert from 'node:assert/strict';
import { rules } from '../../src/rules/registry';
import { problemsIn } from '../support/checking';

/** What looks like the format's parts and is none, to be put where it could be taken for one. */
const lookalikes = `
A remark [sic], a footnote[^1], another[^no-topic], a [link](#soil), a [[no-topic]], a [ ] box and \\[no-topic].
Inline: \`[no-topic]\`, \`\`## 2026-02-30 — Gather\`\`, <span title="[no-topic#2026-02-30]">x</span>, ![no-topic](#soil).
See [no-topic][soil] and [no-topic][].

[^1]: Ibid.

[^no-topic]: see.md

[no-topic]: #soil

\`\`\`md
## 2026-02-30: Gather
### Cross-links
- no tag
- [no-topic] [ice#2026-02-30] [a](no-file.md)
- [2026-01-01 — Gather](#2026-01-01--gather)
\`\`\`

~~~
## 2027-01-01 — Gather
~~~

    ## 2027-01-01 — Gather
    - [no-topic#2026-02-30] [a](no-file.md#x)

<!--
## 2027-01-01 — Gather
- [no-topic] [a](no-file.md)
-->

> ## 2027-01-01 — Gather
> ### Cross-links
> - no tag

<div>
## 2027-01-01 — Gather
[no-topic] [a](no-file.md)
</div>
`;

const files = {
  'journals/topics/soil.md': `---
title: "## 2027-01-01 — Gather"
note: "[no-topic#2026-02-30] [a](no-file.md)"
---

# Soil

## What We're Tracking
${lookalikes}
## Index

- [2026-06-26 — Gather](#2026-06-26--gather)

## 2026-06-26 — Gather
${lookalikes}
### Cross-links

- [ice] Melt water.
${lookalikes}
### Meta-observations

- **Gap:** none
${lookalikes}
## Strategy Changelog
${lookalikes}`,
  'journals/topics/config/soil.yaml': 'id: soil\ntitle: Soil\n# [no-topic] ## 2027-01-01 — Gather\n',
  'journals/topics/ice.md': `# Ice

## What We're Tracking

## Index

## Strategy Changelog
`,
  'journals/topics/config/ice.yaml': 'id: ice\ntitle: Ice\n'
};

describe('text that only looks like the format', () => {
  for (const rule of rules) {
    it(`is nothing to ${rule.code}`, () => {
      for (const spell of [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')]) {
        const spelled = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, spell(text)]));
        assert.deepEqual(problemsIn(rule, spelled), []);
      }
    });
  }
});
