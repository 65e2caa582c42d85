// What one document means, as plain facts with the places of their parts. Facts that are read from a segment have ranges
// relative to the segment's start, so that an edit moves what stands behind it for free; `views.ts` gives them with
// ranges in the document. Strings are short copies, never slices that would keep the file's text alive.

import type { MarkdownKind } from '../format/documents';
import type { LabelId } from '../format/labels';
import type { SectionId } from '../format/sections';
import type { Range } from '../text/range';
import type { Outline } from './outline';

/** A heading of any level. */
export interface Heading {
  /** For `## 2026-06-26 — Gather`, all of it. */
  readonly range: Range;
  /** For `## 2026-06-26 — Gather`, the range of `2026-06-26 — Gather`; empty where there is none. */
  readonly textRange: Range;
  readonly level: number;
  /** As a reader sees it, without marks. */
  readonly text: string;
  /** The anchor that GitHub makes of it before it numbers duplicates: `2026-06-26--gather`. */
  readonly slug: string;
  /** The section of the format that it opens. */
  readonly section: SectionId | null;
  /** Whether a blank line follows it, or nothing at all. */
  readonly blankBelow: boolean;
}

/** A level-2 heading of a topic journal that names a dated entry. */
export interface Entry {
  /** Which of the segment's headings it is. */
  readonly heading: number;
  /** For `## 2026-06-26 — Gather`, the range of `2026-06-26 — Gather`. */
  readonly range: Range;
  /** The range of `2026-06-26`, or of what stands in its place. */
  readonly dateRange: Range;
  /** The day that it means, in ISO form; null where the text is no day of the calendar. */
  readonly date: string | null;
  /** The range of ` — `, white space included; null where there is none. */
  readonly separatorRange: Range | null;
  /** The range of `Gather`; null where there is none. */
  readonly kindRange: Range | null;
  /** As written: `Gather`; empty where there is none. */
  readonly kind: string;
  /** Whether date and separator are written as the format has them. */
  readonly wellFormed: boolean;
}

/** The box of a task item and how the item was closed. */
export interface Task {
  /** In `- [x] text`, the range of `[x]`. */
  readonly boxRange: Range;
  readonly ticked: boolean;
  readonly closing: Closing | null;
}

/** In `- [x] text — answered 2026-06-26: what we learned`, all that follows `text`. */
export interface Closing {
  /** From the separator to the end of the item. */
  readonly range: Range;
  readonly outcomeRange: Range;
  /** As written, in lower case: `answered`. */
  readonly outcome: string;
  /** The range of `2026-06-26`, or of the word in its place; null where nothing is there. */
  readonly dateRange: Range | null;
  readonly date: string | null;
  /** The range of `what we learned`. */
  readonly evidenceRange: Range | null;
}

/** What every bullet has. */
export interface Bullet {
  /** From the bullet's mark to the end of its text, without sub-items: `- [x] text — answered 2026-06-26`. */
  readonly range: Range;
  /** Behind the mark and the box, up to a closing: `text`. */
  readonly textRange: Range;
  /** Which of the segment's headings it stands under; -1 for none. */
  readonly heading: number;
  /** Which of the segment's entries it belongs to; -1 for none. */
  readonly entry: number;
  readonly task: Task | null;
}

/** A bullet of a Cross-links section that starts with no tag: `soil-carbon: why`, `[Soil carbon](soil-carbon.md) — why`. */
export interface UntaggedBullet extends Bullet {
  /** The range of `soil-carbon: ` or `[Soil carbon](soil-carbon.md) — `; null where no name stands so. */
  readonly nameRange: Range | null;
  /** `soil-carbon`, `Soil carbon`; null where there is none. */
  readonly name: string | null;
  /** Where the link leads that the name is; null where it is none. */
  readonly url: string | null;
}

/** One part of an attribution: in `(CSET, Georgetown, 2026-06)`, each of the three. */
export interface AttributionPart {
  readonly range: Range;
  readonly role: 'publisher' | 'date' | 'identifier' | 'remark';
}

