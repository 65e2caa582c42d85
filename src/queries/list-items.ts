// The items that `topic-journal list` answers with. Fields stand in the order of the contract and are null where the
// journal says nothing.

import type { OpenItemKind } from '../format/outcomes';
import type { Range } from '../text/range';

/** Where the thing stands that an item is about. */
interface Place {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** In the document: of a topic, its title; of an entry, `2026-06-26 — Gather`; of a bullet, all of it. */
  readonly range: Range;
}

export interface TopicItem extends Place {
  readonly id: string;
  readonly title: string | null;
  /** The path of its config. */
  readonly config: string | null;
  readonly entries: number;
  readonly lastEntry: string | null;
  /** How many cross-links of other topics' journals lead to it. */
  readonly inbound: number;
  /** How many cross-links of its own journal lead to other topics. */
  readonly outbound: number;
}

export interface EntryItem extends Place {
  readonly topic: string;
  readonly date: string | null;
  readonly kind: string | null;
}

export interface SourceItem extends Place {
  /** The topic whose journal cites it; null for a brief's or an analysis's. */
  readonly topic: string | null;
  /** The day of the entry. */
  readonly entry: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly note: string | null;
  /** Of a brief's or an analysis's source, the name of its file without the extension. */
  readonly document: string | null;
}

export interface CrossLinkItem extends Place {
  /** The topic that it stands in; in a brief or an analysis, the name of its file without the extension. */
  readonly from: string;
  readonly entry: string | null;
  readonly to: string;
  readonly toEntry: string | null;
  readonly text: string | null;
}

export interface ObservationItem extends Place {
  readonly topic: string;
  readonly entry: string | null;
  readonly label: string;
  readonly text: string;
  readonly payload: string | null;
  /** Whether the config holds what it suggests; null where it suggests nothing. */
  readonly applied: boolean | null;
}

export interface OpenItemItem extends Place {
  readonly kind: OpenItemKind;
  readonly state: 'open' | 'closed';
  readonly outcome: string | null;
  readonly text: string;
  readonly topic: string | null;
  /** Of a brief's item, the name of its file without the extension. */
  readonly document: string | null;
  readonly opened: string | null;
  readonly closed: string | null;
  /** How often it was raised. Place and text are those of the newest time. */
  readonly seen: number;
}
