import fc from 'fast-check';
import { brief, days, journal } from './journals';

/** The topics of linked workspaces; of the last there is a config alone. */
export const linkedTopics = ['soil', 'ice-shelves', 'peat', 'moors'] as const;

/** Topics whose names are no ids, to which there are links and no tags. */
export const oddTopics = ['Fens', 'Wet lands (1)'] as const;

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const topic = of(...linkedTopics);
const day = of(...days);
const anchor = of(
  '',
  '#index',
  '#soil',
  '#cross-links-1',
  '#2026-06-26--gather',
  '#2026-06-26--gather-1',
  '#2026-06-19--gather',
  '#2026-06-12--update',
  '#user-content-2026-06-26--gather',
  '#about-soil',
  '#about-soil-1',
  '#top'
);

/** What a document can say of others, one paragraph each. `TOPICS` stands for the way to the folder of the journals. */
const linked: fc.Arbitrary<string> = fc
  .tuple(topic, topic, day, anchor, anchor)
  .chain(([one, two, date, at, there]) =>
    of(
      `See [${one}](TOPICS${one}.md), [why](TOPICS${two}.md${at}) and ![it](../x.png).`,
      `[here](${at || '#x'}) [${date}](TOPICS${one}.md#${date}--gather) [${date} — Gather](TOPICS${one}.md#${date}--gather)`,
      `Config: [\`journals/topics/config/${one}.yaml\`](TOPICSconfig/${one}.yaml)`,
      `[a](/journals/topics/${one}.md?plain=1${there}) [b](<TOPICS${two}.md${at}> "t") [\`${two}.md\`](TOPICS${two}.md)`,
      `### About [${one}]`,
      `### About [${one}#${date}]`,
      `### [${one}](TOPICS${one}.md)`,
      `[a](TOPICSFens.md${at}) [Wet lands (1)](<TOPICSWet lands (1).md>) [b](TOPICSWet%20lands%20%281%29.md${there})`,
      `> ## ${date} — Gather`,
      `<a id="${date}--gather"></a>`,
      `As [${one}] and [${two}#${date}] say, not \`[${one}]\` or [${one}](https://a.example/${two}.md).`,
      `\`\`\`\n[${one}] [a](TOPICS${one}.md)\n\`\`\``,
      `| a | b |\n| --- | --- |\n| [${one}] | [x](TOPICS${two}.md${at}) |`
    )
  );

/** What a document can have at its foot. */
const foot: fc.Arbitrary<string> = fc
  .tuple(topic, topic, day)
  .chain(([one, two, date]) =>
    of(
      '',
      '',
      `[${one}]: TOPICS${one}.md`,
      `[the bog][${one}] and [${one}][].\n\n[${one}]: TOPICS${one}.md "t"\n[${two}#${date}]: <TOPICS${two}.md#${date}--gather>`
    )
  );

const tagged = (text: string, parts: readonly string[], end: string, topics: string): string =>
  `${[text.trimEnd(), ...parts, end].filter(part => part !== '').join('\n\n')}\n`.replaceAll('TOPICS', topics);

const document = (base: fc.Arbitrary<string>, topics: string): fc.Arbitrary<string> =>
  fc
    .tuple(base, fc.array(linked, { maxLength: 5 }), foot, of('\n', '\n', '\r\n'), of('', '', '\ufeff'))
    .map(([text, parts, end, ending, mark]) => mark + tagged(text, parts, end, topics).replaceAll('\n', ending));

const configOf = (id: string) =>
  fc
    .tuple(of(id, `"${id}"`, `'${id}'`, `${id} # of ${id}`, 'soil'), of('\n', '\r\n'))
    .map(([value, ending]) => `# ${id}\nid: ${value}\ntitle: Soil\nkeywords: [${id}]\n`.replaceAll('\n', ending));

/** A Markdown file that is no journal document, with the names of topics and entries in places where they name nothing. */
const readme = (topics: string) =>
  document(
    fc
      .tuple(topic, topic, day)
      .chain(([one, two, date]) =>
        of(
          '# Notes\n',
          `---\nkind: topic\ntopics: [${one}]\n---\n\n# Notes\n`,
          `# [${one}](TOPICS${one}.md)\n\n> ## [${two}.md](TOPICS${two}.md)\n`,
          `# Notes\n\n## ${date} — Gather\n\n### Sources\n\n- [${one}](TOPICS${one}.md) (${two}, 2026-06-02) — [${two}]\n\n### Cross-links\n\n- [${one}#${date}] — [${two}](TOPICS${two}.md)\n- [${one}](TOPICS${one}.md) — why\n`
        )
      ),
    topics
  );

const topics = 'journals/topics';

/** The files of a workspace whose documents name each other and link to each other in every way that there is. */
export const linkedFiles: fc.Arbitrary<Record<string, string>> = fc
  .record({
    [`${topics}/soil.md`]: document(journal, ''),
    [`${topics}/ice-shelves.md`]: document(journal, './'),
    [`${topics}/peat.md`]: document(journal, '../topics/'),
    [`${topics}/Fens.md`]: document(journal, ''),
    [`${topics}/Wet lands (1).md`]: document(journal, ''),
    [`${topics}/config/soil.yaml`]: configOf('soil'),
    [`${topics}/config/peat.yml`]: configOf('peat'),
    [`${topics}/config/moors.yaml`]: configOf('moors'),
    'README.md': readme('journals/topics/'),
    'journals/README.md': readme('./topics/'),
    'journals/briefs/one.md': document(brief, '../topics/'),
    'journals/analyses/A b.md': document(brief, '../../journals/topics/')
  })
  .chain(files => fc.subarray(Object.entries(files), { minLength: 3 }))
  .map(entries => Object.fromEntries(entries));
