import { inDocument } from '../../journal/views';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/range';
import { anchorsOf } from '../../workspace/anchors';
import { fileExists, type JournalIndex } from '../../workspace/journal-index';
import { anchorRange, changeAnchor, changePath } from '../../workspace/links';
import { nameOf, relativePath, resolveLink, stemOf } from '../../workspace/paths';
import { nearestNames } from '../nearest';
import type { Fix, Rule } from '../rule';

/** At most this many ways to mend a link are offered. */
const MOST = 3;
/** At most this many anchors, those that start most like it, are compared with one that is wrong. */
const MOST_COMPARED = 50;

const soil = (text: string) => ({ 'journals/topics/soil.md': `# Soil\n\n${text}\n` });
const ice = {
  'journals/topics/ice-shelves.md':
    '# Ice\n\n## Index\n\n## 2026-06-11 — Gather\n\n### Floes & bergs\n\n> ### Quoted\n\n### Melt\n\n### Melt\n\n<a id="Salt"></a>\n'
};

export const brokenLink: Rule = {
  code: 'broken-link',
  group: 'structure',
  summary: 'A link leads to a file or a heading that does not exist.',
  reason: 'Nobody can follow it: what it names was renamed, moved, never written, or is spelled otherwise.',
  severity: 'error',
  fix: 'Changes the path or the anchor to one of the nearest that exist.',
  examples: [
    {
      bad: { ...soil('[a](«ice-shelf.md») ![b](«../ice.png» "title")'), ...ice },
      good: { ...soil('[a](ice-shelves.md) [b](/journals/topics/ice-shelves.md?plain=1)'), ...ice }
    },
    {
      bad: {
        ...soil(
          '[a](ice-shelves.md#«2026-06-11-gather») [b](#«frost») [c](<ice-shelves.md#«melt-2»>)\n\n[d]: ice-shelves.md#«floes-bergs»'
        ),
        ...ice
      },
      good: {
        ...soil(
          '[a](ice-shelves.md#2026-06-11--gather) [b](#Soil) [c](ice-shelves.md#melt-1) [d](ice-shelves.md#salt) [e](ice-shelves.md#floes--bergs) [f](ice-shelves.md#quoted)'
        ),
        ...ice
      }
    },
    {
      bad: {
        'journals/briefs/frost.md':
          '# Frost\n\n## Sources\n\n- [Ice](«../topics/ice.md#melt») (Ice Book, 2026-06-12)\n',
        ...ice
      },
      good: {
        ...soil(
          '[a](https://ice.example/#b) [c](mailto:d@ice.example) [e](//ice.example/f) [g](#) [h](#top) [i](../../../j.md) [k]() [sic] [^1]\n\n[^1]: Ibid.\n\n- [ ] `[l](m.md)`\n\n```\n[n](o.md)\n```\n\n    [p](q.md)\n\n<!-- [r](s.md) -->'
        ),
        ...ice
      }
    }
  ],
  bySegment: {
    of: ['localAddresses'],
    uses: ['targets'],
    *check(segment, document, { index }) {
      for (const { url, urlRange } of segment.kept.outline.localAddresses) {
        const target = resolveLink(document.path, url);
        if (target === undefined) continue;
        const range = inDocument(segment, urlRange);
        if (fileExists(index, target.path) === false) {
          const message = `There is no file “${target.path}”.`;
          yield { range, message, fixes: () => pathFixes(index, document.path, url, range, target.path) };
          continue;
        }
        const other = index.documents.get(target.path);
        if (target.anchor === null || other === undefined || !('segments' in other)) continue;
        const anchors = anchorsOf(index, other);
        const anchor = target.anchor.toLowerCase().replace(/^user-content-/, '');
        if (anchors.has(anchor) || isNoHeading(anchor)) continue;
        const where = other.path === document.path ? 'this document' : `“${target.path}”`;
        const fixes = () =>
          nearestAnchors(anchor, anchors.all()).map(near => fix(document.path, near, changeAnchor(url, range, near)));
        yield {
          range: anchorRange(url, range),
          message: `Nothing in ${where} has the anchor “${target.anchor}”.`,
          fixes
        };
      }
    }
  }
};

/** Whether an anchor means no heading: the top of the page, lines of the source, or a text to look for. */
const isNoHeading = (anchor: string): boolean =>
  anchor === '' || anchor === 'top' || anchor.startsWith(':~:') || /^l\d+(?:c\d+)?(?:-l\d+(?:c\d+)?)?$/.test(anchor);

function nearestAnchors(wanted: string, anchors: ReadonlyMap<string, string>): string[] {
  // Only what shares a word with it can be near; the words of a date are one.
  const words = wanted.match(/\d{4}-\d\d-\d\d|[\p{L}\p{N}]{3,}/gu) ?? [];
  const candidates: { readonly anchor: string; readonly shared: number }[] = [];
  for (const [folded, anchor] of anchors) {
    if (words.some(word => folded.includes(word))) candidates.push({ anchor, shared: sharedStart(wanted, folded) });
  }
  candidates.sort((a, b) => b.shared - a.shared);
  return nearestNames(
    wanted,
    candidates.slice(0, MOST_COMPARED).map(({ anchor }) => anchor)
  );
}

/** How many characters two texts have in common at their start. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Lets a link lead to a file of the same name elsewhere, or else to one with a name like it. */
function pathFixes(index: JournalIndex, path: string, url: string, range: Range, wanted: string): Fix[] {
  const files = [...index.files].filter(([, exists]) => exists).map(([file]) => file);
  const paths = [...new Set([...index.documents.keys(), ...files])].sort();
  const name = nameOf(wanted);
  const sameName = paths.filter(each => nameOf(each) === name);
  const stems = sameName.length > 0 ? [] : nearestNames(stemOf(wanted), [...new Set(paths.map(stemOf))]);
  return [...sameName, ...stems.flatMap(stem => paths.filter(file => stemOf(file) === stem))]
    .slice(0, MOST)
    .map(file => {
      const written = encodeURI(url.startsWith('/') ? `/${file}` : relativePath(path, file));
      return fix(path, written, changePath(url, range, written));
    });
}

const fix = (path: string, to: string, edit: TextEdit): Fix => ({
  title: `Change to “${to}”`,
  edit: [{ path, edits: [edit] }],
  safe: false
});
