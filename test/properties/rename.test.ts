import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldName, isTopicId } from '../../src/format/names';
import type { Steps } from '../../src/journal/steps';
import { entriesIn, entriesNamed } from '../../src/queries/names/entries';
import type { EntryName } from '../../src/queries/names/name';
import type { RenameContext, Renaming } from '../../src/queries/rename/draft';
import { noOthers } from '../../src/queries/rename/others';
import { renameEntry } from '../../src/queries/rename/rename-entry';
import { renamePublisher } from '../../src/queries/rename/rename-publisher';
import { renameTopic } from '../../src/queries/rename/rename-topic';
import { checkDocument } from '../../src/rules/check';
import { applyWorkspaceEdit } from '../../src/rules/fix';
import { foldPublisher } from '../../src/workspace/publishers';
import { linkedFiles, linkedTopics, oddTopics } from '../support/arbitrary/linked-workspaces';
import { holds } from '../support/property';
import { contextOf, type Files, outcomeOf } from '../support/renaming';
import { whereLinksLead } from '../support/where-links-lead';

/** A rename, and what takes it back. */
interface Case {
  readonly rename: (context: RenameContext) => Steps<Renaming>;
  /** None where the old name is one that a rename refuses. */
  readonly back?: ((context: RenameContext) => Steps<Renaming>) | undefined;
  /** Codes of problems that say what the new name means. */
  readonly meant?: readonly string[];
}

/** The codes of the problems of each file, by the path that it had before. */
function codesOf(files: Files, pathBefore: (path: string) => string, left: readonly string[]): Map<string, string[]> {
  const { index } = contextOf(files);
  return new Map(
    [...index.documents.values()].map(document => [
      pathBefore(document.path),
      checkDocument(index, document)
        .map(({ code }) => code)
        .filter(code => !left.includes(code))
        .sort()
    ])
  );
}