/** A cited source: `[Title](url) (Publisher, 2026-06-09) — note`. */
export interface Source extends Bullet {
  /** The range of `Title`, without its brackets. */
  readonly titleRange: Range;
  readonly title: string;
  /** The range of `url`; null where the item has no link. */
  readonly urlRange: Range | null;
  readonly url: string | null;
  /** What other spellings of the same address have in common, see `canonical-url.ts`; null for what is no web address. */
  readonly canonical: string | null;
  /** The range of `(Publisher, 2026-06-09)`. */
  readonly attributionRange: Range | null;
  readonly parts: readonly AttributionPart[];
  readonly publisherRange: Range | null;
  readonly publisher: string | null;
  readonly dateRange: Range | null;
  /** ISO, as precise as written: `2026-06-09`, `2026-06` or `2026`. */
  readonly date: string | null;
  readonly noteRange: Range | null;
}

/** One `[topic-id]` or `[topic-id#2026-06-11]`. */
export interface CrossLink {
  /** The range of `[topic-id#2026-06-11]`. */
  readonly range: Range;
  /** The range of `topic-id`. */
  readonly topicRange: Range;
  readonly topic: string;
  /** The range of `2026-06-11`; null where the tag names no entry. */
  readonly dateRange: Range | null;
  readonly date: string | null;
  readonly heading: number;
  readonly entry: number;
  /** The range of the words behind the tags of a Cross-links bullet; null elsewhere. */
  readonly textRange: Range | null;
  /** Whether it starts a bullet of a Cross-links section; elsewhere it counts only where it names a known topic. */
  readonly inSection: boolean;
}

/** A labelled bullet: of Meta-observations, `**Gap:** text`, or of a release record, `**License:** MIT`. */
export interface Observation extends Bullet {
  /** The range of `Gap`. */
  readonly labelRange: Range;
  /** As written. */
  readonly label: string;
  readonly labelId: LabelId | null;
  /** Short copy of the text behind the label, without a closing. */
  readonly text: string;
  /** What a suggestion suggests; null for an observation that is no suggestion. */
  readonly payloadRange: Range | null;
  readonly payload: string | null;
  /** In `AI Alliance (aialliance.org)`, `AI Alliance`; null where the payload is all there is. */
  readonly payloadName: string | null;
}

/** A bullet of Watchlist or Unknowns. */
export interface Claim extends Bullet {
  readonly kind: 'watchlist' | 'unknown';
  readonly text: string;
}

/** A bullet of the Index: `- [2026-06-26 — Gather](#2026-06-26--gather)`. */
export interface IndexLine extends Bullet {
  /** Its lines from their start, sub-items and the line ending included. */
  readonly lineRange: Range;
  /** Copy of the text at `lineRange`, so that a line can be moved as it is. */
  readonly written: string;
  /** The range of `2026-06-26 — Gather`; null where it starts with no link. */
  readonly labelRange: Range | null;
  readonly targetRange: Range | null;
  /** `2026-06-26--gather`, as written, without the `#`; null where it links to no anchor of this document. */
  readonly anchor: string | null;
}

/** A link, image or definition that is not a source's own link. */
export interface Link {
  readonly range: Range;
  /** In `[text](../a.md#b "title")`, the range of `../a.md#b`. */
  readonly urlRange: Range;
  readonly url: string;
}

/** A row of the Strategy Changelog, the table's head not counted. */
export interface ChangelogRow {
  readonly range: Range;
  /** The text of each cell, without the bars: date, change, reason. */
  readonly cells: readonly Range[];
  readonly date: string | null;
}

/** `<!-- topic-journal-disable CODE -->` and the like. */
export interface Directive {
  /** The range of the comment. */
  readonly range: Range;
  /** The line below it. */
  readonly nextLine: Range;
  readonly action: 'disable' | 'enable' | 'disable-next-line';
  /** None means every rule. */
  readonly codes: readonly string[];
}

