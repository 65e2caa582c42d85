import {
  type AttributionPart,
  type Bullet,
  type Closing,
  type CrossLink,
  type Directive,
  type Entry,
  factLists,
  type Heading,
  type IndexLine,
  type Link,
  type Observation,
  type SegmentFacts,
  type Source,
  type Task,
  type UntaggedBullet
} from '../model';
import { NONE, type Packed, PackWriter } from './pack-writer';

/** How an attribution's part is written: its place here. */
export const roles: readonly AttributionPart['role'][] = ['publisher', 'date', 'identifier', 'remark'];

// Only its room is shared: each pack takes out what it wrote.
const writer = new PackWriter();
const { number, range, text } = {
  number: (value: number) => writer.number(value),
  range: (value: Parameters<PackWriter['range']>[0]) => writer.range(value),
  text: (value: string | null) => writer.text(value)
};
const boolean = (value: boolean) => writer.number(value ? 1 : 0);

/** Puts facts into the form in which they are kept: first where each list begins, by the order of `factLists`, then those. */
export function packFacts(facts: SegmentFacts): Packed {
  for (const _ of factLists) number(NONE);
  for (const [place, name] of factLists.entries()) {
    const list = facts[name] as readonly unknown[];
    if (list.length === 0) continue;
    writer.numberAt(place, writer.place);
    writer.list(list, writers[name] as (fact: unknown) => void);
  }
  return writer.take();
}

const writers: { readonly [K in keyof SegmentFacts]: (fact: SegmentFacts[K][number]) => void } = {
  headings: writeHeading,
  entries: writeEntry,
  sources: writeSource,
  crossLinks: writeCrossLink,
  untagged: writeUntagged,
  observations: writeObservation,
  records: writeObservation,
  claims: fact => {
    writeBullet(fact);
    text(fact.kind);
    text(fact.text);
  },
  indexLines: writeIndexLine,
  links: writeLink,
  changelog: fact => {
    range(fact.range);
    writer.list(fact.cells, range);
    text(fact.date);
  },
  directives: writeDirective,
  htmlAnchors: text
};

function writeHeading(fact: Heading): void {
  range(fact.range);
  range(fact.textRange);
  number(fact.level);
  text(fact.text);
  text(fact.slug);
  text(fact.section);
  boolean(fact.blankBelow);
}

function writeEntry(fact: Entry): void {
  number(fact.heading);
  range(fact.range);
  range(fact.dateRange);
  text(fact.date);
  range(fact.separatorRange);
  range(fact.kindRange);
  text(fact.kind);
  boolean(fact.wellFormed);
}

function writeBullet(fact: Bullet): void {
  range(fact.range);
  range(fact.textRange);
  number(fact.heading);
  number(fact.entry);
  writeTask(fact.task);
}

function writeTask(task: Task | null): void {
  range(task === null ? null : task.boxRange);
  if (task === null) return;
  boolean(task.ticked);
  writeClosing(task.closing);
}

function writeClosing(closing: Closing | null): void {
  range(closing === null ? null : closing.range);
  if (closing === null) return;
  range(closing.outcomeRange);
  text(closing.outcome);
  range(closing.dateRange);
  text(closing.date);
  range(closing.evidenceRange);
}

function writeSource(fact: Source): void {
  writeBullet(fact);
  range(fact.titleRange);
  text(fact.title);
  range(fact.urlRange);
  text(fact.url);
  // Most often both are one string.
  boolean(fact.canonical === fact.url);
  if (fact.canonical !== fact.url) text(fact.canonical);
  range(fact.attributionRange);
  writer.list(fact.parts, writePart);
  range(fact.publisherRange);
  text(fact.publisher);
  range(fact.dateRange);
  text(fact.date);
  range(fact.noteRange);
}

function writePart(part: AttributionPart): void {
  range(part.range);
  number(roles.indexOf(part.role));
}

function writeCrossLink(fact: CrossLink): void {
  range(fact.range);
  range(fact.topicRange);
  text(fact.topic);
  range(fact.dateRange);
  text(fact.date);
  number(fact.heading);
  number(fact.entry);
  range(fact.textRange);
  boolean(fact.inSection);
}

function writeUntagged(fact: UntaggedBullet): void {
  writeBullet(fact);
  range(fact.nameRange);
  text(fact.name);
  text(fact.url);
}

function writeObservation(fact: Observation): void {
  writeBullet(fact);
  range(fact.labelRange);
  text(fact.label);
  text(fact.labelId);
  text(fact.text);
  range(fact.payloadRange);
  text(fact.payload);
  text(fact.payloadName);
}

function writeIndexLine(fact: IndexLine): void {
  writeBullet(fact);
  range(fact.lineRange);
  text(fact.written);
  range(fact.labelRange);
  range(fact.targetRange);
  text(fact.anchor);
}

function writeLink(fact: Link): void {
  range(fact.range);
  range(fact.urlRange);
  text(fact.url);
}

function writeDirective(fact: Directive): void {
  range(fact.range);
  range(fact.nextLine);
  text(fact.action);
  writer.list(fact.codes, text);
}
