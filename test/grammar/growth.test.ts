import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { grammarFiles, grammarText } from '../../scripts/generate/grammar';
import { assertRatio } from '../support/ratio';

const MARKDOWN = 'text.html.markdown';

/**
 * As much of VS Code's own grammar as ours needs to be asked: its scopes, with nothing in them, so that the time is that of our
 * patterns. VS Code's own take quadratic time for a long line of brackets; it gives lines of 20,000 characters no colour.
 */
const host = {
  scopeName: MARKDOWN,
  patterns: [
    { name: 'markup.heading.markdown', begin: '^(?=##)', end: '$' },
    {
      name: 'markup.list.unnumbered.markdown',
      begin: '^[-*+][ \\t]',
      while: '^(?!)',
      patterns: [{ name: 'meta.paragraph.markdown', begin: '\\G(?=\\S)', while: '^(?!)' }]
    },
    { contentName: 'meta.embedded.block.frontmatter meta.map.key.yaml', begin: '^(?=kind)', end: '$' },
    { contentName: 'meta.embedded.block.frontmatter string.unquoted.plain.out.yaml', begin: '^.*?: ', end: '$' }
  ],
  repository: { inline: { patterns: [] } }
};

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const texts = new Map(grammarFiles.map(each => [each.grammar.scopeName, grammarText(each)]));
  texts.set(MARKDOWN, JSON.stringify(host));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async scope => {
      const text = texts.get(scope);
      return text === undefined ? null : parseRawGrammar(text, `${scope}.json`);
    },
    getInjections: scope => (scope === MARKDOWN ? grammarFiles.map(({ grammar }) => grammar.scopeName) : [])
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  assert.ok(grammar !== null);
  return grammar;
}

function scopesOf(grammar: IGrammar, lines: readonly string[]): Set<string> {
  const scopes = new Set<string>();
  let stack = INITIAL;
  for (const line of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const token of tokens) for (const scope of token.scopes) scopes.add(scope);
    stack = ruleStack;
  }
  return scopes;
}

const starts = [
  '',
  '[',
  '[x] ',
  '[x] a ',
  '[a](b) ',
  '[a](b',
  '[a](b) (',
  '[a](b) (a',
  '[a](b) (a, ',
  '[a] ',
  '**Gap',
  '**'
];
const parts = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '[[a]',
    '((a)',
    '(a)',
    '[a] ',
    '[a]',
    '[a],',
    '[a#2026-',
    '[a](b)',
    '[a](b) (c) ',
    '[a](((((',
    '<'
  ],
  ...[
    ' ',
    '\t',
    ' — ',
    '— — — ',
    ' - ',
    ' -- ',
    ' — answered ',
    ' — answered 2026-06-26 ',
    '-',
    '- [x] ',
    '- [x] — — — '
  ],
  ...[
    ', ',
    ',',
    '2026',
    ', 2026',
    '2026-06-26, ',
    ' Apr',
    'Apr 1 ',
    '1 Apr ',
    '**',
    '__',
    '**Gap',
    'Gap ',
    ':',
    '#',
    '## ',
    'a',
    '\\',
    '"'
  ]
];

const fill = (start: string, part: string, size: number) => start + part.repeat(size / part.length);

/** Milliseconds of the processor's time: others may use the machine besides. */
function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1000;
}

/** What is quadratic takes four times as long for twice as much. */
const MOST = 3;
/** Milliseconds below which a ratio says nothing. */
const LEAST = 30;

describe('colouring by our grammar', function () {
  this.timeout(120_000);
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  it('asks each of our patterns in this test', () => {
    const scopes = scopesOf(grammar, [
      '## 2026-06-26 — Gather',
      '- [soil#2026-06-11] why',
      '- [T](u) (The Ledger, 2026-06-09)',
      '- [x] **Gap:** text — answered 2026-06-26',
      '- [ ] Gap: text',
      'kind',
      'kind: brief',
      'confidence: Low',
      'edition: 2026-06-26'
    ]);
    const names = ['heading.entry', 'tag.topic', 'type.publisher', 'task.closed', 'task.open', 'control.outcome'];
    for (const name of [...names, 'function.label', 'other.key', 'language.value', 'numeric.date'])
      assert.ok(
        [...scopes].some(scope => scope.includes(`.${name}`)),
        name
      );
  });

  it('takes linear time for one line of any one thing', () => {
    for (const start of [...starts.map(each => `- ${each}`), '## 2026-06-26 — a', 'kind', 'kind: ']) {
      for (const part of parts) {
        const time = (size: number) => timeOf(() => grammar.tokenizeLine(fill(start, part, size), INITIAL));
        if (time(100_000) >= LEAST)
          assertRatio(MOST, () => time(100_000) / time(50_000), JSON.stringify([start, part]));
      }
    }
  });

  const brackets = [
    '[',
    '- [x] [',
    '[a](((((',
    '[a](b) (',
    '[a](b) (a',
    '[a](b) (a, ',
    '- [x] — — — ',
    '- [x] a — — — '
  ];

  it('takes linear time for 2 MB of brackets in one line', () => {
    for (const part of brackets) {
      const time = (size: number) => timeOf(() => grammar.tokenizeLine(fill('- ', part, size), INITIAL));
      if (time(2_000_000) >= LEAST) assertRatio(MOST, () => time(2_000_000) / time(1_000_000), part);
    }
  });

  it('takes linear time for 2 MB of brackets in many lines', () => {
    for (const part of brackets) {
      const lines = (size: number) => Array.from({ length: size / 400 }, () => fill('- ', part, 400));
      const [one, two] = [lines(1_000_000), lines(2_000_000)];
      const time = (text: readonly string[]) => timeOf(() => scopesOf(grammar, text));
      assertRatio(MOST, () => time(two) / time(one), part);
    }
  });
});
