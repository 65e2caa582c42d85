import * as vscode from 'vscode';
import { definitionsOf } from '../../queries/names/definitions';
import type { Name } from '../../queries/names/name';
import { tagLinksInSteps } from '../../queries/names/tag-links';
import { topicOf } from '../../workspace/journal-index';
import { toRange } from '../convert';
import { type JournalRoot, positionsIn, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { factsOnceLoaded } from '../taken-document';
import { stepsInTurns } from '../turns';
import { JOURNAL_FILES } from './journal-files';

/** A link whose target is looked for when it is followed: until then lines come and go. */
interface TagLink extends vscode.DocumentLink {
  readonly root: JournalRoot;
  readonly name: Name;
  /** The topic of the document that it stands in. */
  readonly own: string;
}

/** A tag with a day on which there is no entry leads to its topic. */
const topicIn = (name: Name): Name => (name.kind === 'entry' ? { kind: 'topic', id: name.topic } : name);

/** Makes tags, the topics of front matter and the `id` of configs links. */
export function registerDocumentLinks(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    token: vscode.CancellationToken
  ): Promise<TagLink[] | undefined> => {
    const taken = await factsOnceLoaded(store, document, token);
    if (taken === undefined) return undefined;
    const { facts, place } = taken;
    const { root, path } = place;
    const { version } = document;
    const isWanted = () => !token.isCancellationRequested && document.version === version;
    const links = await stepsInTurns(tagLinksInSteps(root.workspace.index, facts), isWanted);
    const rangeAt = toRange(positionsIn(root, path));
    const own = topicOf(facts);
    return links?.map(({ name, range }) => Object.assign(new vscode.DocumentLink(rangeAt(range)), { root, name, own }));
  };
  const resolve = (link: TagLink): TagLink => {
    const { root, name, own } = link;
    const { index } = root.workspace;
    const [entry] = definitionsOf(index, name, own);
    const target = entry ?? definitionsOf(index, topicIn(name), own)[0];
    if (target === undefined) return link;
    const { line, character } = positionsIn(root, target.path)(target.range.start);
    link.target = uriOf(root, target.path).with({ fragment: `L${line + 1},${character + 1}` });
    return link;
  };
  return vscode.languages.registerDocumentLinkProvider(JOURNAL_FILES, {
    provideDocumentLinks: guarded(log, 'find links', provide),
    resolveDocumentLink: guarded(log, 'follow a link', resolve)
  });
}
