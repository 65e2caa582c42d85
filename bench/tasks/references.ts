// references.ts FOLDER: with the whole workspace loaded, the references of entries at their headings, as the peer is asked
// for, and of what the peer knows nothing of: topics, sources and publishers.

import { runToEnd } from '../../src/journal/steps';
import { each, inDocument } from '../../src/journal/views';
import { mentionsInSteps } from '../../src/queries/names/mentions';
import type { Name } from '../../src/queries/names/name';
import { nameAt } from '../../src/queries/names/name-at';
import { referencesInSteps } from '../../src/queries/names/references';
import { asked } from '../queries.mjs';
import { report } from '../report.mjs';
import { memoryKept } from './memory';
import { createTimed, spread, time } from './timing';
import { loadWorkspace } from './workspace';

const [folder = ''] = process.argv.slice(2);
const { index } = loadWorkspace(folder);

const before = memoryKept();
const timed = createTimed();
timed.run(mentionsInSteps(index));
const kept = memoryKept() - before;

/** The first entry of each journal. */
function* entries(): Generator<Name> {
  for (const document of index.documents.values()) {
    if (document.kind !== 'topic') continue;
    const [first] = each(document, 'entries');
    const found = first && nameAt(index, document, inDocument(first.segment, first.fact.range).start);
    if (found !== undefined) yield found.name;
  }
}

function measure(names: readonly Name[]) {
  const ask = (name: Name) => runToEnd(referencesInSteps(index, name));
  time(names, ask); // by then the code is compiled
  return spread(time(names, ask));
}

const topics = [...index.journals.keys()].map((id): Name => ({ kind: 'topic', id }));
const sources = [...index.citations.keys()].map((canonical): Name => ({ kind: 'source', canonical }));
const publishers = [...index.publishers.keys()].map((folded): Name => ({ kind: 'publisher', folded }));

report({
  entries: measure(asked([...entries()])),
  topics: measure(asked(topics)),
  sources: measure(asked(sources)),
  publishers: measure(asked(publishers)),
  build: timed.all,
  longest: timed.longest,
  kept
});
