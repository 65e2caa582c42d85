import { kindName } from '../../format/documents';
import { type SectionDescription, type SectionId, sections } from '../../format/sections';
import { headingName } from '../../format/vocabulary';
import { documentOutline } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import { inDocument, titleOf } from '../../journal/views';
import type { TextEdit } from '../../text/edit';
import type { Range } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import type { Rule } from '../rule';

/** The sections that can be asked for: those of a document, not those of its entries. */
const choices = sections.filter(({ inEntry }) => inEntry !== true);

const journal = 'journals/topics/soil.md';
const brief = 'journals/briefs/frost.md';

export const missingSection: Rule = {
  code: 'missing-section',
  group: 'structure',
  summary: 'A document has not all sections that its kind has.',
  reason:
    'Readers and scripts look for a section where every document of the kind has it; an empty one says that there is nothing.',
  severity: 'information',
  fix: 'Adds the section, empty, where it belongs.',
  options: [
    {
      name: 'sections',
      description:
        'The sections to ask for, in place of the usual ones. Those of other kinds of document are passed over.',
      schema: { type: 'array', items: { enum: choices.map(({ id }) => id) }, uniqueItems: true }
    }
  ],
  examples: [
    {
      bad: { [journal]: '# ««Soil»»\n\n## What we’re tracking\n\nFrost.\n\n## 2026-06-26 — Gather\n\n### Index\n' },
      good: { [journal]: "# Soil\n\n## What We're Tracking\n\n## Index\n\n## Strategy Changelog\n" }
    },
    {
      bad: {
        [brief]:
          '---\nkind: brief\n---\n\n# «Frost»\n\n## Key takeaways\n\n## Sections\n\n### Unknowns\n\n## Watchlist\n\n## Sources\n'
      },
      good: {
        [brief]: '# Frost\n\n## Key takeaways\n\n## Sections\n\n## Watchlist\n\n## Unknowns\n\n## Sources\n',
        'journals/analyses/soil.md': '# Soil\n\n## Frost\n\nThe soil freezes.\n\n## Sources\n'
      }
    },
    {
      bad: {
        '.topic-journal.yaml':
          'rules: {missing-section: {sections: [record]}}\nvocabulary: {headings: {record: Model}}\n',
        'journals/analyses/soil.md': '«»## Models\n'
      },
      good: {
        '.topic-journal.yaml':
          'rules: {missing-section: {sections: [record]}}\nvocabulary: {headings: {record: Model}}\n',
        'journals/analyses/soil.md': '### Model: Soil 2\n',
        [journal]: ''
      }
    }
  ],
  byOutline: true,
  *check(document, { index, options: { sections: chosen } }) {
    if (!('segments' in document)) return;
    for (const section of missingSections(document, chosen)) {
      const name = headingName(index.settings.vocabulary, section.id);
      yield {
        range: headOf(document),
        message: `This ${kindName(document.kind)} has no section “${name}”: ${section.description}`,
        fixes: [
          {
            title: `Add the section “${name}”`,
            edit: [{ path: document.path, edits: [addition(document, section, name)] }],
            safe: false
          }
        ]
      };
    }
  }
};

/** The sections that a document should have and has not; `chosen` is what the option says. */
function missingSections(document: MarkdownDocument, chosen: unknown): SectionDescription[] {
  const found = documentOutline(document).sections;
  return wanted(document, chosen).filter(({ id }) => !found.has(id));
}

/** The edit that adds the section `id`, empty, where the workspace asks for it and the document has it not. */
export function missingSectionEdit(
  { settings }: JournalIndex,
  document: MarkdownDocument,
  id: SectionId
): TextEdit | undefined {
  const rule = settings.rules.get(missingSection.code);
  if (rule?.severity === 'off') return undefined;
  const section = missingSections(document, rule?.options['sections']).find(each => each.id === id);
  return section && addition(document, section, headingName(settings.vocabulary, id));
}

/** The sections that a document should have; `chosen` is what the option says, which may be anything. */
function wanted({ kind }: MarkdownDocument, chosen: unknown): SectionDescription[] {
  const isWanted = ({ id, required }: SectionDescription) =>
    Array.isArray(chosen) ? chosen.includes(id) : required === true;
  return choices.filter(section => section.documents.includes(kind) && isWanted(section));
}

/** The text of a document's title, or the start of its first line where it has no title. */
function headOf(document: MarkdownDocument): Range {
  const title = titleOf(document);
  if (title !== undefined) return inDocument(title.segment, title.fact.textRange);
  const start = document.segments[0]?.start ?? document.textEnd;
  return { start, end: start };
}

/** Adds the section before what comes behind it in the format's order, or else at the end. */
function addition(document: MarkdownDocument, section: SectionDescription, name: string): TextEdit {
  const { lineEnding, textEnd } = document;
  const text = [
    `${'#'.repeat(section.level)} ${name}`,
    ...(section.start === undefined ? [] : [section.start.join(lineEnding)])
  ];
  const gap = lineEnding + lineEnding;
  const before = startOfNext(document, section);
  if (before !== undefined)
    return { range: { start: before, end: before }, text: text.map(each => each + gap).join('') };
  const isFirst = document.frontMatter === null && textEnd === (document.segments[0]?.start ?? textEnd);
  return {
    range: { start: textEnd, end: textEnd },
    text: isFirst ? text.join(gap) + lineEnding : text.map(each => gap + each).join('')
  };
}

/** Where the first of the sections that stand behind `section` starts, or the first entry, which is behind the Index. */
function startOfNext(document: MarkdownDocument, section: SectionDescription): number | undefined {
  const order = sections.map(({ id }) => id);
  const place = order.indexOf(section.id);
  for (const { facts, start } of document.segments) {
    const entries = new Set(facts.entries.map(({ heading }) => heading));
    for (const [number, heading] of facts.headings.entries()) {
      const id = entries.has(number) ? 'cross-links' : heading.section;
      if (id !== null && order.indexOf(id) > place) return start + heading.range.start;
    }
  }
  return undefined;
}
