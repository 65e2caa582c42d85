import assert from 'node:assert/strict';
import { dropOption } from '../../../src/queries/paste/drop-options';
import { pasteOptions } from '../../../src/queries/paste/paste-options';
import type { InsertPart } from '../../../src/queries/source-item';
import { sourceCatalogue } from '../../../src/queries/sources/catalogue';
import { publisherOfDomain } from '../../../src/queries/sources/publisher-of-domain';
import { readMarks, workspaceOf } from '../../support/fixture';

const here = 'journals/topics/moors.md';
const brief = 'journals/briefs/2026-06-20-wet.md';
const ponds = `# Ponds

## 2026-05-14 — Gather

### Water

- [Ponds of old](https://www.pond.example/old) (Pond Review, 2026-04) — why
- [Ponds of today](https://pond.example/today) (The Pond Review, 2026-05) — why
- [Ponds at noon](https://pond.example/noon) (Pond Review, 2026-05) — why
`;
const start = '# Moors\n\n## 2026-06-26 — Gather\n\n### Peat\n\n';

/** A place to type in is shown as `{…}`. */
const show = (parts: readonly InsertPart[]) =>
  parts.map(part => (typeof part === 'string' ? part : `{${part.stop}}`)).join('');

/** The ways to paste `plain` at the cursor of a picture, the usual one with a star. */
function paste(picture: string, plain: string, path = here) {
  const { text, cursor = 0 } = readMarks(picture);
  const { index } = workspaceOf({ 'journals/topics/ponds.md': ponds, [path]: text });
  const document = index.documents.get(path);
  assert.ok(document !== undefined && 'segments' in document);
  const options = pasteOptions(index, { document, text, offset: cursor, today: '2026-07-01' }, { plain });
  return options.map(({ title, parts, isUsual }) => `${isUsual ? '*' : ''}${title}: ${show(parts)}`);
}

const fresh = '[{Title}](https://new.example/a) (new.example, {2026-06-26}) — {}';

describe('pasting a page', () => {
  const cases: readonly (readonly [what: string, picture: string, ...options: string[]])[] = [
    ['an empty bullet', `${start}- <|>\n`, `*Source Item: ${fresh}`],
    ['an empty bullet without a space', `${start}-<|>\n`, `*Source Item:  ${fresh}`],
    ['a fresh line', `${start}- one\n<|>\n`, `*Source Item: - ${fresh}`],
    ['a fresh line below text', `${start}Text.\n<|>\n`, `*Source Item: \n- ${fresh}`],
    ['the end of an item', `${start}- one<|>\n`, `Source Item: \n- ${fresh}`],
    ['the middle of an item', `${start}- o<|>ne\n`],
    ['before a bullet', `${start}<|>- \n`],
    ['a link’s destination', `${start}- [a](<|>)\n`],
    ['text', `${start}Text <|>\n`],
    ['code', `${start}\`\`\`\n<|>\n\`\`\`\n`],
    ['cross-links', `${start}- one\n\n### Cross-links\n\n- <|>\n`],
    ['what is no entry', '# Moors\n\n<|>\n']
  ];
  for (const [what, picture, ...options] of cases) {
    it(`makes what it should at ${what}`, () => assert.deepEqual(paste(picture, 'https://new.example/a'), options));
  }

  it('takes title, usual publisher and the day where they are known', () => {
    assert.deepEqual(paste(`${start}- <|>`, '[Ponds by night](https://pond.example/night)'), [
      '*Source Item: [Ponds by night](https://pond.example/night) (Pond Review, {2026-06-26}) — {}'
    ]);
    const sources = '---\nkind: brief\n---\n# Wet\n\n## Sources\n\n- <|>\n';
    assert.deepEqual(paste(sources, 'https://www.new.example/a', brief), [
      '*Source Item: [{Title}](https://www.new.example/a) (new.example, {2026-07-01}) — {}'
    ]);
  });

  it('says of a page that it was cited before', () => {
    const again =
      '*Cite Again (cited 2026-05-14 in ponds): [Ponds of old](https://www.pond.example/old) (Pond Review, 2026-04) — {}';
    assert.deepEqual(paste(`${start}- <|>\n`, 'https://pond.example/old?utm_source=x'), [
      again,
      'Cross-link to [ponds#2026-05-14]: [ponds#2026-05-14] {}'
    ]);
    assert.equal(paste('# A\n\n## Sources\n\n- <|>\n', 'https://pond.example/old', brief).length, 1);
  });

  it('knows the publisher of a domain', () => {
    const catalogue = sourceCatalogue(workspaceOf({ 'journals/topics/ponds.md': ponds }).index);
    assert.equal(publisherOfDomain(catalogue, 'pond.example'), 'Pond Review');
    assert.equal(publisherOfDomain(catalogue, 'new.example'), undefined);
  });
});

describe('dropping a file', () => {
  const links = `${start}- one\n\n### Cross-links\n\n`;
  const cases: readonly (readonly [what: string, picture: string, path: string, text: string | undefined])[] = [
    ['a journal at an empty bullet', `${links}- <|>\n`, 'journals/topics/ponds.md', '[ponds] '],
    ['a journal behind a bare bullet', `${links}-<|>\n`, 'journals/topics/ponds.md', ' [ponds] '],
    ['a journal on a blank line', `${links}<|>\n`, 'journals/topics/ponds.md', '- [ponds] '],
    ['a journal in a cross-link', `${links}- [x] why<|>\n`, 'journals/topics/ponds.md', undefined],
    ['a journal in a theme', `${start}- <|>\n`, 'journals/topics/ponds.md', undefined],
    ['the journal itself', `${links}- <|>\n`, here, undefined],
    ['another file', `${links}- <|>\n`, 'notes.md', undefined]
  ];
  for (const [what, picture, path, wanted] of cases) {
    it(`makes ${wanted === undefined ? 'nothing' : 'a cross-link'} of ${what}`, () => {
      const { text, cursor = 0 } = readMarks(picture);
      const { index } = workspaceOf({ 'journals/topics/ponds.md': ponds, [here]: text });
      const document = index.documents.get(here);
      assert.ok(document !== undefined && 'segments' in document);
      assert.equal(dropOption(index, { document, text, offset: cursor }, path)?.text, wanted);
    });
  }
});
