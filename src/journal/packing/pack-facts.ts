import { labels } from '../../format/labels';
import { sections } from '../../format/sections';
import { encodeInto, isWellFormed, MOST_BYTES } from '../../text/utf8';
import {
  type AttributionPart,
  type Bullet,
  type Claim,
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
import { NumberWriter, PackWriter } from './pack-writer';

/** Names that facts have in common are written as their places here. */
export const names = {
  roles: ['publisher', 'date', 'identifier', 'remark'],
  claims: ['watchlist', 'unknown'],
  actions: ['disable', 'enable', 'disable-next-line'],
  sections: sections.map(({ id }) => id),
  labels: labels.map(({ id }) => id)
} as const satisfies {
  readonly roles: readonly AttributionPart['role'][];
  readonly claims: readonly Claim['kind'][];
  readonly actions: readonly Directive['action'][];
  readonly sections: readonly Heading['section'][];
  readonly labels: readonly Observation['labelId'][];
};

/** Facts in the form in which they are kept. */
export interface Packed {
  /** For each list how many bytes and, where there are any, how many characters it has; the lists; the texts in UTF-8. */
  readonly bytes: Uint8Array;
  /** The texts, where they are no well-formed Unicode: UTF-8 has no form for half of a pair. */
  readonly oddTexts?: string;
}

// Only their room is shared: each pack takes out what it wrote.
const head = new NumberWriter();
const body = new PackWriter();
let room = new Uint8Array(1 << 14);

/** Puts facts into the form in which they are kept. */
export function packFacts(facts: SegmentFacts): Packed {
  head.length = 0;
  body.clear();
  for (const name of factLists) {
    const list = facts[name] as readonly unknown[];
    const { length, characters } = body;
    if (list.length > 0) body.list(list, writers[name] as (fact: unknown) => void);
    head.number(body.length - length);
    if (list.length > 0) head.number(body.characters - characters);
  }
  const texts = body.texts.join('');
  const numbers = head.length + body.length;
  const isOdd = !isWellFormed(texts);
  if (room.length < numbers + MOST_BYTES * texts.length)
    room = new Uint8Array(2 * (numbers + MOST_BYTES * texts.length));
  room.set(head.written());
  room.set(body.written(), head.length);
  const written = isOdd ? 0 : encodeInto(texts, room.subarray(numbers));
  const bytes = allot(room.subarray(0, numbers + written));
  return isOdd ? { bytes, oddTexts: texts } : { bytes };
}

const CHUNK = 1 << 15;
let chunk = new Uint8Array(0);
let used = 0;

/** A copy of `bytes`. Many copies share a buffer, since one for each would take more memory than what is in it. */
function allot(bytes: Uint8Array): Uint8Array {
  if (bytes.length > CHUNK / 4) return bytes.slice();
  if (used + bytes.length > chunk.length) {
    chunk = new Uint8Array(CHUNK);
    used = 0;
  }
  const own = chunk.subarray(used, used + bytes.length);
  own.set(bytes);
  used += bytes.length;
  return own;
}

const writers: { readonly [K in keyof SegmentFacts]: (fact: SegmentFacts[K][number]) => void } = {
  headings: writeHeading,
  entries: writeEntry,
  sources: writeSource,
  crossLinks: writeCrossLink,
  untagged: writeUntagged,
  observations: writeObservation,
  records: writeObservation,
  claims: writeClaim,
  indexLines: writeIndexLine,
  links: writeLink,
  changelog: fact => {
    body.range(fact.range);
    body.list(fact.cells, cell => body.range(cell));
    body.textOrNull(fact.date);
  },
  directives: writeDirective,
  htmlAnchors: text => body.text(text)
};

function writeHeading(fact: Heading): void {
  body.range(fact.range);
  body.range(fact.textRange);
  body.number(fact.level);
  body.text(fact.text);
  body.text(fact.slug);
  body.name(names.sections, fact.section);
  body.boolean(fact.blankBelow);
}

function writeEntry(fact: Entry): void {
  body.number(fact.heading);
  body.range(fact.range);
  body.range(fact.dateRange);
  body.textOrNull(fact.date);
  body.rangeOrNull(fact.separatorRange);
  body.rangeOrNull(fact.kindRange);
  body.text(fact.kind);
  body.boolean(fact.wellFormed);
}

function writeBullet(fact: Bullet): void {
  body.range(fact.range);
  body.range(fact.textRange);
  body.number(fact.heading + 1);
  body.number(fact.entry + 1);
  writeTask(fact.task);
}

function writeTask(task: Task | null): void {
  body.rangeOrNull(task === null ? null : task.boxRange);
  if (task === null) return;
  body.boolean(task.ticked);
  writeClosing(task.closing);
}

function writeClosing(closing: Closing | null): void {
  body.rangeOrNull(closing === null ? null : closing.range);
  if (closing === null) return;
  body.range(closing.outcomeRange);
  body.text(closing.outcome);
  body.rangeOrNull(closing.dateRange);
  body.textOrNull(closing.date);
  body.rangeOrNull(closing.evidenceRange);
}

function writeSource(fact: Source): void {
  writeBullet(fact);
  body.range(fact.titleRange);
  body.text(fact.title);
  body.rangeOrNull(fact.urlRange);
  body.textOrNull(fact.url);
  // Most often both are one string.
  body.boolean(fact.canonical === fact.url);
  if (fact.canonical !== fact.url) body.textOrNull(fact.canonical);
  body.rangeOrNull(fact.attributionRange);
  body.list(fact.parts, writePart);
  body.rangeOrNull(fact.publisherRange);
  body.textOrNull(fact.publisher);
  body.rangeOrNull(fact.dateRange);
  body.textOrNull(fact.date);
  body.rangeOrNull(fact.noteRange);
}

function writePart(part: AttributionPart): void {
  body.range(part.range);
  body.name(names.roles, part.role);
}

function writeCrossLink(fact: CrossLink): void {
  body.range(fact.range);
  body.range(fact.topicRange);
  body.text(fact.topic);
  body.rangeOrNull(fact.dateRange);
  body.textOrNull(fact.date);
  body.number(fact.heading + 1);
  body.number(fact.entry + 1);
  body.rangeOrNull(fact.textRange);
  body.boolean(fact.inSection);
}

function writeUntagged(fact: UntaggedBullet): void {
  writeBullet(fact);
  body.rangeOrNull(fact.nameRange);
  body.textOrNull(fact.name);
  body.textOrNull(fact.url);
}

function writeObservation(fact: Observation): void {
  writeBullet(fact);
  body.range(fact.labelRange);
  body.text(fact.label);
  body.name(names.labels, fact.labelId);
  body.text(fact.text);
  body.rangeOrNull(fact.payloadRange);
  body.textOrNull(fact.payload);
  body.textOrNull(fact.payloadName);
}

function writeClaim(fact: Claim): void {
  writeBullet(fact);
  body.name(names.claims, fact.kind);
  body.text(fact.text);
}

function writeIndexLine(fact: IndexLine): void {
  writeBullet(fact);
  body.range(fact.lineRange);
  body.text(fact.written);
  body.rangeOrNull(fact.labelRange);
  body.rangeOrNull(fact.targetRange);
  body.textOrNull(fact.anchor);
}

function writeLink(fact: Link): void {
  body.range(fact.range);
  body.range(fact.urlRange);
  body.text(fact.url);
}

function writeDirective(fact: Directive): void {
  body.range(fact.range);
  body.range(fact.nextLine);
  body.name(names.actions, fact.action);
  body.list(fact.codes, code => body.text(code));
}
