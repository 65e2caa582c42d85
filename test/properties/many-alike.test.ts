import type { MarkdownDocument } from '../../src/journal/model';
import { runToEnd } from '../../src/journal/steps';
import { lensesIn, lensTargets } from '../../src/queries/lenses';
import { sameSources } from '../../src/queries/links/same-sources';
import { linkedHere } from '../../src/queries/names/linked-here';
import { journalOf } from '../../src/workspace/journal-index';
import { unanswered } from '../../src/workspace/unanswered';
import { putText, removeText, type Workspace } from '../../src/workspace/workspace';
import { workspaceOf } from '../support/fixture';
import { assertRatio, fastest } from '../support/ratio';

const icePath = 'journals/topics/ice.md';
const soilPath = 'journals/topics/soil.md';

/** A day of its own for each number. */
const day = (number: number): string => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** A journal with one entry whose section has a line for each of many numbers. */
const oneEntry = (section: string, count: number, line: (number: number) => string): string =>
  `# Title\n\n## 2026-06-26 — Gather\n\n### ${section}\n\n${numbers(count).map(line).join('')}`;

/** A journal with an entry for each of many days, which has one line. */
const manyEntries = (section: string, count: number, line: (number: number) => string): string =>
  `# Title\n\n${numbers(count)
    .map(number => `## ${day(number)} — Gather\n\n### ${section}\n\n${line(number)}\n`)
    .join('')}`;

const source = () => '- [Peat](https://a.example/peat) (P)\n';

const textsIn = (ice: string, soil: string) => ({ [icePath]: ice, [soilPath]: soil });

const journal = ({ index }: Workspace, id: string): MarkdownDocument => journalOf(index, id) as MarkdownDocument;

interface Case {
  readonly what: string;
  /** The texts of Ice and of Soil, with so many of it. */
  readonly texts: (count: number) => Readonly<Record<string, string>>;
  /** What is timed; what it returns is done before the next time. */
  readonly run: (workspace: Workspace, texts: Readonly<Record<string, string>>) => unknown;
  readonly count: number;
}

const cases: readonly Case[] = [
  {
    what: 'taking out a journal whose entries all name one topic',
    texts: count =>
      textsIn(
        manyEntries('Cross-links', count, () => '- [soil] Melt.\n'),
        '# Soil\n'
      ),
    run: (workspace, texts) => {
      removeText(workspace, icePath);
      putText(workspace, icePath, texts[icePath] ?? '');
    },
    count: 3000
  },
  {
    what: 'taking out an entry that names one topic again and again',
    texts: count =>
      textsIn(
        oneEntry('Cross-links', count, () => '- [soil] Melt.\n'),
        '# Soil\n'
      ),
    run: (workspace, texts) => {
      removeText(workspace, icePath);
      putText(workspace, icePath, texts[icePath] ?? '');
    },
    count: 10_000
  },
  {
    what: 'putting in a journal whose entries all cite one source',
    texts: count => textsIn(manyEntries('Sources', count, source), '# Soil\n'),
    run: (workspace, texts) => {
      removeText(workspace, icePath);
      putText(workspace, icePath, texts[icePath] ?? '');
    },
    count: 1500
  },
  {
    what: 'finding what waits for an answer among answers',
    texts: count =>
      textsIn(
        oneEntry('Cross-links', count, number => `- [soil#${day(20_000 + number)}] Melt.\n`).replace('2026', '2099'),
        oneEntry('Cross-links', count, () => '- [ice] Dry.\n')
      ),
    run: workspace => unanswered(workspace.index, journal(workspace, 'soil')),
    count: 6000
  },
  {
    what: 'going from an entry to all that it is linked to',
    texts: count =>
      textsIn(
        oneEntry('Cross-links', count, number => `- [soil#${day(number)}] Melt.\n`),
        manyEntries('Themes', count, () => 'Text.\n')
      ),
    run: workspace => linkedHere(workspace.index, journal(workspace, 'ice'), 20, { start: 0, end: 0 }),
    count: 500
  },
  {
    what: 'showing what an entry is linked to',
    texts: count =>
      textsIn(
        oneEntry('Cross-links', count, number => `- [soil#${day(number)}] Melt.\n`),
        manyEntries('Themes', count, () => 'Text.\n')
      ),
    run: workspace => {
      const ice = journal(workspace, 'ice');
      for (const lens of runToEnd(lensesIn(workspace.index, ice, new Set(['entry']))))
        runToEnd(lensTargets(workspace.index, ice, lens));
    },
    count: 500
  },
  {
    what: 'finding what is cited elsewhere, all of it one source',
    texts: count => textsIn(oneEntry('Sources', count, source), oneEntry('Sources', count, source)),
    run: workspace => {
      const ice = journal(workspace, 'ice');
      runToEnd(sameSources(workspace.index, ice));
      runToEnd(lensesIn(workspace.index, ice, new Set(['source'])));
    },
    count: 4000
  }
];

describe('many of one thing take time as they are many', function () {
  this.timeout(120_000);

  for (const { what, texts, run, count } of cases) {
    it(what, () => {
      const timed = (of: number) => {
        const given = texts(of);
        const workspace = workspaceOf(given);
        return () => run(workspace, given);
      };
      const [few, many] = [timed(count), timed(4 * count)];
      few();
      assertRatio(11, () => fastest(2, many) / fastest(3, few), 'the time for four times as many');
    });
  }
});
