import type {
  AttributionPart,
  Bullet,
  ChangelogRow,
  Claim,
  Closing,
  CrossLink,
  Directive,
  Entry,
  Heading,
  IndexLine,
  Link,
  Observation,
  SegmentFacts,
  Source,
  Task,
  UntaggedBullet
} from '../model';
import { names } from './pack-facts';
import type { PackReader } from './pack-reader';

/** How each fact is read from its pack. */
export const readers: { readonly [K in keyof SegmentFacts]: (from: PackReader) => SegmentFacts[K][number] } = {
  headings: readHeading,
  entries: readEntry,
  sources: readSource,
  crossLinks: readCrossLink,
  untagged: readUntagged,
  observations: readObservation,
  records: readObservation,
  claims: readClaim,
  indexLines: readIndexLine,
  links: readLink,
  changelog: readChangelogRow,
  directives: readDirective,
  htmlAnchors: from => from.text()
};

function readHeading(from: PackReader): Heading {
  return {
    range: from.range(),
    textRange: from.range(),
    level: from.number(),
    text: from.text(),
    slug: from.text(),
    section: from.nameOrNull(names.sections),
    blankBelow: from.boolean()
  };
}

function readEntry(from: PackReader): Entry {
  return {
    heading: from.number(),
    range: from.range(),
    dateRange: from.range(),
    date: from.textOrNull(),
    separatorRange: from.rangeOrNull(),
    kindRange: from.rangeOrNull(),
    kind: from.text(),
    wellFormed: from.boolean()
  };
}

function readBullet(from: PackReader): Bullet {
  return {
    range: from.range(),
    textRange: from.range(),
    heading: from.number() - 1,
    entry: from.number() - 1,
    task: readTask(from)
  };
}

function readTask(from: PackReader): Task | null {
  const boxRange = from.rangeOrNull();
  return boxRange === null ? null : { boxRange, ticked: from.boolean(), closing: readClosing(from) };
}

function readClosing(from: PackReader): Closing | null {
  const range = from.rangeOrNull();
  if (range === null) return null;
  return {
    range,
    outcomeRange: from.range(),
    outcome: from.text(),
    dateRange: from.rangeOrNull(),
    date: from.textOrNull(),
    evidenceRange: from.rangeOrNull()
  };
}

function readSource(from: PackReader): Source {
  const { range, textRange, heading, entry, task } = readBullet(from);
  const titleRange = from.range();
  const title = from.text();
  const urlRange = from.rangeOrNull();
  const url = from.textOrNull();
  const canonical = from.boolean() ? url : from.textOrNull();
  return {
    range,
    textRange,
    heading,
    entry,
    task,
    attributionRange: from.rangeOrNull(),
    parts: readParts(from),
    publisherRange: from.rangeOrNull(),
    publisher: from.textOrNull(),
    dateRange: from.rangeOrNull(),
    date: from.textOrNull(),
    noteRange: from.rangeOrNull(),
    titleRange,
    title,
    urlRange,
    url,
    canonical
  };
}

function readParts(from: PackReader): AttributionPart[] {
  return from.list(() => ({ range: from.range(), role: from.name(names.roles) }));
}

function readCrossLink(from: PackReader): CrossLink {
  return {
    range: from.range(),
    topicRange: from.range(),
    topic: from.text(),
    dateRange: from.rangeOrNull(),
    date: from.textOrNull(),
    heading: from.number() - 1,
    entry: from.number() - 1,
    textRange: from.rangeOrNull(),
    inSection: from.boolean()
  };
}

function readUntagged(from: PackReader): UntaggedBullet {
  return { ...readBullet(from), nameRange: from.rangeOrNull(), name: from.textOrNull(), url: from.textOrNull() };
}

function readObservation(from: PackReader): Observation {
  const { range, textRange, heading, entry, task } = readBullet(from);
  return {
    range,
    textRange,
    heading,
    entry,
    task,
    labelRange: from.range(),
    label: from.text(),
    labelId: from.nameOrNull(names.labels),
    text: from.text(),
    payloadRange: from.rangeOrNull(),
    payload: from.textOrNull(),
    payloadName: from.textOrNull()
  };
}

function readClaim(from: PackReader): Claim {
  return { ...readBullet(from), kind: from.name(names.claims), text: from.text() };
}

function readIndexLine(from: PackReader): IndexLine {
  const { range, textRange, heading, entry, task } = readBullet(from);
  return {
    range,
    textRange,
    heading,
    entry,
    task,
    lineRange: from.range(),
    written: from.text(),
    labelRange: from.rangeOrNull(),
    targetRange: from.rangeOrNull(),
    anchor: from.textOrNull()
  };
}

function readLink(from: PackReader): Link {
  return { range: from.range(), urlRange: from.range(), url: from.text() };
}

function readChangelogRow(from: PackReader): ChangelogRow {
  return { range: from.range(), cells: from.list(() => from.range()), date: from.textOrNull() };
}

function readDirective(from: PackReader): Directive {
  return {
    range: from.range(),
    nextLine: from.range(),
    action: from.name(names.actions),
    codes: from.list(() => from.text())
  };
}
