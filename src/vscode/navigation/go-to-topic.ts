import { titleRange } from '../../queries/topic-title';
import { configOf, journalOf } from '../../workspace/journal-index';
import type { JournalStore } from '../journal-store';
import { pickTopic } from '../writing/pick';
import { openPlace } from './search-pick';

/** Lets a person choose a topic, and opens its journal, or its config where it has none. Gives whether it did. */
export async function goToTopic(store: JournalStore): Promise<boolean> {
  const topic = await pickTopic(store.journals(), 'Go to Topic');
  if (topic === undefined) return false;
  const { index } = topic.root.workspace;
  const document = journalOf(index, topic.id) ?? configOf(index, topic.id);
  if (document === undefined) return false;
  await openPlace(topic.root, { path: document.path, range: titleRange(document) });
  return true;
}