/** All that one segment says. Arrays are in the order of the text. */
export interface SegmentFacts {
  readonly headings: readonly Heading[];
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly crossLinks: readonly CrossLink[];
  /** The bullets of Cross-links sections that start with no tag. */
  readonly untagged: readonly UntaggedBullet[];
  readonly observations: readonly Observation[];
  readonly records: readonly Observation[];
  readonly claims: readonly Claim[];
  readonly indexLines: readonly IndexLine[];
  readonly links: readonly Link[];
  readonly changelog: readonly ChangelogRow[];
  readonly directives: readonly Directive[];
  /** Anchors beside those of `headings`: `x` of `<a id="x">`, and of headings within quotes and lists. */
  readonly htmlAnchors: readonly string[];
}

/** The names of the lists of {@link SegmentFacts}. */
export const factLists = [
  'headings',
  'entries',
  'sources',
  'crossLinks',
  'untagged',
  'observations',
  'records',
  'claims',
  'indexLines',
  'links',
  'changelog',
  'directives',
  'htmlAnchors'
] as const satisfies readonly (keyof SegmentFacts)[];

/**
 * What stands for a segment's text, however often that moves: facts in the form in which they are kept, made into objects for
 * who asks. `packing/kept-facts.ts` has it.
 */
export interface Kept {
  /** Goes up with each {@link touch}. */
  readonly revision: number;
  /** Says that something elsewhere changed that concerns this segment alone. */
  touch(): void;
  /** Made anew each time, unless they are held: ask once and keep what you got. */
  readonly facts: SegmentFacts;
  /** Likewise: what is asked of all segments of a document at once. */
  readonly outline: Outline;
  /** How many facts one of the lists has, without making them. */
  countOf(list: keyof SegmentFacts): number;
  /** Whether the objects are kept. */
  readonly isHeld: boolean;
  /** Keeps the objects until they are released, for facts that are asked for again and again. */
  hold(): void;
  release(what?: 'all' | 'all but the outline'): void;
}

/** A segment of a document: the offset at which it starts, how long it is, and what it says. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  /** The very same object as long as the text is the same. */
  readonly kept: Kept;
  /** The facts of `kept`. */
  readonly facts: SegmentFacts;
}

/** A mistake in YAML: of syntax, or of a value that is not what its key asks for. */
export interface YamlFault {
  readonly kind: 'syntax' | 'shape' | 'missing' | 'unknown-key';
  readonly range: Range;
  /** The key that is missing, unknown or wrong: `sources`, `rules.unknown-topic`; empty for the whole. */
  readonly key: string;
  readonly message: string;
}

/** A piece of text in YAML. */
export interface YamlText {
  readonly range: Range;
  readonly value: string;
}

/** A key with its value, as far as the value is plain. */
export interface YamlField {
  readonly key: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
  /** Text, number or boolean as written by YAML's rules; null for a list, a mapping or nothing. */
  readonly value: string | number | boolean | null;
  /** The texts of a list; empty for anything else. */
  readonly items: readonly YamlText[];
  /** The keys of a mapping; empty for anything else. */
  readonly keys: readonly YamlText[];
}

/** The YAML between the `---` lines at a document's head. Ranges are of the document. */
export interface FrontMatter {
  readonly range: Range;
  readonly fields: readonly YamlField[];
  readonly faults: readonly YamlFault[];
  readonly directives: readonly Directive[];
}

/** A topic journal, brief or analysis. */
export interface MarkdownDocument {
  readonly path: string;
  readonly kind: MarkdownKind;
  readonly length: number;
  /** That of its first line; `\n` where it has but one. */
  readonly lineEnding: '\n' | '\r\n';
  /** The offset behind its last character that is no white space. */
  readonly textEnd: number;
  readonly frontMatter: FrontMatter | null;
  readonly segments: readonly Segment[];
}

/** A topic config, or the workspace's settings. */
export interface YamlDocument {
  readonly path: string;
  readonly kind: 'config' | 'settings';
  readonly length: number;
  readonly fields: readonly YamlField[];
  readonly faults: readonly YamlFault[];
  readonly directives: readonly Directive[];
  /** The whole value, for the settings; null where there is none. */
  readonly value: unknown;
}

export type JournalDocument = MarkdownDocument | YamlDocument;
