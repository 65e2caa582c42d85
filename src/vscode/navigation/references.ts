import * as vscode from 'vscode';
import type { Name, NamedPlace } from '../../queries/names/name';
import { nameAt } from '../../queries/names/name-at';
import { referencesInSteps } from '../../queries/names/references';
import { isKnownTopic } from '../../workspace/journal-index';
import { toRange } from '../convert';
import { type JournalRoot, positionsIn, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { factsOnceLoaded } from '../taken-document';
import { stepsInTurns } from '../turns';
import { JOURNAL_FILES } from './journal-files';

/** *Find All References* in journal documents. */
export function registerReferences(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken
  ): Promise<vscode.Location[] | undefined> => {
    const taken = await factsOnceLoaded(store, document, token);
    if (taken === undefined) return undefined;
    const { root } = taken.place;
    const named = nameAt(root.workspace.index, taken.facts, document.offsetAt(position));
    if (named === undefined) return undefined;
    const isWanted = ({ isDeclaration }: NamedPlace) => includeDeclaration || !isDeclaration;
    return (await referencesIn(store, root, named.name, token)).filter(isWanted).map(({ location }) => location);
  };
  return vscode.languages.registerReferenceProvider(JOURNAL_FILES, {
    provideReferences: guarded(log, 'find references', provide)
  });
}

/** A place where something is named, as VS Code has it. */
export interface Reference extends NamedPlace {
  readonly location: vscode.Location;
}

/** All that names `name`, which `own` does, in `own` and in the other journals of the window that can mean the same by it. */
export async function referencesIn(
  store: JournalStore,
  own: JournalRoot,
  name: Name,
  token?: vscode.CancellationToken
): Promise<Reference[]> {
  const roots = [own, ...store.journals().filter(root => root !== own && canMean(root, name))];
  const found: Reference[] = [];
  for (const root of roots) {
    const isAsked = () => token?.isCancellationRequested !== true;
    const places = await stepsInTurns(referencesInSteps(root.workspace.index, name), isAsked);
    for (const place of places ?? []) {
      const range = toRange(positionsIn(root, place.path))(place.range);
      found.push({ ...place, location: new vscode.Location(uriOf(root, place.path), range) });
    }
  }
  return found;
}

/** Topics and their entries are those of one journal, unless another has a topic of the same id. */
function canMean({ workspace }: JournalRoot, name: Name): boolean {
  if (name.kind === 'topic') return isKnownTopic(workspace.index, name.id);
  return name.kind !== 'entry' || (name.heading === null && isKnownTopic(workspace.index, name.topic));
}
