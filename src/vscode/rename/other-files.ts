import * as vscode from 'vscode';
import { mayLinkTo, type OtherDocument, type Others, readOther } from '../../queries/rename/others';
import { folderOf } from '../../workspace/paths';
import { decode, isFolder, readBytes, typeAt } from '../disk';
import { readIgnored } from '../git-ignore';
import { isJournalPath, type JournalRoot, pathIn, uriOf } from '../journal-root';
import { findFiles, isOwn } from '../list-documents';
import { forEachFile, stepsInTurns } from '../turns';

/** The Markdown files of a root that are no documents of its journal, looked through for links to what is renamed. */
export interface OtherFiles {
  /** Looks for links to the files and folders at `paths` as well. */
  seek(paths: readonly string[]): Promise<void>;
  /** Those that may have such links, as they are now: what an editor holds counts, not the disk. */
  read(): Promise<Others>;
}

/** Nothing is looked through before something is sought. What Git ignores is left alone, as `files.exclude` is. */
export function createOtherFiles(root: JournalRoot): OtherFiles {
  const sought = new Set<string>();
  let mayLink: ReturnType<typeof mayLinkTo> = () => false;
  let listed = new Set<string>();
  let isIgnored: (path: string) => boolean = () => false;
  /** What the disk has, where that may link to what is sought. */
  let texts = new Map<string, string>();
  const known = new Map<string, OtherDocument>();

  const isHeld = (path: string) => root.buffers.has(path);

  return {
    async seek(paths) {
      for (const path of paths) sought.add(path);
      mayLink = mayLinkTo([...sought]);
      listed = new Set(await list(root, [...sought]));
      texts = await readTexts(root, listed, mayLink);
      const candidates = new Set([...texts.keys(), ...[...listed].filter(isHeld)]);
      isIgnored = await readIgnored(root.folder.uri, new Set([...candidates].map(folderOf)));
    },
    async read() {
      const documents = new Map<string, OtherDocument>();
      const paths = new Set([...texts.keys(), ...[...listed].filter(isHeld)]);
      for (const path of [...paths].filter(each => !isIgnored(each))) {
        const text = root.buffers.get(path)?.getText() ?? texts.get(path);
        if (text === undefined || !mayLink(path, text)) continue;
        const last = known.get(path);
        const { vocabulary } = root.workspace.settings;
        const other = last?.text === text ? last : await stepsInTurns(readOther(path, text, vocabulary));
        if (other === undefined) continue;
        known.set(path, other);
        documents.set(path, other);
      }
      return { isSought: path => sought.has(path), documents };
    }
  };
}

/**
 * The paths of all Markdown files that are no documents of the journal. Where nothing of the journal is among `sought`, only what
 * is itself sought, or stands in it, has links that must follow.
 */
async function list(root: JournalRoot, sought: readonly string[]): Promise<string[]> {
  const documents = [...root.workspace.index.documents.keys()];
  const isWithin = (path: string) => sought.some(each => path === each || path.startsWith(`${each}/`));
  const places = documents.some(isWithin) ? [''] : sought;
  const found = await Promise.all(places.map(place => filesIn(root, place)));
  const paths = found.flat().map(uri => pathIn(root, uri));
  return paths.filter(path => path !== undefined).filter(path => isOther(root, path));
}

/** The Markdown files in the folder at `path`; the file itself where it is none. */
async function filesIn(root: JournalRoot, path: string): Promise<readonly vscode.Uri[]> {
  const uri = uriOf(root, path);
  const type = await typeAt(uri);
  if (isFolder(type)) return findFiles(root, path, '**/*.md', '**/node_modules/**');
  return type === undefined ? [] : [uri];
}

const isOther = (root: JournalRoot, path: string): boolean =>
  path.endsWith('.md') && !isJournalPath(root, path) && !root.isHidden(path) && isOwn(root, uriOf(root, path));

/** The texts that the disk has at `paths`, of those that may link to what is sought. */
async function readTexts(
  root: JournalRoot,
  paths: Iterable<string>,
  mayLink: (path: string, text: string) => boolean
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const title = 'Looking for links in other Markdown files';
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    forEachFile(paths, async path => {
      const bytes = await readBytes(uriOf(root, path)).catch(() => undefined);
      const text = bytes && decode(bytes);
      if (text !== undefined && mayLink(path, text)) texts.set(path, text);
    })
  );
  return texts;
}
