import { documentKinds } from './documents';
import { analysisSnippets } from './snippets/analyses';
import { briefSnippets } from './snippets/briefs';
import { itemSnippets } from './snippets/items';
import type { Snippet, SnippetSetting } from './snippets/snippet';
import { topicSnippets } from './snippets/topics';
import type { Vocabulary } from './vocabulary';

/** The folder of the documents of a kind, with a slash at its end, where a workspace says nothing else. */
function usualFolder(kind: 'topic' | 'config'): string {
  const [glob = ''] = documentKinds.find(each => each.kind === kind)?.files ?? [];
  return glob.slice(0, glob.lastIndexOf('/') + 1);
}

/** What holds where a workspace says nothing else. */
const usual: SnippetSetting = {
  configs: { path: usualFolder('config'), link: usualFolder('config').slice(usualFolder('topic').length) },
  issue: 1
};

/** Every snippet of the format in the words of `vocabulary`; each has a name of its own. */
export const snippetsOf = (vocabulary: Vocabulary, setting = usual): readonly Snippet[] => [
  ...topicSnippets(vocabulary, setting),
  ...briefSnippets(vocabulary, setting),
  ...analysisSnippets(vocabulary),
  ...itemSnippets(vocabulary)
];