/** Tries `chosen` in `files`; gives whether it was made. */
function tryRename(files: Files, { rename, back, meant = [] }: Case): boolean {
  const outcome = outcomeOf(files, rename);
  if (outcome.outcome !== 'edit') {
    assert.equal(outcome.outcome, 'refused');
    return false;
  }
  const after = applyWorkspaceEdit(files, outcome.edit);
  const moves = new Map(
    outcome.edit.flatMap(file => ('renameTo' in file ? [[file.renameTo, file.path] as const] : []))
  );
  const pathBefore = (path: string) => moves.get(path) ?? path;
  const leads = whereLinksLead(after, pathBefore);
  for (const [path, links] of whereLinksLead(files)) {
    const now = leads.get(path) ?? [];
    assert.equal(now.length, links.length, path);
    links.forEach((link, place) => {
      // A day that had one entry, or has one now, may have several otherwise.
      const isSame = now[place] === link || (link?.includes(' by its day') && now[place]?.startsWith(byDay(link)));
      if (link !== null && !isSame) assert.equal(now[place], link, `link ${place} of ${path}`);
    });
  }
  const sorted = (codes: Map<string, string[]>) => [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
  assert.deepEqual(sorted(codesOf(after, pathBefore, meant)), sorted(codesOf(files, path => path, meant)));
  if (outcome.merge !== undefined || back === undefined) return true;
  const again = outcomeOf(after, back);
  if (again.outcome !== 'edit') assert.fail(JSON.stringify(again));
  const restored = applyWorkspaceEdit(after, again.edit);
  for (const path of new Set([...Object.keys(files), ...Object.keys(restored)]))
    assert.equal(restored[path], files[path], path);
  return true;
}

/** What a topic that gets its first id can mend, or show: what named that id before names the topic then. */
const mended = ['unknown-topic', 'unknown-entry', 'broken-link', 'self-cross-link', 'missing-cross-link-tag'];

/** Where a tag leads, whichever entry of the day that is. */
const byDay = (link: string): string => link.replace(/ \d+$/, '');

/** Tries many renames; at least so many of them are to be made. */
function tryMany(runs: number, least: number, chosen: fc.Arbitrary<(files: Files) => Case | undefined>): void {
  let made = 0;
  let tried = 0;
  holds(runs, [linkedFiles, chosen], (files, choose) => {
    const found = choose(files);
    if (found === undefined) return;
    tried++;
    if (tryRename(files, found)) made++;
  });
  assert.ok(made >= tried * least, `${made} of ${tried} were made`);
}

describe('renaming in random workspaces', function () {
  this.timeout(600_000);

  it('a topic leaves every link, every problem and every byte what it was', () => {
    const names = fc.constantFrom('bogs', 'fen-2', 'a', 'tundra', 'ice-shelves', 'fens', 'wet-lands-1');
    tryMany(
      60,
      0.25,
      fc.tuple(fc.constantFrom(...linkedTopics, ...oddTopics), names).map(([id, to]) => () => ({
        rename: context => renameTopic(context, id, to),
        // What is no id is not to be had back.
        back: isTopicId(id) ? context => renameTopic(context, to, id) : undefined,
        // Which of two citations of one day came first, their paths say.
        meant: ['repeated-source', ...(isTopicId(id) ? [] : mended)]
      }))
    );
  });

  it('an entry too', () => {
    const headings = fc.constantFrom(
      ...[
        '2026-06-27 — Gather',
        '2026-06-25 — Update',
        '2026-06-26 — Field trip',
        '2026-06-19',
        '2026-06-28',
        '2026-01-01'
      ]
    );
    tryMany(
      100,
      0.2,
      fc.tuple(fc.nat(), headings).map(([number, wanted]) => files => {
        const { index } = contextOf(files);
        const all = [...index.documents.values()].flatMap(document =>
          'segments' in document ? entriesIn(index, document).map((entry, place) => ({ document, entry, place })) : []
        );
        const chosen = all[number % Math.max(all.length, 1)];
        if (chosen === undefined) return undefined;
        const { path } = chosen.document;
        const nameIn = (context: RenameContext): EntryName => {
          const document = context.index.documents.get(path);
          assert.ok(document !== undefined && 'segments' in document);
          const entry = entriesIn(context.index, document)[chosen.place];
          const topic = path.replace(/^.*\/|\.md$/g, '');
          return { kind: 'entry', topic, date: null, heading: { path, anchor: entry?.anchor ?? '' } };
        };
        assert.equal(entriesNamed(index, nameIn({ index, textOf: () => undefined, others: noOthers })).length, 1);
        const keyOf = ({ entry }: typeof chosen.entry) => `${entry.date} ${foldName(entry.kind)}`;
        const same = all.filter(
          ({ document, entry }) => document.path === path && keyOf(entry) === keyOf(chosen.entry)
        );
        const { text } = chosen.entry.heading;
        return {
          rename: context => renameEntry(context, nameIn(context), wanted),
          // To be one of two of the same name is refused, and so is what is not well-formed.
          back:
            same.length > 1 || !chosen.entry.entry.wellFormed
              ? undefined
              : context => renameEntry(context, nameIn(context), text),
          meant: [
            'entry-heading',
            'duplicate-entry',
            'entry-order',
            'source-after-entry',
            'index-out-of-date',
            'repeated-source',
            ...(!chosen.entry.entry.wellFormed ? ['unknown-entry', 'broken-link'] : [])
          ]
        };
      })
    );
  });

  it('a publisher too', () => {
    const names = fc.constantFrom('Peat Post', 'Tide, Inc.', 'A (B)', 'Ropes & Gray', '2026');
    tryMany(
      50,
      0.25,
      fc.tuple(fc.nat(), names).map(([number, name]) => files => {
        const { publishers } = contextOf(files).index;
        const all = [...publishers];
        const [folded = '', spellings] = all[number % Math.max(all.length, 1)] ?? [];
        const [spelling = ''] = spellings?.keys() ?? [];
        if (spelling === '') return undefined;
        return {
          rename: context => renamePublisher(context, folded, name),
          back: context => renamePublisher(context, foldPublisher(name), spelling),
          meant: ['publisher-spelling']
        };
      })
    );
  });
});
