import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import type { MarkdownDocument } from '../../src/journal/model';
import { previewMarks } from '../../src/queries/preview';
import { applyMarks } from '../../src/vscode/preview/apply-marks';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { punctuation } from '../support/arbitrary/texts';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';
import { assertRatio, fastest } from '../support/ratio';

const path = 'journals/topics/peat.md';
const others = { 'journals/topics/soil.md': '# Soil "\\<i>"\n\n## 2026-06-11 — Gather\n' };

// As VS Code makes it, with its settings as they are or otherwise.
const usual = createMarkdownIt({ html: true, linkify: true });
const typographer = createMarkdownIt({ html: true, linkify: true, typographer: true, breaks: true });

function marksOf(text: string) {
  const { index } = workspaceOf({ ...others, [path]: text });
  return previewMarks(index, index.documents.get(path) as MarkdownDocument, true);
}

/** `text` as a preview shows it, once `read`, which is the text itself, was read. */
function shown(text: string, md = usual, read = text): string {
  const env = {};
  return md.renderer.render(applyMarks(md, md.parse(read, env), text, marksOf(text), env), {}, {});
}

const entry = (section: string, lines: string): string => `## 2026-06-26 — Gather\n\n### ${section}\n\n${lines}`;

/** What stands in the list of a section with `lines`. */
const items = (section: string, lines: string, md = usual): string[] =>
  [...shown(entry(section, lines), md).matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item);

/** What is left of HTML without what we add to it. */
const said = (html: string): string =>
  html
    .replace(/<input class="topic-journal-box"[^>]*> /g, '')
    .replace(/<\/?(?:a|span|s)(?: [^>]*)?>/g, '')
    .replace(/\[[ xX]\]\s+|[[\]]/g, '');

const soil = '<a class="topic-journal-tag" href="soil.md" title="Soil &quot;&lt;i&gt;&quot;">soil</a>';
const gap =
  '<span class="topic-journal-label" title="What was looked for and not found; open until it is answered or dropped.">Gap</span>';

describe('a journal that is rendered', () => {
  it('has tags as links, wherever they stand', () => {
    const lines = '- [soil] why, *as [soil]* and **[soil]**, says a & b\n';
    assert.deepEqual(items('Cross-links', lines), [
      `${soil} why, <em>as ${soil}</em> and <strong>${soil}</strong>, says a &amp; b`
    ]);
    assert.ok(shown('# A [soil]\n\n> - 1. see\n>   [soil] and\n').includes(`see\n${soil} and`));
    assert.ok(shown('# A [soil]\n').includes(`<h1>A ${soil}</h1>`));
    assert.ok(shown('| A | B |\n| - | - |\n| [soil] | b |\n').includes(`<td>${soil}</td>`));
  });

  it('takes four times as long for a paragraph that is four times as long', function () {
    this.timeout(120_000);
    const timed = (count: number) => {
      const text = `${'*as* '.repeat(count)}[soil]`;
      const marks = marksOf(text);
      const tokens = usual.parse(text, {});
      assert.equal(marks.length, 1);
      return () => applyMarks(usual, tokens, text, marks, {});
    };
    const [short, long] = [timed(7_500), timed(30_000)];
    assertRatio(10, () => fastest(2, long) / fastest(3, short), 'the time');
  });

  it('has none in code, in links and of escaped brackets', () => {
    for (const text of ['`[soil]`', '[see [soil]](a.md)', '\\[soil]', '<b title="[soil]">b</b>', '    [soil]'])
      assert.equal(shown(`${text}\n`), usual.render(`${text}\n`), text);
    assert.ok(shown('`[soil]` \\[soil] [soil]\n').includes(`<code>[soil]</code> [soil] ${soil}`));
  });

  it('leaves tags that are defined the links that they are', () => {
    const text = entry('Cross-links', '- [soil] and [moors], [no] why\n\n[soil]: other.md\n[moors]: moors.md\n');
    const html = shown(text);
    assert.ok(html.includes('<a href="other.md">soil</a> and <a href="moors.md">moors</a>,'), html);
  });

  it('says which topics nobody knows, with nothing of it as HTML', () => {
    const [item = ''] = items('Cross-links', '- [<b>&"moors] why\n- [x&"y] why\n').slice(1);
    const title = 'There is no topic “x&amp;&quot;y”: no journal or config has this name.';
    assert.equal(item, `<span class="topic-journal-unknown" title="${title}">[x&amp;&quot;y]</span> why`);
  });

  it('says which entries a topic does not have', () => {
    const [item = ''] = items('Cross-links', '- [soil#2026-06-12] why\n');
    const title = '“soil” has no entry of 2026-06-12.';
    assert.equal(
      item,
      `<a class="topic-journal-tag topic-journal-unknown" href="soil.md" title="${title}">soil#2026-06-12</a> why`
    );
  });

  it('has labels and outcomes as badges, and closed items struck', () => {
    const box = (checked: string) => `<input class="topic-journal-box" type="checkbox" disabled=""${checked}>`;
    const outcome = '<span class="topic-journal-outcome topic-journal-answered" title="The question has an answer.">';
    assert.deepEqual(
      items(
        'Meta-observations',
        '- **Gap:** none\n- [ ] Gap: none\n- [x] **Gap**: *who* [soil] — answered 2026-06-26: x\n'
      ),
      [
        `<strong>${gap}:</strong> none`,
        `${box('')} ${gap}: none`,
        `${box(' checked=""')} <strong>${gap}</strong>: <s class="topic-journal-closed"><em>who</em> ${soil}</s> — ${outcome}answered 2026-06-26</span>: x`
      ]
    );
  });

  it('leaves as it is what does not lie evenly', () => {
    const [item = ''] = items('Meta-observations', '- [x] Gap: *who — answered 2026-06-26* [soil]\n');
    assert.ok(!item.includes('<s ') && item.includes('<em>who') && item.includes(soil), item);
  });

  it('is none of a text that has changed', () => {
    const text = entry('Cross-links', '- [soil] why\n- [soil] so\n');
    const html = shown(text, usual, text.replace('why', 'when'));
    assert.ok(html.includes('<li>[soil] when</li>') && html.includes(`<li>${soil} so</li>`), html);
  });

  it('is none of a text with what our own signs are made of', () => {
    const text = entry('Cross-links', '- [soil] \ufdd0 why\n');
    assert.equal(shown(text), usual.render(text));
  });

  it('has CRLF and tabs', () => {
    const text = entry('Cross-links', '-\t[soil] why\n\n\t[soil]\n').replace(/\n/g, '\r\n');
    assert.equal(shown(text).split(soil).length, 3);
  });

  it('stays as it was for who keeps what was read', () => {
    const text = entry('Cross-links', '- [soil] why\n');
    const tokens = usual.parse(text, {});
    const before = JSON.stringify(tokens);
    applyMarks(usual, tokens, text, marksOf(text), {});
    assert.equal(JSON.stringify(tokens), before);
  });

  it('says the same as without us, but for what was added, also of a text that has changed', () => {
    const documents = fc.oneof(journal, brief, nastyDocument, punctuation);
    holds(60, [documents, fc.option(documents, { nil: undefined })], (text, read = text) => {
      for (const md of [usual, typographer]) {
        const html = shown(text, md, read);
        assert.ok(!/[\ufdd0-\ufdef]|%EF%B7/.test(html));
        assert.equal(said(html), said(md.renderer.render(md.parse(read, {}), {}, {})));
      }
    });
  });
});
